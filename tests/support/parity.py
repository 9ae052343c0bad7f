"""The same queries asked of the command line and of a browser's search page, compared."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol
from urllib.parse import quote

from sitegen.config import state_of
from sitegen.query import find
from sitegen.search import Answer
from support.browser import Window, chromium
from support.firefox import firefox

SHOWN = """
const list = document.querySelector("#results");
for (let waited = 0; list.dataset.state !== "ready" && waited < 20000; waited += 5) {
  if (list.dataset.state === "failed") break;
  await new Promise((resolve) => setTimeout(resolve, 5));
}
const shown = Array.from(document.querySelectorAll("#results > li[data-document]"), (row) => row.dataset.document);
const query = new URLSearchParams(location.search).get("q") || "", answer = await SG.find(query);
return {
  state: list.dataset.state, total: Number(list.dataset.total), shown,
  rows: await SG.collapse(answer.ranked), understood: answer.understood, notes: answer.notes,
  suggestions: answer.total || !SG.suggest ? [] : await SG.suggest(answer), names: answer.names.map((name) => name.id)
};
"""
"""Runs in the search page: waits for its list, and asks once more for the ranking."""


MOST = 300
"""Hits that are compared; of the rest, their number. A passage is cut for each, which takes its time."""


class Page(Protocol):
    """A browser's window."""

    def enter(self, folder: Path, /) -> None:
        """Choose an archive's folder."""
        ...

    def go(self, name: str, /) -> None:
        """Open one of its pages."""
        ...

    def run(self, script: str, /) -> Any:  # noqa: ANN401 - whatever the script returns
        """Run the body of an async function in the page."""
        ...

    def complaints(self) -> list[str]:
        """Return console messages and requests outside the folder."""
        ...


class Chromium(Window):
    """A window that runs scripts as Firefox's does."""

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script returns
        """Run the body of an async function in the page."""
        return self.page.evaluate(f"(async () => {{ {script} }})()")


@contextmanager
def chromium_page() -> Iterator[Page | str]:
    """Open a window of Chromium; yield why not where there is none."""
    with chromium() as browser:
        if isinstance(browser, str):
            yield browser
            return
        window = Chromium(browser)
        yield window
        window.close()


@contextmanager
def firefox_page() -> Iterator[Page | str]:
    """Open a window of Firefox; yield why not where there is none."""
    with firefox() as window:
        yield window


@dataclass(frozen=True)
class Difference:
    """What one side says of a query, and the other."""

    query: str
    what: str
    ours: object
    theirs: object

    def __str__(self) -> str:
        """Return it in a line, cut."""
        return f"{self.query[:80]!r}: {self.what}: {str(self.ours)[:300]} / {str(self.theirs)[:300]}"


def answers(output: Path, asked: Sequence[str]) -> list[Answer]:
    """Return the command line's answer to each query."""
    return [find(output, state_of(output), query, MOST) for query in asked]


def compare(output: Path, asked: Sequence[str], expected: Sequence[Answer], page: Page) -> list[Difference]:
    """Open the search page for each query; return what differs from the command line's answers."""
    page.enter(output)
    ids = _ids(output)
    return [
        difference
        for query, answer in zip(asked, expected, strict=True)
        for difference in _differences(query, answer, _shown(page, query, ids))
    ]


def _ids(output: Path) -> list[str]:
    """Return the documents as the index numbers them: by id, without those that are withheld."""
    with (output / "data" / "documents.jsonl").open(encoding="utf-8") as lines:
        rows = map(json.loads, lines)
        return [str(row["id"]) for row in rows if (row.get("withheld") or {}).get("what") != "document"]


def _shown(page: Page, query: str, ids: Sequence[str]) -> dict[str, Any]:
    page.go(f"search.html?q={quote(query, safe='')}")
    shown = dict(page.run(SHOWN))
    ranked = [[ids[number], ids[row[0]]] for row in shown["rows"] for number in row]
    return shown | {"ranked": ranked}


def _differences(query: str, answer: Answer, theirs: dict[str, Any]) -> Iterator[Difference]:
    ranked = [[hit.document, hit.like or hit.document] for hit in answer.hits]
    count = max(min(answer.total, 10), len(theirs["shown"]))
    ours = {
        "state": "ready",
        "total": answer.total if query.strip() else theirs["total"],
        "shown": [document for document, _ in ranked[:count]],
        "ranked": ranked + theirs["ranked"][MOST:],
        "understood": answer.understood,
        "notes": list(answer.notes),
        "suggestions": list(answer.suggestions),
        "names": [name.id for name in answer.names],
    }
    yield from (Difference(query, key, said, theirs[key]) for key, said in ours.items() if said != theirs[key])
