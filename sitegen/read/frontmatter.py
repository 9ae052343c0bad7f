"""Metadata at the head of a Markdown file: YAML between ``---`` lines, TOML between ``+++`` lines."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sitegen.model.source import Declared, Line, Source
from sitegen.problems import Code, Problem
from sitegen.read.names import sound
from sitegen.read.sidecar import WEB, scalars

FIELDS = {
    "title": "title",
    "description": "description",
    "summary": "description",
    "date": "published",
    "published": "published",
    "publishdate": "published",
    "pubdate": "published",
    "lastmod": "modified",
    "modified": "modified",
    "updated": "modified",
    "lang": "language",
    "language": "language",
    "tags": "tag",
    "tag": "tag",
    "keywords": "tag",
    "categories": "tag",
    "author": "author",
    "authors": "author",
    "publisher": "publisher",
    "source_url": "url",
    "source": "url",
    "url": "url",
    "canonical": "url",
    "archived": "captured",
    "captured": "captured",
}
"""Keys in use (compared in lower case) and the field each becomes. Other keys are other programs' and stay unread."""

NAMED = ("name", "title")
"""Keys of a table that may stand where a text is asked for: ``author: {name: …}``."""

PLAIN_TAGS = frozenset(
    f"tag:yaml.org,2002:{kind}" for kind in "str int float bool null timestamp seq map set merge value".split()
)
"""Tags of YAML that plain values have without saying so."""
NO_TEXT = "holds no text"
MOST_LINES = 400
MOST_CHARACTERS = 1 << 16
KEY = re.compile(r"[A-Za-z][\w-]{0,60}[ \t]*[:=]")
TOML_KEY = re.compile(r"""[ \t]*["']?([A-Za-z][\w-]*)["']?[ \t]*=""")


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """How many lines it takes (0 where there is none), what it declares, and what is wrong with it."""

    lines: int = 0
    declared: tuple[Declared, ...] = ()
    problems: tuple[Problem, ...] = ()


def front_matter(source: Source, lines: Sequence[Line]) -> FrontMatter:
    """Return the front matter of a file; what only looks like it (a thematic break) is left to the body."""
    fence = lines[0].text.rstrip() if lines else ""
    if fence not in {"---", "+++"}:
        return FrontMatter()
    ends = {"---", "..."} if fence == "---" else {"+++"}
    last = next((n for n, line in enumerate(lines[1 : MOST_LINES + 1], 1) if line.text.rstrip() in ends), None)
    inner = lines[1:last]
    if last is None or sum(len(line.text) + 1 for line in inner) > MOST_CHARACTERS:
        return FrontMatter()
    text = "\n".join(line.text for line in inner)
    try:
        values = list(_yaml(text) if fence == "---" else _toml(text))
    except (ValueError, RecursionError) as error:
        if not any(KEY.match(line.text) for line in inner):
            return FrontMatter()
        reason = "it nests too deeply" if isinstance(error, RecursionError) else " ".join(str(error).split())
        problem = Problem(source.path, Code.BAD_METADATA, f"front matter is not read: {reason}", source.id, 1)
        return FrontMatter(last + 1, (), (problem,))
    if not values and any(line.text.strip() and not line.text.lstrip().startswith("#") for line in inner):
        return FrontMatter()
    declared = tuple(
        Declared(FIELDS[value.key.lower()], text, value.line + 2, "front matter")
        for value in values
        if value.key.lower() in FIELDS
        for text in map(sound, value.texts)
        if FIELDS[value.key.lower()] != "url" or WEB.match(text)
    )
    problems = tuple(
        Problem(
            source.path,
            Code.BAD_METADATA,
            f"front matter: {value.key} {value.trouble}, so it is not read",
            source.id,
            value.line + 2,
        )
        for value in values
        if value.key.lower() in FIELDS and value.trouble
    )
    return FrontMatter(last + 1, declared, problems)


@dataclass(frozen=True, slots=True)
class _Value:
    """The texts of one key, its line (from 0) in the front matter, and why there are no texts where some should be."""

    key: str
    texts: list[str]
    line: int
    trouble: str = ""


def _yaml(text: str) -> Iterator[_Value]:
    """Yield every key's value. Texts are as written: no date or number is read into them."""
    import yaml  # noqa: PLC0415 - the command line must start without it

    try:
        root = yaml.compose(text, Loader=yaml.SafeLoader)
    except yaml.YAMLError as error:
        raise ValueError(_reason(error)) from error
    if not isinstance(root, yaml.MappingNode):
        return
    for key, value in root.value:
        if isinstance(key, yaml.ScalarNode):
            yield _value(key.value, value, key.start_mark.line)


def _reason(error: Exception) -> str:
    """Return what is wrong with YAML and in which line of the file, where the parser knows."""
    mark, problem = getattr(error, "problem_mark", None), getattr(error, "problem", None)
    return f"{problem} (line {mark.line + 2})" if mark and problem else str(error)


def _value(key: str, node: object, line: int) -> _Value:
    """Return the value of a key; a tag asks for something other than text, which is not made from documents."""
    tag = str(getattr(node, "tag", ""))
    if tag not in PLAIN_TAGS:
        return _Value(key, [], line, f"has the tag {tag[:60]}")
    texts = _texts(node)
    filled = isinstance(getattr(node, "value", None), list) and bool(getattr(node, "value", None))
    return _Value(key, texts, line, NO_TEXT if filled and not texts else "")


def _texts(node: object) -> list[str]:
    import yaml  # noqa: PLC0415 - see above

    if getattr(node, "tag", None) not in PLAIN_TAGS:
        return []
    match node:
        case yaml.ScalarNode(value=str(value), tag=tag):
            return [value.strip()] if value.strip() and tag != "tag:yaml.org,2002:null" else []
        case yaml.SequenceNode(value=list(values)):
            return [text for item in values if not isinstance(item, yaml.SequenceNode) for text in _texts(item)]
        case yaml.MappingNode(value=list(pairs)):
            named = (value for key, value in pairs if isinstance(value, yaml.ScalarNode) and key.value in NAMED)
            return [text for value in list(named)[:1] for text in _texts(value)]
        case _:
            return []


def _toml(text: str) -> Iterator[_Value]:
    table = tomllib.loads(text)
    lines: dict[str, int] = {}
    for number, line in enumerate(text.split("\n")):
        found = TOML_KEY.match(line)
        if found is not None:
            lines.setdefault(found[1], number)
    for key, value in table.items():
        texts = scalars(value)
        yield _Value(
            key, texts, lines.get(key, 0), NO_TEXT if isinstance(value, list | dict) and value and not texts else ""
        )
