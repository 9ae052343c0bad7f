"""The bundled sample: that it holds every shape that matters, and what a reader should see of each of its papers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

import pytest
from support.building import PROJECT, SAMPLE, Built, sitegen, snapshot
from support.laws import every_law


@dataclass(frozen=True)
class Paper:
    """What a careful reader takes from one paper; ``or_title`` is the headline below a masthead, which is as right."""

    path: str
    title: str
    published: str | None = None
    authors: tuple[str, ...] = ()
    language: str = "en"
    comments: int = 0
    removed: tuple[str, ...] = ()
    or_title: str = "\0"


PAPERS = (
    Paper("blogs/amsel-tide-who-pays.txt", "Who Pays For Hesper Bay?", comments=9, removed=("comment-form", "pager")),
    Paper("blogs/de-walkant.txt", "Vessary zegt nee tegen Hesperbaai", language="nl", removed=("counter", "pager")),
    Paper(
        "blogs/lantern-room-night-boat.txt",
        "The Lantern Room: The Night Boat",
        "2017-10-30T08:15",
        ("Dara Finch",),
        comments=9,
        removed=("comments-closed",),
    ),
    Paper(
        "blogs/peatcutter-the-sand-has-it.txt",
        "The sand has it",
        "2018-09-17",
        comments=4,
        removed=("comments-closed",),
    ),
    Paper(
        "courier/board-votes-for-hesper-bay.txt",
        "Harbour Board votes to leave Lantry Quay",
        "2016-03-15",
        ("Una Pellow",),
        removed=("share", "related", "comments-closed"),
    ),
    Paper("courier/maren-holt-interview.txt", "The woman who turns at the rock", "2018-04-21"),
    Paper(
        "forum/slipway-winter-timetable.txt",
        "Winter timetable",
        "2018-10-02T07:41",
        ("skerry7",),
        comments=6,
        removed=("page-control",),
    ),
    Paper(
        "notes/how-to-read-these-papers.md", "How to read these papers", "2019-05-02", ("The keeper of the archive",)
    ),
    Paper(
        "papers/2018-02-01-board-minutes.txt", "VESSARY HARBOUR BOARD", "2018-02-01", or_title="Extraordinary meeting"
    ),
    Paper("papers/songs-and-sayings-of-the-sound.txt", "Songs and sayings of the Sorrel Sound"),
    Paper(
        "papers/visit-dunmarrow.txt",
        "Dunmarrow: the village at the end of the boat",
        removed=("login", "newsletter", "legal", "cookie"),
    ),
    Paper("papers/what-the-loan-means.txt", "What the Loan Means, and Who Would Hold the Paper", removed=("print",)),
    Paper(
        "press/al-marsa-harbour-lesson.txt",
        "صحيفة المرسى",
        "2018-09-20",
        ("سلمى الوردان",),
        "ar",
        or_title="ميناء بعيد",
    ),
    Paper("press/el-faro-carta-de-port-amsel.txt", "Carta de Port Amsel", None, ("Ximena Arroyal",), "es", 2),
    Paper(
        "press/islands-digest-lantry-quay.txt", "ISLANDS DIGEST: Harbour Board votes", "2016-03-16", removed=("print",)
    ),
    Paper(
        "press/kuestenblatt-hafen-im-nebel.txt",
        "Küstenblatt",
        "2016-04-05T18:40",
        ("Hauke Deichsel",),
        "de",
        or_title="Ein Hafen im Nebel",
    ),
    Paper(
        "press/phare-enfants-de-dunmarrow.txt",
        "Le Phare",
        "2018-09-18",
        ("Odile Marchenoir",),
        "fr",
        or_title="Vessary : la leçon",
    ),
)


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.path)
def test_a_paper_is_read_as_a_reader_reads_it(sample: Built, paper: Paper) -> None:
    """Date, authors, language, comments and residue are those that a careful reader would note."""
    record = sample.document(paper.path)
    date = record["published"] and record["published"]["value"]
    assert date == paper.published
    assert tuple(record["authors"]) == paper.authors
    assert record["languages"][0] == paper.language
    assert len(record["comments"]) == paper.comments
    assert set(paper.removed) <= {row["reason"] for row in record["removed"]}


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.path)
def test_a_paper_has_its_title(sample: Built, paper: Paper) -> None:
    """The title is the headline, or the masthead above it; never what stands below."""
    assert sample.document(paper.path)["title"].startswith((paper.title, paper.or_title))


def test_all_papers_are_described() -> None:
    """No paper of the sample is without its row above."""
    assert {paper.path for paper in PAPERS} == {
        path.relative_to(SAMPLE).as_posix()
        for path in SAMPLE.rglob("*")
        if path.suffix in {".txt", ".md"} and path.parent != SAMPLE
    }


def test_the_sample_keeps_every_law(sample: Built) -> None:
    """All that can be checked from outside."""
    assert every_law(sample) == []


def test_encodings_are_found(sample: Built) -> None:
    """UTF-16, Windows-1252 and UTF-8 are told apart, and text that was decoded wrongly once is repaired."""
    encodings = {path: sample.document(path)["source"]["encoding"].lower() for path in (paper.path for paper in PAPERS)}
    assert encodings["press/al-marsa-harbour-lesson.txt"].startswith("utf-16")
    assert encodings["press/kuestenblatt-hafen-im-nebel.txt"] in {"cp1252", "iso-8859-1", "latin-1"}
    french = sample.document("press/phare-enfants-de-dunmarrow.txt")
    assert {row["reason"] for row in french["repaired"]} == {"mojibake"}
    text = " ".join(block["text"] for block in french["blocks"])
    assert not re.search("Ã|â€|à\\xa0", text)
    assert " à la " in text


def test_lost_apostrophes_come_back(sample: Built) -> None:
    """Contractions whose letters are no other word get their apostrophe again; the rest stay as they are."""
    record = sample.document("courier/maren-holt-interview.txt")
    text = " ".join(block["text"] for block in record["blocks"])
    assert not re.search(r"\b(?:doesnt|isnt|wasnt|thats)\b", text)
    assert {row["reason"] for row in record["repaired"]} == {"apostrophe"}
    assert "Its been a long one" in text  # “its” is a word of its own, so nothing decides


def test_comments_have_their_authors_and_stamps(sample: Built) -> None:
    """Heads before and after, an empty comment, one author twice in a row, a number that is missing."""
    blog = sample.document("blogs/amsel-tide-who-pays.txt")
    assert [comment["author"] for comment in blog["comments"]] == [
        "Old Ketch",
        "Nell of the Sound",
        "pennywhistle",
        "pennywhistle",
        "Anonymous",
        "Old Ketch",
        "Femke O.",
        "Nell of the Sound",
        "Femke O.",
    ]
    assert [len(comment["blocks"]) for comment in blog["comments"]].count(0) == 1
    boat = sample.document("blogs/lantern-room-night-boat.txt")
    assert [comment["number"] for comment in boat["comments"]] == [1, 2, 3, 5, 6, 7, 8, 9, 10]
    assert boat["comments"][0]["published"]["value"] == "2017-10-30T09:02:11"
    assert [comment["author"] for comment in boat["comments"] if not comment["blocks"]] == ["Anonymous"]


def test_kinds_of_blocks(sample: Built) -> None:
    """The sample has a block of every kind that plain text and Markdown give."""
    kinds = {block["kind"] for record in sample.documents for block in record["blocks"]}
    assert {
        "heading",
        "paragraph",
        "quote",
        "list",
        "caption",
        "footnote",
        "table",
        "code",
        "verse",
        "transcript",
    } <= kinds
    voices = {block["voice"] for record in sample.documents for block in record["blocks"]}
    assert voices == {"author", "quote", "embedded", "comment"}


def test_a_name_in_many_spellings_is_one(sample: Built) -> None:
    """Transliterations, hyphens, another script, an acronym with its definition: one entity each."""
    town = {alias["text"] for alias in sample.entity("Qasr al-Bahir")["aliases"]}
    assert {
        "Qasr al-Bahir",
        "Qasr el-Bahir",
        "Qasr Al Bahir",
        "Kasr al-Bahir",
        "Qasr-al-Bahir",
        "Qasr Albahir",
        "قصر البحير",
    } <= town
    pilot = {alias["text"] for alias in sample.entity("Idris Benhallam")["aliases"]}
    assert {"Idris Benhallam", "Idriss Benhallam", "Idris Ben-Hallam", "إدريس بن حلام"} <= pilot
    board = {alias["text"] for alias in sample.entity("Vessary Harbour Board")["aliases"]}
    assert {"Vessary Harbour Board", "VHB"} <= board
    norway = {alias["text"] for alias in sample.entity("Norway")["aliases"]}
    assert {"Norway", "Noorwegen", "Norwegen"} <= norway


def test_namesakes_stay_apart(sample: Built) -> None:
    """Two people with one last name, and a village and a councillor with one name, are two entities each."""
    assert sample.entity("Maren Holt")["id"] != sample.entity("Jonas Holt")["id"]
    assert sample.entity("Corin Lantry")["type"] == "person"
    assert sample.entity("Lantry")["id"] != sample.entity("Corin Lantry")["id"]


def test_types_of_the_main_names(sample: Built) -> None:
    """The chief people, places and organisations are what they are."""
    expected = {
        "Maren Holt": "person",
        "Jonas Holt": "person",
        "Gesa Thordsen": "person",
        "Port Amsel": "place",
        "Hesper Bay": "place",
        "Great Vessar": "place",
        "Vessary Harbour Board": "organisation",
        "Kestrel Marine Works": "organisation",
        "Norway": "place",
    }
    assert {name: sample.entity(name)["type"] for name in expected} == expected


def test_copies_are_told(sample: Built) -> None:
    """The digest of the Courier's article, and the paragraph that a blog took from it, link to the article."""
    article = sample.document("courier/board-votes-for-hesper-bay.txt")
    for path in ("press/islands-digest-lantry-quay.txt", "blogs/peatcutter-the-sand-has-it.txt"):
        page = sample.text(sample.document(path)["url"])
        assert f"{article['id']}.html" in page


