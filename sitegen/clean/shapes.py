"""The catalogue of comment heads: how the head of a comment looks on each platform, on encoded lines.

Every shape is a whole line. ``where`` tells where its comment's body stands: after the head (``below``), before it
(``above``), or on either side (``either``: decided for each page). A shape that is not ``strong`` is never believed
alone.
"""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from sitegen.clean.facts import AGO, DAY, STAMP, TIME
from sitegen.clean.folding import holds


@dataclass(frozen=True, slots=True)
class Shape:
    """One platform's head: its name, its expression on the encoded line, where its body stands, how sure it is."""

    name: str
    pattern: re.Pattern[str]
    where: str
    strong: bool


@dataclass(frozen=True, slots=True)
class Hit:
    """A line that has a shape, with what its groups hold."""

    shape: Shape
    author: str | None
    number: int | None
    parent: str | None


A = r"(?P<a>[^\s|•·:;][^|•\n]{0,48}?)"
"""An author: up to 49 characters, as few as the rest of the shape leaves."""

SAID = (
    r"(?i:said|says|hat gesagt|zei|zegt|a dit|dit|dijo|dice|disse|diz|ha detto|sa|sier|sagde|siger|sade|säger|kirjoitti|sanoo|sanoi|pisze|powiedział\(?a?\)?|"
    r"dedi ki|diyor ki|комментирует|говорит|пишет|wrote|writes|schreef|schrijft|schrieb|schreibt|sagt|sagte|meint|a écrit|écrit|escribió|escribe|ha scritto|"
    r"scrive|escreveu|skrev|skriver|napisał\(?a?\)?|napsal\(?a?\)?|írta|replied|commented|added|reageerde|antwortete|kommentierte|a répondu|respondió)"
)
S, W, N = f"[{STAMP}{DAY}{AGO}]", f"[{STAMP}{AGO}]", r"(?P<n>\d{1,5})"
BELOW, ABOVE, EITHER = "below", "above", "either"

