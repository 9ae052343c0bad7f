"""What a citation needs of a document, a post, a comment or a paragraph; nothing that the source does not state."""

from __future__ import annotations

from dataclasses import dataclass

from sitegen.model.document import Block, Dated, Document
from sitegen.model.site import Site
from sitegen.render.structured.authorities import web_address


@dataclass(frozen=True, slots=True)
class Reference:
    """A thing to cite.

    ``key`` names it in files of references; ``date`` is ISO 8601 cut to what is known; ``place`` is the page with its
    anchor, from the root of the archive; ``page`` the same as a full address where the archive has one; ``url`` and
    ``captured`` tell where and when the source was saved; ``sha256`` is the file's, None where it may not be told;
    ``paragraph`` is the ¶ number of a block.
    """

    key: str
    title: str
    authors: tuple[str, ...]
    publisher: str | None
    date: str | None
    language: str | None
    url: str | None
    captured: str | None
    archive: str
    place: str
    page: str | None
    path: str
    sha256: str | None
    comment: bool = False
    paragraph: int | None = None

    @property
    def kept(self) -> str:
        """Where the text is kept: its full address if there is one, else the page's; and the paragraph."""
        return (self.page or self.place) + (f", ¶ {self.paragraph}" if self.paragraph else "")


def refer(document: Document, site: Site, block: str | None = None) -> Reference:
    """Return the reference to a document, or to one of its blocks: then with the post's or comment's own metadata."""
    found = next((item for item in document.blocks if item.id == block), None) if block else None
    author, publisher, date, title = _words_of(document, found)
    language = found.language if found and found.language else next(iter(document.languages), None)
    place = f"documents/{document.id}.html" + (f"#{found.id}" if found else "")
    base = base_url(site)
    return Reference(
        key=f"{document.id}-{found.id}" if found else document.id,
        title=title,
        authors=author,
        publisher=publisher,
        date=date.value if date else None,
        language=language,
        url=web_address(document.source.url),
        captured=document.source.captured,
        archive=site.look.title,
        place=place,
        page=base + place if base else None,
        path=document.source.path,
        sha256=None if document.withheld else document.source.sha256,
        comment=bool(found and found.comment),
        paragraph=document.blocks.index(found) + 1 if found else None,
    )


def base_url(site: Site) -> str | None:
    """Return the address of the archive's root with a slash at its end, or None where it has none."""
    address = web_address(site.look.base_url)
    return address.rstrip("/") + "/" if address else None


def _words_of(document: Document, block: Block | None) -> tuple[tuple[str, ...], str | None, Dated | None, str]:
    """Return whose words a block holds: authors, publisher, date and title of its comment, its post or its page."""
    comment = next((item for item in document.comments if block and item.id == block.comment), None)
    if comment is not None:
        return (comment.author,) if comment.author else (), document.publisher, comment.published, document.title
    post = next((item for item in document.posts if block and item.id == block.post), None)
    if post is not None and (post.title or post.published or post.authors):
        embedded = post.kind == "embedded"
        return (
            post.authors or (() if embedded else document.authors),
            post.publisher or (None if embedded else document.publisher),
            post.published or (None if embedded else document.published),
            post.title or document.title,
        )
    return document.authors, document.publisher, document.published, document.title
