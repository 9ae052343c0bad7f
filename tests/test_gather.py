"""What the whole archive knows of its documents: whatever order builds come in, the same archive comes out."""

from __future__ import annotations

from pathlib import Path

import pytest
from support.building import build, make, sitegen, snapshot
from support.outlets import OUTLETS, headline, page, pages, prose

REASON = "site-furniture"


def taken(rows: list[dict[str, object]]) -> int:
    """Return the number of lines that were left out as furniture."""
    return sum(line["reason"] == REASON for row in rows for line in row["removed"])  # type: ignore[attr-defined]  # data


@pytest.fixture(scope="module")
def files() -> dict[str, str]:
    """Return the pages of three outlets, and a diary."""
    diary = {f"diary/{n}.txt": f"Dear diary,\n\nThe harbour froze for {n} days, and nobody came.\n" for n in range(6)}
    return {path: text for outlet in OUTLETS for path, text in pages(outlet, 6).items()} | diary


def test_pages_show_what_was_left_out(files: dict[str, str], tmp_path: Path) -> None:
    """What an outlet's pages share stands folded where it stood, with its reason in words, and in the data."""
    built = build(make(tmp_path / "sources", files), tmp_path / "output")
    row = built.document("nl/page-03.txt")
    outlet = next(outlet for outlet in OUTLETS if outlet.language == "nl")
    assert [line["text"] for line in row["removed"]] == [*outlet.menu, *outlet.footer]
    shown = built.text(row["url"])
    assert all(line in shown for line in (*outlet.menu, *outlet.footer))
    assert "other pages of the same site" in shown
    assert not built.document("diary/3.txt")["removed"]


def test_one_process_or_several(tmp_path: Path) -> None:
    """What is known of a site does not depend on how many processes read it."""
    sources = make(tmp_path / "sources", pages(OUTLETS[0], 30))
    first = build(sources, tmp_path / "one" / "output")
    assert taken(first.documents) == 30 * 9
    assert snapshot(build(sources, tmp_path / "two" / "output", jobs=2).output) == snapshot(first.output)


def test_each_page_added_or_taken_away_gives_the_bytes_of_a_fresh_build(tmp_path: Path) -> None:
    """A fourth page makes three others lose their frame; without it they have it again; an edit can do either."""
    sources = tmp_path / "sources"
    counts = []
    steps = (
        pages(OUTLETS[0], 3),
        {"en/page-03.txt": page(OUTLETS[0], 3)},
        {"en/page-04.txt": page(OUTLETS[0], 4), "nl/page-00.txt": page(OUTLETS[1], 0)},
        {"en/page-03.txt": "Another text\n\nIt has nothing of the lamp.\n"},
        {"en/page-02.txt": None, "en/page-04.txt": "Nothing of it here either.\n"},
    )
    for number, step in enumerate(steps):
        make(sources, {name: text for name, text in step.items() if text is not None})
        for name in (name for name, text in step.items() if text is None):
            (sources / name).unlink()
        grown = build(sources, tmp_path / "grown" / "output")
        counts.append(taken(grown.documents))
        assert snapshot(grown.output) == snapshot(build(sources, tmp_path / f"fresh{number}" / "output").output)
    assert counts == [0, 36, 45, 36, 0]


def test_a_container_loses_its_frame_record_by_record(tmp_path: Path) -> None:
    """The records of one file are a site like the files of a folder."""
    records = "".join(f'{{"text": {_quoted(page(OUTLETS[0], number))}}}\n' for number in range(6))
    built = build(make(tmp_path / "sources", {"pages.jsonl": records}), tmp_path / "output")
    assert taken(built.documents) == 6 * 9


def test_saved_pages_lose_what_their_markup_does_not_tell(tmp_path: Path) -> None:
    """A footer that markup shows as paragraphs like any other is found too; a person's own Markdown is kept."""
    outlet = OUTLETS[1]
    files: dict[str, bytes | str] = {}
    for number in range(6):
        body = "".join(f"<p>{text}</p>\n" for text in (*prose("nl", number), *outlet.footer))
        title = headline("nl", number)
        files[f"html/{number}.html"] = (
            f"<html><head><title>{title}</title></head><body>\n<h1>{title}</h1>\n{body}</body>"
        )
        files[f"notes/{number}.md"] = "\n\n".join([f"# {title}", *prose("nl", number + 10), *outlet.footer])
    built = build(make(tmp_path / "sources", files), tmp_path / "output")
    for row in built.documents:
        left = [line["text"] for line in row["removed"] if line["reason"] == REASON]
        assert left == (list(outlet.footer) if row["source"]["path"].endswith(".html") else [])


def _quoted(text: str) -> str:
    import json  # noqa: PLC0415 - here alone

    return json.dumps(text)


def test_what_is_withheld_stays_withheld(tmp_path: Path) -> None:
    """A name that is withheld is in no page, whether the page is cleaned once or twice."""
    files = {name: text + "\nOrla Vance was there.\n" for name, text in pages(OUTLETS[0], 5).items()}
    files["curation.txt"] = 'withhold name "Orla Vance" "at her request"\nwithhold document "en/page-04.txt" "why"\n'
    sources = make(tmp_path / "sources", files)
    ran = sitegen("build", sources, "-o", tmp_path / "output", "--jobs", 1)
    assert ran.returncode == 0, ran.stderr
    said = b"".join(path.read_bytes() for path in (tmp_path / "output").rglob("*") if path.is_file())
    assert b"Orla Vance" not in said


def test_copies_are_shown_on_both_pages(tmp_path: Path) -> None:
    """One article in two encodings, and a paragraph of it in a third text: each page leads to the others."""
    text = prose("de", 7, 5)
    article = "\n\n".join(["Fähren warten noch ein Jahr auf Brücken", *text])
    quoting = "\n\n".join(["Über die Brücke", *prose("de", 8, 3), text[2], *prose("de", 9, 3)])
    files: dict[str, bytes | str] = {"a.txt": article, "b.txt": article.encode("cp1252"), "c.txt": quoting}
    built = build(make(tmp_path / "sources", files), tmp_path / "output")
    one, other, third = (built.document(path) for path in files)
    assert "The same words, all of them." in built.text(one["url"])
    passage = next(block["id"] for block in third["blocks"] if block["text"] == text[2])
    assert f'{third["id"]}.html#{passage}"' in built.text(one["url"])
    shown = built.text(third["url"])
    assert all(f'{copy["id"]}.html#{copy["blocks"][3]["id"]}"' in shown for copy in (one, other))
    assert "This paragraph stands also in" in shown
    ran = sitegen("check", tmp_path / "output")
    assert ran.returncode == 0, ran.stdout + ran.stderr
