"""Measure cleaning on public labelled pages: body and posts, each against keeping the whole text; title, date, authors.

    python bench/cleaning.py --scrapinghub FOLDER --wcxb FOLDER --htmldate FOLDER [--way WAY] [--worst N] [--show ID]

FOLDER is a copy of https://github.com/scrapinghub/article-extraction-benchmark, of the part to be measured (dev) of
https://github.com/Murrough-Foley/web-content-extraction-benchmark, or of the tests of
https://github.com/adbar/htmldate (dates only). Their pages are HTML; here each is flattened to text
first, as whoever saves a page as text gets it: ``raw`` with its menus (``bullets`` before list items; ``plain``;
``wet`` as crawls keep it: the title first, a line for each block, none of them blank), ``extracted`` after a main-text
extractor (resiliparse, and trafilatura where it is installed). P and R are the means over the pages of precision and
recall over runs of four words, F1 is made of these two; ``whole`` is the text kept as it is. Nothing of these
collections is part of this project.
"""

from __future__ import annotations

import argparse
import contextlib
import gzip
import hashlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from judging import judge_authors, judge_date, judge_title, shares
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding
from resiliparse.parse.html import HTMLTree

from sitegen.clean import clean
from sitegen.model.document import Document, Voice
from sitegen.model.source import Source
from sitegen.read import read

WORDS = re.compile(r"\w+")
KINDS = ("article", "forum")
INSIDE, FEW = 0.5, 3
"""A line is in the label where that share of its runs is; of so few words or fewer, where all of it is."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled page: where it lies, and what a careful reader takes from it (``date`` as YYYY-MM-DD).

    ``labelled`` tells whether date and author are labelled at all: then None stands for a page without. ``inside`` and
    ``outside`` are snippets of the text, and of what stands around it, where no body is labelled.
    """

    name: str
    kind: str
    html: Path
    body: str | None
    title: str | None = None
    date: str | None = None
    author: str | None = None
    labelled: bool = False
    inside: tuple[str, ...] = ()
    outside: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Score:
    """One page's marks: precision and recall of the kept and of the whole text; title, date and authors as judged."""

    name: str
    row: str
    kept: tuple[float, float] | None
    whole: tuple[float, float] | None
    title: str | None
    date: str | None
    authors: str | None


def scrapinghub(folder: Path) -> Iterator[Gold]:
    """Yield the pages of the article extraction benchmark; it labels bodies only."""
    for name, row in sorted(json.loads((folder / "ground-truth.json").read_text(encoding="utf-8")).items()):
        yield Gold(name, "article", folder / "html" / f"{name}.html.gz", row["articleBody"])


