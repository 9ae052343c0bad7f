"""How good the order is: graded queries over a small collection, with floors that only rise.

The figures are nDCG at ten and recall at ten; ``docs/search.md`` says what was compared with them.
"""

from __future__ import annotations

from math import log2
from pathlib import Path

import pytest
from search.fake import FakeArchive, document

from sitegen.model.document import Document, Voice
from sitegen.search import build_index, search

HERE = Path(__file__).parent / "ranking"
FLOOR_NDCG = 0.975
FLOOR_RECALL = 0.985


def documents() -> tuple[Document, ...]:
    """Return the collection: records of a head line, paragraphs, and quotations behind ``>``."""
    rows = []
    for record in (HERE / "documents.txt").read_text("utf-8").split("# ")[1:]:
        head, *paragraphs = record.strip().split("\n")
        name, title, language = head.split(" | ")
        blocks = [
            (text.removeprefix("> "), language, Voice.QUOTE if text.startswith(">") else Voice.AUTHOR)
            for text in paragraphs
        ]
        rows.append(document(name, blocks, title=title))
    return tuple(rows)


def judged() -> list[tuple[str, dict[str, int]]]:
    """Return each query and the grades of the documents that answer it."""
    rows = []
    for line in (HERE / "queries.txt").read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            query, _, graded = line.rpartition(" | ")
            rows.append((query, {name: int(grade) for name, grade in (pair.split(":") for pair in graded.split())}))
    return rows


def gain(grades: list[int]) -> float:
    """Return the discounted gain of documents in an order."""
    return sum((2**grade - 1) / log2(place + 2) for place, grade in enumerate(grades[:10]))


def measure(folder: Path) -> tuple[float, float, list[str]]:
    """Return mean nDCG and recall over all queries, and a line for each query that is not perfect."""
    gains, recalls, lines = [], [], []
    for query, grades in judged():
        found = [hit.document for hit in search(folder, query, 10).hits]
        best = gain(sorted(grades.values(), reverse=True))
        gains.append(gain([grades.get(name, 0) for name in found]) / best)
        recalls.append(len(set(found) & set(grades)) / len(grades))
        if gains[-1] < 0.999:
            lines.append(f"{gains[-1]:.2f} {recalls[-1]:.2f} {query}: {' '.join(found)}")
    return sum(gains) / len(gains), sum(recalls) / len(recalls), lines


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the collection's index."""
    place = tmp_path_factory.mktemp("ranking")
    build_index(FakeArchive(documents()), place)  # type: ignore[arg-type] # a fake
    return place


def test_the_set_is_large_enough() -> None:
    """There are at least sixty queries, and every graded document exists."""
    names = {row.id for row in documents()}
    assert len(judged()) >= 60
    assert all(set(grades) <= names for _, grades in judged())


def test_order_and_recall(folder: Path) -> None:
    """The order of results and what is found stay at least as good as they were."""
    ndcg, recall, lines = measure(folder)
    print(f"nDCG {ndcg:.4f}, recall {recall:.4f}", *lines, sep="\n")  # noqa: T201 - shown where it fails
    assert ndcg >= FLOOR_NDCG
    assert recall >= FLOOR_RECALL
