"""Lighthouse, mobile, on pages served with gzip; one at a time, since a busy machine is a slow one."""

from __future__ import annotations

import json
import shutil
import statistics
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from support.browser import NAMES

from audit.rows import Row, row, skipped
from audit.serving import hosted
from audit.site import Site
from audit.tools import MissingToolError, node, package, run

FLOORS = {"performance": 98, "accessibility": 100, "best-practices": 100, "seo": 100}
FLAGS = (
    "--headless=new --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking "
    "--disable-component-update --disable-sync"
)
OPTIONS = ("--quiet", "--output=json", "--throttling-method=simulate", f"--only-categories={','.join(FLOORS)}")
LIMITS = {"largest-contentful-paint": 1500.0, "cumulative-layout-shift": 0.02, "total-blocking-time": 150.0}


def check_lighthouse(site: Site, names: Sequence[str], runs: int = 1) -> list[Row]:
    """Score each page; where performance falls short, the median of three runs counts."""
    check = "Lighthouse, mobile"
    faults, lowest = [], dict.fromkeys(FLOORS, 100)
    try:
        with hosted(site.folder, site.base or "/") as root:
            for name in names:
                found = _scores(root + name, runs)
                faults += [f"{name} {fault}" for fault in _faults(found)]
                lowest = {key: min(lowest[key], found["scores"][key]) for key in FLOORS}
    except MissingToolError as missing:
        return [skipped(check, str(missing))]
    told = "/".join(str(score) for score in lowest.values())
    return [row(check, f"{len(names)} pages; lowest of each score {told}", faults, **lowest)]


def _scores(url: str, runs: int) -> dict[str, Any]:
    tried = [audited(url) for _ in range(runs)]
    if tried[0]["scores"]["performance"] < FLOORS["performance"]:
        tried += [audited(url) for _ in range(3 - runs)]
    middle = statistics.median_low(found["scores"]["performance"] for found in tried)
    return next(found for found in tried if found["scores"]["performance"] == middle)


def _faults(found: dict[str, Any]) -> list[str]:
    low = [f"{key} {found['scores'][key]}" for key, floor in FLOORS.items() if found["scores"][key] < floor]
    slow = [f"{key} {found['times'][key]:.3g}" for key, most in LIMITS.items() if found["times"][key] > most]
    return [*low, *(f"fails {audit}" for audit in found["failed"]), *slow]


def audited(url: str) -> dict[str, Any]:
    """Return the scores of one page out of 100, some times, and the audits that fail."""
    program, script = node(), package("lighthouse", "cli/index.js")
    browser = next((path for name in NAMES if (path := shutil.which(name))), None)
    if browser is None:
        raise MissingToolError("install the package chromium")
    with tempfile.TemporaryDirectory(prefix="lighthouse-") as folder:
        result = Path(folder, "result.json")
        done = run(
            [program, script, url, *OPTIONS, f"--output-path={result}", f"--chrome-flags={FLAGS}"],
            environ={"CHROME_PATH": browser},
        )
        told = json.loads(result.read_text(encoding="utf-8")) if result.exists() else {}
    if told.get("runtimeError") or not told.get("categories"):
        raise RuntimeError(f"Lighthouse gave no scores for {url}: {told.get('runtimeError') or done.stderr[:500]}")
    return _read(told)


def _read(told: dict[str, Any]) -> dict[str, Any]:
    """Take from a result what is asked; a failed audit counts where it weighs in a category that must be whole."""
    scores = {key: round((told["categories"][key]["score"] or 0) * 100) for key in FLOORS}
    weighed = {
        ref["id"]
        for key in FLOORS
        if key != "performance"
        for ref in told["categories"][key]["auditRefs"]
        if ref["weight"]
    }
    audits = told["audits"]
    failed = [f"{name}: {audits[name]['title']}" for name in sorted(weighed) if audits[name]["score"] == 0]
    times = {name: float(audits[name].get("numericValue") or 0) for name in LIMITS}
    return {"scores": scores, "times": times, "failed": failed}
