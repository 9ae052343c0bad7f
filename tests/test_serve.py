"""Serving: what is given, what is refused, and that pages reload."""

from __future__ import annotations

import gzip
import http.client
import json
import socket
from collections.abc import Callable, Iterator, Mapping
from http import HTTPStatus
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.serve import Door, PortError, served
from sitegen.serve.answers import LOOPBACK, Request, Response, Served, locate
from sitegen.serve.watch import changes, snapshot

HOST = {"host": "localhost:8000"}


@pytest.fixture(scope="module")
def output(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that looks like an archive, with secrets around and inside it."""
    base = tmp_path_factory.mktemp("served")
    files = {
        "out/index.html": "<html><body>Hafen ö</body></html>",
        "out/404.html": "<html><body>not here</body></html>",
        "out/documents/a.html": "<html><body>" + "words " * 500 + "</body></html>",
        "out/assets/core.js": "var x;",
        "out/assets/style.css": "b{}",
        "out/feed.xml": "<?xml version='1.0'?><feed/>",
        "out/data/documents.jsonl": "{}\n",
        "out/originals/page.html": "<script>alert(1)</script>",
        "out/.hidden": "secret",
        "out/.git/config": "secret",
        "secret.txt": "secret",
    }
    for name, text in files.items():
        (base / name).parent.mkdir(parents=True, exist_ok=True)
        (base / name).write_text(text, encoding="utf-8")
    (base / "out/originals/old.txt").write_bytes("Möwe".encode("cp1252"))
    (base / "out/originals/data.txt").write_bytes(b"a\0b")
    (base / "out/leak.txt").symlink_to(base / "secret.txt")
    (base / "out/loop").symlink_to(base / "out/loop")
    return base / "out"


def hits(query: str, limit: int) -> Mapping[str, object]:
    """Answer as the search would."""
    return {"query": query, "total": 0, "hits": [], "limit": limit}


@pytest.fixture(scope="module")
def site(output: Path) -> Served:
    """Return the archive as it is served."""
    return Served(output, LOOPBACK, hits, lambda: "build 1")


def get(site: Served, target: str, headers: Mapping[str, str] = HOST, method: str = "GET") -> Response:
    """Ask for something."""
    return site.answer(Request(method, target, headers))


@pytest.mark.parametrize(
    ("target", "media_type"),
    [
        ("/", "text/html; charset=utf-8"),
        ("/index.html?q=x#y", "text/html; charset=utf-8"),
        ("/documents/a.html", "text/html; charset=utf-8"),
        ("/assets/core.js", "text/javascript; charset=utf-8"),
        ("/assets/style.css", "text/css; charset=utf-8"),
        ("/feed.xml", "application/atom+xml"),
        ("/data/documents.jsonl", "application/jsonl; charset=utf-8"),
        ("/originals/page.html", "text/plain; charset=utf-8"),
        ("/originals/old.txt", "text/plain"),
        ("/originals/data.txt", "application/octet-stream"),
    ],
)
def test_each_file_says_what_it_is(site: Served, target: str, media_type: str) -> None:
    """Types are right, text says its encoding where that is known, and no browser is to guess."""
    response = get(site, target)
    assert response.status == HTTPStatus.OK
    assert response.headers["Content-Type"] == media_type
    assert response.headers["X-Content-Type-Options"] == "nosniff"
    assert response.headers["Cross-Origin-Resource-Policy"] == "same-origin"


def test_originals_cannot_run(site: Served) -> None:
    """An original is text in a sandbox, byte for byte, whatever its name."""
    response = get(site, "/originals/page.html")
    assert response.body == b"<script>alert(1)</script>"
    assert response.headers["Content-Security-Policy"].startswith("sandbox")


@pytest.mark.parametrize(
    "target",
    [
        *("/documents/", "/documents", "/nothing.html", "/.hidden", "/.git/config", "/leak.txt", "/loop"),
        *(
            "/../secret.txt",
            "/%2e%2e/secret.txt",
            "/documents/../../secret.txt",
            "/documents/%2e%2e%2f%2e%2e/secret.txt",
        ),
        *("/..%5csecret.txt", "/%00", "/index.html%00.txt", "//etc/passwd", "/C:/x", "/documents//a.html", "//", "/./"),
    ],
)
def test_what_is_no_page_is_404(site: Served, target: str) -> None:
    """No folder is listed, no dot-file given, no path or link leads outside: all get the archive's own 404 page."""
    response = get(site, target)
    assert response.status == HTTPStatus.NOT_FOUND
    assert b"secret" not in response.body
    assert b"not here" in response.body


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    st.lists(st.sampled_from(["..", ".", "", "%2e%2e", "\\", "documents", "leak.txt", "secret.txt", "\0"]) | st.text())
)
def test_nothing_outside_is_ever_located(output: Path, parts: list[str]) -> None:
    """Whatever path is asked for, what is found is a file of the archive."""
    file = locate(output, "/" + "/".join(parts))
    assert file is None or (file.is_relative_to(output) and not file.name.startswith("."))


@pytest.mark.parametrize("host", ["localhost", "LOCALHOST:1", "127.0.0.1:8000", "[::1]:8000", "[::1]"])
def test_this_machine_is_answered(site: Served, host: str) -> None:
    """Names of this machine are answered, with any port."""
    assert get(site, "/", {"host": host}).status == HTTPStatus.OK


