"""Cleaning: from decoded lines to a document with blocks, comments, posts and a ledger; and copies across the archive."""

from __future__ import annotations

from sitegen.clean.page import clean
from sitegen.clean.twins import find_twins, fingerprint

__all__ = ["clean", "find_twins", "fingerprint"]
