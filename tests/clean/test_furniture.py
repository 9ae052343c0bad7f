"""What a site's pages share is found from the archive itself; what people write again and again stays."""

from __future__ import annotations

import sys
from collections.abc import Mapping, Sequence
from itertools import permutations

import pytest
from helper import reading_of
from hypothesis import given, settings
from hypothesis import strategies as st
from laws import breaches
from support.outlets import OUTLETS, Outlet, headline, page, pages, prose

from sitegen.clean import cleaned, learn
from sitegen.model.document import Document
from sitegen.model.traces import Hints

NOTHING = Hints()


def archive(files: Mapping[str, str]) -> dict[str, Document]:
    """Return the documents of an archive, each cleaned with what all of them tell of one another."""
    readings = {path: reading_of(text, path) for path, text in files.items()}
    first = {path: cleaned(reading, NOTHING) for path, reading in readings.items()}
    furniture = learn(lambda: (traces for _, traces in first.values()))
    made: dict[str, Document] = {}
    for path, reading in readings.items():
        made[path], traces = cleaned(reading, furniture.hints(first[path][1]))
        assert traces == first[path][1], "what a page tells the archive depends on the archive"
        assert breaches(made[path], reading) == []
    return made


def taken(document: Document) -> list[str]:
    """Return the lines that were left out as furniture."""
    return [row.text for row in document.removed if row.reason == "site-furniture"]


def untouched(files: Mapping[str, str]) -> None:
    """Check that an archive knows nothing of its documents that changes one of them."""
    made = archive(files)
    for path, text in files.items():
        assert made[path] == cleaned(reading_of(text, path), NOTHING)[0]


def folder(*texts: Sequence[str], name: str = "kept") -> dict[str, str]:
    """Return texts of paragraphs as the files of one folder."""
    return {f"{name}/{number:02d}.txt": "\n\n".join(lines) for number, lines in enumerate(texts)}


@pytest.mark.parametrize("outlet", OUTLETS, ids=[outlet.language for outlet in OUTLETS])
def test_a_menu_and_a_footer_that_no_catalogue_knows(outlet: Outlet) -> None:
    """Every line that an outlet's pages share goes, and no other; the headline below the menu is the title."""
    for number, document in enumerate(archive(pages(outlet)).values()):
        assert taken(document) == [*outlet.menu, *outlet.footer]
        assert document.title == headline(outlet.language, number)
        assert [block.text for block in document.blocks[1:]] == prose(outlet.language, number)


def test_several_outlets_in_one_folder() -> None:
    """The pages of three outlets in one folder lose their own outlet's lines."""
    files = {path.replace("/", "-"): text for outlet in OUTLETS for path, text in pages(outlet).items()}
    for path, document in archive(files).items():
        outlet = next(outlet for outlet in OUTLETS if path.startswith(outlet.language))
        assert taken(document) == [*outlet.menu, *outlet.footer]


def test_an_archive_of_one_page_or_of_different_sites_is_untouched() -> None:
    """Nothing is learned from three pages of a site, nor from pages that share nothing."""
    untouched({"en/one.txt": page(OUTLETS[0], 1)})
    untouched(pages(OUTLETS[0], 3))
    untouched({f"{outlet.language}/one.txt": page(outlet, 1) for outlet in OUTLETS})


def test_copies_of_one_article_teach_nothing() -> None:
    """Eight copies of one page in a folder share all their lines, and keep them."""
    copies = [page(OUTLETS[0], 1).replace("winter", f"winter{number}", 1) for number in range(8)]
    untouched({f"copies/{number}.txt": text for number, text in enumerate(copies)})


def test_diary_entries_that_begin_alike_keep_their_first_line() -> None:
    """A salutation, a heading of several lines and a closing formula are the diarist's."""
    heads = (["Dear diary,"], ["Diary of Ida Vos"], ["Diary of Ida Vos", "Keeper of the lamp", "Written at Halden"])
    for head in heads:
        untouched(folder(*([*head, *prose("en", number), "Good night, dear book.", "Ida"] for number in range(12))))


def test_letters_keep_their_closing() -> None:
    """How a writer closes every letter is part of it."""
    close = ("With kind regards,", "Otto Fenn", "Harbour master", "Halden")
    untouched(folder(*(["Dear members,", *prose("en", number), *close] for number in range(12))))


