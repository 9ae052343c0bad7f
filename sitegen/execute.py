"""Where work runs: in this process or in a pool of processes; and how its progress is told."""

from __future__ import annotations

import multiprocessing
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from functools import partial
from itertools import chain, islice
from typing import Protocol, TypeVar

from sitegen.ports import Executor
from sitegen.problems import SitegenError

T = TypeVar("T")
R = TypeVar("R")

FEW = 24
"""Fewer items than this are done sooner in this process than a pool of processes starts."""
CHUNK = 8
AHEAD = 4
PRELOADED = ["sitegen.build"]


class Progress(Protocol):
    """Told what the run is doing; the command line shows it, tests ignore it."""

    def stage(self, name: str, total: int | None = None, /) -> None:
        """Begin a stage of ``total`` steps, or of an unknown number."""
        ...

    def step(self, count: int = 1, /) -> None:
        """Say that ``count`` more steps of the stage are done."""
        ...

    def say(self, text: str, /) -> None:
        """Tell the user one plain sentence."""
        ...


class Silent:
    """Progress that nobody watches."""

    def stage(self, name: str, total: int | None = None, /) -> None:
        """Ignore a stage."""

    def step(self, count: int = 1, /) -> None:
        """Ignore a step."""

    def say(self, text: str, /) -> None:
        """Ignore a sentence."""


class WorkerLostError(SitegenError):
    """A worker process ended in the middle of its work."""

    def __init__(self) -> None:
        """The operating system does not say more than that the process is gone."""
        super().__init__(
            "a worker process was ended from outside (often for want of memory); build again, perhaps with --jobs 1"
        )


class Serial:
    """Does the work in this process."""

    def map(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterator[R]:
        """Yield ``function(item)`` for each item, in order."""
        return map(function, items)

    def begin(self, function: Callable[[T], R], item: T, /) -> Callable[[], R]:
        """Put the work off until its result is asked for."""
        return partial(function, item)


class Pool:
    """Does the work in processes, a few chunks ahead of what is asked for; starts them when there is enough to do."""

    def __init__(self, jobs: int) -> None:
        """``jobs`` is the number of processes."""
        self._jobs = jobs
        self._pool: ProcessPoolExecutor | None = None

    def map(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterator[R]:
        """Yield ``function(item)`` for each item, in the items' order, however long each takes."""
        rest = iter(items)
        first = list(islice(rest, FEW))
        if len(first) < FEW and self._pool is None:
            yield from map(function, first)
            return
        yield from self._spread(function, chain(first, rest))

    def begin(self, function: Callable[[T], R], item: T, /) -> Callable[[], R]:
        """Begin the work in a process where there are processes, else put it off until its result is asked for."""
        if self._pool is None:
            return partial(function, item)
        return partial(_result, self._pool.submit(function, item))

    def _spread(self, function: Callable[[T], R], items: Iterator[T]) -> Iterator[R]:
        pool = self._started()
        waiting: deque[Future[list[R]]] = deque()
        try:
            while chunk := list(islice(items, CHUNK)):
                waiting.append(pool.submit(_each, function, chunk))
                if len(waiting) > self._jobs * AHEAD:
                    yield from waiting.popleft().result()
            while waiting:
                yield from waiting.popleft().result()
        except BrokenProcessPool as error:
            raise WorkerLostError from error
        finally:
            for future in waiting:
                future.cancel()

    def _started(self) -> ProcessPoolExecutor:
        if self._pool is None:
            method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
            context = multiprocessing.get_context(method)
            if method == "forkserver":
                context.set_forkserver_preload(PRELOADED)
            self._pool = ProcessPoolExecutor(self._jobs, mp_context=context)
        return self._pool

    def close(self) -> None:
        """End the processes."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)


def _result(future: Future[R]) -> R:
    """Wait for what was begun."""
    try:
        return future.result()
    except BrokenProcessPool as error:
        raise WorkerLostError from error


def _each(function: Callable[[T], R], chunk: list[T]) -> list[R]:
    """Do a chunk of the work, in the worker."""
    return [function(item) for item in chunk]


@contextmanager
def executor(jobs: int) -> Iterator[Executor]:
    """Give the executor for a number of processes, and end them afterwards."""
    if jobs <= 1:
        yield Serial()
        return
    pool = Pool(jobs)
    try:
        yield pool
    finally:
        pool.close()
