"""Score the cleaning of labelled pages: roles of lines, article and comments as word runs, authors, stamps, dates."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path

sys.path[:0] = [str(Path(__file__).parent), str(Path(__file__).parents[2] / "clean")]

from helper import reading_of  # noqa: E402 - the test folder is no package
from maker import Labelled  # noqa: E402 - the same
from platforms import pages  # noqa: E402 - the same

from sitegen.clean import clean  # noqa: E402 - after the path is set
from sitegen.model.document import Document, Kind, Voice  # noqa: E402 - the same

KINDS = {Kind.QUOTE: "quote", Kind.LIST: "list", Kind.CAPTION: "caption", Kind.FOOTNOTE: "note"}
ARTICLE = {"title", "body", "heading", "quote", "list", "caption", "note"}


def roles_of(document: Document) -> dict[int, str]:
    """Return the role of each line as the document has it."""
    roles: dict[int, str] = {}
    for block in document.blocks:
        role = KINDS.get(block.kind, "body")
        if block.kind is Kind.HEADING:
            role = "title" if block.id == document.title_block else "heading"
        if block.voice is Voice.COMMENT:
            role = "comment"
        roles.update(dict.fromkeys(range(block.lines[0], block.lines[1] + 1), role))
    roles.update({row.line: "removed" for row in document.removed})
    roles.update(
        {row.line: "head" if row.to == "comment" else "moved" for row in document.moved if row.line not in roles}
    )
    return roles


def same(want: str, have: str) -> bool:
    """Whether a role will do: furniture of a thread may be removed or moved with its head, or with the page's byline."""
    return want == have or {want, have} <= {"head", "removed"} or {want, have} <= {"moved", "removed"}


def runs(texts: Iterable[str]) -> Counter[str]:
    """Return the runs of four words (of words, in shorter lines) of some lines."""
    found: Counter[str] = Counter()
    for text in texts:
        words = text.split()
        found.update(" ".join(words[at : at + 4]) for at in range(max(1, len(words) - 3)))
    return found


def f1(want: Counter[str], have: Counter[str]) -> float:
    """Return the harmonic mean of precision and recall."""
    both = sum((want & have).values())
    total = sum(want.values()) + sum(have.values())
    return 1.0 if total == 0 else 2 * both / total


def score(page: Labelled) -> dict[str, float]:
    """Return the marks of one page, each from 0 to 1; only those that apply."""
    document = clean(reading_of(page.text()))
    have, rows = roles_of(document), page.roles()
    marks = {"roles": sum(same(role, have.get(line, "lost")) for line, role, _ in rows) / len(rows)}
    marks["article"] = f1(
        runs(text for _, role, text in rows if role in ARTICLE),
        runs(text for line, _, text in rows if have.get(line) in ARTICLE),
    )
    marks["title"] = float(document.title == next((text for _, role, text in rows if role == "title"), document.title))
    if not any(role == "heading" and "posts" in page.name for _, role, _ in rows):
        marks["date" if page.published else "no-date"] = float(
            (document.published.value if document.published else None) == page.published
        )
    marks["authors"] = float(document.authors == page.authors)
    if page.comments or document.comments:
        marks["comments"] = f1(
            runs(text for _, role, text in rows if role == "comment"),
            runs(text for line, _, text in rows if have.get(line) == "comment"),
        )
    if page.comments:
        got = [
            (comment.author, comment.published.value if comment.published else None) for comment in document.comments
        ]
        marks["heads"] = sum(want == found for want, found in zip(page.comments, got, strict=False)) / max(
            len(page.comments), len(got)
        )
        first = next((line for line, role, _ in rows if role == "comment"), 0)
        marks["boundary"] = float(first == min((line for line, role in have.items() if role == "comment"), default=-1))
    return marks


def table() -> dict[str, dict[str, float]]:
    """Return the marks of all pages by name."""
    return {page.name: score(page) for page in pages()}


def means(marks: dict[str, dict[str, float]]) -> dict[str, float]:
    """Return the mean of each mark over the pages that have it."""
    names = sorted({name for page in marks.values() for name in page})
    return {
        name: sum(page[name] for page in marks.values() if name in page) / sum(name in page for page in marks.values())
        for name in names
    }


def differences(page: Labelled) -> str:
    """Return the lines of a page whose role is wrong, for a person to read."""
    document = clean(reading_of(page.text()))
    have = roles_of(document)
    return "\n".join(
        f"  {line:3} want {role:8} have {have.get(line, 'lost'):8} {text[:90]}"
        for line, role, text in page.roles()
        if not same(role, have.get(line, "lost"))
    )
