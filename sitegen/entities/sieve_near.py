"""The sieve's middle: transliterations and one letter's difference."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator

from rapidfuzz.distance import Levenshtein

from sitegen.entities.bearers import bearer
from sitegen.entities.company import ACQUAINTED, company
from sitegen.entities.keys import INNER, digits, is_acronym, plain_key, skeleton, sound_skeleton
from sitegen.entities.kinds import compatible
from sitegen.entities.nodes import Node
from sitegen.entities.sieve import PARTICLES, Sieve, grouped
from sitegen.entities.sound import bones, similarity
from sitegen.entities.statistics import is_common_word
from sitegen.model.entity import Type
from sitegen.tables.given_names import is_given_name
from sitegen.tables.words_heads import DIRECTIONS

SIMILAR = 0.6
SINGLE_PERSONS = 0.8
LOST_SPACE = 0.75
STRANGERS = 0.8
"""Names of several words that share no surroundings must be so alike; single words are then not joined at all."""
WORDS = 0.7
"""Each word of a person's name must be so alike: Li Wenhai is not Li Wenhua."""
NEVER = 2.0
UNMISTAKABLE = 10
"""One letter's difference in a word so long is a slip wherever the two stand."""
SLIP = 2
"""In one document the right spelling stands so many times as often as the wrong one."""
LONG, SHORT_EQUAL = 8, 5
FREQUENT = 5
MOST = 60
"""A block of more spellings says nothing and is passed over, so that work stays linear."""


def transliterations(sieve: Sieve) -> None:
    """Mohamed = Muhammad, Zhukova = Schukowa: equal consonants, similar letters or sounds, no clash of types."""
    for key in (sound_skeleton, bones):
        for group in grouped(sieve, _unless_acronym(key)):
            for number, at in enumerate(group[1:MOST], 1):
                for earlier in group[:number]:
                    if _sound_alike(sieve, earlier, at) and sieve.join(earlier, at, "transliteration"):
                        break


def _unless_acronym(key: Callable[[str], str]) -> Callable[[Node], str]:
    return lambda node: "" if is_acronym(node.text) else key(node.text)


def _sound_alike(sieve: Sieve, left: int, right: int) -> bool:
    if not _may_be_near(sieve, left, right):
        return False
    one = sieve.table.nodes[left].text
    # how like they are is asked of every spelling that the cluster has by now, not of the last one only
    least = _least(sieve, left, right)
    return all(similarity(one, other) >= least for other in _cluster_texts(sieve, right))


def _persons_alike(sieve: Sieve, left: int, right: int) -> bool:
    """Say whether persons' names are alike word for word; those of one first and last name are for another rule."""
    one, two = sieve.table.nodes[left], sieve.table.nodes[right]
    here, there = bearer(one.text), bearer(two.text)
    if here and there and (here.first, here.last) == (there.first, there.last):
        return False
    first, second = _strong_words(one), _strong_words(two)
    return len(first) != len(second) or all(similarity(*pair) >= WORDS for pair in zip(first, second, strict=True))


def _may_be_near(sieve: Sieve, left: int, right: int) -> bool:
    """Say whether what is known of two names lets one be the other's variant or misspelling."""
    one, two = sieve.table.nodes[left], sieve.table.nodes[right]
    known = bool(one.territory or one.city) + bool(two.territory or two.city)
    if known == len((left, right)) or (known and Type.PERSON in (sieve.type_of(left), sieve.type_of(right))):
        return False
    if not sieve.compatible(left, right) or _opens(one) != _opens(two) or digits(one.text) != digits(two.text):
        return False
    short = min(len(plain_key(one.text)), len(plain_key(two.text))) < LONG
    if short and not compatible(sieve.type_of(left), sieve.type_of(right)):
        return False
    if Type.PERSON in (sieve.type_of(left), sieve.type_of(right)) and not _persons_alike(sieve, left, right):
        return False
    return not _other_words(one, two) and (not one.documents & two.documents or _slip_here(sieve, left, right))


def _slip_here(sieve: Sieve, left: int, right: int) -> bool:
    """Say whether, where one document has both spellings, one is a slip: seldom, or of a person with a first name."""
    one, two = sieve.table.nodes[left], sieve.table.nodes[right]
    if len(one.words) > 1 and len(two.words) > 1 and Type.PERSON in (sieve.type_of(left), sieve.type_of(right)):
        return True
    fewer, more = sorted((one.count, two.count))
    return more >= SLIP * fewer or min(len(plain_key(one.text)), len(plain_key(two.text))) >= UNMISTAKABLE


def _least(sieve: Sieve, left: int, right: int) -> float:
    """Return how like two names must be: the less, the more of what stands around them they share."""
    one, two = sieve.table.nodes[left], sieve.table.nodes[right]
    known = company(sieve, left, right) >= ACQUAINTED
    first, second = _strong_words(one), _strong_words(two)
    if len(first) != len(second):
        # a lost space, not a further word: "Abu Kamal" may be "Abukamal", but the London Eye is not London
        return LOST_SPACE if known else NEVER
    if len(first) == 1:
        people = Type.PERSON in (sieve.type_of(left), sieve.type_of(right))
        near = SINGLE_PERSONS if people or one.territory or two.territory else SIMILAR
        return near if known else NEVER
    return SIMILAR if known or first[-1] == second[-1] else STRANGERS


