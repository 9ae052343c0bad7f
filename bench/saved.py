"""Measure how saved HTML pages are read, against trafilatura and resiliparse in the same run.

    python bench/saved.py --scrapinghub FOLDER --wcxb FOLDER --htmldate FOLDER
        --harvest FOLDER --blogs FOLDER
                          [--part tune|check] [--every N --offset K] [--jobs N] [--worst N] [--show NAME] [--cost]

Folders are as for ``bench/cleaning.py`` and ``bench/threads.py``. Each page goes through the reader of HTML,
cleaning, and through the two extractors (trafilatura with comments where the page is a forum's); judged alike: body
or posts by runs of four words (P and R are means over the pages, F1 is made of these two), ``lost`` is the share of the
label's lines of which less than half is given, ``junk`` the share of the given lines of which less than half is in the
label. Of titles, dates and authors ``right`` counts against all pages that are labelled with one, ``given wrong``
too; ``invented`` are dates of pages without a labelled one that neither their text nor their markup states. ``--cost``
measures CPU time instead: each page at its own length, as milliseconds for 160 kB, and as a multiple of trafilatura's.
"""

from __future__ import annotations

import argparse
import contextlib
import hashlib
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path
from typing import Any

import trafilatura
from cleaning import INSIDE, WORDS, Gold, compare, f1, htmldate, markup_of, runs, scrapinghub, shown, wcxb
from judging import DAY, JOINED, names_of, stated
from markups import Said
from resiliparse.extract.html2text import extract_plain_text
from threads import blogs, harvest, heads, part_of, said_by

from sitegen.clean import clean
from sitegen.model.document import Document
from sitegen.model.source import Reading, Source
from sitegen.read import ReadError, read
from sitegen.strings import fold

FEW_WORDS = 3
"""Lines of fewer words are too common to say whether a text has them."""

ARTICLES = frozenset({"news", "article", "htmldate default", "htmldate mediacloud_2020"})
"""Kinds of pages whose comments are no part of what is labelled."""

UNIT = 160_000


@dataclass(frozen=True, slots=True)
class Given:
    """What one way of reading makes of a page."""

    text: str
    title: str | None = None
    day: str | None = None
    authors: tuple[str, ...] = ()
    document: Document | None = None


