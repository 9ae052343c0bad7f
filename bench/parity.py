"""Ask the command line, Chromium and Firefox the same queries and compare documents, order and totals.

    python bench/parity.py OUTPUT [--queries 1000] [--seed 1] [--only chromium|firefox]

OUTPUT is a built archive (its build store beside it). The queries are of every kind in the grammar, drawn from the
archive's own texts, hostile ones included; the pages are opened from the folder, Firefox with its strict rules for
files. Each query is opened as a reader would, ``search.html?q=…``: the total and the documents of the list are compared
with the first hits of the command line, and 300 of its ranking. Prints every difference, every
console message and every request outside the folder; exit 1 on any.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections import Counter
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from support.asking import queries
from support.parity import Difference, answers, chromium_page, compare, firefox_page


def main() -> int:
    """Compare."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("output", type=Path)
    parser.add_argument("--queries", type=int, default=1000)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--only", choices=("chromium", "firefox"))
    given = parser.parse_args()
    asked = queries(given.output, given.queries, given.seed)
    begun = time.perf_counter()
    expected = answers(given.output, [query for _, query in asked])
    print(f"command line: {len(asked)} queries in {time.perf_counter() - begun:.1f} s")
    empty = sum(not answer.total for answer in expected)
    print(f"{len({kind for kind, _ in asked})} kinds; {empty} find nothing")
    wrong: list[Difference] = []
    for name, opened in (("chromium", chromium_page), ("firefox", firefox_page)):
        if given.only in (None, name):
            with opened() as page:
                if isinstance(page, str):
                    print(page)
                    return 1
                begun = time.perf_counter()
                found = compare(given.output, [query for _, query in asked], expected, page)
                complaints = page.complaints()
                took = time.perf_counter() - begun
            print(
                f"{name}: {len(asked) - len(found)} of {len(asked)} equal, {len(complaints)} complaints, {took:.0f} s"
            )
            print("\n".join(map(str, [*found, *complaints[:20]])))
            kinds = {query: kind for kind, query in asked}
            print(dict(Counter(kinds[difference.query] for difference in found)) or "")
            wrong += found or [Difference("", "complaints", "", "")] * bool(complaints)
    return int(bool(wrong))


if __name__ == "__main__":
    sys.exit(main())
