"""Countries, regions and cities in every language, and the words for who comes from there.

The table comes from CLDR (``tests/tables/make_territories.py`` makes it); below stand the short and usual forms that
CLDR's table lacks.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files

from sitegen.tables.listing import word_set
from sitegen.tables.places import place

USUAL: dict[str, str] = {
    "US": (
        "US|USA|VS|EUA|EEUU|США|America|Amerika|Amérique|United States of America|the States|"
        "Verenigde Staten van Amerika|Vereinigte Staaten von Amerika|États-Unis d’Amérique|"
        "Estados Unidos de América|Stati Uniti d’America"
    ),
    "GB": (
        "UK|VK|GB|Britain|Britannië|Britannien|Great Britain|Groot-Brittannië|Großbritannien|Grande-Bretagne|"
        "Gran Bretaña|Gran Bretagna|Grã-Bretanha|Великобритания"
    ),
    "GB-ENG": "England|Engeland|Angleterre|Inglaterra|Inghilterra|Англия",
    "GB-SCT": "Scotland|Schotland|Schottland|Écosse|Escocia|Scozia|Escócia|Шотландия",
    "GB-WLS": "Wales|Pays de Galles|Gales|Galles|País de Gales",
    "GB-NIR": "Ulster|Northern Ireland|Noord-Ierland|Nordirland|Irlande du Nord|Irlanda del Norte|Irlanda del Nord",
    "UN": "UN|VN|ONU|UNO|ООН|United Nations Organization",
    "EU": "EU|UE|ЕС",
    "AE": "UAE|VAE|EAU|the Emirates",
    "SA": "KSA|Saudi-Arabia|Kingdom of Saudi Arabia",
    "RU": "Russian Federation|Russische Federatie|Russische Föderation|Fédération de Russie|Federación Rusa",
    "TR": "Turkey",
    "CZ": "Czech Republic|Tsjechische Republiek|Tschechische Republik|République tchèque|República Checa",
    "CI": "Ivory Coast",
    "MM": "Burma|Myanmar|Birma|Birmanie|Birmania",
    "MK": "Macedonia|Macedonië|Mazedonien|Macédoine",
    "BA": "Bosnia|Bosnië|Bosnien|Bosnie|Bosnia-Herzegovina|Bosnië-Herzegovina",
    "CD": (
        "DRC|DR Congo|Democratic Republic of the Congo|Democratic Republic of Congo|"
        "Democratische Republiek Congo|Congo-Kinshasa"
    ),
    "CG": "Congo-Brazzaville|Republic of the Congo",
    "TL": "East Timor|Oost-Timor|Osttimor",
    "PS": "Palestine|Palestina|Palästina",
    "HK": "Hongkong|Hong Kong",
    "MO": "Macau",
    "VA": "Holy See|Heilige Stoel|Heiliger Stuhl|Saint-Siège|Santa Sede",
    "NL": "Holland|Netherlands|Nederland|Pays-Bas|the Netherlands|The Netherlands",
    "KR": "ROK|Republic of Korea",
    "KP": "DPRK",
    "TW": "Formosa",
    "CN": "PRC|People’s Republic of China|Volksrepubliek China|Volksrepublik China",
    "IR": "Islamic Republic of Iran|Islamitische Republiek Iran",
    "IE": "Éire|Republic of Ireland",
    "DE": "BRD|Federal Republic of Germany",
    "SU": (
        "USSR|UdSSR|URSS|Sovjet-Unie|Sowjetunion|Soviet Union|Sovjetunie|Union soviétique|Unión Soviética|"
        "Unione Sovietica|СССР"
    ),
    "YU": "Yugoslavia|Joegoslavië|Jugoslawien|Yougoslavie|Jugoslavia",
    "CS": "Czechoslovakia|Tsjechoslowakije|Tschechoslowakei|Tchécoslovaquie|Checoslovaquia",
    "DD": "GDR|DDR|East Germany|Oost-Duitsland|Ostdeutschland",
    "DW": "West Germany|West-Duitsland|Westdeutschland",
    "ZA": "RSA",
    "NZ": "Aotearoa",
    "ME-EAST": (
        "Middle East|Midden-Oosten|Nahost|Mittlerer Osten|Moyen-Orient|Proche-Orient|Oriente Medio|"
        "Oriente Próximo|Medio Oriente|Oriente Médio|Mideast|Near East|Ближний Восток"
    ),
    "FAR-EAST": "Far East|Verre Oosten|Extrême-Orient|Lejano Oriente|Estremo Oriente",
    "151": "Eastern Europe|Oost-Europa|Osteuropa|Europe de l’Est|East Europe",
    "155": "Western Europe|West-Europa|Westeuropa|Europe de l’Ouest",
    "BALKANS": "Balkans|Balkan",
    "CAUCASUS": "Caucasus|Kaukasus|Caucase|Cáucaso|Caucaso|Кавказ",
    "SCANDINAVIA": "Scandinavia|Scandinavië|Skandinavien|Scandinavie|Escandinavia",
    "ANTARCTICA": "Antarctic",
    "KURDISTAN": "Kurdistan|Koerdistan|Kurdistán",
    "TIBET": "Tibet|Tíbet",
    "KASHMIR": "Kashmir|Kasjmir|Kaschmir|Cachemire|Cachemira",
    "CRIMEA": "Crimea|Krim|Crimée|Крым",
    "SIBERIA": "Siberia|Siberië|Sibirien|Sibérie|Сибирь",
    "CHECHNYA": "Chechnya|Tsjetsjenië|Tschetschenien|Tchétchénie|Chechenia|Чечня",
    "FLANDERS": "Flanders|Vlaanderen|Flandern|Flandre|Flandes",
    "WALLONIA": "Wallonia|Wallonië|Wallonien|Wallonie|Valonia",
    "BAVARIA": "Bavaria|Beieren|Bayern|Bavière|Baviera",
    "SAXONY": "Saxony|Saksen|Sachsen|Saxe|Sajonia",
    "TUSCANY": "Tuscany|Toscane|Toskana|Toscana",
    "SICILY": "Sicily|Sicilië|Sizilien|Sicile|Sicilia",
    "SARDINIA": "Sardinia|Sardinië|Sardinien|Sardaigne|Cerdeña|Sardegna",
    "CORSICA": "Corsica|Korsika|Corse|Córcega",
    "CATALONIA": "Catalonia|Catalonië|Katalonien|Catalogne|Cataluña|Catalunya",
    "ANDALUSIA": "Andalusia|Andalusië|Andalusien|Andalousie|Andalucía",
    "BRITTANY": "Brittany|Bretagne|Bretaña",
    "NORMANDY": "Normandy|Normandië|Normandie|Normandía",
    "GALICIA": "Galicia|Galicië|Galizien|Galice",
}
"""Usual names by code, between bars: short forms, parts of countries, great regions."""

DISPLAY: dict[str, str] = {
    "GB-ENG": "England", "GB-SCT": "Scotland", "GB-WLS": "Wales", "GB-NIR": "Northern Ireland", "SU": "Soviet Union",
    "YU": "Yugoslavia", "CS": "Czechoslovakia", "DD": "East Germany", "DW": "West Germany", "ME-EAST": "Middle East",
    "FAR-EAST": "Far East", "BALKANS": "Balkans", "CAUCASUS": "Caucasus", "SCANDINAVIA": "Scandinavia", "KURDISTAN": "Kurdistan",
    "TIBET": "Tibet", "KASHMIR": "Kashmir", "CRIMEA": "Crimea", "SIBERIA": "Siberia", "CHECHNYA": "Chechnya",
    "FLANDERS": "Flanders", "WALLONIA": "Wallonia", "BAVARIA": "Bavaria", "SAXONY": "Saxony", "TUSCANY": "Tuscany",
    "SICILY": "Sicily", "SARDINIA": "Sardinia", "CORSICA": "Corsica", "CATALONIA": "Catalonia", "ANDALUSIA": "Andalusia",
    "BRITTANY": "Brittany", "NORMANDY": "Normandy", "GALICIA": "Galicia", "ANTARCTICA": "Antarctica", "TR": "Turkey",
    "HK": "Hong Kong", "MO": "Macau", "MM": "Myanmar", "CD": "DR Congo", "CG": "Congo-Brazzaville",
}  # fmt: skip
"""English names where CLDR has none or one that nobody writes in running text."""

ORGANISATIONS = frozenset(("UN", "EU"))
"""Codes of CLDR that stand for organisations."""

TWIN_NAMES = word_set("""jordan georgia chad guinea jersey china turkey hungary chile mali oman niger man island grenade maurice
dominica regina darwin davis palmer casey chatham stanley nome oral troll midway norfolk kirov dawson
mawson perth victoria center easter resolute boise phoenix sofia florence chita salta muscat samara
colombo efate lima vostok thule gambier lindeman creston juba metro wallis merida rome adak tell
santiago man monaco nauru kanton virginia carolina martinique salvador cuba israel kenya holland america
england france ireland paris london chelsea""")
"""Names of places that are words, persons' names or something else as well: never matched in lower case."""

