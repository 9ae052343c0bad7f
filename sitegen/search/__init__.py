"""Search: one Whoosh index for the command line, and the same index in pieces for the browser."""

from sitegen.search.answer import Answer, Hit
from sitegen.search.facets import Facets
from sitegen.search.indexing import build as build_index
from sitegen.search.pieces import pieces
from sitegen.search.searching import IndexDamagedError, search

__all__ = ["Answer", "Facets", "Hit", "IndexDamagedError", "build_index", "pieces", "search"]
