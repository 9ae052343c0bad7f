"""Copies across the archive: found with what they share, in work that grows with the number of documents."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence

import pytest
from helper import reading_of
from hypothesis import given, settings
from hypothesis import strategies as st
from support.outlets import VOCABULARY, prose

from sitegen.clean import clean, compare, find_pairs, fingerprint
from sitegen.clean.twins import COMMON, PARTNERS
from sitegen.model.document import BlockId, Document, Fingerprint
from sitegen.model.site import Twin
from sitegen.model.source import DocumentId

LANGUAGES = sorted(VOCABULARY)
TALK = "{} said...\n\n{}\n\nMay {}, 2013 at 6:12 PM"
READERS = ("Tess", "Otto", "Ida", "Bram", "Lea", "Jon")
JAPANESE = "港の灯台守は長い冬の夜に船を待ちながら古い歌をうたった。氷は三月まで去らず、網は岸に干されたままだった。"


def page(path: str, *paragraphs: str) -> Document:
    """Return a page of paragraphs."""
    return clean(reading_of("\n\n".join(paragraphs), path))


def twins(documents: Iterable[Document]) -> dict[tuple[str, str], Twin]:
    """Return the copies among some documents, by their names without the digits of their paths."""
    by_id = {document.id: document for document in documents}
    found = (
        compare(pair, by_id[pair.first], by_id[pair.second]) for pair in find_pairs(map(fingerprint, by_id.values()))
    )
    return {(twin.first.split("-txt-")[0], twin.second.split("-txt-")[0]): twin for twin in found if twin}


def edited(paragraphs: Sequence[str], share: float, language: str) -> list[str]:
    """Return paragraphs with a share of their words replaced at random."""
    dice = random.Random(f"{share} {paragraphs[0]}")  # noqa: S311 - chance, not secrets
    known = VOCABULARY[language].split()
    return [
        " ".join(dice.choice(known) if dice.random() < share else word for word in text.split()) for text in paragraphs
    ]


@pytest.mark.parametrize(("share", "least"), [(0.01, 0.95), (0.05, 0.85), (0.1, 0.75), (0.2, 0.5), (0.3, 0.35)])
def test_copies_with_edits_are_found(share: float, least: float) -> None:
    """Of texts of 240 words in three languages every copy is found with a fifth of its words changed, and no other.

    With three words in ten changed, most are.
    """
    documents = []
    for number in range(24):
        language = LANGUAGES[number % 3]
        text = prose(language, number, 4, 60)
        documents += [page(f"a{number}.txt", *text), page(f"b{number}.txt", *edited(text, share, language))]
    found = twins(documents)
    wanted = {(f"a{number}", f"b{number}") for number in range(24)}
    assert found.keys() <= wanted
    assert len(found) >= (24 if share <= 0.2 else 20)
    assert min(twin.share for twin in found.values()) >= least
    if share <= 0.1:
        assert min(len(twin.passages) for twin in found.values()) >= 3


def test_a_copy_is_told_as_a_whole() -> None:
    """The same words are all the same, whatever the lines; a part is told by how much of each it is."""
    text = prose("en", 1, 6)
    again = [" ".join(text[:3]), " ".join(text[3:])]
    found = twins([page("whole.txt", *text), page("rewrapped.txt", *again), page("part.txt", *text[:2])])
    assert found["rewrapped", "whole"].share == 1.0
    assert found["part", "whole"].of_first == 1.0
    assert found["part", "whole"].of_second == pytest.approx(1 / 3, abs=0.01)
    assert len(found["part", "whole"].passages) == 2


def test_one_article_under_two_threads() -> None:
    """What readers wrote below an article does not make its copies differ."""
    text = prose("en", 1)
    documents = []
    for name, seed in (("one", 100), ("other", 200)):
        said = [TALK.format(who, prose("en", seed + at, 1)[0], at + 1) for at, who in enumerate(READERS)]
        documents.append(page(f"{name}.txt", "The pilots of Halden", *text, "6 Comments", *said))
    assert all(len(document.comments) == 6 for document in documents)
    assert twins(documents)["one", "other"].share == 1.0


@pytest.mark.parametrize("share", [0.0, 0.05, 0.1])
def test_a_republished_paragraph_is_found(share: float) -> None:
    """One paragraph of a text within another, with small edits: told as a passage, the shares stay small."""
    long = page("long.txt", *prose("en", 1, 9))
    quoting = page("quoting.txt", *prose("en", 2, 5), *edited(prose("en", 1, 9)[4:5], share, "en"), *prose("en", 3, 5))
    twin = twins([long, quoting, page("other.txt", *prose("en", 4, 9))])["long", "quoting"]
    assert twin.share < 0.2
    assert twin.passages == ((str(long.blocks[4].id), str(quoting.blocks[5].id)),)


def test_what_many_pages_have_is_no_passage() -> None:
    """A licence below more than a few pages makes no two of them twins, nor counts as what two copies share."""
    licence = prose("en", 99, 1, 80)[0]
    few = [page(f"a{number}.txt", *prose("en", number), licence) for number in range(COMMON)]
    assert len(twins(few)) == COMMON * (COMMON - 1) / 2
    many = [page(f"b{number}.txt", *prose("en", number, 2), licence) for number in range(COMMON + 1)]
    assert twins(many) == {}
    passage = prose("en", 0, 2)[0]
    both = twins([*many, page("c.txt", *prose("en", 50), passage, licence)])
    assert [len(twin.passages) for twin in both.values()] == [1]


def test_a_short_notice_is_no_passage() -> None:
    """One sentence that two different pages of one platform show is nothing to tell."""
    notice = "You are reading this on an old lamp, which may not show all of its rays as it should."
    assert twins([page(f"a{number}.txt", *prose("en", number), notice) for number in range(3)]) == {}


def test_many_copies_are_all_told() -> None:
    """Of more copies than can be compared each with each, every one is told with some other, and each is whole."""
    documents = [page(f"n{number:03}.txt", *prose("en", 1, 3)) for number in range(60)]
    found = twins(documents)
    assert {name for pair in found for name in pair} == {f"n{number:03}" for number in range(60)}
    assert {twin.share for twin in found.values()} == {1.0}


def test_scripts_without_spaces() -> None:
    """A Japanese text with one word changed is a copy; another text is none."""
    text = JAPANESE * 2
    other = "町の図書館では毎年春に子供たちのための朗読会が開かれ、多くの家族が集まって物語を楽しみに聞いている。" * 2
    found = twins([page("a.txt", text), page("b.txt", text.replace("三月", "四月")), page("c.txt", other)])
    assert set(found) == {("a", "b")}
    assert found["a", "b"].share > 0.7


def test_short_and_empty_documents_are_no_copies() -> None:
    """A few words that two pages have in common are nothing to tell."""
    assert (
        twins([page("a.txt", "Closed today."), page("b.txt", "Closed today."), page("c.txt", ""), page("d.txt")]) == {}
    )
    assert list(find_pairs([])) == []


def prints(count: int, minhash: tuple[int, ...], passages: tuple[int, ...]) -> list[Fingerprint]:
    """Return fingerprints of documents that are all alike."""
    held = tuple((BlockId(f"o{at}"), digest) for at, digest in enumerate(passages))
    return [Fingerprint(DocumentId(f"d{number:05}"), minhash, held, passages) for number in range(count)]


def test_pairs_grow_with_the_number_of_documents() -> None:
    """Ten thousand equal documents give a chain; ten thousand that differ in a half are each compared with a few."""
    equal = list(find_pairs(prints(10_000, tuple(range(64)), (1, 2, 3))))
    assert len(equal) == 9_999
    assert equal[0].common == (1, 2, 3)
    half = [
        Fingerprint(
            DocumentId(f"d{number:05}"), tuple(at if (number + at) % 2 else number * 64 + at for at in range(64)), ()
        )
        for number in range(10_000)
    ]
    assert len(list(find_pairs(half))) <= 2 * PARTNERS * 10_000


@settings(max_examples=20, deadline=None)
@given(st.permutations(range(9)))
def test_the_order_of_documents_does_not_matter(order: list[int]) -> None:
    """The same pairs come, in the same order, whatever order the fingerprints come in."""
    every = [*prints(4, tuple(range(64)), (1, 2)), *prints(5, (), (2, 3))]
    every = [Fingerprint(DocumentId(f"x{at}"), one.minhash, one.passages, one.near) for at, one in enumerate(every)]
    assert list(find_pairs(every[at] for at in order)) == list(find_pairs(every))


def test_fingerprints_never_change() -> None:
    """A fingerprint depends on the text alone, not on the run: its first numbers are pinned here."""
    text = "The lamp keeper wrote down every ship that passed the point that winter, and there were eleven."
    made = fingerprint(page("a.txt", text))
    assert made.minhash[:2] == fingerprint(page("b.txt", text)).minhash[:2]
    assert (made.minhash[0], made.passages[0][1] % 1_000_000) == PINNED
    assert fingerprint(page("a.txt", "Too short.")).minhash == ()


PINNED = (899305761, 979460)
