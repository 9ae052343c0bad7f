"""Fuzz one target in this process, until its time or its runs are over: with atheris where it is there, else with dice.

    python tests/fuzz/one.py TARGET FOLDER SECONDS RUNS SEED atheris|dice

``FOLDER`` gets ``corpus/TARGET/`` (inputs that led somewhere new), ``findings/`` and ``TARGET.count``, eight bytes that
count executions as they happen.
"""

from __future__ import annotations

import hashlib
import mmap
import random
import signal
import sys
import time
import traceback
from collections.abc import Callable
from pathlib import Path

from mutate import LONGEST, MOST, changed, fresh

if sys.argv[6:] == ["atheris"]:
    import atheris

    with atheris.instrument_imports(include=["sitegen"]):
        from targets import HERE, TARGETS, Breach
else:
    from targets import HERE, TARGETS, Breach

SLOWEST = 10
"""CPU seconds after which an input hangs: a megabyte may take as long, and none here is larger."""

MOST_KINDS = 10
KEPT = 400
SHORT = 512
"""Only shorter inputs are changed again, or all would grow to the longest."""


def too_slow(*_: object) -> None:
    """End an input that hangs."""
    raise Breach(f"takes more than {SLOWEST} seconds")


class Counter:
    """Executions, kept in a file so that they outlive whatever becomes of the process."""

    def __init__(self, path: Path) -> None:
        """Go on from what the file says."""
        if not path.is_file():
            path.write_bytes(bytes(8))
        with path.open("r+b") as file:
            self._bytes = mmap.mmap(file.fileno(), 8)

    def add(self) -> None:
        """Count one more."""
        self._bytes[:] = (int.from_bytes(self._bytes[:], "big") + 1).to_bytes(8, "big")


def guarded(name: str, folder: Path) -> Callable[[bytes], None]:
    """Return the target, made to count, to stop what hangs, and to keep the input that it raises over."""
    target, counter = TARGETS[name], Counter(folder / f"{name}.count")
    signal.signal(signal.SIGPROF, too_slow)

    def run(content: bytes) -> None:
        counter.add()
        signal.setitimer(signal.ITIMER_PROF, SLOWEST)
        try:
            target(content)
        except BaseException:
            place = folder / "findings" / f"{name}-{hashlib.sha256(content).hexdigest()[:12]}"
            place.write_bytes(content)
            raise
        finally:
            signal.setitimer(signal.ITIMER_PROF, 0)

    return run


def with_dice(name: str, folder: Path, seconds: float, runs: int, seed: int) -> int:
    """Throw dice until the time is over; return how many kinds of findings there were."""
    dice = random.Random(seed)
    run = guarded(name, folder)
    inputs = [path.read_bytes() for path in sorted((HERE / "corpus" / name).glob("*"))]
    kinds: set[str] = set()
    until = time.monotonic() + seconds
    done = 0
    while time.monotonic() < until and (not runs or done < runs) and len(kinds) < MOST_KINDS:
        content = (
            changed(dice, dice.choice(inputs), inputs, name) if inputs and dice.random() < 2 / 3 else fresh(dice, name)
        )
        done += 1
        try:
            run(content)
        except Exception as error:  # noqa: BLE001 - every one is a finding
            place = traceback.extract_tb(error.__traceback__)[-1]
            kind = f"{type(error).__name__} at {Path(place.filename).name}:{place.lineno}"
            if kind not in kinds:
                kinds.add(kind)
                print(f"{name}: {kind}: {str(error)[:300]}", file=sys.stderr, flush=True)
            continue
        if len(content) > SHORT:
            continue
        if len(inputs) < KEPT:
            inputs.append(content)
        elif done % 20 == 0:
            inputs[dice.randrange(KEPT)] = content
    return len(kinds)


def with_atheris(name: str, folder: Path, seconds: float, runs: int, seed: int) -> None:
    """Let atheris look for new ways through the program; it ends the process itself."""
    dice = random.Random(seed)
    most_bytes = MOST.get(name, LONGEST)

    def mutated(content: bytes, most: int, number: int) -> bytes:
        dice.seed(number)
        if dice.random() < 0.5:
            return bytes(atheris.Mutate(content, most))
        return changed(dice, content, (), name)[:most]

    kept = folder / "corpus" / name
    kept.mkdir(parents=True, exist_ok=True)
    own = [str(place) for place in (kept, HERE / "corpus" / name) if place.is_dir()]
    limits = [f"-max_total_time={int(seconds)}", *([f"-runs={runs}"] if runs else [])]
    argv = [sys.argv[0], *limits, f"-max_len={most_bytes}", f"-seed={seed}", "-timeout=60", "-verbosity=0"]
    run = guarded(name, folder)
    atheris.Setup([*argv, f"-artifact_prefix={folder}/findings/libfuzzer-", *own], run, custom_mutator=mutated)
    atheris.Fuzz()


def main() -> None:
    """Fuzz as the arguments say."""
    name, folder, seconds, runs, seed, how = sys.argv[1:]
    if how == "atheris":
        with_atheris(name, Path(folder), float(seconds), int(runs), int(seed))
    raise SystemExit(with_dice(name, Path(folder), float(seconds), int(runs), int(seed)) > 0)


if __name__ == "__main__":
    main()
