"""The files that people decide in: found, read, and (the pinned addresses) written back."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sitegen import entities
from sitegen.config import ADDRESSES_FILE, CURATION_FILE, SETTINGS_FILE, Settings
from sitegen.model.decision import Decisions
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
class Choices:
    """All that people decided: ``curation`` is the path of its file as problems name it."""

    decisions: Decisions
    pins: Pins
    withheld: Withholding
    curation: str = CURATION_FILE
    problems: tuple[Problem, ...] = ()


def choices(settings: Settings) -> Choices:
    """Read the decisions and the pinned addresses; raise SitegenError where a file is there but cannot be read."""
    curation = settings.home / CURATION_FILE if settings.home else None
    text = _text(curation) if curation else ""
    decisions, problems = entities.decisions.parse(text)
    known = tuple(name for path in settings.names for name in entities.lists.read(path.name, _text(path)))
    pins = [*_pins(pins_file(settings)), *_pins(settings.state / ADDRESSES_FILE)]
    unique = dict(reversed(pins))
    pinned = ((address, unique[address]) for address in dict.fromkeys(address for address, _ in pins))
    withheld = withholding(decisions)
    shown, passed_over = published(Decisions(decisions.rows, (*decisions.known, *known)), withheld)
    return Choices(
        decisions=shown,
        pins=tuple(row for row in pinned if not withheld.names(row[1])),
        withheld=withheld,
        problems=(*problems, *passed_over),
    )


def pins_file(settings: Settings) -> Path | None:
    """Return the file of pinned addresses beside the settings or curation file, where there is one of these."""
    home = settings.home
    if home and PROGRAM in (home, *home.parents):
        return None  # the bundled sample: the program's own folder is never written to
    if home and any((home / name).is_file() for name in (SETTINGS_FILE, CURATION_FILE)):
        return home / ADDRESSES_FILE
    return None


def _pins(path: Path | None) -> Pins:
    return tuple(entities.pins.parse(_text(path))) if path else ()


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
