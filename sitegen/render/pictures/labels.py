"""Dates as labels of an axis: short, and in two lines where the year stands below the month."""

from __future__ import annotations

from sitegen.render import formats
from sitegen.render.messages import Messages
from sitegen.render.views import When


def axis_label(when: When | None, unit: str, words: Messages) -> tuple[str, ...]:
    """Return the lines of a label: ``23 Jun`` and ``2017``; a decade and a century by their first year."""
    if when is None:
        return ()
    if unit == "decade":
        return (words.gettext("%(year)ss", year=when.year),)
    if unit in {"year", "century"} or when.month is None:
        return (str(when.year),)
    return (formats.date(when.year, when.month, when.day, "day", words.locale), str(when.year))
