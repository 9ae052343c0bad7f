"""Raised marks that lead to their footnotes, where the source raises them and one footnote alone bears the mark."""

from __future__ import annotations

from collections.abc import Mapping

from sitegen.model.document import BlockId, Document, Kind

Sign = tuple[str | None, str]
"""A post's id, and a mark without its brackets."""

BRACKETS = "[](){}.:,; \u00a0"


def footnotes(document: Document) -> Mapping[Sign, BlockId]:
    """Return the footnote of each mark by post; a mark that two footnotes of a post bear leads nowhere."""
    found: dict[Sign, list[BlockId]] = {}
    for block in document.blocks:
        if block.kind is Kind.FOOTNOTE and block.mark and (key := bare(block.mark)):
            found.setdefault((block.post, key), []).append(block.id)
    return {sign: blocks[0] for sign, blocks in found.items() if len(blocks) == 1}


def bare(mark: str) -> str:
    """Return a mark without its brackets: ``1`` of ``[1]`` and of ``1)``."""
    return mark.strip(BRACKETS)
