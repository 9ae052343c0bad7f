"""A trie of words: every spelling of the lexicon, found with word boundaries by construction."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from sitegen.entities.tokens import ELIDING, ELISION, POSSESSIVE, WORD
from sitegen.model.entity import EntityId

GAPS = frozenset(
    ("' ", "’ ", "'s ", "’s ", " ", "\u00a0", "\u202f", "\n", "-", "‐", "‑", "'", "’", ".", ". ", " & ", "&", "", "/")
)
"""What may stand between two words of one name, whatever its spelling has there."""


Word = tuple[int, int, str]
"""Start, end and text of a word in a block."""


def split(text: str, language: str | None) -> list[Word]:
    """Return the words of a text with their places, possessive endings and elided articles cut off."""
    words: list[Word] = []
    eliding = (language or "").split("-")[0] in ELIDING
    if not ("'" in text or "’" in text or "ʼ" in text):
        return [(found.start(), found.end(), found.group()) for found in WORD.finditer(text)]
    for found in WORD.finditer(text):
        word = found.group()
        start, end = found.span()
        if "'" in word or "’" in word or "ʼ" in word:
            if eliding and (cut := ELISION.match(word)) and cut.end() < len(word):
                words.append((start, start + cut.end() - 1, word[: cut.end() - 1]))
                start, word = start + cut.end(), word[cut.end() :]
            if POSSESSIVE.search(word) and len(word) > 2:  # noqa: PLR2004 - more than the ending
                word = word[:-2]
                end = start + len(word)
        words.append((start, end, word))
    return words


@dataclass(slots=True)
class Branch:
    """What follows a word: further words, and the names that end here as (spelling, entity)."""

    words: dict[str, Branch] = field(default_factory=dict)
    names: list[tuple[str, EntityId | None]] = field(default_factory=list)


def key(word: str) -> str:
    """Return the form under which a word is looked up."""
    if word.isascii() and word.isalnum():
        return word.lower()
    return word.casefold().replace(".", "").replace("’", "'").replace("ʼ", "'")


def build(forms: Mapping[str, EntityId | None]) -> Branch:
    """Return the trie of all spellings."""
    root = Branch()
    for text, entity in forms.items():
        words = [key(word) for _, _, word in split(text, None)]
        if not words:
            continue
        branch = root
        for word in words:
            branch = branch.words.setdefault(word, Branch())
        branch.names.append((text, entity))
    return root


@dataclass(frozen=True, slots=True)
class Hit:
    """The words ``first`` to ``last`` spell a name: its spelling in the lexicon, its entity (None: no name here)."""

    first: int
    last: int
    spelling: str
    entity: EntityId | None


def longest(roots: Iterable[Branch], words: Sequence[Word], at: int, text: str, fits: Fits) -> Hit | None:
    """Return the longest name that begins at a word; at equal length the first trie wins."""
    best: Hit | None = None
    for root in roots:
        branch = root.words.get(key(words[at][2]))
        step = at
        while branch is not None:
            if branch.names and (best is None or step > best.last):
                chosen = fits(branch.names, text[words[at][0] : words[step][1]])
                if chosen is not None:
                    best = Hit(at, step, *chosen)
            step += 1
            if step >= len(words) or not branch.words or text[words[step - 1][1] : words[step][0]] not in GAPS:
                break
            branch = branch.words.get(key(words[step][2]))
    return best


class Fits:
    """Chooses among the spellings that end at one branch the one that the text may stand for, by its case."""

    def __init__(self, lowercase: frozenset[str]) -> None:
        """``lowercase`` are spellings that may be matched without capitals."""
        self.lowercase = lowercase

    def __call__(self, names: Sequence[tuple[str, EntityId | None]], found: str) -> tuple[str, EntityId | None] | None:
        """Return the exact spelling, else one that the case allows; None where entities would differ."""
        for name in names:
            if name[0] == found:
                return name
        fitting = [name for name in names if self.allows(name[0], found)]
        if not fitting or len({entity for _, entity in fitting}) > 1:
            return None
        return fitting[0]

    def allows(self, spelling: str, found: str) -> bool:
        """Say whether the text may be this spelling: capitals stay capitals, short forms stay exactly what they are."""
        bare, text = spelling.replace(".", ""), found.replace(".", "")
        if bare == text:
            return True
        if found.islower():
            return spelling in self.lowercase or (spelling.islower() and spelling == found)
        if bare.isupper() and " " not in spelling and len(bare) < _SHOUT:
            return len(bare) > _EXACT and text.istitle()
        if len(bare) <= _EXACT and bare.isalpha():
            return False
        wanted = [part.group() for part in WORD.finditer(spelling)]
        given = [part.group() for part in WORD.finditer(found)]
        return len(wanted) == len(given) and all(
            one[0].islower() or other[0].isupper() or not one[0].isalpha()
            for one, other in zip(wanted, given, strict=True)
        )


_SHOUT, _EXACT = 6, 3
