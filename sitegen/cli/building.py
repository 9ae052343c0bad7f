"""``build`` and ``demo``."""

from __future__ import annotations

import json
import sys
from argparse import Namespace
from dataclasses import replace
from pathlib import Path

from sitegen.build import Report, build
from sitegen.cli.terminal import count, progress, tame
from sitegen.config import Given, Settings, load
from sitegen.problems import Severity

SAMPLE = Path(__file__).parent.parent / "sample"
SHOWN = 10
"""So many problems are named on the terminal; the report page has them all."""


def given(arguments: Namespace) -> Given:
    """Return what the command line says of settings."""
    said = vars(arguments)
    return Given(
        sources=tuple(said.get("sources", ())),
        **{
            key: said.get(key)
            for key in ("output", "config", "title", "base_url", "theme", "jobs", "executor", "scheduler")
        },
        strict=arguments.strict,
    )


def run(arguments: Namespace) -> int:
    """Build an archive, from sources or from the bundled sample."""
    asked = given(arguments)
    if arguments.command == "demo":
        asked = replace(asked, sources=(SAMPLE,))
    settings = load(asked)
    with progress(quiet=arguments.quiet) as shown:
        report = build(settings, shown)
    if arguments.json:
        print(json.dumps(report.asdict(), ensure_ascii=False, indent=2))
    if not arguments.quiet:
        tell(report)
    return status(report, settings)


def status(report: Report, settings: Settings) -> int:
    """Return 1 where problems count and there are some that are no mere notes."""
    return int(settings.strict and any(problem.severity is not Severity.NOTE for problem in report.problems))


def tell(report: Report) -> None:
    """Say on stderr what was built, what was wrong, and what to open."""
    seconds = sum(report.seconds.values())
    found = f"{count(report.documents, 'document')}, {count(report.entities, 'name')}"
    made = f"{count(report.mentions, 'mention')}, {count(report.pages, 'page')} in {seconds:.1f} s"
    said = [f"{found}, {made}"]
    wrong = [problem for problem in report.problems if problem.severity is not Severity.NOTE]
    if wrong:
        said.append(f"{count(len(wrong), 'problem')}:")
        said += [f"  {tame(problem.path)}: {tame(problem.message)}" for problem in wrong[:SHOWN]]
        if len(wrong) > SHOWN:
            said.append(f"  … and {len(wrong) - SHOWN:,} more")
    if report.problems:
        said.append(
            f"report.html says more: {count(len(wrong), 'problem')}, {count(len(report.problems) - len(wrong), 'note')}"
        )
    said.append(f"Open {report.output / 'index.html'}")
    print("\n".join(said), file=sys.stderr)
