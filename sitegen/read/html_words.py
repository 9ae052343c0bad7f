"""What the parts of saved pages are called: elements, and words of class names that tell what a part is for."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache

INLINE_MARKS = {
    "em": "em",
    "i": "em",
    "cite": "em",
    "dfn": "em",
    "var": "em",
    "strong": "strong",
    "b": "strong",
    "code": "code",
    "tt": "code",
    "kbd": "code",
    "samp": "code",
    "sup": "sup",
    "sub": "sub",
    "del": "del",
    "s": "del",
    "strike": "del",
    "a": "link",
}

BLOCKS = frozenset(
    re.findall(
        r"\w+",
        "html body p div section article aside header footer main nav h1 h2 h3 h4 h5 h6 hgroup blockquote pre"
        " ul ol menu dir li dl dt dd table caption thead tbody tfoot tr td th figure figcaption form fieldset legend"
        " details summary dialog address center hr head title option optgroup select textarea button search video"
        " audio object noscript template svg",
    )
)
"""Elements that begin and end a block of text."""

VOID = frozenset(
    re.findall(r"\w+", "area base br col embed hr img input link meta param source track wbr keygen frame")
)
HIDDEN = frozenset(
    re.findall(
        r"\w+",
        "head script style template noscript svg object applet audio video canvas iframe datalist map colgroup title",
    )
)
"""Elements whose text a browser does not show (``title`` is metadata)."""

CONTROLS = {
    "nav": "nav",
    "menu": "nav",
    "button": "page-control",
    "select": "page-control",
    "option": "page-control",
    "textarea": "page-control",
    "label": "page-control",
    "legend": "page-control",
    "dialog": "page-control",
    "search": "page-control",
    "footer": "legal",
    "aside": "related",
}
"""Elements that are never the text of a document, and the reason in the ledger."""

ENDS = {
    "li": ({"li"}, {"ul", "ol", "menu", "dir"}),
    "dt": ({"dt", "dd"}, {"dl"}),
    "dd": ({"dt", "dd"}, {"dl"}),
    "tr": ({"tr", "td", "th"}, {"table"}),
    "td": ({"td", "th"}, {"tr", "table"}),
    "th": ({"td", "th"}, {"tr", "table"}),
    "tbody": ({"thead", "tbody", "tfoot", "tr", "td", "th"}, {"table"}),
    "tfoot": ({"thead", "tbody", "tfoot", "tr", "td", "th"}, {"table"}),
    "option": ({"option"}, {"select"}),
    "body": ({"head"}, set()),
}
"""What an opening tag closes by itself, and where it stops looking."""

ROLES = {
    "navigation": "nav",
    "banner": "nav",
    "contentinfo": "legal",
    "search": "page-control",
    "dialog": "page-control",
    "alertdialog": "page-control",
    "menu": "nav",
    "menubar": "nav",
    "toolbar": "page-control",
    "tablist": "page-control",
}

PARTS = {
    "nav navbar navigation navi menu menubar submenu topbar breadcrumb breadcrumbs skip skiplink masthead": "nav",
    "share sharing sharedaddy sharebar social socials addthis addtoany sharethis shariff": "share",
    "related recommended recommendations recirc outbrain taboola readmore morefrom trending popular yarpp": "related",
    "sidebar widget widgets rail blogroll tagcloud": "nav",
    "cookie cookies consent gdpr cmp": "cookie",
    "newsletter subscribe subscription signup optin paywall": "newsletter",
    "advert adverts advertisement advertising adsense ads adslot banner sponsor sponsored promo dfp": "ad",
    "pagination pager paging postnav pagenav": "pager",
    "login signin register popup modal lightbox overlay": "page-control",
    "respond commentform replyform": "comment-form",
    "copyright colophon sitefooter siteinfo footer": "legal",
    "print printfriendly toolbar toolbox": "print",
    "searchform searchbox": "page-control",
}
"""Words of class names and ids, by the reason that what stands there is left out. Whole words only."""

REASONS = {word: reason for words, reason in PARTS.items() for word in words.split()}
COMMENTS = frozenset(
    re.findall(r"\w+", "comment comments commentlist replies discussion disqus responses thread forum")
)
"""Words of the part where readers speak: it is kept, whatever else it is called."""

NOT = frozenset(
    re.findall(
        r"\w+",
        "no has with without hide is not wrapper container page body layout site home single theme"
        " category tag type format status hentry",
    )
)
"""A name with one of these says something of the page (``no-sidebar``), not what the part is."""

WORDS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+")
INVISIBLE_STYLE = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
LONGEST_NAME = 200
MOST_WORDS = 2
CONTAINERS = frozenset({"div", "aside", "ul", "ol", "table", "td", "form", "header", "footer", "nav"})
ABOUT_COMMENTS = frozenset({"respond", "form", "commentform", "recent", "latest", "count", "link", "nav", "pagination"})
"""Words that make of a name with ``comment`` something beside the comments."""


def names_of(tag: str, values: Mapping[str, str]) -> str:
    """Return the class names of an element, and its id where that is no heading's: those say what the text is about."""
    names = values.get("class", "")
    identity = values.get("id", "")
    if not identity or tag not in CONTAINERS:
        return names
    return f"{names} {identity}" if len(WORDS.findall(identity[:LONGEST_NAME])) <= MOST_WORDS else names


@lru_cache(maxsize=4096)
def part_of(names: str) -> tuple[str | None, bool]:
    """Return why the part of a page with these class names and id is left out, and whether readers speak in it."""
    reason = None
    for name in names[:LONGEST_NAME].split():
        words = [word.lower() for word in WORDS.findall(name)]
        if COMMENTS.intersection(words) and not ABOUT_COMMENTS.intersection(words):
            return None, True
        if not NOT.intersection(words):
            reason = reason or next((REASONS[word] for word in words if word in REASONS), None)
    return reason, False


def is_hidden(values: Mapping[str, str]) -> bool:
    """Whether an element's own attributes take it out of sight."""
    return "hidden" in values or ("style" in values and INVISIBLE_STYLE.search(values["style"]) is not None)


AUTHOR = "author"
"""The kind of mark over what is called an author's name; no block keeps it."""

AUTHORS = frozenset({"author", "fn", "username", "nickname", "hnuser", "commenter", "poster"})


@lru_cache(maxsize=2048)
def says_author(names: str, prop: str) -> bool:
    """Whether class names or a property call what stands inside an author's name."""
    return bool(AUTHORS.intersection(word.lower() for word in WORDS.findall(f"{names[:LONGEST_NAME]} {prop}")))
