"""The commands and their options. Imports nothing heavy: ``sitegen --help`` must answer at once."""

from __future__ import annotations

import argparse
import os
import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NoReturn

from sitegen import __version__
from sitegen.problems import SitegenError

SUMMARY = "Turn a folder of documents saved from the web into a static archive: cleaned, searchable, tied by names."
EPILOGUE = """\
Exit status: 0 done, 1 problems found (check, verify, --strict), 2 wrong usage or the run failed.
NO_COLOR turns colours off; SITEGEN_DEBUG=1 adds a traceback to an error; SOURCE_DATE_EPOCH is honoured.
"""
MODULES = {
    "build": "building",
    "demo": "building",
    "serve": "serving",
    "search": "searching",
    "inspect": "inspecting",
    "entities": "curating",
    "check": "checking",
    "verify": "checking",
    "export": "exporting",
    "init": "tidying",
    "clean": "tidying",
}
"""The module of this package that runs each command."""


UNDECODED = re.compile("[\udc80-\udcff]")
"""Bytes of the command line that the locale could not read."""


class UsageError(SitegenError):
    """The command line is not one that sitegen knows."""

    def __init__(self, trouble: str, command: str) -> None:
        """Take what is wrong and the command whose help says what is right."""
        super().__init__(f"{trouble}; see {command} --help")


class Parser(argparse.ArgumentParser):
    """An argument parser whose errors are one sentence, told where all others are."""

    def error(self, message: str) -> NoReturn:
        """Raise instead of printing the usage and leaving."""
        raise UsageError(message.replace("\n", " "), self.prog)


class CommandParser(Parser):
    """The parser of one command: folders may stand before, between and after its options."""

    _inside = False

    def parse_known_args(  # type: ignore[override]  # the overloads of typeshed say the same in three ways
        self, args: Sequence[str] | None = None, namespace: argparse.Namespace | None = None
    ) -> tuple[argparse.Namespace, list[str]]:
        """Take options and operands in any order; argparse calls this method again for each of the two."""
        if self._inside:
            return super().parse_known_args(args, namespace)
        self._inside = True
        try:
            found, rest = self.parse_known_intermixed_args(_operands_marked(args or ()), namespace)
        finally:
            self._inside = False
        for name, value in vars(found).items():
            setattr(found, name, _unmarked(value))
        return found, rest


OPERAND = "\ue000"
"""Stands before what follows ``--`` while arguments are parsed: the parser of mixed arguments forgets the ``--``."""


def _operands_marked(args: Sequence[str]) -> list[str]:
    """Return the arguments without the first ``--``; what followed it can be taken for no option."""
    given = list(args)
    if "--" not in given:
        return given
    at = given.index("--")
    return [*given[:at], *(OPERAND + operand for operand in given[at + 1 :])]


def _unmarked(value: object) -> object:
    """Return a parsed value as it was given."""
    if isinstance(value, list):
        return [_unmarked(one) for one in value]
    if isinstance(value, str):
        return value.removeprefix(OPERAND)
    return Path(str(value).removeprefix(OPERAND)) if isinstance(value, Path) else value


def parse(argv: Sequence[str]) -> argparse.Namespace:
    """Return the command line's meaning; prints help and version itself, raises ``UsageError`` otherwise."""
    parser = Parser(
        prog="sitegen",
        description=SUMMARY,
        epilog=EPILOGUE,
        formatter_class=argparse.RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"sitegen {__version__}")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", title="commands", parser_class=CommandParser)
    for name, (summary, add) in COMMANDS.items():
        command = commands.add_parser(
            name, help=summary, description=f"{summary[:1].upper()}{summary[1:]}.", allow_abbrev=False
        )
        add(command)
    first = next((word for word in argv if not word.startswith("-")), None)
    if first is not None and first not in COMMANDS:
        raise UsageError(f"there is no command {first!r}{_nearest(first)}", "sitegen")
    arguments = parser.parse_args(list(argv))
    if arguments.command is None:
        parser.print_help()
        raise SystemExit(2)
    return arguments


def _nearest(word: str) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    near = get_close_matches(word, COMMANDS, n=1)
    return f", did you mean {near[0]!r}?" if near else ""


def _path(word: str) -> Path:
    """Return a path; an empty word is a shell variable that is not set, and must not mean the current folder."""
    if not word:
        raise argparse.ArgumentTypeError("its name is empty; name a folder or file, or . for this folder")
    return Path(word)


