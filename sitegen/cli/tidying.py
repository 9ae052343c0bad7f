"""``init`` and ``clean``."""

from __future__ import annotations

import shutil
import sys
from argparse import Namespace
from pathlib import Path, PurePosixPath

from sitegen.cli.checking import output_of
from sitegen.cli.terminal import count
from sitegen.config import ADDRESSES_FILE, CURATION_FILE, IGNORE_FILE, SETTINGS_FILE, settle, state_of
from sitegen.folder import files
from sitegen.problems import SitegenError
from sitegen.write import Ownership, only_build

KEPT_ASIDE = "changed-by-hand"
"""The store's folder of files that somebody had changed in the output."""

SETTINGS = """\
# Settings of this archive; all are optional, and folders are relative to this file.

title = "My archive"
# tagline = "One line about it"
# base_url = "https://example.org/archive/"   # where it will stand: makes feeds, a sitemap and share links
# language = "en"                             # of the words around the documents: en, nl, or a theme's
# robots = "noindex"                          # asks search engines to stay away; or by groups of pages:
#          { default = "index", home = "index", documents = "noindex, follow", sources = "noindex",
#            names = "index", lists = "index", about = "index" }
# logo = "logo.svg"                           # a file beside this one: PNG, JPEG, WebP, AVIF or SVG
# favicon = "icon.png"                        # PNG, SVG or ICO
# header_note = "Shown above every page"      # header_note and footer_note may use Markdown
# footer_note = "The texts are their authors'."
# colour_scheme = "light"                     # or "dark"; without it, the reader's system decides

# sources = ["documents"]                     # default: the folder of this file
# output = "output"
# names = ["known-names.csv"]                 # lists of names to know before any text is read
# recognisers = { spacy = "en_core_web_sm" }  # what votes on names beside the rules
# fields = { text = "Body", author = ["Writer", "Desk"] }   # what records and columns of tables call them
# theme = "my-theme"                          # templates here go before the built-in ones
# jobs = 4                                    # processes at once
# strict = true                               # problems make the build exit with 1

# [colours]                                   # of light pages; docs/themes.md lists all names
# link = "#1f4e7a"
# paper = "#fbfaf7"
# [colours.dark]                              # of dark pages
# link = "#9cc3ec"
"""
CURATION = """\
# Decisions about names, one a line; sitegen follows them and reports those that match nothing any more.
#
# same "Port Halden" "Porthalden"            these are one; the first is the name to show
# not-same "Otto Fenn" "Otis Fenn"           never join these
# rename "PH" "Port Halden"                  show it under this name
# type "Northern Relief Council" organisation
# hide "Reply"                               no name at all
# add "Halden Light" place                   a name that was not found
# id "Port Halden" wikidata:Q42
# note "Otto Fenn" "Mayor until 2011; see **about**."
# withhold name "Otto Fenn" "at his request"
# withhold document "folder/file.txt" "at the author's request"
"""
IGNORE = """\
# Files that are no documents, as in .gitignore.
# drafts/
# *.bak
"""
STARTERS = {SETTINGS_FILE: SETTINGS, CURATION_FILE: CURATION, IGNORE_FILE: IGNORE}


def run(arguments: Namespace) -> int:
    """Write starter files, or remove what builds made."""
    return _init(arguments.folder) if arguments.command == "init" else _clean(arguments)


def _init(folder: Path) -> int:
    if folder.exists() and not folder.is_dir():
        raise SitegenError(f"{folder} is a file; name a folder")
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in STARTERS.items():
        try:
            with (folder / name).open("x", encoding="utf-8", newline="\n") as file:
                file.write(text)
        except FileExistsError:
            print(f"{folder / name} is there already and stays as it is", file=sys.stderr)
        else:
            print(f"{folder / name} written", file=sys.stderr)
    print(f"Now build with: sitegen build {folder}", file=sys.stderr)
    return 0


def _clean(arguments: Namespace) -> int:
    output = settle(output_of(arguments))
    state = state_of(output)
    if not output.exists() and not state.exists():
        print(f"there is nothing to remove: {output} is not there", file=sys.stderr)
        return 0
    if not state.exists():
        removed, kept = _remove(output)
    else:
        with only_build(output, state):
            removed, kept = _remove(output)
        left = _forget(state, addresses=arguments.addresses)
        for name in left:
            print(f"{state / name} stays{_why(name)}", file=sys.stderr)
    print(f"{count(removed, 'file')} removed from {output}", file=sys.stderr)
    if kept:
        print(f"{count(kept, 'file')} that sitegen did not make, or that were changed since, stay", file=sys.stderr)
    return 0


def _why(name: str) -> str:
    if name == ADDRESSES_FILE:
        return ": it pins the addresses of names; --addresses removes it too"
    return ": it holds copies of files that somebody had changed; remove it yourself when they are not needed"


def _remove(output: Path) -> tuple[int, int]:
    """Remove every file that sitegen made and nobody changed, then folders left empty; return (removed, kept)."""
    if not output.is_dir():
        return 0, 0
    owned = Ownership.of(output)
    changed = set(owned.changed(output))
    ours = sorted((owned.made.keys() - changed) & set(files(output)))  # a manifest may claim what is not below it
    for name in ours:
        (output / name).unlink()
    for folder in sorted({parent for name in ours for parent in PurePosixPath(name).parents}, reverse=True):
        if (output / folder).is_dir() and not any((output / folder).iterdir()):
            (output / folder).rmdir()
    return len(ours), len(owned.foreign) + len(changed)


def _forget(state: Path, *, addresses: bool) -> list[str]:
    """Remove an output's store; keep what people wrote or may rely on, and return the names of that."""
    keep = {KEPT_ASIDE} if addresses else {KEPT_ASIDE, ADDRESSES_FILE}
    left = []
    for path in sorted(state.iterdir()):
        if path.name in keep:
            left.append(path.name)
        elif path.is_dir() and not path.is_symlink():
            shutil.rmtree(path)
        else:
            path.unlink()
    for folder in (state, state.parent):
        if folder.is_dir() and not any(folder.iterdir()):
            folder.rmdir()
    return left
