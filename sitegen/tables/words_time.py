"""Words for days and spans near the day of writing, by language: ``yesterday``, ``last week``, ``two days ago``."""

from __future__ import annotations

WEEKDAYS = {
    "en": "monday tuesday wednesday thursday friday saturday sunday",
    "nl": "maandag dinsdag woensdag donderdag vrijdag zaterdag zondag",
    "de": "montag dienstag mittwoch donnerstag freitag samstag sonntag sonnabend",
    "fr": "lundi mardi mercredi jeudi vendredi samedi dimanche",
    "es": "lunes martes miércoles jueves viernes sábado domingo",
    "it": "lunedì martedì mercoledì giovedì venerdì sabato domenica",
    "pt": "segunda-feira terça-feira quarta-feira quinta-feira sexta-feira sábado domingo",
}
DAYS_AWAY: dict[str, dict[str, int]] = {
    "en": {"today": 0, "tonight": 0, "yesterday": -1, "tomorrow": 1, "last night": -1, "the day before yesterday": -2, "the day after tomorrow": 2},
    "nl": {"vandaag": 0, "gisteren": -1, "gisteravond": -1, "eergisteren": -2, "morgen": 1, "overmorgen": 2, "vanavond": 0, "vanmorgen": 0, "vanochtend": 0,
           "vannacht": 0, "afgelopen nacht": 0},
    "de": {"heute": 0, "gestern": -1, "vorgestern": -2, "übermorgen": 2, "gestern abend": -1, "heute morgen": 0, "heute abend": 0},
    "fr": {"aujourd’hui": 0, "aujourd'hui": 0, "hier": -1, "avant-hier": -2, "demain": 1, "après-demain": 2, "hier soir": -1, "ce matin": 0, "ce soir": 0},
    "es": {"hoy": 0, "ayer": -1, "anteayer": -2, "anoche": -1, "pasado mañana": 2, "esta noche": 0},
    "it": {"oggi": 0, "ieri": -1, "l’altro ieri": -2, "l'altro ieri": -2, "domani": 1, "dopodomani": 2, "ieri sera": -1, "stasera": 0},
    "pt": {"hoje": 0, "ontem": -1, "anteontem": -2, "amanhã": 1, "ontem à noite": -1},
}  # fmt: skip
"""Words for days near the day of writing. German `morgen` and Spanish `mañana` are left out: they also mean morning."""

