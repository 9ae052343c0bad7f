"""A file is read by the reader its name or content asks for; what cannot be read says why."""

from __future__ import annotations

import hashlib
import os
import pickle
from importlib.metadata import EntryPoint
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.source import Reading, Source
from sitegen.problems import Code
from sitegen.read import DuplicatePluginError, Found, ReadError, load, load_sidecar, media_type, read, text_of
from sitegen.read.registry import BUILT_IN, collect


def source(path: str, content: bytes) -> Source:
    """Return a source as ``load`` would."""
    return Source(path, "0" * 64, len(content), media_type(path, content), f"originals/{path}")


def readings(path: str, content: bytes, sidecar: bytes | None = None) -> list[Reading]:
    """Read a file."""
    return list(read(source(path, content), content, sidecar))


def refused(path: str, content: bytes) -> ReadError:
    """Read a file that is not read and return the error."""
    with pytest.raises(ReadError) as caught:
        readings(path, content)
    return caught.value


@pytest.mark.parametrize("name", ["a.txt", "a", "a.text", "a.xyz", "notes.2019", ".txt", "README", "a.py", "a.TXT"])
def test_any_text_is_read_as_text(name: str) -> None:
    """Whatever a text file is called, it is plain text unless a reader claims it."""
    (reading,) = readings(name, b"Some words.\n")
    assert reading.marked is None
    assert reading.text == "Some words.\n"
    assert reading.source.media_type == "text/plain"


@pytest.mark.parametrize(
    ("content", "code", "words"),
    [
        (b"", Code.EMPTY, "empty"),
        (b" \n\t\r\n", Code.EMPTY, "white space"),
        (b"\xef\xbb\xbf", Code.EMPTY, "white space"),
        ("\u00a0\u3000\n".encode(), Code.EMPTY, "white space"),
        (b"\x89PNG\r\n\x1a\n" + bytes(100), Code.NOT_TEXT, "PNG"),
        (b"\xff\xd8\xff\xe0" + bytes(range(256)), Code.NOT_TEXT, "JPEG"),
        (b"GIF89a" + bytes(range(256)) * 4, Code.NOT_TEXT, "GIF"),
        (b"\x7fELF" + bytes(64), Code.NOT_TEXT, "program"),
        (bytes(1000), Code.NOT_TEXT, "control characters"),
        (bytes(range(256)) * 20, Code.NOT_TEXT, "control characters"),
        (b"%PDF-1.4 text", Code.NOT_TEXT, "PDF"),
        (b"PK\x03\x04" + bytes(50), Code.NOT_TEXT, "ZIP"),
    ],
)
def test_what_is_no_text_says_so(content: bytes, code: Code, words: str) -> None:
    """The error names what the content looks like, whatever the file is called."""
    for name in ("a.txt", "a.md"):
        error = refused(name, content)
        assert error.code is code
        assert words in str(error)


@pytest.mark.parametrize(
    "content", [b"GIF89a was a format.\n", b"ID3 tags, explained.\n", b"MZ is a firm.\n", b"BZh\n"]
)
def test_a_signature_in_letters_may_begin_a_sentence(content: bytes) -> None:
    """Only binary data makes it one."""
    assert readings("a.txt", content)[0].text == content.decode()


def test_text_with_control_characters_is_text() -> None:
    """Terminal logs, overstrikes and separators do not make a file binary."""
    for content in (
        b"\x1b[1mbold\x1b[0m and N\bNA\bA\n" * 9,
        b"aa\x01bb\x01cc\n" * 9,
        b"one stray \x00 zero\n" + b"words\n" * 40,
        b"one stray \x00 zeros\n" + b"words\n" * 40,
        b"many\x00 stray\x00 zeros in\x00 one\x00 line here\n" * 2,
    ):
        assert readings("a.txt", content)[0].text == content.decode()


def test_sidecar_declares_before_the_file() -> None:
    """What a sidecar says comes first, names its file and cites no line."""
    sidecar = b'title = "Night boats"\npublished = 2019-05-02\nauthors = ["A. Quill", "B. Reed"]\ntags = ["sea"]\nurl = "https://e.example/"\n'
    (reading,) = readings("d/a.md", b"---\ntitle: Other\n---\nBody.\n", sidecar)
    assert [(row.field, row.value, row.line, row.origin) for row in reading.declared] == [
        ("title", "Night boats", None, "a.md.meta.toml"),
        ("published", "2019-05-02", None, "a.md.meta.toml"),
        ("author", "A. Quill", None, "a.md.meta.toml"),
        ("author", "B. Reed", None, "a.md.meta.toml"),
        ("tag", "sea", None, "a.md.meta.toml"),
        ("url", "https://e.example/", None, "a.md.meta.toml"),
        ("title", "Other", 2, "front matter"),
    ]
    assert reading.source.url == "https://e.example/"
    assert not reading.problems


