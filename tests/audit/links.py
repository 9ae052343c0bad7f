"""Links and fragments, by three programs that share nothing: linkinator over http, an HTML5 parser, ``sitegen check``.

linkinator checks those fragments of a page that it has met when it comes to the page; the other two check all of them.
"""

from __future__ import annotations

import json
import sys

from support.building import Built
from support.laws import links_lead_somewhere

from audit.rows import Row, row, skipped
from audit.serving import hosted
from audit.site import Site
from audit.tools import PROJECT, MissingToolError, node, package, run

OPTIONS = (
    "--recurse",
    "--check-fragments",
    "--check-css",
    "--format=json",
    "--timeout=20000",
    "--concurrency=10",
    "--retry-errors",
)


def check_links(site: Site) -> list[Row]:
    """Follow every link of an archive, in three ways."""
    return [_linkinator(site), _parsed(site), _own(site)]


def _linkinator(site: Site) -> Row:
    check = "links and fragments (linkinator)"
    try:
        faults, count = dead_links(site)
    except MissingToolError as missing:
        return skipped(check, str(missing))
    return row(check, f"{count} links", faults)


def dead_links(site: Site) -> tuple[list[str], int]:
    """Return what linkinator finds dead, starting at the home page over http, and how many links it followed."""
    program, script = node(), package("linkinator", "build/src/cli.js")
    with hosted(site.folder) as root:
        ours = root.rstrip("/").replace(".", r"\.")
        done = run([program, script, root, *OPTIONS, "--skip", f"^(?!{ours})"])
    told = json.loads(done.stdout[done.stdout.find("{") :] or '{"links": []}')
    links = [link for link in told["links"] if link["state"] != "SKIPPED"]
    dead = [
        f"{str(link.get('parent', '')).removeprefix(root)} → {link['url'].removeprefix(root)}"
        for link in links
        if link["state"] == "BROKEN"
    ]
    if len(links) <= 1:
        dead.append(f"linkinator followed nothing: {done.stderr[:300]}")
    return dead, len(links)


def _parsed(site: Site) -> Row:
    faults = links_lead_somewhere(Built(site.folder, site.folder))
    return row("links and fragments (HTML5 parser)", f"{len(site.pages)} pages", map(str, faults))


def _own(site: Site) -> Row:
    done = run([sys.executable, "-m", "sitegen", "check", site.folder.resolve()], environ={"PYTHONPATH": str(PROJECT)})
    lines = [line for line in (done.stdout + done.stderr).splitlines() if line.strip()]
    return row("links, anchors, markup (sitegen check)", lines[-1] if lines else "", lines if done.returncode else [])
