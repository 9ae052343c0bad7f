"""Every file in a source folder is found, or a problem says why not."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from sitegen.problems import Code, Problem
from sitegen.read import Found, Root, RootError, load, original_address, scan


def write(path: Path, text: str = "words\n") -> Path:
    """Write a file, with its folders."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


def names(root: Path, *skip: Path) -> list[str]:
    """Return the names of the files to read."""
    return [item.name for item in scan([Root(root)], skip) if isinstance(item, Found)]


def codes(root: Path, *skip: Path) -> dict[str, Code]:
    """Return the code of each file that is not read."""
    return {item.path: item.code for item in scan([Root(root)], skip) if isinstance(item, Problem)}


def test_files_come_bytewise_by_relative_path(tmp_path: Path) -> None:
    """The order is that of the whole paths' bytes, whatever the file system's is."""
    paths = ["b.txt", "a/z.txt", "a.txt", "a-b/c.txt", "ä.txt", "B.txt", "a/b/c.txt", "a b.txt", "a/b.txt"]
    for path in paths:
        write(tmp_path / path)
    assert names(tmp_path) == sorted(paths, key=os.fsencode)


def test_hidden_files_output_and_store_are_left_out(tmp_path: Path) -> None:
    """``sitegen build .`` does not read what it wrote."""
    for path in ["a.txt", ".hidden", ".sitegen/x/y.txt", "output/index.html", "sub/.git/config"]:
        write(tmp_path / path)
    assert names(tmp_path, tmp_path / "output", tmp_path / ".sitegen") == ["a.txt"]
    assert codes(tmp_path, tmp_path / "output") == {}


def test_settings_sidecars_and_ignored_files_are_noted(tmp_path: Path) -> None:
    """Nothing that is seen and not read is passed over in silence."""
    for path in ["a.txt", "a.txt.meta.toml", "sitegen.toml", "curation.txt", "addresses.txt", "sub/curation.txt"]:
        write(tmp_path / path)
    write(tmp_path / "drafts/x.txt")
    write(tmp_path / "drafts/keep.txt")
    write(tmp_path / ".sitegenignore", "drafts/*\n!keep.txt\n")
    found = {item.name: item for item in scan([Root(tmp_path)]) if isinstance(item, Found)}
    assert sorted(found) == ["a.txt", "drafts/keep.txt", "sub/curation.txt"]
    assert found["a.txt"].sidecar == tmp_path / "a.txt.meta.toml"
    assert codes(tmp_path) == {
        "a.txt.meta.toml": Code.SETTINGS,
        "sitegen.toml": Code.SETTINGS,
        "curation.txt": Code.SETTINGS,
        "addresses.txt": Code.SETTINGS,
        "drafts/x.txt": Code.IGNORED,
    }


def test_files_of_an_ignored_folder_have_a_row_each(tmp_path: Path) -> None:
    """A pattern for a folder leaves out all below it, and says so of each file."""
    write(tmp_path / "old/deep/a.txt")
    write(tmp_path / "old/b.txt")
    write(tmp_path / "new/old.txt")
    write(tmp_path / ".sitegenignore", "old/\n")
    assert names(tmp_path) == ["new/old.txt"]
    assert codes(tmp_path) == {"old/deep/a.txt": Code.IGNORED, "old/b.txt": Code.IGNORED}


def test_an_inner_ignore_file_outranks_an_outer_one(tmp_path: Path) -> None:
    """As in git, the file nearest to the source decides."""
    write(tmp_path / ".sitegenignore", "*.log\n")
    write(tmp_path / "sub/.sitegenignore", "!keep.log\n")
    for path in ["a.log", "sub/keep.log", "sub/b.log"]:
        write(tmp_path / path)
    assert names(tmp_path) == ["sub/keep.log"]


def test_an_ignore_file_that_cannot_be_followed_stops_the_run(tmp_path: Path) -> None:
    """What it may leave out must not be published."""
    (tmp_path / ".sitegenignore").write_bytes(b"\xff\xfe\xff")
    write(tmp_path / "a.txt")
    with pytest.raises(RootError, match="sitegenignore is not UTF-8 in line 1; save it as UTF-8"):
        list(scan([Root(tmp_path)]))
    (tmp_path / ".sitegenignore").write_bytes(b"# drafts\n\xfcber.txt\n")
    with pytest.raises(RootError, match="in line 2"):
        list(scan([Root(tmp_path)]))