@pytest.mark.parametrize(
    ("sidecar", "words"),
    [
        (b"title = ", "not read"),
        (b"\xff\xfe", "not read: it is not UTF-8"),
        (b'tittle = "x"', "did you mean 'title'"),
        (b"[title]\nx = 1", "holds no text"),
        (b'url = "javascript:alert(1)"', "no web address"),
        (b"published = [1998-03-04, 1999-03-04]", "published holds 2 dates; the first counts"),
        (b"x = " + b"[" * 5000, "not read: it nests too deeply"),
    ],
)
def test_a_bad_sidecar_is_a_problem(sidecar: bytes, words: str) -> None:
    """The document is read all the same."""
    (reading,) = readings("a.txt", b"Words.\n", sidecar)
    (problem,) = reading.problems
    assert problem.code is Code.BAD_METADATA
    assert words in problem.message
    assert reading.source.url is None
    assert [row.value for row in reading.declared] in ([], ["1998-03-04"])


def test_two_readers_of_one_name_are_an_error() -> None:
    """Neither wins by accident; the package's own entry points are no second reader."""
    own = [EntryPoint(name, value, "sitegen.readers") for name, value in BUILT_IN.items()]
    assert list(collect(own)) == list(BUILT_IN)
    with pytest.raises(DuplicatePluginError, match="text"):
        collect([*own, EntryPoint("text", "sitegen.read.markdown:read", "sitegen.readers")])
    added = collect([EntryPoint("more", "sitegen.read.markdown:read", "sitegen.readers")])["more"]
    assert ".md" in added.suffixes


def found(path: Path) -> Found:
    """Return a found file."""
    status = path.stat()
    return Found(path, path.name, None, status.st_size, status.st_mtime_ns)


def test_load_gives_the_bytes_and_their_digest(tmp_path: Path) -> None:
    """Digest, size, type and address belong to the whole file."""
    path = tmp_path / "Page.html"
    path.write_bytes(b"<p>words</p>")
    (tmp_path / "s").write_bytes(b"x = 1")
    item = found(path)
    result, content = load(item)
    assert content == b"<p>words</p>"
    assert (result.size, result.media_type) == (12, "text/html")
    assert result.sha256 == hashlib.sha256(content).hexdigest()
    assert load_sidecar(item) is None


def test_load_refuses_what_is_no_file(tmp_path: Path) -> None:
    """A file that became a link, pipe or folder, or went away, is a problem and never blocks."""
    path = tmp_path / "a.txt"
    path.write_text("x", encoding="utf-8")
    item = found(path)
    path.unlink()
    for make, code in (
        (lambda: None, Code.UNREADABLE),
        (lambda: path.symlink_to("/etc/hostname"), Code.OUTSIDE),
        (lambda: os.mkfifo(path), Code.NOT_REGULAR),
    ):
        make()
        with pytest.raises(ReadError) as caught:
            load(item)
        assert caught.value.code is code
        path.unlink(missing_ok=True)
    path.mkdir()
    with pytest.raises(ReadError):
        load(item)


def test_load_notices_change(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that changes each time it is read is refused."""
    path = tmp_path / "a.txt"
    path.write_bytes(b"x")
    item = found(path)
    fstat = os.fstat

    def grow(handle: int) -> os.stat_result:
        with path.open("ab") as file:
            file.write(b"y")
        return fstat(handle)

    monkeypatch.setattr(os, "fstat", grow)
    with pytest.raises(ReadError) as caught:
        load(item)
    assert caught.value.code is Code.CHANGED


def test_errors_travel_between_processes() -> None:
    """A worker's error keeps its code."""
    error = pickle.loads(pickle.dumps(ReadError(Code.EMPTY, "is empty")))  # noqa: S301 - our own bytes
    assert (error.code, str(error)) == (Code.EMPTY, "is empty")


NAMES = st.sampled_from(["a.txt", "a", "a.md", "a.html", "a.xyz", "a.csv", "a.warc", "a.jsonl", "a.eml", "a.rss"])


@settings(deadline=None)
@given(NAMES, st.binary(max_size=300), st.one_of(st.none(), st.binary(max_size=60)))
def test_any_bytes_give_readings_or_an_error(name: str, content: bytes, sidecar: bytes | None) -> None:
    """No bytes crash a reader; what it says of the encoding can be checked by anyone."""
    try:
        results = readings(name, content, sidecar)
    except ReadError:
        return
    for result in results:
        assert text_of(result.source, result.encoding, content) == result.text
        result.text.encode()
        assert [line.text for line in result.lines] == [
            result.text[line.start : line.start + len(line.text)] for line in result.lines
        ]
