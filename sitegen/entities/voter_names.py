"""rigour as one more voter: which names are persons' and which organisations' (``sitegen[names]``).

    [recognisers]
    names = true

rigour (OpenSanctions, MIT) knows the parts of persons' names and the legal forms and classes of organisations in many
languages and scripts; it works without a network. Its tables are loaded when the first name is asked for.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version

from sitegen.entities.voters import MissingPackageError
from sitegen.model.document import Document
from sitegen.model.entity import Guess, Names, Type

WEIGHT = 0.6
"""What a name's own words say counts less than what stands around it."""
SHARE = 0.99
"""A person's name is one of which all words are known as parts of names."""


class Rigour:
    """Asks rigour once for each spelling; what it said is kept with the document's names in the build store."""

    def __init__(self) -> None:
        """Raise ``MissingPackageError`` where rigour is not installed."""
        try:
            self.version = f"names rigour {version('rigour')}"
        except PackageNotFoundError:
            raise MissingPackageError("names", "the package rigour", "pip install 'sitegen[names]'") from None

    def __call__(self, document: Document, names: Names, /) -> Iterator[Guess]:  # noqa: ARG002 - the protocol's
        """Yield a vote for each spelling of several words that is a person's or an organisation's."""
        for form in names.forms:
            kind = verdict(form.text) if " " in form.text else None
            if kind is not None:
                yield Guess(form.text, kind, WEIGHT)


@lru_cache(maxsize=1 << 16)
def verdict(text: str) -> Type | None:
    """Return the type that a name's words tell: an organisation's class, else parts of persons' names only."""
    from rigour.names import NameTypeTag, SymbolCategory, analyze_names  # noqa: PLC0415 - an optional extra

    said = {symbol.category for name in analyze_names(NameTypeTag.ORG, [text]) for symbol in name.symbols}
    if SymbolCategory.ORG_CLASS in said:
        return Type.ORGANISATION
    if SymbolCategory.LOCATION in said:
        return None  # York is a place, and a part of persons' names too
    for name in analyze_names(NameTypeTag.PER, [text]):
        known = {
            part.form
            for span in name.spans
            if span.symbol.category in {SymbolCategory.NAME, SymbolCategory.INITIAL}
            for part in span.parts
        }
        parts = [part.form for part in name.parts]
        if parts and sum(part in known for part in parts) >= SHARE * len(parts):
            return Type.PERSON
    return None


def recogniser(given: str) -> Rigour:
    """Return the voter; it is given nothing."""
    del given
    return Rigour()
