"""The whole run on broken machines: the old archive stands, the next build succeeds, the error is one sentence."""

from __future__ import annotations

import errno
import pickle
import random
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given
from hypothesis import settings as settings_of_hypothesis
from hypothesis import strategies as st

from sitegen import work
from sitegen.build import INDEX, STORE, build, open_archive
from sitegen.config import Given, Settings, load
from sitegen.execute import Silent
from sitegen.model.document import Document
from sitegen.model.site import File, Stream
from sitegen.problems import Code, SitegenError
from sitegen.read import ReadError
from sitegen.report import CannotWriteError, NothingToBuildError
from sitegen.store import DamagedError, import_output
from sitegen.write import ForeignFileError
from sitegen.write import put as real_put

Edit = tuple[str, int, int]


class Told(Silent):
    """Remembers what the user was told."""

    def __init__(self) -> None:
        """Nothing was said yet."""
        self.sentences: list[str] = []

    def say(self, text: str, /) -> None:
        """Remember a sentence."""
        self.sentences.append(text)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    source = tmp_path / "source"
    source.mkdir()
    for number in range(3):
        text = f"The harbour in winter {number}\n\nMaren Holt came to Port Amsel in {2001 + number} with a boat.\n"
        (source / f"{number}.txt").write_text(text, encoding="utf-8")
    return load(Given((source,), tmp_path / "out", jobs=1), {})


def tree(folder: Path) -> dict[str, bytes]:
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_build_without_changes_touches_nothing(settings: Settings) -> None:
    """The second build of the same input finds the archive standing, says the same, and writes no file."""
    first = build(settings, Silent())
    before = {path: path.stat().st_mtime_ns for path in settings.output.rglob("*")}
    again = build(settings, Silent())
    assert {path: path.stat().st_mtime_ns for path in settings.output.rglob("*")} == before
    assert replace(again, seconds={}) == replace(first, seconds={})


@pytest.mark.parametrize("change", ["page", "gone", "added", "theme", "epoch", "curation"])
def test_whatever_changed_is_made_anew(settings: Settings, tmp_path: Path, change: str) -> None:
    """A touched output, a theme, a setting or a decision: each leads to what a clean build gives."""
    theme = tmp_path / "theme"
    (theme / "static" / "css").mkdir(parents=True)
    settings = replace(settings, theme=theme)
    build(settings, Silent())
    if change == "page":
        (settings.output / "index.html").write_text("changed")
    elif change == "gone":
        (settings.output / "about.html").unlink()
    elif change == "added":
        (settings.output / "CNAME").write_text("example.org")
    elif change == "theme":
        (theme / "static" / "css" / "90-mine.css").write_text("body { color: red }")
    elif change == "epoch":
        settings = replace(settings, epoch=1_500_000_000)
    else:
        (settings.sources[0] / "curation.txt").write_text('rename "Port Amsel" "Amsel Port"\n')
        settings = replace(settings, home=settings.sources[0])
    build(settings, Silent())
    clean = replace(settings, output=tmp_path / "clean", state=tmp_path / ".sitegen" / "clean")
    build(clean, Silent())
    made, wanted = tree(settings.output), tree(clean.output)
    assert made.pop("CNAME", None) == (b"example.org" if change == "added" else None)
    for name in ("manifest-sha256.txt", ".sitegen.json") if change == "added" else ():
        made.pop(name), wanted.pop(name)
    assert made == wanted


EDITS = st.lists(
    st.tuples(st.sampled_from(["write", "write", "remove", "curate"]), st.integers(0, 3), st.integers(0, 4)), max_size=5
)
CURATED = [
    "",
    'hide "Maren Holt"\n',
    'type "Port Amsel" place\n',
    "not a decision\n",
    'withhold name "Maren Holt" "why"\n',
]


