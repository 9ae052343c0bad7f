"""Archives are folders: every file in one is read or a problem, and none unpacks further than it may."""

from __future__ import annotations

import bz2
import gzip
import hashlib
import io
import lzma
import struct
import subprocess
import sys
import tarfile
import zipfile
import zlib
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.problems import Code, Problem
from sitegen.read import Found, ReadError, Root, archives, load, load_sidecar, original_text, places, read, scan, unfold

PROSE = b"The boats came home late, and nobody in the harbour had seen the light.\n"
MEMORY = 200 << 20
SECONDS = 4


def looked(folder: Path) -> tuple[dict[str, Found], dict[str, Problem]]:
    """Return what is found in a folder, and the problems, by path."""
    rows = [row for item in scan([Root(folder)]) for row in ([item] if isinstance(item, Problem) else unfold(item))]
    return (
        {row.name: row for row in rows if isinstance(row, Found)},
        {row.path: row for row in rows if isinstance(row, Problem)},
    )


def zipped(members: Sequence[tuple[str | zipfile.ZipInfo, bytes]], packing: int = zipfile.ZIP_DEFLATED) -> bytes:
    """Return a ZIP archive."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", packing) as archive:
        for name, content in members:
            archive.writestr(name, content)
    return file.getvalue()


def tarred(members: Sequence[tuple[str | tarfile.TarInfo, bytes]]) -> bytes:
    """Return a tar archive."""
    file = io.BytesIO()
    with tarfile.open(fileobj=file, mode="w") as archive:
        for name, content in members:
            entry = name if isinstance(name, tarfile.TarInfo) else tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return file.getvalue()


FILES = (("a.txt", PROSE), ("b/c.txt", PROSE * 2))


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("x.zip", zipped(FILES)),
        ("x.ZIP", zipped(FILES, zipfile.ZIP_STORED)),
        ("x.bz.zip", zipped(FILES, zipfile.ZIP_BZIP2)),
        ("x.tar", tarred(FILES)),
        ("x.tar.gz", gzip.compress(tarred(FILES))),
        ("x.tgz", gzip.compress(tarred(FILES)[:1024]) + gzip.compress(tarred(FILES)[1024:])),
        ("x.tar.bz2", bz2.compress(tarred(FILES))),
        ("x.tar.xz", lzma.compress(tarred(FILES))),
        ("x.txz", lzma.compress(tarred(FILES)[:1024]) + lzma.compress(tarred(FILES)[1024:])),
        ("prefixed.zip", b"#!/bin/sh\n" + zipped(FILES)),
    ],
)
def test_archives_are_folders(tmp_path: Path, name: str, content: bytes) -> None:
    """Each file has its path, its bytes, its own digest, and the archive as its original."""
    (tmp_path / name).write_bytes(content)
    found, problems = looked(tmp_path)
    assert not problems
    assert list(found) == [f"{name}/a.txt", f"{name}/b/c.txt"]
    for item, (_, expected) in zip(found.values(), FILES, strict=True):
        source, loaded = load(item)
        assert loaded == expected
        assert source.sha256 == hashlib.sha256(expected).hexdigest()
        assert source.size == len(expected)
        assert source.container is not None
        assert source.container.sha256 == hashlib.sha256(content).hexdigest()
        (reading,) = read(source, loaded)
        assert original_text(reading.source, reading.encoding, tmp_path / name) == expected.decode()


@pytest.mark.parametrize(
    ("name", "pack"), [("n.txt.gz", gzip.compress), ("n.txt.bz2", bz2.compress), ("n.txt.xz", lzma.compress)]
)
def test_a_packed_file_is_an_archive_of_one(tmp_path: Path, name: str, pack: Callable[[bytes], bytes]) -> None:
    """Its name is the archive's without the ending."""
    (tmp_path / name).write_bytes(pack(PROSE))
    found, problems = looked(tmp_path)
    assert not problems
    assert list(found) == [f"{name}/n.txt"]
    assert load(found[f"{name}/n.txt"])[1] == PROSE