def _text(word: str) -> str:
    """Return a word that is searched for or shown; where the locale is not UTF-8, its bytes are taken for UTF-8."""
    return os.fsencode(word).decode("utf-8", "replace") if UNDECODED.search(word) else word


def _output(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("-o", "--output", type=_path, metavar="DIR", help="the archive's folder (default: output)")


def _archive(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "archive", nargs="?", type=_path, metavar="OUTPUT", help="the archive's folder (default: output)"
    )
    _output(parser)


def _json(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--json", action="store_true", help="write the result as JSON on stdout")


def _making(parser: argparse.ArgumentParser) -> None:
    _output(parser)
    parser.add_argument("--title", type=_text, help="the archive's title")
    parser.add_argument(
        "--base-url", metavar="URL", help="where it will stand on the web (default: links are relative)"
    )
    parser.add_argument(
        "--theme", type=_path, metavar="DIR", help="a folder of templates that go before the built-in ones"
    )
    parser.add_argument("--jobs", type=int, metavar="N", help="how many processes work at once (default: one a core)")
    parser.add_argument("--executor", choices=("local", "dask"), help="where the work is done (default: local)")
    parser.add_argument("--scheduler", metavar="ADDRESS", help="the Dask scheduler's address")
    parser.add_argument("--strict", action="store_true", help="exit with 1 where there are problems")
    parser.add_argument("-q", "--quiet", action="store_true", help="say nothing unless something is wrong")


def _sources(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("sources", nargs="*", type=_path, metavar="SOURCE", help="folders of documents")
    parser.add_argument("--config", type=_path, metavar="FILE", help="the settings file (default: sitegen.toml)")


def _build(parser: argparse.ArgumentParser) -> None:
    _sources(parser)
    _making(parser)
    _json(parser)


def _demo(parser: argparse.ArgumentParser) -> None:
    _making(parser)
    _json(parser)


def _serve(parser: argparse.ArgumentParser) -> None:
    _sources(parser)
    _making(parser)
    parser.add_argument(
        "--host", default="127.0.0.1", help="the address to listen on (default: %(default)s, this machine only)"
    )
    parser.add_argument("--port", type=int, default=8000, help="the port (default: %(default)s; 0 takes any free one)")


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "query", nargs="+", type=_text, metavar="QUERY", help='words, "a phrase", pre*, -without, name:…, date:2017'
    )
    _output(parser)
    parser.add_argument(
        "--limit", type=int, default=10, metavar="N", help="at most so many documents (default: %(default)s)"
    )
    parser.add_argument(
        "--facets", action="store_true", help="count the parts, names, sources, languages and years to narrow by"
    )
    _json(parser)


def _inspect(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=_path, metavar="FILE", help="the document to read")
    parser.add_argument("--all", action="store_true", help="show every line, comment, date and name by itself")
    _json(parser)


def _entities(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "action",
        choices=("list", "suggest", "review"),
        help="list names; print likely joins; decide on them one by one",
    )
    _sources(parser)
    _output(parser)
    parser.add_argument("--type", help="only names of this type (person, place, …)")
    parser.add_argument("--limit", type=int, metavar="N", help="at most so many")
    _json(parser)


def _check(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    _json(parser)


def _export(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    parser.add_argument(
        "--format",
        required=True,
        metavar="NAME",
        help="bagit, ro-crate, annotations, bibtex, csl, followthemoney or ris",
    )
    parser.add_argument(
        "--to",
        type=_path,
        metavar="PATH",
        help="where to write (default: beside the archive); bagit, ro-crate: .zip too",
    )
    _json(parser)


def _init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "folder", nargs="?", type=_path, default=Path(), metavar="DIR", help="where to write (default: here)"
    )


def _clean(parser: argparse.ArgumentParser) -> None:
    _archive(parser)
    parser.add_argument("--addresses", action="store_true", help="also forget the addresses that names were given")


COMMANDS: dict[str, tuple[str, Callable[[argparse.ArgumentParser], None]]] = {
    "build": ("build an archive from folders of documents", _build),
    "demo": ("build the bundled sample archive", _demo),
    "serve": ("build, serve on this machine, and rebuild on every change", _serve),
    "search": ("search an archive", _search),
    "inspect": ("show what is made of one file, and why", _inspect),
    "entities": ("list names, suggest which are the same, and decide", _entities),
    "check": ("check an archive's links, anchors, markup and decisions", _check),
    "verify": ("verify every file and every original against its SHA-256", _check),
    "export": ("write an archive as a package for other systems", _export),
    "init": ("write starter settings, a curation file and an ignore file", _init),
    "clean": ("remove an archive and its store, and nothing else", _clean),
}
