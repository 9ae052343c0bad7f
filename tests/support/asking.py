"""Queries of every kind in the grammar, drawn from an archive's own data files by seed."""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")
MOST_TEXTS = 2_000
TYPES = ("person", "place", "organisation", "group", "work", "event", "commenter", "name")

HOSTILE = (
    *(
        '"',
        '""',
        '"""',
        "(",
        ")",
        "()",
        ")))((",
        "OR",
        "OR OR",
        "AND",
        "NOT",
        "-",
        "--",
        "*",
        "~",
        "~2",
        ":",
        "\\",
        "/",
    ),
    *("<script>alert(1)</script>", "&amp;", "%2e%2e%2f", "../../x", "__proto__", "constructor", "toString", "valueOf"),
    *("name:", "name:__proto__", "name:constructor", "lang:", "lang:zz", "type:nothing", "date:", "date:..", "in:x"),
    *("date:2017-13-45", "date:9999..0000", "date:2017..", "title:", "source:*", "author:-x", "in:text in:quote"),
    *("-the", "NOT the", "- the", "the -", "the OR", "OR the", "the OR OR the", "the AND", "( the", "the )", '"the'),
    *('the "', 'the""the', "the*the", "*the", "th*", "t*", "e~", "ab~2", "the~9", "the~1", "THE", "tHe", "Ｔｈｅ"),
    *("a" * 1500, "the " * 200, "(" * 300, "((((((((((((the))))))))))))", "-(-(-the))", "-the OR of", "the -the"),
    *(
        "\t\n the \r\n of ",
        "the\u00a0of",
        "the\u200bof",
        "\u202ethe",
        "\ufeffthe",
        "ﬁ",
        "ſ",
        "İ",
        "ı",
        "ß",
        "ẞ",
        "Å",
        "Å",
    ),
    *(
        "e\u0301",
        "\u0301",
        "😀",
        "👩‍👩‍👧",
        "\U00020000",
        "\U00020000*",
        "水",
        "水*",
        "日本",
        "ไทย",
        "한국",
        "ـ",
        "שָׁלוֹם",
        "’",
        "'",
        "’s",
        "don't",
    ),
    *(
        "1",
        "1*",
        "2017",
        "0x1f",
        "1e9",
        "1.5",
        "a.b.c",
        "a-b",
        "a_b",
        "a/b",
        "http://a.b/c?d=e#f",
        "x@y.z",
        "#x",
        "@x",
        "$1",
    ),
    *(
        'title:"',
        'title:("the of")',
        "title:the OR of",
        "(title:the)",
        "title:-the",
        "-title:the",
        "source:the*",
        "author:th~",
    ),
    *('"the of"*', '"of th*"', '"the" "of"', '-"of the"', '"-the"', '"the OR of"', "“the of”", "«the of»", "„the“"),
)
"""Queries that try to break a parser, an analyser or a page; the same for every archive."""


@dataclass(frozen=True)
class Vocabulary:
    """What queries are drawn from: words as they stand, rows of words, and values of the filters."""

    words: Sequence[str]
    rows: Sequence[str]
    names: Sequence[str]
    filters: Sequence[str]


def vocabulary(output: Path, seed: int) -> Vocabulary:
    """Read an archive's data files; of many documents, some that the seed chooses."""
    draw = random.Random(seed)  # noqa: S311 - test data
    documents = _rows(output / "data" / "documents.jsonl")
    documents = draw.sample(documents, min(len(documents), MOST_TEXTS))
    texts = [str(block["text"]) for row in documents for block in row["blocks"]]
    texts += [str(row["title"]) for row in documents]
    runs = [words for text in texts if (words := WORD.findall(text))]
    entities = _rows(output / "data" / "entities.jsonl")
    names = [str(alias["text"]) for row in entities for alias in row["aliases"]] or ["nobody"]
    filters = [f"type:{kind}" for kind in TYPES]
    filters += [f"lang:{code}" for code in sorted({str(code) for row in documents for code in row["languages"]})]
    filters += ["in:text", "in:quote", "in:comment", "-in:comment", "date:none", "-date:none"]
    filters += [f"name:{row['id']}" for row in draw.sample(entities, min(len(entities), 200))]
    filters += [f'name:"{name}"' for name in draw.sample(names, min(len(names), 200)) if '"' not in name]
    for row in documents:
        day = str((row["published"] or {}).get("value", ""))[:10]
        if day:
            filters += [
                f"date:{day[:4]}",
                f"date:{day[:7]}",
                f"date:{day}",
                f"date:{day[:4]}..{day[:7]}",
                f"date:..{day}",
            ]
        filters += [f'source:"{row["publisher"]}"'] if row["publisher"] and '"' not in row["publisher"] else []
        filters += [f'author:"{author}"' for author in row["authors"] if '"' not in author]
        filters += [f"title:{word}" for word in WORD.findall(str(row["title"]))[:2]]
    words = [word for run in runs for word in run]
    rows = [" ".join(run[at : at + draw.randint(2, 4)]) for run in runs for at in [draw.randrange(len(run))]]
    return Vocabulary(words, rows, names, filters)


