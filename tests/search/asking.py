"""Queries of every kind, drawn from the words of the made-up archive, and answers to compare."""

from __future__ import annotations

import random
from collections.abc import Iterator
from typing import Any

from search.fake import ARABIC, DUTCH, ENGLISH, GERMAN, JAPANESE, NAMES

from sitegen.search import Answer

WORDS = (*ENGLISH, *DUTCH, *GERMAN, "unknown", "habour", "Île")
SPELLINGS = [spelling for _, _, spellings in NAMES for spelling in spellings]
FILTERS = (
    *("lang:en", "lang:nl", "lang:ja", "-lang:en", "type:place", "type:person", "date:2016", "date:2017-03"),
    *("date:2016..2017-06", "date:..2016", "date:none", "in:comment", "in:quote", "in:text", "-in:comment"),
    *('name:"Otto Fenn"', "name:port-halden", "name:nobody", 'source:"The Halden Courier"', "source:eilandbode"),
    *("author:quill", "title:harbour", 'title:"old new"', "title:bo*"),
)
HOSTILE = (
    *(
        '"',
        '""',
        "(",
        ")))",
        "OR OR",
        "-",
        "*",
        "~",
        "\\",
        "<script>",
        "%2e%2e",
        "__proto__",
        "constructor",
        "toString",
    ),
    *(
        "\x00",
        "\ud83d",
        "a" * 5_000,
        "(" * 500,
        "harbour " * 400,
        "name:__proto__",
        "lang:constructor",
        "źłó",
        "ﬁ",
        "水*",
    ),
    *("-(-(-harbour))", "harbour -harbour", "-harbour OR river", "\u202eharbour", "'", "’s", "a~2", "s*", "title:*"),
)


def queries(draw: random.Random, each: int) -> Iterator[str]:
    """Yield queries of every kind, drawn from the archive's own words."""

    def word() -> str:
        return draw.choice(WORDS)

    for _ in range(each):
        yield word()
        yield f"{word()} {word()}"
        yield f"{word()} OR {word()}"
        yield f"{word()} {word()} {word()}"
        yield f'"{word()} {word()}"'
        yield f"{word()} -{word()}"
        yield f'{word()} -"{word()} {word()}"'
        yield f"({word()} OR {word()}) ({word()} OR {word()}) -{word()}"
        yield f"{word()[: draw.randint(1, 4)]}*"
        yield f"{word()[:-1]}x~"
        yield f"{word()[1:]}~2"
        yield f"{draw.choice(FILTERS)} {word()}"
        yield f"{draw.choice(FILTERS)} {draw.choice(FILTERS)}"
        yield f"{draw.choice(FILTERS)} OR {draw.choice(FILTERS)} {word()}"
        yield draw.choice(SPELLINGS)
        yield f"{draw.choice(SPELLINGS)} {draw.choice(FILTERS)}"
        yield f'"{draw.choice(SPELLINGS)}"'
        yield draw.choice(["灯台", "橋", "嵐の夜", "港の灯台は古い", *JAPANESE, *ARABIC])


def shown(answer: Answer) -> dict[str, Any]:
    """Return what the command line answers, as the browser's test gives it."""
    facets = answer.as_data().get("facets", {})
    return {
        "ids": [[hit.document, hit.score] for hit in answer.hits],
        "rows": [1 + hit.alike for hit in answer.hits if hit.like is None],
        "facets": facets,
        "total": answer.total,
        "understood": answer.understood,
        "widened": answer.widened,
        "notes": list(answer.notes),
        "names": [name.id for name in answer.names],
        "suggestions": list(answer.suggestions),
    }
