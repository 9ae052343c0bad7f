"""The proof: every changed, missing and added file is found, and nothing else is."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.folder import NotAnArchiveError
from sitegen.verify import Trouble, verify

FILES = {
    "index.html": b"<!doctype html>",
    "documents/a.html": b"<p>a</p>",
    "documents/b.html": b"<p>b</p>",
    "originals/a.txt": b"first line\n",
    "originals/deep/b.txt": b"\xff\x00second",
    "data/documents.jsonl": b"",
    "empty.txt": b"",
}


def record(original: str, content: bytes, **more: object) -> str:
    """Return a line of documents.jsonl with what ``verify`` reads of it."""
    source = {"original": original, "sha256": hashlib.sha256(content).hexdigest()}
    return json.dumps({"id": original, "source": source, **more}) + "\n"


def write_manifest(folder: Path) -> None:
    """Write the manifest of everything in a folder."""
    names = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    lines = [
        f"{hashlib.sha256((folder / name).read_bytes()).hexdigest()}  {name}\n"
        for name in names
        if not name.startswith((".", "manifest"))
    ]
    (folder / "manifest-sha256.txt").write_text("".join(lines), encoding="utf-8")


def make(folder: Path) -> Path:
    """Write a small archive."""
    originals = [name for name in FILES if name.startswith("originals/")]
    data = "".join(record(name, FILES[name]) for name in originals)
    for name, content in (FILES | {"data/documents.jsonl": data.encode()}).items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    write_manifest(folder)
    return folder


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """Return a small archive that is whole."""
    return make(tmp_path / "archive")


def found(folder: Path) -> list[tuple[str, str]]:
    """Return path and trouble of each fault."""
    return [(fault.path, fault.trouble.value) for fault in verify(folder).faults]


def test_a_whole_archive_has_no_fault(archive: Path) -> None:
    """Nothing is reported of an archive as it was built; the manifest's own digest is told, to be kept elsewhere."""
    (archive / ".git").mkdir()
    (archive / ".git/config").write_text("somebody's")
    (archive / ".nojekyll").touch()
    proof = verify(archive)
    assert proof.faults == ()
    assert (proof.files, proof.originals) == (len(FILES), 2)
    assert proof.manifest == hashlib.sha256((archive / "manifest-sha256.txt").read_bytes()).hexdigest()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=st.sampled_from(sorted(FILES)), place=st.integers(min_value=0), bit=st.integers(0, 7))
def test_every_flipped_bit_is_found(name: str, place: int, bit: int, tmp_path_factory: pytest.TempPathFactory) -> None:
    """A file with one bit flipped, or one byte added where it is empty, is reported, and no other file is."""
    folder = make(tmp_path_factory.mktemp("flip"))
    content = bytearray((folder / name).read_bytes() or b"\0")
    content[place % len(content)] ^= 1 << bit
    (folder / name).write_bytes(content)
    paths = {path for path, _ in found(folder)}
    assert name in paths
    if name != "data/documents.jsonl":
        assert paths == {name}


@pytest.mark.parametrize("name", sorted(FILES))
def test_every_missing_file_is_found(archive: Path, name: str) -> None:
    """A file that is gone is reported as missing, once."""
    (archive / name).unlink()
    assert (name, "missing") in found(archive)
    assert len(found(archive)) == 1


@pytest.mark.parametrize("name", ["new.txt", "documents/new.html", "originals/deep/.hidden", "a\nb", "new folder/x"])
def test_every_added_file_is_found(archive: Path, name: str) -> None:
    """A file that no build wrote is reported wherever it lies; only dot-files at the top are somebody else's."""
    (archive / name).parent.mkdir(exist_ok=True)
    (archive / name).write_text("added")
    assert found(archive) == [(name, "added")]


def test_links_are_no_files(archive: Path) -> None:
    """A link to the very same content elsewhere, and a folder that became one, are reported."""
    (archive / "empty.txt").unlink()
    (archive / "empty.txt").symlink_to("/dev/null")
    (archive / "documents").rename(archive.parent / "elsewhere")
    (archive / "documents").symlink_to(archive.parent / "elsewhere")
    assert found(archive) == [("documents", "added"), ("empty.txt", "changed")]


def test_an_original_is_compared_with_its_record(archive: Path) -> None:
    """Who changes an original and the manifest with it is found out by the digest in the data."""
    (archive / "originals/a.txt").write_text("another line\n")
    write_manifest(archive)
    assert found(archive) == [("originals/a.txt", "original")]


def test_withheld_documents_have_no_original(archive: Path) -> None:
    """A document withheld by decision has a record without an original, which is no fault."""
    line = record("originals/gone.txt", b"", withheld={"what": "document", "reason": "asked"})
    path = archive / "data/documents.jsonl"
    path.write_text(path.read_text() + line)
    write_manifest(archive)
    assert found(archive) == []
    path.write_text(record("originals/gone.txt", b"x") + "no json\n" + record("../outside", b""))
    write_manifest(archive)
    assert [trouble for _, trouble in found(archive)] == ["original"] * 3


@pytest.mark.parametrize(
    "line", ["", "0" * 64, "0" * 63 + "  short.txt", "0" * 64 + "  ../outside", "0" * 64 + "  /etc/passwd", "\udcff"]
)
def test_a_manifest_that_is_none(archive: Path, line: str) -> None:
    """Lines that name no file of the archive are reported; none leads outside."""
    path = archive / "manifest-sha256.txt"
    path.write_bytes(path.read_bytes() + line.encode("utf-8", "surrogateescape") + b"\n")
    assert (path.name, "manifest") in found(archive)
    assert {trouble for _, trouble in found(archive)} == {"manifest"}


def test_a_manifest_cut_short(archive: Path) -> None:
    """A manifest that ends within a line is reported, and so are the files that it lost."""
    path = archive / "manifest-sha256.txt"
    path.write_bytes(path.read_bytes()[:-3])
    assert (path.name, "manifest") in found(archive)
    assert any(trouble == Trouble.ADDED for _, trouble in found(archive))


def test_a_folder_that_is_no_archive(tmp_path: Path) -> None:
    """A folder without a manifest, and one that is not there, are told apart in one sentence."""
    with pytest.raises(NotAnArchiveError, match=r"has no manifest-sha256\.txt"):
        verify(tmp_path)
    with pytest.raises(NotAnArchiveError, match="is not there"):
        verify(tmp_path / "nowhere")
