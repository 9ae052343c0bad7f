"""Notes that a curator writes in Markdown, as safe markup."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

TAGS = frozenset({"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "br", "del", "sup", "sub"})


@lru_cache(maxsize=64)
def note(text: str) -> Markup:
    """Return the note as markup: paragraphs, lists, emphasis and links to web, mail and archive addresses."""
    import nh3  # noqa: PLC0415 only archives with notes need it
    from markdown import markdown  # noqa: PLC0415 the same

    clean = nh3.clean(
        markdown(text, output_format="html"),
        tags=set(TAGS),
        attributes={"a": {"href"}},
        url_schemes={"http", "https", "mailto"},
        link_rel="nofollow noopener noreferrer",
    )
    return Markup(clean)  # noqa: S704 sanitised above
