"""Reading, cleaning and finding names take work in proportion to the text, whatever the text.

Work is counted in two ways. Calls of functions, Python's and its library's, are the same in every run; but what a
regular expression does is one call, however long. So processor time is taken too, over four times the length: a line
takes about four times as long, a square sixteen times, and no busy machine makes the one look like the other thrice.
"""

from __future__ import annotations

import hashlib
import sys
import time

import pytest

from sitegen.clean import clean, fingerprint
from sitegen.entities import recognise
from sitegen.model.source import Source
from sitegen.read import ReadError, read

SENTENCE = "The council of Port Halden met on the quay on May 4, 2013 and heard Otto Fenn, who said “no” to all of it. "
PIECES = {
    "one letter": "a",
    "one capital": "A",
    "one sign": "-",
    "stops": ".",
    "brackets": "(",
    "both brackets": "[(",
    "closed brackets": "(a) ",
    "nested brackets": "([{<",
    "no-break blank lines": "\u00a0\n",
    "blank lines of Windows": "\r\n",
    "quotes": "“",
    "apostrophes": "a'",
    "spaces": " a",
    "no-break spaces": "\u00a0",
    "blank lines": "\n",
    "short lines": "x\n",
    "short lines apart": "x\n\n",
    "words in lines": "Harbour\n",
    "numbers": "1 ",
    "digits": "1",
    "dates": "May 4, 2013 ",
    "dates in lines": "May 4, 2013\n",
    "dates in words": "4 mei 2013, 4. Mai 2013, le 4 mai 2013 ",
    "stamps": "4/5/2013 18:12:04 ",
    "times": "18:12 ",
    "years": "in 2013 ",
    "names": "Otto Fenn ",
    "names in lines": "Otto Fenn\n",
    "names with commas": "Otto Fenn, Tess Quill, ",
    "name without end": "Halden ",
    "connected names": "Otto de la ",
    "initials": "A. B. ",
    "acronyms": "Harbour Board (HB) ",
    "bylines": "By ",
    "byline names": "By Otto Fenn and ",
    "heads": "Posted by: Otto | May 4, 2013 3:04 PM | 1\n",
    "one head": "Posted by: Otto | May 4, 2013 3:04 PM | 1 ",
    "says": "Otto said...\n\nIt rained.\n\n",
    "bullets": "- x\n",
    "bullets in a line": "• ",
    "columns": "a\tb\t",
    "bars": "a | b | ",
    "colons": "a: ",
    "addresses": "http://a.example/b ",
    "handles": "@otto #x ",
    "mojibake": "Ã¶",
    "references": "&amp;",
    "broken reference": "&#",
    "lost letters": "a\ufffd",
    "controls": "a\x00",
    "accents": "e\u0301",
    "marks alone": "\u0301",
    "contractions": "didnt doesnt ",
    "captions": "photo: ",
    "notes": "[1] ",
    "starred": "word* ",
    "line signs": "x\u2028",
    "Chinese": "港",
    "Japanese": "夕方、船は港に。",
    "Thai": "ในตอนเย็น",
    "Arabic": "السفينة ",
    "prose in one line": SENTENCE,
    "prose in paragraphs": SENTENCE * 3 + "\n\n",
    "wrapped prose": SENTENCE[:70] + "\n",
    "menus": "Home\nAbout us\nContact\nSubscribe\n",
}
SIZE = 4_000
LARGE = 25_000
"""Beyond this a line is cut into parts, and no part may look at all the others."""

SLACK_CALLS, SLACK_SECONDS = 4_000, 0.03


def run(content: bytes) -> None:
    """Read, clean and recognise one text."""
    source = Source("page.txt", hashlib.sha256(content).hexdigest(), len(content), "text/plain", "originals/page.txt")
    try:
        for reading in read(source, content):
            document = clean(reading)
            fingerprint(document)
            recognise(document)
    except ReadError:
        return


def text(name: str, size: int) -> bytes:
    """Return a hostile text of so many characters."""
    piece = PIECES[name]
    return (piece * (size // len(piece) + 1))[:size].encode()


def calls(content: bytes) -> int:
    """Return how many functions are called for a text."""
    count = 0

    def seen(_: object, event: str, __: object) -> None:
        nonlocal count
        count += event in {"call", "c_call"}

    sys.setprofile(seen)
    try:
        run(content)
    finally:
        sys.setprofile(None)
    return count


def seconds(content: bytes) -> float:
    """Return the processor seconds that a text takes, the least of three."""
    taken = []
    for _ in range(3):
        begun = time.process_time()
        run(content)
        taken.append(time.process_time() - begun)
    return min(taken)


@pytest.mark.parametrize("name", sorted(PIECES))
def test_calls_grow_with_length(name: str) -> None:
    """Twice the text takes little more than twice the calls."""
    run(text(name, SIZE))
    few, many = calls(text(name, SIZE)), calls(text(name, 2 * SIZE))
    assert many <= 2.6 * few + SLACK_CALLS


@pytest.mark.parametrize(
    "name", ["prose in one line", "one letter", "brackets", "dates", "names", "mojibake", "short lines", "blank lines"]
)
def test_calls_grow_with_length_of_large_texts(name: str) -> None:
    """The same of a line longer than any that is taken as a whole, and of as many short ones."""
    few, many = calls(text(name, LARGE)), calls(text(name, 2 * LARGE))
    assert many <= 2.3 * few + SLACK_CALLS


@pytest.mark.parametrize("name", sorted(PIECES))
def test_time_grows_with_length(name: str) -> None:
    """Four times the text takes less than eight times as long."""
    run(text(name, 100))
    ratios = []
    while len(ratios) < 3 and (not ratios or min(ratios) > 8):
        little, much = seconds(text(name, SIZE)), seconds(text(name, 4 * SIZE))
        ratios.append((much - SLACK_SECONDS) / little)
    assert min(ratios) <= 8, ratios
