"""The sieve's rules on short names of bodies, waters, storms and vessels: a word that stands for the longer name."""

from __future__ import annotations

import re
from collections import defaultdict

from sitegen.entities.kinds import COLLECTIVE
from sitegen.entities.sieve import Sieve
from sitegen.entities.sieve_words import BANKS
from sitegen.model.entity import Type
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name
from sitegen.tables.listing import word_set
from sitegen.tables.words_heads import COMPANY_TAILS, DIRECTIONS, GROUP, MEDIA, ORGANISATION

TAILS = COMPANY_TAILS | word_set(
    """shipping oil gas energy data capital industries motors airlines airways steel technologies technology software
    systems pharma foods brewery breweries insurance express media rubber electronics pictures retail rovers united
    celtic athletic wanderers rangers thistle albion hotspur sons zonen gmbh verzekeringen"""
)
"""Tails that a company's or club's short name leaves out; those of public bodies stand behind a place's name."""
OF = word_set("of for voor van für der des du de del della do da")
WITH_PLACE = re.compile(r"(\w[\w'’-]+(?: \w[\w'’-]+){1,3}) (?:of|for|voor|van|für|der|des|du|de|del|della|do|da) ")
KINDS = word_set(
    """hurricane cyclone typhoon storm tropical orkaan storm cycloon orkan taifun zyklon ouragan cyclone tempête huracán
    ciclón tifón uragano ciclone furacão space shuttle spaceshuttle probe comet uss hms mv ms ss rms hnlms"""
)
"""Kinds of storms and vessels, which stand before the name once and are left out then."""
WATERS = word_set("river rivier lake mount fluss río rio rivière fiume")
WEAKLY = 150


def short_names(sieve: Sieve) -> None:
    """Halden = Halden Shipping, Rovers = Halden Rovers: a word of the one organisation's name of its document."""
    nodes = sieve.table.nodes
    _without_place(sieve)
    longer: dict[str, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        parts = node.text.split()
        if not 2 <= len(parts) <= 4 or node.territory or node.city:  # noqa: PLR2004 - words of a name
            continue
        if sieve.type_of(at) in COLLECTIVE or sieve.type_of(at) in (Type.NAME, Type.PLACE):
            longer[parts[0]].append(at)
            longer[parts[-1]].append(at)
    for at, node in enumerate(nodes):
        if " " in node.text or node.territory or node.city or node.acronym or node.text not in longer:
            continue
        for document in sorted(node.documents):
            here = [
                other
                for other in longer[node.text]
                if document in nodes[other].documents and _shortens(sieve, at, other)
            ]
            if len({sieve.clusters.find(other) for other in here}) == 1:
                sieve.settle(document, at, here[0])
    everywhere(sieve, "short name")


def _without_place(sieve: Sieve) -> None:
    """Harbour Board = Halden Harbour Board = Harbour Board of Halden, in a document that has one such board."""
    nodes, index = sieve.table.nodes, sieve.table.index
    longer: dict[int, list[int]] = defaultdict(list)
    for at, node in enumerate(nodes):
        if sieve.type_of(at) not in COLLECTIVE:
            continue
        _, _, tail = node.text.partition(" ")
        if " " in tail and tail.split()[1].casefold() not in OF and node.words[-1] in ORGANISATION | MEDIA:
            longer[index.get(tail, at)].append(at)
        headed = WITH_PLACE.match(node.text)
        if headed and not BANKS & set(node.words):
            longer[index.get(headed.group(1), at)].append(at)
    for at, found in sorted(longer.items()):
        whole = [other for other in found if other != at]
        for document in sorted(nodes[at].documents):
            here = [other for other in whole if document in nodes[other].documents]
            if len({sieve.clusters.find(other) for other in here}) == 1:
                sieve.settle(document, at, here[0])
        one = len({sieve.clusters.find(other) for other in whole}) == 1
        if one and nodes[at].documents & nodes[whole[0]].documents:
            sieve.join(whole[0], at, "short name")


def _shortens(sieve: Sieve, at: int, other: int) -> bool:
    """Say whether one word may stand for a longer name: a head for what it heads, a part for a company or club."""
    one, two = sieve.table.nodes[at], sieve.table.nodes[other]
    kind, whole = sieve.verdict(at), sieve.type_of(other)
    if is_given_name(one.text) or is_demonym(one.text) or one.text.casefold() in DIRECTIONS:
        return False
    if two.words[-1:] == one.words and set(two.words[:-1]) <= KINDS:
        return True
    if whole is Type.PLACE:
        return two.words[0] in WATERS and two.words[-1:] == one.words and kind.type in (Type.PLACE, Type.NAME)
    if two.text.split()[0] == one.text:
        placed = kind.type in (Type.PLACE, Type.PERSON) and kind.score >= WEAKLY
        headed = one.text.casefold() in ORGANISATION and two.words[1] in OF
        return headed or (two.words[-1] in TAILS and not placed)
    return one.text.casefold() in ORGANISATION | MEDIA | GROUP


def everywhere(sieve: Sieve, rule: str) -> None:
    """Join for the whole archive what every document that has the short name settles alike."""
    nodes, clusters = sieve.table.nodes, sieve.clusters
    settled: dict[int, dict[int, int]] = defaultdict(dict)
    for document, found in sieve.local.items():
        for at, target in found.items():
            settled[at][document] = target
    for at, by_document in sorted(settled.items()):
        whole = set(by_document) == nodes[at].documents
        if whole and len({clusters.find(target) for target in by_document.values()}) == 1:
            sieve.join(by_document[min(by_document)], at, rule)
