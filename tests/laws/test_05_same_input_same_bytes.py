"""Law 5: two builds of one input are byte for byte the same, however and wherever they run."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.building import SAMPLE, Built, build, make, sitegen, snapshot
from support.texts import archive

COUNT = 30
"""More documents than one process does alone, so that a pool is really started."""


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return documents of every shape."""
    return {**archive(5, COUNT), "curation.txt": b'same "Merrin" "Haddo"\nhide "Reply"\n'}


@pytest.fixture(scope="module")
def first(files: dict[str, bytes], tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """Return the digests of a build in one process."""
    folder = tmp_path_factory.mktemp("first")
    return snapshot(build(make(folder / "sources", files), folder / "output").output)


def test_one_process_or_several(files: dict[str, bytes], first: dict[str, str], tmp_path: Path) -> None:
    """A pool of processes gives the bytes of one process."""
    assert snapshot(build(make(tmp_path / "sources", files), tmp_path / "output", jobs=2).output) == first


def test_order_and_surroundings_do_not_matter(files: dict[str, bytes], first: dict[str, str], tmp_path: Path) -> None:
    """The order in which files were created, folder, language, time zone and the salt of hashes leave no trace."""
    sources = make(tmp_path / "elsewhere" / "quellen", dict(reversed(files.items())))
    environ = {"TZ": "Pacific/Apia", "LANG": "tr_TR.UTF-8", "LC_ALL": "C.UTF-8", "PYTHONHASHSEED": "4242"}
    ran = sitegen("build", sources, "-o", tmp_path / "output", "--jobs", 1, environ=environ, folder=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert _differences(snapshot(tmp_path / "output"), first) == []


def test_a_locale_without_unicode_does_not_matter(
    files: dict[str, bytes], first: dict[str, str], tmp_path: Path
) -> None:
    """Where the locale knows ASCII only, names of files are the same all the same."""
    environ = {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    sources = make(tmp_path / "sources", files)
    ran = sitegen("build", sources, "-o", tmp_path / "output", "--jobs", 1, environ=environ, folder=tmp_path)
    assert ran.returncode == 0, ran.stderr
    assert _differences(snapshot(tmp_path / "output"), first) == []


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    """A second build of the sample over the first, with the first's store and pins, has the same bytes."""
    sources = make(tmp_path / "sources", _sample())
    before = snapshot(build(sources, tmp_path / "output").output)
    assert _differences(snapshot(build(sources, tmp_path / "output").output), before) == []


def test_an_edit_gives_the_bytes_of_a_fresh_build(files: dict[str, bytes], tmp_path: Path) -> None:
    """After a change, a removal and an addition, building on gives what building from nothing gives."""
    sources = make(tmp_path / "sources", files)
    build(sources, tmp_path / "output")
    names = sorted(name for name in files if name.endswith(".txt") and name != "curation.txt")
    (sources / names[0]).write_text(
        "Haddo Light\n\nOrla Vance lit the lamp of Haddo on 4 May 2013, and Piet Brakel saw it.\n"
    )
    (sources / names[1]).unlink()
    make(
        sources, {"new/one.txt": "A new rope\n\nPiet Brakel bought a rope at Merrin Quay and told Orla Vance of it.\n"}
    )
    grown = snapshot(build(sources, tmp_path / "output").output)
    fresh = build(sources, tmp_path / "fresh" / "output")
    assert _differences(grown, snapshot(fresh.output)) == []


def test_the_stated_date_of_the_build_is_used(tmp_path: Path) -> None:
    """SOURCE_DATE_EPOCH gives the only date of a build that a page may show; without it there is none."""
    sources = make(tmp_path / "sources", {"a.txt": "The lamp\n\nNobody had lit it, and nobody knew why.\n"})
    dated = build(sources, tmp_path / "dated", epoch=86_400)
    undated = build(sources, tmp_path / "undated")
    assert "1970-01-02" in dated.text("about.html")
    assert "1970-01-02" not in undated.text("about.html")


def test_the_sample_is_the_same_each_time(sample: Built, tmp_path: Path) -> None:
    """The sample built once more, in another folder, is the sample."""
    again = build(make(tmp_path / "sources", _sample()), tmp_path / "output")
    assert _differences(snapshot(again.output), snapshot(sample.output)) == []


def _sample() -> dict[str, bytes]:
    return {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*") if path.is_file()}


def _differences(left: dict[str, str], right: dict[str, str]) -> list[str]:
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))
