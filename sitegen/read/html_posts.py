"""The posts of a forum and the comments below an article, from what recurs in a page's markup.

A post is an element of a kind that comes again and again, each time with a date or time of its own, an author, and text
that is no headline of another page. What platforms call their posts only helps to choose between several kinds.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from sitegen.read.html_kinds import STAMP, Key, above, is_stamp, kinds, names_author, own_parts, timed, words_in
from sitegen.read.html_parts import Part, Tree
from sitegen.read.html_post import DATED, FEWEST, Post, posts_of

MOST_POSTS = 2000

AS_GOOD = 0.5
"""Elements inside others that score so much of what these do are the posts themselves."""

LEAST_TEXT = 12

LEAST_AUTHORS = 0.3

HEADLINE_WORDS = 3
HEADLINES, LINKED = 0.5, 0.5
"""Elements of which such a share begins with a linked headline, or whose text is links to such a share, are teasers."""

POST_WORDS = frozenset(
    "comment comments post posts reply replies answer message msg topic thread discussion commentlist entry usertext"
    " postcontainer kommentar beitrag reactie bericht commentaire comentario response".split()
)

NEVER = frozenset(
    {
        "html",
        "body",
        "time",
        "a",
        "abbr",
        "span",
        "b",
        "strong",
        "em",
        "i",
        "h1",
        "h2",
        "h3",
        "h4",
        "p",
        "img",
        "button",
    }
)


def find(tree: Tree) -> tuple[Post, ...]:
    """Return the posts of a page in order; none where nothing that recurs looks like one."""
    parts = tree.parts
    around = timed(tree)
    stamped = [at for at, part in enumerate(parts) if not part.hidden and is_stamp(part, around)]
    if len(stamped) < FEWEST:
        return ()
    chosen = _choose(tree, stamped)
    return tuple(posts_of(tree, chosen, set(stamped))) if chosen else ()


def _choose(tree: Tree, stamped: Sequence[int]) -> list[int]:
    """Return the elements of the kind that is most likely that of posts."""
    groups = {key: found for key, found in _dated(tree, stamped).items() if FEWEST <= len(found) <= MOST_POSTS}
    every: defaultdict[Key, list[int]] = defaultdict(list)
    for element in range(1, len(tree.parents) if groups else 0):
        for key in kinds(tree, element):
            if key in groups:
                every[key].append(element)
    signs = set(stamped) | {at for at, part in enumerate(tree.parts) if not part.hidden and names_author(tree, part)}
    scored: list[tuple[float, int, list[int]]] = []
    for key, dated in groups.items():
        members = every[key]
        if len(dated) >= DATED * len(members) and (score := _score(tree, key, members, dated, signs)):
            scored.append((score, members[0], members))
    best = max(scored, default=(0.0, 0, []))
    for score, first, members in sorted(scored, reverse=True):
        if score >= AS_GOOD * best[0] and len(members) >= len(best[2]) and _all_within(tree, members, best[2]):
            best = (score, first, members)
    return best[2]


def _dated(tree: Tree, stamped: Sequence[int]) -> dict[Key, set[int]]:
    """Return of each kind the elements that hold a date."""
    found: defaultdict[Key, set[int]] = defaultdict(set)
    seen: set[int] = set()
    for at in stamped:
        for element in above(tree, tree.parts[at].element):
            if element in seen:
                break
            seen.add(element)
            if tree.names[element] not in NEVER:
                for key in kinds(tree, element):
                    if key[1]:
                        found[key].add(element)
    return found


def _all_within(tree: Tree, members: Sequence[int], others: Sequence[int]) -> bool:
    """Whether each of some elements lies in one of some others."""
    around = set(others)
    return all(any(above in around for above in above(tree, tree.parents[member])) for member in members)


def _score(tree: Tree, key: Key, members: Sequence[int], dated: set[int], signs: set[int]) -> float:
    """Return how much like posts some elements are: their text, by how often they come and what they are called."""
    owned = own_parts(tree, members)
    texts = [sum(len(tree.parts[at].text) for at in owned.get(member, ()) if at not in signs) for member in members]
    held = sum(text >= LEAST_TEXT for text in texts)
    total = sum(texts)
    if held < FEWEST or held < DATED * len(members) or not total:
        return 0.0
    linked = sum(tree.parts[at].linked for rows in owned.values() for at in rows)
    heads = sum(any(_is_headline(tree.parts[at]) for at in rows[:4]) for rows in owned.values())
    words = words_in(key)
    talk = any(tree.parts[rows[0]].talk for rows in owned.values() if rows)
    named = bool(words & POST_WORDS) or talk
    if linked > LINKED * total or (heads > HEADLINES * len(members)):
        return 0.0
    authors = sum(any(names_author(tree, tree.parts[at]) for at in rows) for rows in owned.values())
    if authors < DATED * len(members) and not (named or talk):
        return 0.0
    if not named and len(members) <= FEWEST:
        return 0.0
    share = len(dated) / len(members) * max(LEAST_AUTHORS, authors / len(members)) ** 2
    return total * share * (1 - 1 / len(members)) * (1.5 if named else 1.0)


def _is_headline(part: Part) -> bool:
    return (
        part.kind == "heading"
        and part.linked > LINKED * len(part.text)
        and not STAMP.search(part.text)
        and part.text.count(" ") >= HEADLINE_WORDS
    )
