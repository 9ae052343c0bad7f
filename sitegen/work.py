"""What workers do: each function takes something small, uses the store and the disk, and returns something small."""

from __future__ import annotations

import hashlib
import shutil
import traceback
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from pathlib import Path

from sitegen import RULES_VERSION, __version__, arrange, clean, entities, read, render, search
from sitegen.model.document import Document, Withheld
from sitegen.model.entity import Lexicon, Mention, Names
from sitegen.model.site import Context, File, Stream, Twin
from sitegen.model.source import DocumentId, Reading, Source
from sitegen.model.traces import Hints, Traces
from sitegen.ports import Recogniser
from sitegen.problems import Code, Problem
from sitegen.render.exports import markdown
from sitegen.render.verbatim import page as verbatim_page
from sitegen.store import Prepared, PreparedDocument, StoredArchive
from sitegen.store.codec import pack, unpack
from sitegen.withhold import Rule, Withholding, redact, tombstone
from sitegen.write import put

DATABASE = "data/archive.db"
MADE_OF = frozenset({".py", ".json", ".html", ".xml", ".css", ".js", ".svg"})
RULES = ("read", "clean", "entities", "arrange", "tables", "model", "store")
Recognisers = tuple[tuple[str, str], ...]  # names of further ones, each with what the settings give it
Entries = list[tuple[str, str]]
"""Paths in the output and the SHA-256 of what was written there."""


@dataclass(frozen=True, slots=True)
class Errand:
    """A source to prepare, and the key under which the store may hold what came of it already.

    ``hints`` are what the archive knows of its documents' lines, ``digest`` stands for all of them; ``original`` tells
    whether the original is to be copied too.
    """

    found: read.Found
    known: str | None
    hints: Mapping[DocumentId, Hints] = field(default_factory=dict)
    digest: str = ""
    original: bool = True


@dataclass(frozen=True, slots=True)
class Terms:
    """What every source is prepared by: what is withheld, further recognisers of names, names of fields in records."""

    withheld: Withholding
    recognisers: Recognisers = ()
    fields: read.Fields = ()


def prepare(errand: Errand, staging: Path, terms: Terms) -> tuple[Prepared, Entries]:
    """Read, clean and recognise one source, unless the store has it; copy the original into the output."""
    found, withheld, heard = errand.found, terms.withheld, voters(terms.recognisers)
    if found.name in withheld.documents and found.is_whole:
        document = tombstone(found.name, withheld.documents[found.name])
        kept = (_packed(document, Traces(document.id)),)
        return Prepared(found.name, f"withheld {withheld.documents[found.name]}", kept, original=False), []
    try:
        source, content = read.load(found)
        sidecar = read.load_sidecar(found)
        stated = tuple(row for row in found.stated if not withheld.names(row[1]))
        around = "" if found.is_whole else str(source)  # pages tell of the file around it too
        key = _key(content, sidecar, terms, heard, f"{around}\0{stated}")
        rules: tuple[Rule, ...] = ()
        if withheld.rules:
            source, content, sidecar, rules = redact(source, content, sidecar, withheld)
    except read.ReadError as error:
        return Prepared(found.key, "", (), error.told(found.name)), []
    if errand.known == key:
        return Prepared(found.key, key, None), []
    readings = read.read(source, content, sidecar, terms.fields, stated)
    documents, problems = _documents(source, readings, rules, errand.hints, heard)
    lines = tuple(rule.line for rule in rules)
    prepared = Prepared(found.key, key, documents, problems, lines, hints=errand.digest)
    copied = documents and errand.original and found.is_whole
    return prepared, _keep_original(source, content, staging) if copied else []


def copy_original(found: read.Found, staging: Path, withheld: Withholding) -> Entries:
    """Copy an unchanged source, or one that holds several, into the output; raise ReadError where it cannot be read."""
    if not found.is_whole:
        digest = found.sha256 if found.container is None else found.container.sha256
        return [put(staging, Stream(read.original_address(found.whole), read.original(found, digest)))]
    source, content = read.load(found)
    if withheld.rules:
        source, content, _, _ = redact(source, content, None, withheld)
    return _keep_original(source, content, staging)


