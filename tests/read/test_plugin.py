"""The reader of the documentation, installed as anybody would install it, reads files on the command line."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
EXAMPLE = ROOT / "docs" / "examples" / "sitegen-subtitles"
SUBTITLES = """1
00:00:01,000 --> 00:00:03,500
The boats came home late.

2
00:00:04,000 --> 00:00:06,000
Nobody in the harbour
had seen the light.
"""


@pytest.mark.skipif(find_spec("hatchling") is None or find_spec("pip") is None, reason="needs pip and hatchling")
def test_the_example_reader_is_installed_and_reads(tmp_path: Path) -> None:
    """Without it the file is text; with it what is said is blocks, and every other line is in the ledger."""
    package = tmp_path / "package"
    shutil.copytree(EXAMPLE, package)  # building leaves nothing in the repository
    target = tmp_path / "installed"
    command = [sys.executable, "-m", "pip", "install", "--no-deps", "--no-index", "--no-build-isolation", "--quiet"]
    subprocess.run([*command, "--target", str(target), str(package)], check=True, capture_output=True)
    file = tmp_path / "a.srt"
    file.write_text(SUBTITLES, encoding="utf-8")

    def inspected(path: str) -> dict[str, Any]:
        env = os.environ | {"PYTHONPATH": os.pathsep.join(filter(None, [path, str(ROOT)]))}
        run = [sys.executable, "-m", "sitegen", "inspect", str(file), "--json"]
        ran = subprocess.run(run, check=True, capture_output=True, env=env, cwd=tmp_path)
        found: dict[str, Any] = json.loads(ran.stdout)["document"]
        return found

    document = inspected(str(target))
    assert document["source"]["media_type"] == "application/x-subrip"
    texts = [block["text"] for block in document["blocks"]]
    assert texts == ["The boats came home late.", "Nobody in the harbour", "had seen the light."]
    lines = [row["line"] for row in document["removed"]]
    assert lines == [1, 2, 5, 6]
    assert inspected("")["source"]["media_type"] == "text/plain"


def test_the_example_keeps_the_style() -> None:
    """What people copy from is checked like the program."""
    ran = subprocess.run([sys.executable, "-m", "ruff", "check", "--quiet", str(EXAMPLE)], check=False)
    assert ran.returncode == 0