def article(number: int, head: Sequence[str], tail: Sequence[str], author: str = "") -> list[str]:
    """Return the paragraphs of an article with a byline."""
    who = author or ("Ida Vos", "Otto Fenn", "Tess Quill")[number % 3]
    return [*head, headline("en", number), f"By {who} | {number + 1} May 2013", *prose("en", number), *tail]


def test_a_few_lines_around_articles_of_several_authors() -> None:
    """Around articles with bylines an outlet's name becomes the publisher, a line or two at the end are furniture."""
    head = ("The Halden Courier", "Independent since 1902")
    ends = (["Support the Courier: become its friend today"], ["More from the quay", "The lamp shines on paper too"])
    for tail in ends:
        for document in archive(folder(*(article(number, head, tail) for number in range(9)))).values():
            assert document.publisher == "The Halden Courier"
            assert taken(document) == ["Independent since 1902", *tail]
            assert document.authors
            assert document.published


def test_a_menu_in_one_line() -> None:
    """The entries of a menu may stand in one line, with bars between them."""
    bar = "Halden Lamp | Quayside | Tides and weather | The long bench"
    for number, document in enumerate(archive(folder(*(article(n, [bar], []) for n in range(9)))).values()):
        assert taken(document) == [bar]
        assert document.title == headline("en", number)


def test_what_one_author_closes_with_stays() -> None:
    """A columnist's last line is part of every column, with buttons below it or without."""
    for tail in (["Until next week, on the quay."], ["Keep the lamp lit till then", "And mind the tide"]):
        untouched(folder(*(article(number, [], tail, "Ida Vos") for number in range(9))))
        below = [*tail, "Share this:", "Print this page"]
        for document in archive(folder(*(article(number, [], below, "Ida Vos") for number in range(9)))).values():
            assert taken(document) == []
            assert set(tail) <= {block.text for block in document.blocks}


REFRAIN = (
    "And the lamp goes round and the lamp goes round",
    "And the sea gives back what the sea has found",
    "And the lamp goes round till the boats come in",
    "And the lamp goes round, and the nights begin",
)


def test_poems_keep_their_refrain() -> None:
    """A refrain that stands in many files of a folder is in each of them, after every stanza or at the end."""
    stanzas = [[line[:38] for line in prose("en", number, 8, 9)] for number in range(12)]
    untouched(folder(*([f"Song {n}", *some[:4], *REFRAIN, *some[4:], *REFRAIN] for n, some in enumerate(stanzas))))
    untouched(folder(*([f"Song {n}", "\n".join(some), "\n".join(REFRAIN)] for n, some in enumerate(stanzas))))


def test_headings_in_the_text_stay() -> None:
    """Recipes have the same headings and labels, reports the same table heads, between what differs."""
    recipes = (
        [
            headline("en", n),
            "Serves four",
            "Ingredients",
            f"{n} eggs",
            "Preparation",
            *prose("en", n),
            "Enjoy your meal",
        ]
        for n in range(12)
    )
    untouched(folder(*recipes))
    head = ("Team", "Played", "Won", "Drawn", "Lost")
    tables = (
        [headline("en", n), *prose("en", n), *head, *(f"Club {row} of Halden {n}" for row in range(n, n + 5))]
        for n in range(12)
    )
    untouched(folder(*tables))


def test_a_column_keeps_its_title() -> None:
    """The heading that all letters to a paper stand under stays on pages without another title."""
    texts = [["Letters to the keeper", *prose("en", number)] for number in range(12)]
    untouched(folder(*texts))
    framed = ["\n\n".join((*OUTLETS[0].menu, *text, *OUTLETS[0].footer)) for text in texts]
    for document in archive({f"letters/{n}.txt": text for n, text in enumerate(framed)}).values():
        assert document.title == "Letters to the keeper"
        assert taken(document)[-4:] == list(OUTLETS[0].footer)


def test_what_serves_as_metadata_stays() -> None:
    """Byline and date between menu and text are still read, where all pages have them."""
    outlet = OUTLETS[0]
    files = {
        f"en/{n}.txt": "\n\n".join(
            [*outlet.menu, headline("en", n), "By Ida Vos", "4 May 2013", *prose("en", n), *outlet.footer]
        )
        for n in range(12)
    }
    for number, document in enumerate(archive(files).values()):
        assert document.title == headline("en", number)
        assert document.authors == ("Ida Vos",)
        assert document.published is not None
        assert document.published.value == "2013-05-04"
        assert taken(document) == [*outlet.menu, *outlet.footer]


