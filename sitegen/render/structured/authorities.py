"""Identifiers that others gave to people and places, and the addresses behind them."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

ADDRESSES = {
    "bnf": "https://data.bnf.fr/ark:/12148/",
    "geonames": "https://sws.geonames.org/",
    "gnd": "https://d-nb.info/gnd/",
    "isni": "https://isni.org/isni/",
    "lccn": "https://id.loc.gov/authorities/names/",
    "orcid": "https://orcid.org/",
    "osm": "https://www.openstreetmap.org/",
    "pleiades": "https://pleiades.stoa.org/places/",
    "ror": "https://ror.org/",
    "tgn": "https://vocab.getty.edu/tgn/",
    "ulan": "https://vocab.getty.edu/ulan/",
    "viaf": "https://viaf.org/viaf/",
    "wikidata": "https://www.wikidata.org/entity/",
}

IDENTIFIER = re.compile(r"([a-z]+):([^\s:/][^\s]*)")


def web_address(text: str | None) -> str | None:
    """Return the text where it is an ``http`` or ``https`` address that may stand in a link, else None."""
    if not text or re.search(r"[\s\x00-\x20\x7f<>\"\\^`{|}\ud800-\udfff]", text):
        return None
    try:
        parts = urlsplit(text)
    except ValueError:
        return None
    return text if parts.scheme.lower() in {"http", "https"} and parts.netloc else None


def authority_address(identifier: str) -> str | None:
    """Return the address of ``wikidata:Q42`` and the like; an address stands for itself; None for what is neither."""
    found = IDENTIFIER.fullmatch(identifier)
    if found is not None and found[1] in ADDRESSES:
        return ADDRESSES[found[1]] + quote(found[2].encode("utf-8", "replace"), safe="/-._~")
    return web_address(identifier)


def file_address(path: str) -> str:
    """Return the path of a file of the output as it is written in an address."""
    return quote(path, safe="/-._~", errors="replace")
