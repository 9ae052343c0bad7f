"""Check whole archives from outside and say what is wrong with them.

    make audit [OUTPUT=folder]
    PYTHONPATH=tests python -m audit [FOLDER …] [--only axe,widths] [--further 20] [--result FILE]

Without a folder the bundled sample is built and checked. Markup, links and what programs read are checked on every
page; what needs a browser on the largest and the smallest page of each kind, on a search that finds and one that does
not, and on ``--further`` pages besides. The table has a row for each check; the result file has every fault.

Exit status: 0 all done and nothing wrong, 1 something is wrong, 3 nothing is wrong but a check could not be run.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from playwright.sync_api import Browser
from support.browser import chromium
from support.building import SAMPLE, build

from audit.access import check_access
from audit.budgets import check_budgets
from audit.lighthouse import check_lighthouse
from audit.links import check_links
from audit.machines import check_machines
from audit.markup import check_markup
from audit.places import check_places
from audit.rows import Row, data, skipped, table
from audit.site import Site
from audit.widths import check_widths

Plain = Callable[[Site], list[Row]]
Browsed = Callable[[Browser, Site, Sequence[str]], list[Row]]

PLAIN: Mapping[str, Plain] = {"markup": check_markup, "links": check_links, "machines": check_machines}
BROWSED: Mapping[str, Browsed] = {
    "axe": check_access,
    "widths": check_widths,
    "places": check_places,
    "budgets": check_budgets,
}
LIGHTHOUSE = "lighthouse"
"""Last, with no other browser running."""

ALL = (*PLAIN, *BROWSED, LIGHTHOUSE)
INCOMPLETE = 3


def main() -> int:
    """Check each folder; print each row as soon as it is known, and all of them once more as a table."""
    given = _arguments()
    results: dict[str, list[Row]] = {}
    with tempfile.TemporaryDirectory(prefix="audit-") as scratch:
        for folder in given.folders or [_sample(Path(scratch))]:
            site = Site(folder)
            if "index.html" not in site.pages:
                print(f"{folder} holds no archive: build one first", file=sys.stderr)
                return 2
            results[str(folder) if given.folders else "the sample"] = list(_told(_rows(site, given)))
            _keep(given.result, results)
    for name, rows in results.items():
        print(f"\n{name}\n{table(rows)}")
    everything = [row for rows in results.values() for row in rows]
    if any(row.faults for row in everything):
        return 1
    return INCOMPLETE if any(row.skipped for row in everything) else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="audit", description=(__doc__ or "").split("\n", 1)[0])
    parser.add_argument("folders", nargs="*", type=Path, metavar="FOLDER", help="archives; none: the sample")
    parser.add_argument("--only", default=",".join(ALL), help="checks, parted by commas: %(default)s")
    parser.add_argument("--further", type=int, default=4, help="more pages in browsers (default: %(default)s)")
    parser.add_argument("--result", type=Path, default=Path(".tools/audit.json"), help="default: %(default)s")
    given = parser.parse_args()
    given.only = given.only.split(",")
    unknown = sorted(set(given.only) - set(ALL))
    if unknown:
        parser.error(f"there is no check called {unknown[0]}; there are {', '.join(ALL)}")
    return given


def _sample(folder: Path) -> Path:
    files = [path for path in SAMPLE.rglob("*") if path.is_file()]
    for path in files:
        copy = folder / "sources" / path.relative_to(SAMPLE)
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(path.read_bytes())
    return build(folder / "sources", folder / "output").output


def _rows(site: Site, given: argparse.Namespace) -> Iterator[Row]:
    names = site.of_each_kind(further=given.further)
    for name in given.only:
        if name in PLAIN:
            yield from PLAIN[name](site)
    browsed = [name for name in given.only if name in BROWSED]
    if browsed:
        with chromium() as browser:
            for name in browsed:
                if isinstance(browser, str):
                    yield skipped(name, browser)
                else:
                    yield from BROWSED[name](browser, site, names)
    if LIGHTHOUSE in given.only:
        yield from check_lighthouse(site, site.of_each_kind())


def _told(rows: Iterator[Row]) -> Iterator[Row]:
    """Say on the way what is done, with the time it took."""
    before = time.monotonic()
    for row in rows:
        now = time.monotonic()
        print(f"{now - before:6.1f} s  {row.check}: {row.state}", file=sys.stderr, flush=True)
        before = now
        yield row


def _keep(result: Path, results: Mapping[str, Sequence[Row]]) -> None:
    result.parent.mkdir(parents=True, exist_ok=True)
    told = {name: data(rows) for name, rows in results.items()}
    result.write_text(json.dumps(told, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
