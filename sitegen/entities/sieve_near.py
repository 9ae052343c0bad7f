"""The sieve's middle: transliterations, one letter's difference, acronyms that no text defines."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from rapidfuzz.distance import JaroWinkler, Levenshtein

from sitegen.entities.acronyms import initials_fit
from sitegen.entities.company import company
from sitegen.entities.keys import INNER, digits, initials, is_acronym, plain_key, skeleton, sound_skeleton
from sitegen.entities.kinds import COLLECTIVE
from sitegen.entities.nodes import Node
from sitegen.entities.sieve import PARTICLES, Sieve, grouped
from sitegen.entities.statistics import is_common_word
from sitegen.model.entity import Type
from sitegen.tables.given_names import is_given_name
from sitegen.tables.words_heads import DIRECTIONS

SIMILAR = 0.55
SINGLE_PERSONS = 0.8
LOST_SPACE = 0.75
STRANGERS = 0.85
"""Names of several words that share no surroundings must be so alike; single words are then not joined at all."""
NEVER = 2.0
ACQUAINTED = 2
"""So many seldom names around both make two spellings acquainted (see ``company``)."""
UNMISTAKABLE = 10
"""One letter's difference in a word so long is a slip wherever the two stand."""
LONG, SHORT_EQUAL = 8, 5
FREQUENT = 5
NEAR = 5
"""Undefined acronyms of so many documents at most are compared with all their names, letter by letter."""
SAFE_LETTERS = 3
MOST = 60
"""A block of more spellings says nothing and is passed over, so that work stays linear."""


def similarity(left: str, right: str) -> float:
    """Return how alike two names are, 0 to 1, by letters in order."""
    return Levenshtein.normalized_similarity(plain_key(left), plain_key(right))


def transliterations(sieve: Sieve) -> None:
    """Mohamed = Muhammad: equal consonants, similar letters, no clash of types."""
    for group in grouped(sieve, lambda node: "" if is_acronym(node.text) else sound_skeleton(node.text)):
        for number, at in enumerate(group[1:MOST], 1):
            for earlier in group[:number]:
                if _sound_alike(sieve, earlier, at) and sieve.join(earlier, at, "transliteration"):
                    break


def _sound_alike(sieve: Sieve, left: int, right: int) -> bool:
    one, two = sieve.table.nodes[left], sieve.table.nodes[right]
    if (one.territory or one.city) and (two.territory or two.city):
        return False
    if not sieve.compatible(left, right) or _opens(one) != _opens(two) or digits(one.text) != digits(two.text):
        return False
    if _other_words(one, two):
        return False
    # how like they are is asked of every spelling that the cluster has by now, not of the last one only
    least = _least(sieve, left, right)
    return all(similarity(one.text, other) >= least for other in _cluster_texts(sieve, right))


def _least(sieve: Sieve, left: int, right: int) -> float:
    """Return how like two names must be: the less, the more of what stands around them they share."""
    one, two = sieve.table.nodes[left], sieve.table.nodes[right]
    kept = company(sieve, left, right)
    first, second = _strong_words(one), _strong_words(two)
    if len(first) != len(second):
        # a lost space, not a further word: "Abu Kamal" may be "Abukamal", but the London Eye is not London
        return LOST_SPACE if kept >= ACQUAINTED else NEVER
    if len(first) == 1:
        people = Type.PERSON in (sieve.type_of(left), sieve.type_of(right))
        near = SINGLE_PERSONS if people or one.territory or two.territory else SIMILAR
        return near if kept >= ACQUAINTED else NEVER
    return SIMILAR if kept >= ACQUAINTED or first[-1] == second[-1] else STRANGERS


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
                (left, right) for number, left in enumerate(group) for right in group[number + 1 :] if left != right
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
    both_known = bool((one.territory and two.territory) or (one.city and two.city))
    if both_known or digits(one.text) != digits(two.text) or _both_frequent(one, two) or _opens(one) != _opens(two):
        return False
    if _other_words(one, two):
        return False
    equal = skeleton(one.text) == skeleton(two.text)
    shortest = min(len(plain_key(one.text)), len(plain_key(two.text)))
    if len(one.words) == 1 and shortest < UNMISTAKABLE and company(sieve, left, right) < ACQUAINTED:
        return False
    same_length = len(plain_key(one.text)) == len(plain_key(two.text))
    if shortest < (SHORT_EQUAL if equal and same_length else LONG) or not sieve.compatible(left, right):
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


