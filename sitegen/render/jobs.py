"""What pages there are, as small jobs that travel to workers, and how each is rendered."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import groupby, islice

from sitegen.model.entity import EntityId
from sitegen.model.site import File
from sitegen.model.source import DocumentId
from sitegen.ports import Archive
from sitegen.render.cards import card_jobs, card_pages
from sitegen.render.look import look_files
from sitegen.render.near import near_files
from sitegen.render.press import Press
from sitegen.render.structured import MENTIONS, entity_head, head, home_head
from sitegen.render.theme import Theme, asset
from sitegen.render.views import NOTHING, Page, Pages, name_view, page_path, site_view
from sitegen.render.views_about import about_view
from sitegen.render.views_document import document_view
from sitegen.render.views_documents import ORDERS, documents_pages, list_stem
from sitegen.render.views_entity import entity_views
from sitegen.render.views_help import help_view
from sitegen.render.views_home import home_view
from sitegen.render.views_names import ORDERS as NAME_ORDERS
from sitegen.render.views_names import names_pages
from sitegen.render.views_report import report_view
from sitegen.render.views_sources import sources_pages
from sitegen.render.views_timeline import timeline_pages

__all__ = ["Job", "Press", "jobs", "late", "render"]


@dataclass(frozen=True, slots=True)
class Job:
    """A page, or a few that belong together: its kind, an id or an order, and its place or page number."""

    kind: str
    id: str = ""
    number: int = 0


def jobs(archive: Archive) -> Iterator[Job]:
    """Yield every job of the archive's pages, the long single ones first; reads only ids."""
    site = archive.site
    for kind in ("timeline", "home", "report", "about", "help", "search", "404", "near"):
        yield Job(kind)
    yield from (Job("names", order) for order in NAME_ORDERS)
    yield from (Job("cards", number=number) for number in range(card_jobs(site.totals.entities)))
    yield from (Job("documents", order) for order in ORDERS)
    if look_files(site.look):
        yield Job("look")
    yield from (Job("document", document, place) for place, document in enumerate(site.order))
    yield from (Job("entity", entity.id) for entity in archive.entities())
    yield from (Job("redirect", address) for address in site.redirects)


def render(job: Job, archive: Archive, theme: Theme) -> Iterator[File]:
    """Yield the files of one job."""
    yield from KINDS[job.kind](Press(archive, theme), job)


def late(archive: Archive, theme: Theme, sizes: Mapping[str, int | None]) -> Iterator[File]:
    """Yield the pages that tell the sizes of the data files: they are printed when those are written."""
    press = Press(archive, theme)
    for view in sources_pages(archive, sizes):
        yield press.print(_listed("sources", "sources", view.pages), "sources.html", view)


def _home(press: Press, _: Job) -> Iterator[File]:
    page = Page("index.html", "home", head=home_head(press.archive))
    yield press.print(page, "home.html", home_view(press.archive, press.words))


def _static(press: Press, job: Job) -> Iterator[File]:
    """Print a page that shows nothing of the documents."""
    yield press.print(Page(f"{job.kind}.html", job.kind), f"{job.kind}.html", None)


def _not_found(press: Press, _: Job) -> Iterator[File]:
    """Print the page for addresses that lead nowhere; where the archive does not know its own address, its script too.

    The page is then found at any depth with links that are relative: its script lies where they lead to.
    """
    yield press.print(Page("404.html", "404"), "404.html", None)
    if press.archive.site.look.base_url is None:
        script = asset(press.theme, press.archive.site.look.language, "lost")
        yield from (replace(script, path=f"{folder}/{script.path}") for folder in ("documents", "entities"))


def _near(press: Press, _: Job) -> Iterator[File]:
    yield from near_files(press.archive)


def _help(press: Press, _: Job) -> Iterator[File]:
    yield press.print(Page("help.html", "help"), "help.html", help_view(press.archive))


def _about(press: Press, _: Job) -> Iterator[File]:
    yield press.print(Page("about.html", "about", "about"), "about.html", about_view(press.archive))


def _report(press: Press, _: Job) -> Iterator[File]:
    yield press.print(Page("report.html", "report", "about"), "report.html", report_view(press.archive))


def _documents(press: Press, job: Job) -> Iterator[File]:
    """Print all pages of the list of documents in one order."""
    for view in documents_pages(press.archive, job.id):
        yield press.print(_listed(list_stem(job.id), "documents", view.pages), "documents.html", view)


def _names(press: Press, job: Job) -> Iterator[File]:
    for stem, view in names_pages(press.archive, job.id):
        yield press.print(_listed(stem, "names", view.pages), "entities.html", view)


def _timeline(press: Press, _: Job) -> Iterator[File]:
    for view in timeline_pages(press.archive, press.words):
        yield press.print(_listed(view.stem, "timeline", view.pages), "timeline.html", view)


def _listed(stem: str, section: str, pages: Pages) -> Page:
    """Return the place of one page of a list."""
    return Page(page_path(stem, pages.number), section, section, previous=pages.previous, next=pages.next)


def _document(press: Press, job: Job) -> Iterator[File]:
    document = press.archive.document(DocumentId(job.id))
    view = document_view(document, job.number, press.archive, press.words)
    page = Page(
        f"documents/{job.id}.html",
        "document",
        "documents",
        robots="noindex" if view.withheld else "index",
        previous=view.earlier.url if view.earlier else None,
        next=view.later.url if view.later else None,
        head=head(press.archive, document, press.words.gettext("Documents")),
    )
    yield press.print(page, "document.html", view)


def _entity(press: Press, job: Job) -> Iterator[File]:
    entity = press.archive.entity(EntityId(job.id))
    first = groupby(press.archive.mentions_of(entity.id), lambda context: context.mention.document)
    documents = [press.archive.outline(document) for document, _ in islice(first, MENTIONS)]
    about = entity_head(press.archive, entity, documents, press.words.gettext("Names"))
    for view in entity_views(entity, press.archive, press.words):
        where = view.pages
        page = Page(
            page_path(f"entities/{entity.id}", where.number),
            "entity",
            "names",
            previous=where.previous,
            next=where.next,
            head=about if where.number == 1 else NOTHING,
        )
        yield press.print(page, "entity.html", view)


def _cards(press: Press, job: Job) -> Iterator[File]:
    """Write hover cards, worded by the theme."""
    site, page = site_view(press.archive.site), Page("", "card")
    yield from card_pages(
        press.archive, job.number, lambda entity: press.text("card.html", site=site, page=page, view=entity).strip()
    )


def _look(press: Press, _: Job) -> Iterator[File]:
    yield from look_files(press.archive.site.look).values()


def _redirect(press: Press, job: Job) -> Iterator[File]:
    """Print a page that leads from an address pinned once to the name it belongs to now."""
    target = press.archive.entity(press.archive.site.redirects[job.id])
    page = Page(f"entities/{job.id}.html", "redirect", "names", robots="noindex")
    yield press.print(page, "redirect.html", name_view(target))


KINDS: Mapping[str, Callable[[Press, Job], Iterator[File]]] = {
    "home": _home,
    "search": _static,
    "help": _help,
    "404": _not_found,
    "near": _near,
    "about": _about,
    "report": _report,
    "documents": _documents,
    "names": _names,
    "timeline": _timeline,
    "document": _document,
    "entity": _entity,
    "cards": _cards,
    "look": _look,
    "redirect": _redirect,
}
