"""Measure what reading and cleaning text costs: CPU milliseconds for 10 kB, by step, and how they grow with length.

    python bench/cost.py [FOLDER …] [--count 40] [--passes 3] [--size 10000]

Without folders, invented documents of ``--size`` characters are written (``corpus.py``). Each document is read several
times and the fastest counts: another program on the machine can only slow one down. What was kept of a text from one
time to the next is forgotten before. Growth is the exponent by which time follows length: 1 is linear, 2 a square.
"""

from __future__ import annotations

import argparse
import functools
import gc
import hashlib
import inspect
import math
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType

from corpus import Writer

from sitegen import clean as cleaning
from sitegen.clean import page
from sitegen.model.source import Source
from sitegen.read import ReadError, read, text

UNIT = 10_000
LEAST = 0.05
"""A step that takes fewer milliseconds has no row of its own."""

FIRST, DOUBLINGS = 10_000, 5


def main() -> None:
    """Print a table of steps, then one of growth."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folders", type=Path, nargs="*")
    parser.add_argument("--count", type=int, default=40, help="invented documents")
    parser.add_argument("--size", type=int, default=UNIT, help="characters in an invented document")
    parser.add_argument("--passes", type=int, default=3)
    given = parser.parse_args()
    writer = Writer(1)
    contents = list(_files(given.folders)) if given.folders else list(_invented(writer, given.count, given.size))
    for content in _invented(writer, 3, UNIT, seed=2):
        _run(content)  # models and tables are loaded once a process, not for each document
    spent: Counter[str] = Counter()
    steps = list(_steps())
    for module, name in steps:
        setattr(module, name, _timed(getattr(module, name), name, spent))
    best: Counter[str] = Counter()
    for content in contents:
        best += min((_measured(content, spent) for _ in range(given.passes)), key=lambda row: row["all"])
    _show(contents, best, [name for _, name in steps])
    _show_growth(writer, given.passes)


def _steps() -> Iterator[tuple[ModuleType, str]]:
    """Yield the functions that time is told apart by, and the modules that call them: what these import from others."""
    for module in (text, page, cleaning):
        for name, function in list(vars(module).items()):
            origin = getattr(function, "__module__", "") if inspect.isfunction(function) else module.__name__
            if origin.startswith("sitegen.") and origin not in {module.__name__, page.__name__}:
                yield module, name


def _files(folders: list[Path]) -> Iterator[bytes]:
    for folder in folders:
        for path in sorted(folder.rglob("*.txt")):
            content = path.read_bytes()
            try:
                _run(content)
            except ReadError:
                continue
            yield content


def _invented(writer: Writer, count: int, size: int, seed: int = 1) -> Iterator[bytes]:
    for number in range(count):
        yield writer.document(number, seed, size).encode()


def _run(content: bytes) -> None:
    """Read and clean one text."""
    source = Source("page.txt", hashlib.sha256(content).hexdigest(), len(content), "text/plain", "originals/page.txt")
    for reading in read(source, content):
        cleaning.clean(reading)


def _timed(function: Callable[..., object], name: str, spent: Counter[str]) -> Callable[..., object]:
    """Return the function, made to add the milliseconds it takes."""

    @functools.wraps(function)
    def measured(*given: object, **named: object) -> object:
        begun = time.process_time_ns()
        result = function(*given, **named)
        if inspect.isgenerator(result):
            result = list(result)
        spent[name] += (time.process_time_ns() - begun) / 1e6
        return result

    return measured


def _measured(content: bytes, spent: Counter[str]) -> Counter[str]:
    """Return the milliseconds that one document takes, for each step and for all."""
    spent.clear()
    for name, module in sys.modules.items():
        for function in vars(module).values() if name.startswith("sitegen.") else ():
            if hasattr(function, "cache_parameters") and function.cache_parameters()["maxsize"] is not None:
                function.cache_clear()  # one without bound holds a table or a model, nothing of a text
    gc.collect()
    begun = time.process_time_ns()
    _run(content)
    spent["all"] = (time.process_time_ns() - begun) / 1e6
    return Counter(spent)


def _show(contents: list[bytes], best: Counter[str], steps: list[str]) -> None:
    size = sum(map(len, contents))
    print(
        f"{len(contents)} documents, {size / max(len(contents), 1):,.0f} bytes on average; CPU ms for {UNIT:,} bytes:"
    )
    known = {name: best[name] for name in steps if best[name] * UNIT / size >= LEAST}
    for name, value in (*known.items(), ("other", best["all"] - sum(known.values())), ("all", best["all"])):
        print(f"  {name:20} {value * UNIT / size:7.2f}  {value / best['all']:6.1%}")


def _show_growth(writer: Writer, passes: int) -> None:
    print("growth with the length of one document:")
    before = 0.0
    for size in (FIRST << step for step in range(DOUBLINGS + 1)):
        content = writer.document(1, 3, size).encode()
        taken = min(_measured(content, Counter())["all"] for _ in range(passes))
        exponent = f"  exponent {math.log2(taken / before):.2f}" if before else ""
        print(f"  {size:9,} {taken:9.1f} ms  {taken * UNIT / len(content):6.2f} ms for {UNIT:,}{exponent}")
        before = taken


if __name__ == "__main__":
    main()
