"""The source that a page states is at its head or end; between paragraphs it is that of a figure."""

from __future__ import annotations

import pytest
from helper import reading_of

from sitegen.clean import clean
from sitegen.model.document import Document

PROSE = (
    "The council of Halden met on the quay for two hours and heard every captain who had asked to speak of the fees.",
    "Nobody at the harbour office would say who had set them, or why the captains had never been asked about it.",
)


def page(*lines: str) -> Document:
    """Return a page of such lines, two apart."""
    return clean(reading_of("\n\n".join(("Ferry stops at Lantry", *lines))))


@pytest.mark.parametrize("label", ["Source", "Bron", "Quelle", "Fuente", "Fonte"])
def test_a_source_between_paragraphs_stays(label: str) -> None:
    """Only above all text and below it a line says where the page is from."""
    line = f"{label}: Halden Light"
    inside, below, above = page(PROSE[0], line, PROSE[1]), page(*PROSE, line), page(line, *PROSE)
    assert inside.publisher is None
    assert line in {block.text for block in inside.blocks}
    for document in (below, above):
        assert document.publisher == "Halden Light"
        assert [(row.text, row.to) for row in document.moved] == [(line, "publisher")]


def test_several_sources_are_those_of_the_text() -> None:
    """A list of sources names no publisher."""
    assert page(*PROSE, "Source: Halden Light", "Source: Lantry Post").publisher is None


@pytest.mark.parametrize("line", ["Source: Reuters", "Bron: ANP", "Quelle: dpa", "Source: Getty Images"])
def test_an_agency_is_no_publisher(line: str) -> None:
    """Agencies and owners of pictures deliver to many."""
    assert page(*PROSE, line).publisher is None
