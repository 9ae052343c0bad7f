"""Take the posts that a page's own markup sets apart as its thread."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sitegen.clean.citations import with_quoted
from sitegen.clean.declared import dated_by
from sitegen.clean.facts import Facts
from sitegen.clean.found import Found
from sitegen.clean.threads import Reply, Thread
from sitegen.model.document import Dated
from sitegen.model.source import Reading, Remark


@dataclass(frozen=True, slots=True)
class Told:
    """The remarks of a reading with the dates that markup gives them; whether the first opens the thread."""

    remarks: tuple[Remark, ...] = ()
    dates: tuple[Dated | None, ...] = ()
    opened: bool = False


def told_by_markup(reading: Reading) -> Told:
    """Return what the markup tells of a page's posts."""
    dates = tuple(None if one.dated is None else dated_by(one.dated, reading) for one in reading.remarks)
    return Told(reading.remarks, dates, reading.opened)


def thread_of(facts: Sequence[Facts], told: Told) -> Thread:
    """Return the thread that the markup tells."""
    replies = [
        _reply(facts, remark, date, below=int(told.opened))
        for remark, date in zip(told.remarks, told.dates, strict=True)
    ]
    end = max(at for reply in replies for at in (*reply.head, *reply.body)) + 1
    rest = replies[int(told.opened) :]
    start = min((at for reply in rest for at in (*reply.head, *reply.body)), default=end)
    thread = Thread(tuple(rest), start, end, opening=replies[0] if told.opened else None)
    return with_quoted(facts, thread)


def _reply(facts: Sequence[Facts], remark: Remark, told: Dated | None, *, below: int) -> Reply:
    date, at = _date(facts, remark)
    under = None if remark.parent is None or remark.parent < below else remark.parent - below
    return Reply(remark.head, remark.body, remark.author, date, at, remark.number, told=told, under=under)


def _date(facts: Sequence[Facts], remark: Remark) -> tuple[Found | None, int | None]:
    """Return the first date of the head, one with a time before one without."""
    dates = [(date.hour is None, at, order) for order, at in enumerate(remark.head) for date in facts[at].dates[:1]]
    if not dates:
        return None, None
    _, at, _ = min(dates)
    return facts[at].dates[0], at
