"""What a page says of its copies: both pages say it, each in its own paragraphs."""

from __future__ import annotations

from fakes import archive, repeat, rich

from sitegen.model.document import BlockId
from sitegen.model.site import Twin
from sitegen.model.source import DocumentId
from sitegen.render.copies import SHOWN, copies, twin_views
from sitegen.render.views_document import document_view, paragraph_numbers


def test_both_pages_tell_the_shares() -> None:
    """Each page says how much of its own text, and how much of the other's, both have; and where."""
    ferry, again = rich(), repeat()
    here, there = ferry.blocks[1].id, again.blocks[1].id
    made = archive(pairs=(Twin(ferry.id, again.id, 0.3, ((here, there),), 0.2, 0.9),))
    one = twin_views(ferry, paragraph_numbers(ferry), made)[0]
    other = twin_views(again, paragraph_numbers(again), made)[0]
    assert (one.row.id, one.here, one.there) == (again.id, 0.2, 0.9)
    assert (other.row.id, other.here, other.there) == (ferry.id, 0.9, 0.2)
    assert one.passages == ((here, 2, there),)
    assert other.passages == ((there, 2, here),)


def test_a_stretch_is_told_once() -> None:
    """Paragraphs that follow each other in both are told at the first of them, others by themselves."""
    ferry, again = rich(), repeat()
    ids = [block.id for block in ferry.blocks]
    pairs = tuple((ids[at], again.blocks[0].id) for at in (1, 2, 3, 6))
    made = archive(pairs=(Twin(ferry.id, again.id, 0.3, pairs, 0.2, 0.9),))
    numbers = paragraph_numbers(ferry)
    found = copies(twin_views(ferry, numbers, made), numbers)
    assert {block: [copy.count for copy in told] for block, told in found.items()} == {ids[1]: [3], ids[6]: [1]}
    assert found[BlockId(ids[1])][0].href == f"../documents/{again.id}.html#{again.blocks[0].id}"


def test_of_many_copies_the_nearest_are_shown() -> None:
    """A page with more copies than can be read names the nearest, and how many more there are."""
    ferry, again = rich(), repeat()
    pairs = tuple(Twin(ferry.id, again.id, 0.3, (), number / 100, 0.5) for number in range(SHOWN + 5))
    view = document_view(ferry, archive().site.order.index(DocumentId(ferry.id)), archive(pairs=pairs))
    assert [round(twin.here * 100) for twin in view.twins] == list(range(SHOWN + 4, 4, -1))
    assert view.more_twins == 5
