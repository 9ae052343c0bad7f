"""Firefox as readers have it, its strict rules for files included, driven over WebDriver BiDi: no package is needed.

``Firefox`` opens pages, runs scripts in them and remembers every message of the console and every request. Only the
preferences that keep a first start quiet are set; what a page opened from a folder may do is left as it comes.
"""

from __future__ import annotations

import base64
import itertools
import json
import os
import re
import shutil
import socket
import struct
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

NAMES = ("firefox-esr", "firefox")
LISTENING = re.compile(rb"WebDriver BiDi listening on (ws://\S+)")
PREFERENCES = {
    "remote.prefs.recommended": False,  # it would switch the strict rules for files off
    "app.update.disabledForTesting": True,
    "browser.shell.checkDefaultBrowser": False,
    "browser.startup.page": 0,
    "browser.startup.homepage_override.mstone": "ignore",
    "datareporting.policy.dataSubmissionEnabled": False,
    "toolkit.telemetry.reportingpolicy.firstRun": False,
    "browser.aboutwelcome.enabled": False,
    "network.captive-portal-service.enabled": False,
    "network.connectivity-service.enabled": False,
    "extensions.getAddons.cache.enabled": False,
}
PATIENCE = 120
"""Seconds that Firefox may take to start or to answer."""

FINAL, TEXT, CLOSE, PING, PONG = 0x80, 1, 8, 9, 10
SHORT, MEDIUM = 126, 127


class _Socket:
    """As much of RFC 6455 as one patient client needs."""

    def __init__(self, address: str) -> None:
        parts = urlsplit(address)
        assert parts.hostname
        self._socket = socket.create_connection((parts.hostname, parts.port or 80), timeout=PATIENCE)
        key = base64.b64encode(os.urandom(16)).decode()
        self._socket.sendall(
            f"GET /session HTTP/1.1\r\nHost: {parts.netloc}\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
            f"Sec-WebSocket-Key: {key}\r\nSec-WebSocket-Version: 13\r\n\r\n".encode()
        )
        self._file = self._socket.makefile("rb")
        assert b" 101 " in self._file.readline(), "Firefox opens no connection"
        while self._file.readline().strip():
            pass

    def send(self, kind: int, content: bytes) -> None:
        """Send one message, masked as a client's must be."""
        size, mask = len(content), os.urandom(4)
        if size < SHORT:
            head = struct.pack("!BB", FINAL | kind, 0x80 | size)
        elif size < 1 << 16:
            head = struct.pack("!BBH", FINAL | kind, 0x80 | SHORT, size)
        else:
            head = struct.pack("!BBQ", FINAL | kind, 0x80 | MEDIUM, size)
        masked = bytes(byte ^ part for byte, part in zip(content, itertools.cycle(mask), strict=False))
        self._socket.sendall(head + mask + masked)

    def receive(self) -> bytes:
        """Return the next message of text."""
        parts = b""
        while True:
            first, second = self._file.read(2)
            size = second & 0x7F
            if size == SHORT:
                (size,) = struct.unpack("!H", self._file.read(2))
            elif size == MEDIUM:
                (size,) = struct.unpack("!Q", self._file.read(8))
            content = self._file.read(size)
            kind = first & 0x0F
            if kind == PING:
                self.send(PONG, content)
            elif kind == CLOSE:
                raise ConnectionError("Firefox hung up")
            elif kind != PONG:
                parts += content
                if first & FINAL:
                    return parts

    def close(self) -> None:
        """Hang up."""
        self._file.close()
        self._socket.close()


