"""What each short line of a page could be in a thread: a head, a stamp, a label of a profile, a name, or nothing.

A forum's pile (name, rank, join date, number of posts, stamp) is made of such signs, and so is a single head. Lines of
unknown platforms become signs by repetition: their fixed words and their places for names and dates recur.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace

from sitegen.clean.facts import AGO, DAY, STAMP, TIME, Facts
from sitegen.clean.folding import folded
from sitegen.clean.shapes import SAID, Hit, Shape, hits, is_author, unbulleted

LABEL_WORDS = (
    r"Posts?|Messages?|Joined|Join Date|Registered|Member since|Location|From|Reputation|Reaction score|Likes(?: received)?|Rep(?: Power)?|Karma|Age|Gender|Country|"
    r"Threads?|Topics|Points|Trophy points|Thanks|Thanked|Blog Entries|Post Count|Content Count|Website|Occupation|Interests|Status|Fans|Beiträge|Registriert(?: seit)?|"
    r"Zustimmungen|Renommee|Punkte(?: für Erfolge)?|Im Board seit|Zuletzt hier|Kekse|Dabei seit|Mitglied seit|Ort|Wohnort|Themen|Berichten|Aantal berichten|Lid geworden op|Lid sinds|Geregistreerd(?: op)?|Locatie|Woonplaats|Messages postés|Inscrit(?: le)?|"
    r"Inscription|Date d.inscription|Localisation|Mensajes|Registrado|Fecha de ingreso|Ubicación|Messaggi|Iscritto(?: il)?|Registrato|Località|Mensagens|Registo|Localização|"
    r"Inlägg|Blev medlem|Medlem sedan|Innlegg|Indlæg|Posty|Dołączył(?:a)?|Rejestracja|Skąd|Сообщени[йяе]|Зарегистрирован|Откуда|Viestit|Liittynyt"
)
LABEL = re.compile(
    rf"(?:{LABEL_WORDS})(?:\s?:\s?.{{0,40}}| [\d.,]{{1,9}})?|\d[\d.,]{{0,8}}k? (?:{LABEL_WORDS})(?:\s?[·•|,]\s?(?:{LABEL_WORDS}) .{{1,20}})?",
    re.IGNORECASE,
)
JOINED = re.compile(
    r"(?:Joined|Join Date|Registered|Member since|Registriert|Dabei seit|Mitglied seit|Lid geworden|Lid sinds|Geregistreerd|Inscrit|Inscription|Date d.inscription|Registrado|"
    r"Fecha de ingreso|Iscritto|Registrato|Registo|Blev medlem|Medlem sedan|Dołączył|Rejestracja|Зарегистрирован|Liittynyt)",
    re.IGNORECASE,
)
RANK = re.compile(
    r"(?:(?:Senior|Junior|Full|Hero|New|Active|Well-known|Registered|Super|Site|Forum|Global|Premium|Sr\.|Jr\.|Power|Elite|Regular|Gold|Silver|Bronze|Founding|Verified|Lifetime|"
    r"Distinguished|Advanced|Frequent|Supporting|Huffpost Super) ?-?)?(?:Members?|User|Moderator|Administrator|Admin|Newbie|Veteran|Guru|Lid|Mitglied|Membre|Miembro|Utente|"
    r"Erfahrener Benutzer|Benutzer|Original poster|Topic starter|Thread starter|Topicstarter|Guest|Gast|Invité|Invitado|Staff|Supporter|Contributor|Poster)",
    re.IGNORECASE,
)
NUMBER = re.compile(
    rf"#\d{{1,6}}|#\d{{1,6}} ?\| ?\w{{1,12}}|-?\d{{1,7}}|level \d{{1,3}}|[+-]\d{{1,4}}|(?:Post|Bericht|Beitrag) #\d{{1,6}}|\d{{1,5}} (?:upvotes?|votes?)|[{TIME}]"
)
POST_NUMBER = re.compile(r"#(\d{1,6})")
SUBJECT = re.compile(r"(?:Re|RE|Aw|AW|Antw|Betreff|Onderwerp|Subject|Post subject|Topic): ?.{1,140}")
LONGEST_NAME, NAME_WORDS = 40, 5
FIXED_WORDS, HEAD_WORDS = 5, 12
"""A rank or a button has no more words, nor has the head of a comment."""

REPEATS = 3
FREQUENT = 3
MARKS = f"{DAY}{STAMP}{AGO}"
NAME_END = " \t,.:;|·•◦▪‣●○*–—-✭★☆✓✔⭐"


@dataclass(frozen=True, slots=True)
class Sign:
    """What a line could be: ``head`` ``stamp`` ``label`` ``number`` ``fixed`` ``subject`` ``name``; lines of one ``key`` look alike.

    ``hit`` says what a head or stamp holds.
    """

    kind: str
    key: str
    hit: Hit | None = None

    @property
    def anchor(self) -> bool:
        """Whether the line is furniture of a thread by itself (a name is so only beside such lines)."""
        return self.kind != "name"

    @property
    def hit_author(self) -> str | None:
        """The author a head names."""
        return self.hit.author if self.hit else None


SUBJECT_SIGN, NAME = Sign("subject", "subject"), Sign("name", "name")
PLAIN_SIGNS = (
    (Sign("label", "label"), LABEL),
    (Sign("label", "rank"), RANK),
    (Sign("number", "number"), NUMBER),
)


def signs(facts: Sequence[Facts], residue: Sequence[str | None]) -> dict[int, tuple[Sign, ...]]:
    """Return what each short line could be, best first; lines that are nothing are left out."""
    found: dict[int, tuple[Sign, ...]] = {}
    exact = Counter(folded(fact.text) for fact in facts if fact.code and fact.words <= FIXED_WORDS)
    title = folded(facts[0].text) if facts else ""
    for index, fact in enumerate(facts):
        if not fact.code:
            continue
        seen = tuple(_of(fact, index, title, exact))
        if seen and not (residue[index] and seen[0].kind in {"name", "fixed"}):
            found[index] = seen
    return _induced(facts, _without_buttons(facts, found))


def _without_buttons(facts: Sequence[Facts], found: dict[int, tuple[Sign, ...]]) -> dict[int, tuple[Sign, ...]]:
    """Take stamps followed by words for heads no longer, where the words hardly ever change and names stand above."""
    heads = {at: kinds[0] for at, kinds in found.items() if kinds[0].key == "drupal"}
    above = [folded(facts[at - 1].text) for at in heads if any(sign.kind == "name" for sign in found.get(at - 1, ()))]
    phrases = {folded(sign.hit_author or "") for sign in heads.values()}
    if len(heads) <= REPEATS or len(phrases) * REPEATS > len(heads) or len(above) < 0.8 * len(heads):
        return found
    if len(set(above)) <= len(phrases):
        return found
    bare = {at: (Sign("stamp", "stamp", replace(sign.hit, author=None)),) for at, sign in heads.items() if sign.hit}
    return found | bare


def _of(fact: Facts, index: int, title: str, exact: Counter[str]) -> list[Sign]:
    text, code = unbulleted(fact.text), unbulleted(fact.code)
    for sign, pattern in () if code.endswith((".", "!", "?")) else PLAIN_SIGNS:
        if pattern.fullmatch(code):
            return [sign]
    if SUBJECT.fullmatch(text) or (index and folded(text) == title):
        return [SUBJECT_SIGN]
    seen = [Sign("stamp" if hit.author is None else "head", hit.shape.name, hit) for hit in hits(code)]
    if not seen and exact[folded(text)] >= REPEATS and fact.words <= FIXED_WORDS and any(map(str.isalpha, text)):
        return [Sign("fixed", f"={folded(text)}"), *([NAME] if is_name(fact) else [])]
    if not seen and is_name(fact):
        return [NAME]
    return seen


def is_name(fact: Facts) -> bool:
    """Return whether a line can be nothing but the name of who wrote."""
    if fact.words > NAME_WORDS or fact.dates:
        return False
    text = fact.text.strip(NAME_END)
    if not 1 <= len(text) <= LONGEST_NAME or (fact.text[-1] in ".!?:,;" and not re.search(r"\b\w\.$", fact.text)):
        return False
    return is_author(text) and "http" not in text


LEADING = re.compile(
    r"(?:\d{1,5}[.)]\s+(?=\D)|[•◦▪‣●○*]\s+|(?:avatar(?: (?:for|of|von|de))?|(?:kommentar|beitrag) von|comment by|commentaire de|comentario de|commento di|reactie van|posted by|post ?by|"
    r"profile photo for|[^\s]{1,30}['’]s (?:avatar|picture|profile photo))\s+(?=\S))+",
    re.IGNORECASE,
)
"""What some pages put before a name: a list's number, a word for the picture."""