def test_what_is_left_out_of_folders_is_left_out_of_archives(tmp_path: Path) -> None:
    """Hidden files, what belongs to a saved page, style sheets; a metadata file describes what is beside it."""
    rows = [
        ("a.txt", PROSE),
        ("a.txt.meta.toml", b'title = "Boats"'),
        (".hidden/x.txt", PROSE),
        ("__MACOSX/a.txt", PROSE),
        ("p.html", b"<p>x"),
        ("p_files/q.html", b"<p>x"),
        ("s.css", b"a{}"),
        ("folder/", b""),
    ]
    (tmp_path / "x.zip").write_bytes(zipped(rows))
    found, problems = looked(tmp_path)
    assert list(found) == ["x.zip/a.txt", "x.zip/p.html"]
    assert load_sidecar(found["x.zip/a.txt"]) == b'title = "Boats"'
    assert {path.partition("/")[2]: row.code for path, row in problems.items()} == {
        "a.txt.meta.toml": Code.SETTINGS,
        "__MACOSX/a.txt": Code.IGNORED,
        "p_files/q.html": Code.IGNORED,
        "s.css": Code.IGNORED,
    }


def test_archives_in_archives(tmp_path: Path) -> None:
    """They are looked into, three deep; what is deeper is a problem."""
    content = PROSE
    for depth in range(5, 0, -1):
        content = zipped([("t.txt", PROSE), (f"{depth}.zip", content)]) if depth < 5 else zipped([("t.txt", PROSE)])
    (tmp_path / "x.zip").write_bytes(content)
    found, problems = looked(tmp_path)
    assert list(found) == ["x.zip/1.zip/2.zip/t.txt", "x.zip/1.zip/t.txt", "x.zip/t.txt"]
    assert [load(item)[1] for item in found.values()] == [PROSE] * 3
    assert [(path, row.code) for path, row in problems.items()] == [("x.zip/1.zip/2.zip/3.zip", Code.UNSUPPORTED)]


def marked(content: bytes, at: bytes, offset: int, value: bytes) -> bytes:
    """Return an archive with some bytes of each of its heads changed."""
    place = content.find(at)
    while place >= 0:
        content = content[: place + offset] + value + content[place + offset + len(value) :]
        place = content.find(at, place + 4)
    return content


def link(target: str, kind: bytes = tarfile.SYMTYPE, name: str = "l") -> tarfile.TarInfo:
    """Return a link for a tar archive."""
    entry = tarfile.TarInfo(name)
    entry.type = kind
    entry.linkname = target
    return entry


def zip_link() -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo("l")
    entry.external_attr = 0o120777 << 16
    return entry


BAD = {
    "slip.zip": (zipped([("../../evil.txt", PROSE)]), {"../../evil.txt": Code.OUTSIDE}),
    "root.zip": (zipped([("/etc/evil.txt", PROSE)]), {"/etc/evil.txt": Code.OUTSIDE}),
    "drive.zip": (zipped([("C:\\evil.txt", PROSE)]), {"C:/evil.txt": Code.OUTSIDE}),
    "slip.tar": (tarred([("a/../../evil.txt", PROSE)]), {"a/../../evil.txt": Code.OUTSIDE}),
    "symlink.tar": (tarred([(link("/etc/passwd"), b"")]), {"l": Code.OUTSIDE}),
    "hardlink.tar": (tarred([(link("a.txt", tarfile.LNKTYPE), b"")]), {"l": Code.IGNORED}),
    "device.tar": (tarred([(link("", tarfile.CHRTYPE), b"")]), {"l": Code.NOT_REGULAR}),
    "symlink.zip": (zipped([(zip_link(), b"/etc/passwd")]), {"l": Code.IGNORED}),
    "lzma.zip": (zipped([("a.txt", PROSE)], zipfile.ZIP_LZMA), {"a.txt": Code.UNSUPPORTED}),
    "secret.zip": (
        marked(marked(zipped([("a.txt", PROSE)]), b"PK\3\4", 6, b"\1\0"), b"PK\1\2", 8, b"\1\0"),
        {"a.txt": Code.UNSUPPORTED},
    ),
    "none.zip": (b"no archive", {"": Code.UNREADABLE}),
    "none.tar": (b"no archive" * 100, {"": Code.UNREADABLE}),
    "none.tar.gz": (b"no archive", {"": Code.UNREADABLE}),
    "short.tar.gz": (gzip.compress(tarred(FILES))[:-20], {"": Code.UNREADABLE}),
    "short.txt.xz": (lzma.compress(PROSE)[:-8], {"": Code.UNREADABLE}),
    "empty.zip": (zipped([]), {"": Code.EMPTY}),
}


