"""The words of the interface: every text of the pages that is not the documents' own, in one language.

The program is written in English, and its English texts are the keys of gettext catalogues:
``templates/default/locale/LANG/LC_MESSAGES/sitegen.po``; a theme's ``locale/`` goes before it and may bring further
languages. How a text is written so that it can be translated:

* in templates: ``{{ _("On this page") }}``, ``{{ _("Page %(number)s of %(total)s", number=…, total=…) }}``,
  ``{{ ngettext("%(num)s word", "%(num)s words", count) }}``, ``{{ pgettext("verb", "Cite") }}`` where one English text
  has two meanings, and ``{% trans count=n, link=address %}<a href="{{ link }}">…</a>{% pluralize %}…{% endtrans %}``
  for a sentence with markup in it (variables stand there by their names alone). What is put in is escaped;
* in Python: ``words.gettext("No date stated")``, ``words.ngettext("%(num)s file", "%(num)s files", count)``, with the
  ``Messages`` that the press hands to a view (``press.words``). What comes back is plain text, escaped where it is
  shown; a text in a table of a module is marked with ``N_("…")`` and looked up where it is used;
* in scripts: ``_("Copied")``, ``_("Search: %(query)s", {query: text})``, ``ngettext("%(num)s match", "%(num)s matches",
  count)`` with literal texts. They become literals of the site's language when the scripts are joined
  (``sitegen.render.wording``), and are plain text: for ``textContent``, not for ``innerHTML``.

A message is a whole sentence or label with ``%(names)s`` for what is put in, never pieces to be glued; a percent sign
is written ``%%``; ``%(num)s`` of a plural is the number as the language writes it (in scripts: as it is, unless
``{num: …}`` is given). ``make messages`` takes up what is new.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from gettext import c2py
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.problems import SitegenError
from sitegen.render import formats
from sitegen.render.formats import varieties

if TYPE_CHECKING:
    from babel import Locale

SOURCE = "en"
"""The language that messages are written in; it needs no catalogue."""

BASE_LOCALE = "en_001"
"""English as the world writes it, and the manner where CLDR knows nothing of a language."""

DOMAIN = "sitegen"
MEANING = "\x04"
"""What parts a message from its meaning in a catalogue's keys, as in gettext."""

ENGLISH_PLURAL = "(n != 1)"
NAMED = re.compile(r"%\((\w+)\)s")


class NoCatalogueError(SitegenError):
    """The interface has no catalogue in a language."""

    def __init__(self, language: str, known: list[str]) -> None:
        """Take the language and those that there are."""
        super().__init__(
            f"language: {language!r} is none that the pages speak; they speak {', '.join(known)}, "
            "and a theme can bring the catalogue of another"
        )


class CatalogueError(SitegenError):
    """A catalogue cannot be used."""

    def __init__(self, path: Path, trouble: object) -> None:
        """Take the file and what is wrong with it."""
        super().__init__(f"the catalogue {path} cannot be used: {' '.join(str(trouble).split())[:200]}; correct it")


def N_(message: str) -> str:  # noqa: N802 the name that extraction knows
    """Mark a text of a table for translation; it is looked up where it is used."""
    return message


@dataclass(frozen=True, slots=True, eq=False)
class Messages:
    """The interface in one language: its catalogue, how it counts, and its manner of dates and numbers.

    ``found`` holds the forms of each message by its key; a message without an entry is shown in English.
    """

    language: str
    locale: Locale
    found: Mapping[str, tuple[str, ...]]
    plural_expression: str
    plural: Callable[[int], int]

    @property
    def direction(self) -> str:
        """``ltr`` or ``rtl``: how the interface runs."""
        return self.locale.text_direction

    def raw(self, one: str, many: str | None = None, count: int = 1, meaning: str | None = None) -> str:
        """Return the form of a message for a count, with nothing put in."""
        forms = self.found.get(key(one, meaning))
        if forms is None:
            return one if many is None or count == 1 else many
        return forms[0 if many is None else min(self.plural(abs(count)), len(forms) - 1)]

    def forms(self, one: str, many: str, meaning: str | None = None) -> tuple[tuple[str, ...], str]:
        """Return all forms of a message, and the rule that picks one, as C writes it."""
        forms = self.found.get(key(one, meaning))
        return ((one, many), ENGLISH_PLURAL) if forms is None else (forms, self.plural_expression)

    def gettext(self, message: str, **values: object) -> str:
        """Return a message with values put in."""
        return self.raw(message) % values

    def ngettext(self, one: str, many: str, num: int, **values: object) -> str:
        """Return a message in the form for a number, which stands in it as ``%(num)s``."""
        return self.raw(one, many, num) % {"num": self.number(num), **values}

    def pgettext(self, meaning: str, message: str, **values: object) -> str:
        """Return a message that has this meaning."""
        return self.raw(message, meaning=meaning) % values

    def npgettext(self, meaning: str, one: str, many: str, num: int, **values: object) -> str:
        """Return a message that has this meaning, in the form for a number."""
        return self.raw(one, many, num, meaning) % {"num": self.number(num), **values}

    def number(self, value: int) -> str:
        """Return a whole number as the language writes it."""
        return formats.number(value, self.locale)

    def decimal(self, value: float) -> str:
        """Return a figure with one place behind its point, as the language writes it."""
        return formats.decimal(value, self.locale)