BADGE_WORDS = (
    r"(?:post |site )?(?:author|admin|administrator|moderator|mod|staff|editor|owner|op)|verified owner|(?:beitrags)?autor(?:in)?|verfasser(?:in)?|redaktion|auteur(?: du billet)?|"
    r"autora?(?: de la entrada)?|autor(?:e|a)(?: d[eo] post)?|auteur van bericht|författare|inläggsförfattare|forfatter|top-?rezensent|guest|gast|invité|invitado|ospite"
)
BADGE = re.compile(rf"\W*(?:{BADGE_WORDS})\W*", re.IGNORECASE)
"""What a page sets beside the name of some who comment."""

AROUND = re.compile(
    rf"^\S{{1,40}}@\S{{1,40}}\.\w{{2,12}}['’\"]?\s+(?=\S)|,\s*(?:mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|ma|woe?|don?|vr|za|zo|lu[nm]?|mar|mer|mié|jeu?|jue|ven?|vie|sam|sáb|dim|dom|gio|sex|qui|qua|ter|seg)\.?$"
    rf"|\s*[(\[]\s?(?:{BADGE_WORDS})\s?[)\]]$|(?<=[^\W\d_])\s+(?-i:Autor(?:in)?|Author|Post author|Beitragsautor(?:in)?|Auteur|Autore|Admin|Mod|Moderator)$|\s+(?:[a-z]{{2,3}}\s)?\d{{1,2}}[.:]\d{{2}}$|\s*//+$|\s+(?:on|am|op|le|el|um|om|at|um|vom)$",
    re.IGNORECASE,
)
"""What a line may hold around a name: an address, a day, a badge, a time."""

