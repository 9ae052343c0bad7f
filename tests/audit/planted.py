"""Faults planted into a copy of an archive, one for each checker: what a check does not find there, it never finds."""

from __future__ import annotations

import shutil
from collections.abc import Mapping
from pathlib import Path

from audit.site import Site

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'; style-src 'self'">
<title>A page of its own</title>{head}</head>
<body><main><h1>A page of its own</h1>{body}</main></body></html>
"""
UNCLOSED = "<p><b>never closed</p><img src=about.html>"
WIDE = f"<p>{'x' * 400}</p>"
DEAD = '<p><a href="nowhere.html">a page</a> <a href="about.html#nothing">a place</a> <a href="#none">here</a></p>'
PALE = '<link rel="stylesheet" href="planted.css">'
SHEET = ".pale { color: #ddd; background: #eee } main p { font-size: 15px }\n"


def page(body: str, head: str = "") -> str:
    """Return a page with nothing wrong but what is given."""
    return PAGE.format(body=body, head=head)


PLANTED: Mapping[str, str] = {
    "unclosed.html": page(UNCLOSED),
    "nested.html": page('<p><button type="button">one <a href="about.html">two</a></button></p>'),
    "unnamed.html": page('<form action="search.html"><input name="q"><button></button></form>'),
    "pale.html": page('<p class="pale">hard to read</p>', PALE),
    "wide.html": page(WIDE),
    "fixed.html": page("<p>Text of one size.</p>", PALE),
    "dead.html": page(DEAD),
    "outside.html": page("<p>A picture.</p>", '<link rel="stylesheet" href="http://127.0.0.1:9/font.css">'),
    "loud.html": page("<p>A script.</p>", '<script src="planted.js"></script>'),
    "inline.html": page('<p style="color: red">Refused by the policy.</p>'),
    "ahead.html": page("<p>Fetched ahead.</p>", '<link rel="next" href="about.html">'),
    "empty.html": page("").replace("<h1>A page of its own</h1>", ""),
    "linked.html": page("<p>Data.</p>", '<script type="application/ld+json">{"@type": "Article",}</script>'),
    "planted.css": SHEET,
    "planted.js": 'console.log("a word");\n',
}
"""Pages and what they need, each with one fault."""


def planted(site: Site, folder: Path) -> Site:
    """Return a copy of an archive with the faults planted, its home page leading to them."""
    shutil.copytree(site.folder, folder, dirs_exist_ok=True)
    for name, content in PLANTED.items():
        (folder / name).write_text(content, encoding="utf-8")
    home = folder / "index.html"
    links = "".join(f'<li><a href="{name}">{name}</a></li>' for name in PLANTED if name.endswith(".html"))
    home.write_text(home.read_text("utf-8").replace("</main>", f"<ul>{links}</ul></main>"), "utf-8")
    feed = folder / "feed.xml"
    feed.write_text(feed.read_text("utf-8").replace("<updated>", "<updated>yesterday ", 1), "utf-8")
    return Site(folder)
