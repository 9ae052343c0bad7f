"""Notes that a curator writes in Markdown, as safe markup."""

from __future__ import annotations

from functools import lru_cache

from markupsafe import Markup

TAGS = frozenset({"p", "em", "strong", "a", "ul", "ol", "li", "blockquote", "code", "br", "del", "sup", "sub"})


def _web_only(_tag: str, _name: str, value: str) -> str | None:
    """Keep a link to the web or a mail address; any other could be dead, or worse."""
    return value if value.lower().startswith(("https://", "http://", "mailto:")) else None


@lru_cache(maxsize=64)
def note(text: str) -> Markup:
    """Return the note as markup: paragraphs, lists, emphasis and links to web and mail addresses."""
    import nh3  # noqa: PLC0415 only archives with notes need it
    from markdown import markdown  # noqa: PLC0415 the same

    clean = nh3.clean(
        markdown(text, output_format="html"),
        tags=set(TAGS),
        attributes={"a": {"href"}},
        attribute_filter=_web_only,
        link_rel=None,
    )
    return Markup(clean)  # noqa: S704 sanitised above
