"""Read article and comments out of a blog page by the terms that blog platforms mark them with.

What counts as gold:

* a comment's body is an element with one of the classes ``BODIES`` (WordPress and its plug-ins, Blogger, Typepad,
  Movable Type, Serendipity, Drupal, Joomla, TYPO3, Disqus, Livefyre, Livejournal, Substack and most themes), or marked
  with the microdata ``itemprop="text"`` inside ``itemprop="comment"``, or ``e-content`` inside a ``p-comment``
  (microformats), or it is the paragraphs of an element that is numbered (``id="comment-12"``) or an item of a
  ``commentlist``; what holds exactly one body is the comment, and author (``AUTHORS``, ``itemprop="name"``, ``cite``)
  and stamp (``STAMPS``, ``time``) are looked for inside it, the author without a verb of saying, a date or a badge;
* the article is ``itemprop="articleBody"``, or an element with one of the classes ``ARTICLES``, that holds no comment;
  where a page has several of them, or none, its article is unknown and not measured, but its comments are.

Pages of questions and answers and of forums (schema.org ``Question``, ``DiscussionForumPosting``) and reviews of goods
are no blog pages.
"""

# ruff: noqa: E501 - tables of names are easier to read unbroken

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Any

from lxml import html as lxml_html

from sitegen.clean.facts import AGO, DAY, STAMP, TIME, facts_of

Node = Any
"""An element of lxml, which has no public type."""

BODIES = (
    "comment-content comment_content comment-text comment_text commenttext commentText comment-entry commententry "
    "serendipity_commentBody comment__content comment__text comment-body-text comment-bd comment-inner-content "
    "wc-comment-text wpd-comment-text ast-comment-content wp-block-comment-content w-comments-item-text thiscommentbody "
    "comment__body commentBody CommentBody field--name-comment-body field-name-comment-body comment-texte comment-post-text "
    "xenforo-comment-content mtbnewsCommentMessage MtnCommentText comments__list-item__text mo-comment-content "
    "vhb-comment-content commentText cssShareBarCommentsListCommentText news-comment-text comment-copy comment-bodytext "
    "post-message dsq-comment-message fyre-comment b-leaf-article comment-detail comment_txt reply-content message-body "
    "comment-body commentbody comment_body comments-body comment-message"
).split()
AUTHORS = (
    "fn comment-author-name ast-comment-author wc-comment-author wpd-comment-author comment__author-name comment-by-author comment-author comment_author commentauthor commentAuthor comment-name comment__author user "
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
    r"(?<!\S)(?:says|said|sagt|meint|schreibt|hat gesagt|schrieb|sagte|zegt|schreef|zei|dit|a dit|dijo|dice|ha detto|scrive|disse|wrote|writes|on|am|le|el|il|op)\s*(?:\.\.\.|…|[:,])*\s*$|\s*(?:\.\.\.|…|[:,(])+\s*$",
    re.IGNORECASE,
)
POSTED = re.compile(
    r"^\s*(?:Posted by|Verfasst von|von|by|Kommentar von|Comment by|Gepostet von)\s*:?\s*", re.IGNORECASE
)
BADGE = re.compile(
    r"(?:\s+\(?(?:Autor(?:in)?|Author|Post author|Beitragsautor|Admin|Moderator|Mod|verified owner|Team|Website|Reply|Antworten))+\)?$"
)
CUE = re.compile(r"omment|p-comment|b-leaf-article")
OTHER = re.compile(
    r"schema\.org/(?:Question|QAPage|DiscussionForumPosting)|woocommerce-Reviews|ipsComment|js-comment-text-and-form"
)
ASIDE = re.compile(r"recent-?_?comments?|latest-?_?comments?|newest|comment-?form|live-match", re.IGNORECASE)
NUMBERED = re.compile(r"(?:li-|div-)?comment[-_]?\d{1,12}")
FEWEST, SHORTEST = 2, 300


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody wrote: text, author and stamp (as the page words it)."""

    text: str
    author: str | None
    stamp: str | None


def said_on(markup: str) -> tuple[str | None, tuple[Said, ...]] | None:
    """Return the article (None where it is unknown) and the comments of a page, or None where its markup tells none."""
    if not CUE.search(markup) or OTHER.search(markup):
        return None
    tree = lxml_html.fromstring(markup.encode(), parser=lxml_html.HTMLParser(encoding="utf-8"))
    for node in list(tree.iter()):
        if node.getparent() is not None and _is_silent(node):
            node.drop_tree()
    classes: dict[str, list[Node]] = {}
    for node in tree.iter():
        for name in node.get("class", "").split():
            classes.setdefault(name, []).append(node)
    found = (_apart([node for node in classes.get(name, []) if not _is_aside(node)]) for name in BODIES)
    bodies = [_inner(node) for node in next((nodes for nodes in found if len(nodes) >= FEWEST), [])]
    bodies = bodies or _marked(tree) or _items(tree, classes)
    if bodies is None:
        return None
    said = tuple(one for body in bodies if (one := _said(body, bodies)).text)
    if len({one.author for one in said}) == 1 and len(said) > FEWEST:
        said = tuple(Said(one.text, None, one.stamp) for one in said)
    return (_article(tree, classes, bodies), said) if len(said) >= FEWEST else None


def _inner(body: Node) -> Node:
    """Return the one element inside a body that is a body itself, without the comment's head; else the body."""
    inside = [node for node in body.iterdescendants() if set(node.get("class", "").split()) & set(BODIES)]
    return inside[0] if len(inside) == 1 and text_of(inside[0]) else body