voters = lru_cache(maxsize=1)(entities.voters.load)


def _key(content: bytes, sidecar: bytes | None, terms: Terms, heard: Sequence[Recogniser], about: str) -> str:
    """Return what the result of preparing depends on, as one string; ``about`` is told beside the content."""
    digest = hashlib.sha256(content)
    digest.update(b"\0" + (sidecar or b""))
    digest.update(f"\0{rules()}\0{terms.withheld.key}\0{terms.fields}\0{about}".encode("utf-8", "surrogatepass"))
    for recogniser in heard:
        digest.update(f"\0{recogniser.version}".encode())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def program() -> str:
    """Return a digest of the whole program and of its own theme: what an output depends on besides its input."""
    digest = hashlib.sha256()
    for folder in (Path(__file__).parent, render.theme.PACKAGED, render.theme.CHECKOUT):
        for path in sorted(folder.rglob("*")) if folder.is_dir() else ():
            if path.suffix in MADE_OF:
                digest.update(f"{path.relative_to(folder)}\0".encode() + path.read_bytes())
    return digest.hexdigest()


@lru_cache(maxsize=1)
def rules() -> str:
    """Return a digest of the program's own rules: whatever part of them changes, stored results are made anew."""
    digest = hashlib.sha256(f"{__version__}\0{RULES_VERSION}".encode())
    program = Path(__file__).parent
    for part in RULES:
        for path in sorted((program / part).rglob("*")):
            if path.suffix in {".py", ".json"}:
                digest.update(path.read_bytes())
    return digest.hexdigest()


def _keep_original(source: Source, content: bytes, staging: Path) -> Entries:
    return [put(staging, File(source.original, content))]


def _documents(
    source: Source,
    readings: Iterable[Reading],
    rules: Sequence[Rule],
    hints: Mapping[DocumentId, Hints],
    heard: Sequence[Recogniser],
) -> tuple[tuple[PreparedDocument, ...], tuple[Problem, ...]]:
    """Make every document of one source; one that cannot be made is a problem and stops no other."""
    documents: list[PreparedDocument] = []
    problems: list[Problem] = []
    part = Withheld(rules[0].what, rules[0].reason) if rules else None
    try:
        for reading in readings:
            document, traces = clean.cleaned(reading, hints.get(reading.source.id, Hints()))
            document = replace(document, withheld=part)
            documents.append(_packed(document, traces, heard))
            problems.extend(document.problems)
    except read.ReadError as error:
        problems.extend(error.told(source.path))
    except Exception as error:  # noqa: BLE001 - law 7: one bad document never stops the run
        problems.append(Problem(source.path, Code.CRASH, f"could not be made into a page ({_fault(error)})"))
    return tuple(documents), tuple(problems)


def _packed(document: Document, traces: Traces, heard: Sequence[Recogniser] = ()) -> PreparedDocument:
    names = entities.recognise(document) if document.blocks else Names(document.id, ())
    return PreparedDocument(
        id=document.id,
        outline=pack(arrange.outline(document)),
        names=pack(entities.voters.vote(document, names, heard)),
        fingerprint=pack(clean.fingerprint(document)),
        document=pack(document),
        traces=pack(traces),
    )


@dataclass(frozen=True, slots=True)
class Desk:
    """Where a worker finds its things: the store, the lexicon, the folders of the next index and output, the theme.

    ``run`` differs for every build, so that nothing kept from an earlier one is taken for this one's.
    """

    run: str
    store: Path
    lexicon: Path
    index: Path
    staging: Path
    theme: Path | None
    fields: read.Fields = ()


_opened: list[StoredArchive] = []


@lru_cache(maxsize=1)
def _archive(desk: Desk) -> StoredArchive:
    archive = StoredArchive(desk.store, desk.staging, desk.fields)
    _opened.append(archive)
    return archive