_ROWS: tuple[tuple[str, str, str, bool], ...] = (
    ("blogger", rf"{A} (?:{SAID})\s?(?:\.\.\.|…)", BELOW, True),
    ("on-said", rf"(?:{N}[.)]? )?{A},? (?:on|op|am|le|el|il|em|den) {S} (?:{SAID})[:,.…]{{0,3}}", BELOW, True),
    ("on-said", rf"(?:On|Op|Am|Le|El|Il|Em|Den) {S},? {A} (?:<\S{{1,60}}> )?(?:{SAID})[:,.…]{{0,3}}", BELOW, True),
    ("on-said", rf"(?:Op|Am|Den) {S},? (?:{SAID}) {A}:?", BELOW, True),
    ("said-on", rf"{A} (?:{SAID}),? (?:on|at|op|am|le|el|il|em|den|om|um|à|a las) {S}[:.]?", BELOW, True),
    ("said-stamp", rf"(?:{N}[.)]? )?{A} (?:{SAID})\s?[:,]\s?{S}", BELOW, True),
    ("numbered-says", rf"#?{N}[.):]? {A} (?:{SAID})\s?[:,]", BELOW, True),
    ("stamp-says", rf"{S}\s?/\s?{A} (?:{SAID})\s?:", BELOW, True),
    ("says", rf"{A} (?:{SAID})\s?:", BELOW, False),
    ("said-comma", rf"{A} (?:said|says),", BELOW, False),
    ("typepad", rf"Posted by:? {A}\s?\|\s?{S}(?:\s?\|\s?{N})?", ABOVE, True),
    ("typepad-numbered", rf"Posted by:? {A}\s?\|\s?\({N}\)\s?{S}", ABOVE, True),
    ("movable-type", rf"Posted by: {A} (?:at|on) {S}(?:\s?\[?Permalink\]?)?", ABOVE, True),
    ("typepad-plain", rf"Posted by: {A}\s{{1,4}}{S}", ABOVE, True),
    ("metafilter", rf"posted by {A} at {TIME} on {DAY}(?: \[\d{{1,5}} favou?rites?\])?", ABOVE, True),
    ("metafilter", rf"posted by {A} at {S}(?: on {DAY})?(?: \[\d{{1,5}} favou?rites?\])?", ABOVE, True),
    ("sbnation", rf"by {A} on {S}(?: [ECMP][SD]?T)?(?: via mobile)?(?:\s?\d{{1,4}} recs?)?", ABOVE, True),
    ("by-on", rf"(?:by|By) {A} on {S}\.?", ABOVE, False),
    ("posted-by-on", rf"(?:posted|Posted|Comment|Comment posted|Submitted|Reply|Written|Left) by:? {A},?\s?(?:on|at|-|–|—|\|)? ?{S}\.?", EITHER, False),
    ("posted-on-by", rf"(?:posted|Posted|Submitted|Commented|Written) (?:on |at )?{S} by:? {A}\.?", EITHER, False),
    ("slashdot", rf"by {A} \(\d{{1,9}}\) on {S}(?: \(#\d{{1,12}}\))?", BELOW, True),
    ("slashdot", rf"by Anonymous Coward on {S}(?: \(#\d{{1,12}}\))?", BELOW, True),
    ("comment-by", rf"(?:Comment|Kommentar|Reactie|Commentaire|Comentario|Commento|Comentário|Komentarz|Reply|Antwort|Antwoord) (?:#?{N} )?(?:by|from|von|van|de|di|av|autor):? {A}\s?[,—–\-|:]?\s?(?:(?:on|op|am|le|el|il) )?{S}", EITHER, True),
    ("comment-by", rf"(?:Comment|Kommentar|Reactie|Commentaire|Comentario|Commento) (?:by|von|van|de|di|av):? {A}\s?[—–-].{{1,16}}{TIME}", ABOVE, True),
    ("stamp-by", rf"(?:# ?)?(?:(?:[Ll]e|[Oo]n|[Aa]m|[Oo]p|[Ee]l|[Ii]l|[Ee]m) )?{S},? (?:par|by|von|door|por|da|av) {A}(?:\s+(?:En réponse à|In reply to|Als Antwort auf|En respuesta a)\s?:.{{1,100}})?", EITHER, False),
    ("by-other", rf"(?:[Ww]ritten by|[Gg]eschreven door|[Gg]eplaatst door|[Dd]oor|[Gg]eschrieben von|[Vv]on|[Vv]erfasst von|[Éé]crit par|[Pp]osté par|[Pp]ublié par|[Pp]ar|[Ee]scrito por|[Pp]ublicado por|[Pp]or|[Ss]critto da|[Pp]ubblicato da|[Dd]a|[Ss]krevet av|[Ss]kriven av|[Aa]v|[Nn]apisane przez|[Pp]rzez) {A},?\s?(?:op|am|le|el|il|em|den|vom|um|om|-|–|\|)? ?{S}(?:\s{{0,3}}\[ ?\w{{4,12}} ?\])?\.?", EITHER, False),
    ("disqus-reply", rf"(?P<a>\S.{{0,40}}?)  ?(?P<p>\S.{{0,40}}?)  ?•  ?{W}", BELOW, False),
    ("disqus", rf"{A}(?: Mod| Moderator)?\s{{1,3}}[•·]\s{{1,3}}{S}(?: edited)?", BELOW, True),
    ("points", rf"{A} (?:\d{{1,5}} )(?:pts|points?)(?: {S})?", BELOW, False),
    ("phpbb", rf"(?:Unread post |Ongelezen bericht )?(?:Post )?(?:by|von|door|par|por|da) {A} » {S}", BELOW, True),
    ("discourse", rf"{A} {S} (?:#)?{N}", BELOW, True),
    ("reddit", rf"\[[–+\-]\]\s?{A}(?:\[\w{{1,4}}\])?(?: .{{1,30}})? (?:(?:-?\d{{1,6}} ?points? ?){{1,3}}|\[score hidden\] ){AGO}\*?(?: stickied comment)?\s?(?:\(\d{{1,5}} (?:child|children)\))?", BELOW, True),
    ("reddit-2018", rf"-?[\d.]{{1,6}}k? points? · {AGO}(?: · edited {AGO})?", BELOW, True),
    ("hacker-news", rf"{A} (?:on )?{S}\s?(?:\[[-–]\])?\s?(?:\| (?:parent|next|prev|root|link|context|favorite|on:?.{{0,60}}|hide|past|\[[-–]\])[^|]{{0,12}}){{1,6}}", BELOW, True),
    ("avatar", rf"{A}['’]s (?:avatar|picture|Avatar|Profile Photo|profile photo)", BELOW, True),
    ("livejournal", rf"(?:\(?{A}\)? )?{S} \((?:UTC|local)\)(?: \(link\))?", BELOW, True),
    ("2channel", rf"{N}\s?[：:]\s?{A}\s?[：:]\s?{S}.{{0,40}}", BELOW, True),
    ("drupal", rf"{S}\s?\|?\s?(?:\d{{1,9}} )?{A}", EITHER, False),
    ("joomla", rf"(?:[+-]?\d{{1,4}} )?#{N} {A} {S}", BELOW, True),
    ("smf", rf"«? ?(?:Reply|Antwoord|Antwort|Reactie|Réponse|Respuesta|Risposta|Odpowiedź|Svar)(?: #{N})?(?: on| op| am| le| el)?:? ?{S} ?»?", BELOW, True),
    ("phpbb2", rf"(?:Posted|Geplaatst|Verfasst am|Posté le|Publicado|Inviato|Wysłany): ?{S}\s+(?:Post subject|Onderwerp|Titel|Sujet du message|Asunto|Oggetto|Temat postu):?.{{0,140}}", BELOW, True),
    ("stamp-number", rf"{S},?\s*#{N}", BELOW, True),
    ("answered", rf"(?:answered|asked|commented|replied) {S}", EITHER, False),
    ("fluxbb", rf"#{N}(?:\.\d{{1,3}})? (?:[—–-] )?{S}", BELOW, False),
    ("numbered", rf"#?{N}[.):]? {A},? {S}", BELOW, True),
    ("glued", rf"(?P<a>[^\s|•:].{{0,47}}?[^\s\W]){W}", EITHER, False),
    ("name-stamp", rf"{A}\s?[,|—–\-@/]\s?(?:(?:on|op|am|le|el|il) )?{S}\.?", EITHER, False),
    ("name-stamp", rf"{A},? {{1,4}}{S} {{1,4}}(?:Reply|Antworten|Antwoorden|Reageer|Beantwoorden|Responder|Répondre|Rispondi)", BELOW, False),
    ("name-stamp", rf"{A} (?:(?:on|at|op|am|le|el|il|em|den) )?\(?{S}\)?:?", EITHER, False),
    ("name-time", rf"{A} ?{TIME}", BELOW, False),
    ("recently-posted", rf"{A} recently posted\s?(?:\.\.|…).{{1,90}}", ABOVE, False),
    ("trackback", r"(?:Pingback|Trackback|Ping|TrackBack)(?: by|:)? (?P<a>.{1,90})", BELOW, False),
    ("trackback", r"(?P<a>.{1,60}) » Blog Archive » .{1,90}", BELOW, False),
    ("response", rf"(?:Response|Reply|In reply) to (?P<p>.{{1,48}}?),? {S}", BELOW, False),
    ("stamp", rf"{S}(?:\s?[·•(]?\s?(?:[Ee]dited|[Bb]earbeitet|[Bb]ewerkt|[Mm]odifié|[Ee]ditado)\)?)", EITHER, False),
    ("stamp", rf"(?:(?:Posted|Posted on|Geplaatst op|Geplaatst|Reactie op|on|On|am|op|le|el|@|Added|Commented|Publié le|Publicado el|Written|Submitted|Date|Datum):? ?)?{S}(?: at {TIME})?(?: ?\(?(?:UTC|GMT|[ECMP][SD]?T|CES?T|Uhr|uur|h)\)?)?(?: ?[@#|·•]? ?(?:Permalink|permalink|Link(?: permanente)?|Enlace permanente|Lien permanent|Permalien|Permalänk|#|¶|Reply|Antwoorden|Antworten|Responder|Répondre|Rispondi|Edit|\(Edit\)))?[.:]?", EITHER, False),
)  # fmt: skip

