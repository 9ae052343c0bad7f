"""A date that a person declares beside a file is the document's everywhere, and is told as what it is in the data."""

from __future__ import annotations

import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator
from support.building import PROJECT, SAMPLE, Built, build, make, sitegen
from support.laws import every_law

CHECKER = PROJECT.parent / "shared" / "check" / "laws.py"

PROSE = "The ferry left the quay at noon, and the harbour master wrote down every boat that came in after it."
FIELD = "The crane stood still, and nobody on the pier knew who had the key to its cabin. " * 3

FILES = {
    "letter.txt": f"A letter from the quay\n\n{PROSE}\n\nYesterday the lamp was out.\n",
    "letter.txt.meta.toml": "published = 1998-03-04\n",
    "old/lamps.txt": f"Lamps of the pier\n\nPosted on 4 May 2013\n\n{PROSE} Lamps were lit.\n",
    "old/lamps.txt.meta.toml": 'published = "1997-06"\n',
    "sails.txt": f"Sails of the pier\n\n{PROSE} Sails were few.\n",
    "metadata.csv": "filename,date\nsails.txt,1995-02-03\n",
    "boats.txt": f"Boats of the pier\n\nPosted on 9 June 2001\n\n{PROSE} Boats were many.\n",
    "ropes.txt": f"Ropes of the pier\n\n{PROSE} Ropes were few.\n",
    "ropes.txt.meta.toml": 'published = "some day"\n',
    "records.jsonl": "".join(
        json.dumps(row) + "\n"
        for row in (
            {"title": "Cranes of the pier", "text": f"Cranes of the pier\n\n{FIELD}", "date": "1994-01-02"},
            {"title": "Hooks of the pier", "text": f"{FIELD}Hooks.", "date": "1993-01-02"},
            {"title": "Chains of the pier", "text": f"{FIELD}Chains."},
        )
    ),
    "records.jsonl.meta.toml": "published = 1990\n",
}
ORDER = (
    *("Chains of the pier", "Hooks of the pier", "Cranes of the pier", "Sails of the pier", "Lamps of the pier"),
    *("A letter from the quay", "Boats of the pier", "Ropes of the pier"),
)


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Build a small archive in Dutch."""
    folder = tmp_path_factory.mktemp("declared")
    files = {**FILES, "sitegen.toml": 'language = "nl"\n'}
    return build(make(folder / "sources", files), folder / "output")


def hits(built: Built, query: str) -> list[dict[str, Any]]:
    """Return what the command line finds."""
    found: list[dict[str, Any]] = json.loads(sitegen("search", query, "-o", built.output, "--json").stdout)["hits"]
    return found


def test_no_law_is_broken(built: Built) -> None:
    """``published`` promises a line, so what is declared stands beside it."""
    whole = [breach for breach in every_law(built) if "records.jsonl" not in breach]  # it reads no containers
    assert whole == []
    if CHECKER.is_file():
        command = [sys.executable, str(CHECKER), str(built.output), str(built.sources)]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8", check=False)
        assert ran.stdout.rstrip().endswith(" 0 breaches"), ran.stdout + ran.stderr


def test_the_data_tell_who_says_it(built: Built) -> None:
    """A person's date has a key of its own, with the file; a line's date stays where it was; both fit the schema."""
    letter = built.document("letter.txt")
    assert letter["published"] is None
    assert letter["declared"] == {
        "published": {
            "value": "1998-03-04",
            "precision": "day",
            "evidence": "1998-03-04",
            "file": "letter.txt.meta.toml",
        }
    }
    lamps = built.document("old/lamps.txt")
    assert (lamps["published"], lamps["declared"]["published"]["value"]) == (None, "1997-06")
    assert [(row["text"], row["to"]) for row in lamps["moved"]] == [("Posted on 4 May 2013", "note")]
    assert built.document("sails.txt")["declared"]["published"]["file"] == "metadata.csv"
    records = {row["title"]: row for row in built.documents if row["source"]["path"] == "records.jsonl"}
    assert records["Cranes of the pier"]["declared"]["published"]["file"] == "records.jsonl"
    assert (records["Hooks of the pier"]["published"]["line"], records["Hooks of the pier"]["declared"]) == (2, None)
    assert records["Chains of the pier"]["declared"]["published"]["file"] == "records.jsonl.meta.toml"
    schema = Draft202012Validator(json.loads(built.text("data/schemas/document.json")))
    assert [error.message for row in built.documents for error in schema.iter_errors(row)] == []


def test_a_value_that_is_no_date_is_a_problem(built: Built) -> None:
    """The report names the file, the key and the value."""
    (problem,) = (row for row in built.problems if row["code"] == "bad-metadata")
    assert problem["path"] == "ropes.txt"
    assert problem["message"].startswith("ropes.txt.meta.toml: published: 'some day' is no date; write it as ")


def test_lists_and_timeline_have_it(built: Built) -> None:
    """The list by date and the timeline order by it; only the file without a date is without one there."""
    titles = re.findall(
        r'<li id="n\d+">.*?<a [^>]*class="title"[^>]*>(.*?)</a>', built.text("documents.html"), re.DOTALL
    )
    assert [re.sub("<.*?>", "", title) for title in titles] == list(ORDER)
    timeline = built.text("timeline.html")
    assert '<time datetime="1998-03-04">4 maart 1998</time>' in timeline
    assert "1995-02-03" in timeline
    assert "2013-05-04" not in timeline
    assert built.text("data/documents.csv").count("1998-03-04") == 2, "published and dates"


def test_search_finds_it(built: Built) -> None:
    """``date:1998`` finds the letter, and nothing is found by the date that was outranked."""
    for query, wanted in (("date:1998", ["A letter from the quay"]), ("date:2013", []), ("date:1997-06", [ORDER[4]])):
        assert [hit["title"] for hit in hits(built, query)] == wanted


def test_the_page_says_by_whose_word(built: Built) -> None:
    """Beside the date stands the file that tells it, in the language of the pages; a line's date has none."""
    page = built.text(built.document("letter.txt")["url"])
    said = '<time datetime="1998-03-04">4 maart 1998</time> (volgens <bdi>letter.txt.meta.toml</bdi>)'
    assert said in page
    assert "volgens" not in built.text(built.document("boats.txt")["url"])
    twin = built.text(built.document("letter.txt")["url"].replace(".html", ".md"))
    assert 'published: "1998-03-04"\n' in twin
    assert 'published_evidence: "letter.txt.meta.toml: 1998-03-04"\n' in twin


