"""Capitals that name nothing: months, peoples, roles, interface words, emphasis, German nouns, words that open sentences.

``tempting.md`` marks them ``{so}``, in five languages.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from scorer import load, run

from sitegen.model.entity import Type

MOST = 0.03
TEXTS = Path(__file__).with_name("tempting.md")


def test_tempting_words_are_not_linked() -> None:
    """At most three in a hundred are linked."""
    labelled = load(TEXTS.read_text(encoding="utf-8"))
    resolution, mentions = run(labelled)
    commenters = {entity.id for entity in resolution.entities if entity.type is Type.COMMENTER}
    spans = [(mention.document, mention.block, mention) for mention in mentions if mention.entity not in commenters]
    tempting, linked = 0, []
    for item in labelled:
        for block, labels in item.gold.items():
            tempting += len(labels)
            linked += [
                f"{item.document.id}: {label.text}"
                for label in labels
                if any(
                    (item.document.id, block) == (document, where) and one.start < label.end and label.start < one.end
                    for document, where, one in spans
                )
            ]
    assert tempting > 200
    assert len(linked) <= MOST * tempting, linked