def _other_words(one: Node, two: Node) -> bool:
    """Say whether the names differ in words of the language, which nobody transliterates: East, West."""
    return len(one.words) == len(two.words) and any(
        left != right and _is_word(left, one.language) and _is_word(right, two.language)
        for left, right in zip(one.words, two.words, strict=True)
    )


def _is_word(low: str, language: str | None) -> bool:
    return low in DIRECTIONS or is_common_word(low, language or "en")


def _strong_words(node: Node) -> list[str]:
    """Return the words of a name without its articles."""
    return [word for word in node.words if word not in INNER] or [*node.words]


def _cluster_texts(sieve: Sieve, node: int) -> list[str]:
    """Return a cluster's spellings that are not acronyms, the node's own first."""
    members = sieve.clusters.facts[sieve.clusters.find(node)].members
    own = sieve.table.nodes[node].text
    bones = skeleton(own)
    texts = [sieve.table.nodes[at].text for at in sorted(members)]
    return [own, *(text for text in texts if skeleton(text) == bones and text != own)]


def one_letter(sieve: Sieve) -> None:
    """Haldenborg = Haldenborgh."""
    nodes = sieve.table.nodes
    keys = [plain_key(node.text) for node in nodes]
    buckets: dict[str, list[int]] = defaultdict(list)
    for at, key in enumerate(keys):
        if len(key) >= SHORT_EQUAL and not nodes[at].acronym and key.isalpha():
            for cut in _deletions(key):
                buckets[cut].append(at)
    pairs: set[tuple[int, int]] = set()
    for group in buckets.values():
        if 1 < len(group) <= MOST:
            pairs.update(
                (left, right)
                for number, left in enumerate(group)
                for right in group[number + 1 :]
                if left != right and keys[left][0] == keys[right][0]
            )
    for left, right in sorted(pairs, key=lambda pair: (-min(nodes[pair[0]].count, nodes[pair[1]].count), pair)):
        if Levenshtein.distance(keys[left], keys[right], score_cutoff=1) == 1 and _one_slip(sieve, left, right):
            frequent, rare = sorted((left, right), key=lambda at: (-nodes[at].count, nodes[at].text))
            sieve.join(frequent, rare, "one letter")


def _deletions(key: str) -> Iterator[str]:
    yield key
    for at in range(len(key)):
        yield key[:at] + key[at + 1 :]


def _opens(node: Node) -> str:
    """Return the particle that opens a last name of several words."""
    first = node.words[0] if len(node.words) > 1 else ""
    return first if first in PARTICLES else ""


def _one_slip(sieve: Sieve, left: int, right: int) -> bool:
    """Say whether one letter's difference may be a slip of the pen."""
    one, two = sieve.table.nodes[left], sieve.table.nodes[right]
    if not _may_be_near(sieve, left, right) or _both_frequent(one, two):
        return False
    keys = plain_key(one.text), plain_key(two.text)
    shortest, same_length = min(map(len, keys)), len(keys[0]) == len(keys[1])
    equal = skeleton(one.text) == skeleton(two.text)
    if shortest < (SHORT_EQUAL if equal and same_length else LONG):
        return False
    if len(one.words) == 1 and shortest < UNMISTAKABLE and company(sieve, left, right) < ACQUAINTED:
        return False
    if len(one.words) != len(two.words):
        return equal
    return bool(one.words) and one.words[0][0] == two.words[0][0] and _same_bearer(sieve, left, right)


def _both_frequent(one: Node, two: Node) -> bool:
    """Say whether both spellings are usual, so that neither can be the other's slip."""
    fewer, more = sorted((one.count, two.count))
    return fewer > FREQUENT and bool(one.documents & two.documents) and fewer * 4 > more


def _same_bearer(sieve: Sieve, left: int, right: int) -> bool:
    """Persons of several words must have the first name in common; of other names no short word may differ."""
    one, two = sieve.table.nodes[left].words, sieve.table.nodes[right].words
    if len(one) > 1 and {sieve.type_of(left), sieve.type_of(right)} <= {Type.PERSON, Type.NAME}:
        given = is_given_name(one[0]) and is_given_name(two[0])
        slip = one[-1] == two[-1] and min(len(one[0]), len(two[0])) >= SHORT_EQUAL and not given
        return one[0] == two[0] or skeleton(one[0]) == skeleton(two[0]) or slip
    return not _inflected(one, two)


def _inflected(one: tuple[str, ...], two: tuple[str, ...]) -> bool:
    """Say whether the difference is a short word's: ``Lot A`` and ``Lot B`` are two."""
    return any(a != b and min(len(a), len(b)) < 3 for a, b in zip(one, two, strict=True))  # noqa: PLR2004 - letters of a short word or acronym
