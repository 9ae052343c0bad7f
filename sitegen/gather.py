"""Fill the build store: prepare what it does not have, revise what the whole archive knows better, find copies."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from functools import partial

from sitegen import clean, read, work
from sitegen.execute import Progress
from sitegen.ports import Executor
from sitegen.store import Prepared, Store
from sitegen.store.codec import pack
from sitegen.write import Publication


def prepare(  # noqa: PLR0913 - what the first half of the run works with
    found: Iterable[read.Found],
    terms: work.Terms,
    store: Store,
    publication: Publication,
    *,
    run: Executor,
    progress: Progress,
) -> None:
    """Read, clean and recognise what the store does not have yet."""
    errands = (work.Errand(item, store.known(item.key)) for item in found)
    made = run.map(partial(work.prepare, staging=publication.staging, terms=terms), errands)

    def noted() -> Iterator[Prepared]:
        for prepared, entries in made:
            publication.add(entries)
            progress.step()
            yield prepared

    for _ in store.keep_sources(noted()):
        pass


def revise(  # noqa: PLR0913 - the same
    found: Iterable[read.Found],
    terms: work.Terms,
    store: Store,
    publication: Publication,
    *,
    run: Executor,
    progress: Progress,
) -> None:
    """Clean those sources again of whose lines the archive knows something else than what they were made with."""
    if store.is_revised():
        return
    furniture = clean.learn(store.traces)
    by_name = {item.key: item for item in found}

    def errands() -> Iterator[work.Errand]:
        for path in store.paths():
            known, traces = store.traces_of(path)
            hints = {row.document: hint for row in traces if (hint := furniture.hints(row))}
            wanted = hashlib.sha256(pack(tuple(hints.items()))).hexdigest() if hints else ""
            if wanted != known and path in by_name:
                yield work.Errand(by_name[path], None, hints, wanted, original=False)

    made = run.map(partial(work.prepare, staging=publication.staging, terms=terms), errands())
    for _ in store.revise_sources(prepared for prepared, _ in made):
        progress.step()
    store.set_revised()


def compare(store: Store, desk: work.Desk, *, run: Executor) -> None:
    """Find the documents that are copies of one another, in part or whole."""
    pairs = clean.find_pairs(store.fingerprints())
    store.keep_twins(twin for twin in run.map(partial(work.compare, desk=desk), pairs) if twin)
