"""Further recognisers: found by entry point, and their guesses as votes beside those of the rules."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import replace
from importlib.metadata import entry_points

from sitegen.model.document import Document
from sitegen.model.entity import Form, Guess, Names, Type
from sitegen.ports import Recogniser
from sitegen.problems import SitegenError

GROUP = "sitegen.recognisers"
MOST_WORDS = 6
"""A guess of more words is no name, and one of these words that is longer than …"""
LONGEST = 60


class UnknownRecogniserError(SitegenError):
    """The settings name a recogniser that no package brings."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        """``known`` are those that are there."""
        super().__init__(f"there is no recogniser called {name!r}; there are {', '.join(sorted(known)) or 'none'}")


class DuplicateRecogniserError(SitegenError):
    """Two packages bring a recogniser of one name."""

    def __init__(self, name: str, origins: Iterable[str]) -> None:
        """``origins`` are what the entry points name."""
        super().__init__(f"two recognisers are called {name!r} ({', '.join(origins)}); remove one of the packages")


class MissingPackageError(SitegenError):
    """A recogniser needs a package or a model that is not installed."""

    def __init__(self, name: str, what: str, remedy: str) -> None:
        """``what`` is missing; ``remedy`` installs it."""
        super().__init__(f"the recogniser {name!r} needs {what}, which is not installed; install it with: {remedy}")


def load(chosen: Sequence[tuple[str, str]]) -> tuple[Recogniser, ...]:
    """Return the recognisers that the settings name, in the order of their names."""
    points = entry_points(group=GROUP)
    made: list[Recogniser] = []
    for name, given in sorted(chosen):
        found = sorted({point.value: point for point in points if point.name == name}.items())
        if not found:
            raise UnknownRecogniserError(name, {point.name for point in points})
        if len(found) > 1:
            raise DuplicateRecogniserError(name, [value for value, _ in found])
        made.append(found[0][1].load()(given))
    return tuple(made)


def vote(document: Document, names: Names, recognisers: Iterable[Recogniser]) -> Names:
    """Return what a document says of names with the guesses of further recognisers, each one voter beside the rules."""
    for recogniser in recognisers:
        names = _with(names, recogniser(document, names), recogniser.version.partition(" ")[0])
    return names


def _with(names: Names, guesses: Iterable[Guess], voter: str) -> Names:
    """Add votes to the spellings that are known, and spellings that are new and touch none of these."""
    votes: dict[str, Counter[Type]] = {}
    counts: Counter[str] = Counter()
    for guess in guesses:
        votes.setdefault(guess.text, Counter())[guess.type] += round(guess.weight * 100)
        counts[guess.text] += guess.count
    known = {form.text for form in names.forms}
    forms = [_voted(form, votes[form.text]) if form.text in votes else form for form in names.forms]
    words = {word for text in known for word in text.split()}
    forms.extend(
        _voted(Form(text, count, voter), votes[text])
        for text, count in sorted(counts.items())
        if count and text not in known and _may_name(text) and not words & set(text.split())
    )
    return replace(names, forms=tuple(forms))


def _voted(form: Form, votes: Counter[Type]) -> Form:
    said = ((kind, votes[kind] / 100) for kind in sorted(votes))
    return replace(form, votes=(*form.votes, *said))


def _may_name(text: str) -> bool:
    """Say whether a text looks like a name at all."""
    parts = text.split()
    return (
        text == " ".join(parts)
        and 0 < len(parts) <= MOST_WORDS
        and len(text) <= LONGEST
        and any(char.isupper() or (char.isalpha() and not char.islower()) for char in text)
    )
