"""What encoding bytes look like that are neither UTF-8 nor declared.

Each candidate decodes a sample; the one whose result looks most like a language wins. For a small alphabet that is: its
own letters, capitals only at the beginning of words, no signs inside words. For the large ones: the characters that
ordinary text is made of. A statistical detector has a vote, no more: it is easily wrong on short text.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator

from sitegen.read.alphabets import DOUBLE, FIRST_LEVEL, SINGLE, Alphabet

SAMPLE = 1 << 13
HIGH = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*[\r\n]*")
WORD = re.compile(r"[^\W\d_]+")
TYPOGRAPHY = frozenset("“”‘’„‚–—…«»‹›\u00a0°§·•€£©®™½²³ºª′″、。「」『』，！？：；（）《》“”・ー　")
PUNCTUATION = frozenset("“”‘’„‚–—…«»\u00a0")
VOTE = 0.15
PRIOR = {"cp1252": 0.2, "mac_roman": -0.15, "cp850": -0.15, "cp852": -0.15, "mac_cyrillic": -0.05, "cp1258": -0.1}
"""What the detector's vote is worth, and common and rare encodings, where a perfect fit is 1."""

QUOTED = re.compile(r"(?<![^\W_])“(?=[^\W_])|(?<=[\w.,;:!?…])”(?![^\W_])")
"""Double quotation marks where words begin and end: of the signs of an encoding the surest."""

SET = 0.5
"""What such marks add, where all is such: they then count as letters do."""

FREQUENT = 12
MOST_COMMON = 0.3
"""What common words add at most."""

MOST_LARGE = 1.3
"""What an alphabet of thousands of characters scores at most."""

DIGITS = 6
"""Scores are told apart by so many digits; of equals the encoding that stands first in the table is taken."""

BEYOND = re.compile(r"[^\x00-\x7f]+")
LAST_LATIN = "\u024f"


def guess(content: bytes) -> str | None:
    """Return the label of the likeliest encoding, or None where nothing looks like a language."""
    part = sample(content)
    vote = _vote(part)
    bonus = {name: (VOTE if name in vote else 0) + PRIOR.get(name, 0) for name in (*SINGLE, *DOUBLE)}
    names = list(bonus)
    best = (0.0, 0)
    for most, encoding in sorted(((most + bonus[name], name) for most, name in _most(part)), reverse=True):
        if round(most, DIGITS) < best[0]:
            break
        score = _score(part, encoding) + bonus[encoding]
        best = max(best, (round(score, DIGITS), -names.index(encoding)))
    return names[-best[1]] if best[0] > 0 else None


def sample(content: bytes) -> bytes:
    """Return the lines that hold bytes beyond ASCII, up to a few kilobytes: they alone tell encodings apart."""
    kept: list[bytes] = []
    size = 0
    for line in HIGH.finditer(content):
        kept.append(line[0][: SAMPLE - size])
        size += len(kept[-1])
        if size >= SAMPLE:
            break
    return b"".join(kept)


def _vote(part: bytes) -> frozenset[str]:
    """Return the candidates that the statistical detector means."""
    # imported late: starting the command line must not pay for it
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415 - see above

    name = (detect_encoding(part, 0, html5_compatible=False) or "").lower().replace("_", "-")
    return VOTES.get(name, frozenset({name.replace("windows-", "cp")}))


VOTES = {
    "iso8859-1": frozenset({"cp1252"}),
    "iso8859-15": frozenset({"cp1252"}),
    "iso8859-9": frozenset({"cp1254"}),
    "koi8-r": frozenset({"koi8-u"}),
    "shift-jis": frozenset({"cp932"}),
    "euc-jp": frozenset({"euc_jp"}),
    "gb2312": frozenset({"gb18030"}),
    "gbk": frozenset({"gb18030"}),
    "big5": frozenset({"big5hkscs"}),
    "euc-kr": frozenset({"cp949"}),
    "iso8859-8": frozenset({"cp1255"}),
    "tis-620": frozenset({"cp874"}),
    "maccyrillic": frozenset({"mac_cyrillic"}),
    "ibm866": frozenset({"cp866"}),
    "utf-8": frozenset(),
}