def acronyms(sieve: Sieve) -> None:
    """Undefined acronyms by initials: candidates of the same document first, then of the archive; never two."""
    nodes = sieve.table.nodes
    by_initials: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        for key in initials(node.text):
            by_initials[key].append(at)
    defined = {sieve.table.index[short] for short, _, _ in sieve.table.definitions if short in sieve.table.index}
    for at, node in enumerate(nodes):
        if node.acronym and not node.territory and at not in defined:
            every = [other for other in by_initials.get(_letters(node), ()) if _holds(nodes[other], node)]
            chosen = _spelled_out(sieve, at, every)
            if chosen:
                sieve.join(max(chosen, key=lambda other: (nodes[other].count, nodes[other].text)), at, "acronym")
            elif len(_letters(node)) >= SAFE_LETTERS:
                _in_documents(sieve, at, every)


def _letters(node: Node) -> str:
    return "".join(char for char in node.text.casefold() if char.isalnum())


def _holds(long: Node, short: Node) -> bool:
    """Say whether a name may be an acronym's long form: several words, of which the acronym is none."""
    return len(long.words) > 1 and not {plain_key(short.text), *short.words[:1]} & set(long.words)


def _in_documents(sieve: Sieve, at: int, every: Sequence[int]) -> None:
    """Settle an acronym that may stand for several names in the documents that hold one of them only."""
    nodes = sieve.table.nodes
    for document in sorted(nodes[at].documents):
        here = [other for other in every if document in nodes[other].documents]
        if len({sieve.clusters.find(other) for other in here}) == 1 and _can_abbreviate(sieve, here[0]):
            sieve.settle(document, at, here[0])


def _spelled_out(sieve: Sieve, at: int, every: Sequence[int]) -> Sequence[int]:
    """Return the spellings, all of one cluster, that an acronym stands for; none where two fit.

    Two letters fit too much: they need the one candidate of the whole archive, and its company.
    """
    nodes = sieve.table.nodes
    candidates = [other for other in every if _can_abbreviate(sieve, other)] or _inside_words(sieve, at)
    near = [other for other in candidates if nodes[other].documents & nodes[at].documents]
    far = [other for other in candidates if sieve.type_of(other) is not Type.WORK]
    if len(_letters(nodes[at])) < SAFE_LETTERS:
        known = any(company(sieve, at, other) >= ACQUAINTED for other in candidates)
        near, far = (candidates if known else []), []
    choice = near or far
    return choice if candidates and len({sieve.clusters.find(other) for other in choice}) == 1 else ()


def _inside_words(sieve: Sieve, at: int) -> list[int]:
    """Return the organisations of the same documents whose words hold the letters: ``CPB``, ``Centraal Planbureau``."""
    nodes = sieve.table.nodes
    short = nodes[at].text.replace(".", "")
    if len(short) < 3 or len(nodes[at].documents) > NEAR:  # noqa: PLR2004 - letters of a short word or acronym
        return []
    here = {other for document in nodes[at].documents for other in sieve.forms_in(document)}
    return [
        other
        for other in sorted(here)
        if nodes[other].text[0] == short[0]
        and " " in nodes[other].text
        and sieve.type_of(other) in COLLECTIVE
        and initials_fit(short, nodes[other].text.split())
    ]


def _can_abbreviate(sieve: Sieve, node: int) -> bool:
    """Persons and places are not written as acronyms."""
    kind = sieve.type_of(node)
    return (kind in COLLECTIVE or kind in (Type.NAME, Type.EVENT)) and not sieve.table.nodes[node].territory


def likeness(left: str, right: str) -> float:
    """Return the Jaro-Winkler likeness of two names' keys."""
    return JaroWinkler.similarity(plain_key(left), plain_key(right))
