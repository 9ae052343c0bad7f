"""Where work runs: in this process, in a pool of processes, or on a cluster; and how its progress is told."""

from __future__ import annotations

import multiprocessing
import time
from collections import deque
from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from itertools import chain, islice
from typing import Protocol, TypeVar

from sitegen.ports import Executor
from sitegen.problems import SitegenError

T = TypeVar("T")
R = TypeVar("R")
R_co = TypeVar("R_co", covariant=True)

FEW = 24
"""Fewer items than this are done sooner in this process than a pool of processes starts."""
CHUNK = 8
AHEAD = 4
CLUSTER_AHEAD = 256
CONNECT_SECONDS = 20
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


@dataclass(slots=True)
class Clock:
    """Tells the progress which stage runs, and remembers how long each took."""

    progress: Progress
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[None]:
        """Tell that a stage runs, and time it."""
        self.progress.stage(name, total)
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun


class WorkerLostError(SitegenError):
    """A worker process ended in the middle of its work."""

    def __init__(self) -> None:
        """The operating system does not say more than that the process is gone."""
        super().__init__(
            "a worker process was ended from outside (often for want of memory); build again, perhaps with --jobs 1"
        )


class ClusterError(SitegenError):
    """The cluster that was asked for cannot be used."""


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
        pool = self._started()

        def submit(items: list[T]) -> Promise[list[R]]:
            return pool.submit(_each, function, items)

        yield from _ahead(submit, chain(first, rest), self._jobs * AHEAD)

    def begin(self, function: Callable[[T], R], item: T, /) -> Callable[[], R]:
        """Begin the work in a process where there are processes, else put it off until its result is asked for."""
        if self._pool is None:
            return partial(function, item)
        return partial(_result, self._pool.submit(function, item))

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


class Cluster:
    """Does the work on a Dask cluster whose workers see the same files; what a lost worker did is done again."""

    def __init__(self, scheduler: str | None) -> None:
        """Connect to a scheduler; raise ClusterError where there is none, or where the extra is not installed."""
        try:
            from distributed import Client  # noqa: PLC0415 - an optional extra
        except ImportError as error:
            raise ClusterError("the dask executor needs an extra: pip install 'sitegen[dask]'") from error
        if not scheduler:
            raise ClusterError("the dask executor needs the scheduler's address: --scheduler tcp://HOST:8786")
        try:
            self._client = Client(scheduler, timeout=CONNECT_SECONDS, set_as_default=False)
        except (OSError, ValueError) as error:
            raise ClusterError(f"no Dask scheduler answers at {scheduler} ({error}); is it running?") from error

    def map(self, function: Callable[[T], R], items: Iterable[T], /) -> Iterator[R]:
        """Yield ``function(item)`` for each item, in the items' order, whichever worker does it."""

        def submit(items: list[T]) -> Promise[list[R]]:
            promise: Promise[list[R]] = self._client.submit(_each, function, items, pure=False)
            return promise

        yield from _ahead(submit, iter(items), CLUSTER_AHEAD)

    def begin(self, function: Callable[[T], R], item: T, /) -> Callable[[], R]:
        """Begin the work on some worker."""
        return partial(_result, self._client.submit(function, item, pure=False))

    def close(self) -> None:
        """Leave the cluster, which goes on without us."""
        self._client.close()


class Promise(Protocol[R_co]):
    """Work that was begun: a future of a pool or of a cluster."""

    def result(self) -> R_co:
        """Wait for the result."""
        ...

    def cancel(self) -> object:
        """Give up the work if it can be."""
        ...


def _ahead(submit: Callable[[list[T]], Promise[list[R]]], items: Iterator[T], most: int) -> Iterator[R]:
    """Submit chunks, a bounded number ahead of what is consumed, and yield their results in order."""
    waiting: deque[Promise[list[R]]] = deque()
    try:
        while chunk := list(islice(items, CHUNK)):
            waiting.append(submit(chunk))
            if len(waiting) > most:
                yield from _result(waiting.popleft())
        while waiting:
            yield from _result(waiting.popleft())
    finally:
        for promise in waiting:
            promise.cancel()


def _result(promise: Promise[R]) -> R:
    """Wait for what was begun."""
    try:
        return promise.result()
    except BrokenProcessPool as error:
        raise WorkerLostError from error


def _each(function: Callable[[T], R], chunk: list[T]) -> list[R]:
    """Do a chunk of the work, in the worker."""
    return [function(item) for item in chunk]


@contextmanager
def executor(jobs: int, kind: str = "local", scheduler: str | None = None) -> Iterator[Executor]:
    """Give the executor that the settings ask for, and end it afterwards."""
    if kind == "local" and jobs <= 1:
        yield Serial()
        return
    chosen = Pool(jobs) if kind == "local" else Cluster(scheduler)
    try:
        yield chosen
    finally:
        chosen.close()