SHAPES = tuple(Shape(name, re.compile(pattern), where, strong) for name, pattern, where, strong in _ROWS)

MARKS = (STAMP, DAY, AGO, TIME)
ENDS = (":", ",", "…", "...")
CUES = (" pts", " point", "avatar", "picture", "rofile ", "recently posted", "ingback", "rack", "Blog Archive", "Ping")
"""What a line must hold, or end in, before it is matched with every shape."""

PRONOUNS = frozenset(
    "he she it they we i you who that this he'd one another others someone everyone nobody hij zij ze wij we ik jij "
    "men het die dat er sie wir ich man es das ils elle elles il nous je on qui él ella ellos yo quien lei lui loro io "
    "ele ela eles eu han hun hon jeg jag vi de on ona oni".split()
)
ROLES = re.compile(
    r"\b(?:spokes(?:man|woman|person)|president|minister|officials?|author|director|mayor|police|sources?|report|statement|article|"
    r"woordvoerder|burgemeester|sprecher(?:in)?|ministre|porte-parole|portavoz|presidente|portavoce|and|und|et|that|which|who|when|as|later|also|then|"
    r"has|had|have|is|was|were|will|but|because|if)\b",
    re.IGNORECASE,
)
NO_NAMES = frozenset(
    "posted comment comments joined reply replies re published updated edited submitted date on at from answered asked view page geplaatst publié veröffentlicht last first "
    "today yesterday registered source bron quelle via photo foto image read print share by door von par por written level points tags filed category categories".split()
)
"""Words that begin a line of furniture, never a name on its own."""

