"""Bylines in many languages: the words they begin with, and the names in them; roles and agencies are no authors."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re
from functools import lru_cache

from sitegen.clean.facts import AGO, DAY, STAMP, TIME
from sitegen.clean.shapes import ROLES, is_author

BARE = r"[Bb]y|BY|[Dd]oor|DOOR|[Vv]on|VON|[Pp]ar|PAR|[Pp]or|POR|Di|DI|Da|[Aa]v|AV|[Aa]f|AF|[Pp]rzez|[Oo]leh"
"""Prepositions that begin any other line too: what follows must be shaped as a name."""

SAID = (
    r"(?i:(?:written|posted|published|reported|submitted|story|words|reporting|review|text|blog post|article|column|opinion|analysis|report|author|guest post|contributed) by|"
    r"(?:geschreven|gepost|geplaatst|tekst|verslag|bijdrage|artikel|column) door|(?:een )?(?:artikel|bijdrage|column|tekst) van|"
    r"(?:eingestellt|geschrieben|verfasst|veröffentlicht|text|bericht|artikel) von|(?:ein )?(?:beitrag|artikel|bericht|kommentar|gastbeitrag|text) von|"
    r"(?:écrit|publié|posté|proposé|rédigé|texte|article|reportage|propos recueillis) par|"
    r"(?:escrito|publicado|redactado|texto|artículo|artigo|reportaje|reportagem|postado) por|"
    r"(?:scritto|pubblicato|testo|articolo) da|a cura di|(?:articolo|testo) di|"
    r"(?:skrevet|skriven|publicerad|publisert|tekst|text) a[vf]|napisała?|napsala?|kirjoittanut|írta|написала?)|"
    r"[Γγ]ράφει (?:ο|η)|بقلم|به قلم|كتبه|كتبته|מאת"
)
LABELS = (
    r"(?i:authors?|writers?|reporters?|columnists?|journalists?|written by|autor(?:in|en|a|as|es|i)?|auteure?s?|autore|text|tekst|texte|texto|testo|teksti|szerző|kirjoittaja|forfatter|författare|"
    r"verslaggever|verslaggeefster|journaliste?|redacteur|columnist|redakteur(?:in)?|reporterin|korrespondent(?:in)?|rédaction|rédacteur|rédactrice|reportage|periodista|redactora?|redacción|"
    r"giornalista|redattore|redattrice|servizio|jornalista|repórter|reportagem|redação|redator|journalist|skribent|dziennikarz|autorzy|"
    r"автор(?:ы|и|ка)?|текст|корреспондент)|[Σσ]υντάκτ(?:ης|ρια)|[Κκ]είμενο|[Yy]azan|[Yy]azar|[Pp]enulis|[Tt]ác giả|كتب|كتبت|الكاتب|الكاتبة|إعداد|نویسنده|כתב|כתבה|"
    r"作者|记者|記者|特约记者|本报记者|文字|文|撰文|撰稿|撰写|執筆|执笔|著者|筆者|取材・文|글|글쓴이|기자|취재"
)
"""Words that name an author where a colon follows them."""

NOT_BY = re.compile(
    r"(?:review|check|edit|photograph|illustrat|translat|approv|updat|produc|sponsor|power|host|design|develop)ed[ -]?$|(?:vertaald|bewerkt|gecontroleerd|gefotografeerd)$|"
    r"(?:übersetzt|bearbeitet|geprüft|fotografiert|illustriert)$|(?:traduit|relu|vérifié|illustré)$|(?:traducido|revisado|editado|traduzido|verificado)$|(?:tradotto|revisionato)$",
    re.IGNORECASE,
)
"""What stands before `by` where somebody else than the author is named."""

STROKE = "[/／|｜]"
BY = rf"(?<![^\W_])(?:(?P<bare>{BARE})|(?:{SAID})|(?:{LABELS}) ?(?=[:：])|(?:文|记者|記者) ?(?={STROKE})|(?:记者|記者)(?=[\u3400-\u9fff]{{2,4}}{STROKE}))"
"""What begins a byline; Chinese has it before a stroke, or before a name and a stroke."""

ANY_BY = rf"(?:{BARE}|{SAID}|(?:{LABELS}) ?[:：])"
BYLINE = re.compile(
    rf"{BY}(?:[:：] ?| +|{STROKE} ?|(?<=者))(?P<who>[^\s|:].{{0,70}}?)\s*(?:$|[|•·–—/／｜]|, (?={ANY_BY} |[{STAMP}{DAY}])|[\s,|•·–—/-]*(?:(?:on|op|am|le|el|il|at|om|um|à) )?(?=[{STAMP}{DAY}{TIME}{AGO}]))"
)
"""A byline in an encoded line; ``who`` ends where a date or another field begins."""

OPENING = re.compile(rf"{BY}(?:[:：] ?| +|{STROKE} ?|(?<=者))(?P<who>[^\s|:].{{0,100}})")
"""A line that begins with a byline's words."""