def _marked(tree: Node) -> list[Node] | None:
    """Return the bodies that microdata or microformats mark inside comments."""
    texts = []
    for node in tree.iter():
        text = node.get("itemprop") in {"text", "commentText"} or "e-content" in node.get("class", "").split()
        if text and any(
            "omment" in above.get("itemprop", "") or "p-comment" in above.get("class", "").split()
            for above in node.iterancestors()
        ):
            texts.append(node)
    texts = _apart(texts)
    return texts if len(texts) >= FEWEST else None


def _items(tree: Node, classes: dict[str, list[Node]]) -> list[Node] | None:
    """Return the comments that are items of a list of comments, or numbered elements, each with paragraphs of its own."""
    listed = [node for above in classes.get("commentlist", []) for node in above if node.tag == "li"]
    items = [
        node for node in listed if next(node.iter("p"), None) is not None and next(node.iter("cite"), None) is not None
    ]
    if len(items) < FEWEST:
        numbered = [node for node in tree.iter() if NUMBERED.fullmatch(node.get("id", "")) and not _is_aside(node)]
        own = set(numbered)
        items = [
            node
            for node in numbered
            if not any(child in own for child in node.iterdescendants()) and next(node.iter("p"), None) is not None
        ]
        if any(above in own for node in numbered if node not in items for above in node.iterancestors()):
            return None
    return items if len(items) >= FEWEST else None


def _is_aside(node: Node) -> bool:
    """Whether a node stands in a list of the site's newest comments, or in a form."""
    names = " ".join(above.get("class", "") + " " + above.get("id", "") for above in (node, *node.iterancestors()))
    return ASIDE.search(names) is not None


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
    who = None if author is None else _name(text_of(author))
    when = None if stamp is None else text_of(stamp)
    inside = {
        node for node in (author, stamp) if node is not None and node is not body and body in node.iterancestors()
    }
    inside |= {
        node for node in body.iter() if set(node.get("class", "").split()) & {"comment-author", "comment-meta", "vcard"}
    }
    if body.tag == "li" or NUMBERED.fullmatch(body.get("id", "")):
        return Said(" ".join(text_of(node) for node in body.iter("p")), who, when)
    return Said(text_of(body, inside), who, when)


def _name(text: str) -> str | None:
    """Return the name in an author's element, without a verb, a date or a badge beside it."""
    bare = POSTED.sub("", text)[:120].split(" | ")[0]
    code = facts_of(bare).code or bare
    code = re.split(r"\s[—–|-]+\s\d", code, maxsplit=1)[0]
    cut = min((at for at in map(code.find, (DAY, STAMP, AGO, TIME)) if at >= 0), default=len(code))
    bare = BADGE.sub("", SAID.sub("", code[:cut].strip(" ,.-–—|•·/")).strip(" ,-–—|•·/"))
    return bare or None


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
