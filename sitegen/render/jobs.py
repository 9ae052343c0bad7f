"""What pages there are, as small jobs that travel to workers, and how each is rendered."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace

from sitegen.model.entity import EntityId
from sitegen.model.site import File
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.cards import card_jobs, card_pages
from sitegen.render.structured import Head, entity_head, head, home_head
from sitegen.render.theme import Theme, asset_names, colours, environment
from sitegen.render.views import Page, Pages, name_view, site_view
from sitegen.render.views_document import document_view
from sitegen.render.views_entity import entity_views
from sitegen.render.views_home import home_view
from sitegen.render.views_lists import (
    DOCUMENTS_A_PAGE,
    documents_by,
    documents_by_date,
    names_pages,
    page_count,
    sources_pages,
)
from sitegen.render.views_report import AboutView, report_view
from sitegen.render.views_timeline import timeline_pages

FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ufdd0-\ufdef\ufffe\uffff\ud800-\udfff]")
"""Characters that HTML does not allow; the original beside the page keeps them."""

STATIC_PAGES = ("search", "help", "404")


@dataclass(frozen=True, slots=True)
class Job:
    """A page, or a few that belong together: its kind, an id or an order, and its place or page number."""

    kind: str
    id: str = ""
    number: int = 0


def jobs(archive: Archive) -> Iterator[Job]:
    """Yield every job of the archive's pages; reads only ids."""
    site = archive.site
    for kind in ("home", *STATIC_PAGES, "about", "report", "timeline", "sources"):
        yield Job(kind)
    for number in range(page_count(len(site.order), DOCUMENTS_A_PAGE)):
        yield Job("documents", "date", number + 1)
    yield Job("documents", "title")
    yield Job("documents", "length")
    for order in ("name", "mentions", "documents"):
        yield Job("entities", order)
    for number in range(card_jobs(site.totals.entities)):
        yield Job("cards", number=number)
    if site.look.colours:
        yield Job("colours")
    for place, document in enumerate(site.order):
        yield Job("document", document, place)
    for entity in archive.entities():
        yield Job("entity", entity.id)
    for address in site.redirects:
        yield Job("redirect", address)


def render(job: Job, archive: Archive, theme: Theme) -> Iterator[File]:
    """Yield the files of one job."""
    if job.kind == "colours":
        made = colours(archive.site.look.colours)
        if made:
            yield made
    else:
        press = Press(archive, theme)
        yield from PAGES[job.kind](press, job)


@dataclass(frozen=True, slots=True)
class Press:
    """Prints views through templates into files."""

    archive: Archive
    theme: Theme

    def print(self, page: Page, template: str, view: object) -> File:
        """Return one page."""
        look = self.archive.site.look
        own = colours(look.colours)
        names: Mapping[str, str | None] = {**asset_names(self.theme), "colours": own.path if own else None}
        whole = replace(
            page, root="../" * page.path.count("/"), robots=page.robots if page.robots != "index" else look.robots
        )
        text = (
            environment(self.theme)
            .get_template(template)
            .render(site=site_view(self.archive.site), page=whole, assets=names, view=view)
        )
        return File(page.path, FORBIDDEN.sub("\ufffd", text).encode())

    def home(self, _: Job) -> Iterator[File]:
        """Print the home page."""
        yield self.print(Page("index.html", "home", head=home_head(self.archive)), "home.html", home_view(self.archive))

    def static(self, job: Job) -> Iterator[File]:
        """Print a page that shows no documents: search, help, 404."""
        robots = "noindex" if job.kind in {"search", "404"} else "index"
        yield self.print(Page(f"{job.kind}.html", job.kind, robots=robots), f"{job.kind}.html", None)

    def about(self, _: Job) -> Iterator[File]:
        """Print the page about the method."""
        yield self.print(Page("about.html", "about", "about"), "about.html", AboutView(self.archive.site.totals))

    def report(self, _: Job) -> Iterator[File]:
        """Print the report."""
        yield self.print(Page("report.html", "report", "about"), "report.html", report_view(self.archive))

    def documents(self, job: Job) -> Iterator[File]:
        """Print the list of documents: one page by date, or all pages of another order."""
        views = (
            [documents_by_date(self.archive, job.number)] if job.id == "date" else documents_by(self.archive, job.id)
        )
        for view in views:
            yield self._listed(view.pages, "documents", "documents", view, "documents.html")

    def entities(self, job: Job) -> Iterator[File]:
        """Print the index of names in one order."""
        for view in names_pages(self.archive, job.id):
            yield self._listed(view.pages, "names", "names", view, "entities.html")

    def sources(self, _: Job) -> Iterator[File]:
        """Print the list of files."""
        for view in sources_pages(self.archive):
            yield self._listed(view.pages, "sources", "sources", view, "sources.html")

    def timeline(self, _: Job) -> Iterator[File]:
        """Print the timeline."""
        for view in timeline_pages(self.archive):
            yield self._listed(view.pages, "timeline", "timeline", view, "timeline.html")

    def _listed(self, pages: Pages, kind: str, section: str, view: object, template: str) -> File:
        """Print one page of a list."""
        path = next(address for number, address in pages.near if number == pages.number)
        return self.print(Page(path, kind, section, previous=pages.previous, next=pages.next), template, view)

    def document(self, job: Job) -> Iterator[File]:
        """Print a document's page."""
        document = self.archive.document(DocumentId(job.id))
        view = document_view(document, job.number, self.archive)
        page = Page(
            f"documents/{job.id}.html",
            "document",
            "documents",
            robots="noindex" if document.withheld else "index",
            previous=view.earlier.url if view.earlier else None,
            next=view.later.url if view.later else None,
            head=head(self.archive, document),
        )
        yield self.print(page, "document.html", view)

    def entity(self, job: Job) -> Iterator[File]:
        """Print a name's pages."""
        entity = self.archive.entity(EntityId(job.id))
        for view in entity_views(entity, self.archive):
            made = entity_head(self.archive, entity) if view.pages.number == 1 else Head()
            path = next(address for number, address in view.pages.near if number == view.pages.number)
            page = Page(path, "entity", "names", previous=view.pages.previous, next=view.pages.next, head=made)
            yield self.print(page, "entity.html", view)

    def cards(self, job: Job) -> Iterator[File]:
        """Write hover cards, worded by the theme."""
        template = environment(self.theme).get_template("card.html")
        site, page = site_view(self.archive.site), Page("", "card")
        yield from card_pages(
            self.archive, job.number, lambda entity: template.render(site=site, page=page, view=entity).strip()
        )

    def redirect(self, job: Job) -> Iterator[File]:
        """Print a page that leads from an address pinned once to the name it belongs to now."""
        target = self.archive.entity(self.archive.site.redirects[job.id])
        yield self.print(
            Page(f"entities/{job.id}.html", "redirect", "names", robots="noindex"), "redirect.html", name_view(target)
        )


PAGES: Mapping[str, Callable[[Press, Job], Iterator[File]]] = {
    "home": Press.home,
    "search": Press.static,
    "help": Press.static,
    "404": Press.static,
    "about": Press.about,
    "report": Press.report,
    "documents": Press.documents,
    "entities": Press.entities,
    "sources": Press.sources,
    "timeline": Press.timeline,
    "document": Press.document,
    "entity": Press.entity,
    "cards": Press.cards,
    "redirect": Press.redirect,
}