LANGUAGES = ("en", "nl", "de", "fr", "es", "it", "pt")
"""The languages whose names of territories hold in text of any language."""


@cache
def _table(part: str) -> dict[str, dict[str, frozenset[str]]]:
    """Return name -> code -> languages."""
    raw = _raw()[part]
    table: dict[str, dict[str, frozenset[str]]] = {}
    for name, rows in raw.items():
        for row in rows.split("|"):
            code, *languages = row.split(" ")
            for spelling in _spellings(name):
                table.setdefault(spelling, {})[code] = frozenset(languages)
    return table


@cache
def _raw() -> dict[str, dict[str, str]]:
    loaded: dict[str, dict[str, str]] = json.loads(
        files("sitegen.tables").joinpath("territories.json").read_text(encoding="utf-8")
    )
    return loaded


def _spellings(name: str) -> list[str]:
    straight = name.replace("’", "'")
    spellings = [straight]
    if " & " in straight:
        spellings.append(straight.replace(" & ", " and "))
    if straight.startswith("St. "):
        spellings.append("Saint " + straight[4:])
    return spellings


@cache
def usual() -> dict[str, str]:
    """Return the hand-made names -> code."""
    return {name.replace("’", "'"): code for code, row in USUAL.items() for name in row.split("|")}


SHORT = word_set(
    "US USA VS EUA EEUU США UK VK GB UN VN ONU UNO ООН EU UE ЕС UAE VAE EAU KSA DRC ROK DPRK PRC BRD "
    "USSR URSS СССР UdSSR GDR DDR RSA"
)
"""Short forms, to be matched in exact case only (with or without full stops)."""


