"""W3C Web Annotations: every mention in a text, tied to its page by id and quotation, and to the source by position."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from sitegen.export.package import counted, json_line
from sitegen.export.rows import Exporting, Row

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
FRAGMENT = "http://tools.ietf.org/rfc/rfc3236"
AROUND = 32
"""Characters of the quotation's surroundings on either side."""


def webannotations(exporting: Exporting, target: Path) -> int:
    """Write an annotation a line; return how many."""
    return counted(target, map(json_line, _annotations(exporting)))


def _annotations(exporting: Exporting) -> Iterator[dict[str, object]]:
    base = exporting.base or ""
    documents = exporting.documents()
    document: Row | None = next(documents, None)
    for key, mentions in exporting.mentions():
        while document is not None and document["id"] < key:
            document = next(documents, None)
        if document is None or document["id"] != key:
            continue
        texts = {block["id"]: block["text"] for block in document["blocks"]}
        for mention in mentions:
            if mention["block"] in texts:
                yield _annotation(base, document, mention, texts)


def _annotation(base: str, document: Row, mention: Row, texts: Mapping[str, str]) -> dict[str, object]:
    text = texts[mention["block"]]
    start, end = mention["start"], mention["end"]
    quotation = {
        "type": "TextQuoteSelector",
        "exact": mention["text"],
        "prefix": text[max(0, start - AROUND) : start],
        "suffix": text[end : end + AROUND],
    }
    fragment = {"type": "FragmentSelector", "conformsTo": FRAGMENT, "value": mention["block"], "refinedBy": quotation}
    targets: list[object] = [{"source": base + document["url"], "selector": fragment}]
    source = document["source"]
    if source["original"] and mention["source_start"] is not None:
        position = {
            "type": "TextPositionSelector",
            "start": mention["source_start"],
            "end": mention["source_end"],
        }
        targets.append({"source": base + source["original"], "selector": position})
    page = f"{base}{document['url']}#{mention['block']}"
    return {
        "@context": CONTEXT,
        "id": f"{page}:{start},{end}",
        "type": "Annotation",
        "motivation": "identifying",
        "body": f"{base}entities/{mention['entity']}.html",
        "target": targets if len(targets) > 1 else targets[0],
    }
