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
    from collections.abc import Callable, Iterator

    from jinja2 import Environment
    from jinja2.runtime import Context

PACKAGED = Path(__file__).parent.parent / "_data" / "templates" / "default"
CHECKOUT = Path(__file__).parent.parent.parent / "templates" / "default"

SCRIPTS = ("core", "search", "narrow", "suggest", "cite", "lost")
"""Folders of ``static/js``, a script each: of all pages, of the search page, and what these load when it is needed."""

SHEETS = {"style": ("static/css",), "lists": ("static/css", "static/css/lists")}
"""The style sheets and the folders that each is joined from: of a text and its lines, and of all other pages.

Each is whole, so that a page loads one: a text is what most readers open first, and often all they open.
"""

SCRIPT_NOTE = "/* sitegen (MIT licence); its sources lie in the program's package, under templates/default/static/js */"

OWN_FILE = re.compile(r"""url\(\s*(["']?)files/([^"')]+)\1\s*\)""")
"""How a style sheet names a file of the theme's own."""


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
    return (*_bundles(theme, language).values(), *own_files(theme).values(), *_fixed_files(theme))


def asset_names(theme: Theme, language: str = SOURCE) -> dict[str, str]:
    """Return the addresses of the style sheets (``style``, ``lists``) and of the scripts (``core`` and the others)."""
    return {name: file.path for name, file in _bundles(theme, language).items()}


def asset(theme: Theme, language: str, name: str) -> File:
    """Return one of these files by its name."""
    return _bundles(theme, language)[name]


@lru_cache(maxsize=8)
def _bundles(theme: Theme, language: str) -> dict[str, File]:
    """Join the static files into two style sheets and a few scripts, and name each by its content."""
    words = messages(theme.folders, language)
    sheets = {
        name: named(name, "css", _squeeze(_located(theme, _joined(theme, folders, "*.css"))))
        for name, folders in SHEETS.items()
    }
    scripts = {
        name: named(name, "js", _minified(_joined(theme, (f"static/js/{name}",), "*.js"), words)) for name in SCRIPTS
    }
    return {**sheets, **scripts}


@lru_cache(maxsize=8)
def own_files(theme: Theme) -> dict[str, File]:
    """Return the files of ``static/files``, by their names there, each under a name that its content gives it."""
    found: dict[str, File] = {}
    for root, path in _static(theme, "static/files"):
        content, place = path.read_bytes(), path.relative_to(root)
        mark = sha256(content).hexdigest()[:10]
        found[place.as_posix()] = File(f"assets/files/{place.with_stem(f'{place.stem}.{mark}').as_posix()}", content)
    return found


def own_file(theme: Theme, name: str) -> File:
    """Return one file of ``static/files``; raise ``LookupError`` where the theme has none of that name."""
    try:
        return own_files(theme)[name]
    except KeyError:
        raise LookupError(f"the theme has no file static/files/{name}") from None


def _fixed_files(theme: Theme) -> tuple[File, ...]:
    """Return the files of ``static/fixed``, under the names that they have there."""
    found = {path.relative_to(root).as_posix(): path for root, path in _static(theme, "static/fixed")}
    return tuple(File(f"assets/fixed/{name}", path.read_bytes()) for name, path in sorted(found.items()))


def _static(theme: Theme, folder: str) -> Iterator[tuple[Path, Path]]:
    """Yield a static folder's files, each with that folder; a file of an overlay comes after its namesake."""
    for root in reversed(theme.folders):
        for path in sorted((root / folder).rglob("*")):
            if path.is_file() and not any(part.startswith(".") for part in path.relative_to(root).parts):
                yield root / folder, path


def _located(theme: Theme, style: str) -> str:
    """Return a style sheet that names the theme's own files by the names they bear in the output."""

    def place(found: re.Match[str]) -> str:
        try:
            return f'url("{path(own_file(theme, found[2].strip()).path.removeprefix("assets/"))}")'
        except LookupError as error:
            raise ThemeError(f"{theme.folders[0] / 'static/css'}: {found[0]}", error) from None

    return OWN_FILE.sub(place, style)


def style_of(theme: Theme) -> str:
    """Return all that the style sheets of a theme say, as it is written."""
    return _joined(theme, SHEETS["lists"], "*.css")


def named(name: str, ending: str, text: str) -> File:
    """Return a file under ``assets/`` whose name changes exactly when its content does."""
    content = text.encode()
    return File(f"assets/{name}.{sha256(content).hexdigest()[:10]}.{ending}", content)


def _joined(theme: Theme, folders: tuple[str, ...], pattern: str) -> str:
    """Return the files of static folders in name order; a file of an overlay stands for its namesake."""
    found: dict[str, Path] = {}
    for root in reversed(theme.folders):
        found |= {path.name: path for folder in folders for path in (root / folder).glob(pattern)}
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
    made.globals["file"] = _file_function(theme)
    return made


def _file_function(theme: Theme) -> Callable[[Context, str], str]:
    """Return what templates name a file of ``static/files`` with: its address from the page they make."""
    from jinja2 import TemplateRuntimeError, pass_context  # noqa: PLC0415 start-up

    @pass_context
    def file(context: Context, name: str) -> str:
        try:
            return f"{context['page'].root}{path(own_file(theme, name).path)}"
        except LookupError as error:
            raise TemplateRuntimeError(str(error)) from None

    return file


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
