"""The whole run, in order."""

from __future__ import annotations

import shutil
import sqlite3
import time
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path

from sitegen import RULES_VERSION, __version__, arrange, clean, entities, read, work
from sitegen import render as pages
from sitegen.config import ADDRESSES_FILE, Settings
from sitegen.decide import Choices, choices, keep_pins, pins_file, unmatched
from sitegen.execute import Progress, executor
from sitegen.model.entity import Resolution
from sitegen.model.site import Context, Site
from sitegen.model.source import DocumentId
from sitegen.ports import Executor
from sitegen.problems import Code, Problem
from sitegen.report import CannotWriteError, NothingToBuildError, Report, is_write_error
from sitegen.store import DamagedError, Prepared, Store, StoredArchive
from sitegen.store.codec import pack
from sitegen.store.database import remove
from sitegen.withhold import Withholding, unused
from sitegen.write import Ownership, Publication, only_build

STORE = "store.db"
INDEX = "index"

__all__ = ["INDEX", "STORE", "Report", "build", "open_archive"]


@dataclass(slots=True)
class _Clock:
    """Tells the progress which stage runs, and remembers how long each took."""

    progress: Progress
    seconds: dict[str, float] = field(default_factory=dict)

    @contextmanager
    def stage(self, name: str, total: int | None = None) -> Iterator[None]:
        self.progress.stage(name, total)
        begun = time.perf_counter()
        try:
            yield
        finally:
            self.seconds[name] = self.seconds.get(name, 0.0) + time.perf_counter() - begun


def build(settings: Settings, progress: Progress) -> Report:
    """Build the archive: read, clean, recognise, resolve, link, arrange, render, index, publish.

    Raises SitegenError, with the old output untouched, where the whole cannot be built; what is wrong with single
    sources is in the report.
    """
    where = executor(settings.jobs, settings.executor, settings.scheduler)
    with only_build(settings.output, settings.state), where as run:
        try:
            return _retried(settings, progress, run)
        except OSError as error:
            raise CannotWriteError(error) from error
        except sqlite3.Error as error:
            if is_write_error(error):
                raise CannotWriteError(error) from error
            raise


def _retried(settings: Settings, progress: Progress, run: Executor) -> Report:
    """Build; where the build store turns out damaged, once more without it."""
    try:
        return _build(settings, progress, run)
    except (DamagedError, sqlite3.DatabaseError) as error:
        if is_write_error(error):
            raise
        progress.say(f"The build store was damaged and is made anew ({error}).")
        remove(settings.state / STORE)
        return _build(settings, progress, run)


def _build(settings: Settings, progress: Progress, run: Executor) -> Report:
    clock = _Clock(progress)
    publication = Publication(settings.output, settings.state)
    store = Store(settings.state / STORE)
    desk = work.Desk(
        run=uuid.uuid4().hex,
        store=store.path,
        lexicon=settings.state / "lexicon",
        index=settings.state / (INDEX + ".next"),
        staging=publication.staging,
        theme=settings.theme,
    )
    try:
        store.unpublish()
        with clock.stage("find"):
            found, problems = _scan(settings)
            decided = choices(settings)
            _check_output(settings, found)
        with clock.stage("read and clean", len(found)):
            _prepare(found, decided.withheld, store, publication, run=run, progress=progress)
        problems += [*decided.problems, *store.source_problems()]
        problems += unused(decided.withheld, [item.name for item in found], store.withheld())
        with clock.stage("join names"):
            resolution = entities.resolve(store.names(), decided.decisions, decided.pins)
            outlines = sorted(store.outlines(), key=arrange.reading_key)
            if not outlines:
                raise NothingToBuildError(settings.sources, problems)
            store.order([outline.id for outline in outlines])
            store.keep_twins(clean.find_twins(store.fingerprints()))
        with clock.stage("link names", len(outlines)):
            kept = _link(resolution, decided, store, desk, run=run, progress=progress)
        site = arrange.arrange(
            settings.look,
            outlines,
            kept.entities,
            kept,
            version=__version__,
            rules=RULES_VERSION,
            built=_built(settings),
        )
        del outlines
        problems = sorted({*problems, *_orphans(decided, kept)}, key=_problem_key)
        store.keep_site(site, problems)
        _render(site, store, publication, desk, run=run, clock=clock)
        with clock.stage("publish"):
            manifest, changed = publication.publish()
            _publish_index(settings.state)
            store.publish(manifest)
            problems += keep_pins(settings, kept.pins, decided)
            for name in changed:
                progress.say(f"{name} had been changed by hand; the changed copy is in {settings.state}.")
        return Report(
            output=settings.output,
            documents=len(site.order),
            entities=site.totals.entities,
            mentions=site.totals.mentions,
            pages=publication.pages(),
            files=len(publication),
            problems=tuple(problems),
            seconds=clock.seconds,
        )
    finally:
        work.forget()
        store.close()
        publication.discard()


def _scan(settings: Settings) -> tuple[list[read.Found], list[Problem]]:
    """Return every file to read, and a problem for every one that is not."""
    several = len(settings.sources) > 1
    roots = [read.Root(source.absolute(), source.resolve().name if several else None) for source in settings.sources]
    found: list[read.Found] = []
    problems: list[Problem] = []
    for item in read.scan(roots, skip=(settings.output, settings.state.parent)):
        if isinstance(item, Problem):
            problems.append(item)
        else:
            found.append(item)
    return found, [*problems, *_pins_to_be(settings, roots, problems)]


