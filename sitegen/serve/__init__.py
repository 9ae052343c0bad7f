"""An archive served on this machine: static files, the search, and pages that reload when the archive changes."""

from __future__ import annotations

import socket
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

from sitegen.problems import SitegenError
from sitegen.serve.answers import LOOPBACK, Request, Search, Served

__all__ = ["Door", "PortError"]

PATIENCE = 30
"""Seconds after which a connection that says nothing is closed."""
HIGHEST_PORT = 65535


class PortError(SitegenError):
    """Nothing can listen at the address that was asked for."""

    def __init__(self, host: str, port: int, why: str) -> None:
        """Take the address, and what the system says."""
        super().__init__(f"cannot listen on {host} port {port} ({why}); choose another with --port")


class _Handler(BaseHTTPRequestHandler):
    """Hands requests to ``Served`` and its responses back."""

    protocol_version = "HTTP/1.1"
    server_version = "sitegen"
    sys_version = ""
    timeout = PATIENCE

    def __init__(self, served: Served, *rest: object) -> None:
        self.served = served
        super().__init__(*rest)  # type: ignore[arg-type]  # the server's own arguments, passed on as they came

    def do_GET(self) -> None:
        """Answer, and say nothing on the terminal."""
        headers = {name.lower(): value for name, value in self.headers.items()}
        response = self.served.answer(Request(self.command, self.path, headers))
        try:
            self.send_response(response.status)
            for name, value in response.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(response.body)))
            self.end_headers()
            if self.command != "HEAD":
                self.wfile.write(response.body)
        except ConnectionError:
            self.close_connection = True

    do_HEAD = do_GET  # noqa: N815 - http.server's name

    def send_error(self, code: int, message: str | None = None, explain: str | None = None) -> None:
        """Refuse what is no proper request without echoing any of it."""
        del message, explain
        self.close_connection = True
        self.send_response_only(code, HTTPStatus(code).phrase)
        self.send_header("Content-Length", "0")
        self.send_header("Connection", "close")
        self.end_headers()

    def log_message(self, *_: object) -> None:
        """Keep the terminal for builds and errors."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True
    allow_reuse_address = True

    def handle_error(self, *_: object) -> None:
        """A browser that hangs up in the middle is no news."""


class Door:
    """The listening socket: opened before the first build, so that a taken port is known at once."""

    def __init__(self, host: str, port: int, served: Callable[[tuple[str, ...]], Served]) -> None:
        """Listen; ``served`` is given the names that the host answers to."""
        if not 0 <= port <= HIGHEST_PORT:
            raise PortError(host, port, f"ports go from 0 to {HIGHEST_PORT}")
        name = f"[{host}]" if ":" in host else host.lower()
        hosts = LOOPBACK if name in LOOPBACK else (name, *LOOPBACK)
        family = socket.AF_INET6 if ":" in host else socket.AF_INET
        server = type("_Server", (_Server,), {"address_family": family})
        try:
            self._server = server((host, port), partial(_Handler, served(hosts)))
        except (OSError, UnicodeError) as error:
            raise PortError(host, port, getattr(error, "strerror", None) or "it is no address") from error
        self.address = f"http://{name}:{self._server.server_address[1]}/"

    def open(self) -> None:
        """Answer requests in a thread of their own until the process ends or the door is closed."""
        Thread(target=self._server.serve_forever, name="serve", daemon=True).start()

    def close(self) -> None:
        """Stop listening."""
        self._server.shutdown()
        self._server.server_close()


def served(output: Path, search: Search, version: Callable[[], str]) -> Callable[[tuple[str, ...]], Served]:
    """Return what a ``Door`` asks for: everything that is served, but for the names of the host."""
    return lambda hosts: Served(output, hosts, search, version)
