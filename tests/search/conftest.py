"""Archives and indexes that several tests of search share, and the browser's code in Node."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pytest
from search.fake import generated
from search.made import Browser, Indexed, index_of

PROJECT = Path(__file__).resolve().parents[2]
SCRIPTS = PROJECT / "templates" / "default" / "static" / "js" / "search"
RUNNER = Path(__file__).parent / "node.js"


@pytest.fixture(scope="session")
def indexed(tmp_path_factory: pytest.TempPathFactory) -> Indexed:
    """Return a made-up archive of 260 documents in several ranges, indexed."""
    from sitegen.search import ranges  # noqa: PLC0415 - patched for this archive alone

    before, ranges.SMALLEST = ranges.SMALLEST, 60
    try:
        return index_of(generated(260), tmp_path_factory.mktemp("search"))
    finally:
        ranges.SMALLEST = before


@pytest.fixture(scope="session")
def in_browser() -> Browser:
    """Return a function that runs calls of the browser's code in Node, over the pieces in a folder."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("no node: the browser's code is compared in Chromium only")

    def run(calls: Sequence[Sequence[Any]], output: Path | None = None) -> list[Any]:
        lines = "".join(json.dumps(call) + "\n" for call in calls)
        done = subprocess.run(
            [node, str(RUNNER), str(SCRIPTS), str(output or "")],
            input=lines,
            capture_output=True,
            text=True,
            check=False,
            encoding="utf-8",
        )
        assert done.returncode == 0, done.stderr
        answers = [json.loads(line) for line in done.stdout.split("\n") if line]
        assert len(answers) == len(calls), done.stderr
        return answers

    return run
