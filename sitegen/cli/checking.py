"""``check`` and ``verify``."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from collections.abc import Sequence
from dataclasses import asdict
from pathlib import Path

from sitegen.check import Fault, check
from sitegen.cli.terminal import count, tame
from sitegen.config import OUTPUT_FOLDER
from sitegen.verify import Fault as Difference
from sitegen.verify import verify

SHOWN = 100
"""So many faults are named for people; ``--json`` names all."""


def output_of(arguments: Namespace) -> Path:
    """Return the archive's folder: the argument, else ``-o``, else ``output``."""
    folder: Path = getattr(arguments, "archive", None) or arguments.output or Path(OUTPUT_FOLDER)
    return folder.resolve()


def run(arguments: Namespace) -> int:
    """Check or verify an archive; 1 where anything is wrong with it."""
    return {"check": _check, "verify": _verify}[arguments.command](arguments)


def _check(arguments: Namespace) -> int:
    findings = check(output_of(arguments))
    if arguments.json:
        print(json.dumps(asdict(findings), ensure_ascii=False, indent=2))
    else:
        _list([(fault, fault.kind) for fault in findings.faults])
    looked = f"{count(findings.pages, 'page')} and {count(findings.links, 'link')} checked"
    return _conclude(looked, len(findings.faults))


def _verify(arguments: Namespace) -> int:
    proof = verify(output_of(arguments))
    if arguments.json:
        print(json.dumps(asdict(proof), ensure_ascii=False, indent=2))
    else:
        _list([(fault, fault.trouble) for fault in proof.faults])
        print(f"manifest-sha256.txt has the SHA-256 {proof.manifest}", file=sys.stderr)
    looked = f"{count(proof.files, 'file')} and {count(proof.originals, 'original')} verified"
    return _conclude(looked, len(proof.faults))


def _list(faults: Sequence[tuple[Fault | Difference, str]]) -> None:
    for fault, kind in faults[:SHOWN]:
        print(f"{tame(fault.path)}: {kind}: {tame(fault.message)}")
    if len(faults) > SHOWN:
        print(f"… and {len(faults) - SHOWN:,} more; --json lists all")


def _conclude(looked: str, faults: int) -> int:
    print(f"{looked}: {count(faults, 'fault') if faults else 'all is well'}", file=sys.stderr)
    return 1 if faults else 0