@pytest.mark.parametrize("name", BAD)
def test_what_is_wrong_with_an_archive_is_a_problem(tmp_path: Path, name: str) -> None:
    """Of one file where it can be told of which, else of the archive; nothing of it is found."""
    content, expected = BAD[name]
    (tmp_path / name).write_bytes(content)
    found, problems = looked(tmp_path)
    assert not found
    assert {
        path.removeprefix(name).removeprefix("/") if path == name else path[len(name) + 1 :]: row.code
        for path, row in problems.items()
    } == expected


@pytest.mark.filterwarnings("ignore:Duplicate name")
def test_of_two_files_of_one_name_the_last_is_read(tmp_path: Path) -> None:
    """As unpacking would have it; the other is a problem."""
    (tmp_path / "x.zip").write_bytes(zipped([("a.txt", b"Old words."), ("./a.txt", b"Newer."), ("a.txt", b"Newest.")]))
    found, problems = looked(tmp_path)
    assert [load(item)[1] for item in found.values()] == [b"Newest."]
    assert [row.code for row in problems.values()] == [Code.UNSUPPORTED]


def test_names_in_other_encodings(tmp_path: Path) -> None:
    """Most that tell no encoding are UTF-8; of others that is said."""
    utf8 = zipped([("gr\u00fcn.txt", PROSE)])
    silent = marked(marked(utf8, b"PK\3\4", 6, b"\0\0"), b"PK\1\2", 8, b"\0\0")
    (tmp_path / "a.zip").write_bytes(silent)
    (tmp_path / "b.zip").write_bytes(silent.replace("\u00fc".encode(), b"\xfcx"))
    entry = tarfile.TarInfo("gr\udcfcn.txt")
    (tmp_path / "c.tar").write_bytes(tarred([(entry, PROSE)]))
    found, problems = looked(tmp_path)
    assert list(found) == ["a.zip/gr\u00fcn.txt", "b.zip/gr\u207fxn.txt", "c.tar/gr\\xfcn.txt"]
    assert [row.code for row in problems.values()] == [Code.BAD_ENCODING] * 2


def test_a_member_is_no_more_than_its_archive_says(tmp_path: Path) -> None:
    """What unpacks to more, to less, or to something else is damaged."""
    good = zipped([("a.txt", PROSE * 50)])
    size = struct.pack("<I", len(PROSE) * 50)
    for name, change in {"more": struct.pack("<I", 10), "less": struct.pack("<I", len(PROSE) * 60)}.items():
        (tmp_path / f"{name}.zip").write_bytes(good.replace(size, change))
    stored = zipped([("a.txt", PROSE)], zipfile.ZIP_STORED)
    (tmp_path / "other.zip").write_bytes(stored.replace(b"boats", b"goats"))
    found, _ = looked(tmp_path)
    assert len(found) == 3
    for item in found.values():
        with pytest.raises(ReadError) as caught:
            load(item)
        assert caught.value.code is Code.UNREADABLE


def test_a_bomb_among_files_is_a_problem_of_its_own(tmp_path: Path) -> None:
    """The other files of the archive are read."""
    noise = hashlib.shake_256(b"x").digest(400_000)
    (tmp_path / "x.zip").write_bytes(zipped([("z.txt", b"0" * (40 << 20)), ("noise.bin", noise), ("a.txt", PROSE)]))
    found, problems = looked(tmp_path)
    assert list(found) == ["x.zip/a.txt", "x.zip/noise.bin"]
    assert {path: row.code for path, row in problems.items()} == {"x.zip/z.txt": Code.UNSUPPORTED}


def overlapping() -> bytes:
    """Return a ZIP archive of which two entries are one member's bytes."""
    content = zipped([("a.txt", PROSE), ("b.txt", PROSE)])
    first = content.find(b"PK\1\2")
    second = content.find(b"PK\1\2", first + 4)
    return content[: second + 42] + content[first + 42 : first + 46] + content[second + 46 :]


