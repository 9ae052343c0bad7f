"""What comments say of each other: whom one answers, which numbers are missing, of which year a stamp is."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from itertools import pairwise

from sitegen.clean.folding import folded
from sitegen.clean.found import Found
from sitegen.model.document import Block, Comment, Dated
from sitegen.problems import Code, Problem

ADDRESSED = re.compile(r"@(?P<at>[^\s,:;][^\n,:;]{0,40})|(?P<name>[^\W\d_][^\n,:;.!?]{0,30})[,:] ")
"""A comment's first words, where they name whom it answers: `@Marla you` or `Marla, you`."""


Step = tuple[int, int, str, str]
"""From one comment to the next: which way (1, 0 or -1), the next one's line, and what the two say."""

NUMBERED = re.compile(r"#?(\d{1,5})(?!\w)")


def link_parents(
    comments: Sequence[Comment], named: Sequence[str | None], blocks: Mapping[str, Block]
) -> tuple[Comment, ...]:
    """Return the comments with the one each answers, where its head or its first words name an earlier author.

    Args:
        comments: in order.
        named: whom each head names as the one answered.
        blocks: by id.
    """
    latest: dict[str, str] = {}
    result: list[Comment] = []
    for comment, name in zip(comments, named, strict=True):
        parent = latest.get(folded(name)) if name else None
        if parent is None and comment.blocks:
            parent = _addressed(blocks[comment.blocks[0]].text[:80], latest)
        result.append(replace(comment, parent=parent) if parent else comment)
        if comment.author:
            latest[folded(comment.author)] = comment.id
        if comment.number is not None:
            latest[f"#{comment.number}"] = comment.id
    return tuple(result)


def under_parents(comments: Sequence[Comment], under: Sequence[int | None]) -> tuple[Comment, ...]:
    """Return the comments with the ones they answer by their markup, which outranks what their words say."""
    return tuple(
        comment if place is None else replace(comment, parent=comments[place].id)
        for comment, place in zip(comments, under, strict=True)
    )


def _addressed(text: str, latest: Mapping[str, str]) -> str | None:
    match = ADDRESSED.match(text)
    if match is None:
        return None
    if match["at"] and (number := NUMBERED.match(match["at"])):
        return latest.get(f"#{int(number[1])}")
    if match["name"]:
        return latest.get(folded(match["name"].strip()))
    words = match["at"].split()
    for count in range(min(len(words), 4), 0, -1):
        if (found := latest.get(folded(" ".join(words[:count]).rstrip(".!?")))) is not None:
            return found
    return None


def missing_numbers(comments: Sequence[Comment], path: str, document: str) -> tuple[Problem, ...]:
    """Return a note for every gap in the comments' own numbers: comments that the page no longer holds."""
    found: list[Problem] = []
    numbered = [(comment.number, comment.lines[0]) for comment in comments if comment.number is not None]
    for (before, _), (number, line) in pairwise(numbered):
        if number > before + 1:
            gone = f"comment {before + 1} is" if number == before + 2 else f"comments {before + 1} to {number - 1} are"
            found.append(Problem(path, Code.COMMENT_NUMBERS, f"{gone} missing from the thread", document, line))
    return tuple(found)


def uncertain_order(comments: Sequence[Comment], path: str, document: str) -> tuple[Problem, ...]:
    """Return a note where the numbers, or else the dates, of a thread run now one way and now the other.

    Dates are compared as far as both say them; those whose year is inferred do not count.
    """
    numbers = [(comment.number, comment.lines[0]) for comment in comments if comment.number is not None]
    steps = [
        ((after > before) - (after < before), line, str(before), str(after))
        for (before, _), (after, line) in pairwise(numbers)
    ]
    if (wrong := _against(steps)) is not None:
        _, line, before, after = wrong
        text = f"comment {after} follows comment {before}: the order of the thread is not certain"
        return (Problem(path, Code.COMMENT_ORDER, text, document, line),)
    stamps = [
        (comment.published.value, comment.lines[0])
        for comment in comments
        if comment.published is not None and not comment.published.inferred
    ]
    dated: list[tuple[int, int, str, str]] = []
    for (before, _), (after, line) in pairwise(stamps):
        size = min(len(before), len(after))
        dated.append(((after[:size] > before[:size]) - (after[:size] < before[:size]), line, before, after))
    if (found := _against(dated)) is None:
        return ()
    _, line, before, after = found
    text = f"a comment of {after} follows one of {before}, and others run the other way: their order is not certain"
    return (Problem(path, Code.COMMENT_ORDER, text, document, line),)


def _against(steps: Sequence[Step]) -> Step | None:
    """Return the first step against the way that most take; None where all go one way."""
    ways = [way for way, *_ in steps if way]
    most = 1 if 2 * ways.count(1) >= len(ways) else -1
    return next((step for step in steps if step[0] == -most), None)


def with_year(found: Found, base: Dated | None, line: int, evidence: str) -> Dated | None:
    """Return a stamp that names no year as one of the page's year, marked as inferred; None where there is none."""
    if base is None or found.year is not None or found.month is None or found.day is None:
        return None
    year, month = int(base.value[:4]), int(base.value[5:7] or 1)
    dated = replace(found, year=year + 1 if month > found.month + 6 else year)
    return Dated(dated.value or "", dated.precision, line, evidence, inferred=True)
