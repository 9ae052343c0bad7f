"""The laws as a checker sees them that knows nothing of this project: run where it lies beside the project."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from support.building import PROJECT, Built, build, make
from support.laws import every_law
from support.texts import archive

SHARED = PROJECT.parent / "shared"
CHECKER = SHARED / "check" / "laws.py"

pytestmark = pytest.mark.skipif(not CHECKER.is_file(), reason="the checker is not beside the project")


def _breaches(built: Built) -> str:
    """Run the checker on an archive; return what it says of breaches, empty where there are none."""
    command = [sys.executable, str(CHECKER), str(built.output), str(built.sources)]
    ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
    return "" if ran.returncode == 0 and ran.stdout.rstrip().endswith(" 0 breaches") else ran.stdout + ran.stderr


def test_the_sample(sample: Built) -> None:
    """The bundled sample has no breach."""
    assert _breaches(sample) == ""


def test_documents_of_every_shape(tmp_path: Path) -> None:
    """Neither has an archive of all shapes at once."""
    assert _breaches(build(make(tmp_path / "sources", archive(6, 16)), tmp_path / "output")) == ""


def test_real_documents(tmp_path: Path) -> None:
    """Neither have the documents that the program is tried on, by that checker nor by ours."""
    if not (SHARED / "seeds").is_dir():
        pytest.skip("the documents are not beside the project")
    built = build(SHARED / "seeds", tmp_path / "output")
    assert _breaches(built) == ""
    assert every_law(built) == []
