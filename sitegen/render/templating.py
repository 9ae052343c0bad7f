"""The words of the interface in templates: gettext's functions, with what is put in escaped, and filters that word.

Filters: ``number``, ``percent``, ``size``, ``language``, ``listed``, ``date``, ``short``, ``month``, ``capital``; for
codes of the data ``type_name``, ``type_plural``, ``reason``, ``aim``, ``rule``, ``voice``, ``place``, ``kind``.
``words`` is the interface itself: ``words.language``, ``words.direction``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache
from typing import TYPE_CHECKING, Any

from markupsafe import Markup

from sitegen.render import formats, terms
from sitegen.render.evidence import evidence
from sitegen.render.messages import Messages
from sitegen.render.views import When

if TYPE_CHECKING:
    from jinja2 import Environment


def install(made: Environment, words: Messages) -> None:
    """Give an environment the words of one language: functions, filters and ``{% trans %}``."""
    made.newstyle_gettext = True  # type: ignore[attr-defined] # the extension adds it
    made.policies["ext.i18n.trimmed"] = True
    made.globals |= {"words": words, **_functions(words)}
    made.filters |= _filters(words)


def _functions(words: Messages) -> dict[str, Callable[..., Markup]]:
    """Return gettext's functions.

    A message may hold markup, as the template that it stands for may; what is put in is escaped.
    """

    @cache
    def message(one: str, meaning: str | None = None) -> Markup:
        return Markup(words.raw(one, meaning=meaning))  # noqa: S704 a template's own text, or its translation

    @cache
    def whole(one: str) -> Markup:
        return message(one) % {}

    def gettext(one: str, /, **values: object) -> Markup:
        return message(one) % values if values else whole(one)

    def pgettext(meaning: str, one: str, /, **values: object) -> Markup:
        return message(one, meaning) % values

    def npgettext(meaning: str | None, one: str, many: str, count: int, /, **values: object) -> Markup:
        form = Markup(words.raw(one, many, count, meaning))  # noqa: S704 the same
        return form % {**values, "num": words.number(count)}

    def ngettext(one: str, many: str, count: int, /, **values: object) -> Markup:
        return npgettext(None, one, many, count, **values)

    made: dict[str, Callable[..., Markup]] = {"_": gettext, "gettext": gettext, "ngettext": ngettext}
    return {**made, "pgettext": pgettext, "npgettext": npgettext, "turned": _turning(words.direction)}


def _turning(page: str) -> Callable[[str | None], Markup]:
    """Return what gives a text's element its way: ``rtl``, or None for left to right, where the page runs so itself."""

    @cache
    def turned(way: str | None) -> Markup:
        attribute = way or ("ltr" if page == "rtl" else None)
        return Markup(' dir="{}"').format(attribute) if attribute else Markup()

    return turned


def _filters(words: Messages) -> dict[str, Callable[..., Any]]:
    """Return the filters that word numbers, dates, languages and the codes of the data."""
    locale = words.locale

    def date(when: When, style: str = "full") -> str:
        return formats.date(when.year, when.month, when.day, style, locale)

    def listed(items: Sequence[object]) -> Markup:
        return formats.listed(items, locale)

    def coded(name: Callable[[str, Messages], str]) -> Callable[[str], str]:
        return cache(lambda code: name(code, words))

    names = (
        terms.type_name,
        terms.type_plural,
        terms.reason,
        terms.aim,
        terms.rule,
        terms.voice,
        terms.place,
        terms.kind,
    )
    return {
        "number": words.number,
        "percent": lambda share: formats.percent(share, locale),
        "size": lambda count: formats.size(count, locale),
        "language": lambda code: formats.language(code, locale),
        "date": date,
        "short": lambda when: date(when, "short"),
        "month": lambda when: formats.month(when.month, locale),
        "listed": listed,
        "capital": formats.sentence_case,
        "evidence": cache(lambda text: evidence(text, words)),
        **{name.__name__: coded(name) for name in names},
    }