def many(count: int) -> bytes:
    """Return a ZIP archive with a long list of empty files, all at one place."""
    local = zipped([("a", b"")])[:31]
    entry = zipped([("a", b"")])[31 : 31 + 47]
    end = struct.pack("<4s4H2IH", b"PK\5\6", 0, 0, count & 0xFFFF, count & 0xFFFF, count * 47, len(local), 0)
    return local + entry * count + end


def nested(depth: int, wide: int) -> bytes:
    """Return an archive of archives that grows with each level."""
    content = zipped([("z.txt", b"0" * 4_000_000)])
    for _ in range(depth):
        content = zipped([(f"{number}.zip", content) for number in range(wide)])
    return content


BOMBS: dict[str, Callable[[], bytes]] = {
    "zeros.zip": lambda: zipped([("z.txt", b"0" * (40 << 20))]),
    "zeros.tar.gz": lambda: gzip.compress(tarred([("z.txt", b"0" * (40 << 20))])),
    "zeros.txt.bz2": lambda: bz2.compress(b"0" * (60 << 20)),
    "zeros.txt.xz": lambda: lzma.compress(b"0" * (60 << 20)),
    "zeros.html.gz": lambda: gzip.compress(b"0" * (60 << 20)),
    "wide.zip": lambda: zipped([(f"{number}.txt", b"0" * (1 << 20)) for number in range(40)]),
    "overlap.zip": overlapping,
    "many.zip": lambda: many(archives.MOST_MEMBERS + 1),
    "nested.zip": lambda: nested(2, 16),
    "dictionary.txt.xz": lambda: lzma.compress(
        PROSE, filters=[{"id": lzma.FILTER_LZMA2, "preset": 0, "dict_size": 1 << 29}]
    ),
}


def record(packing: bytes, body: bytes) -> bytes:
    """Return a web record whose content is packed for the way."""
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Encoding: " + packing + b"\r\n\r\n"
    length = f"Content-Length: {len(head + body)}\r\n\r\n".encode()
    kind = b"Content-Type: application/http; msgtype=response\r\n"
    return b"WARC/1.0\r\nWARC-Type: response\r\n" + kind + length + head + body + b"\r\n\r\n"


def pdf_bomb() -> bytes:
    """Return a PDF file of which one stream unpacks to far more than it is."""
    stream = zlib.compress(zlib.compress(b"0" * (96 << 20)))
    filters = b"/Filter [/FlateDecode /FlateDecode]"
    head = (
        b"%PDF-1.4\n1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj\n2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >>"
    )
    page = b" endobj\n3 0 obj << /Type /Page /Parent 2 0 R /Contents 4 0 R >> endobj\n4 0 obj << "
    end = b"\nendstream endobj\ntrailer << /Root 1 0 R >>\n%%EOF"
    return head + page + filters + f" /Length {len(stream)} >> stream\n".encode() + stream + end


def mime(depth: int) -> bytes:
    """Return a message whose parts nest without end, and never close."""
    return b"Subject: x\n" + b"".join(
        f"MIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b{number}\n\n--b{number}\n".encode()
        for number in range(depth)
    )