def test_a_stray_line_of_an_ignore_file_is_a_problem(tmp_path: Path) -> None:
    """The other lines are followed, and their order still decides."""
    write(tmp_path / "sub/.sitegenignore", "*.log\n!\n!keep.log\n/\n***/x\n")
    for path in ["sub/a.log", "sub/keep.log", "sub/b.txt"]:
        write(tmp_path / path)
    assert names(tmp_path) == ["sub/b.txt", "sub/keep.log"]
    told = [row for row in scan([Root(tmp_path)]) if isinstance(row, Problem) and row.code is Code.BAD_DECISION]
    assert [(row.path, row.line) for row in told] == [("sub/.sitegenignore", 2)]


def test_a_sidecar_without_its_file_says_what_it_should_be_called(tmp_path: Path) -> None:
    """The usual slip is a sidecar named without its file's ending."""
    write(tmp_path / "note.txt")
    write(tmp_path / "note.meta.toml")
    (problem,) = (item for item in scan([Root(tmp_path)]) if isinstance(item, Problem))
    assert problem.code is Code.BAD_METADATA
    assert "note.txt.meta.toml" in problem.message


def test_what_a_browser_saved_with_a_page_is_noted(tmp_path: Path) -> None:
    """The page is a document; its folder of pictures, styles and frames is not, nor are other styles and scripts."""
    paths = ["A b.html", "A b_files/x.js", "A b_files/deep/frame.html", "A b_files/note.txt", "A b_notes.txt"]
    for path in [
        *paths,
        "Seite.htm",
        "Seite-Dateien/x.txt",
        "other_files/x.txt",
        "A b_notes/x.txt",
        "look.css",
        "run.JS",
    ]:
        write(tmp_path / path)
    assert names(tmp_path) == ["A b.html", "A b_notes.txt", "A b_notes/x.txt", "Seite.htm", "other_files/x.txt"]
    assert set(codes(tmp_path).values()) == {Code.IGNORED}
    assert len(codes(tmp_path)) == 6


def test_links_stay_inside(tmp_path: Path) -> None:
    """A link inside its root is a file of its own; one out of it is a problem, as are loops and dead links."""
    root = tmp_path / "root"
    write(root / "a.txt")
    write(root / "sub/b.txt")
    write(root / "out/page.txt")
    secret = write(tmp_path / "secret.txt")
    (root / "in.txt").symlink_to("a.txt")
    (root / "out.txt").symlink_to(secret)
    (root / "climb.txt").symlink_to("../secret.txt")
    (root / "folder").symlink_to("sub")
    (root / "up").symlink_to("..")
    (root / "round").symlink_to(root)
    (root / "loop").symlink_to("loop")
    (root / "dead").symlink_to("nowhere")
    (root / "made.txt").symlink_to("out/page.txt")
    assert names(root, root / "out") == ["a.txt", "in.txt", "sub/b.txt"]
    assert codes(root, root / "out") == {
        "out.txt": Code.OUTSIDE,
        "climb.txt": Code.OUTSIDE,
        "up": Code.OUTSIDE,
        "folder": Code.IGNORED,
        "round": Code.IGNORED,
        "loop": Code.UNREADABLE,
        "dead": Code.UNREADABLE,
        "made.txt": Code.IGNORED,
    }


