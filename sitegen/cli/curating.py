"""``entities list``, ``entities suggest`` and ``entities review``."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from pathlib import Path

from sitegen.cli.checking import output_of
from sitegen.cli.terminal import count, tame
from sitegen.config import CURATION_FILE, find_home, state_of
from sitegen.curate import Named, append, contexts, names, said
from sitegen.entities import Suggestion, decisions, suggest
from sitegen.model.decision import Decisions
from sitegen.model.entity import Type
from sitegen.problems import SitegenError
from sitegen.query import STORE

ANSWERS = "sn"
"""The keys for *same* and *not the same*."""


def run(arguments: Namespace) -> int:
    """List names, suggest which are one, or ask a person."""
    if arguments.type is not None and arguments.type not in list(Type):
        raise SitegenError(f"there is no type {arguments.type!r}; there are {', '.join(Type)}")
    output = output_of(arguments)
    if arguments.action == "list":
        return _list(output, arguments)
    home = find_home(arguments.config, tuple(arguments.sources)) or Path()
    curation = home / CURATION_FILE
    known = {text: row for row in names(output) for text in row.aliases if row.scope is None}
    every = suggest(said(output, state_of(output) / STORE), _decisions(curation))
    found = [row for row in every if _asked(row, known, arguments.type)][: arguments.limit]
    shown = contexts(output, frozenset(text for row in found for text in (row.first, row.second)))
    if arguments.action == "suggest":
        return _suggest(found, shown, as_json=arguments.json)
    return _review(found, shown, known, curation)


def _asked(row: Suggestion, known: Mapping[str, Named], of_type: str | None) -> bool:
    """Say whether a pair is to be asked about: not one name already (by a list), and of the type that is asked for."""
    first, second = known.get(row.first), known.get(row.second)
    if first is not None and first is second:
        return False
    return of_type is None or any(name is not None and name.type == of_type for name in (first, second))


def _decisions(curation: Path) -> Decisions:
    try:
        return decisions.parse(curation.read_bytes().decode("utf-8-sig", "replace"))[0]
    except FileNotFoundError:
        return Decisions()


def _list(output: Path, arguments: Namespace) -> int:
    rows = names(output, arguments.type)[: arguments.limit]
    for row in rows:
        if arguments.json:
            told = {"id": row.id, "name": row.name, "type": row.type, "documents": row.documents}
            print(json.dumps(told | {"mentions": row.mentions, "aliases": row.aliases}, ensure_ascii=False))
        else:
            also = [tame(text) for text in row.aliases if text != row.name]
            print(f"{row.mentions:>7}×  {row.type:<12}  {tame(row.name)}{' = ' if also else ''}{' = '.join(also)}")
    return 0


def _suggest(found: Sequence[Suggestion], shown: Mapping[str, str], *, as_json: bool) -> int:
    for row in found:
        if as_json:
            told = {"first": row.first, "second": row.second, "score": row.score, "reason": row.why}
            print(json.dumps(told | {"lines": _lines(row)}, ensure_ascii=False))
            continue
        print(f"# {row.score:.2f}: {row.why}")
        for text, times in zip((row.first, row.second), row.counts, strict=True):
            print(f"#   {times}×  {tame(shown.get(text, text))}")
        print("\n".join(f"# {text}" for text in _lines(row)), end="\n\n")
    if not as_json:
        print(f"{count(len(found), 'suggestion')}; take the # off the lines that are true", file=sys.stderr)
    return 0


def _lines(row: Suggestion) -> list[str]:
    return [tame(row.same), tame(row.different)]


def _review(found: Sequence[Suggestion], shown: Mapping[str, str], known: Mapping[str, Named], curation: Path) -> int:
    """Ask about one pair after the other; every answer is written at once, so that none is lost."""
    answered = 0
    for number, row in enumerate(found, 1):
        print(f"\n{number} of {len(found)}: {row.why}")
        for text, times in zip((row.first, row.second), row.counts, strict=True):
            kind = known[text].type if text in known else Type.NAME
            print(f"  {tame(text)}, {kind}, {count(times, 'mention')}")
            print(f"      {tame(shown.get(text, ''))}")
        answer = _ask()
        if answer == "q":
            break
        if answer in ANSWERS:
            append(curation, _lines(row)[ANSWERS.index(answer)])
            answered += 1
    print(f"{count(answered, 'decision')} added to {curation}; build again to see what follows", file=sys.stderr)
    return 0


def _ask() -> str:
    """Return s, n, l or q; the end of the input is q."""
    while True:
        print("[s]ame, [n]ot the same, [l]ater, [q]uit? ", end="", flush=True)
        typed = sys.stdin.readline()
        if not typed:
            print()
            return "q"
        answer = typed.strip().lower()[:1]
        if answer in {*ANSWERS, "l", "q"}:
            return answer
