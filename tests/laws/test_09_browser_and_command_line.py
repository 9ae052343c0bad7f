"""Law 9: a query gives the same documents in the same order in the browser and on the command line."""

from __future__ import annotations

import contextlib
import io
import json
import re

import pytest
from support.browser import Window
from support.building import Built

from sitegen.cli import main

FIXED = [
    "harbour",
    "harbour board",
    '"Lantry Quay"',
    '"the only arithmetic that works"',
    "sand OR storm",
    "sand -storm",
    "(sand OR storm) quay -goat",
    "dredg*",
    "harber~",
    "Qasr al-Bahir",
    "Kasr al-Bahir",
    "VHB",
    'name:"Maren Holt"',
    'name:"Maren Holt" name:"Jonas Holt"',
    "type:place sand",
    "lang:nl",
    "lang:de harbour OR Hafen",
    "date:2018",
    "date:2017-05..2018-09 sand",
    "in:comment tea",
    "in:quote sand",
    "in:text goat",
    "title:harbour",
    "author:Pellow",
    'author:"Dara Finch"',
    "source:courier",
    "الرمل",
    "قصر البحير",
    "cloître OR école",
    "ecole",
    "Küstenblatt",
    "kustenblatt",
    "l’école",
    "cant OR can't",
    "don't",
    "its",
    "naïve",
    "the",
    '"of the"',
    "the of and",
    "nothing-at-all-zzzz",
    '"unclosed phrase',
    "OR",
    "-",
    "-sand",
    "( sand",
    "sand )",
    "sand OR",
    "date:nonsense sand",
    "lang:xx",
    "name:nobody",
    "*",
    "s*",
    "~",
    "a b c d e f g h i j k l m n",
    "HARBOUR Harbour harbour",
    "haven",
    "havens",
    "Häfen",
    "muelle puerto",
    "<script>",
    "\\",
    "'",
    "sand & storm | quay",
]


def _command_line(built: Built, query: str, limit: int = 1000) -> tuple[int, list[str]]:
    told = io.StringIO()
    with contextlib.redirect_stdout(told):
        status = main(["search", "-o", str(built.output), "--limit", str(limit), "--json", "--", query])
    assert status == 0, query
    said = json.loads(told.getvalue())
    return said["total"], [hit["document"] for hit in said["hits"]]


def _agree(built: Built, window: Window, queries: list[str]) -> None:
    window.enter(built.output)
    differing = []
    for query in queries:
        window.search(query)
        total, shown = window.results()
        expected_total, expected = _command_line(built, query)
        if (total, shown) != (expected_total, expected[: len(shown)]) or len(shown) < min(total, 10):
            differing.append((query, (total, shown), (expected_total, expected)))
    assert differing == []
    assert window.complaints() == []


def test_fixed_queries_agree(sample: Built, window: Window) -> None:
    """Every form of the query language, and every way to write it wrongly."""
    _agree(sample, window, FIXED)


def test_queries_from_the_archive_agree(sample: Built, window: Window) -> None:
    """Words, pairs, phrases, prefixes and names drawn from the documents themselves, in all their languages."""
    texts = [block["text"] for record in sample.documents for block in record["blocks"]]
    words = [re.findall(r"\w+", text) for text in texts]
    long = [found for found in words if len(found) > 4]
    queries = [found[1] for found in long[::23]]
    queries += [f"{found[0]} {found[3]}" for found in long[::29]]
    queries += [f'"{" ".join(found[1:4])}"' for found in long[::31]]
    queries += [f"{found[2][:4]}*" for found in long[::37]]
    queries += [f'name:"{row["name"]}"' for row in sample.rows("entities")[::9]]
    queries += [alias["text"] for row in sample.rows("entities") for alias in row["aliases"]][::11]
    _agree(sample, window, queries)


@pytest.mark.parametrize("query", ["Qasr el-Bahir", "Holt"])
def test_a_spelling_finds_what_the_name_finds(sample: Built, query: str) -> None:
    """Widening to a name's spellings happens on the command line too."""
    total, _ = _command_line(sample, query)
    assert total >= 1
    if query == "Qasr el-Bahir":
        assert total >= sample.entity("Qasr al-Bahir")["documents"]


def test_every_document_can_be_found(sample: Built) -> None:
    """Each document is among the answers to a phrase of its own."""
    for record in sample.documents:
        block = max(record["blocks"], key=lambda block: len(block["text"]))
        phrase = re.sub(r"[“”„«»\"]", "", " ".join(block["text"].split()[4:9]))
        _, found = _command_line(sample, f'"{phrase}"')
        assert record["id"] in found, (record["id"], phrase)
