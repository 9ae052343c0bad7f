"""Further recognisers: one more voter each, found by entry point, the same with and without for the same input."""

from __future__ import annotations

import importlib.util
import sys
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from pathlib import Path
from types import ModuleType, SimpleNamespace

import pytest
from support.building import build, make
from support.naming import document

from sitegen.entities import recognise, resolve, voter_names, voter_spacy, voters
from sitegen.model.decision import Decisions
from sitegen.model.document import Document
from sitegen.model.entity import Guess, Names, Type
from sitegen.problems import SitegenError

TEXT = "They spoke of Quorvel again. We met Otto Fennwick in Stavern, and later Otto Fennwick left."


@dataclass
class Voter:
    """A recogniser that says what it is told to."""

    guesses: tuple[Guess, ...] = ()
    version: str = "made 1"
    seen: list[Names] = field(default_factory=list)

    def __call__(self, document: Document, names: Names, /) -> Iterable[Guess]:
        """Return the guesses and keep what was given."""
        del document
        self.seen.append(names)
        return self.guesses


def types(*guesses: Guess) -> dict[str, Type]:
    """Return the entities of a text with their types, where a voter says this of it."""
    said = document(TEXT)
    names = voters.vote(said, recognise(said), [Voter(guesses)])
    return {entity.name: entity.type for entity in resolve([names], Decisions(), ()).entities}


def test_a_vote_decides_what_was_open() -> None:
    """A vote gives a type to a name that had none, and does not outweigh what the text itself says."""
    assert types()["Quorvel"] is Type.NAME
    assert types(Guess("Quorvel", Type.PLACE, 1.0))["Quorvel"] is Type.PLACE
    assert types(Guess("Otto Fennwick", Type.PLACE, 0.3))["Otto Fennwick"] is Type.PERSON


def test_a_new_name_is_added_where_it_touches_none() -> None:
    """What a voter found is a name of the document; what is a part or more of a known one only votes."""
    found = types(Guess("later", Type.PERSON, 1.0, 1), Guess("They", Type.PERSON, 1.0, 0))
    assert found.keys() == types().keys()
    assert "Again Lake" in types(Guess("Again Lake", Type.PLACE, 1.0, 1))
    assert "Fennwick in Stavern" not in types(Guess("Fennwick in Stavern", Type.PLACE, 1.0, 1))
    assert "x" * 70 not in types(Guess("X" * 70, Type.PLACE, 1.0, 1))


def test_unknown_and_doubled_recognisers_are_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """A recogniser that no package brings, or two of one name, stop the build with a sentence."""
    with pytest.raises(SitegenError, match=r"no recogniser called 'spcy'; there are names, spacy"):
        voters.load([("spcy", "")])
    points = [SimpleNamespace(name="a", value="one:make"), SimpleNamespace(name="a", value="two:make")]
    monkeypatch.setattr(voters, "entry_points", lambda group: points if group == voters.GROUP else [])
    with pytest.raises(SitegenError, match=r"called 'a' \(one:make, two:make\)"):
        voters.load([("a", "")])


@pytest.fixture
def spacy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Callable[[], Path]:
    """Put a module in spaCy's place that names what is written between stars; return what makes a model's folder."""

    @dataclass
    class Span:
        text: str
        label_: str

    def pipe(texts: Iterable[str]) -> Iterable[SimpleNamespace]:
        for text in texts:
            yield SimpleNamespace(ents=[Span(word, "GPE") for word in text.split() if word == "Quorvel"])

    module = ModuleType("spacy")
    module.__dict__["load"] = lambda _, **__: SimpleNamespace(lang="en", pipe=pipe)
    module.__dict__["require_cpu"] = lambda: True
    monkeypatch.setitem(sys.modules, "spacy", module)
    monkeypatch.setattr(voter_spacy, "version", lambda name: {"spacy": "3.8.0"}[name])

    def model() -> Path:
        folder = tmp_path / "model"
        folder.mkdir(exist_ok=True)
        (folder / "meta.json").write_text('{"lang": "en"}')
        return folder

    return model


