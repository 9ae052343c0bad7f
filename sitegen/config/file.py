"""The settings file: ``sitegen.toml``, every key of it, and what it makes of them."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from sitegen.config import checks, sources
from sitegen.config.checks import Check, SettingsError
from sitegen.config.images import ICON, LOGO, image
from sitegen.model.site import Look

EXECUTORS = ("local", "dask")

LOOK: dict[str, Check] = {
    "title": checks.text,
    "tagline": checks.text,
    "base_url": checks.address,
    "language": checks.language,
    "robots": checks.robots,
    "header_note": checks.text,
    "footer_note": checks.text,
    "colour_scheme": checks.one_of(("light", "dark")),
    "colours": checks.colours,
    "logo": checks.text,
    "favicon": checks.text,
}
KEYS: dict[str, Check] = {
    **LOOK,
    "sources": sources.sources,
    "fields": sources.fields,
    "output": checks.text,
    "names": checks.texts,
    "recognisers": checks.recognisers,
    "theme": checks.text,
    "jobs": checks.count,
    "executor": checks.one_of(EXECUTORS),
    "scheduler": checks.text,
    "strict": checks.flag,
}


@dataclass(frozen=True, slots=True)
class Written:
    """What a settings file says, checked; its folders are absolute, None and empty where it says nothing."""

    sources: tuple[Path, ...] = ()
    source_names: tuple[str | None, ...] = ()
    fields: tuple[tuple[str, tuple[str, ...]], ...] = ()
    output: Path | None = None
    names: tuple[Path, ...] = ()
    recognisers: tuple[tuple[str, str], ...] = ()
    theme: Path | None = None
    jobs: int | None = None
    executor: str | None = None
    scheduler: str | None = None
    strict: bool = False
    images: tuple[Path, ...] = ()
    look: Look = field(default_factory=Look)


def read(path: Path) -> Written:
    """Read and check a settings file; folders named in it are relative to it."""
    try:
        said = tomllib.loads(path.read_bytes().decode("utf-8-sig"))
    except FileNotFoundError:
        raise SettingsError(f"the settings file {path}", "is not there; sitegen init writes one") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise SettingsError(path, f"is not valid TOML: {error}; correct it there") from None
    except OSError as error:
        raise SettingsError(f"the settings file {path}", f"cannot be read: {error.strerror}") from None
    values = checks.table(said, KEYS, str(path))
    base = path.absolute().parent
    said_of_look = {key: values.pop(key) for key in LOOK if key in values}
    images = tuple(base / said_of_look[key] for key in ("logo", "favicon") if key in said_of_look)
    look = _look(said_of_look, base, path)
    for key in ("output", "theme"):
        if key in values:
            values[key] = base / values[key]
    values["names"] = tuple(base / name for name in values.get("names", ()))
    named = values.pop("sources", ())
    values["sources"] = tuple(base / folder for _, folder in named)
    values["source_names"] = tuple(name for name, _ in named)
    for name in values["names"]:
        if not name.is_file():
            raise SettingsError(f"{path}: names", f"has {name}, which is not there; check its name")
    return Written(**values, images=images, look=look)


def _look(said: dict[str, Any], base: Path, path: Path) -> Look:
    """Return what is said of the pages; the images are read, for they travel with it."""
    said["theme"] = said.pop("colour_scheme", None)
    robots = said.pop("robots", {})
    colours = said.pop("colours", {"light": {}, "dark": {}})
    for key, formats in (("logo", LOGO), ("favicon", ICON)):
        if key in said:
            said[key] = image(base / said[key], f"{path}: {key}", formats)
    return replace(
        Look(),
        **said,
        robots=robots.get("default", "index"),
        robots_of={group: asked for group, asked in robots.items() if group != "default"},
        colours=colours["light"],
        dark_colours=colours["dark"],
    )
