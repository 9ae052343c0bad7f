"""What the interface calls the codes of the data: types of names, reasons, rules and the like, in its own language."""

from __future__ import annotations

from sitegen.render.messages import N_, Messages

TYPES = {
    "place": (N_("Place"), N_("Places")),
    "person": (N_("Person"), N_("People")),
    "organisation": (N_("Organisation"), N_("Organisations")),
    "group": (N_("Group"), N_("Groups")),
    "work": (N_("Work"), N_("Works")),
    "event": (N_("Event"), N_("Events")),
    "commenter": (N_("Commenter"), N_("Commenters")),
    "name": (N_("Name"), N_("Other names")),
}

VOICES = {"author": "", "quote": N_("quotation"), "embedded": N_("article inside"), "comment": N_("comment")}

PLACES = {
    "title": N_("title"),
    "author": N_("author"),
    "publisher": N_("outlet"),
    "heading": N_("heading"),
    "comment": N_("comment"),
    "paragraph": N_("paragraph"),
}
"""Where a mention stands."""

REASONS = {
    "share": N_("a share button"),
    "print": N_("a print button"),
    "related": N_("links to other pages"),
    "nav": N_("navigation"),
    "pager": N_("links to the next pages"),
    "comments-closed": N_("a notice about comments"),
    "comment-form": N_("a comment form"),
    "page-control": N_("a page control"),
    "login": N_("a login prompt"),
    "cookie": N_("a cookie notice"),
    "legal": N_("a legal notice"),
    "newsletter": N_("an invitation to subscribe"),
    "ad": N_("an advertisement"),
    "empty-heading": N_("a heading with nothing under it"),
    "counter": N_("a counter"),
    "rule": N_("a line of dashes"),
    "repeat": N_("a repeated line"),
    "duplicate": N_("a repeated line"),
    "site-furniture": N_("a line that other pages of the same site have too"),
    "front-matter": N_("facts in front of the text"),
    "attachment": N_("a file that came with the message"),
    "deleted": N_("what was deleted while changes were tracked"),
    "annotation": N_("a note in the margin"),
    "running-head": N_("what stands at the head or foot of pages"),
    "fence": N_("a mark of the format"),
    "markup": N_("a mark of the format"),
    "mojibake": N_("garbled letters"),
    "apostrophe": N_("a lost apostrophe"),
    "replacement-character": N_("a lost character"),
    "control": N_("a stray control character"),
    "character-reference": N_("an escaped character"),
    "user-panel": N_("what a forum tells of an author"),
    "signature": N_("a signature under every post"),
    "template": N_("a leftover of a template"),
}
"""Why a line was removed, or a part of one repaired."""

AIMS = {
    "title": N_("now the title"),
    "published": N_("now the date"),
    "author": N_("now the author"),
    "publisher": N_("now the outlet"),
    "comment": N_("now the head of a comment"),
    "source": N_("now the address it was saved from"),
    "note": N_("kept as a note"),
}
"""What a line that states a fact became."""

RULES = {
    "name": N_("the name as it is written most"),
    "exact": N_("the same letters"),
    "case": N_("differs in capitals, accents, hyphens or spaces alone"),
    "article": N_("with or without an article"),
    "territory": N_("the same country or territory in another language"),
    "definition": N_("the text says so itself"),
    "loose definition": N_("the text says so, nearly"),
    "plural": N_("the plural of the same name"),
    "direction": N_("the same name with a direction of the compass"),
    "people": N_("the people or the adjective of the place"),
    "word order": N_("the same words in another order"),
    "umlaut": N_("letters or words written out"),
    "legal form": N_("a company’s legal form"),
    "transliteration": N_("another transliteration"),
    "one letter": N_("one letter differs"),
    "acronym": N_("the initials"),
    "full name": N_("a fuller form of the name"),
    "last name": N_("the last name alone"),
    "first name": N_("the first name alone"),
    "short name": N_("a shorter form of the name"),
    "handle": N_("the name that somebody writes under"),
    "city": N_("the same city in another language"),
    "list": N_("a list of known names"),
    "curation": N_("a person’s decision"),
}
"""Why a spelling was joined to a name."""


KINDS = {
    "heading": N_("heading"),
    "paragraph": N_("paragraph"),
    "quote": N_("quotation"),
    "list": N_("list"),
    "caption": N_("caption"),
    "code": N_("code"),
    "table": N_("table"),
    "footnote": N_("footnote"),
    "separator": N_("line of separation"),
    "verse": N_("verse"),
    "transcript": N_("transcript"),
    "embed": N_("embedded"),
}
"""What a block is."""


def kind(code: str, words: Messages) -> str:
    """Return what a block is."""
    return words.gettext(KINDS[code]) if code in KINDS else code


def type_name(code: str, words: Messages) -> str:
    """Return what a type of names is called."""
    return words.gettext(TYPES[code][0]) if code in TYPES else code


def type_plural(code: str, words: Messages) -> str:
    """Return what the names of a type are called."""
    return words.gettext(TYPES[code][1]) if code in TYPES else code


def voice(code: str, words: Messages) -> str:
    """Return whose words a block holds, where they are not the author's."""
    return words.gettext(VOICES[code]) if VOICES.get(code) else ""


def place(code: str, words: Messages) -> str:
    """Return where a mention stands."""
    return words.gettext(PLACES[code]) if code in PLACES else code


def reason(code: str, words: Messages) -> str:
    """Return why a line was removed or repaired."""
    return words.gettext(REASONS[code]) if code in REASONS else code.replace("-", " ")


def aim(code: str, words: Messages) -> str:
    """Return what a line that states a fact became."""
    if code in AIMS:
        return words.gettext(AIMS[code])
    return words.gettext("now %(what)s", what=code.replace("-", " "))


def rule(code: str, words: Messages) -> str:
    """Return why a spelling was joined to a name; a decision of a person says which line it is."""
    if code in RULES:
        return words.gettext(RULES[code])
    if code.startswith("curation line "):
        return words.gettext("a person’s decision, line %(line)s", line=code.removeprefix("curation line "))
    return code
