"""Search: one Whoosh index for the command line, and the same index in pieces for the browser."""

from sitegen.search.indexing import build as build_index
from sitegen.search.pieces import pieces
from sitegen.search.searching import Answer, Hit, IndexDamagedError, search

__all__ = ["Answer", "Hit", "IndexDamagedError", "build_index", "pieces", "search"]