@lru_cache(maxsize=1)
def _linker(desk: Desk) -> Callable[[Document], tuple[Mention, ...]]:
    return entities.linker(unpack(Lexicon, desk.lexicon.read_bytes()))


@lru_cache(maxsize=1)
def _theme(desk: Desk) -> render.Theme:
    return render.Theme.load(desk.theme)


def forget() -> None:
    """Close what this process keeps open from its last build."""
    read.forget()
    while _opened:
        _opened.pop().close()
    _archive.cache_clear()
    _linker.cache_clear()
    _theme.cache_clear()


def compare(pair: clean.Pair, desk: Desk) -> Twin | None:
    """Compare two documents that may be copies."""
    archive = _archive(desk)
    return clean.compare(pair, archive.document(pair.first), archive.document(pair.second))


def link(document_id: DocumentId, desk: Desk) -> tuple[DocumentId, tuple[Context, ...], Problem | None]:
    """Find every mention in one document, with the archive's names; where that fails, say so and go on without."""
    document = _archive(desk).document(document_id)
    if not document.blocks and document.withheld:
        return document_id, (), None  # a tombstone's words are ours and name nobody
    try:
        return document_id, tuple(arrange.contexts(document, _linker(desk)(document))), None
    except Exception as error:  # noqa: BLE001 - law 7: one bad document never stops the run
        said = f"its names could not be linked ({_fault(error)})"
        return document_id, (), Problem(document.source.path, Code.CRASH, said, document_id)


def _fault(error: Exception) -> str:
    """Return in one line what went wrong in which module."""
    where = traceback.extract_tb(error.__traceback__)[-1]
    return f"{type(error).__name__} in {Path(where.filename).name}: {error}"[:300]


def page(job: render.Job, desk: Desk) -> Entries:
    """Render one job's files into the next output."""
    files = render.render(job, _archive(desk), _theme(desk))
    return [put(desk.staging, file) for file in files]


def twins(document_id: DocumentId, desk: Desk) -> Entries:
    """Make the Markdown twin and the line-by-line view of one document."""
    archive = _archive(desk)
    files = (markdown(archive, document_id), *_verbatim(document_id, desk))
    return [put(desk.staging, file) for file in files]


def _verbatim(document_id: DocumentId, desk: Desk) -> Iterator[File]:
    made = verbatim_page(_archive(desk), document_id, _theme(desk))
    yield from [made] if isinstance(made, File) else made


def machine(desk: Desk) -> Entries:
    """Write what machines read into the next output: data, feeds, the database, and the theme's own files."""
    from sitegen.render import data, sitefiles  # noqa: PLC0415 - only one worker needs them

    archive = _archive(desk)
    made: tuple[Iterable[File | Stream], ...] = (
        render.assets(_theme(desk), archive.site.look.language),
        data.streams(archive),
        sitefiles.files(archive, render.messages.messages(_theme(desk).folders, archive.site.look.language)),
    )
    entries = [put(desk.staging, file) for files in made for file in files]
    data.write_database(archive, desk.staging / DATABASE)
    with (desk.staging / DATABASE).open("rb") as handle:
        entries.append((DATABASE, hashlib.file_digest(handle, "sha256").hexdigest()))
    sizes = {path: (desk.staging / path).stat().st_size for path, _ in entries if _is_data(path)}
    return entries + [put(desk.staging, file) for file in render.late(archive, _theme(desk), sizes)]


def _is_data(path: str) -> bool:
    """Whether a file is one of those that the page of sources tells: in ``data/``, not in a folder below it."""
    return path.startswith("data/") and path.count("/") == 1


def index(desk: Desk) -> Entries:
    """Build the Whoosh index in the state folder, and write the browser's pieces of it into the next output."""
    folder = desk.index
    if folder.exists():
        shutil.rmtree(folder)
    folder.mkdir(parents=True)
    archive = _archive(desk)
    search.build_index(archive, folder)
    return [put(desk.staging, file) for file in search.pieces(archive, folder)]
