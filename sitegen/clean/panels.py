"""The user panels of a forum's posts: how far each reaches around its leading line, and which of its lines is the name."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median_low

from sitegen.clean.anchors import DATED, Anchor, is_body, skeleton
from sitegen.clean.board_words import BUTTON, LIKED, MENTIONED, RANKED_WORD
from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.quote_leads import author_quoted
from sitegen.clean.signs import Sign, author_name, clean_name, is_name

FARTHEST = 16
"""A panel has no more lines on either side of its leading one."""

PENDING = 4
"""So many lines of unknown kind may stand between two that are furniture."""

MOSTLY = 0.6
UNKNOWN_WORDS = 7
KINDS = {"label": "panel", "number": "panel", "stamp": "panel", "head": "panel", "fixed": "fixed", "subject": "fixed"}
"""What lines of some signs are in a panel."""

FIXED_WORDS, REPEATS = 5, 3
APART = re.compile(r"\s{2,}")
"""What parts a name from a rank on one line."""

PRESENCE = re.compile(r"\s(?:off|on)line$", re.IGNORECASE)
"""What stands beside a name and tells whether that user is there."""

DIGITS = re.compile(r"\d+")
RULES = ("window", "label", "inside", "below", "top")


@dataclass(frozen=True, slots=True)
class Panel:
    """The head of one post: its first and last unit, and the unit that names the author."""

    first: int
    last: int
    name_in: int | None
    author: str | None


def find_panels(
    facts: Sequence[Facts],
    residue: Sequence[str | None],
    seen: Mapping[int, tuple[Sign, ...]],
    anchors: Sequence[Anchor],
) -> list[Panel]:
    """Return the panel around each leading line."""
    page = _Page(facts, residue, seen)
    ends = [*(anchor.index for anchor in anchors[1:]), len(facts)]
    downs = [page.down(anchor, end) for anchor, end in zip(anchors, ends, strict=True)]
    deep = sum(last > anchor.last for last, anchor in zip(downs, anchors, strict=True)) >= MOSTLY * len(anchors)
    lasts = downs if deep else [anchor.last for anchor in anchors]
    floors = [-1, *lasts[:-1]]
    firsts = [page.up(anchor, floor) for anchor, floor in zip(anchors, floors, strict=True)]
    spans = list(zip(anchors, firsts, lasts, floors, ends, strict=True))
    if all(anchor.author for anchor in anchors):
        return [page.echoed(*span) for span in spans]
    return page.named(spans)


Span = tuple[Anchor, int, int, int, int]
"""A leading line, the first and last unit of its panel, and the units that it must not reach."""


def key_of(fact: Facts) -> str:
    """Return a line's wording with its numbers left open."""
    return DIGITS.sub("0", folded(fact.text))


def _kind_of_text(fact: Facts) -> str:
    """Return what a line without signs can be by its form: ``text`` ``name`` ``unknown``."""
    if is_body(fact) or fact.final or fact.words > UNKNOWN_WORDS or fact.text.endswith((":", ",")):
        return "text"
    return "name" if is_name(fact) else "unknown"


