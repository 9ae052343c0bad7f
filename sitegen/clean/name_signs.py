"""Tell the author's name from other names near a headline where no word announces it: by several signs together."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from sitegen.clean.bylines import ROLE, TRADE, is_name_shaped, names_in
from sitegen.clean.facts import Facts, bare
from sitegen.clean.folding import folded
from sitegen.tables.given_names import is_given_name, is_plain_given_name

FULL_NAME = re.compile(
    r"(?:Dr\.? )?[A-ZÀ-ÞА-Я][^\W\d_]*(?:[-’'.][^\W\d_]+)?\.?(?: [A-ZÀ-Þ]\.)?(?: (?:van|de|der|den|von|di|da|del|la|le|al|el|bin|ben))*"
    r"(?: [A-ZÀ-ÞА-Я][^\W\d_]+(?:[-’'][A-ZÀ-ÞА-Я]?[^\W\d_]+)?){1,3}"
)
READING = re.compile(r"\s*[|•·,–—-]?\s*\b\d{1,3}[ -]?(?:min\b|minute|Min\b|Minuten|minuti|minutos|minuten).{0,20}$")
PICTURED = re.compile(
    r"(?:Picture|Photo|Image|Headshot|Avatar|Foto|Bild|Portrait|Retrato) (?:of|von|van|de|di) (?P<of>.{3,40})|(?P<own>.{3,40}?)(?:['’]s)? (?:image|avatar|photo|picture|headshot|profile pic(?:ture)?)",
    re.IGNORECASE,
)
"""How a picture of an author is described."""

FIELDS = re.compile(r"\s*[|•·]\s*|\s{3,}|\t")
"""What parts the name in a line from a trade, an outlet, a section, a date."""

WRITES = re.compile(
    r"\b(?:writers?|writes|wrote|writing|journalists?|journalism|reporters?|bloggers?|columnists?|copywriters?|editors?|contributors?|contributes|covers|covered|author of|"
    r"schrijft|schrijver|schrijfster|journaliste?|redacteur|schreibt|autorin|autor|redakteur(?:in)?|journalistin|écrit|rédact(?:eur|rice)|escribe|escritora?|periodista|redactora?|scrive|scrittrice|scrittore|giornalista|escreve|escritora?|jornalista)\b",
    re.IGNORECASE,
)
"""What lines on writers speak of."""

BELOW = 0.3
"""No more than that share of a page's prose stands below its writer's name."""

TOLD_WITHIN = 3
SHORT_WORDS = 8
SURE = 3
"""So many signs make a name alone the author's."""


def name_alone(
    facts: Sequence[Facts], head: Sequence[int], title: int | None, moved: Mapping[int, str]
) -> tuple[int, tuple[str, ...]] | None:
    """Return the line near the headline that holds nothing but the author's name, where enough signs show it is theirs."""
    if title is None:
        return None
    for index in head:
        if index == title or index in moved or facts[index].dates:
            continue
        if names := _with_trade(facts[index].text):
            return index, names
        name = name_of(facts[index].text)
        if not may_be_name(name):
            continue
        given = is_given_name(forename(name)) + is_plain_given_name(forename(name))
        doubled = _is_doubled(facts, index, name, given=given > 0)
        if not (given or doubled) or not (index > title or doubled or moved.get(index + 1) == "published"):
            continue
        signs = given + 2 * doubled + _beside(facts, index, moved)
        if signs + (signs < SURE and _is_said_again(facts, name)) >= SURE:
            return index, (name,)
    return None


def name_in_bio(facts: Sequence[Facts], body: range, title: int) -> tuple[int, tuple[str, ...]] | None:
    """Return the line below the text that names its writer, above a line that says so: `Ida Vos is a freelance writer`.

    Only where one such name stands there, and little prose below it.
    """
    total = sum(facts[index].words for index in body if facts[index].prose)
    below = 0
    found: dict[str, int] = {}
    for index in reversed(body):
        fact = facts[index]
        if index <= title or below > BELOW * total:
            break
        below += fact.words if fact.prose else 0
        name = name_of(fact.text) if fact.code else ""
        if may_be_name(name) and is_given_name(forename(name)) and _is_told(facts, index, name):
            found[name] = index
    if len(found) != 1:
        return None
    name, index = next(iter(found.items()))
    return index, (name,)


def _is_told(facts: Sequence[Facts], index: int, name: str) -> bool:
    """Whether a line shortly below a name begins with it, or with the first name, and speaks of writing."""
    for fact in facts[index + 1 : index + 1 + TOLD_WITHIN]:
        if fact.words > SHORT_WORDS:
            return fact.text.startswith((name, f"{forename(name)} ")) and WRITES.search(fact.text) is not None
    return False


def may_be_name(name: str) -> bool:
    """Return whether a text is a first and a last name, and no role."""
    return FULL_NAME.fullmatch(name) is not None and is_name_shaped(name) and not ROLE.search(name)


def forename(name: str) -> str:
    """Return the first name in a full one."""
    return name.removeprefix("Dr. ").removeprefix("Dr ").split()[0]


def name_of(text: str) -> str:
    """Return the name that a line may be: without what says that it describes a picture, said once, without a role."""
    text = bare(text)
    match = PICTURED.fullmatch(text)
    plain = (match["of"] or match["own"]) if match else FIELDS.split(text)[0]
    words = (plain.split(",")[0] if ROLE.search(plain) or TRADE.search(plain) else plain).split()
    half = len(words) // 2
    return " ".join(words[:half] if half and words[:half] == words[half:] else words)


def _with_trade(text: str) -> tuple[str, ...]:
    """Return the names in a line whose next field is a writer's trade or an agency: `Ida Vos | Staff Writer`."""
    fields = [field for field in FIELDS.split(text) if field]
    if len(fields) < 2 or not ROLE.search(fields[1]) or len(fields[1]) > 40:  # noqa: PLR2004 - letters of a trade
        return ()
    names = names_in(fields[0], sure=False) or ()
    return names if all(map(may_be_name, names)) and any(is_given_name(forename(name)) for name in names) else ()


def _is_doubled(facts: Sequence[Facts], index: int, name: str, *, given: bool) -> bool:
    """Whether the line above or below is the same name: an author's picture and name stand together.

    Without a first name that is ``given`` to persons, one of them must speak of a picture: outlets too are named twice.
    """
    near = (facts[at].text for at in (index - 1, index + 1) if 0 <= at < len(facts) and facts[at].code)
    same = [text for text in near if name_of(text) == name]
    pictured = any(PICTURED.fullmatch(text) for text in (facts[index].text, *same))
    return bool(same) and (given or pictured)


def _is_said_again(facts: Sequence[Facts], name: str) -> bool:
    """Whether the page has a name in two lines or more."""
    plain = folded(name)
    first = plain.split()[0]
    short = (fact.text for fact in facts if fact.code and fact.words <= SHORT_WORDS and first in folded(fact.text))
    return sum(folded(name_of(text)) == plain for text in short) > 1


def _beside(facts: Sequence[Facts], index: int, moved: Mapping[int, str]) -> int:
    """Return 2 where the page's date stands within two lines, 1 where reading time or a role stands below or behind."""
    if any(moved.get(at) == "published" for at in range(index - 2, index + 4)):
        return 2
    below = facts[index + 1] if index + 1 < len(facts) else None
    behind = [field for field in FIELDS.split(facts[index].text)[1:] if field]
    return int(
        bool(behind)
        or (
            below is not None
            and below.words <= SHORT_WORDS
            and any(form.search(below.text) is not None for form in (READING, ROLE, TRADE))
        )
    )