@dataclass(frozen=True, slots=True)
class Marks:
    """One page's marks in one way of reading it."""

    name: str
    row: str
    pairs: dict[str, tuple[float, float]] = field(default_factory=dict)
    counts: dict[str, tuple[int, int]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Page:
    """A labelled page with its markup; ``said`` are its posts or comments, where they are labelled one by one."""

    gold: Gold
    markup: str
    said: tuple[Said, ...] = ()


def reading_of(name: str, markup: str) -> Reading:
    """Return what the reader of HTML makes of a page."""
    content = markup.encode("utf-8", "replace")
    digest = hashlib.sha256(content).hexdigest()
    return next(iter(read(Source(f"{name}.html", digest, len(content), "text/html", "originals/x"), content)))


def ours(page: Page) -> Given:
    """Return the page as sitegen reads and cleans it."""
    try:
        document = clean(reading_of("page", page.markup))
    except ReadError:
        return Given("")
    title = document.title if document.title_block or document.title != "page.html" else None
    day = document.published.value[:DAY] if document.published else None
    talk = page.gold.kind not in ARTICLES
    return Given(shown(document, comments=talk), title, day, document.authors, document)


def with_trafilatura(page: Page) -> Given:
    """Return the page as trafilatura reads it."""
    found: Any = trafilatura.bare_extraction(
        page.markup, include_comments=page.gold.kind not in ARTICLES, with_metadata=True
    )
    if found is None:
        return Given("")
    authors = tuple(name.strip() for name in (found.author or "").split(";") if name.strip())
    talk = f"\n{found.comments}" if page.gold.kind not in ARTICLES and found.comments else ""
    return Given((found.text or "") + talk, found.title, found.date, authors)


def with_resiliparse(page: Page) -> Given:
    """Return the main content as resiliparse finds it; it reads no metadata."""
    talk = page.gold.kind not in ARTICLES
    return Given(str(extract_plain_text(page.markup, main_content=True, comments=talk)))


WAYS: dict[str, Callable[[Page], Given]] = {
    "sitegen": ours,
    "trafilatura": with_trafilatura,
    "resiliparse": with_resiliparse,
}


def measure(page: Page, ways: Sequence[str]) -> list[Marks]:
    """Return the marks of one page in each way."""
    return [judge(page, WAYS[way](page), way) for way in ways]


def judge(page: Page, given: Given, way: str) -> Marks:
    """Return the marks of what one way made of a page."""
    gold = page.gold
    marks = Marks(gold.name, f"{gold.kind} {way}")
    if page.said:
        everything = "\n".join(said.text for said in page.said)
        if gold.kind == "harvest":
            marks.pairs["posts"] = compare(given.text, everything)
        if given.document is not None:
            have = said_by(given.document, opening=gold.kind == "harvest")
            marks.counts.update(heads(have, page.said))
            if gold.kind == "blog":
                marks.pairs["comments"] = compare("\n".join(said.text for said in have), everything)
                if gold.body:
                    marks.pairs["article"] = compare(shown(given.document, comments=False), gold.body)
        return marks
    if gold.body is not None:
        marks.pairs["body"] = compare(given.text, gold.body)
        marks.counts["lost"] = missing(gold.body, given.text)
        marks.counts["junk"] = missing(given.text, gold.body)
    marks.counts.update(metadata(page, given))
    return marks


def metadata(page: Page, given: Given) -> dict[str, tuple[int, int]]:
    """Return what is right and what is wrong of title, date and authors."""
    gold, found = page.gold, {}
    if gold.title:
        have = WORDS.findall(fold(given.title or ""))
        found["title right"] = (int(have in names_of(gold.title)), 1)
    if gold.date:
        found["date right"] = (int(bool(given.day) and gold.date.startswith(given.day or "-")), 1)
        found["date given wrong"] = (int(given.day is not None and not gold.date.startswith(given.day)), 1)
    elif gold.labelled:
        found["date invented"] = (int(given.day is not None and given.day not in stated(page.markup)), 1)
    if gold.author:
        names = {_person(name) for name in JOINED.split(gold.author) if name.strip()}
        have_names = {_person(name) for name in given.authors}
        found["author right"] = (int(have_names in (names, {_person(gold.author)})), 1)
        found["author given wrong"] = (int(bool(have_names) and not have_names & names), 1)
    return found


def missing(lines: str, other: str) -> tuple[int, int]:
    """Return how many lines of a text the other is without, and how many it has."""
    known = runs(other)
    rows = [has for line in lines.splitlines() if len(WORDS.findall(line)) > FEW_WORDS and (has := runs(line))]
    return sum((has & known).total() < INSIDE * has.total() for has in rows), len(rows)


def _person(name: str) -> str:
    return " ".join(WORDS.findall(fold(name)))


def report(marks: list[Marks], worst: int) -> None:
    """Print a table of the rows, and the pages that lose most."""
    rows = defaultdict(list)
    for mark in marks:
        rows[mark.row].append(mark)
    for row, found in sorted(rows.items()):
        print(f"{row:34} {len(found)} pages")
        for key in dict.fromkeys(key for mark in found for key in mark.pairs):
            some = [mark for mark in found if key in mark.pairs]
            print(f"{'':6}{key:9} P/R/F1 " + " ".join(f"{x:.3f}" for x in f1([mark.pairs[key] for mark in some])))
            for mark in sorted(some, key=lambda mark: f1([mark.pairs[key]])[2])[:worst]:
                print(f"{'':9}{key} {mark.name} P {mark.pairs[key][0]:.2f} R {mark.pairs[key][1]:.2f}")
        for key in dict.fromkeys(key for mark in found for key in mark.counts):
            pairs = [mark.counts[key] for mark in found if key in mark.counts]
            part, whole = (sum(pair[at] for pair in pairs) for at in (0, 1))
            print(f"{'':6}{key} {part / max(1, whole):.3f} of {whole}")


def cost(pages: Sequence[Page]) -> None:
    """Print what each page costs."""
    trafilatura.extract(pages[0].markup)
    steps: defaultdict[str, list[float]] = defaultdict(list)
    for page in pages:
        size = len(page.markup.encode()) / UNIT
        reading: list[Reading] = []

        def step(reading: list[Reading] = reading, page: Page = page) -> None:
            reading[:] = [reading_of("page", page.markup)]

        read_in = _timed(step)
        clean_in = _timed(partial(clean, reading[0]))
        peer = _timed(partial(trafilatura.extract, page.markup))
        for name, value in (("read", read_in), ("clean", clean_in), ("trafilatura", peer)):
            steps[name].append(value / size)
        steps["multiple"].append((read_in + clean_in) / peer)
    for name, values in steps.items():
        print(f"{name:12} median {statistics.median(values):.2f} mean {statistics.fmean(values):.2f}")


def _timed(work: Callable[[], object]) -> float:
    """Return the CPU milliseconds of the quicker of two runs."""
    best = float("inf")
    for _ in range(2):
        begun = time.process_time()
        work()
        best = min(best, time.process_time() - begun)
    return best * 1000


def show(page: Page) -> None:
    """Print every block and row of the ledger with what became of it; ``*`` marks what is in the label."""
    text = page.gold.body or ""
    want = runs(text + "\n" + "\n".join(said.text for said in page.said))
    document = clean(reading_of("page", page.markup))
    rows = [(row.line, f"-{row.reason}", row.text) for row in document.removed if row.reason != "markup"]
    rows += [(row.line, f">{row.to}", row.text) for row in document.moved]
    for block in document.blocks:
        name = "TITLE" if block.id == document.title_block else f"{block.kind} {block.comment or ''}"
        rows.append((block.lines[0], name, block.text))
    print(f"{page.gold.title!r} {page.gold.date} {page.gold.author!r}")
    print(f"{document.title!r} {document.published} {document.authors} {document.publisher}")
    for line, name, words in sorted(rows, key=lambda row: row[0]):
        has = runs(words)
        inside = (has & want).total() > INSIDE * has.total() if len(words.split()) > FEW_WORDS else words in text
        print(f"{line:5} {'*' if inside else ' '} {name:16.16} {' '.join(words.split())[:140]}")


def pages_of(given: argparse.Namespace) -> Iterator[Page]:
    """Yield the labelled pages of the collections given."""
    sets = ((scrapinghub, given.scrapinghub), (wcxb, given.wcxb), (htmldate, given.htmldate))
    for gold in (gold for collection, folder in sets if folder for gold in collection(folder)):
        kind = gold.kind if gold.labelled or gold.kind != "article" else "news"
        yield Page(replace(gold, kind=kind), markup_of(gold.html))
    for thread in [*(harvest(given.harvest) if given.harvest else ()), *blogs(given.blogs)]:
        yield Page(Gold(thread.name, thread.kind, Path(), thread.article), thread.markup, thread.said)


def main() -> None:
    """Measure what is given and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    for name in ("scrapinghub", "wcxb", "htmldate", "harvest"):
        parser.add_argument(f"--{name}", type=Path)
    parser.add_argument("--blogs", type=Path, action="append", default=[])
    parser.add_argument("--kind", action="append", help="pages of this kind only (article, forum, …)")
    parser.add_argument("--part", choices=("tune", "check"), help="the half of the pages to look at, or the other")
    parser.add_argument("--every", type=int, default=1, help="every Nth page only")
    parser.add_argument("--offset", type=int, default=0, help="of every N pages the one at this place")
    parser.add_argument("--worst", type=int, default=0, help="name so many of the worst pages")
    parser.add_argument("--wrong", action="store_true", help="name the pages whose title, date or author is not right")
    parser.add_argument("--show", help="print the blocks and the ledger of this page instead")
    parser.add_argument("--cost", action="store_true", help="measure CPU time instead")
    parser.add_argument("--way", action="append", choices=list(WAYS), help="in this way only (or ways)")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    pages = [page for page in pages_of(given) if given.part in {None, part_of(page.gold.name)}]
    pages = [page for page in pages if not given.kind or page.gold.kind in given.kind]
    if given.show:
        show(next(page for page in pages if given.show in page.gold.name))
        return
    pages = pages[given.offset :: given.every]
    if given.cost:
        cost(pages)
        return
    work = partial(measure, ways=given.way or list(WAYS))
    with ProcessPoolExecutor(given.jobs) if given.jobs > 1 else contextlib.nullcontext() as pool:
        marks = [mark for found in (pool.map if pool else map)(work, pages) for mark in found]
    report(marks, given.worst)
    if given.wrong:
        for mark in marks:
            for key in ("title right", "date right", "author right", "date invented"):
                if key in mark.counts and mark.counts[key] == (int(key == "date invented"), 1):
                    print(mark.row, mark.name, key)


if __name__ == "__main__":
    main()
