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

FREQUENT = 12
LAST_LATIN = "\u024f"


def guess(content: bytes) -> str | None:
    """Return the label of the likeliest encoding, or None where nothing looks like a language."""
    part = sample(content)
    vote = _vote(part)
    scores = dict(_scores(part))
    for encoding in scores:
        scores[encoding] += (VOTE if encoding in vote else 0) + PRIOR.get(encoding, 0)
    best = max(scores, key=lambda encoding: scores[encoding], default=None)
    return best if best is not None and scores[best] > 0 else None


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


def _scores(part: bytes) -> Iterator[tuple[str, float]]:
    for encoding, languages in SINGLE.items():
        text = part.decode(encoding, "replace")
        yield encoding, max(_fit(text, alphabet) for alphabet in languages.values()) - _oddity(text)
    for encoding, (narrow, frequent) in DOUBLE.items():
        text = part.decode(encoding, "replace")
        yield encoding, _fit_large(text, narrow, frozenset(frequent))


def _fit(text: str, alphabet: Alphabet) -> float:
    """Return how well the characters beyond ASCII (and the ASCII words around them) suit a language: 1 is perfect."""
    frequent, letters = set(alphabet.letters[:FREQUENT]), set(alphabet.letters)
    total = score = 0.0
    for char, count in Counter(text).items():
        if char.isascii():
            continue
        total += count
        low = char.lower()
        if low in frequent:
            score += count
        elif low in letters or char in TYPOGRAPHY:
            score += count * (0.7 if low in letters else 0.5)
        else:
            score -= count * (1.0 if char.isalpha() else 1.5)
    words = set(alphabet.words.split())
    found = WORD.findall(text.lower())
    common = sum(word in words for word in found) / len(found) if found else 0.0
    return (score / total if total else 0.0) + min(common, 0.3)


def _oddity(text: str) -> float:
    """Return the share of characters beyond ASCII that stand where no language has them."""
    total = odd = 0
    before = " "
    for at, char in enumerate(text):
        if not char.isascii():
            total += 1
            after = text[at + 1] if at + 1 < len(text) else " "
            if char.isalpha():
                odd += 2 * (char.isupper() and before.islower())
                odd += 2 * (char > LAST_LATIN and (_is_latin(before) or _is_latin(after)))
            elif char == "\ufffd" or unicodedata.category(char) in {"Cc", "Cn", "Co"}:
                odd += 3
            elif (
                before.isalpha()
                and after.isalpha()
                and char not in "’·-\u00ad"
                and unicodedata.category(char)[0] != "M"
            ):
                odd += 2
        elif char.isupper() and before.islower() and not before.isascii():
            odd += 1
        before = char
    return odd / total if total else 0.0


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