class _Page:
    """A page's lines, asked what they are."""

    def __init__(
        self, facts: Sequence[Facts], residue: Sequence[str | None], seen: Mapping[int, tuple[Sign, ...]]
    ) -> None:
        self.facts, self.residue, self.seen = facts, residue, seen
        self.keys = Counter(key_of(fact) for fact in facts if fact.code)
        self.mentions = self._mentions()
        self.known: dict[int, str] = {}
        self.told: dict[int, str | None] = {}

    def kind(self, at: int) -> str:
        """Return what a unit is: ``text`` ``residue`` ``panel`` ``fixed`` ``name`` ``unknown``."""
        if at not in self.known:
            self.known[at] = self._kind(at)
        return self.known[at]

    def _kind(self, at: int) -> str:
        fact = self.facts[at]
        if self.residue[at]:
            return "residue"
        if author_quoted(fact) is not None:
            return "text"
        if known := KINDS.get(self.seen[at][0].kind if at in self.seen else ""):
            return known
        counted = bool(fact.code) and fact.words <= FIXED_WORDS and any(map(str.isdigit, fact.text))
        if counted and self.keys[key_of(fact)] >= REPEATS:
            return "fixed"
        found = skeleton(fact, at)
        if found is not None and found.author is None and any(mark in found.key for mark in DATED):
            return "panel"
        return _kind_of_text(fact)

    def down(self, anchor: Anchor, end: int) -> int:
        """Return the last unit of the panel below a leading line."""
        last, pending = anchor.last, 0
        for at in range(anchor.last + 1, min(end, anchor.last + FARTHEST)):
            kind = self.kind(at)
            if kind == "text" or pending > PENDING:
                break
            firm = kind == "panel" and (
                not pending or (at in self.seen and self.seen[at][0].kind in {"label", "number"})
            )
            if firm:
                last, pending = at, 0
            elif kind not in {"residue", "fixed"}:
                pending += 1
        return last

    def up(self, anchor: Anchor, floor: int) -> int:
        """Return the first unit of the panel above a leading line."""
        first, pending = anchor.index, 0
        for at in range(anchor.index - 1, max(floor, anchor.index - FARTHEST), -1):
            kind = self.kind(at)
            if kind == "text" or pending > PENDING // 2:
                break
            if kind == "panel":
                first, pending = at, 0
            elif kind not in {"residue", "fixed"}:
                pending += 1
        return first

    def echoed(self, anchor: Anchor, first: int, last: int, floor: int, end: int) -> Panel:
        """Return a panel whose author the leading line names, reaching to the line that says the name alone."""
        name = folded(clean_name(anchor.author or ""))
        for at in range(first - 1, max(floor, first - FARTHEST), -1):
            if self.kind(at) == "text":
                break
            if folded(clean_name(self.facts[at].text)) == name:
                first = at
        for at in range(last + 1, min(end, last + FARTHEST)):
            if self.kind(at) == "text":
                break
            if folded(clean_name(self.facts[at].text)) == name:
                last = at
                break
        return Panel(first, last, anchor.index, clean_name(anchor.author or ""))

    def named(self, spans: Sequence[Span]) -> list[Panel]:
        """Return the panels with the names that stand at one place in most of them."""
        found = {rule: [self._at(rule, span) for span in spans] for rule in RULES}
        profiles = [self._profile(span) for span in spans]
        scores = {rule: self._score(places, profiles) for rule, places in found.items()}
        best = max(RULES, key=lambda rule: scores[rule])
        if scores[best] > 0:
            found[best][0] = self._opening(spans, found[best])
        panels: list[Panel] = []
        for span, place in zip(spans, found[best] if scores[best] > 0 else [None] * len(spans), strict=True):
            anchor, first, last, floor, _ = span
            if anchor.author:
                panels.append(self.echoed(*span))
            elif place is None:
                panels.append(Panel(first, last, None, None))
            else:
                author = self._name(place)
                panels.append(
                    Panel(self._initialled(min(first, place), author, floor), max(last, place), place, author)
                )
        return panels

    def _initialled(self, first: int, author: str | None, floor: int) -> int:
        """Return where a panel begins, with the initial above it that stands for the author's picture."""
        above = folded(self.facts[first - 1].text) if first - 1 > floor else ""
        return first - 1 if len(above) == 1 and folded(author or "").startswith(above) else first

    def _opening(self, spans: Sequence[Span], places: Sequence[int | None]) -> int | None:
        """Return the unit of the first post's author: the name whose distance is the most like the others'."""
        away = [at - span[0].index for at, span in zip(places[1:], spans[1:], strict=True) if at is not None]
        if not away:
            return places[0]
        usual = median_low(away)
        window = self._window(spans[0])
        near = [at for at in range(window.start, window.stop + 2) if at < len(self.facts) and self._names(at)]
        return min(near, key=lambda at: abs(at - spans[0][0].index - usual), default=places[0])

    def _at(self, rule: str, span: Span) -> int | None:
        anchor, first, last, _, end = span
        match rule:
            case "inside":
                inside = (*range(anchor.index - 1, first - 1, -1), *range(anchor.last + 1, last + 1))
                return next((at for at in inside if self._names(at)), None)
            case "top":
                return next((at for at in range(first, last + 1) if self._names(at)), None)
            case "below":
                at = anchor.last + 1
                while at < end and self.residue[at]:
                    at += 1
                return at if at < end and self._names(at) else None
        window = self._window(span)
        named = [at for at in window if self._names(at) and len(self.facts[at].text) > 1]
        if rule == "window":
            return named[0] if named else None
        label = next((at for at in window if at in self.seen and self.seen[at][0].kind == "label"), None)
        return None if label is None else next((at for at in reversed(named) if at < label), None)

    def _window(self, span: Span) -> range:
        """Return the units around a leading line that are no text, nor buttons below the post before."""
        anchor, first, last, floor, _ = span
        low = anchor.index
        while low - 1 > max(floor, anchor.index - FARTHEST) and self.kind(low - 1) != "text":
            low -= 1
            if low < first and self.residue[low]:
                low += 1
                break
        return range(low, last + 1)

    def _names(self, at: int) -> bool:
        return self._name(at) is not None

    def _name(self, at: int) -> str | None:
        """Return the name that a line holds, alone or before a stamp."""
        if at not in self.told:
            self.told[at] = self._name_in(at)
        return self.told[at]

    def _name_in(self, at: int) -> str | None:
        sign = self.seen[at][0] if at in self.seen else None
        if sign is not None and sign.hit_author:
            return author_name(sign.hit_author)
        if self.residue[at] or not is_name(self.facts[at]) or not (sign is None or sign.kind in {"name", "fixed"}):
            return None
        text = APART.split(self.facts[at].text.strip(), maxsplit=1)[0]
        if RANKED_WORD.search(text) or BUTTON.fullmatch(text) or LIKED.fullmatch(text):
            return None
        return author_name(PRESENCE.sub("", text))

    def _profile(self, span: Span) -> tuple[str, ...]:
        """Return what a panel tells of its author (joined, posts), which is the same in all panels of one author."""
        anchor, first, last, _, _ = span
        labels = [at for at in range(first, last + 1) if at in self.seen and self.seen[at][0].key == "label"]
        beside = [at + 1 for at in labels if self.facts[at].text.rstrip(": ").isalpha() and at + 1 not in labels]
        return tuple(
            self.facts[at].text
            for at in sorted({*labels, *beside})
            if at <= last and not anchor.index <= at <= anchor.last
        )

    def _score(self, places: Sequence[int | None], profiles: Sequence[tuple[str, ...]]) -> float:
        """Return how well the lines at some place serve as names: most panels have one, few have the same."""
        count = len(profiles)
        names = [folded(self._name(at) or "") for at in places if at is not None]
        if len(names) < MOSTLY * count or not names:
            return 0.0
        told: dict[str, set[tuple[str, ...]]] = {}
        for at, profile in zip(places, profiles, strict=True):
            if at is not None and profile:
                told.setdefault(folded(self._name(at) or ""), set()).add(profile)
        torn = sum(len(own) > 1 for own in told.values()) / len(told) if told else 0.0
        counts = Counter(names)
        if len(counts) == 1 and len(names) >= REPEATS:
            return 0.0
        sure = sum(name in self.mentions for name in names) / len(names)
        spread = len(counts) / len(names)
        single = sum(len(name) < 2 for name in names) / len(names)  # noqa: PLR2004 - the initial of an avatar
        return len(names) / count * (0.4 + 0.3 * spread + 0.6 * sure) * (1 - single) * (1 - torn)

    def _mentions(self) -> frozenset[str]:
        """Return the names that the page's lines mention as somebody's who writes there, folded."""
        found: set[str] = set()
        for fact in self.facts:
            if fact.code and (match := MENTIONED.match(fact.text)):
                words = folded(match["after"] or match["before"]).split()
                found.update(" ".join(words[:count]).strip(",:.») ") for count in range(1, 5))
        return frozenset(found)
