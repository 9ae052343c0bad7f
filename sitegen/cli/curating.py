"""``entities list``, ``entities suggest`` and ``entities review``."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Mapping, Sequence
from itertools import combinations
from pathlib import Path

from sitegen.cli.checking import output_of
from sitegen.cli.terminal import count, tame
from sitegen.config import CURATION_FILE, find_home, state_of
from sitegen.curate import Suggestion, append, contexts, doubts, line, names, suggest
from sitegen.entities import decisions
from sitegen.model.decision import Decisions
from sitegen.model.entity import Type
from sitegen.problems import SitegenError
from sitegen.query import STORE
from sitegen.strings import fold

JOINING = frozenset({"same", "not-same"})
ANSWERS = {"s": "same", "n": "not-same"}


def run(arguments: Namespace) -> int:
    """List names, suggest which are one, or ask a person."""
    if arguments.type is not None and arguments.type not in list(Type):
        raise SitegenError(f"there is no type {arguments.type!r}; there are {', '.join(Type)}")
    output = output_of(arguments)
    if arguments.action == "list":
        return _list(output, arguments)
    home = find_home(arguments.config, tuple(arguments.sources)) or Path()
    curation = home / CURATION_FILE
    said = _said(curation)
    further = doubts(state_of(output) / STORE, said)
    found = suggest(names(output, arguments.type), decided(said), further)[: arguments.limit]
    shown = contexts(output, frozenset(row.id for pair in found for row in (pair.first, pair.second)))
    if arguments.action == "suggest":
        return _suggest(found, shown, as_json=arguments.json)
    return _review(found, shown, curation)


def _said(curation: Path) -> Decisions:
    try:
        return decisions.parse(curation.read_bytes().decode("utf-8-sig", "replace"))[0]
    except FileNotFoundError:
        return Decisions()


def decided(said: Decisions) -> frozenset[frozenset[str]]:
    """Return the pairs of names, folded, that a curation file joins or keeps apart already."""
    joins = [row.names for row in said.rows if row.verb in JOINING]
    return frozenset(frozenset(map(fold, pair)) for names in joins for pair in combinations(names, 2))


def _list(output: Path, arguments: Namespace) -> int:
    rows = names(output, arguments.type)[: arguments.limit]
    for row in rows:
        if arguments.json:
            said = {"id": row.id, "name": row.name, "type": row.type, "documents": row.documents}
            print(json.dumps(said | {"mentions": row.mentions, "aliases": row.aliases}, ensure_ascii=False))
        else:
            also = [tame(text) for text in row.aliases if text != row.name]
            print(f"{row.mentions:>7}×  {row.type:<12}  {tame(row.name)}{' = ' if also else ''}{' = '.join(also)}")
    return 0


def _suggest(found: Sequence[Suggestion], shown: Mapping[str, str], *, as_json: bool) -> int:
    for row in found:
        if as_json:
            said = {"first": row.first.name, "second": row.second.name, "score": row.score, "reason": row.reason}
            print(json.dumps(said | {"lines": _lines(row)}, ensure_ascii=False))
            continue
        print(f"# {row.score:.2f}: {row.reason}")
        for name in (row.first, row.second):
            print(f"#   {name.mentions}×  {tame(shown.get(name.id, name.name))}")
        print("\n".join(f"# {text}" for text in _lines(row)), end="\n\n")
    if not as_json:
        print(f"{count(len(found), 'suggestion')}; take the # off the lines that are true", file=sys.stderr)
    return 0


def _lines(row: Suggestion) -> list[str]:
    return [line(verb, tame(row.first.name), tame(row.second.name)) for verb in ANSWERS.values()]


def _review(found: Sequence[Suggestion], shown: Mapping[str, str], curation: Path) -> int:
    """Ask about one pair after the other; every answer is written at once, so that none is lost."""
    answered = 0
    for number, row in enumerate(found, 1):
        print(f"\n{number} of {len(found)}: {row.reason}")
        for name in (row.first, row.second):
            print(f"  {tame(name.name)}, {name.type}, {count(name.mentions, 'mention')}")
            print(f"      {tame(shown.get(name.id, ''))}")
        answer = _ask()
        if answer == "q":
            break
        if answer in ANSWERS:
            append(curation, line(ANSWERS[answer], tame(row.first.name), tame(row.second.name)))
            answered += 1
    print(f"{count(answered, 'decision')} added to {curation}; build again to see what follows", file=sys.stderr)
    return 0


def _ask() -> str:
    """Return s, n, l or q; the end of the input is q."""
    while True:
        print("[s]ame, [n]ot the same, [l]ater, [q]uit? ", end="", flush=True)
        said = sys.stdin.readline()
        if not said:
            print()
            return "q"
        answer = said.strip().lower()[:1]
        if answer in {*ANSWERS, "l", "q"}:
            return answer
