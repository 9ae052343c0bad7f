"""Word lists as they are written in tables: words with white space between them."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """Return the words of a text; those with ß also as they are compared (``strasse``)."""
    words = text.split()
    return frozenset((*words, *(word.casefold() for word in words if "ß" in word)))


def phrase_set(text: str) -> frozenset[str]:
    """Return the phrases of a text that bars part, without the line breaks around them."""
    return frozenset(" ".join(phrase.split()) for phrase in text.split("|"))