@pytest.mark.parametrize(
    "host", ["", "evil.example", "localhost.evil.example", "127.0.0.1.evil.example:8000", "192.168.1.1"]
)
def test_other_names_are_refused(site: Served, host: str) -> None:
    """A page elsewhere whose name was bound to this machine (DNS rebinding) reads nothing."""
    for target in ("/", "/api/search?q=x", "/_sitegen/version"):
        response = get(site, target, {"host": host} if host else {})
        assert response.status == HTTPStatus.MISDIRECTED_REQUEST
        assert b"Hafen" not in response.body


def test_only_reading(site: Served) -> None:
    """Nothing but GET and HEAD is answered, and addresses must be text."""
    assert get(site, "/", method="POST").status == HTTPStatus.METHOD_NOT_ALLOWED
    assert get(site, "/%ff").status == HTTPStatus.BAD_REQUEST
    assert get(site, "http://[/").status == HTTPStatus.BAD_REQUEST


def test_the_search_answers(site: Served) -> None:
    """``/api/search`` gives what ``search --json`` gives."""
    response = get(site, "/api/search?q=%22old%20quay%22+%2B&limit=5")
    assert response.headers["Content-Type"] == "application/json; charset=utf-8"
    assert json.loads(response.body) == hits('"old quay" +', 5)
    assert json.loads(get(site, "/api/search?q=%E6%B8%AF&limit=x").body) == hits("港", 20)
    assert json.loads(get(site, "/api/search").body) == hits("", 20)


def test_pages_reload(site: Served, output: Path) -> None:
    """Served pages carry a script that reloads them after a build; files on disk do not."""
    page = get(site, "/").body.decode()
    assert page.count('<script src="/_sitegen/reload.js"></script></body>') == 1
    assert b"reload" not in (output / "index.html").read_bytes()
    assert b"location.reload" in get(site, "/_sitegen/reload.js").body
    assert get(site, "/_sitegen/version").body == b"build 1"


def test_large_text_is_compressed(site: Served) -> None:
    """Text of more than a few lines is compressed for who accepts that, the same bytes each time."""
    plain = get(site, "/documents/a.html")
    zipped = get(site, "/documents/a.html", HOST | {"accept-encoding": "br, gzip;q=0.5"})
    assert zipped.headers["Content-Encoding"] == "gzip"
    assert gzip.decompress(zipped.body) == plain.body
    assert zipped == get(site, "/documents/a.html", HOST | {"accept-encoding": "gzip"})
    assert "Content-Encoding" not in plain.headers


@pytest.fixture
def door(output: Path) -> Iterator[Door]:
    """Return an open door on a free port."""
    door = Door("127.0.0.1", 0, served(output, hits, lambda: "1"))
    door.open()
    yield door
    door.close()


def port(door: Door) -> int:
    """Return the port of a door."""
    return int(door.address.rsplit(":", 1)[1].strip("/"))


def test_over_the_wire(door: Door) -> None:
    """A connection is kept for several requests; HEAD has the length and no body."""
    connection = http.client.HTTPConnection("127.0.0.1", port(door), timeout=5)
    for method, length in (("GET", True), ("HEAD", False), ("GET", True)):
        connection.request(method, "/assets/core.js")
        answer = connection.getresponse()
        assert answer.status == 200
        assert answer.headers["Content-Length"] == "6"
        assert bool(answer.read()) is length
    connection.request("BREW", "/")
    assert connection.getresponse().status == 501
    connection.close()


def test_nonsense_over_the_wire(door: Door) -> None:
    """What is no HTTP gets a short refusal that repeats none of it, and the server goes on."""
    for nonsense in (
        b"\x16\x03\x01 <b>x</b>\r\n\r\n",
        b"GET / HTTP/9.9\r\n\r\n",
        b"GET /" + b"a" * 70000 + b" HTTP/1.1\r\n\r\n",
    ):
        with socket.create_connection(("127.0.0.1", port(door)), timeout=5) as connection:
            connection.sendall(nonsense)
            assert b"<b>" not in connection.recv(65536)
    test_over_the_wire(door)


def test_loopback_only(door: Door) -> None:
    """The default host listens on loopback alone; a taken or impossible port is one sentence."""
    assert door.address.startswith("http://127.0.0.1:")
    nothing = served(Path(), hits, str)
    with pytest.raises(PortError, match="--port"):
        Door("127.0.0.1", port(door), nothing)
    with pytest.raises(PortError, match="65535"):
        Door("127.0.0.1", 70000, nothing)
    with pytest.raises(PortError):
        Door("no such host.invalid", 0, nothing)


def test_changes_are_told_once_they_rest(tmp_path: Path) -> None:
    """New, changed and deleted files are told once a look finds no more; hidden folders are not watched."""
    tmp_path = tmp_path / "sources"
    tmp_path.mkdir()
    (tmp_path / "a.txt").write_text("a")
    (tmp_path / ".git").mkdir()
    (tmp_path / "out").mkdir()
    single = tmp_path.parent / "curation.txt"
    steps: list[Callable[[], object]] = [
        lambda: (tmp_path / "a.txt").write_text("longer"),
        lambda: (tmp_path / "b.txt").write_text("b"),
        lambda: (tmp_path / ".git/x").write_text("x"),
        lambda: (tmp_path / "out/x").write_text("x"),
        lambda: single.write_text("x"),
        (tmp_path / "a.txt").unlink,
        lambda: None,
        lambda: None,
    ]
    waits: list[float] = []

    def sleep(seconds: float) -> None:
        waits.append(seconds)
        steps[len(waits) - 1]()

    told = changes(lambda: snapshot([tmp_path, single], frozenset({tmp_path / "out"})), sleep)
    seen = [sorted(Path(path).name for path in next(told)) for _ in range(2)]
    assert seen == [["a.txt", "b.txt"], ["a.txt", "curation.txt"]]
    assert min(waits) >= 0.5