class Firefox:
    """One window; ``enter`` an archive first, then ``go`` to its pages."""

    def __init__(self, address: str) -> None:
        """Connect to a Firefox that listens."""
        self._socket = _Socket(address)
        self._numbers = itertools.count(1)
        self._complaints: list[str] = []
        self.root = ""
        self._ask("session.new", capabilities={})
        tree = self._ask("browsingContext.getTree")
        self._window = str(tree["contexts"][0]["context"])
        events = ["log.entryAdded", "network.beforeRequestSent", "network.fetchError"]
        self._ask("session.subscribe", events=events)

    def _ask(self, method: str, **given: object) -> dict[str, Any]:
        number = next(self._numbers)
        self._socket.send(TEXT, json.dumps({"id": number, "method": method, "params": given}).encode())
        while True:
            said = json.loads(self._socket.receive())
            if said.get("id") == number:
                if said["type"] == "error":
                    raise RuntimeError(f"{method}: {said['message']}")
                return dict(said["result"])
            if said["type"] == "event":
                self._note(said["method"], said["params"])

    def _note(self, event: str, told: dict[str, Any]) -> None:
        if event == "log.entryAdded":
            self._complaints.append(f"{told['level']}: {told['text']}")
            return
        url = str(told["request"]["url"])
        if event == "network.fetchError":
            self._complaints.append(f"failed: {url}: {told['errorText']}")
        elif not url.startswith((self.root, "data:", "about:", "blob:")):
            self._complaints.append(f"asked for {url}")

    def enter(self, place: Path | str) -> None:
        """Choose the archive: a folder, or an address that ends in a slash."""
        self.root = f"{place.resolve().as_uri()}/" if isinstance(place, Path) else place
        self._complaints.clear()

    def go(self, name: str) -> None:
        """Open a page of the archive by its path, with query and fragment as they are."""
        self._ask("browsingContext.navigate", context=self._window, url=self.root + name, wait="complete")

    def run(self, script: str) -> Any:  # noqa: ANN401 - whatever the script returns
        """Run the body of an async function in the page; return what it returns, carried over as JSON."""
        done = self._ask(
            "script.evaluate",
            expression=f"(async () => JSON.stringify(await (async () => {{ {script} }})()) ?? 'null')()",
            target={"context": self._window},
            awaitPromise=True,
        )
        if done["type"] == "exception":
            raise RuntimeError(done["exceptionDetails"]["text"])
        return json.loads(done["result"]["value"])

    def holds(self, selector: str) -> bool:
        """Whether the page has such an element; asked of the browser, so that it works without JavaScript."""
        locator = {"type": "css", "value": selector}
        return bool(self._ask("browsingContext.locateNodes", context=self._window, locator=locator)["nodes"])

    def wait_for(self, selector: str) -> None:
        """Wait until an element is there, of a page that runs scripts."""
        self.run(
            f"for (let waited = 0; waited < 20000 && !document.querySelector({json.dumps(selector)}); waited += 20)"
            " await new Promise((resolve) => setTimeout(resolve, 20));"
        )

    def press(self, *keys: str) -> None:
        """Press keys one after the other."""
        actions = [{"type": kind, "value": key} for key in keys for kind in ("keyDown", "keyUp")]
        self._ask(
            "input.performActions",
            context=self._window,
            actions=[{"type": "key", "id": "keys", "actions": actions}],
        )

    def complaints(self) -> list[str]:
        """Return all console messages, errors, failed requests and requests outside the archive so far."""
        self._ask("session.status")  # what was said before has arrived when this is answered
        return list(self._complaints)

    def close(self) -> None:
        """End the session and with it Firefox."""
        self._ask("browser.close")
        self._socket.close()


@contextmanager
def firefox(*, script: bool = True) -> Iterator[Firefox | str]:
    """Start a Firefox without a window and with a new profile, with JavaScript or without; yield why not if none."""
    program = next((path for name in NAMES if (path := shutil.which(name))), None)
    if program is None:
        yield "no Firefox: install the package firefox-esr"
        return
    with tempfile.TemporaryDirectory(prefix="firefox-", ignore_cleanup_errors=True) as name:
        profile, said = Path(name, "profile"), Path(name, "said")
        profile.mkdir()
        preferences = {**PREFERENCES, "javascript.enabled": script}
        rows = (f"user_pref({json.dumps(key)}, {json.dumps(value)});\n" for key, value in preferences.items())
        (profile / "user.js").write_text("".join(rows), "utf-8")
        with said.open("wb") as stream:
            process = subprocess.Popen(
                [program, "--headless", "--no-remote", "--profile", str(profile), "--remote-debugging-port", "0"],
                stdin=subprocess.DEVNULL,
                stdout=stream,
                stderr=stream,
                env={**os.environ, "HOME": name, "MOZ_HEADLESS_WIDTH": "1280", "MOZ_HEADLESS_HEIGHT": "800"},
            )
        try:
            opened = Firefox(_address(process, said))
            yield opened
            opened.close()
            process.wait(PATIENCE)
        finally:
            process.kill()
            process.wait()


def _address(process: subprocess.Popen[bytes], said: Path) -> str:
    """Wait until Firefox says where it listens."""
    for _ in range(PATIENCE * 10):
        found = LISTENING.search(said.read_bytes())
        if found:
            return found[1].decode()
        assert process.poll() is None, said.read_bytes().decode(errors="replace")
        time.sleep(0.1)
    raise TimeoutError("Firefox did not start")
