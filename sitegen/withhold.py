"""What a person decided to withhold, taken out of a source before the rest of the program sees it.

Whatever is made later (pages, pieces of the search index, data, the store, the copy of the original) is made from what
is left, so nothing of it can stand anywhere, and no later stage has to remember to leave it out.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import groupby

from sitegen import read
from sitegen.model.decision import Decision, Decisions
from sitegen.model.document import Document, Withheld
from sitegen.model.entity import Names
from sitegen.model.source import Source
from sitegen.problems import Code, Problem
from sitegen.strings import fold

BETWEEN = r"[\s\-\u2010-\u2015]+"
TELLING = 3
"""A part of a name with fewer letters tells nobody."""
DEFAULT_REASON = "by decision of the archive's keeper"


class NotRedactableError(read.ReadError):
    """A withheld string stands in a file of a format in which it cannot be blacked out."""

    def __init__(self) -> None:
        """The message must not say what is withheld."""
        super().__init__(
            Code.UNSUPPORTED,
            "holds something that is withheld, in a format that cannot be redacted; it is left out whole",
        )


@dataclass(frozen=True, slots=True)
class Rule:
    """One thing to withhold: what stands in its place, and how its spellings are found."""

    line: int
    what: str
    reason: str
    stand_in: str
    spellings: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Withholding:
    """All that is withheld: whole documents by path, and rules for names and passages."""

    documents: dict[str, str]
    rules: tuple[Rule, ...]

    @property
    def key(self) -> str:
        """A string that changes whenever anything is withheld otherwise."""
        return hashlib.sha256(repr((sorted(self.documents.items()), self.rules)).encode()).hexdigest()

    def names(self, text: str) -> bool:
        """Whether a text names something that is withheld."""
        plain = _Plain.of(text)
        return any(any(plain.find(rule)) for rule in self.rules)

    def redact(self, text: str) -> tuple[str, tuple[Rule, ...]]:
        """Return the text with everything withheld replaced, line ends kept, and the rules that found something."""
        used = []
        for rule in self.rules:
            spans = list(_Plain.of(text).find(rule))
            if spans:
                text = _replaced(text, spans, rule)
                used.append(rule)
        return text, tuple(used)


@dataclass(frozen=True, slots=True)
class _Plain:
    """A text without case and accents, and for each of its characters the place in the text it came from."""

    text: str
    places: Sequence[int]

    @classmethod
    def of(cls, text: str) -> _Plain:
        if text.isascii():
            return cls(text.lower(), range(len(text) + 1))
        chars: list[str] = []
        places: list[int] = []
        for place, char in enumerate(text):
            folded = fold(char)
            chars.append(folded)
            places.extend([place] * len(folded))
        return cls("".join(chars), [*places, len(text)])

    def find(self, rule: Rule) -> Iterator[tuple[int, int]]:
        """Yield first and last place (exclusive) of each spelling of a rule."""
        for found in _pattern(rule).finditer(self.text):
            yield self.places[found.start()], self.places[found.end() - 1] + 1


def withholding(decisions: Decisions) -> Withholding:
    """Return what the decisions withhold; names that ``same`` lines join to a withheld one are withheld with it."""
    documents: dict[str, str] = {}
    rules: list[Rule] = []
    for row in decisions.rows:
        if row.verb != "withhold":
            continue
        reason = row.names[1] if len(row.names) > 1 else DEFAULT_REASON
        if row.value == "document":
            documents[row.names[0]] = reason
        elif row.value == "name":
            number = 1 + sum(rule.what == "name" for rule in rules)
            spellings = _joined(row.names[0], decisions.rows)
            rules.append(Rule(row.line, "name", reason, f"[name withheld {number}]", spellings))
        else:
            rules.append(Rule(row.line, "text", reason, "[text withheld]", (row.names[0],)))
    return Withholding(documents, tuple(rules))


def _joined(name: str, rows: Iterable[Decision]) -> tuple[str, ...]:
    """Return a name with all that ``same`` lines say is the same, longest first."""
    found = {fold(name): name}
    groups = [row.names for row in rows if row.verb == "same"]
    grown = True
    while grown:
        grown = False
        for group in groups:
            if any(fold(one) in found for one in group):
                new = {fold(one): one for one in group if fold(one) not in found}
                found |= new
                grown = grown or bool(new)
    return tuple(sorted(found.values(), key=lambda one: (-len(one), one)))


@lru_cache(maxsize=256)
def _pattern(rule: Rule) -> re.Pattern[str]:
    """Return what finds a rule's spellings in a plain text: over line ends and hyphens, before a possessive too."""
    parts = (re.split(r"[\s\-]+", fold(spelling).strip()) for spelling in rule.spellings)
    forms = {BETWEEN.join(map(re.escape, words)) for words in parts}
    either = "|".join(sorted(forms, key=lambda form: (-len(form), form)))
    return re.compile(rf"(?<!\w)(?:{either})(?=s?(?!\w))")


def _replaced(text: str, spans: Sequence[tuple[int, int]], rule: Rule) -> str:
    """Return the text with a stand-in in each span's place, and the span's line ends, so that line numbers stay."""
    parts = []
    done = 0
    for start, end in spans:
        parts += [text[done:start], rule.stand_in, *re.findall(r"\r\n|\r|\n", text[start:end])]
        done = end
    return "".join([*parts, text[done:]])


