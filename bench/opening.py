"""Open the search page of a folder of pieces in headless Chromium, and take the time until results are shown."""

from __future__ import annotations

import statistics
import sys
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

sys.path.insert(0, str(Path(__file__).resolve().parents[1] / "tests"))

from search.fake import FakeArchive
from support.browser import READY, chromium

from sitegen.render.jobs import Job, render
from sitegen.render.theme import Theme, assets

NOTE = """
new MutationObserver(function (_, observer) {
  if (!document.querySelector('#results[data-state="ready"]')) return;
  window.shownAfter = performance.now();
  observer.disconnect();
}).observe(document, { subtree: true, childList: true, attributes: true });
"""
"""Notes when results stand in the page, in milliseconds since the reader went to it."""

PARSED = "performance.getEntriesByType('navigation')[0].domInteractive"
"""When the page itself was read, scripts in it included."""


def add_page(output: Path) -> None:
    """Write the search page and what it is shown with beside the pieces."""
    theme = Theme.load(None)
    for file in [*assets(theme), *render(Job("search"), FakeArchive(()), theme)]:  # type: ignore[arg-type] # a fake
        path = output / file.path
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(file.content)


def time_queries(output: Path, queries: Sequence[str]) -> None:
    """Print the time from going to ``search.html?q=…`` until results were shown, each in a window of its own."""
    add_page(output)
    taken: list[float] = []
    asked: list[float] = []
    with chromium() as browser:
        if isinstance(browser, str):
            print(f"  {browser}")
            return
        for query in ["", *queries]:  # the first one starts the browser's processes and is not counted
            context = browser.new_context()
            page = context.new_page()
            page.add_init_script(NOTE)
            page.goto(f"{output.resolve().as_uri()}/search.html?q={quote(query)}")
            if query:
                page.wait_for_selector(READY, state="attached")
                taken.append(float(page.evaluate("window.shownAfter")))
                asked.append(taken[-1] - float(page.evaluate(PARSED)))
            context.close()
    said = [f"median {statistics.median(times):.0f} ms, least {min(times):.0f}" for times in (taken, asked)]
    print(f"  first results in Chromium, from a folder: {said[0]}; since the page was read: {said[1]}")
