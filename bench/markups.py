"""Read article and comments out of a blog page by the terms that blog platforms mark them with.

WordPress, Blogger, Typepad, Movable Type, Serendipity, Drupal and most themes name the body of a comment by one of a
few classes; what holds exactly one such body is the comment, and the author and stamp are looked for inside it.
"""

# ruff: noqa: E501 - tables of names are easier to read unbroken

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lxml import html as lxml_html

Node = Any
"""An element of lxml, which has no public type."""

BODIES = (
    "comment-content comment_content comment-text comment_text commenttext commentText comment-entry commententry "
    "serendipity_commentBody comment__content comment__text comment-body-text comment-bd comment-inner-content "
    "comment-body commentbody comment_body comments-body comment-message"
).split()
AUTHORS = (
    "fn comment-author-name comment-author comment_author commentauthor commentAuthor comment-name comment__author user "
    "username comment-username author-name author vcard"
).split()
STAMPS = (
    "datetime comment-date comment_date commentdate comment-time comment-timestamp comment-meta commentmetadata "
    "comment-metadata comment__date comment-footer commentmeta comment-info time date"
).split()
ARTICLES = (
    "entry-content entry_content entry-body post-body post-content postcontent post_content post-entry entrytext "
    "td-post-content storycontent article-content article__content article-body article__body single-content "
    "serendipity_entry_body entry post-text story-content asset-content content-text"
).split()
NOISE = frozenset(
    "sharedaddy jp-relatedposts addtoany_share_save_container sociable post-meta related-posts relatedposts "
    "yarpp-related sharing share-buttons social-share author-box entry-footer post-footer entry-meta navigation wpcnt "
    "heateor_sss_sharing_container shariff wp-caption-text-none essb_links reply comment-reply comment-actions "
    "comment-reply-link item-control comment-edit-link screen-reader-text".split()
)
SILENT = frozenset("script style noscript template form iframe button select textarea".split())
SAID = re.compile(
    r"\s*(?:says|said|sagt|meint|schreibt|hat gesagt|schrieb|sagte|zegt|schreef|zei|dit|a dit|dijo|dice|ha detto|scrive|disse|wrote|writes|on\b.*)?\s*(?:\.\.\.|…|[:,])*\s*$",
    re.IGNORECASE,
)
POSTED = re.compile(
    r"^\s*(?:Posted by|Verfasst von|von|by|Kommentar von|Comment by|Gepostet von)\s*:?\s*", re.IGNORECASE
)
FEWEST, SHORTEST = 2, 300


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote: text, author and stamp (as the page words it)."""

    text: str
    author: str | None
    stamp: str | None


def said_on(markup: str) -> tuple[str, tuple[Said, ...]] | None:
    """Return the article and the comments of a page, or None where its markup does not tell them apart."""
    if "comment" not in markup:
        return None
    tree = lxml_html.fromstring(markup.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    for node in list(tree.iter()):
        if node.getparent() is not None and _is_silent(node):
            node.drop_tree()
    classes: dict[str, list[Node]] = {}
    for node in tree.iter():
        for name in node.get("class", "").split():
            classes.setdefault(name, []).append(node)
    bodies = next((found for name in BODIES if len(found := _apart(classes.get(name, []))) >= FEWEST), None)
    if bodies is None:
        items = [node for above in classes.get("commentlist", []) for node in above if node.tag == "li"]
        bodies = [
            node
            for node in items
            if next(node.iter("p"), None) is not None and next(node.iter("cite"), None) is not None
        ]
        if len(bodies) < FEWEST:
            return None
    said = tuple(one for body in bodies if (one := _said(body, bodies)).text)
    article = _article(tree, classes, bodies)
    return (article, said) if article and len(said) >= FEWEST else None


def _is_silent(node: Node) -> bool:
    """Whether a browser shows nothing of a node."""
    hidden = "display:none" in node.get("style", "").replace(" ", "") if isinstance(node.tag, str) else True
    return hidden or node.tag in SILENT


def _apart(nodes: list[Node]) -> list[Node]:
    """Return the nodes that lie in no other of them."""
    own = set(nodes)
    return [node for node in nodes if not any(above in own for above in node.iterancestors())]


def _said(body: Node, bodies: list[Node]) -> Said:
    others = set(bodies)
    item = body
    for above in body.iterancestors():
        if sum(node in others for node in above.iter()) > 1:
            break
        item = above
    near = item if item is not body else body
    author, stamp = _first(near, AUTHORS), _first(near, STAMPS)
    if author is None:
        for tag in ("cite", "dt"):
            author = author if author is not None else next(iter(near.iter(tag)), None)
    if author is None and (before := body.getprevious()) is not None and before.tag in {"dt", "cite"}:
        author = before
    who = None if author is None else POSTED.sub("", SAID.sub("", text_of(author)))[:80].split(" | ")[0].strip() or None
    when = None if stamp is None else text_of(stamp)
    inside = {
        node for node in (author, stamp) if node is not None and node is not body and body in node.iterancestors()
    }
    inside |= {
        node for node in body.iter() if set(node.get("class", "").split()) & {"comment-author", "comment-meta", "vcard"}
    }
    if body.tag == "li":
        return Said(" ".join(text_of(node) for node in body.iter("p")), who, when)
    return Said(text_of(body, inside), who, when)


def _first(item: Node, names: list[str]) -> Node | None:
    for name in names:
        for node in item.iter():
            if name in node.get("class", "").split() or (node.tag == "time" and name == "time"):
                return node
    return None


def _article(tree: Node, classes: dict[str, list[Node]], bodies: list[Node]) -> str | None:
    within = {above for body in bodies for above in (body, *body.iterancestors())}
    marked = [node for node in tree.iter() if node.get("itemprop") == "articleBody"]
    for nodes in (marked, *(classes.get(name, []) for name in ARTICLES)):
        texts = [text for node in _apart(nodes) if node not in within and len(text := text_of(node)) >= SHORTEST]
        if texts:
            return texts[0] if len(texts) == 1 else None
    return None


def text_of(node: Node, without: set[Node] | frozenset[Node] = frozenset()) -> str:
    """Return the text of a node, without the buttons in it and some nodes inside it."""
    parts: list[str] = []

    def walk(one: Node) -> None:
        if one in without or NOISE & set(one.get("class", "").split()):
            parts.append(" " + (one.tail or ""))
            return
        parts.append(one.text or "")
        for child in one:
            walk(child)
            if child.tag in {"p", "br", "div", "li", "blockquote", "h2", "h3"}:
                parts.append(" ")
        if one is not node:
            parts.append(one.tail or "")

    walk(node)
    return " ".join("".join(parts).split())
