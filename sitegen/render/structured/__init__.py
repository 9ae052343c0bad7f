"""What a page says of itself for machines: metadata in its head, and citations."""

from sitegen.render.structured.citations import Citations, bibtex, cite, csl, plain, ris
from sitegen.render.structured.head import Head, entity_head, head, home_head
from sitegen.render.structured.jsonld import MENTIONS
from sitegen.render.structured.reference import Reference, refer

__all__ = [
    "MENTIONS",
    "Citations",
    "Head",
    "Reference",
    "bibtex",
    "citations",
    "cite",
    "csl",
    "entity_head",
    "head",
    "home_head",
    "plain",
    "refer",
    "ris",
]

citations = cite
