"""What shows of a text of a saved page whether it belongs to the document: its form, its place, its neighbours.

Each sign is a short phrase; ``html_weights`` says how much each weighs. Signs of the second round are made of what the
first one thought of the texts around.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import accumulate
from math import exp

from sitegen.read.html_parts import Part, Tree

WORD = re.compile(r"\w+")
STOP = re.compile(r"[.!?…。！？؟।:;”\"»)]\s*\Z")
SPLIT = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
PROSE = 80
"""Characters from which a text with a final stop is prose; half of them where it has no spaces between words."""

MOST_LINKED = 0.5
MAIN = 0.8
"""The innermost element with this share of the prose holds the document."""

VOTED, LEAST_WORDS = 0.6, 5
SPACED, WRITTEN = 12, 2.5
"""Characters a word has at most, on average, where words have spaces between them; and where they have none."""

SIZES = ((3, "tiny"), (8, "short"), (15, "line"), (30, "sentence"), (80, "paragraph"))
LINE = 15
KEY = 200
LONGEST_NAMES = 300
FEW_LINKS, LINKS = 0.3, 0.8
SHORTEST_TITLE = 10

NAMED = {
    "content": "article articlebody body bodytext content contents entry story post text copy main prose rte wysiwyg",
    "caption": "caption captions credit credits copyright photo image figure gallery slide slideshow legend",
    "byline": "byline author authors meta metadata date time timestamp datetime published dateline posted info kicker",
    "bio": "bio biography about profile authorbox contributor writer",
    "lead": "lead lede summary standfirst dek deck intro teaser excerpt subtitle subhead subheadline abstract",
    "embed": "tweet twitter instagram embed embedded quote pullquote",
    "box": "box inset card cards item items tile tiles module promo grid feed list listing carousel slider more",
    "note": "note notes disclaimer correction tip tips inline callout cta",
    "tags": "tag tags topic topics category categories keywords label labels",
}
KINDS = {word: kind for kind, words in NAMED.items() for word in words.split()}
"""Words of class names and ids, and what they say of the text inside."""

TAGS = frozenset("article main form header table ul ol figure aside footer blockquote p".split())
INNER = frozenset({"p", "div", "span", "td", "li", "font"})
HOLDERS = frozenset({"div", "section", "td", "article", "body", "main"})


@lru_cache(maxsize=8192)
def kinds_of(names: str) -> frozenset[str]:
    """Return what class names and ids say of the text inside."""
    return frozenset(kind for word in SPLIT.findall(names[:LONGEST_NAMES]) if (kind := KINDS.get(word.lower())))


def words_of(text: str) -> int:
    """Return the number of words, as far as that can be told where they have no spaces between them."""
    return len(WORD.findall(text)) if text.count(" ") * SPACED >= len(text) else int(len(text) / WRITTEN)


def prose(part: Part) -> int:
    """Return how much prose a part is: its characters, or 0 where it is short, unfinished or a link."""
    text = part.text
    least = PROSE if text.count(" ") * SPACED >= len(text) else PROSE // 2
    if len(text) < least or part.kind in {"heading", "code"} or part.linked > MOST_LINKED * len(text):
        return 0
    return len(text) if STOP.search(text[-3:]) else 0


def votes(parts: Sequence[Part], voted: str | None) -> list[bool | None]:
    """Return which parts an extractor kept: most of their runs of three words stand in its text; None of short ones."""
    words = WORD.findall((voted or "").casefold())
    known = set(zip(words, words[1:], words[2:], strict=False))
    found: list[bool | None] = []
    for part in parts:
        own = [] if part.hidden else WORD.findall(part.text.casefold())
        if len(own) < LEAST_WORDS:
            found.append(None)
            continue
        need = VOTED * (len(own) - 2)
        found.append(sum(map(known.__contains__, zip(own, own[1:], own[2:], strict=False))) >= need)
    return found


def cores(tree: Tree, weights: Sequence[int]) -> tuple[list[bool], list[bool]]:
    """Return which elements lie in the innermost one with most of the prose, and which in the densest one."""
    held = [0] * len(tree.parents)
    dense = [0.0] * len(tree.parents)
    for part, weight in zip(tree.parts, weights, strict=True):
        if weight:
            held[part.element] += weight
            inner = part.element if tree.names[part.element] in HOLDERS else tree.parents[part.element]
            dense[inner] += weight
            dense[tree.parents[inner]] += weight / 2
    for number in range(len(held) - 1, 0, -1):  # an element's number is greater than that of those around it
        held[tree.parents[number]] += held[number]
    need = MAIN * held[0]
    main = max((number for number, weight in enumerate(held) if weight >= need), default=0) if need else 0
    return _inside(tree, main), _inside(tree, max(range(len(dense)), key=dense.__getitem__))


def _inside(tree: Tree, root: int) -> list[bool]:
    found = [False] * len(tree.parents)
    found[root] = True
    for number in range(root + 1, len(found)):
        found[number] = found[tree.parents[number]]
    return found


def around(tree: Tree) -> list[frozenset[str]]:
    """Return of each element what its class names and those around it say, and which elements stand around it."""
    found: list[frozenset[str]] = [frozenset()] * len(tree.parents)
    for number in range(1, len(found)):
        above = found[tree.parents[number]]
        name, values = tree.names[number], tree.values[number]
        if values and name not in {"html", "body"} and ("class" in values or "id" in values or "itemprop" in values):
            names = f"{values.get('class', '')} {values.get('id', '')} {values.get('itemprop', '')}"
            kinds = kinds_of(names)
            above = above if kinds <= above else above | kinds
        if name in TAGS and f"<{name}" not in above:
            above |= {f"<{name}"}
        found[number] = above
    return found


def first_signs(
    tree: Tree, weights: Sequence[int], voted: Sequence[bool | None], title: str
) -> Iterator[tuple[str, ...]]:
    """Yield what each part shows by itself and by its place."""
    parts = tree.parts
    main, dense = cores(tree, weights)
    named = around(tree)
    beside = Counter(tree.parents[part.element] for part, weight in zip(parts, weights, strict=True) if weight)
    inner = [at for at, weight in enumerate(weights) if weight and dense[parts[at].element]]
    first, last = (inner[0], inner[-1]) if inner else (len(parts), -1)
    links = [part.linked > LINKS * len(part.text) for part in parts]
    seen: set[str] = set()
    folded = " ".join(title.casefold().split())
    end = len(parts) - 1
    for at, part in enumerate(parts):
        if part.hidden:
            yield ()
            continue
        element, text = part.element, part.text
        words = words_of(text)
        size = next((name for most, name in SIZES if words <= most), "passage")
        share = part.linked / len(text)
        link = "none" if not share else "some" if share < FEW_LINKS else "half" if share < LINKS else "all"
        kind = part.kind if part.kind != "heading" else f"heading {min(part.level or 2, 4)}"
        place = "dense" if dense[element] else "main" if main[element] else "outside"
        where = "before" if at < first else "after" if at > last else "within"
        low, high = max(at - 1, 0), min(at + 1, end)
        key = text[:KEY].casefold()
        row = [
            f"{kind} {size}",
            f"{size} link {link}",
            f"{size} stop" if STOP.search(text[-3:]) else f"{size} open",
            f"{place} {where}",
            f"{place} {kind}",
            f"{place} voted {voted[at]}",
            f"{place} {size}",
            f"{place} beside {min(3, beside[tree.parents[element]])} {size if words <= LINE else 'long'}",
            f"{place} reason {part.reason}",
            f"near prose {(weights[low] > 0) + (weights[high] > 0)} {size}",
            f"near voted {bool(voted[low]) + bool(voted[high])} {place}",
            f"near link {links[low] + links[high]} {link}",
            *[f"{place} {name}" if name[0] == "<" else name for name in sorted(named[element])],
        ]
        if tree.names[element] in INNER:
            row.append(f"{place} by {tree.names[element]}")
        if key in seen:
            row.append("again")
        if len(folded) > SHORTEST_TITLE and (key in folded or folded in key):
            row.append("title")
        seen.add(key)
        yield tuple(row)


STEPS = (-4.0, -2.5, -1.5, -0.7, 0.0, 0.7, 1.5, 2.5, 4.0)
REACH = 5
CERTAIN, LONG = 0.5, 80


def second_signs(tree: Tree, counted: Sequence[int], scores: Sequence[float]) -> Iterator[tuple[str, ...]]:
    """Yield what the scores of a part and of those around it say; ``counted`` are the parts that scores are of."""
    parts = [tree.parts[at] for at in counted]
    chances = [1 / (1 + exp(-max(-30.0, min(30.0, score)))) for score in scores]
    steps = [sum(score >= step for step in STEPS) for score in scores]
    chains = [_chain(tree, part.element) for part in parts]
    held: dict[int, float] = {}
    whole: dict[int, int] = {}
    for part, chance, chain in zip(parts, chances, chains, strict=True):
        length = len(part.text)
        for element in set(chain):
            held[element] = held.get(element, 0.0) + chance * length
            whole[element] = whole.get(element, 0) + length
    total = sum(chance * len(part.text) for part, chance in zip(parts, chances, strict=True)) or 1.0
    sums = [0.0, *accumulate(chances)]
    sure = [at for at, chance in enumerate(chances) if chance > CERTAIN and len(parts[at].text) >= LONG]
    first, last = (sure[0], sure[-1]) if sure else (0, 0)
    count = len(parts)
    for at, part in enumerate(parts):
        before, after = min(REACH, at), min(REACH, count - at - 1)
        behind = (sums[at] - sums[at - before]) / before if before else 0.0
        ahead = (sums[at + 1 + after] - sums[at + 1]) / after if after else 0.0
        row = [f"own {steps[at]}"]
        row += [f"at {by} {steps[at + by] if 0 <= at + by < count else 'end'}" for by in (-2, -1, 1, 2)]
        row += [f"behind {int(behind * 9.99)}", f"ahead {int(ahead * 9.99)}", f"between {int(min(behind, ahead) * 5)}"]
        for level, element in enumerate(chains[at], 1):
            row.append(f"mean {level} {int(held[element] / whole[element] * 9.99)}")
            row.append(f"share {level} {int(min(0.999, held[element] / total) * 10)}")
        words = words_of(part.text)
        size = next((name for most, name in SIZES if words <= most), "passage")
        kind = part.kind if part.kind != "heading" else f"heading {min(part.level or 2, 4)}"
        where = "before" if at < first else "after" if at > last else "in"
        row += [f"{where} {size}", f"{where} {kind}", f"{where} reason {part.reason}"]
        yield tuple(row)


def _chain(tree: Tree, element: int) -> tuple[int, int, int]:
    outer = tree.parents[element]
    return outer, tree.parents[outer], tree.parents[tree.parents[outer]]
