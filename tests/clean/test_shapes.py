"""The catalogue of comment heads: every platform's head is known, and prose is not."""

from __future__ import annotations

import pytest

from sitegen.clean.facts import facts_of
from sitegen.clean.shapes import SHAPES, hits, is_author


@pytest.mark.parametrize(
    ("line", "author", "number"),
    [
        ("Marla said...", "Marla", None),
        ("Wolkje hat gesagt…", "Wolkje", None),
        ("Wolkje zei...", "Wolkje", None),
        ("OttoMay 4, 2013 6:12 PM", "Otto", None),
        ("Posted by: Otto Fenn | May 4, 2013 6:12:40 PM | 12", "Otto Fenn", 12),
        ("Posted by: ottof | May 04, 2013 at 06:12 PM", "ottof", None),
        ("Posted by: Tess at May 4, 2013 06:12 PM", "Tess", None),
        ("Posted by: Tess | (3) May 4, 2013 06:12 PM", "Tess", 3),
        ("by tess on May 4, 2013 at 6:12 pm.", "tess", None),
        ("Bram Heide says:", "Bram Heide", None),
        ("1. Bram Heide says:", "Bram Heide", 1),
        ("Bram on May 4, 2013 at 6:12 pm said:", "Bram", None),
        ("On May 4, 2013 Bram said:", "Bram", None),
        ("2 Bram Heide May 4, 2013 at 6:12 PM", "Bram Heide", 2),
        ("04. May, 2013 / Bram says:", "Bram", None),
        ("pixelfox  •  2 hours ago", "pixelfox", None),
        ("pixelfox 4 pts", "pixelfox", None),
        ("by pixelfox (104233) on Friday March 02, @11:20AM (#39214407)", "pixelfox", None),
        ("by Fox of the North on May 4, 2013 6:12 PM EDT via mobile 3 recs", "Fox of the North", None),
        ("+1 #2 Bram Heide 2013-05-04 18:12", "Bram Heide", 2),
        ("geschrieben von bram am 4. Mai 2013, 18:12", "bram", None),
        ("Post by otto7 » 4. May 2023, 18:12", "otto7", None),
        ("#2 2023-05-04 18:12:38", None, 2),
        ("ottofenn May 4, 2023, 6:12pm 1", "ottofenn", 1),
        ("[–]otto7 12 points 6 hours ago (2 children)", "otto7", None),
        ("12 points · 4 years ago", None, None),
        ("otto7 3 hours ago | parent | next [–]", "otto7", None),
        ("Tess Quill's avatar", "Tess Quill", None),
        ("posted by tessq at 6:12 PM on May 4 [3 favorites]", "tessq", None),
        ("Op 4 mei 2013 om 18:12 schreef Bram:", "Bram", None),
        ("3 ：名無し：2014/05/10(土) 18:12:14.55 ID:abc", "名無し", 3),
        ("Tess recently posted..Ferry Songs", "Tess", None),
        ("Jolie D. vor 2 Stunden", "Jolie D.", None),
        ("Kommentar von Jolie am 4. Mai 2013 um 18:12", "Jolie", None),
    ],
)
def test_heads(line: str, author: str | None, number: int | None) -> None:
    """The first shape that a platform's head has names its author and number."""
    first = next(hits(facts_of(line).code))
    assert (first.author, first.number) == (author, number)


@pytest.mark.parametrize(
    "line",
    [
        "She added:",
        "He said:",
        "The ferry left at noon.",
        "Who said that?",
        "It was said...",
        "Three reasons:",
        "",
        "12",
        "May 2013 was a cold month for the port",
    ],
)
def test_no_strong_head(line: str) -> None:
    """Prose has no shape that would be believed alone."""
    assert not [hit for hit in hits(facts_of(line).code) if hit.shape.strong]


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("Otto Fenn", True),
        ("old_pilot", True),
        ("名無し", True),
        ("she", False),
        ("12", False),
        ("the report that", False),
        ("a b c d e f g", False),
    ],
)
def test_names(text: str, answer: bool) -> None:  # noqa: FBT001 - a parameter of the table
    """A name is short, has letters, and is no pronoun."""
    assert is_author(text) is answer


def test_the_catalogue_is_broad() -> None:
    """Some fifty shapes, each with a side where its body stands."""
    assert len(SHAPES) >= 40
    assert {shape.where for shape in SHAPES} == {"above", "below", "either"}
