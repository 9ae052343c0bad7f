"""Title, date, byline and publisher of raw pages in seven languages, their menus around them, flattened in three ways."""

# ruff: noqa: E501 - texts and menus are easier to read unbroken

from __future__ import annotations

from dataclasses import dataclass

import pytest
from helper import reading_of

from sitegen.clean import clean
from sitegen.model.document import Document


@dataclass(frozen=True, slots=True)
class Outlet:
    """What a fictional outlet prints around and above an article, and the article."""

    site: str
    menu: tuple[str, ...]
    kicker: str
    headline: str
    byline: str
    date: str
    author: str
    day: str
    prose: tuple[str, ...]
    related: tuple[str, ...]
    footer: tuple[str, ...]


OUTLETS = (
    Outlet(
        "Halden Light",
        ("Home", "News", "Harbour", "Weather and tides", "Letters", "Boats for sale", "Archive", "Subscribe", "Log in"),
        "Harbour",
        "The ferry goes back to its old timetable",
        "By Ida Vos",
        "Published 4 May 2013",
        "Ida Vos",
        "2013-05-04",
        (
            "The ferry to Lantry goes back to its old timetable next month, because too few people took the boat at dawn.",
            "The council heard nine captains before it voted, and most of them said that the old timetable suited the tides.",
            "Nobody at the harbour office would say who had asked for the change, or what the change had cost so far.",
        ),
        ("A baker for the north quay", "Who feeds the gulls of Lantry", "Nets found off the second pier"),
        ("About us", "Advertise", "Contact", "© 2013 Halden Light"),
    ),
    Outlet(
        "Vuurtoren van Halden",
        ("Home", "Nieuws", "Haven", "Weer en getij", "Brieven", "Boten te koop", "Archief", "Abonneren", "Inloggen"),
        "Haven",
        "Veerboot vaart weer volgens de oude dienstregeling",
        "Door Ida van der Vos",
        "Gepubliceerd op 4 mei 2013",
        "Ida van der Vos",
        "2013-05-04",
        (
            "De veerboot naar Lantry vaart vanaf volgende maand weer volgens de oude dienstregeling, omdat bijna niemand de vroege boot nam.",
            "De raad hoorde negen schippers voordat er werd gestemd, en de meesten vonden dat de oude dienstregeling beter bij het getij paste.",
            "Niemand op het havenkantoor wilde zeggen wie om de wijziging had gevraagd, of wat die tot nu toe had gekost.",
        ),
        ("Een bakker voor de noordkade", "Wie de meeuwen van Lantry voert", "Netten gevonden bij de tweede pier"),
        ("Over ons", "Adverteren", "Contact", "© 2013 Vuurtoren van Halden"),
    ),
    Outlet(
        "Haldener Leuchtturm",
        (
            "Start",
            "Nachrichten",
            "Hafen",
            "Wetter und Gezeiten",
            "Briefe",
            "Boote zu verkaufen",
            "Archiv",
            "Abo",
            "Anmelden",
        ),
        "Hafen",
        "Die Fähre kehrt zum alten Fahrplan zurück",
        "Von Hauke Deich",
        "Veröffentlicht am 4. Mai 2013",
        "Hauke Deich",
        "2013-05-04",
        (
            "Die Fähre nach Lantry fährt ab dem nächsten Monat wieder nach dem alten Fahrplan, weil kaum jemand das frühe Boot genommen hat.",
            "Der Rat hörte neun Kapitäne an, bevor er abstimmte, und die meisten sagten, der alte Fahrplan passe besser zu den Gezeiten.",
            "Niemand im Hafenamt wollte sagen, wer die Änderung verlangt hatte oder was sie bisher gekostet hat.",
        ),
        ("Ein Bäcker für den Nordkai", "Wer die Möwen von Lantry füttert", "Netze am zweiten Pier gefunden"),
        ("Über uns", "Werbung", "Kontakt", "© 2013 Haldener Leuchtturm"),
    ),
    Outlet(
        "Le Phare de Halden",
        (
            "Accueil",
            "Actualités",
            "Port",
            "Météo et marées",
            "Courrier",
            "Bateaux à vendre",
            "Archives",
            "Abonnement",
            "Connexion",
        ),
        "Port",
        "Le bac revient à son ancien horaire",
        "Par Odile Brisant",
        "Publié le 4 mai 2013",
        "Odile Brisant",
        "2013-05-04",
        (
            "Le bac de Lantry revient le mois prochain à son ancien horaire, parce que presque personne ne prenait le bateau de l’aube.",
            "Le conseil a entendu neuf capitaines avant de voter, et la plupart ont dit que l’ancien horaire convenait mieux aux marées.",
            "Personne au bureau du port n’a voulu dire qui avait demandé ce changement, ni ce qu’il avait coûté jusqu’ici.",
        ),
        ("Un boulanger pour le quai nord", "Qui nourrit les mouettes de Lantry", "Des filets trouvés près de la jetée"),
        ("Qui sommes-nous", "Publicité", "Contact", "© 2013 Le Phare de Halden"),
    ),
    Outlet(
        "El Faro de Halden",
        (
            "Inicio",
            "Noticias",
            "Puerto",
            "Tiempo y mareas",
            "Cartas",
            "Barcos en venta",
            "Archivo",
            "Suscripción",
            "Acceder",
        ),
        "Puerto",
        "El transbordador vuelve a su antiguo horario",
        "Por Ximena Arroyal",
        "Publicado el 4 de mayo de 2013",
        "Ximena Arroyal",
        "2013-05-04",
        (
            "El transbordador de Lantry vuelve el mes que viene a su antiguo horario, porque casi nadie tomaba el barco del alba.",
            "El consejo escuchó a nueve capitanes antes de votar, y la mayoría dijo que el antiguo horario iba mejor con las mareas.",
            "Nadie en la oficina del puerto quiso decir quién había pedido el cambio ni cuánto había costado hasta ahora.",
        ),
        (
            "Un panadero para el muelle norte",
            "Quién alimenta a las gaviotas de Lantry",
            "Redes halladas junto al muelle",
        ),
        ("Quiénes somos", "Publicidad", "Contacto", "© 2013 El Faro de Halden"),
    ),
    Outlet(
        "Il Faro di Halden",
        ("Home", "Notizie", "Porto", "Meteo e maree", "Lettere", "Barche in vendita", "Archivio", "Abbonati", "Accedi"),
        "Porto",
        "Il traghetto torna al vecchio orario",
        "Di Marta Scogliera",
        "Pubblicato il 4 maggio 2013",
        "Marta Scogliera",
        "2013-05-04",
        (
            "Il traghetto per Lantry torna il mese prossimo al vecchio orario, perché quasi nessuno prendeva la barca dell’alba.",
            "Il consiglio ha ascoltato nove capitani prima di votare, e la maggior parte ha detto che il vecchio orario seguiva meglio le maree.",
            "Nessuno all’ufficio del porto ha voluto dire chi avesse chiesto il cambiamento né quanto fosse costato finora.",
        ),
        ("Un fornaio per il molo nord", "Chi nutre i gabbiani di Lantry", "Reti trovate presso il secondo molo"),
        ("Chi siamo", "Pubblicità", "Contatti", "© 2013 Il Faro di Halden"),
    ),
    Outlet(
        "O Farol de Halden",
        ("Início", "Notícias", "Porto", "Tempo e marés", "Cartas", "Barcos à venda", "Arquivo", "Assinar", "Entrar"),
        "Porto",
        "A balsa volta ao antigo horário",
        "Por Inês Maresia",
        "Publicado em 4 de maio de 2013",
        "Inês Maresia",
        "2013-05-04",
        (
            "A balsa de Lantry volta no próximo mês ao antigo horário, porque quase ninguém tomava o barco da madrugada.",
            "O conselho ouviu nove capitães antes de votar, e a maioria disse que o antigo horário combinava melhor com as marés.",
            "Ninguém no escritório do porto quis dizer quem tinha pedido a mudança, nem quanto ela tinha custado até agora.",
        ),
        ("Um padeiro para o cais norte", "Quem alimenta as gaivotas de Lantry", "Redes achadas junto ao segundo cais"),
        ("Quem somos", "Publicidade", "Contato", "© 2013 O Farol de Halden"),
    ),
)
WAYS = ("plain", "bullets", "wet")


