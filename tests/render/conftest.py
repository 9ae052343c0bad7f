"""The handmade site, rendered once for all tests of pages."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))  # for ``fakes`` and its like: import-mode importlib adds no folder

import fakes
from printing import printed


@pytest.fixture(scope="session")
def archive() -> fakes.FakeArchive:
    """Return the handmade archive."""
    return fakes.archive()


@pytest.fixture(scope="session")
def site(archive: fakes.FakeArchive) -> dict[str, bytes]:
    """Return every file of the handmade archive's pages."""
    return printed(archive)
