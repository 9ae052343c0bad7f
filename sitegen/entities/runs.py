"""Runs of capitalised words: where names may stand."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from sitegen.entities.bridges import bridge
from sitegen.entities.particles import after_connector, begins, headed, hyphenated, phrase_length, qualifies, spaced
from sitegen.entities.tokens import ABBREVIATIONS, Token
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.listing import word_set
from sitegen.tables.territories import city, territory
from sitegen.tables.words import function_words
from sitegen.tables.words_heads import COMPANY_TAILS, EVENT, GROUP, MEDIA, ORGANISATION, PLACE
from sitegen.tables.words_titles import is_title

TIES = frozenset((" & ", "&", "'", "’"))
STOPS = frozenset((". ", ".\u00a0", "."))
MOST_KNOWN = 4
LONGEST = 24
"""A run is cut after so many words: no name is longer, and hostile text must not cost more than its length."""
HEADS = ORGANISATION | GROUP | MEDIA | EVENT | PLACE
ORDINALS = ("st", "nd", "rd", "th", "e", "de", "ste", "º", "ª", "er", "ème")


def runs(tokens: Sequence[Token], language: str) -> Iterator[tuple[int, int]]:
    """Yield the first and last token of each longest run, in order."""
    at = 0
    while at < len(tokens):
        last = _run(tokens, at, language)
        if last is None:
            at += 1
        else:
            yield at, last
            at = last + 1


def _run(tokens: Sequence[Token], at: int, language: str) -> int | None:
    """Return the last token of the run that begins at a token, or None where none begins."""
    token = tokens[at]
    if token.capital:
        last = max(at, at + phrase_length(tokens, at) - 1, at + _known(tokens, at, language) - 1)
    elif token.text[0].isdigit() and _ordinal(tokens, at):
        last = at + 1
    elif begins(tokens, at, language):
        step = after_connector(tokens, at + 1, language) if headed(token, language) else None
        last = step if step is not None else at + 1
    else:
        return None
    while last - at < LONGEST:
        step = last + 1
        if (
            step < len(tokens)
            and tokens[step].capital
            and (joined(tokens[last], tokens[step], language) or _of_saint(tokens, at, last))
        ):
            last = max(step, step + phrase_length(tokens, step) - 1)
            continue
        if step < len(tokens) and (_numbered(tokens[last], tokens[step]) or qualifies(tokens, step, language)):
            last = step
            continue
        over = bridge(tokens, at, last, language)
        if over is None or not _sound(tokens[over]):
            return last
        last = max(over, over + _known(tokens, over, language) - 1)
    return last


NUMBERED = word_set("radio tv kanaal canal channel bbc ned formule formel formula fórmula interstate canale")
"""Words that a number belongs to: ``Radio 2``, ``Formula 1``."""


YEARLY = word_set("euro expo agenda windows mundial wk ek wm em copa tour giro")
"""Words that a year belongs to: ``Expo 58``, ``Euro 2000``."""
YEAR = 4


def _numbered(before: Token, after: Token) -> bool:
    """Say whether a number goes on with a channel's or class's name."""
    digits = len(after.text) if after.text.isdigit() and spaced(after) else 0
    return (before.low in NUMBERED and 0 < digits < YEAR) or (before.low in YEARLY and digits in {2, YEAR})


def _known(tokens: Sequence[Token], at: int, language: str) -> int:
    """Return how many words from ``at`` on are a place that the tables know with its small words: ``Dar es Salaam``."""
    text, best = tokens[at].text, 0
    for size in range(2, MOST_KNOWN + 1):
        step = at + size - 1
        if step >= len(tokens) or tokens[step].starts or not (spaced(tokens[step]) or hyphenated(tokens[step])):
            break
        text = f"{text}{tokens[step].gap}{tokens[step].text}"
        if (
            tokens[step].capital
            and not all(token.capital for token in tokens[at:step])
            and (territory(text, language) or city(text, language))
        ):
            best = size
    return best


def _sound(token: Token) -> bool:
    return token.text[0].isalpha()


def _ordinal(tokens: Sequence[Token], at: int) -> bool:
    """Say whether a number opens a unit's name: ``12th Signal Regiment``."""
    text = tokens[at].text.casefold()
    step = at + 1
    if not text.endswith(ORDINALS) or len(text) > len("1000th") or step >= len(tokens) or not tokens[step].capital:
        return False
    if not spaced(tokens[step]):
        return False
    return any(token.low in GROUP for token in tokens[step : step + 4] if token.capital)


def joined(before: Token, after: Token, language: str) -> bool:
    """Say whether two capitalised neighbours may belong to one name."""
    if after.starts or _lost_apostrophe(before, language):
        return False
    if before.possessive:
        return _of_people(before, after)
    if hyphenated(after):
        return not separable(before, after, language) and not (len(before.text) == 1 and "," in before.gap)
    if after.gap in ("' ", "’ "):
        return before.text.endswith("s") and after.low in HEADS and before.low not in function_words(language)
    if before.low in COMPANY_TAILS and after.gap in STOPS:
        return False
    stopped = len(before.text) == 1 or before.low in ABBREVIATIONS or is_title(before.text) or "." in before.text
    return spaced(after) or after.gap in TIES or (stopped and after.gap in STOPS)


SAINTS = frozenset(("st", "saint", "sint", "sankt", "san", "santa"))


def _of_saint(tokens: Sequence[Token], first: int, last: int) -> bool:
    """Say whether a saint's possessive goes on: ``St Aidan's Primary School``."""
    after = tokens[last + 1]
    return (
        tokens[last].possessive
        and last > first
        and tokens[last - 1].low in SAINTS
        and spaced(after)
        and not after.starts
    )


def _of_people(before: Token, after: Token) -> bool:
    """Say whether a possessive stands inside a name: ``People's Party``, ``St Mary's Hospital``."""
    if after.low not in HEADS or not spaced(after):
        return False
    return territory(before.text) is None and city(before.text) is None and not is_demonym(before.text)


def _lost_apostrophe(token: Token, language: str) -> bool:
    """Say whether a word is a territory's name with a possessive ending whose apostrophe was lost: ``Norways king``."""
    stem = token.text[:-1]
    return (
        token.text.endswith("s")
        and len(stem) > 3  # noqa: PLR2004 - letters of a name
        and territory(token.text, language) is None
        and territory(stem, language) is not None
    )


def separable(before: Token, after: Token, language: str) -> bool:
    """Say whether a hyphen stands between two names rather than inside one: ``Danish-Swedish``, ``Oslo-Bergen``."""
    whole = f"{before.text}-{after.text}"
    if territory(whole, language) or is_demonym(whole):
        return False
    return _place(before.text, language) and _place(after.text, language)


def _place(word: str, language: str) -> bool:
    return is_demonym(word) or territory(word, language) is not None or city(word, language) is not None
