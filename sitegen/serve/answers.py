"""What each request gets: a file of the archive, the search's answer, or a refusal."""

from __future__ import annotations

import gzip
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from http import HTTPStatus
from pathlib import Path
from urllib.parse import parse_qs, unquote, urlsplit

LOOPBACK = ("localhost", "127.0.0.1", "[::1]")
RELOAD = b'<script src="/_sitegen/reload.js"></script></body>'
MOST_HITS = 1000
SMALL = 1024
"""Answers of fewer bytes than this are not worth compressing."""

TYPES: Mapping[str, str] = {
    ".bib": "application/x-bibtex",
    ".css": "text/css",
    ".csv": "text/csv",
    ".db": "application/vnd.sqlite3",
    ".gz": "application/gzip",
    ".html": "text/html",
    ".ico": "image/x-icon",
    ".jpg": "image/jpeg",
    ".js": "text/javascript",
    ".json": "application/json",
    ".jsonl": "application/jsonl",
    ".jsonld": "application/ld+json",
    ".md": "text/markdown",
    ".png": "image/png",
    ".ris": "application/x-research-info-systems",
    ".svg": "image/svg+xml",
    ".txt": "text/plain",
    ".webmanifest": "application/manifest+json",
    ".woff2": "font/woff2",
    ".xml": "application/xml",
}
TEXTUAL = ("text/", "application/json", "application/ld+json", "application/manifest", "application/x-", "image/svg")
SQUEEZED = (*TEXTUAL, "application/xml", "application/atom")
GUARD = {
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "Cache-Control": "no-cache",
}
"""What every answer says: take no guesses at types, give nothing to other sites, ask again each time."""

SCRIPT = """\
"use strict";
(function () {
  var known = null;
  setInterval(function () {
    fetch("/_sitegen/version", { cache: "no-store" }).then(function (answer) {
      return answer.text();
    }).then(function (version) {
      if (known !== null && version !== known) location.reload();
      known = version;
    }).catch(function () {});
  }, 1000);
})();
"""

Search = Callable[[str, int], Mapping[str, object]]


@dataclass(frozen=True, slots=True)
class Request:
    """What a browser asks: method, target (path and query as sent), and headers by lower-case name."""

    method: str
    target: str
    headers: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Response:
    """What it gets."""

    status: HTTPStatus
    body: bytes
    headers: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Served:
    """What is served: the archive's folder, names that this host answers to, the search, the build's number."""

    output: Path
    hosts: tuple[str, ...]
    search: Search
    version: Callable[[], str]

    def answer(self, request: Request) -> Response:
        """Answer one request; whatever it asks, nothing outside the archive's folder is read."""
        refusal = self._refusal(request)
        if refusal:
            return refusal
        url = urlsplit(request.target)
        path = unquote(url.path, errors="strict")
        match path:
            case "/_sitegen/version":
                return _plain(HTTPStatus.OK, self.version())
            case "/_sitegen/reload.js":
                return _made(HTTPStatus.OK, SCRIPT.encode(), "text/javascript; charset=utf-8", request)
            case "/api/search":
                return self._found(url.query, request)
            case _:
                return self._file(path, request)

    def _refusal(self, request: Request) -> Response | None:
        """Return why a request gets nothing, if so: another site's name in it means that its page asks, not ours."""
        if request.method not in {"GET", "HEAD"}:
            return _plain(HTTPStatus.METHOD_NOT_ALLOWED, "only GET and HEAD are answered", {"Allow": "GET, HEAD"})
        if _host(request.headers.get("host", "")) not in self.hosts:
            return _plain(HTTPStatus.MISDIRECTED_REQUEST, "this server does not answer to that name")
        try:
            unquote(urlsplit(request.target).path, errors="strict")
        except ValueError:
            return _plain(HTTPStatus.BAD_REQUEST, "that is no address")
        return None

    def _found(self, query: str, request: Request) -> Response:
        said = parse_qs(query, keep_blank_values=True)
        limit = said.get("limit", ["20"])[0]
        count = min(int(limit), MOST_HITS) if limit.isascii() and limit.isdigit() else 20
        found = self.search(said.get("q", [""])[0], count)
        body = json.dumps(found, ensure_ascii=False).encode()
        return _made(HTTPStatus.OK, body, "application/json; charset=utf-8", request)

    def _file(self, path: str, request: Request) -> Response:
        file = locate(self.output, path)
        status = HTTPStatus.OK
        if file is None:
            file, status = locate(self.output, "/404.html"), HTTPStatus.NOT_FOUND
        try:
            content = file.read_bytes() if file else None
        except OSError:
            content = None
        if file is None or content is None:
            return _plain(HTTPStatus.NOT_FOUND, "there is no such page")
        original = path.startswith("/originals/") and status is HTTPStatus.OK
        media_type = _media_type(file, content, original=original)
        if media_type.startswith("text/html"):
            content = RELOAD.join(content.rsplit(b"</body>", 1))
        extra = {"Content-Security-Policy": "sandbox; default-src 'none'"} if original else {}
        return _made(status, content, media_type, request, extra)


def locate(output: Path, path: str) -> Path | None:
    """Return the file of the archive that a decoded path names, or None: no folders, no dot-files, nothing outside."""
    parts = path.removeprefix("/").split("/")
    if parts[-1] == "":
        parts[-1] = "index.html"
    if not path.startswith("/") or any(not part or part.startswith(".") or set(part) & set("\\:\0") for part in parts):
        return None
    try:
        file = output.joinpath(*parts).resolve(strict=True)
    except (OSError, RuntimeError):
        return None
    return file if file.is_file() and file.is_relative_to(output.resolve()) else None


def _host(header: str) -> str:
    """Return a Host header's name in lower case, without the port."""
    name, colon, port = header.strip().lower().rpartition(":")
    return name if colon and port.isdigit() else header.strip().lower()


def _media_type(file: Path, content: bytes, *, original: bool) -> str:
    """Return a Content-Type; an original is never more than text, in an encoding that is only claimed when true."""
    if original:
        if b"\0" in content[:SMALL]:
            return "application/octet-stream"
        try:
            content.decode("utf-8")
        except UnicodeDecodeError:
            return "text/plain"
        return "text/plain; charset=utf-8"
    media_type = TYPES.get(file.suffix.lower(), "application/octet-stream")
    if media_type == "application/xml" and b"<feed" in content[:SMALL]:
        media_type = "application/atom+xml"
    return f"{media_type}; charset=utf-8" if media_type.startswith(TEXTUAL) else media_type


def _plain(status: HTTPStatus, text: str, extra: Mapping[str, str] | None = None) -> Response:
    headers = {"Content-Type": "text/plain; charset=utf-8", **GUARD, **(extra or {})}
    return Response(status, text.encode(), headers)


def _made(
    status: HTTPStatus, body: bytes, media_type: str, request: Request, extra: Mapping[str, str] | None = None
) -> Response:
    headers = {"Content-Type": media_type, "Vary": "Accept-Encoding", **GUARD, **(extra or {})}
    wanted = [part.partition(";")[0].strip() for part in request.headers.get("accept-encoding", "").split(",")]
    if "gzip" in wanted and len(body) > SMALL and media_type.startswith(SQUEEZED):
        body = gzip.compress(body, 5, mtime=0)
        headers["Content-Encoding"] = "gzip"
    return Response(status, body, headers)
