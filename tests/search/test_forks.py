"""The index on the packages that go on where Whoosh 2.7.4 stopped: the same tests, the same answers."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[2]
FORKS = Path(sys.prefix) / "forks"
TESTS = ("test_index.py", "test_search.py", "test_phrases.py")


@pytest.mark.slow
@pytest.mark.parametrize("name", ["reloaded", "whoosh3"])
def test_fork(name: str) -> None:
    """Index, search and repair work with a fork in Whoosh's place."""
    folder = FORKS / name
    if not (folder / "whoosh").is_dir():
        pytest.skip(f"the fork {name} is not installed: make forks installs it")
    environment = {**os.environ, "PYTHONPATH": str(folder)}
    where = subprocess.run(
        [sys.executable, "-c", "import whoosh; print(whoosh.__file__)"],
        capture_output=True,
        text=True,
        check=True,
        env=environment,
    )
    assert Path(where.stdout.strip()).is_relative_to(folder)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", "-p", "no:xdist"]
    tests = [str(PROJECT / "tests" / "search" / test) for test in TESTS]
    done = subprocess.run([*command, *tests], capture_output=True, text=True, check=False, env=environment, cwd=PROJECT)
    assert done.returncode == 0, done.stdout[-3_000:]