def redact(
    source: Source, content: bytes, sidecar: bytes | None, withheld: Withholding
) -> tuple[Source, bytes, bytes | None, tuple[Rule, ...]]:
    """Return a source as it may be published, and the rules that took something out of it."""
    said = None if sidecar is None else sidecar.decode("utf-8", "replace")
    readings = list(read.read(source, content))
    if not any(withheld.names(text) for text in (*(reading.text for reading in readings), said or "")):
        return source, content, sidecar, ()
    if any(reading.source.record for reading in readings):
        raise NotRedactableError
    text, rules = withheld.redact(readings[0].text)
    said, more = withheld.redact(said) if said is not None else (None, ())
    content = text.encode("utf-8", "replace")
    source = replace(source, sha256=hashlib.sha256(content).hexdigest(), size=len(content))
    return source, content, None if said is None else said.encode(), (*rules, *more)


def tombstone(name: str, reason: str) -> Document:
    """Make the page of a withheld document: its file is not even read, so nothing of it can stand anywhere."""
    source = Source(name, "", 0, "text/plain", "")
    return Document(
        id=source.id,
        source=source,
        encoding="utf-8",
        title="A withheld document",
        title_block=None,
        publisher=None,
        authors=(),
        languages=(),
        published=None,
        blocks=(),
        withheld=Withheld("document", reason),
    )


def sealed(
    found: Iterable[read.Found], withheld: Withholding, fields: read.Fields
) -> tuple[list[read.Found], list[Problem]]:
    """Return what may be read, and a problem for each archive that holds something withheld: it is left out whole.

    The archive would be published as the original of the rest, and what is withheld with it.
    """
    rows = list(found)
    if not withheld.documents and not withheld.rules:
        return rows, []
    kept: list[read.Found] = []
    problems: list[Problem] = []
    for whole, group in groupby(rows, key=lambda item: (item.path, item.whole)):
        items = list(group)
        if items[0].is_whole:
            kept += items
        elif whole[1] in withheld.documents:
            kept.append(replace(items[0], name=whole[1], container=None, beside=None, part=None, sha256=""))
        elif any(_holds(item, withheld, fields) for item in items):
            said = "holds something that is withheld and is left out whole; unpack it, and what may be read is read"
            problems.append(Problem(whole[1], Code.UNSUPPORTED, said))
        else:
            kept += items
    return kept, problems


def _holds(item: read.Found, withheld: Withholding, fields: read.Fields) -> bool:
    """Whether a file in an archive, or a part of it, is withheld or holds what is."""
    if item.name in withheld.documents or withheld.names(re.sub(r"[\W_]+", " ", item.name)):
        return True
    try:
        source, content = read.load(item)
        return any(
            withheld.names(reading.text) for reading in read.read(source, content, read.load_sidecar(item), fields)
        )
    except read.ReadError:
        return False


def published(decisions: Decisions, withheld: Withholding) -> tuple[Decisions, tuple[Problem, ...]]:
    """Return the decisions that may show, and a problem (without its text) for each that names what is withheld."""
    rows: list[Decision] = []
    problems: list[Problem] = []
    for row in decisions.rows:
        if row.verb == "withhold":
            continue
        if withheld.names(" / ".join((*row.names, row.text))):
            if row.verb != "same":
                said = "is passed over: it names something that is withheld"
                problems.append(Problem("curation.txt", Code.UNUSED_DECISION, said, line=row.line))
            continue
        rows.append(row)
    known = tuple(name for name in decisions.known if not withheld.names(" / ".join((name.name, *name.aliases))))
    return Decisions(tuple(rows), known), tuple(problems)


def unused(withheld: Withholding, paths: Sequence[str], used: Iterable[int], names: Iterable[Names]) -> list[Problem]:
    """Return a problem for every withholding that matched nothing or too little, without saying what it is."""
    lines = [rule.line for rule in withheld.rules if rule.line not in set(used)]
    missing = sorted(set(withheld.documents) - set(paths))
    telling = [path for path in paths if withheld.names(re.sub(r"[\W_]+", " ", path))]
    said = "holds in its own name what is withheld, and addresses are made from names; rename the file"
    return [
        *(Problem(path, Code.TELLING_NAME, said) for path in telling),
        *_left_over(withheld, names),
        *(Problem("curation.txt", Code.UNUSED_DECISION, "withholds what stands nowhere", line=line) for line in lines),
        *(Problem("curation.txt", Code.UNUSED_DECISION, f"withholds {path}, which is no source") for path in missing),
    ]


def _left_over(withheld: Withholding, names: Iterable[Names]) -> Iterator[Problem]:
    """Yield a problem for each withheld name of which a part, often a last name alone, still stands as a name."""
    parts = {
        part: rule.line
        for rule in withheld.rules
        if rule.what == "name"
        for spelling in rule.spellings
        for part in re.findall(r"\w+", fold(spelling))
        if len(part) >= TELLING
    }
    if not parts:
        return
    documents: Counter[int] = Counter()
    for row in names:
        words = {word for form in row.forms for word in re.findall(r"\w+", fold(form.text))}
        documents.update({parts[word] for word in words & parts.keys()})
    for line, count in sorted(documents.items()):
        said = (
            f"withholds a name of which a part still stands as a name in {count} documents; withhold that part as well"
        )
        yield Problem("curation.txt", Code.LEFT_OVER, said, line=line)