def wcxb(folder: Path) -> Iterator[Gold]:
    """Yield the articles and forum pages of a part of the web content extraction benchmark."""
    for path in sorted((folder / "ground-truth").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        kind, gold = row["_internal"]["page_type"]["primary"], row["ground_truth"]
        html = folder / "html" / f"{path.stem}.html.gz"
        if kind in KINDS and gold.get("main_content"):
            day, author = gold["publish_date"], gold["author"]
            yield Gold(path.stem, kind, html, gold["main_content"], gold["title"], day, author, kind == "article")


def htmldate(folder: Path) -> Iterator[Gold]:
    """Yield the pages of htmldate's evaluation; it labels dates only, of one kind or another."""
    files = {
        path.name: path for part in ("cache", "eval", "test_set") for path in sorted((folder / part).glob("*.html"))
    }
    for name in ("eval_default.json", "eval_mediacloud_2020.json"):
        for row in json.loads((folder / name).read_text(encoding="utf-8")).values():
            if path := files.get(row["file"]):
                date = row["date"] if isinstance(row["date"], str) else None
                yield Gold(path.stem, f"htmldate {name[5:-5]}", path, None, date=date, labelled=True)


def trafilatura(folder: Path) -> Iterator[Gold]:
    """Yield the pages of trafilatura's evaluation; it labels snippets of the text and of what stands around it."""
    files = {path.name: path for part in ("cache", "eval") for path in sorted((folder / part).glob("*.html"))}
    for _, row in sorted(json.loads((folder / "evaldata.json").read_text(encoding="utf-8")).items()):
        if path := files.get(row["file"]):
            yield Gold(path.stem, "snippets", path, None, inside=tuple(row["with"]), outside=tuple(row["without"]))


def markup_of(path: Path) -> str:
    """Return a page's markup, decoded."""
    content = path.read_bytes()
    content = gzip.decompress(content) if path.suffix == ".gz" else content
    return bytes_to_str(content, detect_encoding(content))


def wet(markup: str) -> str:
    """Return a page's text as crawls keep it: its title, then a line for each block."""
    text = extract_plain_text(markup, list_bullets=False)
    lines = [HTMLTree.parse(markup).title, *text.splitlines()]
    return "\n".join(line.strip() for line in lines if line and line.strip())


def with_trafilatura(markup: str) -> str:
    """Return what trafilatura takes for the main text, with comments."""
    import trafilatura  # noqa: PLC0415 - not among the dependencies

    return trafilatura.extract(markup, include_comments=True, include_tables=True) or ""


FLATTEN = {
    "raw bullets": extract_plain_text,
    "raw plain": partial(extract_plain_text, list_bullets=False),
    "raw wet": wet,
    "extracted resiliparse": partial(extract_plain_text, main_content=True, comments=True),
} | ({"extracted trafilatura": with_trafilatura} if find_spec("trafilatura") else {})
"""The ways to make a text of a page's markup."""


def document_of(name: str, text: str) -> Document:
    """Return a text as sitegen cleans it."""
    content = text.encode()
    digest = hashlib.sha256(content).hexdigest()
    source = Source(f"{name}.txt", digest, len(content), "text/plain", f"originals/{name}.txt")
    return clean(next(iter(read(source, content))))


def runs(text: str) -> Counter[tuple[str, ...]]:
    """Return the runs of four words of a text."""
    words = WORDS.findall(text.casefold())
    return Counter(tuple(words[at : at + 4]) for at in range(max(1, len(words) - 3)))


def compare(have: str, want: str) -> tuple[float, float]:
    """Return precision and recall over runs of four words."""
    ours, gold = runs(have), runs(want)
    both = (ours & gold).total()
    return both / max(1, ours.total()), both / max(1, gold.total())


def found_in(text: str, gold: Gold) -> tuple[float, float]:
    """Return the share of the snippets from around a text that it is without, and of those from inside that it has."""
    plain = " ".join(text.split())
    has = [[" ".join(snippet.split()) in plain for snippet in part] for part in (gold.outside, gold.inside)]
    return 1 - sum(has[0]) / max(1, len(has[0])), sum(has[1]) / max(1, len(has[1]))


def shown(document: Document, *, comments: bool) -> str:
    """Return the text of a page's blocks but its title, with or without its comments."""
    return "\n".join(
        block.text
        for block in document.blocks
        if block.id != document.title_block and (comments or block.voice is not Voice.COMMENT)
    )


def measure(gold: Gold, ways: tuple[str, ...]) -> list[Score]:
    """Return the marks of one page, flattened in each of the ways."""
    scores = []
    markup = markup_of(gold.html)
    for way in ways:
        text = FLATTEN[way](markup)
        if not text.strip():
            continue
        document = document_of(gold.name, text)
        ours = shown(document, comments=gold.kind == "forum")
        kept = compare(ours, gold.body) if gold.body is not None else found_in(ours, gold) if gold.inside else None
        whole = compare(text, gold.body) if gold.body is not None else found_in(text, gold) if gold.inside else None
        title = judge_title(document, text, gold.title)
        date = judge_date(document, text, markup, gold.date) if gold.labelled or gold.date else None
        authors = judge_authors(document, text, gold.author) if gold.labelled and gold.body is not None else None
        language = f" {document.languages[0] if document.languages else '?'}" if gold.inside else ""
        scores.append(Score(gold.name, f"{gold.kind}{language} {way}", kept, whole, title, date, authors))
    return scores


def f1(pairs: list[tuple[float, float]]) -> tuple[float, float, float]:
    """Return mean precision, mean recall and F1 of these; zeros of none."""
    precision, recall = (sum(pair[at] for pair in pairs) / max(1, len(pairs)) for at in (0, 1))
    return precision, recall, 2 * precision * recall / ((precision + recall) or 1)


def report(scores: list[Score], worst: int) -> None:
    """Print a table of the rows, and the pages that lose most."""
    rows = defaultdict(list)
    for score in scores:
        rows[score.row].append(score)
    print(f"{'':34} pages   P     R     F1    whole P/R/F1")
    for row, found in sorted(rows.items()):
        bodies = [(score.name, score.kept, score.whole) for score in found if score.kept and score.whole]
        kept, whole = f1([kept for _, kept, _ in bodies]), f1([whole for *_, whole in bodies])
        print(f"{row:34} {len(found):5} " + " ".join(f"{x:.3f}" for x in (*kept, *whole) if bodies))
        report_metadata(found)
        for name, kept, whole in sorted(bodies, key=lambda body: f1([body[1]])[2])[:worst]:
            print(f"{'':6}{name} P {kept[0]:.2f} R {kept[1]:.2f} (whole R {whole[1]:.2f})")


JUDGED = ("right", "wrong", "missed")


def report_metadata(found: list[Score]) -> None:
    """Print how titles, dates and authors were judged, each where the text says it, and what was given elsewhere."""
    if titles := [score.title for score in found if score.title]:
        print(f"{'':6}title", *shares(titles, JUDGED, ("other", "unsaid")))
    if dates := [score.date for score in found if score.date]:
        print(f"{'':6}date", *shares(dates, JUDGED, ("other", "unsaid")))
    if bare := [date for date in dates if date in {"none", "stated", "invented"}]:
        print(f"{'':6}no date labelled:", *shares(bare, ("invented", "stated", "none"), ()))
    if authors := [score.authors for score in found if score.authors]:
        print(f"{'':6}authors", *shares(authors, ("right", "part", "wrong", "missed"), ("other", "unsaid")))
        bare = [mark for mark in authors if mark in {"none", "unlabelled"}]
        print(f"{'':6}no author labelled:", *shares(bare, ("unlabelled", "none"), ()))


def show(gold: Gold, way: str) -> None:
    """Print each line of a page with what became of it, and whether it is in the label."""
    text = FLATTEN[way](markup_of(gold.html))
    document = document_of(gold.name, text)
    body = gold.body or ""
    want = runs(body)
    fates: dict[int, str] = {}
    for block in document.blocks:
        name = "TITLE" if block.id == document.title_block else f"{block.kind}{'/c' if block.comment else ''}"
        fates.update(dict.fromkeys(range(block.lines[0], block.lines[1] + 1), name))
    fates.update({row.line: f"-{row.reason}" for row in document.removed})
    fates.update({row.line: f">{row.to}" for row in document.moved})
    print(f"{gold.name}: {gold.title!r} {gold.date} {gold.author!r}")
    print(f"{document.title!r} {document.published} {document.authors}")
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            inside = (runs(line) & want).total() / runs(line).total() if len(line.split()) > FEW else line in body
            print(f"{number:5} {'*' if inside > INSIDE else ' '} {fates.get(number, '?'):14.14} {line.strip()[:140]}")


def main() -> None:
    """Measure what is given and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scrapinghub", type=Path)
    parser.add_argument("--wcxb", type=Path)
    parser.add_argument("--htmldate", type=Path)
    parser.add_argument("--trafilatura", type=Path)
    parser.add_argument("--only", choices=KINDS)
    parser.add_argument("--every", type=int, default=1, help="every Nth page only")
    parser.add_argument("--offset", type=int, default=0, help="of every N pages the one at this place")
    parser.add_argument("--worst", type=int, default=0, help="name so many of the worst pages")
    parser.add_argument("--titles", action="store_true", help="name the pages whose title, date or author is wrong")
    parser.add_argument("--show", help="print the lines of this page with their fates instead")
    parser.add_argument("--way", action="append", choices=list(FLATTEN), help="in this way only (or ways)")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    sets = (
        (scrapinghub, given.scrapinghub),
        (wcxb, given.wcxb),
        (htmldate, given.htmldate),
        (trafilatura, given.trafilatura),
    )
    pages = [gold for collection, folder in sets if folder for gold in collection(folder)]
    ways = tuple(given.way or FLATTEN)
    if given.show:
        show(next(gold for gold in pages if gold.name == given.show), ways[0])
        return
    pages = [gold for gold in pages if given.only in {None, gold.kind}][given.offset :: given.every]
    with ProcessPoolExecutor(given.jobs) if given.jobs > 1 else contextlib.nullcontext() as pool:
        scores = [score for found in (pool.map if pool else map)(partial(measure, ways=ways), pages) for score in found]
    report(scores, given.worst)
    if given.titles:
        for score in scores:
            marks = (score.title, score.date, score.authors)
            if {"wrong", "invented"} & set(marks):
                print(score.row, score.name, *zip(("title", "date", "authors"), marks, strict=True))


if __name__ == "__main__":
    main()