ENTITIES = b"".join(b'<!ENTITY e%d "%s">' % (number, b"&e%d;" % (number - 1) * 10) for number in range(1, 10))
LAUGHS = b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e0 "ha">' + ENTITIES + b"]>"
ATTACKS: dict[str, Callable[[], bytes]] = {
    "deep.html": lambda: b"<div>" * 10_000,
    "deep.xhtml": lambda: b"<html><body>" + b"<b><i>" * 10_000,
    "laughs.rss": lambda: LAUGHS + b"<rss><channel><item><title>&e9;</title></item></channel></rss>",
    "deep.atom": lambda: b"<feed>" + b"<a>" * 10_000,
    "laughs.docx": lambda: zipped([("word/document.xml", LAUGHS + b"<w><body>&e9;</body></w>")]),
    "zeros.docx": lambda: zipped([("word/document.xml", b"<w>" + b" " * (100 << 20))]),
    "laughs.odt": lambda: zipped([("content.xml", LAUGHS + b"<d>&e9;</d>")]),
    "deep.odt": lambda: zipped([("content.xml", b"<d>" * 10_000)]),
    "gzip.warc": lambda: record(b"gzip", gzip.compress(b"<p>" + b" " * (64 << 20))),
    "huge.warc": lambda: b"WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 999999999999999\r\n\r\n",
    "heads.warc": lambda: b"WARC/1.0\n" * 300_000,
    "magic.warc.gz": lambda: gzip.compress(b"WARC/1.0\r\n\r\n") + b"\x1f\x8b\x08" * 300_000,
    "deep.eml": lambda: mime(10_000),
    "types.eml": lambda: b"Subject: x\nContent-Type: multipart/mixed; boundary=\n\n" + b"--\n" * 100_000,
    "zeros.pdf": pdf_bomb,
    "deep.jsonl": lambda: b'{"text":' + b"[" * 100_000,
    "ids.eml": lambda: b"References: " + b"<a" * 200_000 + b"\nSubject: " + b"re:" * 200_000 + b"\nDate: x\n\n ",
}


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
@pytest.mark.parametrize("name", ATTACKS)
def test_attacks_are_problems_in_little_memory_and_time(tmp_path: Path, name: str) -> None:
    """What nests or unfolds without end, and what is malformed on purpose, is a problem and stops nothing."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / name).write_bytes(ATTACKS[name]())
    problems, _ = bounded(folder)
    assert problems


PROGRAM = """
import resource, sys
from pathlib import Path
from sitegen.problems import Problem
from sitegen.read import Root, load, read, scan, unfold, ReadError
list(read(*load(next(scan([Root(Path(sys.argv[2]))])))))  # what is loaded late
own = resource.getpagesize() * int(Path("/proc/self/statm").read_text().split()[0])
spent = sum(resource.getrusage(resource.RUSAGE_SELF)[:2])
resource.setrlimit(resource.RLIMIT_AS, (own + int(sys.argv[3]),) * 2)
resource.setrlimit(resource.RLIMIT_CPU, (int(spent + int(sys.argv[4])),) * 2)
read_bytes = problems = 0
for item in scan([Root(Path(sys.argv[1]))]):
    for row in [item] if isinstance(item, Problem) else unfold(item):
        if isinstance(row, Problem):
            problems += 1
            continue
        try:
            source, content = load(row)
            read_bytes += len(content)
            for reading in read(source, content):
                problems += len(reading.problems)
        except ReadError as error:
            problems += len(error.told(row.name))
print(problems, read_bytes)
"""


def bounded(folder: Path) -> tuple[int, int]:
    """Read a folder in a process with little memory and time; return the number of problems and of bytes read."""
    plain = folder.with_name("plain.html")
    plain.write_bytes(b"<p>" + PROSE)
    command = [sys.executable, "-c", PROGRAM, str(folder), str(plain), str(MEMORY), str(SECONDS)]
    ran = subprocess.run(command, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr[-2000:]
    problems, count = ran.stdout.split()
    return int(problems), int(count)


@pytest.mark.skipif(sys.platform != "linux", reason="limits of memory are Linux's")
@pytest.mark.parametrize("name", BOMBS)
def test_bombs_are_problems_in_little_memory_and_time(tmp_path: Path, name: str) -> None:
    """What unpacks to far more than it is becomes a problem, and little of it is ever unpacked."""
    folder = tmp_path / "sources"
    folder.mkdir()
    (folder / name).write_bytes(BOMBS[name]())
    problems, count = bounded(folder)
    assert problems
    assert count <= places.FREE


@given(st.binary(max_size=400), st.sampled_from([".zip", ".tar", ".tar.gz", ".gz", ".xz", ".bz2", ".warc.gz"]))
def test_no_bytes_stop_the_run(tmp_path_factory: pytest.TempPathFactory, content: bytes, ending: str) -> None:
    """Whatever an archive holds, it is files and problems."""
    folder = tmp_path_factory.mktemp("any")
    (folder / f"x{ending}").write_bytes(content)
    found, problems = looked(folder)
    assert found or problems
