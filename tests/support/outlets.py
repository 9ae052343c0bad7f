"""Made-up outlets: pages of different prose between the same menu and footer, in several languages."""

from __future__ import annotations

import random
from collections.abc import Mapping
from dataclasses import dataclass

VOCABULARY: Mapping[str, str] = {
    "en": """the old harbour lamp keeper said that nobody had seen such a winter since her mother was a girl and
    when the ice went out again they found three boats missing from their places beside the long
    quay where every morning women came with baskets to wait for what little fish there might be
    although most days it was less than they hoped because the wind stayed in the north until after
    Easter""",
    "nl": """de oude havenmeester zei dat niemand ooit zo een winter had gezien sinds haar moeder een meisje was
    en toen het ijs weer verdween vonden ze drie boten niet terug op hun plaats langs de lange kade
    waar elke morgen vrouwen kwamen met manden om te wachten op de weinige vis die er zou zijn
    hoewel het meestal minder was dan zij hoopten omdat de wind in het noorden bleef tot na Pasen""",
    "de": """der alte hafenmeister sagte dass niemand je einen solchen winter gesehen habe seit ihre mutter ein
    kind war und als das eis wieder ging fand man drei boote nicht mehr an ihrem platz neben dem
    langen kai wo jeden morgen frauen mit körben kamen um auf den wenigen fisch zu warten den es
    vielleicht gab obwohl es meistens weniger war als sie hofften weil der wind bis nach ostern im
    norden blieb""",
}
TITLES: Mapping[str, str] = {
    "en": "Pilots|Dredger|Nets|Ferry|Lanterns|Ropes|Mayor|School|Bakery|Storm|Bridge|Orchard",
    "nl": "Loodsen|Baggermolen|Netten|Veerpont|Lantaarns|Touwen|Burgemeester|School|Bakkerij|Storm|Brug|Boomgaard",
    "de": "Lotsen|Bagger|Netze|Fähre|Laternen|Seile|Bürgermeister|Schule|Bäckerei|Sturm|Brücke|Obstgarten",
}
HEADLINE: Mapping[str, str] = {
    "en": "{} to wait another year for {}",
    "nl": "{} moeten nog een jaar wachten op {}",
    "de": "{} warten noch ein Jahr auf {}",
}


@dataclass(frozen=True)
class Outlet:
    """What every page of an outlet says above and below its text; no catalogue of phrases knows it."""

    language: str
    menu: tuple[str, ...]
    footer: tuple[str, ...]


OUTLETS = (
    Outlet(
        "en",
        ("Halden Lamp", "Quayside", "Tides and weather", "The long bench", "Boats for sale"),
        ("The lamp shines on paper too", "Our printing house", "Become a keeper", "Write to the keepers"),
    ),
    Outlet(
        "nl",
        ("De Ambelse Lantaarn", "Aan de kade", "Getijden en wind", "De lange bank", "Boten te koop"),
        ("De lantaarn brandt ook op papier", "Onze drukkerij", "Word wachter", "Schrijf de wachters"),
    ),
    Outlet(
        "de",
        ("Die Amselner Laterne", "Am Kai", "Gezeiten und Wind", "Die lange Bank", "Boote zu verkaufen"),
        ("Die Laterne brennt auch auf Papier", "Unsere Druckerei", "Werden Sie Wächter", "Schreiben Sie den Wächtern"),
    ),
)


def prose(language: str, seed: int, paragraphs: int = 4, words: int = 45) -> list[str]:
    """Return paragraphs that share hardly a run of words with those of any other seed."""
    dice = random.Random(f"{language} {seed}")  # noqa: S311 - chance, not secrets
    known = VOCABULARY[language].split()
    return [" ".join(dice.choice(known) for _ in range(words)).capitalize() + "." for _ in range(paragraphs)]


def headline(language: str, number: int) -> str:
    """Return a headline that no other number has."""
    nouns = TITLES[language].split("|")
    return HEADLINE[language].format(nouns[number % len(nouns)], nouns[(number * 5 + 1) % len(nouns)].lower())


def page(outlet: Outlet, number: int) -> str:
    """Return one saved page of an outlet, flattened: menu, headline, text, footer."""
    body = prose(outlet.language, number)
    lines = (*outlet.menu, headline(outlet.language, number), *body, *outlet.footer)
    return "\n\n".join(lines) + "\n"


def pages(outlet: Outlet, count: int = 12) -> dict[str, str]:
    """Return the pages of an outlet by their paths, all in one folder."""
    return {f"{outlet.language}/page-{number:02d}.txt": page(outlet, number) for number in range(count)}
