"""JSON-LD in the words of schema.org: only what the source states or the archive counted."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping, Sequence

from sitegen.model.document import Comment, Dated, Document, Post
from sitegen.model.entity import Entity, EntityId, Type
from sitegen.model.site import Outline, Site
from sitegen.ports import Archive
from sitegen.render.structured.authorities import authority_address, web_address
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
    """Return a document as an article, with the names it mentions most."""
    site = archive.site
    base = base_url(site)
    names = _authors_and_publishers(archive, document)
    words = archive.outline(document.id).words
    address = f"{base}documents/{document.id}.html" if base else None
    social = bool(document.comments or document.posts)
    return _told(
        {
            "@context": "https://schema.org",
            "@type": "SocialMediaPosting" if social else "Article",
            "@id": address,
            "url": address,
            "headline": document.title,
            _date_name(document.published): _iso(document.published),
            "author": [_agent(name, names.get(name), "Person") for name in document.authors],
            "publisher": _agent(document.publisher, None, "Organization") if document.publisher else None,
            "inLanguage": list(document.languages),
            "wordCount": words,
            "commentCount": len(document.comments),
            "hasPart": [_post(post, address) for post in document.posts[:PARTS]],
            "comment": [_comment(comment, address) for comment in document.comments[:PARTS]],
            "isBasedOn": web_address(document.source.url),
            "archivedAt": f"{base}{document.source.original}" if base and not document.withheld else None,
            "identifier": None if document.withheld else _digest(document.source.sha256),
            "isPartOf": _collection(site),
            "mentions": _mentions(archive, document),
        }
    )


def _post(post: Post, address: str | None) -> Thing:
    """Return a section of a page with several posts: the page has no date where these have."""
    return _told(
        {
            "@type": "Article",
            "@id": f"{address}#{post.id}" if address else None,
            "headline": post.title,
            "datePublished": _iso(post.published),
            "author": [_agent(name, None, "Person") for name in post.authors],
            "publisher": _agent(post.publisher, None, "Organization") if post.publisher else None,
            "inLanguage": post.language,
        }
    )


def _comment(comment: Comment, address: str | None) -> Thing:
    return _told(
        {
            "@type": "Comment",
            "@id": f"{address}#{comment.id}" if address else None,
            "author": _agent(comment.author, None, "Person") if comment.author else None,
            "dateCreated": _iso(comment.published),
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
    spellings = [alias.text for alias in entity.aliases if alias.text != entity.name]
    return _told(
        {
            "@context": "https://schema.org",
            "@type": SCHEMA_TYPES[entity.type],
            "@id": address,
            "url": address,
            "name": entity.name,
            "alternateName": [*spellings, *([entity.latin] if entity.latin else [])],
            "sameAs": _same_as(entity),
            "subjectOf": [
                _told(
                    {
                        "@type": "CreativeWork",
                        "@id": f"{base}documents/{outline.id}.html" if base else None,
                        "headline": outline.title,
                        _date_name(outline.published): _iso(outline.published),
                    }
                )
                for outline in documents[:MENTIONS]
                if not outline.withheld
            ],
        }
    )


def archive_thing(site: Site) -> Thing:
    """Return the archive as a collection, with its search where it has an address."""
    base = base_url(site)
    return _told({"@context": "https://schema.org"} | _collection(site)) | _told(
        {
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


def _authors_and_publishers(archive: Archive, document: Document) -> dict[str, EntityId]:
    """Return the entities that a document's metadata names, by the text of the field."""
    mentions = archive.mentions_in(document.id) if document.authors else ()
    types = {mention.text: mention.entity for mention in mentions if mention.field == "author"}
    return {text: key for text, key in types.items() if archive.entity(key).type is Type.ORGANISATION}


def _agent(name: str, organisation: EntityId | None, otherwise: str) -> Thing:
    return {"@type": "Organization" if organisation else otherwise, "name": name}


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
