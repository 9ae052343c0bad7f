"""Law 6: the output is whole or the old one stands; nothing that sitegen did not make is touched."""

from __future__ import annotations

import os
import shutil
import signal
from pathlib import Path

import pytest
from support.building import Built, build, make, sitegen, snapshot
from support.faults import fail_at, kill_at, outgrow, pause_at, steps

from sitegen.problems import SitegenError
from sitegen.write import publication

OLD = {
    "a.txt": "The old lamp\n\nOrla Vance lit the lamp at Merrin Quay on 4 May 2013, and Piet Brakel saw it.\n",
    "b.txt": "The old rope\n\nNobody counted the ropes of Merrin Quay that winter, and Piet Brakel least of all.\n",
}
NEW = {
    **OLD,
    "a.txt": OLD["a.txt"].replace("old", "new"),
    "c.txt": "The new stone\n\nIt lay under Merrin Quay all along.\n",
}
OTHERS = {
    ".git/HEAD": "ref: refs/heads/main\n",
    "CNAME": "archive.example\n",
    "documents/mine.html": "<p>mine</p>",
    ".nojekyll": "",
}


class Scene:
    """An old output with somebody else's files in it, and what the next build will make of it."""

    def __init__(self, folder: Path) -> None:
        """Build the old archive, then prepare new sources and learn what they give."""
        self.folder = folder
        self.output = folder / "site" / "out"
        self.old = make(folder / "old", OLD)
        self.new = make(folder / "new", NEW)
        make(build(self.old, self.output).output, OTHERS)
        build(self.old, self.output)  # once more, so that the manifest knows of the others
        self.kept = snapshot(self.output)
        shutil.copytree(folder / "site", folder / "trial", symlinks=True)
        self.steps = steps(self.new, folder / "trial" / "out")
        self.wanted = snapshot(folder / "trial" / "out")

    def restore(self) -> None:
        """Put the old output back by building it again, whatever the last test left."""
        build(self.old, self.output)
        assert _differences(snapshot(self.output), self.kept) == []

    def check(self, what: str) -> bool:
        """Check that the output is the old one or the new one, whole; say whether it is the new one."""
        now = snapshot(self.output)
        if now != self.wanted:
            assert _differences(now, self.kept) == [], what
        return now == self.wanted


@pytest.fixture(scope="module")
def stage(tmp_path_factory: pytest.TempPathFactory) -> Scene:
    """Build the old output once."""
    return Scene(tmp_path_factory.mktemp("scene"))


@pytest.fixture
def scene(stage: Scene) -> Scene:
    """Return an old output and its successor's sources."""
    stage.restore()
    return stage