DOUBLED = re.compile(r"(?P<one>.{2,30}) (?P=one)")

SAYS = re.compile(rf"(?<=\w)\s(?:{SAID})[\s:,.…]*$", re.IGNORECASE)


def author_name(text: str | None) -> str | None:
    """Return an author without what a page says around the name; None where nothing is left."""
    if text is None:
        return None
    bare = SAYS.sub("", LEADING.sub("", clean_name(text), count=1))
    for _ in range(2):
        bare = clean_name(AROUND.sub("", bare)) or bare
    bare = double["one"] if (double := DOUBLED.fullmatch(bare)) else bare
    return clean_name(bare) or text


def clean_name(text: str) -> str:
    """Return a name without the marks around it; the full stop of an initial stays."""
    stripped = text.strip(NAME_END)
    return (
        f"{stripped}."
        if re.search(r"(?<!\w)[^\W\d_]$", stripped) and text.strip(" ,:;|").startswith(f"{stripped}.")
        else stripped
    )


def _induced(facts: Sequence[Facts], found: dict[int, tuple[Sign, ...]]) -> dict[int, tuple[Sign, ...]]:
    """Add heads of unknown platforms: dated lines whose fixed words recur around a name that changes."""
    unknown = {
        index: fact.code.split()
        for index, fact in enumerate(facts)
        if index not in found and fact.code and fact.words <= HEAD_WORDS and any(mark in fact.code for mark in MARKS)
    }
    lines_with = Counter(word for words in unknown.values() for word in dict.fromkeys(words))
    skeletons = {
        index: tuple(
            word if any(mark in word for mark in MARKS) or lines_with[word] >= FREQUENT else "A" for word in words
        )
        for index, words in unknown.items()
    }
    keys = {index: tuple(dict.fromkeys(skeleton)) for index, skeleton in skeletons.items()}
    counts = Counter(keys.values())
    common = [key for key, count in counts.items() if count >= REPEATS and "A" in key and len(key) > len("AD")]
    result = dict(found)
    for index, words in unknown.items():
        if keys[index] not in common:
            slots = ((key, tuple(word if word in key else "A" for word in words)) for key in common)
            keys[index], skeletons[index] = next(
                ((key, slot) for key, slot in slots if tuple(dict.fromkeys(slot)) == key),
                (keys[index], skeletons[index]),
            )
    for index, key in keys.items():
        if key not in common:
            continue
        author = " ".join(word for word, slot in zip(unknown[index], skeletons[index], strict=True) if slot == "A")
        if is_author(author):
            shape = Shape("induced", re.compile(""), "either", strong=False)
            result[index] = (Sign("head", "~" + " ".join(key), Hit(shape, author, None, None)),)
    return result
