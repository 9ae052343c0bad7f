"""Documents to try the laws on: invented pieces in the shapes of saved pages, joined at random."""

from __future__ import annotations

import random

from hypothesis import assume
from hypothesis import strategies as st

NAMES = [
    "Orla Vance",
    "Piet Brakel",
    "Council of Merrin",
    "Merrin",
    "Merrin Quay",
    "MQC",
    "Haddo",
    "Zuidermeer",
    "Qasr el-Nur",
]
SAID = """
    the boat of a tide and lamp we said was not there until rope and salt in winter they never counted it again
    because nobody had asked for the ledger which lay under a stone near the gate
"""
GEZEGD = """
    de boot van het eiland lag in de haven toen niemand meer wist waarom het touw zo lang was
"""
WORDS, DUTCH = SAID.split(), GEZEGD.split()

PLAIN = [
    "Nobody counted the ropes that winter; the ledger lay under a stone.",
    "Orla Vance said that the lamp at Merrin Quay had not been lit since the flood.",
    "The Council of Merrin (CM) met in the old school. CM voted against it, and Vance laughed.",
    "“We shall see,” said Piet Brakel, “and then we shall see again.”",
    "De boot van Zuidermeer kwam die avond niet, en niemand in de haven wist waarom.",
    "Der alte Leuchtturm stand im Nebel, und das Tor war zu.",
]
DATES = [
    "4 May 2013",
    "March 9, 2014",
    "zondag 9 maart 2014",
    "Dienstag, 5. April 2016, 18:40 Uhr",
    "Posted by Orla on May 4, 2013 at 06:12 PM | Permalink",
    "By Orla Vance",
    "Published: 2014-03-09",
    "١٢ مايو ٢٠١٣",
]
BEFORE = [
    "Marla said...",
    "Marla said...\n",
    "Otto Brand said...",
    "Anonymous said...",
    "1. Marla says:",
    "pixel wrote:",
]
AFTER = [
    "Posted by: Marla | May 4, 2013 6:12:40 PM | 1",
    "Posted by: Otto Brand | May 4, 2013 7:12:40 PM | 2",
    "Posted by: Otto Brand | May 4, 2013 7:30:00 PM | 5",
    "May 4, 2013 6:12 PM",
]
FORUM = ["otto7", "Posts: 12", "Joined: 4 May 2009", "Re: Ropes", "Post by otto7 » 4. May 2023, 18:12", "Top"]
RESIDUE = [
    "Share this:",
    "Related Posts",
    "Comments are closed.",
    "Print Friendly, PDF & Email",
    "Home",
    "Menu",
    "Log in",
]
SHAPES = [
    "- a rope\n- a lamp\n- a stone",
    "1. first the rope\n2. then the lamp",
    "* See the ledger of 1904.",
    "[1] Under the stone.",
    "Photograph: Orla Vance/Merrin Courier",
    "He put it like this:\n\n[T]he rope is longer than the night.”",
    "> quoted, and\n> quoted again",
    "Hold the rope, my girl,\nhold it to the end,\nthe lamp is on the corner\nand the stone is round the bend.",
    "PUPIL: Who lit it?\n\nVANCE: Nobody did.",
    "___________",
    "THE LAMP OF MERRIN",
]
ODD = [
    "It isnâ€™t lit â€“ not yet, cafÃ© or no cafÃ©.",
    "He didnt know, she doesnt say, and it wasnt lit.",
    "soft\u00adhyphen, zero\u200bwidth, no\u00a0break, line\u2028separator, page\x0cfeed, tab\x0bdown, next\x85line",
    "\x1b[31mred\x1b[0m and \x00 nothing \x07 rings",
    "שלום לאורה ואנס מהנמל.",
    "العبّارة لا تنتظر أحدا في قصر النور.",
    "e\u0301 and \u1e9b\u0323 and ﬁ and Ⅷ and 𝔄𝔯𝔠𝔥𝔦𝔳𝔢",
    "end.Next sentence without its break ,and a comma lost .",
    "\ufeffan order mark in the middle",
    "\ufffd\ufffd lost letters isn\ufffdt it",
    "   leading and trailing   ",
    "x" * 300,
    "http://merrin.example/a?b=c&d=%20#e",
    "汉字漢字かなカナ한글",
    "1,204 ropes; 31 lamps; 9:40; +1 555 0100",
]
ATTACKS = [
    "<script>window.pwned=1</script>",
    "<img src=x onerror=window.pwned=2>",
    '"><svg/onload=window.pwned=3>',
    "' onmouseover='window.pwned=4' x='",
    "[a](javascript:window.pwned=5)",
    "![b](https://tracker.example/p.gif)",
    "</title></textarea></style></script><script>window.pwned=6</script>",
    "{{ 7*7 }}{% for a in b %}${7*7}#{7*7}",
    "&lt;script&gt;window.pwned=7&lt;/script&gt;",
    "<!--<img src=https://tracker.example/q.gif>-->",
    "\u202e gnp.exe\u2066 <base href=//evil.example/>",
    "<meta http-equiv=refresh content='0;url=https://evil.example/'>",
    '<a href="java\tscript:window.pwned=8">c</a>',
    "<style>@import 'https://tracker.example/s.css';*{background:url(//tracker.example/r)}</style>",
    "]]><iframe srcdoc='<script>parent.pwned=9</script>'></iframe>",
    "</script\x00><sCript/x>window.pwned=10</sCRipt>",
    "javascript:window.pwned=11",
    " \x01JaVaScRiPt:window.pwned=12//",
    "data:text/html,<script>window.pwned=13</script>",
    "//evil.example/x.js",
    "../../../../etc/passwd",
]
"""Strings that do harm where they are taken for anything but text."""