LABEL_ALONE = re.compile(rf"(?:{BARE}|{SAID}|(?:{LABELS})) ?[:：]?")
"""A line that only announces the name below it."""

STAMPED = re.compile(
    r"(?:geschreven|written|posted|published|updated|geplaatst|veröffentlicht|publié|publicado)\b", re.IGNORECASE
)
FIRST = re.compile(rf"[^\d,|•·/–—({DAY}{STAMP}{AGO}{TIME}]{{1,70}}")
CONNECTED = re.compile(r"\s+(?:on|op|am|le|el|il|at|om|um|à|den)$")
AND = re.compile(
    r"\s*(?:[,،、，] ?(?:(?:and|en|und|et|y) )?|(?<=\s)(?:and|&|en|und|et|y|e|och|og|i|и) |(?<=\s)و(?=\S))\s*"
)
PARTS = re.compile(f"({AND.pattern})")
PLACE = re.compile(
    r"\s+\d.*|\s+(?:in|from|aus|uit|à|for|für|voor|pour|para|at|with|mit|met|avec|con|com)(?:\s.*|$)|\s*[(\[<].*|\s+\S*@\S*.*|(?:来源|來源|编辑|責編|责编|责任编辑)[:：].*"
    r"|\s{2,}(?!(?-i:[A-ZÀ-Þ][a-zà-ÿ]+ [A-ZÀ-Þ][a-zà-ÿ]+)$).*|[\s.,]+(?:(?:last|first) )?(?:updated|published|posted|modified|reviewed|publié|mis à jour|aktualisiert|veröffentlicht|bijgewerkt|gepubliceerd|publicado|actualizado|atualizado|pubblicato|aggiornato)(?: on)?:?$",
    re.IGNORECASE,
)
"""What follows a name: a place, a field, the word before a date."""

PARTICLES = frozenset(
    "van de der den von vom zu zur ter ten te het di da do dos das du del della dello dei degli la le las los al el "
    "bin ben ibn bint abu y e af av o’ d’".split()
)
"""What a name has in small letters."""

NO_NAME = frozenset(
    "the a an this that these those my our your his her its their to of in on at for with from and or into over under "
    "een het der die das dem ein eine einen einem einer un une nach zum zur aus bis naar met uit avec pour".split()
)
"""Determiners and prepositions: no name begins with one, whatever its case."""

SMALL_ONLY = frozenset("una uno la le les las los il lo gli i per con mit para".split())
"""Those that are names too when written large."""

LINKS = frozenset(
    "the a an this that to of in on at for with from and or into over under nach aus mit bis naar met uit".split()
)
"""Words that no name holds, though a headline writes them large."""

ROLE = re.compile(
    r"(?<![^\W_])(?:staff|writers?|reporters?|correspondents?|editors?|editorial|desk|newsroom|agenc(?:y|ies)|contributors?|columnists?|photographers?|journalists?|team|admin|administrator|webmaster|"
    r"redaktion|redakteur(?:e|in)?|reporter(?:in)?|korrespondent(?:en|in)?|agenturen|mitarbeiter(?:in)?|redactie|redacteur|redactrice|correspondente?|verslagge(?:ver|efster)|persbureaus?|"
    r"rédaction|rédacteur|rédactrice|correspondante?s?|agences?|envoyée?|redacción|redactora?|corresponsal(?:es)?|enviad[oa]|agencias?|redazione|redattore|inviat[oa]|corrispondente|agenzi[ae]|"
    r"redação|agências?|redaktionen|redaktør|korrespondent|journalist|toimitus|redakcj[ai]|redaktor|agencje|редакци[яи]|корреспондент|редактор|агентств[ао]|σύνταξη|"
    r"التحرير|مراسل\w*|المراسل|وكالات|مراسلنا|המערכת|סוכנויות|编辑部|本报|編集部|编辑|通讯员|"
    r"ap|afp|upi|dpa|anp|efe|ansa|tass|pap|ntb|belga|reuters|xinhua|interfax|associated press|press association|agence france-presse)(?![^\W_])",
    re.IGNORECASE,
)
"""What a byline calls an office, a trade or an agency by."""