def _most(part: bytes) -> Iterator[tuple[float, str]]:
    """Yield the most that each encoding can score: by its letters alone, which cost little to count."""
    high = Counter(re.sub(rb"[\x00-\x7f]+", b"", part))
    for encoding, languages in SINGLE.items():
        letters = Counter({bytes([byte]).decode(encoding, "replace"): 0 for byte in high})
        for byte, count in high.items():
            letters[bytes([byte]).decode(encoding, "replace")] += count
        quoted = SET * (letters["“"] + letters["”"]) / max(letters.total(), 1)
        yield max(_fit(letters, alphabet) for alphabet in languages.values()) + MOST_COMMON + quoted, encoding
    for encoding in DOUBLE:
        yield MOST_LARGE, encoding


def _score(part: bytes, encoding: str) -> float:
    text = part.decode(encoding, "replace")
    if encoding in DOUBLE:
        narrow, frequent = DOUBLE[encoding]
        return _fit_large(text, narrow, frozenset(frequent))
    letters = Counter(char for char in text if not char.isascii())
    words = Counter(WORD.findall(text.lower()))
    fits = (_fit(letters, alphabet) + _common(words, alphabet) for alphabet in SINGLE[encoding].values())
    return max(fits) + SET * len(QUOTED.findall(text)) / max(letters.total(), 1) - _oddity(text)


def _common(words: Counter[str], alphabet: Alphabet) -> float:
    """Return the share of a language's common words, as far as it counts."""
    return min(sum(words[word] for word in set(alphabet.words.split())) / max(words.total(), 1), MOST_COMMON)


def _fit(found: Counter[str], alphabet: Alphabet) -> float:
    """Return how well characters beyond ASCII suit a language: 1 is perfect."""
    frequent, letters = set(alphabet.letters[:FREQUENT]), set(alphabet.letters)
    score = 0.0
    for char, count in found.items():
        low = char.lower()
        if low in frequent:
            score += count
        elif low in letters or char in TYPOGRAPHY:
            score += count * (0.7 if low in letters else 0.5)
        else:
            score -= count * (1.0 if char.isalpha() else 1.5)
    return score / found.total() if found else 0.0


def _oddity(text: str) -> float:
    """Return the share of characters beyond ASCII that stand where no language has them."""
    total = odd = 0
    for run in BEYOND.finditer(text):
        total += run.end() - run.start()
        before = text[run.start() - 1 : run.start()] or " "
        for at in range(run.start(), run.end()):
            char, after = text[at], text[at + 1 : at + 2] or " "
            odd += _oddness(before, char, after)
            before = char
        odd += text[run.end() : run.end() + 1].isupper() and before.islower()
    return odd / total if total else 0.0


def _oddness(before: str, char: str, after: str) -> int:
    if char.isalpha():
        amid = char > LAST_LATIN and (_is_latin(before) or _is_latin(after))
        return 2 * (char.isupper() and before.islower()) + 2 * amid
    category = unicodedata.category(char)
    if char == "\ufffd" or category in {"Cc", "Cn", "Co"}:
        return 3
    return 2 * (before.isalpha() and after.isalpha() and char not in "’·-\u00ad" and category[0] != "M")


def _is_latin(char: str) -> bool:
    return char.isascii() and char.isalpha()


def _fit_large(text: str, narrow: str, frequent: frozenset[str]) -> float:
    """Return how much of what is beyond ASCII is ordinary text of a language with thousands of characters."""
    total = score = 0.0
    low, high = FIRST_LEVEL.get(narrow, (0, 0xFF))
    for char, count in Counter(text).items():
        if char.isascii():
            continue
        total += count
        if char in frequent:
            score += 1.3 * count
        elif char == "\ufffd" or "\uff61" <= char <= "\uff9f" or unicodedata.category(char) in {"Cc", "Cn", "Co"}:
            score -= 3 * count
        elif char in TYPOGRAPHY or "\u3041" <= char <= "\u30ff":
            score += count
        else:
            code = char.encode(narrow, "replace")
            score += count * (0.8 if len(code) == 2 and low <= code[0] <= high else -1.0)  # noqa: PLR2004 - two bytes
    return score / total if total else 0.0
