"""The pages that explain: documented figures, lines that are decisions, queries that find something."""

from __future__ import annotations

import html
import re
from pathlib import Path
from urllib.parse import unquote

import fakes
import pytest
from printing import printed
from support.building import Built

from sitegen.entities.decisions import SHAPES, parse
from sitegen.model.entity import Alias, Entity, EntityId, Type
from sitegen.query import find
from sitegen.render.views_about import NAMES_FOUND, NAMES_JOINED, TEXT_KEPT, about_view
from sitegen.render.views_help import PLAIN, help_view

QUALITY = Path(__file__).parents[2] / "docs" / "quality.md"
LANGUAGES = {"en": "English", "nl": "Dutch", "es": "Spanish", "fr": "French", "de": "German"}


def test_figures_are_those_of_the_docs() -> None:
    """Every measured figure on the page stands in ``docs/quality.md``, in the row that it is taken from."""
    text = QUALITY.read_text("utf-8")
    for code, collection, *scores in NAMES_FOUND:
        row = next(line for line in text.splitlines() if line.startswith(f"| {LANGUAGES[code]}") and collection in line)
        assert [f"{score:.3f}"[1:] for score in scores] == re.findall(r"\.\d{3}", row), code
    joined, precision = (f"{score:.3f}"[1:] for score in NAMES_JOINED)
    assert f"B-cubed over spellings {joined}, precision {precision}" in " ".join(text.split())
    raw = [float(score) for score in re.findall(r"^\| raw, [^|]+\|[^|]+\|[^|]+\| \*\*(\.\d{3})", text, re.MULTILINE)][
        :3
    ]
    assert (min(raw), max(raw)) == TEXT_KEPT


def spelled(name: str, other: str, kind: Type) -> Entity:
    """Return a name with two spellings."""
    key = EntityId(name.lower().replace(" ", "-"))
    return Entity(key, name, kind, (Alias(name, 2, "seen", 1.0), Alias(other, 1, "case", 0.9, name)))


@pytest.mark.parametrize(
    "names",
    [
        [],
        [
            spelled('Port "Halden"', "Port\\Halden", Type.PLACE),
            spelled("Ost Marrow", "Ostmarrow", Type.PLACE),
            spelled("Relief Council", "The Relief Council", Type.ORGANISATION),
        ],
    ],
)
def test_example_lines_are_decisions(names: list[Entity]) -> None:
    """The curation file takes every line as it stands, whatever is in the names, and each verb has one."""
    lines = about_view(fakes.FakeArchive([fakes.plain()], names)).lines
    decisions, problems = parse("\n".join(lines))
    assert problems == ()
    assert {row.verb for row in decisions.rows} == set(SHAPES)
    if names:
        assert {name for row in decisions.rows for name in row.names} >= {name.name for name in names}


def test_examples_name_no_people() -> None:
    """The lines of the curation file are made of places and organisations: no example is made of a person."""
    people = [spelled(f"Otto {letter}enn", f"O. {letter}enn", Type.PERSON) for letter in "FGH"]
    lines = "\n".join(about_view(fakes.FakeArchive([fakes.plain()], people)).lines)
    assert "Otto Genn" not in lines


def test_every_query_finds_something(sample: Built) -> None:
    """Each example of the help page finds documents of the archive it stands in, and hardly any element lacks one."""
    page = (sample.output / "help.html").read_text("utf-8")
    queries = [unquote(html.unescape(query)) for query in re.findall(r'search\.html\?q=([^"]+)"', page)]
    assert len(queries) >= len(PLAIN) - 1
    state = sample.output.parent / ".sitegen" / sample.output.name
    found = {query: find(sample.output, state, query, 1).total for query in queries}
    assert [query for query, total in found.items() if not total] == []


def test_help_of_an_archive_without_anything() -> None:
    """Where nothing can be shown, each element stands as it is written, without a link."""
    view = help_view(fakes.FakeArchive([], []))
    assert [query.key for query in view.queries] == list(PLAIN)
    assert {query.url for query in view.queries} == {None}
    assert b"search.html?q=" not in printed(fakes.FakeArchive([], []))["help.html"]
