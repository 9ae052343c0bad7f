"""The files that people decide in: found, read, and (the pinned addresses) written back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from sitegen import entities, read
from sitegen.config import ADDRESSES_FILE, CURATION_FILE, SETTINGS_FILE, Settings
from sitegen.model.decision import Decision, Decisions
from sitegen.model.entity import Orphan
from sitegen.problems import Code, Problem, SitegenError
from sitegen.strings import fold
from sitegen.withhold import Withholding, published, withholding

PROGRAM = Path(__file__).resolve().parent
Pins = tuple[tuple[str, str], ...]


class UnreadableDecisionsError(SitegenError):
    """A file of decisions is there but cannot be read: building without it would go against what people decided."""

    def __init__(self, path: Path, error: Exception) -> None:
        """``error`` is what reading it said."""
        super().__init__(f"{path} cannot be read ({error}); mend it or move it away")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of several that count as one: its path as problems name it, and the number of lines before it."""

    name: str
    before: int


@dataclass(frozen=True, slots=True)
class Choices:
    """All that people decided; the lines of several curation files count through, in the order of ``parts``."""

    decisions: Decisions
    pins: Pins
    withheld: Withholding
    parts: tuple[Part, ...] = ()
    problems: tuple[Problem, ...] = ()

    def told(self, problem: Problem) -> Problem:
        """Return a problem of the joined curation files as one of the file and line that a person knows."""
        parts = [part for part in self.parts if part.before < (problem.line or 0)]
        if problem.path != CURATION_FILE or not parts or problem.line is None:
            return problem
        return replace(problem, path=parts[-1].name, line=problem.line - parts[-1].before)


def choices(settings: Settings) -> Choices:
    """Read the decisions and the pinned addresses; raise SitegenError where a file is there but cannot be read."""
    rows: list[Decision] = []
    problems: list[Problem] = []
    parts: list[Part] = []
    lines = 0
    for folder, prefix in _folders(settings):
        text = _text(folder / CURATION_FILE)
        parsed, faults = entities.decisions.parse(text)
        rows += [_beneath(replace(row, line=row.line + lines), prefix) for row in parsed.rows]
        problems += [replace(fault, line=(fault.line or 0) + lines) for fault in faults]
        parts.append(Part(f"{prefix}{CURATION_FILE}", lines))
        lines += text.count("\n") + 1 if text else 0
    known = tuple(name for path in settings.names for name in entities.lists.read(path.name, _text(path)))
    withheld = withholding(Decisions(tuple(rows)))
    shown, passed_over = published(Decisions(tuple(rows), known), withheld)
    return Choices(
        decisions=shown,
        pins=tuple(row for row in _all_pins(settings) if not withheld.names(row[1])),
        withheld=withheld,
        parts=tuple(parts),
        problems=(*problems, *passed_over, *_pin_problems(settings, withheld)),
    )


def roots_of(settings: Settings) -> list[read.Root]:
    """Return the sources as what is scanned."""
    names = settings.source_names or (None,) * len(settings.sources)
    return [read.Root(source.absolute(), name) for source, name in zip(settings.sources, names, strict=True)]


def _folders(settings: Settings) -> list[tuple[Path, str]]:
    """Return the folders whose decisions count, and what their documents' paths begin with: home, then each source."""
    roots = roots_of(settings)
    prefixes = {root.path.resolve(): prefix for root, prefix in zip(roots, read.prefixes(roots), strict=True)}
    prefixes = {folder: prefix for folder, prefix in prefixes.items() if folder.is_dir()}
    homes = {settings.home.resolve(): prefixes.get(settings.home.resolve(), "")} if settings.home else {}
    return list((homes | prefixes).items())


def _beneath(row: Decision, prefix: str) -> Decision:
    """Return a decision to withhold a document with the document's path as the whole build knows it."""
    if row.verb != "withhold" or row.value != "document" or row.names[0].startswith(prefix):
        return row
    return replace(row, names=(prefix + row.names[0], *row.names[1:]))


