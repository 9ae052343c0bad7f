"""Fuzz on, and count: every run adds to the executions of all runs before it.

    python tests/fuzz/run.py [TARGET …] [--seconds 300] [--runs 0] [--jobs 1]
    python tests/fuzz/run.py --count

The time is shared among the targets; ``--runs`` bounds the executions of each. Where atheris is installed it has half
of the time, since it finds ways that dice miss, and dice have the other, since they are faster. The count, what atheris
has learned, and findings are in ``.fuzz/``, which is not committed. A finding is tried again by

    python tests/fuzz/run.py --again .fuzz/findings/FILE

and, once mended, belongs in ``tests/fuzz/corpus/TARGET/``, where every test run replays it.
"""

from __future__ import annotations

import argparse
import json
import subprocess
import sys
import time
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

from targets import HERE, TARGETS

FOLDER = HERE.parents[1] / ".fuzz"
STATE = FOLDER / "state.json"


def main() -> int:
    """Run every target for its share of the time, and print what it came to."""
    given = _arguments()
    if given.count:
        _show(_state())
        return 0
    if given.again:
        TARGETS[given.again.name.partition("-")[0]](given.again.read_bytes())
        print(f"{given.again} raises nothing")
        return 0
    (FOLDER / "findings").mkdir(parents=True, exist_ok=True)
    ways = ["dice"] if given.dice or find_spec("atheris") is None else ["dice", "atheris"]
    if "atheris" not in ways and not given.dice:
        print(
            "atheris is not installed (it has packages for Linux and some Pythons): dice alone are thrown",
            file=sys.stderr,
        )
    names = given.targets or list(TARGETS)
    before = _state()
    share = given.seconds * given.jobs / len(names) / len(ways)
    work = [(name, way, share, given.runs, number) for number, name in enumerate(names) for way in ways]
    with ThreadPoolExecutor(given.jobs) as pool:
        failed = [name for name, bad in zip((row[0] for row in work), pool.map(_fuzz, work), strict=True) if bad]
    now = _state()
    STATE.write_text(json.dumps(now, indent=2, sort_keys=True) + "\n", encoding="utf-8")
    for name in names:
        print(f"{name:10} {now[name] - before.get(name, 0):12,} executions now {now[name]:14,} in all")
    print(
        f"{'together':10} {sum(now.values()) - sum(before.values()):12,} executions now {sum(now.values()):14,} in all"
    )
    if failed:
        print(f"findings: {', '.join(sorted(set(failed)))}; see {FOLDER / 'findings'}")
    return 1 if failed else 0


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("targets", nargs="*", choices=[*TARGETS, []], metavar="TARGET", help=", ".join(TARGETS))
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--runs", type=int, default=0, help="executions of each target; 0: as many as fit")
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--dice", action="store_true", help="without atheris")
    parser.add_argument("--count", action="store_true", help="only say how many executions there were in all")
    parser.add_argument("--again", type=Path, help="a finding to try again")
    return parser.parse_args()


def _show(state: dict[str, int]) -> None:
    for name, count in (*state.items(), ("together", sum(state.values()))):
        print(f"{name:10} {count:14,} in all")


def _state() -> dict[str, int]:
    """Return the executions of every target so far."""
    return {path.stem: int.from_bytes(path.read_bytes(), "big") for path in sorted(FOLDER.glob("*.count"))}


def _fuzz(work: tuple[str, str, float, int, int]) -> bool:
    """Run one target in a process of its own; return whether it found anything."""
    name, way, seconds, runs, number = work
    seed = time.time_ns() % 1_000_000_007 + number
    command = [sys.executable, str(HERE / "one.py"), name, str(FOLDER), str(seconds), str(runs), str(seed), way]
    ran = subprocess.run(command, capture_output=True, text=True, errors="replace", check=False)
    if ran.returncode:
        told = [
            line
            for line in ran.stderr.splitlines()
            if line.startswith((f"{name}: ", "targets.", "Uncaught", "==")) or "Error" in line or "Breach" in line
        ]
        print("\n".join([f"{name} ({way}), seed {seed}:", *told[:12]]), file=sys.stderr, flush=True)
    return bool(ran.returncode)


if __name__ == "__main__":
    raise SystemExit(main())
