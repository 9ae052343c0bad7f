"""The curation loop over a built archive: what documents say of names, where names stand, and lines added."""

from __future__ import annotations

from pathlib import Path

from support.building import build, make

from sitegen.curate import append, contexts, said
from sitegen.entities import suggest
from sitegen.model.decision import Decisions

FILES = {
    "a.txt": "At the quay\n\nThey met Alden Brackwater of the Stavering Council there. Alden Brackwater left early.\n",
    "b.txt": "At the pier\n\nThey met Aldan Brackwaters of the Stavering Council there, on the long pier.\n",
}


def test_lines_are_added_whole(tmp_path: Path) -> None:
    """A decision goes on a line of its own, also after a file that does not end in one."""
    path = tmp_path / "curation.txt"
    append(path, "first")
    append(path, "second")
    path.write_bytes(path.read_bytes() + b"# cut")
    append(path, "third")
    assert path.read_text() == "first\nsecond\n# cut\nthird\n"


def test_without_the_store_the_data_tell(tmp_path: Path) -> None:
    """Suggestions are made from the build's store; where that is gone or damaged, from the archive's data."""
    made = build(make(tmp_path / "in", FILES), tmp_path / "out")
    store = made.output.parent / ".sitegen" / "out" / "store.db"
    assert store.is_file()
    kept = {(row.first, row.second) for row in suggest(said(made.output, store), Decisions())}
    store.write_bytes(b"nothing of the kind")
    told = {(row.first, row.second) for row in suggest(said(made.output, store), Decisions())}
    assert kept == told == {("Alden Brackwater", "Aldan Brackwaters")}


def test_each_spelling_is_shown_where_it_stands(tmp_path: Path) -> None:
    """The context is the spelling's own, with the words around it and a mark that more stands there."""
    made = build(make(tmp_path / "in", FILES), tmp_path / "out")
    shown = contexts(made.output, frozenset({"Aldan Brackwaters", "Stavering Council", "Nobody"}))
    assert shown.keys() == {"Aldan Brackwaters", "Stavering Council"}
    assert shown["Aldan Brackwaters"].startswith("They met [Aldan Brackwaters] of the Stavering")
