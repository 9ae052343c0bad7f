"""``export``: an archive as a package for other systems."""

from __future__ import annotations

import json
import os
import sys
from argparse import Namespace
from datetime import UTC, datetime

from sitegen.cli.checking import output_of
from sitegen.cli.terminal import count
from sitegen.export import export


def run(arguments: Namespace) -> int:
    """Write the package; where it is and how much it holds go to stdout."""
    done = export(output_of(arguments), arguments.format, arguments.to, date=_day())
    if arguments.json:
        row = {"format": done.format, "path": str(done.path), "count": done.count}
        print(json.dumps(row, ensure_ascii=False))
    else:
        print(done.path)
        print(f"{count(done.count, 'item')} exported as {done.format}", file=sys.stderr)
    return 0


def _day() -> str:
    """Return the day that a package bears: that of ``SOURCE_DATE_EPOCH`` where it is set, else today."""
    fixed = os.environ.get("SOURCE_DATE_EPOCH", "")
    moment = datetime.fromtimestamp(int(fixed), UTC) if fixed.isdecimal() else datetime.now(UTC)
    return moment.strftime("%Y-%m-%d")