ARTICLES = frozenset(
    "the a an de het een der die das ein eine le la les un une el los las una il lo gli i o os as".split()
)
MOST_NAME_WORDS = 6
SHORT_NAME_WORDS = 4
COUNTED = re.compile(
    r"-?[\d.,]+k? (?:points?|pts|upvotes?|likes?|comments?|views?|replies|reacties|Kommentare|days?|hours?|minutes?|years?)\b.*|(?:link|lien|enlace) permanente?|uhr",
    re.IGNORECASE,
)


ANSWERING = re.compile(
    r"(?:in reply to|replying to|(?:als |in )?antwoord op|als antwort auf|antwort auf|en réponse à|en respuesta a|in risposta a|em resposta a|som svar på|svar til|w odpowiedzi na|в ответ на)\b",
    re.IGNORECASE,
)
"""What stands before the name of whom somebody answers."""

BULLET = re.compile(r"[•◦▪‣●○*·–-]\s+(?=\S)")


def unbulleted(text: str) -> str:
    """Return a line without the bullet that some ways of saving put before the items of a list."""
    match = BULLET.match(text)
    return text[match.end() :] if match else text


def hits(code: str) -> Iterator[Hit]:
    """Yield every shape an encoded line has, in the order of the catalogue."""
    marked = not code.isascii() and holds(code, MARKS)
    if not (marked or code.rstrip().endswith(ENDS) or holds(code, CUES)):
        return
    bare = unbulleted(code.strip())
    for shape in SHAPES:
        match = shape.pattern.fullmatch(bare)
        if match is None:
            continue
        groups = match.groupdict()
        author = groups.get("a")
        if author is not None:
            author = _trimmed(author)
            if not is_author(author):
                continue
        number = groups.get("n")
        yield Hit(shape, author, int(number) if number else None, groups.get("p"))


INITIAL = re.compile(r"(?<![^\W\d_])[^\W\d_]\.$")


def _trimmed(author: str) -> str:
    """Return an author without the punctuation around it; the full stop of an initial stays."""
    bare = author.strip(" ,-–—|•·:")
    return bare if INITIAL.search(bare) else bare.strip(" ,.-–—|•·:")


@lru_cache(maxsize=4096)
def is_author(text: str) -> bool:
    """Return whether a stretch of a head can be the name of who commented."""
    words = text.split()
    if not words or len(words) > MOST_NAME_WORDS or not any(char.isalpha() for char in text):
        return False
    if COUNTED.fullmatch(text) or ANSWERING.match(text):
        return False
    if len(words) > 1 and holds(text, '\ue000\ue001\ue002\ue003!?;\u201c\u201d"'):
        return False
    first = words[0].casefold().strip(",.:")
    return (
        first not in PRONOUNS
        and first not in NO_NAMES
        and not ROLES.search(text)
        and not (first in ARTICLES and len(words) > SHORT_NAME_WORDS)
    )
