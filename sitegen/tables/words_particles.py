"""Small words inside names, by language: particles of persons' names, connectors after heads, articles."""

from __future__ import annotations

from sitegen.tables.listing import word_set

ARABIC = word_set("al el ad an ar as ash at az es et ez ed er ul ur uz ud il")
"""The Arabic article in its spellings: before a hyphen it belongs to the name in every language."""
BARE_ARABIC = {
    "en": word_set("al el bin ibn bint abu ez ul ben"),
    "de": word_set("al bin ibn abu ben"),
    "fr": word_set("al el bin ibn ben abou"),
    "nl": word_set("bin ibn ben abu"),
    "es": word_set("bin ibn ben abu"),
    "it": word_set("bin ibn ben abu"),
    "pt": word_set("al el bin ibn ben abu"),
}
"""Spellings without a hyphen that are no words of the language."""
PERSONAL = {
    "en": word_set("van von der den de la le du del della di da dos das af av zu"),
    "nl": word_set("van von der den de het ter ten te op 't 's tot aan di da du la le del della dos af"),
    "de": word_set("von van der den dem vom zu zum zur de la di da del della du"),
    "fr": word_set("de du des d la le van von di da del"),
    "es": word_set("de del la las los y da dos van von di"),
    "it": word_set("di de da del della dei degli d dello van von"),
    "pt": word_set("de da do dos das e van von"),
}
"""Particles of persons' names."""
LOOSE = frozenset(("op", "aan", "tot", "te"))
"""Prepositions that are particles only before an article: ``op den Berg``."""
SMALL_ARTICLES = frozenset(("de", "den", "der", "het", "'t", "t", "la", "le"))
FREE = frozenset(("en",))
"""Languages where these particles are no words: they join without further evidence."""
CONNECTORS = {
    "en": frozenset(("of", "for")),
    "nl": frozenset(("van", "voor", "der", "tot")),
    "de": frozenset(("für", "der", "des", "von", "zu")),
    "fr": frozenset(("de", "du", "des", "d", "pour")),
    "es": frozenset(("de", "del", "para")),
    "it": frozenset(("di", "del", "della", "dei", "degli", "per")),
    "pt": frozenset(("de", "da", "do", "dos", "das", "para")),
}
"""Prepositions after the head of an organisation's or place's name."""
ARTICLES = word_set("the de het den la le les los las el l der die das dem den gli i o os a as 't")
PAIRING = frozenset(("and", "en", "und", "et", "y", "e"))
PAIRED_HEADS = word_set(
    """ministry department office institute committee secretary bureau commission council centre center board
    ministerie ministère ministerio ministero ministério ministerium agency directorate school society museum
    academy association administratie commissie comité departement dienst federatie instituut musea raad vereniging
    faculteit agentschap centrum kabinet institut verband verein conseil comisión commission instituto"""
)
"""Heads after which ``and`` stays inside the name: ``Ministry of Trade and Industry``."""
OFFICE_LINKS = frozenset(("van", "voor", "of", "for", "de", "du", "des", "für", "del"))
AFFAIRS = word_set(
    """zaken affairs affaires security relations exteriores ordening ontwikkeling zekerheid handel werken betrekkingen
    samenwerking aangelegenheden bestuur étrangères"""
)
FOREIGN = word_set("du de des della dello dell del van der do da von")
"""Connectors of other languages, in names that English text cites."""
CITED = word_set("du des della dello dell del do dos da")
"""Such connectors that are words of no Germanic language."""
ENGLISH_HEADS = word_set(
    """institute university council committee laboratory ministry department school academy association society bank
    house court college museum centre center board bureau league union church order army kingdom republic conference
    journal platform office"""
)
ROMANCE_HEADS = word_set(
    """tour société banque université école institut centre conseil cour palais musée place rue route avenue château
    stade festival académie crédit caisse club cercle théâtre opéra maison compagnie banco universidad instituto
    partido movimiento plaza calle sierra costa rio río isla caldera villa vuelta fête association fédération parti
    ligue église cathédrale"""
)
"""Heads of names that text of another language cites with the connectors of theirs."""
DELIBERATING = word_set("committee commission council conference panel convention forum summit treaty group board")
"""Heads that ``on`` follows: ``Commission on Fisheries``."""
TLDS = word_set("com org net nl be de uk fr es it eu io co info tv ca")
"""Endings of addresses that are names: ``Halden.com``."""
EASTERN = word_set(
    """kim lee park pak choi choe chung jung chong kang cho yoon yun jang chang lim im han oh seo suh shin kwon hwang ahn an
    song yoo yu hong jeon jun ko moon mun yang bae paek baek nam sim roh noh ha kwak sung cha joo chu ku min ryu li
    wang zhang liu chen huang zhao wu zhou xu sun ma zhu hu lin guo he gao luo zheng liang xie tang deng feng cao
    peng zeng xiao tian dong pan yuan cai jiang yu du ye cheng wei su lu ding ren shen yao chan wong cheung leung
    cheng tsang tsai lien chiang chou hsu wen hsieh ri jo"""
)
"""Korean and Chinese family names, which stand before a hyphenated forename: ``Kim Jin-so``."""
GERMANIC = frozenset(("nl", "de", "da", "sv", "no"))
"""Languages that cite Romance names with their connectors."""
PLAIN_PARTICLES = frozenset(("van", "von", "al", "bin", "de", "del", "della", "du", "des", "di", "da", "dos", "das"))
LEADING = frozenset(("van", "von", "de"))
NO_HEADS = word_set("west east north south university-wide lack out end")
"""Common words whose capital before ``of`` names nothing."""
ROMANCE = frozenset(("es", "pt", "it", "fr"))
"""Languages that join two capitals of a place's or club's name by a preposition."""
