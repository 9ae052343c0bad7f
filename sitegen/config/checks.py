"""Checks of single settings: each takes a value and where it stands, and returns the value as the program uses it."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any

from sitegen.problems import SitegenError

Check = Callable[[Any, str], Any]

COLOUR = re.compile(r"#[0-9a-fA-F]{3,8}|[a-z]{3,24}|(?:rgb|hsl|oklch|oklab)\([0-9.,%/ a-z-]{1,60}\)")
ADDRESS = re.compile(r"https?://[^\s/\"'<>?#]+(?:/[^\s\"'<>?#]*)?")
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
ROBOTS = frozenset({"index", "noindex", "follow", "nofollow", "noarchive", "nosnippet"})
ROBOT_GROUPS = ("home", "documents", "sources", "names", "lists", "about")
"""Groups of pages: the first page, the documents', the sources line by line, the names', the lists, and the rest."""

CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


class SettingsError(SitegenError):
    """A setting, in the file or on the command line, cannot be used."""

    def __init__(self, subject: object, trouble: str) -> None:
        """Take what it is about and what is wrong with it, and what to do."""
        super().__init__(f"{subject} {trouble}")


def table(value: Mapping[str, Any], keys: Mapping[str, Check], where: str) -> dict[str, Any]:
    """Return the table with each value checked; an unknown key is an error that suggests the nearest known one."""
    for key in value:
        if key not in keys:
            raise SettingsError(where, f"has a setting {key!r} that sitegen does not know{_nearest(key, keys)}")
    return {key: keys[key](item, f"{where}: {key}") for key, item in value.items()}


def _nearest(key: str, keys: Mapping[str, Check]) -> str:
    from difflib import get_close_matches  # noqa: PLC0415 - only a mistake pays for it

    near = get_close_matches(key.lower().replace("-", "_"), keys, n=1)
    return f"; did you mean {near[0]!r}?" if near else f"; it knows {', '.join(keys)}"


def text(value: object, where: str) -> str:
    """Accept a text that is not blank and has no control characters."""
    if not isinstance(value, str) or not value.strip():
        raise SettingsError(where, 'must be a text, as in "…"')
    if CONTROL.search(value):
        raise SettingsError(where, "holds a control character; take it out")
    return value.strip()


def flag(value: object, where: str) -> bool:
    """Accept true and false."""
    if not isinstance(value, bool):
        raise SettingsError(where, "must be true or false")
    return value


def count(value: object, where: str) -> int:
    """Accept whole numbers from 1."""
    if isinstance(value, bool) or not isinstance(value, int) or value < 1:
        raise SettingsError(where, "must be a whole number of at least 1")
    return value


def texts(value: object, where: str) -> tuple[str, ...]:
    """Accept a list of texts."""
    if not isinstance(value, list):
        raise SettingsError(where, 'must be a list of texts, as in ["…"]')
    return tuple(text(item, where) for item in value)


def address(value: object, where: str) -> str:
    """Accept the web address of a folder; the slash at its end may be left out."""
    said = text(value, where)
    if not ADDRESS.fullmatch(said):
        raise SettingsError(where, 'must be the web address of a folder, as in "https://example.org/archive/"')
    return said if said.endswith("/") else f"{said}/"


def language(value: object, where: str) -> str:
    """Accept a language tag."""
    said = text(value, where)
    if not LANGUAGE.fullmatch(said):
        raise SettingsError(where, 'must be a language tag, as in "en" or "pt-BR"')
    return said


def one_of(choices: tuple[str, ...]) -> Check:
    """Return a check that accepts these words only."""

    def check(value: object, where: str) -> str:
        if value not in choices:
            raise SettingsError(where, f"must be one of {', '.join(choices)}")
        return str(value)

    return check


def colours(value: object, where: str) -> dict[str, dict[str, str]]:
    """Accept a table of named colours, of light pages, with a table of those of dark ones in it, ``dark``."""
    if not isinstance(value, dict):
        raise SettingsError(where, 'must be a table of colours, as in { link = "#1f4e7a" }')
    sets = {name: value[name] for name in ("light", "dark") if isinstance(value.get(name), dict)}
    plain = {name: colour for name, colour in value.items() if name not in sets}
    light = {**_colours(plain, where), **_colours(sets.get("light", {}), f"{where}.light")}
    return {"light": light, "dark": _colours(sets.get("dark", {}), f"{where}.dark")}


def _colours(value: Mapping[str, Any], where: str) -> dict[str, str]:
    for name, colour in value.items():
        if not re.fullmatch(r"[a-z][a-z0-9-]{0,40}", name) or not COLOUR.fullmatch(text(colour, f"{where}.{name}")):
            raise SettingsError(f"{where}.{name}", 'must be a colour, as in "#1f4e7a"')
    return dict(value)


def robots(value: object, where: str) -> dict[str, str]:
    """Accept what pages ask of search engines, or a table of that by groups of pages, with ``default`` for others."""
    if not isinstance(value, dict):
        return {"default": _policy(value, where)}
    return table(value, dict.fromkeys(("default", *ROBOT_GROUPS), _policy), where)


def _policy(value: object, where: str) -> str:
    said = [part.strip().lower() for part in text(value, where).split(",")]
    opposites = ({"index", "noindex"}, {"follow", "nofollow"})
    if not set(said) <= ROBOTS or any(pair <= set(said) for pair in opposites):
        raise SettingsError(where, f'must be of {", ".join(sorted(ROBOTS))}, as in "noindex, follow"')
    return ", ".join(dict.fromkeys(said))


def recognisers(value: object, where: str) -> tuple[tuple[str, str], ...]:
    """Accept a table of recognisers: the name of each, and what it is given (a model's name; true for nothing)."""
    if not isinstance(value, dict):
        raise SettingsError(where, 'must be a table of recognisers, as in { spacy = "en_core_web_sm" }')
    wanted = {name: item for name, item in value.items() if item is not False}
    return tuple(sorted((name, "" if item is True else text(item, f"{where}.{name}")) for name, item in wanted.items()))
