"""The check of a built archive: each kind of fault is found, and a sound page has none."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.check import check
from sitegen.check.markup import scan
from sitegen.folder import NotAnArchiveError

HEAD = '<!doctype html>\n<html lang="en"><head><meta charset="utf-8"><title>T</title>{}</head>'
SOUND = HEAD.format('<link rel="stylesheet" href="assets/style.css"><link rel="icon" href="data:image/svg+xml,x">') + (
    '<body><p id="o1">One &amp; two<br>three</p><a href="documents/a.html?q=x#o5">a</a> <a href="#o1">up</a>'
    '<a href="https://example.org/">out</a><a href="mailto:a@example.org">mail</a>'
    '<svg viewBox="0 0 1 1"><path d="M0 0"/></svg><script src="assets/core.js" defer></script>'
    '<script type="application/ld+json">{"a": "<p>"}</script></body></html>'
)
OTHER = HEAD.format("") + '<body><p id="o5">Five</p><a href="../index.html">home</a></body></html>'


def make(folder: Path, **files: str) -> Path:
    """Write an archive with one sound page, another, and the given files on top (``__`` for ``/`` and ``.``)."""
    sound = {
        "index.html": SOUND,
        "documents/a.html": OTHER,
        "assets/style.css": "body { background: url('core.js') }",
        "assets/core.js": "",
        "manifest-sha256.txt": "",
        "data/problems.jsonl": "",
    }
    for name, text in (sound | files).items():
        path = folder / name.replace("__", "/")
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return folder


def faults(folder: Path) -> list[tuple[str, str, str]]:
    """Return path, kind and message of each fault."""
    return [(fault.path, fault.kind, fault.message) for fault in check(folder).faults]


def body(inside: str) -> str:
    """Return a page with this body."""
    return f"{HEAD.format('')}<body>{inside}</body></html>"


def test_a_sound_archive_has_no_fault(tmp_path: Path) -> None:
    """Links inside and outside, anchors, escapes, void elements, SVG and JSON-LD are all well."""
    findings = check(make(tmp_path))
    assert findings.faults == ()
    assert (findings.pages, findings.links) == (2, 8)


@pytest.mark.parametrize(
    ("inside", "kind", "words"),
    [
        ('<a href="gone.html">x</a>', "link", "leads nowhere"),
        ('<a href="documents/">x</a>', "link", "leads nowhere"),
        ('<a href="/index.html">x</a>', "link", "from the root"),
        ('<a href="../secret.txt">x</a>', "link", "out of the archive"),
        ('<a href="documents/%2e%2e/%2e%2e/x">x</a>', "link", "out of the archive"),
        ('<a href="documents/a.html#o6">x</a>', "anchor", "has not"),
        ('<a href="#nowhere">x</a>', "anchor", "has not"),
        ('<a href="http://[">x</a>', "link", "is no address"),
        ('<form action="gone.html"></form>', "link", "leads nowhere"),
        ('<img src="gone.png" alt="">', "link", "leads nowhere"),
        ('<img src="https://example.org/x.png" alt="">', "external-load", "example.org"),
        ('<img srcset="//example.org/x.png 2x" alt="">', "external-load", "example.org"),
        ('<link rel="icon" href="http://example.org/x.ico">', "external-load", "example.org"),
        ('<i id="a">1</i><i id="a">2</i>', "duplicate-id", "2 elements"),
        ("<script>alert(1)</script>", "inline-script", "alert(1)"),
        ('<a href="#top" id="top" onclick="x()">x</a>', "inline-script", "onclick"),
        ('<a href="java\tscript:alert(1)">x</a>', "inline-script", "java"),
        ('<a href=" JavaScript:alert(1)">x</a>', "inline-script", "JavaScript"),
        ('<iframe srcdoc="x"></iframe>', "inline-script", "srcdoc"),
        ('<a href="data:text/html,x">x</a>', "inline-script", "data:text"),
        ('<a href="data:image/svg+xml,x">x</a>', "inline-script", "data:image"),
        ('<iframe src="data:image/svg+xml,x"></iframe>', "inline-script", "data:image"),
        ("<b><i>x</b></i>", "markup", "</b> comes before </i>"),
        ("<div>", "markup", "</body> comes before </div>"),
        ("</div>", "markup", "ends nothing"),
        ("<p><div>x</div></p>", "markup", "stands in a <p>"),
        ("<div/>", "markup", "closes itself"),
        ("1 < 2", "markup", "begins no tag"),
        ("AT&T", "markup", "character reference"),
        ("<a href=x>x</a>", "markup", "begins no tag"),
        ('<a id="a" id="b">x</a>', "markup", "twice"),
        ('<a id="a b">x</a>', "markup", "space"),
    ],
)
def test_each_fault_is_found(tmp_path: Path, inside: str, kind: str, words: str) -> None:
    """A page with one fault is reported with its path, the kind of fault and what is wrong."""
    found = faults(make(tmp_path, **{"bad.html": body(inside)}))
    assert [row for row in found if row[0] == "bad.html" and row[1] == kind and words in row[2]], found


@pytest.mark.parametrize(
    ("page", "words"),
    [
        ("<p>x</p>", "<!doctype html>"),
        ("<!doctype html><html><head><title>T</title></head><body></body></html>", "no lang"),
        ('<!doctype html><html lang="en"><head></head><body></body></html>', "no <title>"),
        ('<!doctype html><html lang="en"><head><title>T</title></head><body>', "<body> is not closed"),
    ],
)
def test_a_page_must_be_whole(page: str, words: str) -> None:
    """Doctype, language, title and body belong to every page."""
    assert words in " ".join(message for _, message in scan(page).faults)


def test_style_sheets_and_feeds(tmp_path: Path) -> None:
    """Style sheets load nothing from elsewhere and nothing that is not there; feeds are well-formed."""
    style = '@import "https://example.org/x.css"; i { background: url(gone.png) }'
    found = faults(make(tmp_path, **{"assets/style.css": style, "feed.xml": "<feed><entry></feed>"}))
    assert {(path, kind) for path, kind, _ in found} == {
        ("assets/style.css", "external-load"),
        ("assets/style.css", "link"),
        ("feed.xml", "markup"),
    }


def test_only_404_may_link_from_the_root(tmp_path: Path) -> None:
    """The page that is served at any depth is the one that may link from the root."""
    page = body('<a href="/index.html">home</a>')
    assert faults(make(tmp_path, **{"404.html": page})) == []


def test_decisions_that_match_nothing(tmp_path: Path) -> None:
    """Decisions that match nothing or cannot be read are faults, with their line; other problems are the report's."""
    rows = [
        {"path": "curation.txt", "line": 3, "code": "unused-decision", "message": 'same "A" "B" matches nothing'},
        {"path": "curation.txt", "line": 5, "code": "bad-decision", "message": "line 5: no such verb"},
        {"path": "x.bin", "line": None, "code": "not-text", "message": "is no text"},
    ]
    found = faults(make(tmp_path, **{"data/problems.jsonl": "".join(json.dumps(row) + "\n" for row in rows)}))
    assert [(path, kind) for path, kind, _ in found] == [
        ("curation.txt", "bad-decision"),
        ("curation.txt", "unused-decision"),
    ]
    assert found[0][2] == "line 5: no such verb"
    assert found[1][2].startswith("line 3: ")


