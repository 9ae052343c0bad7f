"""The language of each unit: long ones tell which languages a page has, short ones may only be one of those."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sitegen.clean.detector import Detector, Scores

SURE_WORDS = 25
"""A text of so many words is told apart among all languages."""

COMMON = frozenset("ar bn de en es fa fr hi id it ja ko nl pl pt ru sv tr uk ur vi zh".split())
"""Languages that much is written in: a text of few words is rather in one of these than in any other."""

MARGIN, CLEAR_MARGIN = 3.0, 12.0
"""What a text of few words must have for a common language, and for any other, over the next best (log-likelihood)."""

SHARE = 0.05
"""A language with a smaller share of a page's words in long texts is a mistake of the detector."""

FEWEST_WORDS = 4
"""A shorter line takes the language of the lines around it."""

SMOOTH_WORDS = 10
"""A single line shorter than this, alone in its language, takes that of its neighbours."""

SAMPLE = 320
"""So many characters are enough to tell a language."""

LETTERS = re.compile(r"[^\W\d_]+")
NO_TEXT = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|\S+@\S+")
RANGES = (
    ("ja", "\u3040-\u30ff"), ("ko", "\uac00-\ud7af"), ("zh", "\u4e00-\u9fff"), ("el", "\u0370-\u03ff"), ("he", "\u0590-\u05ff"),
    ("th", "\u0e00-\u0e7f"), ("hy", "\u0530-\u058f"), ("ka", "\u10a0-\u10ff"),
    ("ta", "\u0b80-\u0bff"), ("te", "\u0c00-\u0c7f"), ("kn", "\u0c80-\u0cff"), ("ml", "\u0d00-\u0d7f"), ("bn", "\u0980-\u09ff"),
    ("gu", "\u0a80-\u0aff"), ("pa", "\u0a00-\u0a7f"), ("km", "\u1780-\u17ff"), ("lo", "\u0e80-\u0eff"), ("am", "\u1200-\u137f"),
)  # fmt: skip
"""Scripts that one language almost alone is written in: they need no detector (kana before Chinese characters)."""

SCRIPTS = tuple((language, re.compile(f"[{chars}]")) for language, chars in RANGES)
ANY_SCRIPT = re.compile(f"[{''.join(chars for _, chars in RANGES)}]")


def languages_of(texts: Sequence[str]) -> tuple[str | None, ...]:
    """Return the language of each text (ISO 639), None where a page gives no clue at all.

    Args:
        texts: the units of one page, in order.
    """
    bare = [NO_TEXT.sub(" ", text[:SAMPLE]) if _odd(text) else text[:SAMPLE] for text in texts]
    words = [_words(text) for text in bare]
    ear = Ear()
    allowed = _page_languages(bare, words, ear)
    if not allowed:
        return (None,) * len(texts)
    told = [count >= FEWEST_WORDS for count in words]
    best = iter(ear.best([text for text, enough in zip(bare, told, strict=True) if enough], allowed))
    found = [next(best) if enough else None for enough in told]
    if not any(found) and sum(words) >= FEWEST_WORDS:
        found = [allowed[0]] * len(found)
    return _smooth(found, words)


def _odd(text: str) -> bool:
    return "http" in text or "www." in text or "@" in text or "#" in text


def _words(text: str) -> int:
    count = len(LETTERS.findall(text))
    return count if text.isascii() or count > len(text) / 12 else max(count, len(text) // 3)


def _page_languages(texts: Sequence[str], words: Sequence[int], ear: Ear) -> tuple[str, ...]:
    """Return the languages that have a share in the page's long texts, largest first."""
    votes: Counter[str] = Counter()
    long = [(text, count) for text, count in zip(texts, words, strict=True) if count >= SURE_WORDS]
    for language, (_, count) in zip(ear.best([text for text, _ in long]), long, strict=True):
        votes[language] += count
    if not votes:
        joined = " ".join(text for text, count in zip(texts, words, strict=True) if count >= FEWEST_WORDS)
        if not joined:
            joined = " ".join(texts)
        if not LETTERS.search(joined):
            return ()
        joined = joined[: 4 * SAMPLE]
        only = ear.best([joined])[0] if sum(words) >= SURE_WORDS else ear.sure(joined)
        return (only,) if only else ()
    total = sum(votes.values())
    return tuple(language for language, count in votes.most_common() if count >= SHARE * total)


def _smooth(found: Sequence[str | None], words: Sequence[int]) -> tuple[str | None, ...]:
    """Give lines without a language that of the line before (else after); smooth short outliers."""
    result = list(found)
    known = [index for index, language in enumerate(result) if language]
    for before, here, after in zip(known, known[1:], known[2:], strict=False):
        if words[here] < SMOOTH_WORDS and result[before] == result[after] != result[here]:
            result[here] = result[after]
    last: str | None = None
    for index, language in enumerate(result):
        last = language or last
        result[index] = last
    first = next((language for language in result if language), None)
    return tuple(language or first for language in result)


class Ear:
    """Tells the languages of one page's texts, and asks the detector about each of them once."""

    def __init__(self) -> None:
        """Begin with nothing heard."""
        self._heard: dict[str, Scores] = {}

    def best(self, texts: Sequence[str], allowed: tuple[str, ...] | None = None) -> list[str]:
        """Return the most likely language of each text, among some or all."""
        if allowed is not None and len(allowed) == 1:
            return [allowed[0]] * len(texts)
        scripts = [_script(text) for text in texts]
        told = [script is not None and (allowed is None or script in allowed) for script in scripts]
        rows = iter(self._scores([text for text, known in zip(texts, told, strict=True) if not known]))
        return [
            script if script and known else _first(next(rows), allowed)
            for script, known in zip(scripts, told, strict=True)
        ]

    def sure(self, text: str) -> str | None:
        """Return the language of a text of few words, None where the next best is nearly as likely."""
        if script := _script(text):
            return script
        (scores,) = self._scores([text])
        second, first = scores.argsort(kind="stable")[-2:].tolist()
        language = _detector().languages[first]
        return language if scores[first] - scores[second] >= (MARGIN if language in COMMON else CLEAR_MARGIN) else None

    def _scores(self, texts: Sequence[str]) -> Sequence[Scores]:
        new = [text for text in dict.fromkeys(texts) if text not in self._heard]
        if new:
            self._heard.update(zip(new, _detector().scores(new), strict=True))
        return [self._heard[text] for text in texts]


def _first(scores: Scores, allowed: tuple[str, ...] | None) -> str:
    """Return the language with the highest score, among some or all."""
    languages = _detector().languages
    if allowed is None:
        return languages[scores.argmax()]
    return max(allowed, key=lambda language: (scores[languages.index(language)], language))


@cache
def _detector() -> Detector:
    from sitegen.clean.detector import Detector  # noqa: PLC0415 - loads numpy and a model: 0.6 s

    return Detector()


def _script(text: str) -> str | None:
    """Return the language of a text whose script says it."""
    if text.isascii() or not ANY_SCRIPT.search(text):
        return None
    letters = sum(map(str.isalpha, text))
    for language, pattern in SCRIPTS:
        share = 0.2 if language == "ja" else 0.5
        if len(pattern.findall(text)) > share * max(letters, 1):
            return language
    return None


def base_language(tag: str) -> str | None:
    """Return the language of a tag such as ``en-GB``; None for what is no tag."""
    base = tag.strip().replace("_", "-").split("-")[0].casefold()
    return base if base.isalpha() and 2 <= len(base) <= 3 else None  # noqa: PLR2004 - ISO 639
