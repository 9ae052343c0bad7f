"""Measure threads on public pages: the posts of forums, and articles with comments, in every way a page is flattened.

    python bench/threads.py --wcxb FOLDER --harvest FOLDER --blogs FOLDER [--every N --offset K] [--way WAY]
                            [--worst N] [--show ID]

FOLDER of ``--wcxb`` is as for ``bench/cleaning.py`` (its forum pages are measured); of ``--harvest`` it holds the gold
documents of https://github.com/fhgr/harvest; ``--blogs`` takes any folder of HTML pages (more than once), of which
those are measured whose own markup says what is article and what is comment, in the terms of some known platform.
P and R are means over the pages of precision and recall over runs of four words. ``posts`` is the text of all posts
together; ``units`` the share of posts found each by itself; ``authors`` and ``stamps`` the share of posts whose author
and date are right; ``named`` the share of the authors given, of posts found, that are right; ``boundary`` the share of pages whose first comment begins at the right line. Nothing of these
collections is part of this project.
"""

# ruff: noqa: E501 - expressions and formats are easier to read unbroken

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
from pathlib import Path
from typing import Any

from cleaning import FLATTEN, INSIDE, WORDS, compare, document_of, f1, runs, shown, wcxb, wet
from lxml import html as lxml_html
from markups import Said, said_on
from resiliparse.extract.html2text import extract_plain_text
from resiliparse.parse.encoding import bytes_to_str, detect_encoding

from sitegen.clean.facts import facts_of
from sitegen.model.document import Document

EMPTY = 300
"""A page with fewer characters is empty without its ``noscript`` elements."""

INLINE = frozenset(
    "a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark q s samp small span strike "
    "strong sub sup time tt u var wbr nobr picture source svg".split()
)
SILENT = frozenset("script style template head select option textarea input button iframe object svg".split())
INLINE_WORDS = 4
"""A line of more words tells whose text it is."""

ALIKE = 0.6
"""A post is found where it has such an F1 with a labelled one."""


@dataclass(frozen=True, slots=True)
class Gold:
    """A labelled page: its markup, its article (of a forum, none), and its posts or comments in order."""

    name: str
    kind: str
    markup: str
    article: str | None
    said: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Marks:
    """One page's marks in one way of flattening it; pairs are precision and recall."""

    name: str
    row: str
    pairs: dict[str, tuple[float, float]]
    shares: dict[str, tuple[int, int]]


def dom(markup: str) -> str:
    """Return a page's text as a plain walk over its tree gives it: a line for each block, none of them blank."""
    lines: list[str] = []

    def walk(node: Any) -> None:  # noqa: ANN401 - lxml's elements have no public type
        tag = node.tag if isinstance(node.tag, str) else "script"
        if tag not in SILENT:
            if tag not in INLINE:
                lines.append("\n")
            lines.append(node.text or "")
            for child in node:
                walk(child)
            if tag not in INLINE:
                lines.append("\n")
        lines.append(node.tail or "")

    walk(lxml_html.fromstring(markup.encode(), parser=lxml_html.HTMLParser(encoding="utf-8")))
    text = "".join(part if part == "\n" else re.sub(r"\s+", " ", part) for part in lines)
    return "\n".join(line for part in text.split("\n") if (line := part.strip()))


def cut(gold: Gold) -> str:
    """Return the lines of a page from its article's first to its comments' last, as an extractor that keeps both does."""
    lines = dom(gold.markup).splitlines()
    ends = []
    for text, row in ((gold.article or "", lines), ("\n".join(said.text for said in gold.said), lines[::-1])):
        want = runs(text)
        inside = (at for at, line in enumerate(row) if len(line.split()) > INLINE_WORDS and _inside(line, want))
        ends.append(next(inside, 0))
    return "\n".join(lines[ends[0] : len(lines) - ends[1]])


def _inside(line: str, want: Counter[tuple[str, ...]]) -> bool:
    has = runs(line)
    return (has & want).total() > INSIDE * has.total()


WAYS = {name: way for name, way in FLATTEN.items() if name.startswith("raw")} | {
    "raw dom": dom,
    "cut": dom,
    **{name: way for name, way in FLATTEN.items() if name.startswith("extracted")},
}


def flatten(way: str, gold: Gold) -> str:
    """Return a page's text; of one that is empty without its ``noscript`` elements, with them."""
    if way == "cut":
        return cut(gold)
    markup = gold.markup
    text = WAYS[way](markup)
    if len(text) >= EMPTY or not way.startswith("raw"):
        return text
    open_ = re.sub(r"</?noscript[^>]{0,200}>", "", markup)
    return dom(open_) if way == "raw dom" else wet(open_) if way == "raw wet" else extract_plain_text(open_)


def forums(folder: Path) -> Iterator[Gold]:
    """Yield the forum pages of a part of the web content extraction benchmark; their posts are one text."""
    for page in wcxb(folder):
        if page.kind == "forum":
            yield Gold(page.name, "forum", _decoded(gzip.decompress(page.html.read_bytes())), page.body, ())