def test_machines_read_it(built: Built) -> None:
    """Linked data, what Zotero reads, the feed and the database have it like any date."""
    page = built.text(built.document("letter.txt")["url"])
    assert '"datePublished":"1998-03-04"' in page
    assert '<meta name="citation_publication_date" content="1998/03/04">' in page
    assert "A letter from the quay" in built.text("feed.xml")
    with closing(sqlite3.connect(built.output / "data/archive.db")) as base:
        rows = base.execute("select published, published_line, published_evidence, published_file from documents")
        assert ("1998-03-04", None, "1998-03-04", "letter.txt.meta.toml") in rows.fetchall()


@pytest.mark.parametrize(
    ("name", "said"),
    [("followthemoney", '"publishedAt": ["1998-03-04"]'), ("ro-crate", "1998-03-04"), ("csl", "1998")],
)
def test_exports_have_it(built: Built, tmp_path: Path, name: str, said: str) -> None:
    """So have packages for other systems."""
    ran = sitegen("export", built.output, "--format", name, "--to", tmp_path / "out")
    assert ran.returncode == 0, ran.stderr
    texts = [
        path.read_text("utf-8", "replace")
        for path in [tmp_path / "out", *(tmp_path / "out").rglob("*")]
        if path.is_file()
    ]
    assert any(said.replace(" ", "") in text.replace(" ", "") for text in texts)


def test_relative_dates_count_from_it(built: Built) -> None:
    """What the text calls yesterday is the day before the declared one."""
    found = [row["value"] for row in built.rows("dates") if row["text"] == "Yesterday"]
    assert found == ["1998-03-03"]


def test_dated_posts_are_outranked_as_a_whole(tmp_path: Path) -> None:
    """A page of posts is listed by the date that a person gives it; the posts keep theirs, on the timeline too."""
    blog = (SAMPLE / "blogs/de-walkant.txt").read_bytes()
    files = {"blog.txt": blog, "blog.txt.meta.toml": "published = 2019\n"}
    built = build(make(tmp_path / "sources", files), tmp_path / "output")
    assert every_law(built) == []
    (row,) = built.documents
    days = [post["published"]["value"] for post in row["posts"]]
    assert len(days) > 2
    assert row["declared"]["published"]["value"] == "2019"
    assert '<time datetime="2019">2019</time> (according to <bdi>blog.txt.meta.toml</bdi>)' in built.text(row["url"])
    assert all(f'datetime="{day}"' in built.text("timeline.html") for day in ("2019", *days))
    assert {hit["document"] for hit in hits(built, "date:2019")} == {
        hit["document"] for hit in hits(built, "date:2018")
    }
