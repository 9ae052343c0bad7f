"""The language of each unit: the page's languages first, then each unit among these, or in one it is surely in."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TYPE_CHECKING, NamedTuple

from sitegen.clean.scripts import LETTERS, count_words, may_be, of_script, script_of

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

    from sitegen.clean.detector import Detector, Scores

SURE_WORDS, SURE_LETTERS = 25, 120
"""A text of so many words, or letters, is told apart among all languages."""

MAIN = tuple(
    (
        "af ar az be bg bn bs ca cs cy da de el en es et eu fa fi fr ga gl gu he hi hr hu hy id is it ja ka kk ko lt lv mk mr ms nl no pl pt ro ru sk sl sq sr sv sw ta te th tl "
        "tr uk ur uz vi zh"
    ).split()
)
"""Languages that much is written in: a shorter text is in one of these, or told by the page around it."""

COMMON = frozenset("ar bn de en es fa fr hi id it ja ko nl pl pt ru sv tr uk ur vi zh".split())
SAME = {"ary": "ar", "arz": "ar", "wuu": "zh", "yue": "zh", "uzs": "uz", "ltg": "lv", "hbo": "he", "grc": "el"}
"""What the model has by another name."""

MARGIN, CLEAR_MARGIN = 3.0, 12.0
"""What a page of few words must have for a common language, and for any other, over the next best (log-likelihood)."""

SENTENCE_MARGIN, FOREIGN_MARGIN = 18.0, 32.0
"""What a sentence, and what any other line, must have for a language that is not among the page's, over these."""

SISTERS = ({"id", "ms"}, {"bs", "hr", "sr"}, {"hi", "mr"})
"""Languages so alike that one is never found within a page of the other."""

SENTENCE_WORDS, FOREIGN_WORDS = 6, 5
WEAK = 12.0
"""A short line whose language leads by less, alone in it, takes that of its neighbours."""

SHARE, MOST = 0.05, 0.5
"""A language with a smaller share of a page's words in long texts, a rare one with less than most, is a mistake."""

FEWEST_WORDS = 4
"""A shorter line takes the language of the lines around it."""

KANJI_WORDS = 4
SMOOTH_WORDS = 10
SAMPLE = 320
"""So many characters are enough to tell a language."""

NO_TEXT = re.compile(r"https?://\S+|www\.\S+|[@#]\w+|\S+@\S+")
FINAL = re.compile(r"[.!?…؟。！？۔।]['\"”’»)\]」』）]*$")


class Told(NamedTuple):
    """A language and by how much it leads."""

    language: str
    lead: float


class Heard(NamedTuple):
    """A text as the detector was asked about it: its words, and the language that its script says.

    ``scores`` are those of every language, ``main`` is the likeliest of the main ones.
    """

    text: str
    words: int
    script: str | None
    scores: Scores | None = None
    main: Told | None = None


def languages_of(texts: Sequence[str]) -> tuple[str | None, ...]:
    """Return the language of each text (ISO 639), None where a page gives no clue at all.

    Args:
        texts: the units of one page, in order.
    """
    heard = _hear([NO_TEXT.sub(" ", text[:SAMPLE]) if _odd(text) else text[:SAMPLE] for text in texts])
    allowed = _page_languages(heard)
    if not allowed:
        return (None,) * len(texts)
    found = [_tell(one, allowed) for one in heard]
    if not any(found) and sum(one.words for one in heard) >= FEWEST_WORDS:
        return (allowed[0],) * len(texts)
    return _fill(heard, _smooth(heard, found))


def _odd(text: str) -> bool:
    return "http" in text or "www." in text or "@" in text or "#" in text


def _hear(texts: Sequence[str]) -> list[Heard]:
    """Ask the detector about all texts of some words, at once and about each only once."""
    words = list(map(count_words, texts))
    scripts = [None if text.isascii() else script_of(text) for text in texts]
    asked = dict.fromkeys(
        text
        for text, count, script in zip(texts, words, scripts, strict=True)
        if count >= FEWEST_WORDS and script is None
    )
    told: dict[str, tuple[Scores, Told]] = {}
    if asked:
        scores = _detector().scores(list(asked))
        told = dict(zip(asked, zip(scores, _likeliest(scores), strict=True), strict=True))
    return [
        Heard(text, count, script, *told.get(text, ()))
        for text, count, script in zip(texts, words, scripts, strict=True)
    ]


def _likeliest(scores: Scores) -> Iterator[Told]:
    """Yield the likeliest main language of each text (rows), the last of equal ones."""
    some = scores[:, _columns(MAIN)[::-1]]
    for at, best in zip(some.argmax(axis=1).tolist(), some.max(axis=1).tolist(), strict=True):
        yield Told(MAIN[-1 - at], best)


def _page_languages(heard: Sequence[Heard]) -> tuple[str, ...]:
    """Return the languages that have a share in what is surely told of the page, largest first."""
    votes: Counter[str] = Counter()
    for one in heard:
        if one.script is not None and not _may_be_kanji(one):
            votes[one.script] += one.words
        elif one.scores is not None and (language := _surely(one, one.scores)):
            votes[language] += one.words
    total = sum(votes.values())
    if not total:
        return _from_few(heard)
    for sisters in SISTERS:
        alike = sorted(sisters & votes.keys(), key=lambda language: (-votes[language], language))
        for language in alike[1:]:
            votes[alike[0]] += votes.pop(language)
    return tuple(
        language for language, count in votes.most_common() if count >= (SHARE if language in MAIN else MOST) * total
    )