def test_the_demo_leaves_the_package_alone(tmp_path: Path) -> None:
    """``sitegen demo`` builds the sample and writes nothing into the package that it came with."""
    before = snapshot(SAMPLE)
    ran = sitegen("demo", "-o", tmp_path / "output", "--strict")
    grown = snapshot(SAMPLE)
    for name in grown.keys() - before.keys():
        (SAMPLE / name).unlink()
    assert ran.returncode == 0, ran.stderr
    assert grown == before
    assert "The Hesper Bay papers" in (tmp_path / "output" / "index.html").read_text(encoding="utf-8")


def test_the_sample_says_nothing_of_others() -> None:
    """No ten words in a row are those of the documents that the program was tried on."""
    seeds = PROJECT.parent / "shared" / "seeds"
    if not seeds.is_dir():
        pytest.skip("the documents that the program was tried on are not here")
    known = {run for path in seeds.glob("*.txt") for run in _runs(path)}
    files = list((PROJECT / "sitegen").rglob("*.txt"))
    assert files
    assert [path.name for path in files if known & _runs(path)] == []


def _runs(path: Path) -> set[tuple[str, ...]]:
    words = re.findall(r"\w+", path.read_bytes().decode("utf-8", "replace").casefold())
    return set(zip(*(words[start:] for start in range(10)), strict=False))
