"""What stands around the articles of a portal, in six languages: notices, long entries of menus, teasers with summaries."""

COOKIES = {
    "en": "We use cookies and similar means to show you tide tables that fit your harbour. By continuing you agree to our privacy policy.",
    "nl": "Deze website gebruikt cookies om u getijden te tonen die bij uw haven passen. Lees meer in onze privacyverklaring.",
    "de": "Diese Webseite verwendet Cookies, um Ihnen passende Gezeiten zu zeigen. Näheres steht in unserer Erklärung zum Datenschutz.",
    "fr": "Ce site utilise des cookies pour vous montrer les marées de votre port. Lisez notre politique de confidentialité.",
    "es": "Este sitio utiliza cookies para mostrarle las mareas de su puerto. Lea nuestra política de privacidad.",
    "it": "Questo sito utilizza cookie per mostrarvi le maree del vostro porto. Leggete la nostra informativa sulla privacy.",
}
LONG_ENTRIES = {
    "en": ["All that you need to know about the winter timetable", "Fish market: prices of the week"],
    "nl": ["Alles wat u moet weten over de winterdienst", "Vismarkt: de prijzen van de week"],
    "de": ["Alles, was Sie über den Winterfahrplan wissen müssen", "Fischmarkt: die Preise der Woche"],
    "fr": ["Tout ce qu’il faut savoir sur les horaires d’hiver", "Marché aux poissons : les prix de la semaine"],
    "es": ["Todo lo que hay que saber del horario de invierno", "Lonja: los precios de la semana"],
    "it": ["Tutto quello che c’è da sapere sull’orario invernale", "Mercato del pesce: i prezzi della settimana"],
}
READ_ALSO = {
    "en": "Read also", "nl": "Lees ook", "de": "Lesen Sie auch", "fr": "Lire aussi", "es": "Te puede interesar", "it": "Leggi anche",
}  # fmt: skip
MORE = {
    "en": "More news", "nl": "Meer nieuws", "de": "Weitere Meldungen", "fr": "Articles similaires", "es": "Más noticias", "it": "Altre notizie",
}  # fmt: skip
SUMMARIES = {
    "en": [
        "The warning that kept the boats in for two days has been lifted this morning.",
        "The old track has become a path for walkers, and a guide to it is now for sale.",
    ],
    "nl": [
        "De waarschuwing die de boten twee dagen binnen hield, is vanmorgen ingetrokken.",
        "Het oude spoor is een wandelpad geworden, en er is nu een gids van te koop.",
    ],
    "de": [
        "Die Warnung, wegen der die Boote zwei Tage im Hafen lagen, ist heute früh aufgehoben worden.",
        "Aus der alten Strecke ist ein Wanderweg geworden, und ein Führer ist jetzt zu haben.",
    ],
    "fr": [
        "L’alerte qui a retenu les bateaux pendant deux jours a été levée ce matin.",
        "L’ancienne voie est devenue un sentier, et un guide est maintenant en vente.",
    ],
    "es": [
        "La alerta que retuvo los barcos dos días ha sido levantada esta mañana.",
        "La antigua vía se ha hecho sendero, y ya se vende una guía de ella.",
    ],
    "it": [
        "L’allerta che ha tenuto le barche in porto per due giorni è stata revocata stamattina.",
        "La vecchia linea è diventata un sentiero, e una guida è ora in vendita.",
    ],
}
INBOX = {
    "en": "Sign up for our newsletter and have the tides in your inbox every Friday.",
    "nl": "Schrijf u in voor onze nieuwsbrief en krijg elke vrijdag de getijden.",
    "de": "Melden Sie sich für unseren Newsletter an, und Sie haben jeden Freitag die Gezeiten.",
    "fr": "Inscrivez-vous à notre newsletter et recevez les marées chaque vendredi.",
    "es": "Suscríbase a nuestra newsletter y reciba las mareas cada viernes.",
    "it": "Iscrivetevi alla nostra newsletter e ricevete le maree ogni venerdì.",
}
