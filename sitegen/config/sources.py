"""Settings of what is read: source folders with names, and the names of fields in records and tables."""

from __future__ import annotations

from sitegen.config import checks
from sitegen.config.checks import SettingsError

FIELDS = ("text", "title", "url", "published", "author", "publisher", "captured", "language", "tag")
"""What a record or row may tell; ``read.fields`` knows the usual names of each."""

Named = tuple[tuple[str | None, str], ...]


def sources(value: object, where: str) -> Named:
    """Accept a list of folders, or a table of names with a folder each."""
    if isinstance(value, dict):
        for name in value:
            if not name.strip() or name.startswith(".") or "/" in name or "\\" in name or not name.isprintable():
                raise SettingsError(f"{where}: {name!r}", "can be no name of a folder; use letters, digits and spaces")
        return tuple((name, checks.text(folder, f"{where}.{name}")) for name, folder in value.items())
    return tuple((None, folder) for folder in checks.texts(value, where))


def fields(value: object, where: str) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Accept a table that gives fields the names they have in records and in the columns of tables."""
    if not isinstance(value, dict):
        raise SettingsError(where, 'must be a table of names, as in { text = "Body", author = ["Writer", "Desk"] }')
    each = dict.fromkeys(FIELDS, _names)
    return tuple(sorted(checks.table(value, each, where).items()))


def _names(value: object, where: str) -> tuple[str, ...]:
    return (checks.text(value, where),) if isinstance(value, str) else checks.texts(value, where)
