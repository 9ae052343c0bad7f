"""XML as a tree, read without entities of the file's own, without network, and only so deep."""

from __future__ import annotations

from xml.etree.ElementTree import Element, TreeBuilder
from xml.parsers import expat

from sitegen.problems import Code
from sitegen.read.errors import ReadError

DEEPEST = 300


def tree(content: bytes) -> Element:
    """Return the root of a document; names are without their namespaces. Raises ``ReadError`` where it is broken.

    Names of attributes keep the last part only too: office formats have no two that would meet.
    """
    builder = TreeBuilder()
    depth = 0

    def start(name: str, values: dict[str, str]) -> None:
        nonlocal depth
        depth += 1
        if depth > DEEPEST:
            raise ReadError(Code.UNSUPPORTED, "is not read: its elements nest too deeply")
        builder.start(local(name), {local(key): value for key, value in values.items()})

    def end(name: str) -> None:
        nonlocal depth
        depth -= 1
        builder.end(local(name))

    def refuse(*_: object) -> None:
        raise ReadError(Code.UNSUPPORTED, "is not read: it defines XML entities")

    parser = expat.ParserCreate(namespace_separator=" ")
    parser.buffer_text = True
    parser.StartElementHandler = start
    parser.EndElementHandler = end
    parser.CharacterDataHandler = builder.data
    parser.EntityDeclHandler = refuse
    try:
        parser.Parse(content, True)
    except (expat.ExpatError, LookupError, ValueError) as error:
        raise ReadError(Code.UNREADABLE, f"is damaged: its XML cannot be read ({error})") from error
    return builder.close()


def local(name: str) -> str:
    """Return a name without its namespace."""
    return name.rpartition(" ")[2]
