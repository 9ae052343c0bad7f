"""Law 3: one source file, one page; what cannot become a page is a row of ``data/problems.jsonl``."""

from __future__ import annotations

import os
from pathlib import Path

from support.building import Built, build, make
from support.laws import one_page_each
from support.texts import archive

PAGE = "The rope\n\nNobody counted the ropes that winter; the ledger lay under a stone.\n"


def test_every_file_is_a_page_or_a_problem(tmp_path: Path) -> None:
    """Nothing in a source folder is passed over in silence, whatever it is."""
    sources = make(
        tmp_path / "sources",
        {
            **archive(4, 10),
            "empty.txt": "",
            "blank.txt": " \n\n\t\n",
            "picture.jpg": b"\xff\xd8\xff\xe0" + bytes(range(256)) * 4,
            "binary.txt": b"\x00\x01\x02\x7fELF" * 400,
            "page.html": "<p>a page that no reader of this version reads</p>",
            "no-ending": PAGE,
            "NOTES.TXT": PAGE,
            "notes.txt": PAGE + "b",
            "curation.txt": "# nothing is decided yet\n",
            "page.txt.meta.toml": 'title = "beside nothing"\n',
            "deep/er/still/a.txt": PAGE,
        },
    )
    os.mkfifo(sources / "pipe.txt")
    (sources / "outside.txt").symlink_to(make(tmp_path / "elsewhere", {"x.txt": PAGE}) / "x.txt")
    (sources / "nowhere.txt").symlink_to(sources / "not-there.txt")
    (sources / "loop").symlink_to(sources)
    built = build(sources, tmp_path / "output")
    assert [breach for breach in one_page_each(built) if "loop" not in breach] == []
    said = {row["path"]: row["code"] for row in built.problems}
    for path in (
        "empty.txt",
        "blank.txt",
        "picture.jpg",
        "binary.txt",
        "pipe.txt",
        "outside.txt",
        "nowhere.txt",
        "loop",
    ):
        assert path in said, f"{path} was passed over in silence"
    assert said["empty.txt"] == "empty"
    assert said["outside.txt"] == "link-outside"
    for path in ("NOTES.TXT", "notes.txt", "deep/er/still/a.txt"):
        built.document(path)


def test_problems_are_on_the_report_page(tmp_path: Path) -> None:
    """The report shows every problem of the data, with the file it is about."""
    sources = make(tmp_path / "sources", {"a.txt": PAGE, "empty.txt": "", "picture.jpg": b"\xff\xd8\xff\xe0\x00" * 99})
    built = build(sources, tmp_path / "output")
    report = built.text("report.html")
    assert len(built.problems) >= 2
    assert all(row["path"] in report for row in built.problems)


def test_a_file_with_several_posts_is_one_page(sample: Built) -> None:
    """The Dutch blog of the sample is one page with three addressable posts and an article embedded in one."""
    record = sample.document("blogs/de-walkant.txt")
    page = sample.text(record["url"])
    assert [post["published"]["value"] for post in record["posts"] if post["kind"] == "post"] == [
        "2018-09-23",
        "2017-11-12",
        "2016-03-20",
    ]
    embedded = [post for post in record["posts"] if post["kind"] == "embedded"]
    assert [(post["language"], post["published"]["value"]) for post in embedded] == [("en", "2017-11-11")]
    assert record["published"] is None
    assert all(f'id="{post["id"]}"' in page for post in record["posts"])


def test_the_sample_has_a_page_for_each_file(sample: Built) -> None:
    """The bundled sample's files are pages, its settings rows of the report."""
    assert one_page_each(sample) == []
    assert len(sample.documents) == 17
