"""JSON-LD in the words of schema.org: only what the source states or the archive counted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from sitegen.model.document import Comment, Dated, Document, Post
from sitegen.model.entity import Entity, Type
from sitegen.model.site import Outline, Site
from sitegen.ports import Archive
from sitegen.render.structured.authorities import authority_address, file_address, web_address
from sitegen.render.structured.reference import base_url

Thing = dict[str, object]

SCHEMA_TYPES: Mapping[Type, str] = {
    Type.PERSON: "Person",
    Type.PLACE: "Place",
    Type.ORGANISATION: "Organization",
    Type.GROUP: "Thing",
    Type.WORK: "CreativeWork",
    Type.EVENT: "Event",
    Type.COMMENTER: "Person",
    Type.NAME: "Thing",
}

MENTIONS = 12
PARTS = 20
"""So many names, posts and comments of a document are told; the data files have all."""

UNSAFE = re.compile("[<>&\x7f-\x9f\u2028\u2029\ud800-\udfff]")
"""What could end the script element that holds the JSON, or is no valid text: written as escapes of JSON."""


def dumps(things: Sequence[Thing]) -> str:
    """Return one thing, or a list of several, as JSON that may stand in a ``script`` element as it is."""
    text = json.dumps(things[0] if len(things) == 1 else things, ensure_ascii=False, separators=(",", ":"))
    return UNSAFE.sub(lambda found: "\\ufffd" if found[0] >= "\ud800" else f"\\u{ord(found[0]):04x}", text)


def document_thing(archive: Archive, document: Document) -> Thing:
    """Return a document as an article, a page of posts or a forum's post, with the names it mentions most."""
    site = archive.site
    base = base_url(site)
    agents = _agents(archive, document)
    address = f"{base}documents/{document.id}.html" if base else None
    return _told(
        {
            "@context": "https://schema.org",
            "@type": _kind(document),
            "@id": address,
            "url": address,
            "headline": document.title,
            _date_name(document.published): _iso(document.published),
            "author": [_agent(name, agents.get(name, "Person")) for name in document.authors],
            "publisher": _agent(document.publisher, "Organization") if document.publisher else None,
            "inLanguage": list(document.languages),
            "keywords": list(document.tags),
            "wordCount": archive.outline(document.id).words,
            "commentCount": len(document.comments),
            "hasPart": [_post(post) for post in document.posts[:PARTS]],
            "comment": [_comment(comment) for comment in document.comments[:PARTS]],
            "isBasedOn": web_address(document.source.url),
            "archivedAt": f"{base}{file_address(document.source.original)}" if base and not document.withheld else None,
            "identifier": None if document.withheld else _digest(document.source.sha256),
            "isPartOf": _collection(site),
            "mentions": _mentions(archive, document),
        }
    )


def _kind(document: Document) -> str:
    """Return what a page is: a forum's thread, a page of posts with dates of their own, or an article."""
    if document.thread:
        return "DiscussionForumPosting"
    return "SocialMediaPosting" if document.posts else "Article"


def _post(post: Post) -> Thing:
    """Return a section of a page with several posts: the page has no date where these have."""
    return _told(
        {
            "@type": "Article" if post.kind == "embedded" else "SocialMediaPosting",
            "@id": f"#{post.id}",
            "headline": post.title,
            "datePublished": _iso(post.published),
            "author": [_agent(name, "Person") for name in post.authors],
            "publisher": _agent(post.publisher, "Organization") if post.publisher else None,
            "inLanguage": post.language,
        }
    )


def _comment(comment: Comment) -> Thing:
    """Return a comment: who wrote it, when, and what it answers where the text says so; its words are on the page."""
    return _told(
        {
            "@type": "Comment",
            "@id": f"#{comment.id}",
            "author": _agent(comment.author, "Person") if comment.author else None,
            "datePublished": _iso(comment.published),
            "parentItem": {"@id": f"#{comment.parent}"} if comment.parent else None,
        }
    )


