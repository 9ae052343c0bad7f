"""Measure builds: seconds, CPU seconds and the most memory that all processes together held.

    python bench/measure.py FOLDER [FOLDER …] [--jobs N]

Each folder is built twice into a new place, the second time without a change. Memory is the sum of the proportional
shares (PSS) of the process and its children, sampled every 50 ms; Linux only.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

MEGABYTE = 1 << 20
EVERY = 0.05


def tree(process: int) -> list[int]:
    """Return a process and all that descend from it."""
    found = [process]
    for known in found:
        for task in Path(f"/proc/{known}/task").glob("*/children"):
            try:
                found += map(int, task.read_text().split())
            except OSError:  # it ended meanwhile
                continue
    return found


def used(process: int, seconds: dict[int, float]) -> None:
    """Note the CPU seconds that a process and each of its descendants have used so far."""
    for known in tree(process):
        try:
            fields = Path(f"/proc/{known}/stat").read_text().rpartition(")")[2].split()
        except OSError:
            continue
        seconds[known] = (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def held(process: int) -> int:
    """Return the bytes that a process and its descendants hold, shared pages counted once."""
    total = 0
    for known in tree(process):
        try:
            rows = Path(f"/proc/{known}/smaps_rollup").read_text().splitlines()
        except OSError:
            continue
        total += sum(int(row.split()[1]) for row in rows if row.startswith("Pss:"))
    return total * 1024


def run(folder: Path, output: Path, jobs: list[str]) -> dict[str, float]:
    """Build once; return what it took."""
    seconds: dict[int, float] = {}
    begun = time.perf_counter()
    command = [sys.executable, "-m", "sitegen", "build", str(folder), "-o", str(output), "--json", *jobs]
    process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL)
    peak = 0
    while process.poll() is None:
        peak = max(peak, held(process.pid))
        used(process.pid, seconds)
        time.sleep(EVERY)
    said = json.loads(process.stdout.read()) if process.stdout else {}
    return {
        "documents": said["documents"],
        "names": said["entities"],
        "pages": said["pages"],
        "wall s": time.perf_counter() - begun,
        "cpu s": sum(seconds.values()),
        "peak MB": peak / MEGABYTE,
        "output MB": sum(path.stat().st_size for path in output.rglob("*") if path.is_file()) / MEGABYTE,
    }


def main() -> None:
    """Print a row for each build."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="+")
    parser.add_argument("--jobs", type=int)
    given = parser.parse_args()
    jobs = ["--jobs", str(given.jobs)] if given.jobs else []
    for folder in given.folders:
        with tempfile.TemporaryDirectory(dir=".") as place:
            for what in ("new", "unchanged"):
                row = run(folder, Path(place) / "output", jobs)
                figures = "  ".join(f"{name} {value:,.1f}" for name, value in row.items())
                print(f"{folder} ({what}): {figures}".replace(".0 ", " "), flush=True)


if __name__ == "__main__":
    main()
