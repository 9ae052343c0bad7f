"""Law 6: the output is whole or the old one stands, and nothing that sitegen did not make is touched."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from sitegen.model.site import File, Stream
from sitegen.problems import SitegenError
from sitegen.write import BusyError, ForeignFileError, Publication, only_build, publication, put
from sitegen.write.ownership import MANIFEST, Ownership


def publish(output: Path, state: Path, **files: str) -> tuple[str, tuple[str, ...]]:
    made = Publication(output, state)
    for name, text in files.items():
        made.add([put(made.staging, File(name.replace("__", "/").replace("_", "."), text.encode()))])
    return made.publish()


def tree(folder: Path) -> dict[str, str]:
    return {
        path.relative_to(folder).as_posix(): path.read_text() for path in sorted(folder.rglob("*")) if path.is_file()
    }


@pytest.fixture
def output(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def state(tmp_path: Path) -> Path:
    return tmp_path / ".sitegen" / "out"


def test_a_second_build_replaces_the_first_whole(output: Path, state: Path) -> None:
    """What the new site does not hold is gone, what it holds is there, and the staging folder is empty again."""
    publish(output, state, index_html="old", documents__a_html="a")
    publish(output, state, index_html="new", documents__b_html="b")
    assert set(tree(output)) == {"index.html", "documents/b.html", MANIFEST, ".sitegen.json"}
    assert (output / "index.html").read_text() == "new"
    assert not (state / "next").exists()


def test_somebody_elses_files_are_carried_over(output: Path, state: Path) -> None:
    """Files and dot-files that sitegen did not make stay, and stay theirs from build to build."""
    publish(output, state, index_html="old")
    (output / "CNAME").write_text("example.org")
    (output / ".nojekyll").write_text("")
    (output / "documents").mkdir()
    (output / "documents" / "mine.txt").write_text("mine")
    for _ in range(3):
        publish(output, state, index_html="new", documents__a_html="a")
        assert (output / "CNAME").read_text() == "example.org"
        assert (output / ".nojekyll").exists()
        assert (output / "documents" / "mine.txt").read_text() == "mine"
    listed = (output / MANIFEST).read_text()
    assert f"{hashlib.sha256(b'example.org').hexdigest()}  CNAME" in listed
    assert "nojekyll" not in listed


def test_an_emptied_output_is_filled_again(output: Path, state: Path) -> None:
    """Where everything but dot-files was deleted, the note of ours that is left is no obstacle."""
    publish(output, state, index_html="old")
    for path in output.iterdir():
        if not path.name.startswith("."):
            path.unlink()
    publish(output, state, index_html="new")
    assert (output / "index.html").read_text() == "new"


def test_links_and_empty_folders_are_carried_over(output: Path, state: Path) -> None:
    """A link of somebody else's stays a link, wherever it leads; a folder that holds nothing stays too."""
    publish(output, state, index_html="old")
    (output / "away").symlink_to("/nowhere/at/all")
    (output / "folder").symlink_to(state.parent)
    (output / ".git" / "refs" / "tags").mkdir(parents=True)
    for _ in range(2):
        publish(output, state, index_html="new")
        assert (output / "away").is_symlink()
        assert (output / "folder").readlink() == state.parent
        assert (output / ".git" / "refs" / "tags").is_dir()


@pytest.mark.parametrize("theirs", ["index.html", "documents", "documents/a.html", "index.html/deep.txt"])
def test_somebody_elses_file_where_sitegen_must_write_stops_it(output: Path, state: Path, theirs: str) -> None:
    """A file that is in the way, above or below what is written, is named, and nothing changes."""
    path = output / theirs
    path.parent.mkdir(parents=True)
    path.write_text("theirs")
    before = tree(output)
    with pytest.raises(ForeignFileError, match=path.name):
        publish(output, state, index_html="x", documents__a_html="y")
    assert tree(output) == before


def test_a_page_changed_by_hand_is_kept_aside(output: Path, state: Path) -> None:
    """A file that sitegen made and somebody changed is written anew; the changed copy is kept and named."""
    publish(output, state, index_html="old")
    (output / "index.html").write_text("improved by hand")
    _, changed = publish(output, state, index_html="new")
    assert changed == ("index.html",)
    assert (state / "changed-by-hand" / "index.html").read_text() == "improved by hand"
    assert (output / "index.html").read_text() == "new"


def test_without_an_exchange_the_swap_still_works(output: Path, state: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Systems that cannot exchange two folders in one step get two renames."""
    monkeypatch.setattr(publication, "_exchange", lambda *_: False)
    publish(output, state, index_html="old")
    publish(output, state, index_html="new")
    assert (output / "index.html").read_text() == "new"
    assert not (state / "previous").exists()


def test_an_output_that_cannot_be_moved_is_filled_in_place(
    output: Path, state: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A mount point is replaced file by file; what the new site does not hold goes, what is not ours stays."""
    publish(output, state, index_html="old", documents__a_html="a")
    (output / "CNAME").write_text("example.org")
    monkeypatch.setattr(publication, "_exchange", lambda *_: False)
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == output:
            raise OSError(16, "Device or resource busy")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    publish(output, state, index_html="new", documents__b_html="b")
    assert set(tree(output)) == {"index.html", "documents/b.html", "CNAME", MANIFEST, ".sitegen.json"}
    assert (output / "index.html").read_text() == "new"


def test_a_build_killed_between_the_two_renames_is_recovered(output: Path, state: Path) -> None:
    """Where the old output was moved away and the new one not yet in place, the next build puts it back."""
    publish(output, state, index_html="old")
    output.rename(state / "previous")
    Publication(output, state)
    assert (output / "index.html").read_text() == "old"


@pytest.mark.parametrize("path", ["../x", "/x", "a/../../x", "a//b", "", ".", "a\\b", "a\0b"])
def test_no_path_leaves_the_output(tmp_path: Path, path: str) -> None:
    """A path that is not plainly inside the folder is refused."""
    with pytest.raises(SitegenError):
        put(tmp_path / "in", File(path, b"x"))
    assert list(tmp_path.iterdir()) == []


def test_two_files_at_one_address_stop_the_build(output: Path, state: Path) -> None:
    """An address is claimed once; a clash is an error, never a silent overwrite."""
    made = Publication(output, state)
    made.add([put(made.staging, File("a.html", b"1"))])
    with pytest.raises(SitegenError, match="claim the address"):
        made.add([put(made.staging, File("a.html", b"2"))])


def test_a_stream_is_written_as_it_comes(output: Path, state: Path) -> None:
    """Pieces of a large file are joined, and its digest is that of the whole."""
    made = Publication(output, state)
    made.add([put(made.staging, Stream("data/x.jsonl", iter([b"one\n", b"two\n"])))])
    made.publish()
    assert (output / "data/x.jsonl").read_bytes() == b"one\ntwo\n"
    assert hashlib.sha256(b"one\ntwo\n").hexdigest() in (output / MANIFEST).read_text()


def test_only_one_build_at_a_time(output: Path, state: Path) -> None:
    """The second build into a folder says so and stops; after the first it may go on."""
    with only_build(output, state), pytest.raises(BusyError, match="process"), only_build(output, state):
        pass
    with only_build(output, state):
        pass


def test_an_output_that_is_a_file_is_refused(output: Path) -> None:
    """A file in the output folder's place is somebody's."""
    output.write_text("a letter")
    with pytest.raises(SitegenError, match="not a folder"):
        Ownership.of(output)