def breadcrumbs(site: Site, section: tuple[str, str], name: str, path: str) -> Thing | None:
    """Return the way from the archive's root to a page, or None where the archive has no address."""
    base = base_url(site)
    if base is None:
        return None
    steps = [(site.look.title, base), (section[0], base + section[1]), (name, base + path)]
    return {
        "@context": "https://schema.org",
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": number, "name": label, "item": address}
            for number, (label, address) in enumerate(steps, 1)
        ],
    }


def entity_thing(archive: Archive, entity: Entity, documents: Sequence[Outline]) -> Thing:
    """Return an entity with its spellings and identifiers, and the documents given as those that name it."""
    base = base_url(archive.site)
    address = f"{base}entities/{entity.id}.html" if base else None
    spellings = dict.fromkeys([*(alias.text for alias in entity.aliases), entity.latin or entity.name])
    return _told(
        {
            "@context": "https://schema.org",
            "@type": SCHEMA_TYPES[entity.type],
            "@id": address,
            "url": address,
            "name": entity.name,
            "alternateName": [spelling for spelling in spellings if spelling != entity.name],
            "sameAs": _same_as(entity),
            "subjectOf": [
                _told(
                    {
                        "@type": "Article",
                        "@id": f"{base}documents/{outline.id}.html" if base else None,
                        "headline": outline.title,
                        _date_name(outline.published): _iso(outline.published),
                    }
                )
                for outline in documents[:MENTIONS]
            ],
        }
    )


def archive_thing(site: Site) -> Thing:
    """Return the archive as a collection, with its search where it has an address."""
    base = base_url(site)
    kinds: Thing = {"@context": "https://schema.org", "@type": ["Collection", "WebSite"]}
    return kinds | _told(
        {key: value for key, value in _collection(site).items() if key != "@type"}
        | {
            "description": site.look.tagline,
            "collectionSize": site.totals.documents,
            "inLanguage": [language for language, _ in site.totals.languages],
            "temporalCoverage": "/".join(filter(None, (site.totals.first, site.totals.last))) or None,
            "potentialAction": {
                "@type": "SearchAction",
                "target": {"@type": "EntryPoint", "urlTemplate": f"{base}search.html?q={{query}}"},
                "query-input": "required name=query",
            }
            if base
            else None,
        }
    )


def _collection(site: Site) -> Thing:
    base = base_url(site)
    return _told({"@type": "Collection", "@id": base, "name": site.look.title, "url": base})


def _mentions(archive: Archive, document: Document) -> list[Thing]:
    if document.withheld is not None:
        return []
    base = base_url(archive.site)
    things = []
    for key, _ in archive.counts_in(document.id)[:MENTIONS]:
        entity = archive.entity(key)
        address = f"{base}entities/{entity.id}.html" if base else None
        thing: Thing = {"@type": SCHEMA_TYPES[entity.type], "@id": address, "name": entity.name}
        things.append(_told(thing | {"sameAs": _same_as(entity)}))
    return things


def _agents(archive: Archive, document: Document) -> dict[str, str]:
    """Return the types of the entities that a document's metadata names as its authors, by the text of the field."""
    mentions = archive.mentions_in(document.id) if document.authors else ()
    entities = {mention.text: archive.entity(mention.entity) for mention in mentions if mention.field == "author"}
    return {text: "Organization" for text, entity in entities.items() if entity.type is Type.ORGANISATION}


def _agent(name: str, kind: str) -> Thing:
    return {"@type": kind, "name": name}


def _digest(sha256: str) -> Thing:
    return {"@type": "PropertyValue", "propertyID": "SHA-256", "value": sha256}


def _same_as(entity: Entity) -> list[str]:
    return [address for address in map(authority_address, entity.same_as) if address]


def _iso(date: Dated | None) -> str | None:
    return date.value if date else None


def _date_name(date: Dated | None) -> str:
    """Return the property for a page's date: that of its last change where it states no publication."""
    return "dateModified" if date is not None and date.changed else "datePublished"


def _told(thing: Thing) -> Thing:
    """Return the thing without what it does not say; nought comments is saying something."""
    return {key: value for key, value in thing.items() if value is not None and value not in ("", [])}
