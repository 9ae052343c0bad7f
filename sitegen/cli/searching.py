"""``search``."""

from __future__ import annotations

import json
import sys
from argparse import Namespace

from sitegen.cli.checking import output_of
from sitegen.cli.terminal import bold, coloured, count, tame
from sitegen.config import settle, state_of
from sitegen.problems import SitegenError
from sitegen.query import find


def run(arguments: Namespace) -> int:
    """Search an archive."""
    if arguments.limit < 0:
        raise SitegenError("--limit must be 0 or more")
    output = settle(output_of(arguments))
    query = " ".join(arguments.query)
    answer = find(output, state_of(output), query, arguments.limit)
    if arguments.json:
        print(json.dumps(answer.asdict(), ensure_ascii=False, indent=2))
        return 0
    colour = coloured(sys.stdout)
    for hit in answer.hits:
        print(bold(tame(hit.title), wanted=colour))
        print(f"  {output / hit.url}")
        print(f"  {tame(hit.snippet)}\n")
    shown = f", {len(answer.hits):,} shown" if len(answer.hits) < answer.total else ""
    print(f"{count(answer.total, 'document')}{shown}", file=sys.stderr)
    return 0
