"""The whole run, in order."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
import uuid
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from sitegen import RULES_VERSION, __version__, arrange, entities, gather, read, work
from sitegen import render as pages
from sitegen.config import CURATION_FILE, Settings
from sitegen.decide import Choices, keep_pins, unmatched
from sitegen.execute import Clock, Progress, executor
from sitegen.find import check_output, look, original
from sitegen.model.entity import Resolution
from sitegen.model.site import Context, Site
from sitegen.model.source import DocumentId
from sitegen.ports import Executor
from sitegen.problems import Code, Problem
from sitegen.report import CannotWriteError, NothingToBuildError, Report, is_write_error, moment
from sitegen.store import DamagedError, Published, Store, StoredArchive
from sitegen.store.codec import pack
from sitegen.store.database import remove
from sitegen.withhold import Withholding, unused
from sitegen.write import Publication, only_build, stamp

STORE = "store.db"
INDEX = "index"

__all__ = ["INDEX", "STORE", "Report", "build", "open_archive"]


def build(settings: Settings, progress: Progress) -> Report:
    """Build the archive: read, clean, recognise, revise, resolve, link, arrange, render, index, publish.

    Raises SitegenError, with the old output untouched, where the whole cannot be built; what is wrong with single
    sources is in the report.
    """
    _tell_untranslated(settings, progress)
    for pair in pages.faint(pages.Theme.load(settings.theme), settings.look):
        progress.say(str(pair))
    where = executor(settings.jobs, settings.executor, settings.scheduler)
    with only_build(settings.output, settings.state), where as run:
        try:
            return _retried(settings, progress, run)
        except OSError as error:
            raise CannotWriteError(error) from error
        except (sqlite3.Error, DamagedError) as error:
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
    clock = Clock(progress)
    publication = Publication(settings.output, settings.state)
    store = Store(settings.state / STORE)
    desk = work.Desk(
        run=uuid.uuid4().hex,
        store=store.path,
        lexicon=settings.state / "lexicon",
        index=settings.state / (INDEX + ".next"),
        staging=publication.staging,
        theme=settings.theme,
        fields=settings.fields,
    )
    try:
        with clock.stage("find"):
            found, problems, decided = look(settings)
            check_output(settings, found)
        with clock.stage("read and clean", len(found)):
            gather.prepare(found, _terms(settings, decided), store, publication, run=run, progress=progress)
        with clock.stage("clean again"):
            gather.revise(found, _terms(settings, decided), store, publication, run=run, progress=progress)
        problems += [
            *decided.problems,
            *read.summed(store.source_problems()),
            *unused(decided.withheld, sorted({item.name for item in found}), store.withheld(), store.names()),
        ]
        found_problems = tuple(problems)
        standing = store.standing(stamp(settings.output))
        inputs = _inputs(settings, decided, decided.pins, [*store.keys(), *map(repr, found_problems)])
        if standing is not None and standing.inputs == inputs:
            return _unchanged(settings, standing, store, clock)
        store.unpublish()
        with clock.stage("copy originals"):
            _copy_originals(found, decided.withheld, store, publication, standing=standing is not None, run=run)
        with clock.stage("join names"):
            resolution = entities.resolve(store.names(), decided.decisions, decided.pins)
            outlines = sorted(store.outlines(), key=arrange.reading_key)
            if not outlines:
                raise NothingToBuildError(settings.sources, problems)
            store.order([outline.id for outline in outlines])
        with clock.stage("compare documents"):
            gather.compare(store, desk, run=run)
        with clock.stage("link names", len(outlines)):
            kept, faults = _link(resolution, decided, store, desk, run=run, progress=progress)
        store.keep_groups(arrange.together(outlines))
        site = arrange.arrange(
            settings.look,
            outlines,
            kept.entities,
            kept,
            version=__version__,
            rules=RULES_VERSION,
            built=moment(settings.epoch),
        )
        del outlines
        problems = sorted({decided.told(row) for row in (*problems, *faults, *_orphans(kept))}, key=_problem_key)
        store.keep_site(site, problems)
        _render(site, store, publication, desk, run=run, clock=clock)
        with clock.stage("publish"):
            manifest, changed = publication.publish()
            _publish_index(settings.state)
            problems += keep_pins(settings, kept.pins, decided)
            inputs = _inputs(settings, decided, kept.pins, [*store.keys(), *map(repr, found_problems)])
            counts = (len(site.order), site.totals.entities, site.totals.mentions)
            published = Published(
                inputs, stamp(settings.output), manifest, counts, publication.pages(), len(publication)
            )
            store.publish(published)
            for name in changed:
                progress.say(f"{name} had been changed by hand; the changed copy is in {settings.state}.")
        return _report(settings, published, problems, clock)
    finally:
        work.forget()
        store.close()
        publication.discard()


def _tell_untranslated(settings: Settings, progress: Progress) -> None:
    """Say how much of the pages will be in English, where a theme's catalogue is not whole."""
    language = settings.look.language
    lacking = pages.untranslated(pages.Theme.load(settings.theme).folders, language)
    if lacking:
        progress.say(f"The catalogue of {language!r} lacks {lacking:,} messages; the pages say them in English.")