def test_spacy_votes_in_its_language(spacy: Callable[[], Path]) -> None:
    """A model votes on the paragraphs of its language only; its version tells the model's content."""
    made = voter_spacy.recogniser(str(spacy()))
    assert list(made(document(TEXT), recognise(document(TEXT)))) == [Guess("Quorvel", Type.PLACE, 1.0, 1)]
    dutch = document(TEXT, language="nl")
    assert not list(made(dutch, recognise(dutch)))
    (spacy() / "weights").write_text("other")
    assert voter_spacy.recogniser(str(spacy())).version != made.version


def test_a_missing_package_or_model_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where an extra or a model is not installed, the message says what to type."""
    monkeypatch.setattr(voter_spacy, "version", lambda name: {"spacy": "3.8.0"}.get(name) or _absent(name))
    with pytest.raises(SitegenError, match=r"python -m spacy download xx_none"):
        voter_spacy.recogniser("xx_none")
    monkeypatch.setattr(voter_spacy, "version", _absent)
    with pytest.raises(SitegenError, match=r"pip install 'sitegen\[spacy\]'"):
        voter_spacy.recogniser("xx_none")
    monkeypatch.setattr(voter_names, "version", _absent)
    with pytest.raises(SitegenError, match=r"pip install 'sitegen\[names\]'"):
        voter_names.recogniser("")


def _absent(name: str) -> str:
    raise voter_spacy.PackageNotFoundError(name)


def test_a_build_with_a_voter(spacy: Callable[[], Path], tmp_path: Path) -> None:
    """The voter named in the settings decides a type; the same build gives the same bytes, another voter other ones."""
    source = make(tmp_path / "in", {"a.txt": f"On the quay\n\n{TEXT} They praised Quorvel and its people there.\n"})
    with_it = (("spacy", str(spacy())),)
    plain = build(source, tmp_path / "plain", jobs=1)
    first = build(source, tmp_path / "first", jobs=1, recognisers=with_it)
    again = build(source, tmp_path / "again", jobs=1, recognisers=with_it)
    assert first.entity("Quorvel")["type"] == "place"
    assert first.rows("entities") == again.rows("entities")
    assert plain.entity("Quorvel")["type"] == "name"
    changed = build(source, tmp_path / "plain", jobs=1, recognisers=with_it)
    assert changed.entity("Quorvel")["type"] == "place"


@pytest.mark.skipif(
    importlib.util.find_spec("spacy") is None, reason="spaCy is not installed: pip install sitegen[spacy]"
)
def test_spacy_itself(tmp_path: Path) -> None:
    """A small pipeline made here, saved and named in the settings, is one more voter."""
    import spacy as real  # type: ignore[import-not-found, unused-ignore] # noqa: PLC0415 - an optional extra

    pipeline = real.blank("en")
    pipeline.add_pipe("entity_ruler").add_patterns([{"label": "GPE", "pattern": "Quorvel"}])
    pipeline.to_disk(tmp_path / "model")
    made = voter_spacy.recogniser(str(tmp_path / "model"))
    assert list(made(document(TEXT), recognise(document(TEXT)))) == [Guess("Quorvel", Type.PLACE, 1.0, 1)]


@pytest.mark.skipif(
    importlib.util.find_spec("rigour") is None, reason="rigour is not installed: pip install sitegen[names]"
)
def test_rigour_itself() -> None:
    """Persons' names and organisations' legal forms are told apart, whatever the text says."""
    assert voter_names.verdict("John Smith") is Type.PERSON
    assert voter_names.verdict("Halden Shipping GmbH") is Type.ORGANISATION
    assert voter_names.verdict("Quorvel Tamsun") is None
    assert voter_names.verdict("New York") is None
