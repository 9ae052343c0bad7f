"""Why a name is held to be of its kind: what the program gives as evidence, in the language of the interface."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping

from markupsafe import Markup, escape

from sitegen.render import formats, terms
from sitegen.render.messages import N_, SOURCE, Messages

FIXED = frozenset({N_("no evidence of its type"), N_("author of comments on one page")})
VOTES = re.compile(r"(votes|votes tied): (\w+ \d+\.\d(?:, \w+ \d+\.\d)*)")
LINE = re.compile(r"line (\d+) of the curation file: (.*)", re.DOTALL)


def evidence(text: str, words: Messages) -> Markup:
    """Return one reason as markup; what has no wording here stays in English and says so."""
    if text in FIXED:
        return escape(words.gettext(text))
    if found := VOTES.fullmatch(text):
        said = WORDINGS[found[1]](words, _kinds(found[2], words))
        return escape(said)
    if found := LINE.fullmatch(text):
        line = words.gettext("line %(line)s of the curation file:", line=found[1])
        return Markup("{} <code>{}</code>").format(line, found[2])
    if formats.varieties(words.language)[-1] == SOURCE:
        return escape(text)
    return Markup('<span lang="en">{}</span>').format(text)


def _kinds(said: str, words: Messages) -> str:
    """Return kinds of names with their weights: "person 2.1, place 0.5"."""
    pairs = (part.split() for part in said.split(", "))
    return ", ".join(f"{terms.type_name(code, words).lower()} {words.decimal(float(weight))}" for code, weight in pairs)


WORDINGS: Mapping[str, Callable[[Messages, str], str]] = {
    "votes": lambda words, kinds: words.gettext("votes: %(kinds)s", kinds=kinds),
    "votes tied": lambda words, kinds: words.gettext("votes tied: %(kinds)s", kinds=kinds),
}
