"""What a line that may be a page's headline shows beside the others: which it is like, what holds it, where it is again.

Each sign is a number, most of them 0 or 1.
"""

# ruff: noqa: E501 - tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sitegen.clean.headline_parts import parts_of
from sitegen.clean.headline_signs import View
from sitegen.clean.titles import words_of

NOTICE = re.compile(
    r"\b(?:logos?|avatar|banner|headshot|thumbnail|(?:featured|hero|cover|header) image|image for|placeholder|affiliate|(?:earn|receive) an? commission|reader-supported|sponsored by|official website|fact.checked|voiced by)\b"
    r"|editorial (?:process|policy|guidelines|standards)|free consultation|your browser|\b(?:(?:read|learn) more\b|register for|schedule an?|request an?|get an? quote|get started(?! with)|call us)\b|table of contents"
    r"|zur startseite|weiterlesen\W*$|inhaltsverzeichnis|inhoudsopgave|sommaire$|leer más\W*$",
)
OPENING = re.compile(
    r"(?:this|these) (?:article|post|page|story|website|site|content)s? (?:is|was|has|may|might|contains?|uses?|are|were|appeared|originally)\b"
    r"|(?:discussion about|top of page|go back|back to|skip to|older post|newer post|previous post|next post|search |open in |listen to|book an? |download (?:the|our|now)|our (?:motto|mission))"
    r"|diese[rs]? (?:artikel|beitrag|seite|text) |zurück zu|nach oben|zum inhalt"
    r"|dit artikel |lees (?:ook|verder|meer)|terug naar|naar de inhoud|cet article |lire (?:aussi|la suite|plus)|retour (?:à|au)|aller au"
    r"|este artículo |lea también|volver a|saltar a|questo articolo |leggi (?:anche|tutto)|torna (?:a|su)|vai a|este artigo |leia (?:também|mais)|voltar|ir para o",
)
"""Folded lines that tell of the page, its pictures and its site, or offer something, rather than say a subject: what
such a line holds, and how it begins."""

LIKE, FEWEST, LONG = 0.5, 3, 4
"""Lines are alike where they share that part of their words, of so many at least; of so many, a line is no entry of a menu."""

AROUND = 12
"""A picture's description or a path stands so many lines above the headline that it holds, at most."""

FIELD = re.compile(r"[^\W\d][^:]{1,30}: ")
LISTING = 3
"""A line with so many commas lists things or people."""

NAME = 5
"""A site's name at a page's top and at its end has so many words at most."""


def rivalry(view: View, lines: Sequence[int]) -> dict[int, dict[str, float]]:
    """Return the signs of each of some lines, which all may be the headline and stand in order."""
    likes = _likes(view, lines)
    long = [index for index in lines if _is_long(view, index)][:2]
    end = view.prose[-1] if view.prose else len(view.facts)
    longer = [index for index in lines if _runs_on(view, index)]
    found: dict[int, dict[str, float]] = {}
    for index in lines:
        signs = {
            "like top": likes.get(index, 0.0),
            "alike below": max(likes.values(), default=0.0) if index == 0 else 0.0,
            "held": _is_held(view, index),
            "notice": bool(OPENING.match(view.keys[index]) or NOTICE.search(view.keys[index])),
            "said at end": index < end < view.last[view.keys[index]] and view.facts[index].words <= NAME,
            "listing": view.facts[index].text.count(",") >= LISTING,
            "field": _is_field(view, index),
            "runs on": index in longer,
            "heads page": index == 0 and bool(longer),
            "first long": long[:1] == [index],
            "second long": long[1:] == [index],
        }
        found[index] = {name: float(value) for name, value in signs.items() if value}
    return found


def _is_long(view: View, index: int) -> bool:
    """Whether a line has the words of a headline, and is no item of a list."""
    return view.facts[index].words >= LONG and not view.facts[index].text.startswith(("•", "-", "*"))


def _likes(view: View, lines: Sequence[int]) -> Mapping[int, float]:
    """Return how alike lines are to the first, or to its part without a site's name: the share of common words."""
    top = view.keys[0] if view.keys else ""
    tops = [words for part in parts_of(top) if len(words := words_of([part])) >= FEWEST]
    found: dict[int, float] = {}
    for index in lines if tops else ():
        if index and view.keys[index] != top and view.facts[index].words >= FEWEST:
            own = words_of([view.keys[index]])
            share = max(2 * len(own & words) / (len(own) + len(words)) for words in tops)
            if share >= LIKE:
                found[index] = share
    return found


def _runs_on(view: View, index: int) -> bool:
    """Whether a line says the page's own title, and goes on without a mark: a picture's description follows."""
    key = view.keys[index]
    parts = parts_of(view.keys[0]) if index else ()
    return any(
        part.count(" ") >= FEWEST and key.startswith(f"{part} ") and key[len(part) + 1].isalnum() for part in parts
    )


def _is_field(view: View, index: int) -> bool:
    """Whether a line and one next to it are fields of a form: who was present, what it costs."""
    near = view.facts[max(0, index - 1) : index + 2]
    return bool(FIELD.match(view.facts[index].text)) and sum(bool(FIELD.match(fact.text)) for fact in near) > 1


def _is_held(view: View, index: int) -> bool:
    """Whether a line shortly above says this one and more: a picture's description, a path."""
    key = view.keys[index]
    above = view.keys[max(0, index - AROUND) : index] if key.count(" ") >= FEWEST - 1 else ()
    return any(key != other and key in other and key not in parts_of(other) for other in above)