def _terms(settings: Settings, decided: Choices) -> work.Terms:
    """Return what every source is prepared by; a recogniser that is missing stops the build here."""
    work.voters(settings.recognisers)
    return work.Terms(decided.withheld, settings.recognisers, settings.fields)


def _inputs(settings: Settings, decided: Choices, pins: Iterable[tuple[str, str]], sources: Iterable[str]) -> str:
    """Return a digest of all that an output is made from: equal digests, equal outputs."""
    digest = hashlib.sha256(work.program().encode())
    theme = sorted(path for path in settings.theme.rglob("*") if path.is_file()) if settings.theme else []
    said = (settings.look, settings.epoch, decided.decisions, decided.withheld, tuple(pins), decided.problems)
    for part in (repr(said), *sources, *(f"{path} {path.read_bytes()!r}" for path in theme)):
        digest.update(part.encode("utf-8", "surrogatepass") + b"\0")
    return digest.hexdigest()


def _unchanged(settings: Settings, standing: Published, store: Store, clock: Clock) -> Report:
    """Report that the output already is what it would become; nothing is touched."""
    archive = store.archive()
    try:
        return _report(settings, standing, archive.problems(), clock)
    finally:
        archive.close()


def _report(settings: Settings, published: Published, problems: Iterable[Problem], clock: Clock) -> Report:
    documents, names, mentions = published.counts
    return Report(
        output=settings.output,
        documents=documents,
        entities=names,
        mentions=mentions,
        pages=published.pages,
        files=published.files,
        problems=tuple(problems),
        seconds=clock.seconds,
    )


def _copy_originals(  # noqa: PLR0913 - what copying works with
    found: Iterable[read.Found],
    withheld: Withholding,
    store: Store,
    publication: Publication,
    *,
    standing: bool,
    run: Executor,
) -> None:
    """Put the originals of unchanged sources into the next output: linked from the standing one, else read again."""
    documented = store.with_documents()
    wanted = {original(item): item for item in found if item.key in documented}  # one of all that lie in one archive
    missing = [item for address, item in wanted.items() if not publication.has(address)]
    if standing:
        publication.reuse(original(item) for item in missing)
        missing = [item for item in missing if not publication.has(original(item))]
    for entries in run.map(partial(work.copy_original, staging=publication.staging, withheld=withheld), missing):
        publication.add(entries)


def _link(  # noqa: PLR0913 - what linking works with
    resolution: Resolution, decided: Choices, store: Store, desk: work.Desk, *, run: Executor, progress: Progress
) -> tuple[Resolution, list[Problem]]:
    """Find every mention; return the resolution with its entities counted, less those that nothing names."""
    desk.lexicon.write_bytes(pack(resolution.lexicon))
    store.number(resolution.entities)

    faults: list[Problem] = []

    def linked() -> Iterator[tuple[DocumentId, Sequence[Context]]]:
        for document, contexts, fault in run.map(partial(work.link, desk=desk), store.reading_order()):
            faults.extend([fault] if fault else [])
            progress.step()
            yield document, contexts

    spellings = store.keep_mentions(linked())
    counted = tuple(
        entities.tally(entity, spellings.get(entity.id, Counter()), store.documents_of(entity.id))
        for entity in resolution.entities
        if entity.id in spellings
    )
    store.keep_entities(counted)
    standing = {spelling for counts in spellings.values() for spelling in counts}
    there = {entity.id for entity in counted}
    settled = replace(
        resolution,
        entities=counted,
        redirects={old: new for old, new in resolution.redirects.items() if new in there and old not in there},
        orphans=unmatched(resolution.orphans, decided.decisions, standing),
    )
    return settled, faults


def _orphans(resolution: Resolution) -> Iterator[Problem]:
    for orphan in resolution.orphans:
        said = f"matches nothing: {orphan.text} ({orphan.why})"
        yield Problem(CURATION_FILE, Code.UNUSED_DECISION, said, line=orphan.line)


def _problem_key(problem: Problem) -> tuple[str, int, str, str]:
    return (problem.path, problem.line or 0, problem.code.value, problem.message)


def _render(  # noqa: PLR0913 - what the second half of the run works with
    site: Site, store: Store, publication: Publication, desk: work.Desk, *, run: Executor, clock: Clock
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
    archive = StoredArchive(state / STORE, output)
    manifest = output / "manifest-sha256.txt"
    if not manifest.is_file() or archive.published != hashlib.sha256(manifest.read_bytes()).hexdigest():
        archive.close()
        raise DamagedError("it belongs to another build")
    return archive