def test_other_peoples_files_are_theirs(tmp_path: Path) -> None:
    """Files that were carried over, originals and dot-files are not judged."""
    make(
        tmp_path,
        **{
            "theirs.html": "<p>unclosed",
            "originals__page.html": "<p>",
            ".hidden.html": "<p>",
            ".sitegen.json": json.dumps({"carried": ["theirs.html"]}),
        },
    )
    assert faults(tmp_path) == []


def test_a_folder_that_is_no_archive(tmp_path: Path) -> None:
    """A folder without a manifest is no archive."""
    with pytest.raises(NotAnArchiveError):
        check(tmp_path)


@given(st.text(st.sampled_from("<>&;\"'=/ -!abp\n") | st.characters(), max_size=200))
def test_any_text_can_be_scanned(text: str) -> None:
    """The reader of pages gets to the end of anything, and says where something is wrong."""
    page = scan(text)
    assert all(line >= 1 and message for line, message in page.faults)
    assert page.faults  # no short text without a doctype is a page


def test_hostile_pages_take_linear_time() -> None:
    """A megabyte of what tempts a regular expression to go back is read in seconds."""
    for piece in ("<a ", "<a b=", "<!--", "&", "<", '<a b="', "</", "<a b c"):
        assert scan(piece * (300_000 // len(piece))).faults