def _surely(one: Heard, scores: Scores) -> str | None:
    """Return the language of a long text, or of a sentence that leaves no doubt."""
    if one.words >= SURE_WORDS or len(one.text) >= SURE_LETTERS:
        language = _detector().languages[scores.argmax()]
        return SAME.get(language, language)
    if one.words >= SENTENCE_WORDS and FINAL.search(one.text):
        first, second = _leaders(scores, MAIN)
        return first.language if first.lead - second.lead >= SENTENCE_MARGIN else None
    return None


def _from_few(heard: Sequence[Heard]) -> tuple[str, ...]:
    """Return the language of a page of few words, where the next best is not nearly as likely."""
    joined = " ".join(one.text for one in heard if one.words >= FEWEST_WORDS) or " ".join(one.text for one in heard)
    if not LETTERS.search(joined):
        return ()
    (scores,) = _detector().scores([joined[: 4 * SAMPLE]])
    first, second = _leaders(scores, _detector().languages)
    lead = first.lead - second.lead
    enough = sum(one.words for one in heard) >= SURE_WORDS
    if enough or lead >= (MARGIN if first.language in COMMON else CLEAR_MARGIN):
        return (SAME.get(first.language, first.language),)
    return ()


def _tell(one: Heard, allowed: tuple[str, ...]) -> Told | None:
    """Return the language of a text among the page's, or another that it is surely in; None where it is too short."""
    if one.script is not None:
        kanji = "ja" in allowed and _may_be_kanji(one)
        return None if kanji and "zh" in allowed else Told("ja" if kanji else one.script, WEAK)
    if one.scores is None or one.main is None:
        return None
    among = of_script(one.text, allowed)
    if not among:  # in letters that none of the page's languages has
        return Told(_leaders(one.scores, of_script(one.text, MAIN) or MAIN)[0].language, WEAK)
    best, second = _leaders(one.scores, among)
    other = one.main
    is_sentence = one.words >= SENTENCE_WORDS and FINAL.search(one.text) is not None
    ahead = other.lead - best.lead
    clearly = ahead >= (SENTENCE_MARGIN if is_sentence else FOREIGN_MARGIN) and one.words >= FOREIGN_WORDS
    if clearly and not any({best.language, other.language} <= sisters for sisters in SISTERS):
        return Told(other.language, ahead)
    return Told(best.language, best.lead - second.lead if len(among) > 1 else WEAK)


def _may_be_kanji(one: Heard) -> bool:
    """Whether a few Chinese characters without kana may be Japanese all the same, a title or a name."""
    return one.script == "zh" and one.words <= KANJI_WORDS


def _leaders(scores: Scores, among: Sequence[str]) -> tuple[Told, Told]:
    """Return the two likeliest of some languages with their scores; the second is the first where there is one only."""
    some = scores[_columns(tuple(among))]
    if len(among) == 1:
        only = Told(among[0], float(some[0]))
        return only, only
    order = some.argsort(kind="stable")
    first, second = order[-1], order[-2:][0]
    return Told(among[first], float(some[first])), Told(among[second], float(some[second]))


def _smooth(heard: Sequence[Heard], found: Sequence[Told | None]) -> list[str | None]:
    """Return the languages found, where a short line alone in one that hardly leads takes that of its neighbours."""
    result = [told.language if told else None for told in found]
    known = [index for index, told in enumerate(found) if told]
    for before, here, after in zip(known, known[1:], known[2:], strict=False):
        told = found[here]
        weak = heard[here].words < SMOOTH_WORDS and told is not None and told.lead < WEAK
        if weak and result[before] == result[after] != result[here]:
            result[here] = result[after]
    return result


def _fill(heard: Sequence[Heard], found: list[str | None]) -> tuple[str | None, ...]:
    """Give lines without a language that of their neighbours, where these differ the likelier of the two."""
    following: list[str | None] = [None] * len(found)
    after: str | None = None
    for index in range(len(found) - 1, -1, -1):
        following[index] = after
        after = found[index] or after
    last: str | None = None
    for index, language in enumerate(found):
        if language is None:
            language = _between(heard[index].text, last, following[index])  # noqa: PLW2901 - the same, now known
        else:
            last = language
        found[index] = language
    return tuple(found)


def _between(text: str, before: str | None, after: str | None) -> str | None:
    """Return which of two languages a few words are in; None where their letters are of neither."""
    choices = [language for language in (before, after) if language and may_be(text, language)]
    if len(set(choices)) < 2 or not LETTERS.search(text):  # noqa: PLR2004 - two to choose from
        return choices[0] if choices else None
    (scores,) = _detector().scores([text])
    first, second = _leaders(scores, choices)
    if first.lead - second.lead >= MARGIN:
        return first.language
    return choices[0] if FINAL.search(text) else choices[-1]  # a title rather goes with what it stands above


@cache
def _detector() -> Detector:
    from sitegen.clean.detector import Detector  # noqa: PLC0415 - loads numpy and a model: 0.6 s

    return Detector()


@cache
def _columns(languages: tuple[str, ...]) -> NDArray[np.intp]:
    """Return where languages stand in the detector's scores."""
    import numpy as np  # noqa: PLC0415 - slow to load, and not needed where documents are only read

    return np.array([_detector().languages.index(language) for language in languages])


def base_language(tag: str) -> str | None:
    """Return the language of a tag such as ``en-GB``; None for what is no tag."""
    base = tag.strip().replace("_", "-").split("-")[0].casefold()
    return base if base.isalpha() and 2 <= len(base) <= 3 else None  # noqa: PLR2004 - ISO 639