def test_pipes_and_sockets_are_never_opened(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe would block the build for ever."""
    os.mkfifo(tmp_path / "pipe.txt")
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    with socket.socket(socket.AF_UNIX) as end:
        end.bind("socket.txt")
        assert codes(tmp_path) == {"pipe.txt": Code.NOT_REGULAR, "socket.txt": Code.NOT_REGULAR}


def test_several_roots_prefix_their_names(tmp_path: Path) -> None:
    """With several roots each path begins with its root's name; a root may be one file."""
    write(tmp_path / "one/a.txt")
    write(tmp_path / "two/a.txt")
    single = write(tmp_path / "three.txt")
    write(tmp_path / "three.txt.meta.toml")
    roots = [Root(tmp_path / "one"), Root(tmp_path / "two", "second"), Root(single)]
    found = [item for item in scan(roots) if isinstance(item, Found)]
    assert [item.name for item in found] == ["one/a.txt", "second/a.txt", "three.txt/three.txt"]
    assert found[2].sidecar is not None
    assert [item.name for item in scan([Root(single)]) if isinstance(item, Found)] == ["three.txt"]


def test_roots_that_are_missing_or_alike_stop_the_run(tmp_path: Path) -> None:
    """One sentence that names the folder."""
    with pytest.raises(RootError, match="nowhere"):
        list(scan([Root(tmp_path / "nowhere")]))
    with pytest.raises(RootError, match="both called"):
        list(scan([Root(tmp_path, "x"), Root(tmp_path, "x")]))


def test_a_source_within_another_stops_the_run(tmp_path: Path) -> None:
    """One source is one page: a folder or file of a source is no second source, by whatever way it is named."""
    inner = write(tmp_path / "s/in/a.txt").parent
    hidden = write(tmp_path / "s/.old/b.txt").parent
    (tmp_path / "way").symlink_to(inner)
    outer = tmp_path / "s"
    for other in (inner, inner / "a.txt", tmp_path / "way", tmp_path / "s/../s/in"):
        for roots in ([Root(outer), Root(other)], [Root(other), Root(outer)]):
            with pytest.raises(RootError, match="lies in the source"):
                list(scan(roots))
    found = [item.name for item in scan([Root(outer), Root(hidden)]) if isinstance(item, Found)]
    assert found == ["s/in/a.txt", ".old/b.txt"]


def test_sources_that_are_called_alike_are_told_apart_by_their_folders(tmp_path: Path) -> None:
    """Each has as much of its path before its files' names as it needs; others keep their own names."""
    roots = [write(tmp_path / path / "f.txt").parent for path in ("a/x", "b/x", "c/y", "a/b/z", "b/b/z")]
    for given in ([Root(root) for root in roots], [Root(root, root.name) for root in roots]):
        found = [item.name for item in scan(given) if isinstance(item, Found)]
        assert found == ["a/x/f.txt", "b/x/f.txt", "y/f.txt", "a/b/z/f.txt", "b/b/z/f.txt"]


def test_a_longer_name_is_no_place_in_another_source(tmp_path: Path) -> None:
    """A source called ``a`` may hold an ``x``; the source ``a/x`` elsewhere gets a name that is not in it."""
    roots = [write(tmp_path / path / "f.txt").parent for path in ("here/a", "there/a/x", "there/b/x")]
    write(tmp_path / "here/a/x/f.txt")
    found = [item.name for item in scan([Root(root) for root in roots]) if isinstance(item, Found)]
    assert len(set(found)) == len(found) == 4


def test_a_folder_that_cannot_be_read_is_a_problem(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The others are read all the same."""
    write(tmp_path / "a/x.txt")
    write(tmp_path / "b/y.txt")
    scandir = os.scandir

    def refuse(path: Path) -> object:
        if Path(path).name == "a":
            raise PermissionError(13, "Permission denied")
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert names(tmp_path) == ["b/y.txt"]
    assert codes(tmp_path) == {"a/": Code.UNREADABLE}


HOSTILE = [
    b"Report.txt",
    b"report.txt",
    b"REPORT.TXT",
    b"CON.txt",
    b"con",
    b"%2e%2e",
    b"%2e%2e%2fetc.txt",
    b"a'b\"c.txt",
    b"line\nbreak.txt",
    b"tab\tand\rreturn.txt",
    b"x" * 250 + b".txt",
    b"x" * 249 + b"y.txt",
    b"\xff\xfe.txt",
    b"\xff\xfd.txt",
    b"\\xff\\xfe.txt",
    b"\\x5cxff\\xfe.txt",
    "caf\u00e9.txt".encode(),
    "cafe\u0301.txt".encode(),
    "\u4e2d\u6587.txt".encode(),
    "\u202etxt.exe".encode(),
    b"dot.",
    b"dot",
    b"dot .txt",
    b"dot.txt",
    b"page.html",
    b"page.html.txt",
    b"page.HTML",
    b"a<b>&c;.svg",
    b"-rf",
    b"~",
    b"$(x).txt",
    b"a:b|c?d*.txt",
    b"noext",
    b"noext.txt",
]


def test_hostile_names_are_distinct_sources(tmp_path: Path) -> None:
    """Each file has a name and an id of its own, can be stored as UTF-8, and is loaded from its place."""
    for number, name in enumerate(HOSTILE):
        (tmp_path / os.fsdecode(name)).write_bytes(b"%d" % number)
    found = [item for item in scan([Root(tmp_path)]) if isinstance(item, Found)]
    assert len(found) == len(HOSTILE)
    assert codes(tmp_path) == {"\\xff\\xfe.txt": Code.BAD_ENCODING, "\\xff\\xfd.txt": Code.BAD_ENCODING}
    loaded = [load(item) for item in found]
    assert {content for _, content in loaded} == {b"%d" % number for number in range(len(HOSTILE))}
    for values in ([s.path for s, _ in loaded], [s.id for s, _ in loaded], [s.original.casefold() for s, _ in loaded]):
        assert len(set(values)) == len(HOSTILE)
    for source, _ in loaded:
        source.path.encode()
        assert source.original == original_address(source.path)