def _moments(total: int, spread: int, last: int) -> list[int]:
    """Return moments all over a build, and all the last ones, where the outputs are swapped."""
    return sorted({1, *range(2, total, max(1, total // spread)), *range(max(1, total - last), total + 1)})


def test_a_killed_build_leaves_a_whole_output(scene: Scene) -> None:
    """Killed before any change of the disk, a build leaves the old output or the new one; the next succeeds."""
    assert scene.kept != scene.wanted
    for step in _moments(scene.steps, spread=12, last=12):
        assert kill_at(step, scene.new, scene.output) in (-signal.SIGKILL, 0)
        scene.check(f"killed at {step} of {scene.steps}")
    build(scene.new, scene.output)
    assert scene.check("built after having been killed")


def test_a_full_disk_leaves_the_old_output(scene: Scene) -> None:
    """Where the disk is full from some moment on, the old output stands; with space again, builds succeed."""
    for step in _moments(scene.steps, spread=8, last=6):
        status = fail_at(step, scene.new, scene.output)
        assert scene.check(f"full at {step} of {scene.steps}") == (status == 0) or status == 2
    build(scene.new, scene.output)
    assert scene.check("built after a full disk")


@pytest.mark.parametrize("limit", [0, 4_000, 40_000])
def test_a_file_that_cannot_be_finished_leaves_the_old_output(scene: Scene, limit: int) -> None:
    """A write that fails in the middle of a file, the store's included, fails the build and nothing else."""
    assert outgrow(limit, scene.new, scene.output) == 2
    assert not scene.check(f"no file over {limit} bytes")


def test_an_interrupted_build_leaves_a_whole_output(scene: Scene) -> None:
    """Ctrl-C at any moment is no worse than a kill."""
    for step in _moments(scene.steps, spread=5, last=4):
        fail_at(step, scene.new, scene.output, KeyboardInterrupt())
        scene.check(f"interrupted at {step} of {scene.steps}")


def test_where_folders_cannot_be_exchanged(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a system without an exchange in one step, a kill between two renames is mended by the next build."""
    monkeypatch.setattr(publication, "_exchange", lambda *_: False)
    for step in range(max(1, scene.steps - 7), scene.steps + 2):
        kill_at(step, scene.new, scene.output)
        if scene.output.exists():
            scene.check(f"killed at {step} of {scene.steps}, without exchange")
        build(scene.new, scene.output)
        assert scene.check("built after having been killed")
        scene.restore()


def test_two_builds_at_once(scene: Scene) -> None:
    """The second build into one folder says so and stops; the first goes on undisturbed."""
    first = pause_at(scene.steps // 2, scene.new, scene.output)
    try:
        second = sitegen("build", scene.old, "-o", scene.output, "--jobs", 1)
        assert second.returncode == 2
        assert "Traceback" not in second.stderr
        assert str(first.pid) in second.stderr
        assert len(second.stderr.strip().splitlines()) == 1
    finally:
        os.kill(first.pid, signal.SIGCONT)
        first.join()
    assert first.exitcode == 0
    assert scene.check("after two builds at once")


def test_other_files_are_carried_over_untouched(tmp_path: Path) -> None:
    """Files, links and empty folders that sitegen did not make survive builds: bytes, times and modes."""
    sources = make(tmp_path / "sources", OLD)
    output = make(
        tmp_path / "output", {**OTHERS, "notes.txt": "mine", "deep/er/x.bin": b"\x00\xff", "assets/logo.svg": "<svg/>"}
    )
    (output / "run.sh").write_text("#!/bin/sh\n")
    (output / "run.sh").chmod(0o755)
    os.utime(output / "notes.txt", (1_000_000_000, 1_000_000_000))
    (output / "link").symlink_to("notes.txt")
    (output / "away").symlink_to("/nowhere/at/all")
    (output / ".git" / "refs" / "tags").mkdir(parents=True)
    mine = snapshot(output)
    for content in (OLD, NEW, OLD):
        make(sources, content)
        now = build(sources, output).output
        assert mine.items() <= snapshot(now).items()
    assert (output / "run.sh").stat().st_mode & 0o777 == 0o755
    assert (output / "notes.txt").stat().st_mtime == 1_000_000_000
    assert (output / ".git" / "refs" / "tags").is_dir(), (
        "an empty folder of somebody else's is gone (git needs its own)"
    )


@pytest.mark.parametrize(
    "theirs",
    [
        "index.html",
        "documents",
        "assets",
        "data/documents.jsonl",
        "search/root.js",
        "originals/a.txt",
        "entities/merrin-quay",
    ],
)
def test_a_file_in_the_way_stops_the_build(tmp_path: Path, theirs: str) -> None:
    """Somebody else's file where sitegen must write: one sentence that names it, exit 2, and nothing is touched."""
    output = make(tmp_path / "output", {theirs: "mine\n", "also.txt": "mine too\n"})
    before = snapshot(output)
    ran = sitegen("build", make(tmp_path / "sources", {**OLD, "entities": "x"}), "-o", output, "--jobs", 1)
    if theirs == "entities/merrin-quay":  # in the way of nothing: a page there would be called merrin-quay.html
        assert ran.returncode == 0
        assert (output / theirs).read_text() == "mine\n"
        return
    assert ran.returncode == 2
    assert theirs in ran.stderr
    assert "Traceback" not in ran.stderr
    assert snapshot(output) == before


def test_what_is_gone_from_the_sources_is_gone_from_the_output(tmp_path: Path) -> None:
    """A page that sitegen made and does not make any more goes; that is not deleting what it did not make."""
    sources = make(tmp_path / "sources", NEW)
    output = build(sources, tmp_path / "output").output
    gone = Built(output, sources).document("c.txt")["url"]
    (sources / "c.txt").unlink()
    build(sources, output)
    assert not (output / gone).exists()


def test_a_page_changed_by_hand_is_not_lost(tmp_path: Path) -> None:
    """Where somebody edited a page that sitegen made, the edited copy is kept beside the output."""
    sources = make(tmp_path / "sources", OLD)
    output = build(sources, tmp_path / "output").output
    (output / "index.html").write_text("<p>by hand</p>")
    build(sources, output)
    assert "<p>by hand</p>" not in (output / "index.html").read_text()
    kept = [
        path for path in (tmp_path / ".sitegen").rglob("*") if path.is_file() and path.read_bytes() == b"<p>by hand</p>"
    ]
    assert kept


def test_a_failed_first_build_leaves_no_output(tmp_path: Path) -> None:
    """An archive that cannot be built at all is not there afterwards in part."""
    sources = make(tmp_path / "sources", {"empty.txt": ""})
    with pytest.raises(SitegenError):
        build(sources, tmp_path / "output")
    assert not (tmp_path / "output").exists()


def test_a_build_writes_nowhere_else(tmp_path: Path) -> None:
    """Sources, and the folders around output and store, are as they were."""
    sources = make(tmp_path / "sources", OLD)
    make(tmp_path, {"beside.txt": "mine"})
    before = snapshot(tmp_path)
    build(sources, tmp_path / "output")
    now = snapshot(tmp_path)
    assert before.items() <= now.items()
    assert {name.split("/")[0] for name in now.keys() - before.keys()} <= {"output", ".sitegen"}


def test_clean_removes_only_what_sitegen_made(tmp_path: Path) -> None:
    """``sitegen clean`` takes the archive and its store, and leaves everything else where it is."""
    output = build(make(tmp_path / "sources", OLD), tmp_path / "output").output
    make(output, OTHERS)
    ran = sitegen("clean", "-o", output)
    assert ran.returncode == 0, ran.stderr
    left = {name for name in snapshot(output) if not name.startswith(".sitegen")}
    assert left == set(OTHERS)


def _differences(left: dict[str, str], right: dict[str, str]) -> list[str]:
    return sorted(name for name in left.keys() | right.keys() if left.get(name) != right.get(name))
