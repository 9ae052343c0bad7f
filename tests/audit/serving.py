"""A server as a static host is: gzip, charsets, lasting assets, and ``404.html`` with status 404; at any base path."""

from __future__ import annotations

import gzip
import mimetypes
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import unquote, urlsplit

TEXTS = ("text/", "application/json", "application/javascript", "application/xml", "application/atom+xml", "image/svg")


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def __init__(self, *given: object, folder: Path, base: str) -> None:
        self._folder, self._base = folder.resolve(), base
        super().__init__(*given)  # type: ignore[arg-type] # handed on as the server gives them

    def do_GET(self) -> None:
        """Send a file, or the archive's page for what is not there."""
        path = self._path()
        if path is None:
            self._send(HTTPStatus.NOT_FOUND, self._folder / "404.html")
        else:
            self._send(HTTPStatus.OK, path)

    do_HEAD = do_GET  # noqa: N815 - the name that the server looks for

    def _path(self) -> Path | None:
        asked = unquote(urlsplit(self.path).path)
        if not asked.startswith(self._base):
            return None
        path = (self._folder / asked.removeprefix(self._base)).resolve()
        if path.is_dir():
            path = path / "index.html"
        return path if path.is_file() and path.is_relative_to(self._folder) else None

    def _send(self, status: HTTPStatus, path: Path) -> None:
        content = path.read_bytes() if path.is_file() else b"Not found\n"
        kind = (mimetypes.guess_type(path.name)[0] or "application/octet-stream") if path.is_file() else "text/plain"
        self.send_response(status)
        if kind.startswith(TEXTS):
            kind += "; charset=utf-8"
            if "gzip" in self.headers.get("Accept-Encoding", ""):
                content = gzip.compress(content, mtime=0)
                self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content)))
        self.send_header("Vary", "Accept-Encoding")
        lasting = path.parent.name == "assets"
        self.send_header("Cache-Control", "max-age=31536000, immutable" if lasting else "no-cache")
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content)

    def log_message(self, *_: object) -> None:
        """Say nothing."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128  # checkers knock many times at once

    def handle_error(self, *_: object) -> None:
        """A browser that hangs up in the middle is no news."""


@contextmanager
def hosted(folder: Path, base: str = "/") -> Iterator[str]:
    """Serve an archive at a base path of this machine; yield its address, which ends in a slash."""
    server = _Server(("127.0.0.1", 0), partial(_Handler, folder=folder, base=base))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}{base}"
    finally:
        server.shutdown()
        server.server_close()
