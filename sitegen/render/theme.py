"""The theme: where templates and static files come from, and the files under ``assets/`` that are made of them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256
from pathlib import Path
from traceback import walk_tb
from typing import TYPE_CHECKING
from urllib.parse import quote

from sitegen.model.site import File
from sitegen.problems import SitegenError
from sitegen.render.messages import SOURCE, Messages, messages
from sitegen.render.templating import install
from sitegen.render.wording import worded

if TYPE_CHECKING:
    from collections.abc import Mapping

    from jinja2 import Environment

PACKAGED = Path(__file__).parent.parent / "_data" / "templates" / "default"
CHECKOUT = Path(__file__).parent.parent.parent / "templates" / "default"

SCRIPTS = ("core", "search", "narrow", "suggest", "cite", "lost")
"""Folders of ``static/js``, a script each: of all pages, of the search page, and what these load when it is needed."""

SCRIPT_NOTE = "/* sitegen (MIT licence); its sources lie in the program's package, under templates/default/static/js */"

COLOUR_NAME = re.compile(r"[a-z][a-z0-9-]{0,30}")
COLOUR_VALUE = re.compile(r"#[0-9A-Fa-f]{3,8}|[A-Za-z]{1,30}|(?:rgb|hsl|oklch)\([0-9., %/]{1,40}\)")


class NoThemeError(SitegenError):
    """The theme's folder is not there."""

    def __init__(self, folder: Path) -> None:
        super().__init__(f"The theme folder {folder} is not there; give a folder with templates or static files.")


class ThemeError(SitegenError):
    """A template of somebody's own theme cannot be read or fails."""

    def __init__(self, place: str, error: Exception) -> None:
        """Take the template's file and line, and what it did."""
        said = " ".join(str(error).split())[:200].rstrip(".")
        super().__init__(f"the theme's template {place} fails: {said}; correct it, or build without the theme")


@dataclass(frozen=True, slots=True)
class Theme:
    """Folders of templates and static files, the one that wins first; small, so that it travels to workers."""

    folders: tuple[Path, ...]

    @classmethod
    def load(cls, folder: Path | None) -> Theme:
        """Return the default theme, overlaid with a folder where one is given.

        Raises:
            NoThemeError: the folder is not there.
        """
        default = PACKAGED if PACKAGED.is_dir() else CHECKOUT
        if folder is None:
            return cls((default,))
        if not folder.is_dir():
            raise NoThemeError(folder)
        return cls((folder.resolve(), default))

    @property
    def default(self) -> Path:
        """The folder of the theme that comes with the program."""
        return self.folders[-1]


def assets(theme: Theme, language: str = SOURCE) -> tuple[File, ...]:
    """Return the files of ``assets/`` that every archive with this theme and language has."""
    return tuple(_bundles(theme, language).values())


def asset_names(theme: Theme, language: str = SOURCE) -> dict[str, str]:
    """Return the addresses of the style sheet (``style``) and of the scripts (``core`` and the others)."""
    return {name: file.path for name, file in _bundles(theme, language).items()}


def asset(theme: Theme, language: str, name: str) -> File:
    """Return one of these files by its name."""
    return _bundles(theme, language)[name]


@lru_cache(maxsize=8)
def _bundles(theme: Theme, language: str) -> dict[str, File]:
    """Join the static files into one style sheet and a few scripts, and name each by its content."""
    style = _joined(theme, "static/css", "*.css")
    words = messages(theme.folders, language)
    scripts = {
        name: named(name, "js", _minified(_joined(theme, f"static/js/{name}", "*.js"), words)) for name in SCRIPTS
    }
    return {"style": named("style", "css", _squeeze(style)), **scripts}


def named(name: str, ending: str, text: str) -> File:
    """Return a file under ``assets/`` whose name changes exactly when its content does."""
    content = text.encode()
    return File(f"assets/{name}.{sha256(content).hexdigest()[:10]}.{ending}", content)


def colours(values: Mapping[str, str]) -> File | None:
    """Return the style sheet of a curator's own colours, or None where there are none.

    A name or value that is not plainly a colour is left out: it could not be told from other style.
    """
    rows = [
        f"--{name}:{value};"
        for name, value in sorted(values.items())
        if COLOUR_NAME.fullmatch(name) and COLOUR_VALUE.fullmatch(value)
    ]
    return named("colours", "css", f":root{{{''.join(rows)}}}\n") if rows else None


def _joined(theme: Theme, folder: str, pattern: str) -> str:
    """Return the files of one static folder in name order; a file of an overlay stands for its namesake."""
    found: dict[str, Path] = {}
    for root in reversed(theme.folders):
        found |= {path.name: path for path in sorted((root / folder).glob(pattern))}
    return "".join(found[name].read_text("utf-8").rstrip("\n") + "\n" for name in sorted(found))


def _minified(script: str, words: Messages) -> str:
    """Word a script, without comments and needless space; a note says where it can be read as it was written."""
    from rjsmin import jsmin  # noqa: PLC0415 - once a build

    return f"{SCRIPT_NOTE}\n{worded(jsmin(script), words)}\n"


def _squeeze(style: str) -> str:
    """Take comments and needless space out of a style sheet."""
    from rcssmin import cssmin  # noqa: PLC0415 - once a build

    return f"{cssmin(style)}\n"


@lru_cache(maxsize=8)
def environment(theme: Theme, language: str = SOURCE) -> Environment:
    """Return the one Jinja environment that a theme's pages are rendered in, in one language.

    A template ``x.html`` of an overlay may extend ``default/x.html``, the one it replaces.
    """
    from jinja2 import ChoiceLoader, Environment, FileSystemLoader, PrefixLoader, StrictUndefined  # noqa: PLC0415 start-up

    loaders = [FileSystemLoader(folder) for folder in theme.folders]
    made = Environment(
        loader=ChoiceLoader([*loaders, PrefixLoader({"default": FileSystemLoader(theme.default)})]),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
        extensions=["jinja2.ext.i18n"],
    )
    install(made, messages(theme.folders, language))
    made.filters["path"] = path
    return made


def fault_of(theme: Theme, error: Exception) -> ThemeError | None:
    """Return the error to tell where a template of an overlay is at fault, None where sitegen itself is."""
    from jinja2 import TemplateError, TemplateSyntaxError  # noqa: PLC0415 start-up

    if isinstance(error, TemplateSyntaxError) and error.filename:
        places = [(Path(error.filename), error.lineno)]
    else:
        frames = ((Path(frame.f_code.co_filename), line) for frame, line in walk_tb(error.__traceback__))
        places = [place for place in frames if any(place[0].is_relative_to(folder) for folder in theme.folders)]
    own = [place for place in places if not place[0].is_relative_to(theme.default)]
    if not own or (own[-1] != places[-1] and not isinstance(error, TemplateError)):
        return None
    file, line = own[-1]
    return ThemeError(f"{file}, line {line},", error)


def path(address: str) -> str:
    """Return the path of a file as it is written in a link: everything but letters, digits and a few signs encoded."""
    return quote(address, safe="/-._~", errors="replace")