def _pins_to_be(settings: Settings, roots: Iterable[read.Root], problems: Iterable[Problem]) -> Iterator[Problem]:
    """Say of the file of pinned addresses that it is no document, on the build that writes it as on the next."""
    pins = pins_file(settings)
    for root in roots:
        path = f"{root.name}/{ADDRESSES_FILE}" if root.name else ADDRESSES_FILE
        if pins and pins.parent == root.path.absolute() and all(row.path != path for row in problems):
            yield Problem(path, Code.SETTINGS, "is a settings file of sitegen, not a document")


def _check_output(settings: Settings, found: Iterable[read.Found]) -> None:
    """Stop before anything is built where somebody else's file stands where sitegen must write."""
    wanted = {*FIXED, *(read.original_address(item.name) for item in found)}
    Ownership.of(settings.output).check(settings.output, wanted)


FIXED = (
    *("index.html", "documents.html", "entities.html", "timeline.html", "sources.html", "search.html", "about.html"),
    *("report.html", "help.html", "404.html", "feed.xml", "manifest-sha256.txt", "search/root.js"),
    *("data/documents.jsonl", "data/entities.jsonl", "data/mentions.jsonl", "data/dates.jsonl", "data/problems.jsonl"),
    *("data/archive.db", "data/datapackage.json"),
)
"""Files that every output has; those of documents follow from their paths, those of names are checked at the end."""


def _prepare(  # noqa: PLR0913 - what the first half of the run works with
    found: Iterable[read.Found],
    withheld: Withholding,
    store: Store,
    publication: Publication,
    *,
    run: Executor,
    progress: Progress,
) -> None:
    """Read, clean and recognise what the store does not have yet."""
    errands = (work.Errand(item, store.known(item.name)) for item in found)
    made = run.map(partial(work.prepare, staging=publication.staging, withheld=withheld), errands)

    def noted() -> Iterator[Prepared]:
        for prepared, entries in made:
            publication.add(entries)
            progress.step()
            yield prepared

    for _ in store.keep_sources(noted()):
        pass


def _link(  # noqa: PLR0913 - what linking works with
    resolution: Resolution, decided: Choices, store: Store, desk: work.Desk, *, run: Executor, progress: Progress
) -> Resolution:
    """Find every mention; return the resolution with its entities counted, less those that nothing names."""
    desk.lexicon.write_bytes(pack(resolution.lexicon))
    store.number(resolution.entities)

    def linked() -> Iterator[tuple[DocumentId, Sequence[Context]]]:
        for row in run.map(partial(work.link, desk=desk), store.reading_order()):
            progress.step()
            yield row

    spellings = store.keep_mentions(linked())
    counted = tuple(
        entities.tally(entity, spellings.get(entity.id, Counter()), store.documents_of(entity.id))
        for entity in resolution.entities
        if entity.id in spellings
    )
    store.keep_entities(counted)
    standing = {spelling for counts in spellings.values() for spelling in counts}
    return replace(resolution, entities=counted, orphans=unmatched(resolution.orphans, decided.decisions, standing))


def _orphans(decided: Choices, resolution: Resolution) -> Iterator[Problem]:
    for orphan in resolution.orphans:
        yield Problem(
            decided.curation, Code.UNUSED_DECISION, f"matches nothing: {orphan.text} ({orphan.why})", line=orphan.line
        )


def _problem_key(problem: Problem) -> tuple[str, int, str, str]:
    return (problem.path, problem.line or 0, problem.code.value, problem.message)


def _built(settings: Settings) -> str | None:
    """Return the moment of the build where the caller fixed one: never the clock's, so that two builds are equal."""
    if settings.epoch is None:
        return None
    return datetime.fromtimestamp(settings.epoch, UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def _render(  # noqa: PLR0913 - what the second half of the run works with
    site: Site, store: Store, publication: Publication, desk: work.Desk, *, run: Executor, clock: _Clock
) -> None:
    """Make every page, data file and search piece; the long single jobs run beside the many short ones."""
    archive = store.archive()
    try:
        indexed = run.begin(work.index, desk)
        for_machines = run.begin(work.machine, desk)
        with clock.stage("pages", 2 * len(site.order) + site.totals.entities):
            for entries in run.map(partial(work.page, desk=desk), pages.jobs(archive)):
                publication.add(entries)
                clock.progress.step()
            for entries in run.map(partial(work.twins, desk=desk), iter(site.order)):
                publication.add(entries)
                clock.progress.step()
        with clock.stage("data"):
            publication.add(for_machines())
        with clock.stage("search"):
            publication.add(indexed())
    finally:
        archive.close()


def _publish_index(state: Path) -> None:
    """Let the new index take the old one's place: a cache, so no harm is done where this is cut short."""
    if (state / INDEX).exists():
        shutil.rmtree(state / INDEX)
    (state / (INDEX + ".next")).rename(state / INDEX)


def open_archive(output: Path, state: Path) -> StoredArchive:
    """Return what an output was made from; raise DamagedError where the store is gone or belongs to another build."""
    import hashlib  # noqa: PLC0415 - for this rare question only

    archive = StoredArchive(state / STORE, output)
    manifest = output / "manifest-sha256.txt"
    if not manifest.is_file() or archive.published != hashlib.sha256(manifest.read_bytes()).hexdigest():
        archive.close()
        raise DamagedError("it belongs to another build")
    return archive
