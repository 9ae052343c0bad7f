"""The checkers that others wrote: where they are, how they are run, and what to say where one is missing.

``make`` installs them into ``.tools/`` as the lock file beside this module pins them; ``SITEGEN_TOOLS`` names another
folder that has a ``node_modules``.
"""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import IO

PROJECT = Path(__file__).resolve().parents[2]
NODE = 20
"""The major version of node that the pinned tools need."""


class MissingToolError(Exception):
    """Something that a check needs is not on this machine."""


def folder() -> Path:
    """Return the folder of the tools."""
    return Path(os.environ.get("SITEGEN_TOOLS") or PROJECT / ".tools").resolve()


def package(name: str, file: str) -> Path:
    """Return a file of an installed package."""
    path = folder() / "node_modules" / name / file
    if not path.is_file():
        node()
        raise MissingToolError(f"{name} is not installed: run make {folder().name}")
    return path


def node() -> str:
    """Return the program node."""
    program = shutil.which("node")
    if program is None:
        raise MissingToolError(f"install node {NODE} or later")
    said = subprocess.run([program, "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)", said)
    if found is None or int(found[1]) < NODE:
        raise MissingToolError(f"node is {said.strip()}: install node {NODE} or later")
    return program


def java() -> str:
    """Return the program java, tried: some systems have one that only says where to get it."""
    program = shutil.which("java")
    if program is None or subprocess.run([program, "-version"], capture_output=True, check=False).returncode:
        raise MissingToolError("install java (a JRE, 11 or later)")
    return program


def run(command: Sequence[object], *, environ: dict[str, str] | None = None) -> subprocess.CompletedProcess[str]:
    """Run a tool in the folder of the tools and return what it said.

    It speaks into files: node writes into a pipe behind its own back, and what it has not written when it ends is lost.
    """
    with tempfile.TemporaryFile() as said, tempfile.TemporaryFile() as complained:
        done = subprocess.run(
            [str(word) for word in command],
            stdout=said,
            stderr=complained,
            check=False,
            env={**os.environ, **(environ or {})},
            cwd=folder(),
        )
        texts = [_whole(stream) for stream in (said, complained)]
    return subprocess.CompletedProcess(done.args, done.returncode, *texts)


def _whole(stream: IO[bytes]) -> str:
    stream.seek(0)
    return stream.read().decode("utf-8", "replace")
