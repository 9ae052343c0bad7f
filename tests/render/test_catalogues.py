"""The catalogues that come with the program: complete, up to date, and with nothing lost in translation."""

from __future__ import annotations

import html
import re
from collections import Counter
from pathlib import Path

import make_messages
import pytest
from babel.messages import Catalog, Message
from babel.messages.pofile import read_po
from support.building import SAMPLE, Built, build, make
from support.laws import every_law

from sitegen.check import check

PATHS = sorted(make_messages.THEME.glob(make_messages.PATTERN))
TAG = re.compile(r"</?[a-z]+[^>]*>")
PLACE = re.compile(r"%(?:\((\w+)\)s|%)")
ENGLISH = frozenset(
    """the and with this that these those from not are by which has have its were been they their there where when who
    what says said shown page name names text texts date dates word words line lines found search comment comments
    """.split()
)
"""Words that no Dutch sentence of an archive holds."""

QUOTED = re.compile(r"“[^”]*”|<[^>]*>|\w+\.(?:toml|txt|jsonl?|db)|\w+ \(|docs/[\w.]+")
"""What stays as it is within a translation: data, names of files, words of the query language."""

LONG = 14
"""Letters from which on an English message is no word of another language by chance."""


def catalogue(path: Path) -> Catalog:
    """Read a catalogue."""
    with path.open("rb") as file:
        return read_po(file)


def texts(message: Message) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return a message's English and what is said for it, each with all its forms."""
    said = message.string
    return (
        (message.id,) if isinstance(message.id, str) else tuple(message.id),
        (said,) if isinstance(said, str) else tuple(said),
    )


def test_there_are_catalogues() -> None:
    """Dutch comes with the program."""
    assert "nl" in {path.parts[-3] for path in PATHS}


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.parts[-3])
def test_catalogues_are_up_to_date(path: Path) -> None:
    """``make messages`` changes nothing: what templates, views and scripts say is what the catalogues hold."""
    assert path.read_bytes().decode() == make_messages.updated(path, make_messages.extract()).decode()


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.parts[-3])
def test_every_message_is_translated(path: Path) -> None:
    """Each message has every form, and none is a guess."""
    read = catalogue(path)
    lacking = [message.id for message in read if message.id and (message.fuzzy or not all(texts(message)[1]))]
    assert lacking == []
    counts = {len(texts(message)[1]) for message in read if isinstance(message.id, tuple)}
    assert counts == {read.num_plurals}
    assert len(read) > 400


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.parts[-3])
def test_nothing_is_lost_in_translation(path: Path) -> None:
    """A translation puts in what its message does, has its markup, and ends as it ends."""
    wrong = []
    for message in catalogue(path):
        if message.id:
            given, said = texts(message)
            wrong += [
                form for number, form in enumerate(said) if not faithful(given[min(number, len(given) - 1)], form)
            ]
    assert wrong == []


def faithful(given: str, said: str) -> bool:
    """Say whether a translation keeps placeholders, markup and the sign at the end."""
    same = Counter(PLACE.findall(given)) == Counter(PLACE.findall(said))
    marked = sorted(TAG.findall(given)) == sorted(TAG.findall(said))
    ends = [text[-1] if text[-1] in ".:?" else "" for text in (given, said)]
    return same and marked and ends[0] == ends[1] and said == said.strip()


def test_faithfulness_is_seen() -> None:
    """What the check of translations is there to find, it finds."""
    given = "See <a>%(what)s</a>, %(num)s."
    assert faithful(given, "%(num)s: zie <a>%(what)s</a>.")
    for wrong in (
        "Zie <a>%(wat)s</a>, %(num)s.",
        "Zie %(what)s, %(num)s.",
        "Zie <a>%(what)s</a>, %(num)s",
        f"{given} ",
    ):
        assert not faithful(given, wrong)


def test_dutch_holds_no_english() -> None:
    """No word of the Dutch catalogue was left in English."""
    path = next(path for path in PATHS if path.parts[-3] == "nl")
    forms = [form for message in catalogue(path) if message.id for form in texts(message)[1]]
    words = {form: set(re.findall(r"[a-z]+", QUOTED.sub(" ", PLACE.sub(" ", form)).lower())) for form in forms}
    assert {form for form in forms if ENGLISH & words[form]} == set()


@pytest.fixture(scope="module")
def dutch(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return the sample archive with pages that speak Dutch."""
    folder = tmp_path_factory.mktemp("dutch")
    files = {path.relative_to(SAMPLE).as_posix(): path.read_bytes() for path in SAMPLE.rglob("*") if path.is_file()}
    files["sitegen.toml"] = b'language = "nl"\n' + files["sitegen.toml"]
    return build(make(folder / "sources", files), folder / "output")


@pytest.mark.slow
def test_a_dutch_archive_keeps_the_laws(dutch: Built) -> None:
    """Nothing lost, invented, run or fetched, and no link dead, in another language than English too."""
    assert every_law(dutch) == []
    assert check(dutch.output).faults == ()


@pytest.mark.slow
def test_dutch_pages_speak_dutch(dutch: Built) -> None:
    """No page holds an English message; each says that it is Dutch."""
    path = next(path for path in PATHS if path.parts[-3] == "nl")
    pairs = [texts(message) for message in catalogue(path) if message.id]
    english = {text for given, said in pairs for text in given if len(text) >= LONG and text not in said}
    for page in sorted(dutch.output.rglob("*.html")):
        content = page.read_text("utf-8")
        assert '<html lang="nl" data-' in content, page
        shown = set(map(str.strip, html.unescape(re.sub(r"<[^>]+>", "\n", content)).split("\n")))
        assert shown & english == set(), page
