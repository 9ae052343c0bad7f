"""Mentions in their context, and the order of documents."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sitegen.arrange import contexts, outline, reading_key
from sitegen.model.document import Block, BlockId, Dated, Document, Kind, Precision, Voice
from sitegen.model.entity import EntityId, Mention
from sitegen.model.source import Run, Source

WORDS = st.lists(st.text("abcde", min_size=1, max_size=12), min_size=1, max_size=60).map(" ".join)


def made(text: str, path: str = "a.txt", published: str | None = None) -> Document:
    source = Source(path, "0" * 64, len(text), "text/plain", f"originals/{path}")
    block = Block(BlockId("o0"), Kind.PARAGRAPH, Voice.AUTHOR, text, (1, 1), (Run(0, len(text), 0, len(text)),))
    date = Dated(published, Precision.DAY, 1, published) if published else None
    return Document(source.id, source, "utf-8", "A title", None, None, (), ("en",), date, (block,))


@given(WORDS, st.text("abcde", min_size=1, max_size=12), WORDS)
def test_context_is_text_of_the_block(before: str, name: str, after: str) -> None:
    """What stands around a mention is the block's own text, whole words, at most about 90 characters a side."""
    document = made(f"{before} {name} {after}")
    start = len(before) + 1
    mention = Mention(EntityId("e"), document.id, BlockId("o0"), start, start + len(name), name)
    (context,) = contexts(document, [mention])
    left, right = context.before.removeprefix("… "), context.after.removesuffix(" …")
    assert f"{before} ".endswith(left)
    assert f" {after}".startswith(right)
    assert max(len(left), len(right)) <= 90
    assert context.before.startswith("… ") == (left != f"{before} ")
    assert set(left.split()) <= set(before.split())
    assert set(right.split()) <= set(after.split())


def test_cells_of_a_table_are_told_apart() -> None:
    """Around a name in a table, the ends of cells and rows show; in other blocks lines stay lines."""
    text = "Who\tWhat\nAnn Quill\tpilot\n\nTom Reed\tcook"
    document = made(text)
    mention = Mention(EntityId("e"), document.id, BlockId("o0"), 9, 18, "Ann Quill")
    table = replace(document, blocks=(replace(document.blocks[0], kind=Kind.TABLE),))
    (context,) = contexts(table, [mention])
    assert (context.before, context.after) == ("Who · What · ", " · pilot · Tom Reed · cook")
    (context,) = contexts(document, [mention])
    assert context.before + context.mention.text + context.after == text


@given(st.lists(st.sampled_from(["2001-02-03", "1999", "2017-05", None]), max_size=8))
def test_dated_documents_come_first_by_date(dates: list[str | None]) -> None:
    """Reading order: stated dates ascending, then undated documents by path."""
    outlines = [outline(made("Some words.", f"{number}.txt", date)) for number, date in enumerate(dates)]
    ordered = sorted(outlines, key=reading_key)
    dated = [row.dates[0].value for row in ordered if row.dates]
    assert dated == sorted(dated)
    assert [bool(row.dates) for row in ordered] == sorted((bool(row.dates) for row in ordered), reverse=True)
    assert [row.path for row in ordered if not row.dates] == sorted(row.path for row in ordered if not row.dates)


def test_an_outline_counts_the_whole_document() -> None:
    """Everything kept is 100 %; the lead is the first sentence that says something."""
    row = outline(made("The harbour was closed for the winter. Then it froze over."))
    assert row.kept == 1.0
    assert row.lead == "The harbour was closed for the winter."
    assert row.words == 11


def test_an_abbreviation_ends_no_lead() -> None:
    """A full stop after a single letter, or before a small letter, ends no sentence."""
    row = outline(made("The north of the U.S. coast was closed by order of Mr. Tarn. Then it froze."))
    assert row.lead == "The north of the U.S. coast was closed by order of Mr. Tarn."