def harvest(folder: Path) -> Iterator[Gold]:
    """Yield the gold documents of harvest; a user given as an address is named by the link to it."""
    for path in sorted(folder.glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        said = tuple(_post(post, row["html"]) for post in row["gold_standard_annotation"])
        yield Gold(path.stem[:60], "harvest", row["html"], None, said)


def _post(post: dict[str, Any], markup: str) -> Said:
    who, when = ((post.get(key) or {}).get("surface_form") for key in ("user", "datetime"))
    if who and "/" in who + "/" * (".php" in who):
        address = re.escape(who).replace("&", "&(?:amp;)?")
        links = re.finditer(rf"href=[\"'][^\"']{{0,60}}{address}[^>]*>(?:<span[^>]*>)?([^<>]+)<", markup)
        who = next((name for link in links if (name := link[1].strip()) and "rofil" not in name), None)
    return Said(post["post_text"]["surface_form"], who, when)


def blogs(folders: list[Path]) -> Iterator[Gold]:
    """Yield the pages of some folders whose markup tells the article from two comments or more, each article once."""
    seen: set[str] = set()
    for folder in folders:
        for path in sorted(folder.iterdir()):
            if path.is_file() and ".htm" in path.name:
                content = path.read_bytes()
                markup = _decoded(gzip.decompress(content) if path.suffix == ".gz" else content)
                found = said_on(markup)
                key = found[1][0].text[:200] if found is not None else ""
                if found is not None and key not in seen and (given := _labelled(path, found[0])) is not None:
                    seen.add(key)
                    yield Gold(f"{folder.name}/{path.name}", "blog", markup, given or None, found[1])


def part_of(name: str) -> str:
    """Return the half a page belongs to, by a hash of its name."""
    return "tune" if hashlib.sha1(name.encode(), usedforsecurity=False).digest()[0] % 2 else "check"


def _labelled(path: Path, marked: str | None) -> str | None:
    """Return the article of a page as its collection labels it, else as its markup does; None for no blog page."""
    label = path.parent.parent / "ground-truth" / f"{path.name.split('.')[0]}.json"
    if not label.exists():
        return marked or ""
    row = json.loads(label.read_text(encoding="utf-8"))
    if row["_internal"]["page_type"]["primary"] != "article":
        return None
    return marked or row["ground_truth"]["main_content"] or ""


def _decoded(content: bytes) -> str:
    return bytes_to_str(content, detect_encoding(content))


def measure(gold: Gold, ways: tuple[str, ...]) -> list[Marks]:
    """Return the marks of one page, flattened in each of the ways."""
    found = []
    for way in ways:
        text = flatten(way, gold)
        if text.strip():
            document = document_of("page", text)
            pairs, shares = judge(document, gold)
            said = "\n".join(said.text for said in gold.said)
            pairs["whole"] = compare(text, gold.article if gold.article is not None else said)
            found.append(Marks(gold.name, f"{gold.kind} {way}", pairs, shares))
    return found


def judge(document: Document, gold: Gold) -> tuple[dict[str, tuple[float, float]], dict[str, tuple[int, int]]]:
    """Return the marks of a cleaned page."""
    if gold.kind == "forum":
        return {"posts": compare(shown(document, comments=True), gold.article or "")}, {}
    have = said_by(document, opening=gold.kind == "harvest")
    shares = heads(have, gold.said)
    if gold.kind == "harvest":
        everything = "\n".join(said.text for said in gold.said)
        return {"posts": compare(shown(document, comments=True), everything)}, shares
    comments = "\n".join(said.text for said in have)
    first = have[0].text if have else ""
    shares["boundary"] = (
        int(WORDS.findall(first.casefold())[:4] == WORDS.findall(gold.said[0].text.casefold())[:4]),
        1,
    )
    pairs = {"comments": compare(comments, "\n".join(said.text for said in gold.said))}
    if gold.article is not None:
        pairs["article"] = compare(shown(document, comments=False), gold.article)
    return pairs, shares


def said_by(document: Document, *, opening: bool) -> list[Said]:
    """Return the comments of a document with text, author and date; of a thread the article as its opening post."""
    texts: dict[str | None, list[str]] = defaultdict(list)
    for block in document.blocks:
        if block.id != document.title_block:
            texts[block.comment].append(block.text)
    found = [
        Said("\n".join(texts[comment.id]), comment.author, comment.published.value if comment.published else None)
        for comment in document.comments
    ]
    if opening and texts[None]:
        date = document.published.value if document.published else None
        found.insert(0, Said("\n".join(texts[None]), next(iter(document.authors), None), date))
    return [said for said in found if said.text]


def heads(have: list[Said], want: tuple[Said, ...]) -> dict[str, tuple[int, int]]:
    """Return how many posts were found each by itself, with the right author and the right date."""
    found = {"units": 0, "authors": 0, "stamps": 0}
    total = {"units": len(want), "authors": 0, "stamps": 0}
    ours = [(said, runs(said.text)) for said in have]
    at, named = 0, [0, 0]
    for gold in want:
        total["authors"] += gold.author is not None
        date = _date(gold.stamp)
        total["stamps"] += date is not None
        wanted = runs(gold.text)
        for number in range(at, len(ours)):
            said, has = ours[number]
            both = (has & wanted).total()
            if 2 * both >= ALIKE * (has.total() + wanted.total()):
                found["units"] += 1
                named[1] += gold.author is not None and said.author is not None
                named[0] += gold.author is not None and _name(said.author) == _name(gold.author)
                found["authors"] += gold.author is not None and _name(said.author) == _name(gold.author)
                found["stamps"] += date is not None and (said.stamp or "")[:10] == date
                at = number + 1
                break
    return {key: (found[key], total[key]) for key in found} | {"named": (named[0], named[1])}


def _name(text: str | None) -> str:
    return " ".join(WORDS.findall((text or "").casefold()))


def _date(text: str | None) -> str | None:
    """Return the day a label's stamp says, where it says one."""
    dates = [date for date in facts_of(text or "").dates if date.complete]
    return dates[0].value[:10] if dates and dates[0].value else None


def report(marks: list[Marks], worst: int) -> None:
    """Print a table of the rows, and the pages that lose most."""
    rows = defaultdict(list)
    for mark in marks:
        rows[mark.row].append(mark)
    for row, found in sorted(rows.items()):
        print(f"{row:32} {len(found)} pages")
        for key in dict.fromkeys(key for mark in found for key in mark.pairs):
            pairs = [mark.pairs[key] for mark in found if key in mark.pairs]
            print(f"{'':6}{key:9} P/R/F1 " + " ".join(f"{x:.3f}" for x in f1(pairs)) + f" of {len(pairs)}")
        for key in found[0].shares:
            right, total = (sum(mark.shares[key][at] for mark in found) for at in (0, 1))
            even = [mark.shares[key][0] / mark.shares[key][1] for mark in found if mark.shares[key][1]]
            print(
                f"{'':6}{key:9} {right / max(1, total):.3f} of {total}; mean of pages {sum(even) / max(1, len(even)):.3f}"
            )
        for key in ("posts", "article", "comments"):
            for mark in sorted(found, key=lambda mark: f1([mark.pairs.get(key, (1.0, 1.0))])[2])[:worst]:
                if key in mark.pairs:
                    print(f"{'':9}{key} {mark.name} P {mark.pairs[key][0]:.2f} R {mark.pairs[key][1]:.2f}")


def show(gold: Gold, way: str) -> None:
    """Print each line of a page with what became of it; ``*`` marks lines of the posts, ``a`` those of the article."""
    text = flatten(way, gold)
    document = document_of("page", text)
    article, said = runs(gold.article or ""), runs("\n".join(said.text for said in gold.said))
    fates: dict[int, str] = {}
    for block in document.blocks:
        name = "TITLE" if block.id == document.title_block else f"{block.kind} {block.comment or ''}"
        fates.update(dict.fromkeys(range(block.lines[0], block.lines[1] + 1), name))
    fates.update({row.line: f"-{row.reason}" for row in document.removed})
    fates.update({row.line: f">{row.to}" for row in document.moved})
    for comment in document.comments:
        fates.update(dict.fromkeys(comment.head, f">{comment.id} {comment.author}"))
    print(gold.name, document.published, document.authors, [(said.author, said.stamp) for said in gold.said][:5])
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip():
            has = runs(line)
            inside = [(has & want).total() > INSIDE * has.total() for want in (said, article)]
            mark = "*" if inside[0] else "a" if inside[1] else " "
            print(f"{number:5} {mark} {fates.get(number, '?'):22.22} {line.strip()[:140]}")


def main() -> None:
    """Measure what is given and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", type=Path)
    parser.add_argument("--harvest", type=Path)
    parser.add_argument("--blogs", type=Path, action="append", default=[])
    parser.add_argument("--every", type=int, default=1, help="every Nth page only")
    parser.add_argument("--offset", type=int, default=0, help="of every N pages the one at this place")
    parser.add_argument("--part", choices=("tune", "check"), help="the half of the blog pages to look at, or the other")
    parser.add_argument("--worst", type=int, default=0, help="name so many of the worst pages")
    parser.add_argument("--show", help="print the lines of this page with their fates instead")
    parser.add_argument("--way", action="append", choices=list(WAYS), help="in this way only (or ways)")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    pages = [
        *(forums(given.wcxb) if given.wcxb else ()),
        *(harvest(given.harvest) if given.harvest else ()),
        *blogs(given.blogs),
    ]
    ways = tuple(given.way or WAYS)
    if given.show:
        show(next(gold for gold in pages if given.show in gold.name), ways[0])
        return
    pages = [page for page in pages if given.part in {None, part_of(page.name)}][given.offset :: given.every]
    with ProcessPoolExecutor(given.jobs) if given.jobs > 1 else contextlib.nullcontext() as pool:
        marks = [mark for found in (pool.map if pool else map)(partial(measure, ways=ways), pages) for mark in found]
    report(marks, given.worst)


if __name__ == "__main__":
    main()
