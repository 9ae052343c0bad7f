"""HTML cut into tags and text, with the place of each in the source. One pass, whatever the markup is like.

A tag that never ends, a comment that never closes: where a browser would swallow the rest of the page, only the next
``>`` is taken, so that text stays text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from typing import NamedTuple

TAG = re.compile(r"<(?:(/?)([A-Za-z][^\s/>\x00]{0,60})|(!--)|[!?/])")
WHOLE = re.compile(r"""(?:[\s/]*+[^\s/>=<"']++(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'<]++))?+)*+[\s/]*+>""")
"""The rest of a tag that is written as it should be."""

ATTRIBUTE = re.compile(r"""[\s/]*([^\s/>=][^\s/>=]*)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s>]*)))?|[\s/=]+""")
RAW = frozenset({"script", "style", "iframe", "noembed", "noframes"})
"""Elements whose content is not markup."""

ESCAPABLE = frozenset({"title", "textarea", "xmp"})
"""Elements whose content is text, whatever tags it seems to hold."""


class Token(NamedTuple):
    """A stretch of the source: ``kind`` is text, open, close, raw (the inside of a script) or comment.

    ``name`` is a tag's, in lower case; ``inner`` is where an opening tag's attributes begin.
    """

    kind: str
    name: str
    start: int
    end: int
    inner: int = 0


def tokens(text: str) -> Iterator[Token]:
    """Yield every stretch of the text, in order and without gaps."""
    at = 0
    last = text.rfind(">")
    endless: set[str] = set()
    while (tag := TAG.search(text, at)) is not None:
        if tag.start() > at:
            yield Token("text", "", at, tag.start())
        name = (tag[2] or "").lower()
        if not name:
            at = _comment_end(text, tag)
            yield Token("comment", "", tag.start(), at)
            continue
        end = _tag_end(text, tag.end()) if tag.end() <= last else -1
        if end < 0:
            yield Token("text", "", tag.start(), tag.end())
            at = tag.end()
            continue
        yield Token("close" if tag[1] else "open", name, tag.start(), end, tag.end())
        at = end
        if name in RAW and text.startswith("/>", at - 2) and "src" in _attributes(text[tag.end() : at - 2]):
            continue  # as XML writes what is empty: whatever a browser would swallow, the page means to show
        if name in RAW | ESCAPABLE and not tag[1] and name not in endless:
            at = _raw_end(text, end, name)
            if at > end:
                yield Token("raw", name, end, at) if name in RAW else Token("text", "", end, at)
            elif at < 0:
                endless.add(name)
                at = end
    if at < len(text):
        yield Token("text", "", at, len(text))


def attributes(text: str, token: Token) -> Mapping[str, str]:
    """Return an opening tag's attributes, entities as they are; the first of one name counts. Not to be changed."""
    return _attributes(text[token.inner : token.end - 1])


@lru_cache(maxsize=2048)
def _attributes(text: str) -> Mapping[str, str]:
    found: dict[str, str] = {}
    for name, double, single, bare in ATTRIBUTE.findall(text):
        if name:
            found.setdefault(name.lower(), double or single or bare)
    return found


def _comment_end(text: str, tag: re.Match[str]) -> int:
    if tag[3]:
        closed = text.find("-->", tag.start() + 2)
        if closed >= 0:
            return closed + 3
    end = text.find(">", tag.end() - 1)
    return len(text) if end < 0 else end + 1


def _tag_end(text: str, at: int) -> int:
    """Return the place behind a tag's ``>``, which quotes may hide; there is one behind ``at``."""
    whole = WHOLE.match(text, at)
    if whole is not None:
        return whole.end()
    start = at
    while at < len(text):
        if text[at] == ">":
            return at + 1
        found = ATTRIBUTE.match(text, at)
        if found is None or found.end() == at:
            break
        at = found.end()
    return text.find(">", start) + 1


@cache
def _closing(name: str) -> re.Pattern[str]:
    return re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE)


def _raw_end(text: str, at: int, name: str) -> int:
    """Return where a raw element's content ends; -1 where a title or frame is never closed and so holds nothing."""
    closing = _closing(name).search(text, at)
    if closing is not None:
        return closing.start()
    return len(text) if name in {"script", "style"} else -1
