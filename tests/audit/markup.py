"""Pages and style sheets under the Nu HTML checker and html-validate."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from audit.rows import Row, row, skipped
from audit.site import Site
from audit.tools import MissingToolError, java, node, package, run

VNU = ("vnu-jar", "build/dist/vnu.jar")
RULES = Path(__file__).with_name("htmlvalidate.json")
UNKNOWN = re.compile(r"Property “container-type” doesn't exist|Unrecognized at-rule “@container”")
"""What the checker of style sheets has not heard of: container queries, in all browsers since 2023."""

BATCH = 400
"""Files handed to one call, so that no command line is too long."""


def check_markup(site: Site, names: Sequence[str] | None = None) -> list[Row]:
    """Check the markup of pages, all of them unless some are named, and the style sheets of the archive."""
    pages = [site.folder / name for name in (site.pages if names is None else names)]
    sheets = sorted(site.folder.glob("assets/*.css"))
    return [
        _tried("Nu HTML checker", f"{len(pages)} pages", lambda: nu_faults(pages)),
        _tried("Nu HTML checker, CSS", f"{len(sheets)} style sheets", lambda: nu_faults(sheets, "--css")),
        _tried("html-validate (standard, a11y)", f"{len(pages)} pages", lambda: html_validate_faults(pages)),
    ]


def _tried(check: str, looked: str, faults: Any) -> Row:  # noqa: ANN401 - a function without arguments
    try:
        return row(check, looked, faults())
    except MissingToolError as missing:
        return skipped(check, str(missing))


def nu_faults(paths: Sequence[Path], *options: str) -> list[str]:
    """Return each error that the Nu HTML checker finds."""
    program, jar = java(), package(*VNU)
    faults = []
    for some in _batches(paths):
        done = run([program, "-jar", jar, "--errors-only", "--format", "json", *(options or ("--html",)), *some])
        try:
            told = json.loads(done.stderr)["messages"]
        except ValueError:
            raise RuntimeError(f"the Nu checker said nothing that can be read: {done.stderr[:300]}") from None
        faults += [_nu_message(message) for message in told if not UNKNOWN.search(message["message"])]
    return faults


def _nu_message(message: dict[str, Any]) -> str:
    name = "/".join(str(message.get("url", "")).split("/")[-2:])
    return f"{name}:{message.get('lastLine', 0)}: {message['message']} ({' '.join(message.get('extract', '').split())})"


def html_validate_faults(paths: Sequence[Path]) -> list[str]:
    """Return each error that html-validate finds."""
    program, script = node(), package("html-validate", "bin/html-validate.mjs")
    faults = []
    for some in _batches(paths):
        done = run([program, script, "--config", RULES, "--formatter", "json", *some])
        try:
            files = json.loads(done.stdout)
        except ValueError:
            raise RuntimeError(f"html-validate said nothing that can be read: {done.stderr[:300]}") from None
        faults += [
            f"{'/'.join(Path(file['filePath']).parts[-2:])}:{found['line']}: {found['message']} ({found['ruleId']})"
            for file in files
            for found in file["messages"]
        ]
    return faults


def _batches(paths: Sequence[Path]) -> Iterable[Sequence[Path]]:
    return (paths[at : at + BATCH] for at in range(0, len(paths), BATCH))