def _rows(path: Path) -> list[dict[str, Any]]:
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def queries(output: Path, count: int, seed: int = 1) -> list[tuple[str, str]]:
    """Return so many queries with their kind, hostile ones among them: the same for the same archive and seed."""
    held = vocabulary(output, seed)
    draw = random.Random(seed)  # noqa: S311 - test data
    kinds = dict(_kinds(held, draw))
    hostile = [("hostile", query) for query in HOSTILE]
    made = hostile if count > 2 * len(hostile) else draw.sample(hostile, min(len(hostile), count // 5))
    names = list(kinds)
    while len(made) < count:
        kind = names[len(made) % len(names)]
        made.append((kind, kinds[kind]()))
    return made


def _kinds(held: Vocabulary, draw: random.Random) -> Iterator[tuple[str, Callable[[], str]]]:
    """Yield each kind of query and how one is drawn."""

    def word() -> str:
        return draw.choice(held.words)

    def row() -> str:
        return draw.choice(held.rows)

    def sieve() -> str:
        return draw.choice(held.filters)

    yield "word", word
    yield "and", lambda: f"{word()} {word()}"
    yield "and of three", lambda: f"{word()} {word()} {word()}"
    yield "or", lambda: f"{word()} OR {word()}"
    yield "mixed or", lambda: f"{word()} {word()} OR {word()}"
    yield "phrase", lambda: f'"{row()}"'
    yield "phrase, ends in a beginning", lambda: f'"{row()[:-1]}*"'
    yield "without", lambda: f"{word()} -{word()}"
    yield "without a phrase", lambda: f'{word()} NOT "{row()}"'
    yield "groups", lambda: f"({word()} OR {word()}) ({word()} OR -{word()}) -({word()} {word()})"
    yield "beginning", lambda: f"{word()[: draw.randint(1, 5)]}*"
    yield "typing error", lambda: f"{_mistyped(word(), draw)}~"
    yield "two typing errors", lambda: f"{_mistyped(_mistyped(word(), draw), draw)}~2"
    yield "unknown", lambda: _mistyped(_mistyped(word(), draw), draw) + " " + word()
    yield "case and accents", lambda: draw.choice([str.upper, str.title, str.swapcase])(word())
    yield "name", lambda: draw.choice(held.names)
    yield "name and filter", lambda: f"{draw.choice(held.names)} {sieve()}"
    yield "name in quotes", lambda: f'"{draw.choice(held.names)}"'
    yield "filter", sieve
    yield "filter and word", lambda: f"{sieve()} {word()}"
    yield "two filters", lambda: f"{sieve()} {sieve()}"
    yield "filters joined by or", lambda: f"{sieve()} OR {sieve()} {word()}"
    yield "without a filter", lambda: f"{word()} -{sieve().lstrip('-')}"
    yield "part", lambda: f"{row()} in:{draw.choice(['text', 'quote', 'comment'])}"


def _mistyped(word: str, draw: random.Random) -> str:
    """Return a word with a letter less, more, changed or swapped, after its second."""
    at = draw.randrange(2, len(word)) if len(word) > 2 else len(word)
    letter = draw.choice("aeinorst")
    changed = (word[:at] + word[at + 1 :], word[:at] + letter + word[at:], word[:at] + letter + word[at + 1 :])
    return draw.choice(changed) or word