def territory(name: str, language: str | None = None) -> str | None:
    """Return the code of the territory a name stands for in text of a language; None for other names.

    A name counts where it is used in the text's own language or in one of the great languages.
    """
    plain = name.replace("’", "'")
    bare = plain.replace(".", "").replace(" ", "") if "." in plain else plain
    if bare in SHORT:
        return usual().get(bare)
    plain = plain.rstrip(".")
    if plain in usual():
        return usual()[plain]
    found = _table("territories").get(plain)
    if not found:
        return None
    own = (language or "").split("-")[0]
    for code, languages in sorted(found.items()):
        if own in languages:
            return code
    many = [code for code, languages in sorted(found.items()) if _known_widely(plain, languages)]
    return many[0] if len(many) == 1 else None


def _known_widely(name: str, languages: frozenset[str]) -> bool:
    if not name.isascii() or " " in name:
        return bool(languages)
    if name.casefold() in TWIN_NAMES and "en" not in languages:
        return False
    return len(name) > 3 and any(language in languages for language in LANGUAGES)  # noqa: PLR2004 - letters of a name that says something


def city(name: str, language: str | None = None) -> str | None:
    """Return the key of the city or well-known place a name stands for; None for other names."""
    known = place(name)
    if known is not None:
        return known
    found = _table("cities").get(name.replace("’", "'"))
    cased = name[:1].lower() != name[:1].upper()
    if not found or (cased and len(name) < 4):  # noqa: PLR2004 - letters of a name that says something
        return None
    own = (language or "").split("-")[0]
    for key, languages in sorted(found.items()):
        if own in languages or any(great in languages for great in LANGUAGES) or len(languages) > 3:  # noqa: PLR2004 - letters of a name that says something
            return key
    return None


def english(code: str) -> str | None:
    """Return the English name of a territory."""
    return DISPLAY.get(code) or _english().get(code)


@cache
def _english() -> dict[str, str]:
    return {
        code: name
        for name, codes in _table("territories").items()
        for code, languages in codes.items()
        if "en" in languages and " and " not in name and not name.startswith("Saint ")
    }


@cache
def names_in(language: str) -> frozenset[str]:
    """Return the names of territories and cities that a language has."""
    return frozenset(
        name
        for part in ("territories", "cities")
        for name, codes in _table(part).items()
        if any(language in languages for languages in codes.values())
    )


@cache
def language_names() -> frozenset[str]:
    """Return the names of languages in nine languages, in lower case."""
    raw = json.loads(files("sitegen.tables").joinpath("territories.json").read_text(encoding="utf-8"))["languages"]
    return frozenset(name.casefold() for names in raw.values() for name in names)