def test_comments_stay() -> None:
    """What many readers write alike below many pages stays with their comments."""
    outlet = OUTLETS[0]
    talk = (
        "2 Comments",
        "Tess said...",
        "Well said.",
        "May 4, 2013 at 6:12 PM",
        "Otto said...",
        "Well said.",
        "May 5, 2013 at 7:12 PM",
    )
    files = {f"en/{n}.txt": "\n\n".join([*outlet.menu, headline("en", n), *prose("en", n), *talk]) for n in range(12)}
    for document in archive(files).values():
        assert [comment.author for comment in document.comments] == ["Tess", "Otto"]
        assert sum(block.text == "Well said." for block in document.blocks) == 2


def test_a_page_that_would_lose_its_text_is_left_alone() -> None:
    """A page of little but furniture keeps it."""
    outlet = OUTLETS[0]
    bare = "\n\n".join([*outlet.menu, "Closed today.", *outlet.footer])
    files = {**pages(outlet), "en/bare.txt": bare}
    assert archive(files)["en/bare.txt"] == cleaned(reading_of(bare, "en/bare.txt"), NOTHING)[0]


def test_the_outlet_leaves_the_title() -> None:
    """What most titles of a folder end or begin with, after a dash or bar, is their outlet; a date or a part is not."""
    for form in ("{} | The Halden Lamp", "{} – Halden Lamp Weekly", "The Halden Lamp | {}"):
        files = folder(*([form.format(headline("en", n)), *prose("en", n)] for n in range(8)))
        for number, document in enumerate(archive(files).values()):
            assert document.title == headline("en", number)
            assert document.publisher in {"The Halden Lamp", "Halden Lamp Weekly"}
            assert [row.to for row in document.moved] == ["publisher"]
    untouched(folder(*([f"{headline('en', n)} – Part {n}", *prose("en", n)] for n in range(8))))
    untouched(folder(*([f"{headline('en', n)} | The Halden Lamp", *prose("en", n)] for n in range(2))))


def test_another_page_names_the_outlet() -> None:
    """One page that names its outlet by itself is enough for the others of its folder whose titles end with it."""
    named = ["The pilots of Halden", *prose("en", 1), "Source: Halden Light"]
    other = [f"{headline('en', 2)} - Halden Light", *prose("en", 2)]
    made = archive(folder(named, other))
    assert [document.publisher for document in made.values()] == ["Halden Light", "Halden Light"]
    assert made["kept/01.txt"].title == headline("en", 2)


def test_order_does_not_matter() -> None:
    """What is learned of a folder does not depend on the order of its documents."""
    files = list(pages(OUTLETS[0], 4).items())
    made = [archive(dict(order)) for order in permutations(files)]
    assert all(one == made[0] for one in made)


LINES = st.lists(
    st.sampled_from([*OUTLETS[0].menu, *REFRAIN, "Dear diary,", "By Ida Vos", "4 May 2013", "x", "| |"]), max_size=9
)


@settings(max_examples=30, deadline=None)
@given(LINES, LINES, st.integers(4, 7))
def test_no_line_is_lost_whatever_pages_share(above: list[str], below: list[str], count: int) -> None:
    """Every line of every page is placed or told, whatever stands above and below the texts of a folder."""
    files = folder(*([*above, *prose("en", number, 2, 30), *below] for number in range(count)))
    for document in archive(files).values():
        assert sum(block.text.endswith(".") and len(block.text) > 90 for block in document.blocks) == 2


@pytest.mark.parametrize("line", ["Quayside\n\n", "A | B | C | D\n\n", "x\n", "Tess said...\n\nWell said.\n\n"])
def test_work_grows_with_length(line: str) -> None:
    """A page of which every pair of lines is shared takes work in proportion to its length."""
    calls = []
    for count in (400, 800):
        reading = reading_of("\n\n".join(prose("en", 1)) + "\n\n" + line * count)
        traces = cleaned(reading, NOTHING)[1]
        hints = Hints(traces.pairs, traces.pairs, traces.pairs)
        seen = 0

        def called(*_: object) -> None:
            nonlocal seen
            seen += 1

        sys.setprofile(called)
        try:
            cleaned(reading, hints)
        finally:
            sys.setprofile(None)
        calls.append(seen)
    assert calls[1] <= calls[0] * 2.6 + 2_000, calls