SPANS: dict[str, dict[str, tuple[str, int]]] = {
    "en": {"this week": ("week", 0), "last week": ("week", -1), "next week": ("week", 1), "this month": ("month", 0), "last month": ("month", -1),
           "next month": ("month", 1), "this year": ("year", 0), "last year": ("year", -1), "next year": ("year", 1)},
    "nl": {"vorige week": ("week", -1), "volgende week": ("week", 1), "vorige maand": ("month", -1), "afgelopen maand": ("month", -1), "deze maand": ("month", 0),
           "volgende maand": ("month", 1), "vorig jaar": ("year", -1), "afgelopen jaar": ("year", -1), "dit jaar": ("year", 0), "volgend jaar": ("year", 1)},
    "de": {"vergangene woche": ("week", -1), "letzte woche": ("week", -1), "nächste woche": ("week", 1), "letzten monat": ("month", -1), "diesen monat": ("month", 0),
           "nächsten monat": ("month", 1), "letztes jahr": ("year", -1), "im vergangenen jahr": ("year", -1), "dieses jahr": ("year", 0), "nächstes jahr": ("year", 1)},
    "fr": {"la semaine dernière": ("week", -1), "la semaine prochaine": ("week", 1), "le mois dernier": ("month", -1), "ce mois-ci": ("month", 0),
           "le mois prochain": ("month", 1), "l’année dernière": ("year", -1), "l'année dernière": ("year", -1), "l’an dernier": ("year", -1), "l'an dernier": ("year", -1),
           "cette année": ("year", 0), "l’année prochaine": ("year", 1), "l'année prochaine": ("year", 1)},
    "es": {"la semana pasada": ("week", -1), "la próxima semana": ("week", 1), "la semana que viene": ("week", 1), "el mes pasado": ("month", -1), "este mes": ("month", 0),
           "el próximo mes": ("month", 1), "el año pasado": ("year", -1), "este año": ("year", 0), "el próximo año": ("year", 1)},
    "it": {"la settimana scorsa": ("week", -1), "il mese scorso": ("month", -1), "l’anno scorso": ("year", -1), "l'anno scorso": ("year", -1), "quest’anno": ("year", 0),
           "quest'anno": ("year", 0)},
    "pt": {"na semana passada": ("week", -1), "no mês passado": ("month", -1), "no ano passado": ("year", -1), "este ano": ("year", 0)},
}  # fmt: skip
UNITS: dict[str, tuple[str, ...]] = {
    "en": (r"(?P<n>\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten) (?P<u>day|week|month|year)s? ago",),
    "nl": (r"(?P<n>\d{1,3}|een|één|twee|drie|vier|vijf|zes|zeven|acht|negen|tien) (?P<u>dag|week|maand|jaar)(?:en)? geleden", r"(?P<n>\d{1,3}|twee|drie|vier|vijf|zes) (?P<u>dagen|weken|maanden) geleden"),
    "de": (r"vor (?P<n>\d{1,3}|einem|einer|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn) (?P<u>Tag|Woche|Monat|Jahr)(?:en|n|e)?\b",),
    "fr": (r"il y a (?P<n>\d{1,3}|une?|deux|trois|quatre|cinq|six|sept|huit|neuf|dix) (?P<u>jour|semaine|mois|an|année)s?\b",),
    "it": (r"(?P<n>\d{1,3}|un|una|due|tre|quattro|cinque|sei|sette|otto|nove|dieci) (?P<u>giorn|settiman|mes|ann)[oiea] fa",),
    "pt": (r"há (?P<n>\d{1,3}|uma?|dois|duas|três|quatro|cinco|seis|sete|oito|nove|dez) (?P<u>dia|semana|mes|mês|ano)(?:e?s)?\b",),
    "es": (r"hace (?P<n>\d{1,3}|una?|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez) (?P<u>día|semana|mes|año)(?:e?s)?\b",),
}  # fmt: skip
NUMBERS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten", "een twee drie vier vijf zes zeven acht negen tien", "einem zwei drei vier fünf sechs sieben acht neun zehn",
        "un deux trois quatre cinq six sept huit neuf dix", "un dos tres cuatro cinco seis siete ocho nueve diez", "un due tre quattro cinque sei sette otto nove dieci",
        "um dois três quatro cinco seis sete oito nove dez", "uma duas", "a", "an", "één", "einer", "une", "una",
    )
    for number, word in enumerate(words.split(), 1)
}  # fmt: skip
KINDS = {"day": "day", "dag": "day", "dagen": "day", "tag": "day", "jour": "day", "día": "day", "week": "week", "weken": "week", "woche": "week", "semaine": "week", "semana": "week",
         "month": "month", "maand": "month", "maanden": "month", "monat": "month", "mois": "month", "mes": "month", "giorn": "day", "settiman": "week", "ann": "year", "dia": "day", "mês": "month", "ano": "year", "year": "year", "jaar": "year", "jahr": "year", "an": "year", "année": "year", "año": "year"}  # fmt: skip
PAST = {
    "en": "last|this past|past", "nl": "afgelopen|vorige|jongstleden", "de": "letzten|letzter|vergangenen|vorigen", "fr": "", "es": "el pasado|pasado",
    "it": "", "pt": "",
}  # fmt: skip
FUTURE = {
    "en": "next|this coming|coming",
    "nl": "volgende|komende|aanstaande",
    "de": "nächsten|kommenden",
    "fr": "",
    "es": "el próximo|próximo",
    "it": "",
    "pt": "",
}
PAST_AFTER = {"fr": "dernier|passé", "es": "pasado", "it": "scorso", "pt": "passad[oa]"}
FUTURE_AFTER = {"fr": "prochain", "es": "próximo", "it": "prossimo", "pt": "próxim[oa]"}
ON = {
    "en": "on|late on|early on|late|early|since|by|until",
    "nl": "op",
    "de": "am|seit",
    "fr": "le|ce",
    "es": "el|este",
    "it": "",
    "pt": "na|no",
}
WEEKS: dict[str, tuple[str, str]] = {
    "en": ("last week", "next week"),
    "nl": ("vorige week|afgelopen week", "volgende week|komende week"),
    "de": ("(?:letzte|vergangene|vorige)r? woche", "(?:nächste|kommende)r? woche"),
    "fr": ("la semaine (?:dernière|passée)", "la semaine prochaine"),
    "es": ("la semana pasada", "la próxima semana|la semana (?:próxima|que viene)"),
    "it": ("la settimana scorsa|scorsa settimana", "la prossima settimana|prossima settimana"),
    "pt": ("semana passada", "próxima semana|semana que vem"),
}
"""The week before and the week after, beside a day of which they say which one is meant: ``Tuesday last week``."""
LINKS = "of|on|op|am|der|in der|de|del|della|da|na|le|el"
PARTS_OF_DAY = {
    "nl": "ochtend|morgen|middag|voormiddag|namiddag|avond|nacht",
    "de": "morgen|vormittag|mittag|nachmittag|abend|nacht",
}
"""What Dutch and German hang on a weekday: ``maandagavond``."""
