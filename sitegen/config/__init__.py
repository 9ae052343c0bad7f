"""The settings of a run: the command line, then ``sitegen.toml``, then defaults that need neither."""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from sitegen.config import checks, file
from sitegen.config.checks import SettingsError
from sitegen.model.site import Look

__all__ = ["Given", "Settings", "SettingsError", "load", "settle", "state_of"]

SETTINGS_FILE = "sitegen.toml"
CURATION_FILE = "curation.txt"
ADDRESSES_FILE = "addresses.txt"
IGNORE_FILE = ".sitegenignore"
STATE_FOLDER = ".sitegen"
OUTPUT_FOLDER = "output"
LATEST_EPOCH = 253402300799
"""The last second of the year 9999, which is the last that datetime can write."""


@dataclass(frozen=True, slots=True)
class Given:
    """What the command line says; None and empty where it says nothing."""

    sources: tuple[Path, ...] = ()
    output: Path | None = None
    config: Path | None = None
    title: str | None = None
    base_url: str | None = None
    theme: Path | None = None
    jobs: int | None = None
    executor: str | None = None
    scheduler: str | None = None
    strict: bool = False


@dataclass(frozen=True, slots=True)
class Settings:
    """Everything that a build depends on besides the sources' bytes.

    ``home`` is the folder of ``sitegen.toml``, ``curation.txt`` and ``addresses.txt``, or None where there is none;
    ``state`` is this output's folder in ``.sitegen/``, beside the output; ``names`` are lists of known names;
    ``recognisers`` further voters on names, each with what it is given; ``images`` the files of logo and favicon;
    ``source_names`` are what paths of each source begin with, where the settings say so; ``fields`` the names of fields
    in records and tables;
    ``theme`` is a folder of templates that go before the built-in ones; ``epoch`` is SOURCE_DATE_EPOCH in seconds.
    """

    sources: tuple[Path, ...]
    output: Path
    look: Look
    jobs: int
    executor: str
    strict: bool
    theme: Path | None
    home: Path | None
    state: Path
    names: tuple[Path, ...] = ()
    recognisers: tuple[tuple[str, str], ...] = ()
    epoch: int | None = None
    scheduler: str | None = None
    images: tuple[Path, ...] = ()
    source_names: tuple[str | None, ...] = ()
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()


def load(given: Given, environ: Mapping[str, str] | None = None) -> Settings:
    """Join command line, settings file and environment; raise ``SettingsError`` where one cannot be used."""
    home = find_home(given.config, given.sources)
    path = given.config or (home / SETTINGS_FILE if home else None)
    written = file.read(path) if path and (given.config or path.is_file()) else file.Written()
    sources = given.sources or written.sources or ((home,) if home else ())
    output = settle(given.output or written.output or Path(OUTPUT_FOLDER))
    _check_folders(sources, output)
    theme = given.theme or written.theme
    if theme is not None and not theme.is_dir():
        raise SettingsError(f"the theme folder {theme}", "is not there; name a folder of templates")
    _check_language(written.look.language, theme, path)
    _check_colours(written.look, theme, path)
    jobs = written.jobs if given.jobs is None else checks.count(given.jobs, "--jobs")
    return Settings(
        sources=sources,
        output=output,
        look=_look(given, written.look),
        jobs=jobs or processors(),
        executor=given.executor or written.executor or file.EXECUTORS[0],
        strict=given.strict or written.strict,
        theme=theme,
        home=home,
        state=state_of(output),
        names=written.names,
        recognisers=written.recognisers,
        epoch=epoch(os.environ if environ is None else environ),
        scheduler=given.scheduler or written.scheduler,
        images=written.images,
        source_names=() if given.sources else written.source_names,
        fields=written.fields,
    )


def find_home(config: Path | None, sources: tuple[Path, ...]) -> Path | None:
    """Return the folder of settings and decisions: the config file's, a source's, the current one, or None."""
    if config is not None:
        return config.absolute().parent
    for folder in (*sources, Path()):
        if any((folder / name).is_file() for name in (SETTINGS_FILE, CURATION_FILE, ADDRESSES_FILE)):
            return folder.absolute()
    return None


def settle(output: Path) -> Path:
    """Return an output folder as an absolute path without links and dots."""
    settled = output.expanduser().resolve()
    if settled in (Path(settled.anchor), Path.home().resolve()):
        raise SettingsError(f"the folder {settled}", "is too much to give to an archive; name another with -o")
    return settled


def state_of(output: Path) -> Path:
    """Return the folder of an output's build store and index, for an output that is settled."""
    return output.parent / STATE_FOLDER / output.name


def processors() -> int:
    """Return the number of processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0)) or 1
    return os.cpu_count() or 1


def epoch(environ: Mapping[str, str]) -> int | None:
    """Return SOURCE_DATE_EPOCH in seconds, or None where it is not set."""
    said = environ.get("SOURCE_DATE_EPOCH", "")
    if not said:
        return None
    if not re.fullmatch(r"[0-9]{1,12}", said) or int(said) > LATEST_EPOCH:
        raise SettingsError("SOURCE_DATE_EPOCH", f"is {said!r}; set it to whole seconds since 1970, or unset it")
    return int(said)


def _look(given: Given, look: Look) -> Look:
    if given.title is not None:
        look = replace(look, title=checks.text(given.title, "--title"))
    if given.base_url is not None:
        look = replace(look, base_url=checks.address(given.base_url, "--base-url"))
    return look


def _check_language(language: str, theme: Path | None, path: Path | None) -> None:
    """Raise where the pages cannot speak a language, before anything is built."""
    if language == Look().language:
        return
    from sitegen.render.messages import NoCatalogueError, messages  # noqa: PLC0415 only another language pays for it
    from sitegen.render.theme import Theme  # noqa: PLC0415 the same

    try:
        messages(Theme.load(theme).folders, language)
    except NoCatalogueError as error:
        raise SettingsError(f"{path}:", str(error)) from None


def _check_colours(look: Look, theme: Path | None, path: Path | None) -> None:
    """Raise where a colour is set that no page uses."""
    wanted = dict.fromkeys(look.dark_colours, "colours.dark") | dict.fromkeys(look.colours, "colours")
    if not wanted:
        return
    from sitegen.render.contrast import names  # noqa: PLC0415 only a curator's own colours pay for it
    from sitegen.render.theme import Theme, style_of  # noqa: PLC0415 the same

    known = dict.fromkeys(names(style_of(Theme.load(theme))), checks.text)
    for name, table in wanted.items():
        checks.table({name: "said"}, known, f"{path}: {table}")


def _check_folders(sources: tuple[Path, ...], output: Path) -> None:
    if not sources:
        raise SettingsError("no source folder", "is given; name one, as in: sitegen build documents")
    for source in sources:
        if not source.exists():
            raise SettingsError(f"the source {source}", "is not there; check its name")
        place = source.resolve()
        if place == output or output in place.parents:
            raise SettingsError(
                f"the source folder {source}", f"is in the output folder {output}; name another with -o"
            )
    if output.exists() and not output.is_dir():
        raise SettingsError(f"the output {output}", "is a file; name a folder with -o")
