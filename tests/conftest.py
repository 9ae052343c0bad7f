"""Fixtures and settings that every test folder shares."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

sys.path.insert(0, str(Path(__file__).parent))  # for the package ``support``: import-mode importlib adds no folder

from support.building import SAMPLE, Built, build, make

settings.register_profile(
    "suite", deadline=None, max_examples=60, derandomize=True, suppress_health_check=[HealthCheck.too_slow]
)
settings.register_profile("deep", deadline=None, max_examples=2000, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "suite"))


@pytest.fixture(scope="session")
def shared_folder(tmp_path_factory: pytest.TempPathFactory, worker_id: str) -> Path:
    """Return a folder that all workers of this run share."""
    base = tmp_path_factory.getbasetemp()
    return base if worker_id == "master" else base.parent


@pytest.fixture(scope="session")
def sample(shared_folder: Path) -> Built:
    """Return the sample archive, built once for all workers from a copy, so that no build writes into the package."""
    from filelock import FileLock  # noqa: PLC0415 - most runs of single tests need no lock

    folder = shared_folder / "sample"
    sources, output = folder / "sources", folder / "output"
    with FileLock(shared_folder / "sample.lock"):
        if not (folder / "done").is_file():
            files = {
                path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*") if path.is_file()
            }
            build(make(sources, files), output)
            (folder / "done").touch()
    return Built(output, sources)


@pytest.fixture(autouse=True)
def _undisturbed(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Keep the caller's environment out of every test."""
    for name in ("SOURCE_DATE_EPOCH", "SITEGEN_DEBUG", "NO_COLOR"):
        monkeypatch.delenv(name, raising=False)
    return


@pytest.fixture(scope="session")
def browser() -> Iterator[object]:
    """Return the browser of this worker, or skip where there is none."""
    from support.browser import chromium  # noqa: PLC0415 - only tests with a browser need it

    with chromium() as found:
        if isinstance(found, str):
            pytest.skip(found)
        yield found


@pytest.fixture
def window(browser: object) -> Iterator[object]:
    """Return a fresh window."""
    yield from _window(browser)


@pytest.fixture
def plain_window(browser: object) -> Iterator[object]:
    """Return a fresh window without JavaScript."""
    yield from _window(browser, java_script_enabled=False)


def _window(browser: object, **settings: object) -> Iterator[object]:
    from support.browser import Window  # noqa: PLC0415 - only tests with a browser need it

    opened = Window(browser, **settings)
    yield opened
    opened.close()
