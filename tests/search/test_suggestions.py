"""Suggestions: whatever begins a word of a name or title finds it, and no file grows with the archive."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from search.fake import FakeArchive, document, entity, generated
from search.made import Indexed, index_of

from sitegen.model.document import Voice
from sitegen.model.entity import Type
from sitegen.search.analysis import form
from sitegen.search.suggestions import BEST, DEEPEST, FULL

CALL = re.compile(r'sitegenSuggest\("([a-z0-9-]+)",(.*)\);\n')


def files(indexed: Indexed) -> dict[str, Any]:
    """Return the value of each file by its name."""
    found = {}
    for path in (indexed.output / "search" / "suggest").iterdir():
        call = CALL.fullmatch(path.read_text("ascii"))
        assert call
        assert call[1] == path.stem
        found[call[1]] = json.loads(call[2])
    return found


def ask(held: dict[str, Any], typed: str) -> list[list[str]]:
    """Return what the file holds that a typed text leads to, as the browser goes there."""
    branch, steps = held["tree"]["tree"], []
    for letter in form(typed):
        if isinstance(branch, int):
            break
        if letter not in branch:
            return []
        branch = branch[letter]
        steps.append(f"z{branch}" if isinstance(branch, int) else f"{ord(letter):x}")
    fitting = [entry for entry in held["-".join(steps)] if f".{form(typed)}" in f".{form((entry[3:] or entry[1:])[0])}"]
    return [entry for entry in fitting if entry[0] != "title"] + [entry for entry in fitting if entry[0] == "title"]


@pytest.fixture(scope="module")
def titled(tmp_path_factory: pytest.TempPathFactory) -> Indexed:
    """Return an archive of 1,000 titles, many of them alike, and two names."""
    text = [("Nothing much.", "en", Voice.AUTHOR)]
    rows = [document(f"report-{number:03}", text, title=f"The weekly report of ward {number}") for number in range(900)]
    rows += [document(f"letter-{number:03}", text, title=f"Émile’s letter {number} to Zora") for number in range(100)]
    names = (
        entity("Port Halden", Type.PLACE, ("Port Halden", "Hafen H")),
        entity("Zora Quill", Type.PERSON, ("Zora Quill",)),
    )
    return index_of(FakeArchive(tuple(rows), names), tmp_path_factory.mktemp("suggest"))


def test_every_word_of_a_name_finds_it(titled: Indexed) -> None:
    """Each spelling is found by the beginning of each of its words, and says which spelling it was."""
    held = files(titled)
    for typed in ("port", "hal", "port hal", "PÖRT H"):
        assert ask(held, typed)[0][:3] == ["place", "Port Halden", "port-halden"], typed
    assert ["place", "Port Halden", "port-halden", "Hafen H"] in ask(held, "hafe")
    assert ask(held, "zora")[0] == ["person", "Zora Quill", "zora-quill"]


def test_titles_are_found_by_words_that_tell_them_apart(titled: Indexed) -> None:
    """A title is found by its beginning and by its rarer words, not by a word that most titles hold."""
    held = files(titled)
    assert ask(held, "emile")[0][1].startswith("Émile")
    assert all(kind == "title" for kind, *_ in ask(held, "the w"))
    assert ask(held, "ward") == []
    assert ask(held, "nothing") == []


def test_files_are_bounded(titled: Indexed, indexed: Indexed) -> None:
    """No file holds more than so many entries, one twice, or stands under more than so many letters."""
    for held in (files(titled), files(indexed)):
        for name, entries in held.items():
            if name != "tree":
                assert len(entries) <= max(2 * BEST, 2 * FULL)
                assert len(name.split("-")) <= DEEPEST
                assert len(set(map(tuple, entries))) == len(entries)


def test_every_file_of_the_tree_is_there(titled: Indexed) -> None:
    """The tree leads to every file, and to none that is missing."""
    held = files(titled)

    def walk(branch: dict[str, Any], letters: tuple[str, ...]) -> list[str]:
        found = []
        for letter, below in branch.items():
            here = (*letters, f"z{below}" if isinstance(below, int) else f"{ord(letter):x}")
            found += ["-".join(here), *([] if isinstance(below, int) else walk(below, here))]
        return found

    assert sorted({*walk(held["tree"]["tree"], ())}) == sorted(name for name in held if name != "tree")


def test_an_archive_without_names_or_titles(tmp_path: Path) -> None:
    """Where there is nothing to suggest there is a tree without branches."""
    held = files(index_of(FakeArchive((), ()), tmp_path))
    assert held["tree"]["tree"] == {}
    assert files(index_of(generated(3), tmp_path / "more"))["tree"]["tree"]
