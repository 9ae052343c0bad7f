"""Where work runs makes no difference to what comes of it."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest

from sitegen.build import build
from sitegen.config import Given, load
from sitegen.execute import FEW, ClusterError, Pool, Silent, WorkerLostError, executor


def double(number: int) -> int:
    return 2 * number


def die(number: int) -> int:
    if number == FEW + 3:
        os._exit(9)
    return number


@pytest.mark.parametrize("jobs", [1, 2])
@pytest.mark.parametrize("count", [0, 1, FEW, FEW * 5 + 1])
def test_results_come_in_order(jobs: int, count: int) -> None:
    """Serial and parallel work give the same results in the same order."""
    with executor(jobs) as run:
        assert list(run.map(double, range(count))) == [2 * number for number in range(count)]
        assert run.begin(double, 21)() == 42


def test_a_lost_worker_is_one_sentence() -> None:
    """A worker that is killed ends the run with an error that says so."""
    pool = Pool(2)
    with pytest.raises(WorkerLostError, match="ended from outside"):
        list(pool.map(die, range(FEW * 3)))
    pool.close()


def test_a_cluster_gives_the_same_bytes(tmp_path: Path) -> None:
    """A build on Dask workers, one of them lost in the middle, equals a local one."""
    distributed = pytest.importorskip("distributed", reason="the dask extra is not installed")
    source = tmp_path / "source"
    source.mkdir()
    for number in range(40):
        text = f"Harbour {number}\n\nMaren Holt came to Port Amsel in {1960 + number} with a boat and a dog.\n"
        (source / f"{number}.txt").write_text(text, encoding="utf-8")
    local = load(Given((source,), tmp_path / "local", jobs=1), {})
    build(local, Silent())
    options = {"n_workers": 2, "threads_per_worker": 1, "processes": True, "dashboard_address": None}
    with distributed.LocalCluster(**options) as cluster:
        first = next(iter(cluster.workers.values()))

        class Killing(Silent):
            def stage(self, name: str, _: int | None = None, /) -> None:
                if name == "pages":
                    os.kill(first.pid, signal.SIGKILL)

        given = Given((source,), tmp_path / "dask", executor="dask", scheduler=cluster.scheduler_address)
        build(load(given, {}), Killing())
    trees = [
        {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}
        for out in (tmp_path / "local", tmp_path / "dask")
    ]
    assert trees[0] == trees[1]


@pytest.mark.parametrize("scheduler", [None, "tcp://127.0.0.1:9"])
def test_a_cluster_that_is_not_there_is_one_sentence(scheduler: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without an address, or where nothing answers, the error says what to do."""
    pytest.importorskip("distributed", reason="the dask extra is not installed")
    monkeypatch.setattr("sitegen.execute.CONNECT_SECONDS", 0.5)
    with pytest.raises(ClusterError, match="scheduler"), executor(2, "dask", scheduler):
        pass
