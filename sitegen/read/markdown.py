"""Markdown."""

from __future__ import annotations

from sitegen.read.text import read

__all__ = ["read"]
