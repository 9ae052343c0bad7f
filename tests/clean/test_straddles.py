"""Comments between their author's name and their date keep both, and no date goes to another comment."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

from helper import reading_of

from sitegen.clean import clean

PROSE = "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour."
NAMES = ("Marla", "Otto Fenn", "Tess Quill", "Brandt")


def test_name_above_stamp_below() -> None:
    """Where the first name has no stamp above it and the last stamp no name below it, each stamp dates the text above."""
    lines = ["A title here", PROSE, f"{len(NAMES)} Comments", "Guest"]
    for number, name in enumerate(NAMES):
        lines += [
            name,
            f"What {name} said about the harbour was short.",
            "Thumb up3Thumb down",
            f"{number + 3} May 2013 18:12",
            "Guest",
        ]
    document = clean(reading_of("\n\n".join(lines[:-1])))
    told = [(comment.author, comment.published and comment.published.value) for comment in document.comments]
    assert told == [(name, f"2013-05-0{number + 3}T18:12") for number, name in enumerate(NAMES)]
    text = {block.id: block.text for block in document.blocks}
    assert [text[comment.blocks[0]] for comment in document.comments] == [
        f"What {name} said about the harbour was short." for name in NAMES
    ]


def test_a_comment_without_a_name_takes_no_other_line_for_one() -> None:
    """Where nothing that can be a name stands above a text, the page is read without this shape, and keeps its lines."""
    names = [
        f"{name} Reed" for name in ("Marla", "Otto", "Tess", "Brandt", "Anna", "Piet", "Lena", "Ruth", "Karl", "Ines")
    ]
    lines = ["A title here", PROSE, f"{len(names) + 1} Comments", "Guest"]
    for number, name in enumerate([*names[:5], "", *names[5:]]):
        lines += [name] if name else []
        lines += [f"What {name or 'nobody'} said about the harbour was short.", "Thumb up3Thumb down"]
        lines += [f"{number + 3} May 2013 18:12", "Guest"]
    document = clean(reading_of("\n\n".join(lines[:-1])))
    shown = {block.text for block in document.blocks}
    assert {line for line in lines if "said about" in line} <= shown
    assert not {comment.author for comment in document.comments} - {*names, None}
