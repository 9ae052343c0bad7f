"""XML that stays well-formed whatever the text holds."""

from __future__ import annotations

import re
from collections.abc import Iterable
from xml.sax.saxutils import escape

INVALID = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""Characters that XML 1.0 has no way to write, not even as references."""

QUOTES = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'


def element(name: str, *content: str, **attributes: str | None) -> str:
    """Return an element; its content is markup already, its attributes are text; one that is None is left out.

    An attribute's underscore stands for the colon of a prefix: ``xml_lang``.
    """
    rows = "".join(
        f' {key.replace("_", ":")}="{_attribute(value)}"' for key, value in attributes.items() if value is not None
    )
    inner = "".join(content)
    return f"<{name}{rows}>{inner}</{name}>" if inner else f"<{name}{rows}/>"


def text(value: str) -> str:
    """Return text as content of an element; a character that XML cannot hold becomes U+FFFD."""
    return escape(INVALID.sub("\ufffd", value)).replace("\r", "&#13;")


def document(root: str) -> bytes:
    """Return a file of which the element is the root."""
    return (DECLARATION + root + "\n").encode()


def lines(elements: Iterable[str]) -> str:
    """Return elements, a line each."""
    return "\n" + "".join(f"{item}\n" for item in elements)


def _attribute(value: str) -> str:
    return escape(INVALID.sub("\ufffd", value), QUOTES)
