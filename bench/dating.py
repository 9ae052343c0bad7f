"""Measure publication dates on public labelled pages: right where the text states one, none where it does not.

    python bench/dating.py --wcxb FOLDER --htmldate FOLDER [--way WAY] [--every N --offset K] [--jobs N] [--names]

FOLDER is as for `cleaning.py`; of the first collection pages of every kind count here. Three things are measured:

- *states*: pages whose text prints the labelled day. Right, wrong, missed.
- *bare*: pages without a label whose markup has no date either. Each date given is invented, but those said to be of
  the last change (*changed*), which the page states.
- *deleted*: pages of the first sort without every line that prints the labelled day. Each date given is invented, but
  for the few that state a second publication.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import re
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from cleaning import FLATTEN, document_of, htmldate, markup_of
from judging import DAY, judge_date, says, stated

from sitegen.model.document import Dated

MARKED = re.compile(
    r"<time\b|datePublished|dateModified|dateCreated|article:(?:published|modified)|pubdate|dc\.date|og:updated_time|"
    r"uploadDate|name=[\"'](?:date|pub|parsely-pub)",
    re.IGNORECASE,
)
"""What markup that dates its page has."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """A page and its day (None where its label has none)."""

    name: str
    group: str
    html: Path
    day: str | None


def wcxb(folder: Path) -> Iterator[Labelled]:
    """Yield the pages of a part of the web content extraction benchmark, of every kind."""
    for path in sorted((folder / "ground-truth").glob("*.json")):
        row = json.loads(path.read_text(encoding="utf-8"))
        kind, day = row["_internal"]["page_type"]["primary"], row["ground_truth"]["publish_date"]
        group = kind if kind in {"article", "forum"} else "other kinds"
        yield Labelled(path.stem, group, folder / "html" / f"{path.stem}.html.gz", day)


def measure(page: Labelled, ways: tuple[str, ...]) -> list[tuple[str, str, str]]:
    """Return rows of a table, the marks that belong in them, and the page's name."""
    found = []
    markup = markup_of(page.html)
    bare = page.day is None and not MARKED.search(markup) and not stated(markup)
    for way in ways:
        text = FLATTEN[way](markup)
        if not text.strip() or (page.day is None and not bare):
            continue
        document = document_of(page.name, text)
        if page.day is None:
            mark = _given(document.published)
            found.append((f"{page.group} {way} bare", mark, page.name))
            continue
        mark = judge_date(document, text, markup, page.day) or ""
        found.append((f"{page.group} {way} states", mark, page.name))
        if mark in {"right", "wrong", "missed"} and len(page.day) >= DAY:
            rest = "\n".join(line for line in text.splitlines() if not says(line, page.day[:DAY]))
            given = document_of(page.name, rest).published if rest.strip() else None
            found.append((f"{page.group} {way} deleted", _given(given), page.name))
    return found


def _given(date: Dated | None) -> str:
    """Return what a date is on a page that is said to have none."""
    return "none" if date is None else "changed" if date.changed else "invented"


def main() -> None:
    """Measure what is given and print a table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--wcxb", type=Path)
    parser.add_argument("--htmldate", type=Path)
    parser.add_argument("--way", action="append", choices=list(FLATTEN), help="in this way only (or ways)")
    parser.add_argument("--every", type=int, default=1, help="every Nth page only")
    parser.add_argument("--offset", type=int, default=0, help="of every N pages the one at this place")
    parser.add_argument("--names", action="store_true", help="name the pages with a wrong or invented date")
    parser.add_argument("--jobs", type=int, default=1)
    given = parser.parse_args()
    pages = list(wcxb(given.wcxb)) if given.wcxb else []
    if given.htmldate:
        pages += [Labelled(gold.name, gold.kind, gold.html, gold.date) for gold in htmldate(given.htmldate)]
    pages = pages[given.offset :: given.every]
    ways = tuple(given.way or ["raw plain"])
    rows: defaultdict[str, Counter[str]] = defaultdict(Counter)
    with ProcessPoolExecutor(given.jobs) if given.jobs > 1 else contextlib.nullcontext() as pool:
        for found in (pool.map if pool else map)(partial(measure, ways=ways), pages):
            for row, mark, name in found:
                rows[row][mark] += 1
                if given.names and mark in {"wrong", "invented"}:
                    print(row, mark, name)
    for row, marks in sorted(rows.items()):
        parts = ("right", "wrong", "missed") if row.endswith("states") else ("invented", "changed")
        total = sum(marks[part] for part in ("right", "wrong", "missed", "invented", "changed", "none"))
        shares = " ".join(f"{part} {marks[part] / max(1, total):.3f}" for part in parts)
        rest = f" other {marks['other']} unsaid {marks['unsaid']}" if row.endswith("states") else ""
        print(f"{row:46} {shares} of {total}{rest}")


if __name__ == "__main__":
    main()
