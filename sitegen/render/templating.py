"""The words of the interface in templates: gettext's functions, with what is put in escaped."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from markupsafe import Markup

from sitegen.render.messages import Messages

if TYPE_CHECKING:
    from jinja2 import Environment


def install(made: Environment, words: Messages) -> None:
    """Give an environment ``_``, ``ngettext``, ``pgettext``, ``npgettext`` and ``{% trans %}`` in one language.

    A message may hold markup, as the template that it stands for may; what is put in is escaped.
    """

    @cache
    def message(one: str, meaning: str | None = None) -> Markup:
        return Markup(words.raw(one, meaning=meaning))  # noqa: S704 a template's own text, or its translation

    def gettext(one: str, /, **values: object) -> Markup:
        return message(one) % values

    def pgettext(meaning: str, one: str, /, **values: object) -> Markup:
        return message(one, meaning) % values

    def npgettext(meaning: str | None, one: str, many: str, count: int, /, **values: object) -> Markup:
        form = Markup(words.raw(one, many, count, meaning))  # noqa: S704 the same
        return form % {**values, "num": words.number(count)}

    def ngettext(one: str, many: str, count: int, /, **values: object) -> Markup:
        return npgettext(None, one, many, count, **values)

    made.newstyle_gettext = True  # type: ignore[attr-defined] # the extension adds it
    made.policies["ext.i18n.trimmed"] = True
    made.globals |= {"_": gettext, "gettext": gettext, "ngettext": ngettext, "words": words}
    made.globals |= {"pgettext": pgettext, "npgettext": npgettext}