def flattened(outlet: Outlet, way: str, *, head: tuple[str, ...] | None = None) -> str:
    """Return an outlet's page as text; ``wet`` has the page's own title first, and no blank line."""
    mark = "" if way != "bullets" else "• "
    menu = "\n".join(f"{mark}{entry}" for entry in (outlet.site, *outlet.menu))
    related = "\n".join(f"{mark}{entry}" for entry in outlet.related)
    footer = "\n".join(f"{mark}{entry}" for entry in outlet.footer)
    top = head or (outlet.kicker, outlet.headline, outlet.byline, outlet.date)
    text = "\n\n".join((menu, *top, *outlet.prose, related, footer))
    if way == "wet":
        return "\n".join((f"{outlet.headline} - {outlet.site}", *(line for line in text.split("\n") if line)))
    return text


def read(text: str) -> Document:
    """Return a text as it is cleaned."""
    return clean(reading_of(text))


@pytest.mark.parametrize("way", WAYS)
@pytest.mark.parametrize("outlet", OUTLETS, ids=[outlet.site for outlet in OUTLETS])
def test_a_raw_page_says_its_title_date_and_author(outlet: Outlet, way: str) -> None:
    """Below the menu and a kicker stand headline, byline and date; the copyright line and the menu name the outlet."""
    document = read(flattened(outlet, way))
    assert document.title == outlet.headline
    assert document.published is not None
    assert document.published.value == outlet.day
    assert document.authors == (outlet.author,)
    assert document.publisher == outlet.site