def _pin_problems(settings: Settings, withheld: Withholding) -> Iterator[Problem]:
    """Yield what is wrong with the files of pinned addresses that people may edit, less what would tell a secret."""
    for folder, prefix in _folders(settings):
        for problem in entities.pins.problems(_text(folder / ADDRESSES_FILE)):
            if not withheld.names(problem.message):
                yield replace(problem, path=f"{prefix}{ADDRESSES_FILE}")


def _all_pins(settings: Settings) -> Pins:
    """Return the pinned addresses of every file of them; of an address that stands in two, the first."""
    files = dict.fromkeys(
        (*(folder / ADDRESSES_FILE for folder, _ in _folders(settings)), settings.state / ADDRESSES_FILE)
    )
    pins = [row for path in files for row in entities.pins.parse(_text(path))]
    unique = dict(reversed(pins))
    return tuple((address, unique[address]) for address in dict.fromkeys(address for address, _ in pins))


def pins_file(settings: Settings) -> Path | None:
    """Return the file of pinned addresses beside the settings or curation file, where there is one of these."""
    home = settings.home
    if home and PROGRAM in (home, *home.parents):
        return None  # the bundled sample: the program's own folder is never written to
    if home and any((home / name).is_file() for name in (SETTINGS_FILE, CURATION_FILE, ADDRESSES_FILE)):
        return home / ADDRESSES_FILE
    return None


def _text(path: Path) -> str:
    """Return a file's text, or nothing where there is none."""
    try:
        return path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ""
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableDecisionsError(path, error) from error


def unmatched(orphans: Iterable[Orphan], decisions: Decisions, spellings: Iterable[str]) -> tuple[Orphan, ...]:
    """Return the decisions that match nothing, now that every text was searched for every known spelling.

    Resolution knows only what the rules found; a spelling that a decision itself brought may stand in the texts all the
    same, and one that was added may stand nowhere.
    """
    standing = {fold(spelling) for spelling in spellings}
    rows = {row.line: row for row in decisions.rows}
    found = []
    for orphan in orphans:
        row = rows.get(orphan.line)
        joined = row is not None and row.verb in {"same", "rename"}
        needed = row.names[:1] if row and row.verb == "rename" else row.names if row else ()
        if not (joined and all(fold(name) in standing for name in needed)):
            found.append(orphan)
    added = (row for row in decisions.rows if row.verb == "add" and fold(row.names[0]) not in standing)
    found += [Orphan(row.line, row.text, f"no document names {row.names[0]}") for row in added]
    return tuple(sorted({orphan.line: orphan for orphan in found}.values(), key=lambda orphan: orphan.line))


def keep_pins(settings: Settings, pins: Sequence[tuple[str, str]], before: Choices) -> list[Problem]:
    """Write new pins beside the curation file, else into the state folder; say where the first was not possible."""
    beside = pins_file(settings)
    problems: list[Problem] = []
    if beside is not None:
        if tuple(pins) == before.pins and beside.is_file():
            return []
        try:
            _rewrite(beside, pins)
        except OSError as error:
            said = f"new addresses could not be written there ({error.strerror}); they are kept in {settings.state}"
            problems.append(Problem(ADDRESSES_FILE, Code.NOT_PINNED, said))
        else:
            return []
    kept = settings.state / ADDRESSES_FILE
    kept.unlink(missing_ok=True)  # written anew, so that a name withheld since is not kept either
    _rewrite(kept, pins)
    return problems


def _rewrite(path: Path, pins: Sequence[tuple[str, str]]) -> None:
    """Write the pins into a file whole; comments and the lines that are there stay."""
    text = entities.pins.update(_text(path), pins)
    if path.is_file() and _text(path) == text:
        return
    beside = path.with_name(path.name + ".new")
    beside.write_text(text, encoding="utf-8", newline="\n")
    beside.replace(path)
