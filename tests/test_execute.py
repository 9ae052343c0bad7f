"""Where work runs makes no difference to what comes of it."""

from __future__ import annotations

import os

import pytest

from sitegen.execute import FEW, Pool, WorkerLostError, executor


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
