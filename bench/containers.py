"""Memory of a build of one large web archive: the most that all its processes hold together, and that one holds.

    python bench/containers.py [--megabytes 1000] [--keep FOLDER]

Makes a WARC of pages of 170 KB (text of made-up words, menus, scripts) and as many pictures of 900 KB, builds it, and
samples the processes' own share of memory (PSS, from Linux's /proc) twice a second.
"""

from __future__ import annotations

import argparse
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SYLLABLES = (
    "ba be bi bo da de di do fa fe ka ke ko la le li lo ma me mi na ne no ra re ri sa se si ta te ti va ve vo".split()
)
PICTURE = 900_000


def main() -> int:
    """Make the archive, build it, print what it took."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--megabytes", type=int, default=1000)
    parser.add_argument("--keep", type=Path, help="a folder to work in, which stays")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as passing:
        folder = given.keep or Path(passing)
        (folder / "source").mkdir(parents=True, exist_ok=True)
        pages = make(folder / "source" / "crawl.warc", given.megabytes * 1_000_000)
        command = [sys.executable, "-m", "sitegen", "build", str(folder / "source"), "-o", str(folder / "out")]
        began = time.monotonic()
        together, one, many, status = watched(command)
        took = time.monotonic() - began
        print(f"{given.megabytes} MB, {pages} pages: {together >> 10} MB in {many} processes, {one >> 10} MB in one")
        print(f"{took:.0f} s, exit status {status}")
    return status


def make(path: Path, size: int) -> int:
    """Write a web archive of about so many bytes; return how many pages are in it."""
    dice = random.Random(1)
    words = ["".join(dice.choice(SYLLABLES) for _ in range(dice.randint(2, 5))) for _ in range(40_000)]
    number = 0
    with path.open("wb") as file:
        while file.tell() < size:
            file.write(record(2 * number, "text/html", page(dice, words, number)))
            file.write(record(2 * number + 1, "image/jpeg", b"\xff\xd8\xff" + dice.randbytes(PICTURE)))
            number += 1
    return number


def page(dice: random.Random, words: list[str], number: int) -> bytes:
    """Return a page: a menu with scripts, and an article of 25 paragraphs."""
    sentences = (" ".join(dice.choices(words, k=12)).capitalize() + "." for _ in range(125))
    text = "".join(f"<p>{' '.join(next(sentences) for _ in range(5))}</p>\n" for _ in range(25))
    menu = "".join(
        f'<div class="nav"><a href="/{at}">Menu {at}</a></div><script>x="{"y" * 300}"</script>' for at in range(400)
    )
    return f"<title>Page {number}</title>{menu}<article><h1>Page {number}</h1>{text}</article>".encode()


def record(number: int, kind: str, body: bytes) -> bytes:
    """Return the record of a response."""
    answer = f"HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n".encode() + body
    head = f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://e.example/{number}\r\n"
    rest = f"WARC-Date: 2020-01-01T00:00:00Z\r\nContent-Type: application/http\r\nContent-Length: {len(answer)}\r\n\r\n"
    return f"{head}{rest}".encode() + answer + b"\r\n\r\n"


def watched(command: list[str]) -> tuple[int, int, int, int]:
    """Run a command; return in KB the most that it and its children held together and in one, and the exit status."""
    running = subprocess.Popen(command)
    together = one = many = 0
    while running.poll() is None:
        held = [share(process) for process in family(running.pid)]
        if sum(held) > together:
            together, many = sum(held), len(held)
        one = max(one, *held, 0)
        time.sleep(0.5)
    return together, one, many, running.returncode


def family(process: int) -> list[int]:
    """Return a process and all that descend from it."""
    found = [process]
    for children in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            found += [one for child in children.read_text("utf-8").split() for one in family(int(child))]
        except OSError:
            continue
    return found


def share(process: int) -> int:
    """Return the memory of a process in KB, what it shares with others in part."""
    try:
        rows = Path(f"/proc/{process}/smaps_rollup").read_text("utf-8").splitlines()
    except OSError:
        return 0
    return next((int(row.split()[1]) for row in rows if row.startswith("Pss:")), 0)


if __name__ == "__main__":
    raise SystemExit(main())