ENDS = ["\n", "\r\n", "\r"]
ENCODINGS = ["utf-8", "utf-8", "utf-8", "utf-8-sig", "utf-16", "cp1252"]

PIECES = [*PLAIN, *DATES, *BEFORE, *AFTER, *FORUM, *RESIDUE, *SHAPES, *ODD, *ATTACKS]


def prose(vocabulary: list[str] = WORDS) -> st.SearchStrategy[str]:
    """Return sentences of a vocabulary, with a name here and there."""
    word = st.sampled_from([*vocabulary, *vocabulary, *NAMES])
    return st.lists(word, min_size=3, max_size=40).map(lambda said: f"{' '.join(said).capitalize()}.")


def pieces() -> st.SearchStrategy[str]:
    """Return stretches of a document, made up of known shapes, prose and anything at all."""
    anything = st.text(st.characters(exclude_categories=["Cs"]), max_size=60)
    return st.one_of(st.sampled_from(PIECES), st.sampled_from(PIECES), prose(), prose(DUTCH), anything)


@st.composite
def texts(draw: st.DrawFn, part: st.SearchStrategy[str] | None = None) -> str:
    """Return a whole document as text that is not blank: stretches, the lines between them, and its line ends."""
    parts = draw(st.lists(part if part is not None else pieces(), min_size=1, max_size=14))
    gaps = draw(st.lists(st.sampled_from(["\n\n", "\n\n", "\n", "\n\n\n\n"]), min_size=len(parts), max_size=len(parts)))
    joined = "".join(text + gap for text, gap in zip(parts, gaps, strict=True))
    assume(any(char.isalnum() for char in joined))
    if draw(st.booleans()):
        joined = joined.rstrip("\n")
    return joined.replace("\n", draw(st.sampled_from(ENDS)))


@st.composite
def contents(draw: st.DrawFn) -> bytes:
    """Return a document as bytes, in some encoding, now and then with bytes that are not of it."""
    content = draw(texts()).encode(draw(st.sampled_from(ENCODINGS)), "replace")
    if draw(st.integers(0, 9)) == 0:
        at = draw(st.integers(0, len(content)))
        content = content[:at] + draw(st.binary(min_size=1, max_size=3)) + content[at:]
    return content


def archive(seed: int, count: int) -> dict[str, bytes]:
    """Return a folder's worth of documents: the same for the same seed, with paths of several kinds."""
    draw = random.Random(seed)  # noqa: S311 - chance for tests, not for secrets
    files: dict[str, bytes] = {}
    for number in range(count):
        parts = draw.choices(PIECES, k=draw.randint(1, 24))
        parts = [f"{draw.choice(PLAIN)} {number}", *parts]
        text = "".join(part + draw.choice(["\n\n", "\n\n", "\n"]) for part in parts)
        folder = draw.choice(["", "a/", "a/b c/", "ß/"])
        name = f"{folder}{draw.choice(['note', 'Nota bene', 'записка', '%2e%2e', 'CON'])} {number}.txt"
        encoding = draw.choice(ENCODINGS)
        files[name] = text.replace("\n", draw.choice(ENDS)).encode(encoding, "replace")
    return files