@pytest.mark.parametrize("outlet", OUTLETS, ids=[outlet.site for outlet in OUTLETS])
def test_a_page_that_says_neither_has_neither(outlet: Outlet) -> None:
    """Without headline, byline and date nothing is taken from the menu, the text or the links below."""
    document = read("\n\n".join(outlet.prose))
    assert (document.title_block, document.published, document.authors, document.publisher) == (None, None, (), None)


@pytest.mark.parametrize("outlet", OUTLETS[:3], ids=[outlet.site for outlet in OUTLETS[:3]])
def test_a_date_above_the_headline(outlet: Outlet) -> None:
    """The byline and the date may stand above the headline, with the kicker."""
    text = flattened(outlet, "plain", head=(outlet.kicker, outlet.date, outlet.headline, outlet.byline))
    document = read(text)
    assert (document.title, document.authors) == (outlet.headline, (outlet.author,))
    assert document.published is not None
    assert document.published.value == outlet.day


@pytest.mark.parametrize("prose", [OUTLETS[0].prose, OUTLETS[2].prose])
def test_a_first_paragraph_is_no_title(prose: tuple[str, ...]) -> None:
    """A page that begins with running text has no title; a subhead below does not become one."""
    assert read("\n\n".join((prose[0], "On the quay", *prose[1:]))).title_block is None


def test_a_subhead_is_no_title_where_the_text_has_begun() -> None:
    """However much a subhead speaks of the text: a page without menus that begins with running text left its title out."""
    prose = OUTLETS[0].prose
    subhead = "The ferry to Lantry and its old timetable"
    assert read("\n\n".join((prose[0], subhead, *prose[1:], *prose))).title_block is None
    assert read("\n\n".join((subhead, *prose, *prose))).title == subhead
    items = [line for text in prose * 9 for line in ("Ropes and nets", text, text)]
    assert read("\n\n".join((*prose[:2], "What the captains were never asked", *prose[2:], *items))).title_block is None


LONG = (
    "How the council of a small harbour town on the northern coast came to promise, postpone, promise again and finally abandon "
    "the new breakwater that its fishermen had asked for since the great storm"
)


@pytest.mark.parametrize("mark", ["", "?", "”"])
@pytest.mark.parametrize("head", [(), ("4 May 2013",), ("By Ida Vos",)])
def test_a_headline_of_two_hundred_characters(head: tuple[str, ...], mark: str) -> None:
    """A headline longer than any short line opens a page, alone and without a stop."""
    document = read("\n\n".join((LONG + mark, *head, *OUTLETS[0].prose)))
    assert document.title == LONG + mark
    assert document.title_block is not None


@pytest.mark.parametrize("end", [".", ":", " …", ". And so it was", ", says"])
def test_a_long_first_sentence_is_no_title(end: str) -> None:
    """What ends with a stop, goes on below, or is more than one sentence is text; so is what has too little below."""
    opening = LONG + end if end != ", says" else f"{LONG},"
    assert read("\n\n".join((opening, *OUTLETS[0].prose))).title_block is None
    assert read(LONG).title_block is None
    assert read("\n".join((LONG, *OUTLETS[0].prose))).title_block is None


def test_a_name_alone_needs_signs() -> None:
    """A name between headline and date is the author's; two large words in a menu's place are not."""
    outlet = OUTLETS[0]
    named = flattened(outlet, "plain", head=(outlet.headline, "Ida Vos", outlet.date))
    assert read(named).authors == ("Ida Vos",)
    assert read(flattened(outlet, "plain", head=(outlet.headline, "North Quay", outlet.prose[0]))).authors == ()


@pytest.mark.parametrize("label", ["Written by", "By", "Author", "Door", "Von", "Geschrieben von", "Par", "Por"])
def test_a_name_below_its_label(label: str) -> None:
    """A line that only announces an author names the one in the line below."""
    outlet = OUTLETS[0]
    document = read(flattened(outlet, "plain", head=(outlet.headline, label, "Otto Fenn", outlet.date)))
    assert document.authors == ("Otto Fenn",)
    assert {row.text: row.to for row in document.moved}["Otto Fenn"] == "author"


@pytest.mark.parametrize(
    "line",
    ["By Otto Fenn | 4 May 2013", "4 May 2013 by Otto Fenn", "Otto Fenn, 4 May 2013", "By Otto FennUpdated: 4 May 2013", "4 May 2013 | Otto Fenn"],
)  # fmt: skip
def test_name_and_date_in_one_line(line: str) -> None:
    """One line may say who and when, in either order."""
    outlet = OUTLETS[0]
    document = read(flattened(outlet, "plain", head=(outlet.headline, line)))
    assert document.authors == ("Otto Fenn",)
    assert document.published is not None
    assert document.published.value == "2013-05-04"
