"""Every decision of a person shows in the built archive: pages, data, redirects; what cannot hold stops the build."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from support.building import Built, build, make

from sitegen.entities import ContradictionError

TEXT = """On the quay

They met Otto Fennwick in Stavering, and later Otto Fennwick joined the Northern Relief Council (NRC) near Quillport.
The NRC praised Stavering. In Quillport, Anna Tamsun met Otto Fennwick and the quorvel folk of the Halden Light.

At the pier, Anna Tamsun spoke of Stavering, of Quillport and of the NRC, as Otto Fennwick had done before.
"""
CURATION = """# decisions of ours
same "Stavering" "Quillport"
not-same "Northern Relief Council" "NRC"
rename "Otto Fennwick" "Otto Fennwick of Halden"
type "Northern Relief Council" group
hide "Anna Tamsun"
add "quorvel" group
note "Otto Fennwick" "Mayor until **2011**; see [nothing](javascript:alert(1))."
id "Stavering" wikidata:Q42
hide "Nobody At All"
"""


@pytest.fixture(scope="module")
def curated(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Return an archive built twice: without decisions, then with them."""
    folder = tmp_path_factory.mktemp("curated")
    source = make(folder / "in", {"a.txt": TEXT, "curation.txt": "# none yet\n"})
    build(source, folder / "out", jobs=1)
    (source / "curation.txt").write_text(CURATION, encoding="utf-8")
    return build(source, folder / "out", jobs=1)


def page(made: Built, name: str) -> str:
    """Return the page of a name."""
    return made.text(made.entity(name)["url"])


def test_names_are_joined_and_kept_apart(curated: Built) -> None:
    """What is the same has one page with all spellings and the line that joined them; what is not has two."""
    stavering = curated.entity("Stavering")
    assert {alias["text"]: alias["rule"] for alias in stavering["aliases"]} == {
        "Stavering": "name",
        "Quillport": "curation line 2",
    }
    assert "a person’s decision, line 2" in page(curated, "Stavering")
    assert curated.entity("NRC")["id"] != curated.entity("Northern Relief Council")["id"]


def test_what_was_joined_leads_on(curated: Built) -> None:
    """The page of a name that was joined to another is a redirect to it; a renamed one keeps its address."""
    folder = curated.output / "entities"
    moved = [*folder.glob("quillport*.html"), *folder.glob("stavering*.html")]
    texts = [path.read_text(encoding="utf-8") for path in moved]
    assert len(texts) == 2
    assert sum('http-equiv="refresh"' in text for text in texts) == 1
    assert curated.entity("Otto Fennwick of Halden")["id"].startswith("otto-fennwick-")


def test_types_notes_and_numbers_show(curated: Built) -> None:
    """A type is the person's, a note is Markdown without anything that runs, an outside number is a link."""
    assert curated.entity("Northern Relief Council")["type"] == "group"
    assert curated.entity("quorvel")["type"] == "group"
    note = page(curated, "Otto Fennwick of Halden")
    assert "<strong>2011</strong>" in note
    assert 'href="javascript' not in note
    assert curated.entity("Stavering")["same_as"] == ["https://www.wikidata.org/entity/Q42"]
    assert re.search(r'href="https://www\.wikidata\.org/entity/Q42" rel="external', page(curated, "Stavering"))


def test_hidden_names_are_nowhere(curated: Built) -> None:
    """A hidden name has no page and no mention; its words stay in the text."""
    assert not [row for row in curated.rows("mentions") if row["text"] == "Anna Tamsun"]
    assert not list((curated.output / "entities").glob("anna*.html"))
    assert "Anna Tamsun" in curated.text(curated.documents[0]["url"])


def test_what_matches_nothing_is_reported(curated: Built) -> None:
    """The line that names nobody is a row of the problems, with its number."""
    unused = [row for row in curated.problems if row["code"] == "unused-decision"]
    assert [(row["path"], row["line"]) for row in unused] == [("curation.txt", 10)]


def test_two_names_lead_to_a_search_for_both(curated: Built) -> None:
    """Beside each neighbour stands a link to the documents that name both."""
    found = page(curated, "Stavering")
    assert re.search(r'href="\.\./search\.html\?q=name%3A%22Stavering%22%20name%3A%22NRC%22"', found)


def test_lines_that_cannot_both_hold_stop_the_build(tmp_path: Path) -> None:
    """Nothing is built from two lines that contradict each other; the message names both."""
    lines = 'same "NRC" "Stavering"\nnot-same "Stavering" "NRC"\n'
    source = make(tmp_path / "in", {"a.txt": TEXT, "curation.txt": lines})
    with pytest.raises(ContradictionError, match=r"lines 1 and 2 of the curation file contradict"):
        build(source, tmp_path / "out", jobs=1)
    assert not (tmp_path / "out" / "index.html").exists()
