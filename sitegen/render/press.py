"""The press: prints a view through a template into a file."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from sitegen.model.site import File
from sitegen.ports import Archive
from sitegen.render.look import look_files
from sitegen.render.messages import Messages, messages
from sitegen.render.policy import policy
from sitegen.render.theme import Theme, asset_names, environment, fault_of
from sitegen.render.views import Page, site_view

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
"""Characters that HTML does not allow; the original beside the page keeps them."""


@dataclass(frozen=True, slots=True)
class Press:
    """Prints views through templates into files."""

    archive: Archive
    theme: Theme

    @property
    def words(self) -> Messages:
        """The interface in the site's language."""
        return messages(self.theme.folders, self.archive.site.look.language)

    def print(self, page: Page, template: str, view: object) -> File:
        """Return one page."""
        look = self.archive.site.look
        own = look_files(look).get("colours")
        names: Mapping[str, str | None] = {
            **asset_names(self.theme, look.language),
            "colours": own.path if own else None,
        }
        robots = policy(look, page.kind) if page.robots == "index" else page.robots
        whole = replace(page, root=self._root(page), robots=robots)
        text = self.text(template, site=site_view(self.archive.site), page=whole, assets=names, view=view)
        return File(page.path, FORBIDDEN.sub("\ufffd", text).encode())

    def text(self, template: str, **values: object) -> str:
        """Return what a template makes of values; raise ``ThemeError`` where a template of somebody's theme fails."""
        try:
            return environment(self.theme, self.archive.site.look.language).get_template(template).render(**values)
        except Exception as error:
            if (fault := fault_of(self.theme, error)) is not None:
                raise fault from error
            raise

    def _root(self, page: Page) -> str:
        """Return the way from a page to the root; 404.html is served at any depth, so it needs the whole path."""
        if page.path == "404.html" and self.archive.site.look.base_url:
            return urlsplit(self.archive.site.look.base_url).path.rstrip("/") + "/"
        return "../" * page.path.count("/")
