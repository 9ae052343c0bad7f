"""spaCy as one more voter, with models that the user has installed (``sitegen[spacy]``).

    [recognisers]
    spacy = "en_core_web_sm nl_core_news_sm"

A model is the name of an installed package or the path of a folder. Each reads the paragraphs of its own language.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Iterator
from functools import cached_property
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import TYPE_CHECKING

from sitegen.entities.tokens import language_of
from sitegen.entities.voters import MissingPackageError
from sitegen.model.document import Document, Kind
from sitegen.model.entity import Guess, Names, Type

if TYPE_CHECKING:
    from spacy.language import Language

LABELS = {
    "PERSON": Type.PERSON,
    "PER": Type.PERSON,
    "GPE": Type.PLACE,
    "LOC": Type.PLACE,
    "FAC": Type.PLACE,
    "ORG": Type.ORGANISATION,
    "WORK_OF_ART": Type.WORK,
    "EVENT": Type.EVENT,
}
"""Types by the labels of spaCy's models; peoples, dates and amounts are no names."""
WEIGHT = 1.0
"""A model sees more of the sentence than a rule does: its vote counts like a title before a name."""
ANY = "xx"
READ = frozenset((Kind.PARAGRAPH, Kind.QUOTE, Kind.LIST, Kind.CAPTION))
"""Headings and tables are no sentences: models find too much in them."""
INSTALL = "pip install 'sitegen[spacy]'"


class Spacy:
    """Some installed models, loaded when the first document is read."""

    def __init__(self, models: tuple[str, ...]) -> None:
        """``models`` are names of packages or folders; raise ``MissingPackageError`` where one is not there."""
        self.models = models
        installed = _installed()
        said = [f"{model} {_version(model)}" for model in models]
        self.version = f"spacy {installed} {', '.join(said)}"

    @cached_property
    def pipelines(self) -> list[Language]:
        """The models, without the parts that names do not need."""
        import spacy  # noqa: PLC0415 - an optional extra, and slow to import

        spacy.require_cpu()
        return [spacy.load(model, exclude=["lemmatizer", "textcat"]) for model in self.models]

    def __call__(self, document: Document, names: Names, /) -> Iterator[Guess]:  # noqa: ARG002 - the protocol's
        """Yield each spelling that the models name, with its type and count."""
        counts: Counter[tuple[str, Type]] = Counter()
        usual = document.languages[0] if document.languages else "und"
        for pipeline in self.pipelines:
            texts = (
                block.text
                for block in document.blocks
                if block.kind in READ and pipeline.lang in {ANY, language_of(block, usual)}
            )
            for read in pipeline.pipe(texts):
                for found in read.ents:
                    if found.label_ in LABELS:
                        counts[" ".join(found.text.split()), LABELS[found.label_]] += 1
        for (text, kind), count in sorted(counts.items()):
            yield Guess(text, kind, WEIGHT * count, count)


def _installed() -> str:
    try:
        return version("spacy")
    except PackageNotFoundError:
        raise MissingPackageError("spacy", "the package spacy", INSTALL) from None


def _version(model: str) -> str:
    """Return the version of a model: a package's, or a digest of a folder's description."""
    folder = Path(model)
    if (folder / "meta.json").is_file():
        files = sorted(path for path in folder.rglob("*") if path.is_file())
        digest = hashlib.sha256()
        for path in files:
            digest.update(path.relative_to(folder).as_posix().encode() + b"\0" + path.read_bytes())
        return digest.hexdigest()[:16]
    try:
        return version(model)
    except PackageNotFoundError:
        remedy = f"python -m spacy download {model}"
        raise MissingPackageError("spacy", f"the model {model}", remedy) from None


def recogniser(given: str) -> Spacy:
    """Return the voter for the models that the settings name, parted by spaces."""
    models = tuple(given.split())
    if not models:
        raise MissingPackageError("spacy", "the name of a model in sitegen.toml", "python -m spacy download NAME")
    return Spacy(models)