@settings_of_hypothesis(max_examples=8, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(EDITS)
def test_an_incremental_build_equals_a_clean_one(tmp_path_factory: pytest.TempPathFactory, edits: list[Edit]) -> None:
    """After any sequence of edits the bytes are those of a build from nothing."""
    folder = tmp_path_factory.mktemp("edited")
    source = folder / "source"
    source.mkdir()
    (source / "first.txt").write_text("The first\n\nMaren Holt came to Port Amsel with a boat.\n", encoding="utf-8")
    for what, number, version in edits:
        path = source / f"{number}.txt"
        if what == "write":
            text = f"Text {number}\n\nPort Amsel saw Maren Holt in {1990 + version}.\n" if version else "\0\0 binary \0"
            path.write_text(text, encoding="utf-8")
        elif what == "remove":
            path.unlink(missing_ok=True)
        else:
            (source / "curation.txt").write_text(CURATED[version], encoding="utf-8")
        build(load(Given((source,), folder / "out", jobs=1), {}), Silent())
    (source / "addresses.txt").unlink(missing_ok=True)
    build(load(Given((source,), folder / "out", jobs=1), {}), Silent())
    build(load(Given((source,), folder / "clean", jobs=1), {}), Silent())
    assert tree(folder / "out") == tree(folder / "clean")


def test_a_full_disk_leaves_the_old_archive(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Whichever write fails, the old site stands whole, nothing is left beside it, and the next build succeeds."""
    build(settings, Silent())
    before = tree(settings.output)
    (settings.sources[0] / "new.txt").write_text(
        "New\n\nA new text about Port Amsel and its boats.\n", encoding="utf-8"
    )
    for nth in (0, 3, 11, 30):
        writes = 0

        def failing(folder: Path, file: File | Stream, nth: int = nth) -> tuple[str, str]:
            nonlocal writes
            writes += 1
            if writes > nth:
                raise OSError(errno.ENOSPC, "No space left on device", str(folder / file.path))
            return real_put(folder, file)

        with monkeypatch.context() as patch:
            patch.setattr(work, "put", failing)
            with pytest.raises(CannotWriteError, match="No space left on device"):
                build(settings, Silent())
        assert tree(settings.output) == before
        assert not (settings.state / "next").exists()
    assert build(settings, Silent()).documents == 4


@pytest.mark.parametrize("damage", ["truncate", "junk", "flip"])
def test_a_damaged_store_is_made_anew(settings: Settings, damage: str) -> None:
    """A store that was cut, overwritten or has flipped bits gives the same archive as none at all."""
    build(settings, Silent())
    before = tree(settings.output)
    path = settings.state / STORE
    data = bytearray(path.read_bytes())
    if damage == "truncate":
        del data[len(data) // 2 :]
    elif damage == "junk":
        data[:200] = b"x" * 200
    else:
        dice = random.Random(7)  # noqa: S311 - chance, not secrets
        for _ in range(400):
            data[dice.randrange(4096, len(data))] ^= 1 << dice.randrange(8)
    path.write_bytes(data)
    told = Told()
    build(settings, told)
    assert tree(settings.output) == before
    assert any("made anew" in sentence for sentence in told.sentences)


def test_a_damaged_index_is_no_obstacle(settings: Settings) -> None:
    """The Whoosh index is a cache too."""
    build(settings, Silent())
    for path in (settings.state / INDEX).iterdir():
        path.write_bytes(b"junk")
    build(settings, Silent())


def test_an_archive_without_its_store_is_read_from_its_data(settings: Settings, tmp_path: Path) -> None:
    """The data files of an output are enough to make a store again that says the same of every document and name."""
    build(settings, Silent())
    made = open_archive(settings.output, settings.state)
    again = import_output(settings.output, tmp_path / "again.db")
    assert [row.title for row in again.documents()] == [row.title for row in made.documents()]
    assert list(again.entities()) == list(made.entities())
    for document in made.site.order:
        assert [row.text for row in again.mentions_in(document)] == [row.text for row in made.mentions_in(document)]
    made.close()
    again.close()
    (settings.output / "manifest-sha256.txt").write_text("another build's\n")
    with pytest.raises(DamagedError):
        open_archive(settings.output, settings.state)


def test_a_document_that_cannot_be_linked_stops_no_other(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where finding names fails for one document, its page is made without them and the report says so."""
    real = work.arrange.contexts

    def failing(document: Document, mentions: object) -> object:
        if document.source.path == "1.txt":
            raise RecursionError("too deep")
        return real(document, mentions)

    monkeypatch.setattr(work.arrange, "contexts", failing)
    report = build(settings, Silent())
    assert report.documents == 3
    assert [(row.path, row.code) for row in report.problems] == [("1.txt", Code.CRASH)]
    assert len(list((settings.output / "documents").glob("1-txt-*.html"))) == 2


def test_an_empty_folder_is_an_error_that_names_it(tmp_path: Path) -> None:
    """Nothing to build is no archive."""
    (tmp_path / "source").mkdir()
    with pytest.raises(NothingToBuildError, match="source"):
        build(load(Given((tmp_path / "source",), tmp_path / "out", jobs=1), {}), Silent())
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("path", ["index.html", "documents/0-txt-*.html", "entities", "data/archive.db"])
def test_somebody_elses_file_stops_the_build(settings: Settings, path: str) -> None:
    """Wherever sitegen must write, somebody else's file is named, and nothing is touched."""
    name = path
    if "*" in path:
        build(settings, Silent())
        name = next(settings.output.glob(path)).relative_to(settings.output).as_posix()
        for item in sorted(settings.output.rglob("*"), reverse=True):
            item.rmdir() if item.is_dir() else item.unlink()
    theirs = settings.output / name
    theirs.parent.mkdir(parents=True, exist_ok=True)
    theirs.write_text("theirs")
    with pytest.raises(ForeignFileError, match=theirs.name):
        build(settings, Silent())
    assert tree(settings.output) == {name: b"theirs"}


@pytest.mark.parametrize(
    "error", [DamagedError("x"), ForeignFileError(Path("a")), ReadError("empty", "is empty"), SitegenError("plain")]
)
def test_errors_travel_between_processes(error: SitegenError) -> None:
    """An error raised in a worker arrives as it was."""
    arrived = pickle.loads(pickle.dumps(error))  # noqa: S301 - our own bytes
    assert type(arrived) is type(error)
    assert str(arrived) == str(error)
    assert vars(arrived) == vars(error)
