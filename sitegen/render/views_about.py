"""The view of the page about the method: what was done here, counted, and how to correct it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest

from sitegen.model.entity import Entity, Type
from sitegen.model.site import Totals
from sitegen.ports import Archive

NAMES_FOUND = (
    ("en", "CoNLL-2003", 0.920, 0.958, 0.775),
    ("nl", "CoNLL-2002", 0.913, 0.962, 0.802),
    ("es", "CoNLL-2002", 0.887, 0.976, 0.675),
    ("fr", "WikiNEuRal", 0.899, 0.972, 0.766),
    ("de", "WikiNEuRal", 0.795, 0.914, 0.731),
)
"""How well names were found in labelled news that the rules were not made on: exact, overlapping, with their type."""

NAMES_JOINED = (0.969, 0.996)
"""How well spellings were joined in labelled news: B-cubed, and its precision."""

TEXT_KEPT = (0.916, 0.920)
"""How well the text of held-out articles was told from what surrounds it: lowest and highest F1 of raw pages."""

INVENTED = (
    ("A name", "Its other spelling", Type.PLACE),
    ("A second name", "Its second spelling", Type.ORGANISATION),
    ("A third name", "Its third spelling", Type.PERSON),
)
"""What stands in the examples of an archive with too few names: nobody's name, for it might be one that is withheld."""


@dataclass(frozen=True, slots=True)
class AboutView:
    """What the page about the method counts; in ``rules`` all decisions of a person are one.

    ``lines`` are lines of a curation file that name what is in this archive.
    """

    totals: Totals
    rules: tuple[tuple[str, int], ...]
    lines: tuple[str, ...]
    found: tuple[tuple[str, str, float, float, float], ...] = NAMES_FOUND
    joined: tuple[float, float] = NAMES_JOINED
    text: tuple[float, float] = TEXT_KEPT


def about_view(archive: Archive) -> AboutView:
    """Return what the page about the method counts."""
    rules: Counter[str] = Counter()
    for rule, count in archive.site.totals.rules:
        rules["curation" if rule.startswith("curation") else rule] += count
    ranked = tuple(sorted(rules.items(), key=lambda item: (-item[1], item[0])))
    return AboutView(archive.site.totals, ranked, tuple(_lines(archive)))


def _lines(archive: Archive) -> Iterator[str]:
    """Yield a line for each verb of the curation file, with names and a file of this archive."""
    names = _known(archive)
    (one, other, kind), (second, _, second_kind), (third, third_other, _) = names
    paths = [outline.path for document in archive.site.order[:1] for outline in [archive.outline(document)]]
    yield f"same {quote(one)} {quote(other)}"
    yield f"not-same {quote(third)} {quote(third_other)}"
    yield f"rename {quote(other)} {quote(one)}"
    yield f"type {quote(second)} {second_kind.value}"
    yield f"hide {quote('Reply')}"
    yield f"add {quote('A name that was missed')} {kind.value}"
    yield f"note {quote(second)} {quote('What a reader should know; **Markdown** is understood.')}"
    yield f"id {quote(one)} wikidata:Q42"
    yield f"withhold name {quote('A name')} {quote('on request')}"
    yield f"withhold document {quote(paths[0] if paths else 'folder/file.txt')} {quote('on request')}"


def _known(archive: Archive) -> Sequence[tuple[str, str, Type]]:
    """Return three names with another spelling of each: those found most that have two, else invented ones."""
    spelled = (one for one in archive.entities() if len(one.aliases) > 1 and one.type in KINDS)
    best = nlargest(len(INVENTED), spelled, key=lambda one: (one.mentions, one.id))
    found = [(one.name, _other(one), one.type) for one in best]
    return found if len(found) == len(INVENTED) else INVENTED


KINDS = frozenset({Type.PLACE, Type.ORGANISATION, Type.GROUP})
"""Types that examples may name: no examples are made of people."""


def _other(entity: Entity) -> str:
    """Return the spelling of a name that is found most beside the one it bears."""
    return max(
        (alias for alias in entity.aliases if alias.text != entity.name), key=lambda one: (one.count, one.text)
    ).text


def quote(text: str) -> str:
    """Return a text in quotation marks, as the curation file writes it."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
