"""The parts of a post in a page's markup: its head, its body, its buttons, and the post it answers."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from sitegen.read.html_authors import author_of, machine_dates, number_of
from sitegen.read.html_kinds import DIGITS, Key, above, kinds, names_author, own_parts, words_in
from sitegen.read.html_parts import Tree

FEWEST = 2
"""Fewer posts are none."""


TEXT, NEAR = 60, 0.85
"""So many characters are what a post says; kinds with such a share of the most text are as good."""

DATED, OWN, RARE = 0.7, 0.7, 0.35
"""Such shares of elements have a date, and a body of one kind; so few bodies hold a date or an author."""

BODY_WORDS = frozenset(
    "content body text message cooked bb wrapper postbody usertext md entry copy description inner post".split()
)

DEPTH = re.compile(r"(?:^|\s)(?:depth|level|indent|nest(?:ed|ing)?)[-_]?(\d{1,3})(?:\s|$)")

SPENT = frozenset({"share", "page-control", "comment-form", "ad", "newsletter", "pager", "print", "cookie"})
"""Reasons that hold inside a post too."""

SIGNATURE = frozenset({"signature", "sig", "signatur"})

NO_BODY = frozenset(
    {
        "p",
        "ul",
        "ol",
        "li",
        "footer",
        "header",
        "button",
        "a",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "form",
        "time",
        "b",
        "i",
        "em",
        "strong",
    }
)

PARENT_ATTRIBUTES = ("data-parent-id", "data-parent", "data-parentid", "data-parent-comment-id")


@dataclass(frozen=True, slots=True)
class Post:
    """One post: the numbers of the parts of its head, its body and its buttons, and what its head says.

    ``stamp`` is the element whose attribute gives its date in the form of machines, 0 where none does; ``parent`` is
    the number of the post it answers.
    """

    head: tuple[int, ...]
    body: tuple[int, ...]
    spent: tuple[int, ...]
    author: str | None
    stamp: int
    number: int | None
    parent: int | None


def posts_of(tree: Tree, members: Sequence[int], stamped: set[int]) -> Iterator[Post]:
    """Yield the posts that some elements are, in order."""
    owned = own_parts(tree, members)
    members = [member for member in members if member in owned]
    body = _body_kind(tree, members, owned, stamped)
    inside = set(members)
    places = {member: at for at, member in enumerate(members)}
    machine = machine_dates(tree, inside)
    depths: list[tuple[int, int]] = []
    ids = {name: at for at, member in enumerate(members) if (name := _identity(tree.values[member]))}
    for at, member in enumerate(members):
        rows = owned[member]
        said, spent = _split(tree, member, rows, body, stamped)
        head = [row for row in rows if row not in said and row not in spent]
        parent = next((places[other] for other in above(tree, tree.parents[member]) if other in inside), None)
        if parent is None:
            parent = _parent(tree.values[member], ids, at)
        if parent is None and (found := DEPTH.search(tree.values[member].get("class", ""))):
            depth = int(found[1])
            parent = next((place for place, other in reversed(depths) if other < depth), None)
            depths.append((at, depth))
        yield Post(
            head=tuple(head),
            body=tuple(said),
            spent=tuple(spent),
            author=author_of(tree, member, head),
            stamp=machine.get(member, 0),
            number=number_of(tree, head),
            parent=parent,
        )


def _identity(values: Mapping[str, str]) -> str | None:
    """Return the number that a post has in its markup."""
    digits = DIGITS.findall(values.get("data-id") or values.get("id", ""))
    return digits[-1] if digits else None


def _parent(values: Mapping[str, str], ids: Mapping[str, int], at: int) -> int | None:
    for name in PARENT_ATTRIBUTES:
        digits = DIGITS.findall(values.get(name, ""))
        if digits and (found := ids.get(digits[-1])) is not None and found < at:
            return found
    return None


def _body_kind(tree: Tree, members: Sequence[int], owned: Mapping[int, Sequence[int]], stamped: set[int]) -> Key | None:
    """Return the kind of element inside the posts that holds their text and neither date nor author."""
    text: Counter[Key] = Counter()
    among: defaultdict[Key, set[int]] = defaultdict(set)
    spoilt: defaultdict[Key, set[int]] = defaultdict(set)
    inner: dict[Key, int] = {}
    for member in members:
        heads = _heads(tree, owned[member], stamped)
        for at in owned[member]:
            part = tree.parts[at]
            for element in above(tree, part.element):
                if element == member:
                    break
                if tree.names[element] in NO_BODY:
                    continue
                for key in kinds(tree, element):
                    text[key] += len(part.text)
                    among[key].add(member)
                    inner[key] = max(inner.get(key, 0), element)
                    if at in heads:
                        spoilt[key].add(member)
    need = OWN * len(members)
    fit = [key for key in text if len(among[key]) >= need and len(spoilt[key]) <= RARE * len(among[key])]
    if not fit:
        return None
    most = max(text[key] for key in fit)
    near = [key for key in fit if text[key] >= NEAR * most]
    return min(near, key=lambda key: (text[key], not words_in(key) & BODY_WORDS, not key[1], -inner[key], key))


def _heads(tree: Tree, rows: Sequence[int], stamped: set[int]) -> set[int]:
    """Return the parts of a post that say who wrote it and when: those before any text, and the first ones."""
    rows = [at for at in rows if tree.parts[at].kind != "quote"]
    signs = [at for at in rows if at in stamped or names_author(tree, tree.parts[at])]
    text = next((at for at in rows if at not in stamped and len(tree.parts[at].text) >= TEXT), None)
    return set(signs[:1]) | {at for at in signs if text is None or at < text}


def _split(
    tree: Tree, member: int, rows: Sequence[int], body: Key | None, stamped: set[int]
) -> tuple[list[int], list[int]]:
    """Return the parts of a post's body, and those that are its buttons, signature and the like."""
    said: list[int] = []
    spent: list[int] = []
    for at in rows:
        part = tree.parts[at]
        within = False
        signature = False
        for element in above(tree, part.element):
            if element == member:
                break
            keys = kinds(tree, element)
            signature = signature or any(SIGNATURE & words_in(key) for key in keys)
            within = within or body in keys
        if part.reason in SPENT or signature:
            spent.append(at)
        elif within or (body is None and at not in stamped and not names_author(tree, part)):
            said.append(at)
    if said:
        spent += [
            at
            for at in rows
            if at > said[-1] and at not in spent and at not in stamped and not names_author(tree, tree.parts[at])
        ]
    return said, sorted(spent)