def key(message: str, meaning: str | None = None) -> str:
    """Return the key of a message in a catalogue."""
    return message if meaning is None else f"{meaning}{MEANING}{message}"


@lru_cache(maxsize=16)
def messages(folders: tuple[Path, ...], language: str) -> Messages:
    """Return the interface in a language, from a theme's folders, the one that wins first.

    A regional language goes before what it is a variety of: ``nl-BE`` before ``nl``, message by message.

    Raises:
        NoCatalogueError: no folder has a catalogue of the language or of what it is a variety of.
        CatalogueError: a catalogue cannot be read.
    """
    found: dict[str, tuple[str, ...]] = {}
    expression = ENGLISH_PLURAL
    known = False
    for name in reversed(varieties(language)):
        known = known or name == SOURCE
        for path in (catalogue_path(folder, name) for folder in reversed(folders)):
            if path.is_file():
                forms, expression = _read(path)
                found |= forms
                known = True
    if not known:
        raise NoCatalogueError(language, languages(folders))
    return Messages(language, _locale(language), found, expression, c2py(expression))


def english() -> Messages:
    """Return the interface as it is written, for what has no theme."""
    return messages((), SOURCE)


def untranslated(folders: tuple[Path, ...], language: str) -> int:
    """Return how many messages a language lacks of those that a language that comes with the program has."""
    if varieties(language)[-1] == SOURCE:
        return 0
    whole = {name for path in _catalogues(folders[-1]) for name in _read(path)[0]}
    return len(whole - messages(folders, language).found.keys())


def languages(folders: tuple[Path, ...]) -> list[str]:
    """Return the languages that the interface has, sorted."""
    return sorted({SOURCE, *(path.parts[-3].replace("_", "-") for folder in folders for path in _catalogues(folder))})


def catalogue_path(folder: Path, name: str) -> Path:
    """Return where a theme's folder keeps the catalogue of a language."""
    return folder / "locale" / name / "LC_MESSAGES" / f"{DOMAIN}.po"


def _catalogues(folder: Path) -> Iterator[Path]:
    yield from folder.glob(f"locale/*/LC_MESSAGES/{DOMAIN}.po")


def _locale(language: str) -> Locale:
    """Return the manner of a language; plain English is the world's, not one country's."""
    from babel import Locale, UnknownLocaleError  # noqa: PLC0415 start-up

    for name in varieties(language):
        try:
            return Locale.parse(BASE_LOCALE if name == SOURCE else name)
        except (UnknownLocaleError, ValueError):
            continue
    return Locale.parse(BASE_LOCALE)


@lru_cache(maxsize=16)
def _read(path: Path) -> tuple[dict[str, tuple[str, ...]], str]:
    """Return the messages of a catalogue by their keys, and its rule for plurals as C writes it."""
    from babel.messages.pofile import PoFileError, read_po  # noqa: PLC0415 start-up

    try:
        with path.open("rb") as file:
            catalogue = read_po(file, abort_invalid=True)
        rule = catalogue.plural_expr
        c2py(rule)
    except (PoFileError, ValueError, OSError) as error:
        raise CatalogueError(path, error) from error
    found: dict[str, tuple[str, ...]] = {}
    for message in catalogue:
        said = (message.id,) if isinstance(message.id, str) else tuple(message.id)
        forms = (message.string,) if isinstance(message.string, str) else tuple(message.string or ())
        if said[0] and forms and all(forms) and not message.fuzzy:
            _check(said, forms, path)
            found[key(said[0], message.context)] = forms
    return found, rule


def _check(said: tuple[str, ...], forms: tuple[str, ...], path: Path) -> None:
    """Raise where a translation puts in what its message does not give, for a page would fail by it."""
    given = dict.fromkeys((name for text in said for name in NAMED.findall(text)), "")
    for form in forms:
        try:
            form % given
        except (KeyError, ValueError, TypeError) as error:
            raise CatalogueError(path, f"{form!r} does not put in what {said[0]!r} does ({error})") from error
