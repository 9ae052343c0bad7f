"""What a document's page gives to cite it by: a sentence and three formats, and what a paragraph adds to them.

``static/js/cite`` makes the same of the page for a chosen paragraph, from the item of CSL-JSON that stands there and
from what ``post_facts`` says of a post.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

from markupsafe import Markup

from sitegen.model.document import Document, Post
from sitegen.model.site import Outline, Site
from sitegen.render.blocks import direction, plain
from sitegen.render.messages import Messages
from sitegen.render.structured import cite
from sitegen.render.structured.citations import csl_item
from sitegen.render.structured.reference import refer

OF_A_POST = ("title", "author", "container-title", "issued")


@dataclass(frozen=True, slots=True)
class CiteView:
    """The citation as a sentence, its formats as (id, label, text), and the end of a paragraph's as an example."""

    text: Markup
    formats: tuple[tuple[str, str, Markup], ...]
    example: str | None


def citing(document: Document, outline: Outline, site: Site, words: Messages | None = None) -> CiteView:
    """Return a document's citations for its page; titles and names that run from the right stand apart."""
    made = cite(document, outline, site, words=words)
    numbered = enumerate((block.id for block in document.blocks), 1)
    first = next(((number, block) for number, block in numbered if block != document.title_block), None)
    formats = (("bibtex", "BibTeX", made.bibtex), ("ris", "RIS", made.ris), ("csl", "CSL-JSON", made.csl))
    return CiteView(
        _apart(made.text, (document.title, *document.authors, document.publisher or "", site.look.title)),
        tuple((key, label, plain(text)) for key, label, text in formats),
        f"¶ {first[0]}, #{first[1]}" if first and document.withheld is None else None,
    )


def post_facts(document: Document, post: Post, site: Site) -> str | None:
    """Return what a post's citation says that its page's does not, as JSON; None where that is nothing."""
    block = next((block.id for block in document.blocks if block.post == post.id and block.comment is None), None)
    if block is None:
        return None
    whole, own = csl_item(refer(document, site)), csl_item(refer(document, site, block))
    facts = {key: own.get(key) for key in OF_A_POST}
    if all(facts[key] == whole.get(key) for key in OF_A_POST):
        return None
    return json.dumps(facts, ensure_ascii=False, separators=(",", ":"))


def _apart(text: str, parts: tuple[str, ...]) -> Markup:
    """Return a sentence with the parts in it that run from the right set apart, so that they turn nothing else."""
    made = plain(text)
    for part in dict.fromkeys(" ".join(part.split()) for part in parts if direction(part) == "rtl"):
        made = Markup(made.replace(plain(part), Markup("<bdi>%s</bdi>") % plain(part)))  # noqa: S704 escaped before
    return made