TRADE = re.compile(
    r"(?<![^\W_])(?:experts?|specialists?|advis[eo]rs?|bloggers?|authors?|founders?|ceo|cto|cmo|managers?|directors?|producers?|marketers?|copywriters?|researchers?|scientists?|analysts?|strategists?|consultants?|"
    r"interns?|freelancers?|attorneys?|professors?|engineers?|developers?|designers?|producers?|critics?|hosts?|contributing|senior|guest|head of|"
    r"autor(?:in)?|expert(?:in|e)|gründer(?:in)?|auteure?|experte|fondat(?:eur|rice)|autora?|experta?|fundadora?|autrice|esperto|fondatore|phd|m\.?d|cfp|cpa|rdn?|mba|jd|esq|msc?|bsc)(?![^\W_])",
    re.IGNORECASE,
)
"""What a person does or has passed: it stands behind names, and is none."""

LONGEST = 50
MOST_WORDS = 6


@lru_cache(maxsize=1024)
def opens_byline(text: str) -> bool:
    """Return whether a line begins as a byline, or as the line that says when a page was published."""
    if STAMPED.match(text):
        return True
    match = OPENING.match(text)
    if match is None:
        return False
    first = FIRST.match(match["who"])
    if match["bare"] is None:
        return True
    if first is None:
        return False
    name, more = CONNECTED.sub("", first[0].strip()), match["who"][first.end() :]
    part = PLACE.sub("", AND.split(name)[0]).strip(" .")
    return is_name_shaped(part) or bool(ROLE.search(part)) or (" " not in part and bool(more) and is_author(part))


def names_in(who: str, *, sure: bool) -> tuple[str, ...] | None:
    """Return the authors that a byline names; none where it names only roles and agencies, None where it is no byline.

    Args:
        who: what follows its first words.
        sure: whether those words, or a date beside it, leave no doubt: then an account's small letters do too.
    """
    found: list[str] = []
    trade = False
    parts = PARTS.split(who.strip(" ,.|-–—"))
    for number, (joint, part) in enumerate(zip(["", *parts[1::2]], parts[::2], strict=True)):
        name = PLACE.sub("", part).strip(" ,.|-–—")
        bare = f"{name}." if re.search(r"(?<!\w)[^\W\d_]$", name) and len(name) > 1 and f"{name}." in part else name
        if ROLE.search(name) or (number and (ROLES.search(name) or TRADE.search(name))):
            trade = bool(found)
            continue
        if trade and joint.strip() == ",":
            continue
        trade = False
        if len(bare) >= LONGEST or not is_author(bare):
            return tuple(found) or None
        if not (is_name_shaped(bare) or (sure and (" " not in bare or not bare.islower()))):
            return tuple(found) or None
        if found and " " in found[0] and " " not in bare and any(map(str.isupper, bare)):
            continue
        found.append(bare)
    return tuple(found)


def is_name_shaped(text: str) -> bool:
    """Return whether a text is written as a name: large letters but for its particles, and no determiner before it."""
    words = text.split()
    if not 1 <= len(words) <= MOST_WORDS or any(map(str.isdigit, text)):
        return False
    if words[0].casefold() in NO_NAME or words[0] in SMALL_ONLY or any(word.casefold() in LINKS for word in words):
        return False
    large = [word for word in words if word not in PARTICLES]
    return bool(large) and all(_is_large(word) for word in large)


def _is_large(word: str) -> bool:
    """Whether a word begins large, after any mark and elided particle; scripts without case have no small letters."""
    letters = [char for char in word.rsplit("’", maxsplit=1)[-1].rsplit("'", maxsplit=1)[-1] if char.isalpha()] or [
        char for char in word if char.isalpha()
    ]
    return bool(letters) and not letters[0].islower()
