"""Words around a name that tell what it names."""

from __future__ import annotations

from sitegen.tables.listing import word_set

NEUTRAL_SPEECH = word_set("""explains reports said says denied declined warned announced claimed confirmed stated reported insisted
urged called agreed refused zei zegt stelt stelde meldt meldde waarschuwde aldus sagte teilte erklärte
warnte kündigte forderte déclaré affirme dit annoncé dijo informó anunció""")
"""Verbs of speech that newspapers and offices are the subject of as well."""

ORG_RELATORS = word_set("""spokesman spokeswoman spokesperson shares stake shareholders employees members member staff board boss
chairman chairwoman ceo analyst analysts economist striker midfielder defender goalkeeper coach
engineer engineers worker workers executive executives rider riders player players researcher professor curator director editor deal contract works worked working woordvoerder
woordvoerster topman medewerker medewerkers analist econoom aandelen renner renners speler spelers ploeg hoogleraar werkt werkte leden lid ouvriers salariés employés délégué trabajadores empleados
sprecher sprecherin mitarbeiter mitglied aktien porte-parole membre portavoz miembro acciones talks""")
"""Words that a preposition joins to an organisation: ``a spokesman for X``, ``shares in X``."""

LINKING = word_set("for of in at with bij van voor met von für bei mit chez de du avec del para con pour")

SPEECH = word_set("""said says added explains reports reported told wrote writes asked argued insisted explained recalled
replied tweeted warned noted admitted claimed denied declined believes thinks thought declared commented
continued concluded complained joked testified pleaded shrugged smiled laughed nodded resigned died
retired married scored grinned stressed reiterated quipped remembers remembered hopes zei zegt vertelt
vertelde schrijft schreef vindt meent stelt stelde voegde aldus denkt dacht antwoordde reageerde
benadrukte waarschuwde verklaarde erkende herinnert lachte overleed trouwde hoopt gelooft liet sagte
sagt erklärte erklärt betonte berichtete meinte schrieb fügte warnte kündigte teilte antwortete forderte
glaubt dit déclaré expliqué affirme affirmé ajouté raconte estime souligne répond écrit assure précise
prévient dijo dice afirmó afirma declaró explicó añadió aseguró señaló contó escribió agregó indicó
advirtió recuerda respondió disse afferma dichiarato spiega aggiunto racconta ha sostiene afirmou contou
explicou acrescentou сказал сказала заявил заявила сообщил сообщила отметил""")
"""Verbs that persons are the subject of."""

RELATIONS = word_set("""wife husband son daughter father mother brother sister friend colleague widow partner uncle aunt nephew
niece cousin grandfather grandmother neighbour neighbor fiancé fiancée girlfriend boyfriend named called
vrouw man zoon dochter vader moeder broer zus vriend vriendin collega weduwe oom tante neef nicht
buurman buurvrouw genaamd frau mann sohn tochter vater mutter bruder schwester freund freundin kollege
witwe onkel namens femme mari fils fille père mère frère sœur ami amie veuve oncle esposa marido hijo
hija padre madre hermano hermana amigo amiga viuda tío""")
"""Words before a name that tell whose kin or friend its bearer is."""

PLACE_BEFORE: dict[str, frozenset[str]] = {
    "en": word_set("in near inside outside around across throughout toward towards"),
    "nl": word_set("in nabij rond rondom buiten binnen vanuit te omgeving uit naar richting"),
    "de": word_set("in nahe aus nach"),
    "fr": word_set("à près vers en"),
    "es": word_set("en cerca hacia desde"),
    "it": word_set("a presso verso in"),
    "pt": word_set("em perto"),
    "ru": word_set("в из около под"),
}
"""Prepositions that places follow more than anything else, by language."""

PLACE_BEFORE_WEAK: dict[str, frozenset[str]] = {
    "en": word_set("at from to through over between"),
    "nl": word_set("langs tussen op"),
    "de": word_set("über vom"),
    "fr": word_set("depuis dans du au la"),
    "es": word_set("de"),
    "it": word_set("per da"),
    "pt": word_set("para a"),
}
"""Prepositions that places follow often, by language."""

PLACE_NOUNS_BEFORE = word_set("""city town village province region district county island port capital state area hamlet suburb river
lake mount outskirts republic kingdom governorate municipality commune neighbourhood neighborhood parish
valley stad dorp provincie regio wijk eiland hoofdstad gemeente plaats rivier buurt gehucht havenstad
grensstad kustplaats streek stadt dorf provinz region insel hauptstadt bezirk gemeinde ort kreis
hafenstadt ville village province région île capitale commune quartier banlieue ciudad pueblo provincia
región isla capital municipio barrio localidad città paese provincia regione isola capitale comune
cidade vila província região ilha город городе города село селе деревне область""")
"""Nouns before a place's name: ``the city of X``, ``the port X``."""

PLACE_NOUNS_AFTER = word_set("""city town village province region district county area governorate border airport highway suburb suburbs
coast harbour harbor outskirts countryside municipality residents road crossing pocket front
university-town island peninsula prefecture oblast canton square street desert base camp regio grens
gebied""")
"""Nouns after a place's name."""

DIRECTIONAL = word_set("""northern southern eastern western central northeastern northwestern southeastern southwestern
north-eastern north-western south-eastern south-western downtown rural mainland northeast northwest
southeast southwest noordelijk zuidelijk oostelijk westelijk noordoosten noorden zuiden oosten westen
nördlich südlich östlich westlich""")
"""Adjectives before a place's name."""

GROUP_AFTER = word_set("""group terror extremists extremist affiliate commanders commander fighters fighter militants militant
rebels rebel insurgents gunmen guerrillas militiamen militia members supporters followers remnants
positions stronghold loyalists jihadists jihadis jihadi terrorists troops offensive attack attacks
forces ranks strijders rebellen leden aanhangers kämpfer anhänger mitglieder rebellen combattants
membres combatientes miembros""")
"""Nouns after a group's name."""

ORGANISATION_AFTER = word_set("""spokesman spokeswoman spokesperson officials official employees shares headquarters staff executives
chief ceo chairman director president report reports statement announced reported shareholders workers
board managers subsidiary investors campus website editor correspondent reporter agency newspaper
magazine office researchers analysts analyst lawyers branch woordvoerder medewerkers werknemers topman
directeur bericht meldt meldde bekendmaakte sprecher sprecherin mitarbeiter chef porte-parole salariés
dirigeants portavoz empleados""")
"""Words after an organisation's name."""

ORGANISATION_BEFORE = word_set("""usine fabrique syndicat fábrica sindicato rival giant maker chain subsidiary unit startup telecoms insurer lender airline carmaker brewer company firm agency group organisation organization charity newspaper magazine website broadcaster bank
union party club retailer airline manufacturer maker network channel watchdog publisher startup
supermarket subsidiary regulator ngo outlet bedrijf krant partij organisatie vereniging club bank omroep
tijdschrift persbureau keten uitgeverij vakbond stichting webwinkel terreurorganisatie actiegroep
website weekblad dagblad fabrikant firma zeitung partei konzern verein unternehmen verlag zeitschrift
nachrichtenagentur hersteller entreprise société journal parti association quotidien agence groupe
constructeur empresa periódico partido asociación diario agencia grupo cadena fabricante azienda
giornale partito società quotidiano jornal""")
"""Nouns before an organisation's name."""

WORK_BEFORE = word_set("""novel film movie book album song play poem series documentary opera painting podcast single musical
memoir roman film boek album lied toneelstuk gedicht serie documentaire schilderij buch lied
theaterstück gedicht gemälde livre chanson pièce libro novela película canción""")
"""Nouns before a work's name."""

RELATIVE = word_set("who whose himself herself qui quien quienes")
"""Pronouns that follow a person's name."""

WHERE = word_set("where waar où wo donde dove onde waarvandaan")
"""Adverbs that a comma joins to a place's name: ``Halden, where …``."""

VERB_FIRST = frozenset(("nl", "de"))
"""Languages in which the subject directly follows a verb of speech, whatever comes after."""

TELLING = word_set("told asked warned joined reminded vertelde antwortete")
"""Verbs whose object may be a newspaper as well as a person."""

OFFICES = word_set(
    """administration presidency premiership cabinet era campaign regime aide aides doctrine family government allies
    loyalists regering kabinet bewind regime familie regierung kabinett ära administración gobierno gouvernement"""
)
"""Nouns after the name of who is at the head: ``the Fenn administration``."""

UNITS = word_set(
    "kilometers kilometres km miles metres meters percent years hours minutes days weeks months kilometer meter procent"
)
"""What a number counts that is no age."""

AGES = frozenset(str(age) for age in range(5, 105))
"""Numbers that may be an age after a name."""

OPPONENT_BEFORE = word_set("against beat versus tegen versloeg contra gegen contre")
"""Words before whom a team plays."""

CONTEST = word_set(
    "wint won winnen gewonnen winst verliest verloor verloren verliezen nederlaag zege overwinning win victory lost lose defeat"
)
"""Words of a match before the preposition that leads to the other team: ``verloor van X``, ``a win over X``."""

PERSON_BEFORE: dict[str, dict[str, float]] = {
    "en": {"with": 0.6, "by": 0.3, "met": 0.3, "under": 0.9},
    "nl": {"met": 0.3, "door": 0.3, "onder": 0.9, "volgens": 0.7},
    "de": {"mit": 0.5, "unter": 0.6, "laut": 0.5, "von": 0.25, "für": 0.3, "wie": 0.4},
    "fr": {"par": 0.6, "avec": 0.6, "sous": 0.6, "contre": 0.3, "derrière": 0.5, "devant": 0.3},
    "es": {"por": 0.3, "a": 0.4, "según": 0.7, "bajo": 0.4},
    "it": {"con": 0.4, "secondo": 0.7, "sotto": 0.4},
    "pt": {"por": 0.3, "com": 0.4, "segundo": 0.7, "sob": 0.4},
}
"""Prepositions that persons follow more than places, and what they weigh, by language."""

BODY_BEFORE: dict[str, dict[str, float]] = {
    "en": {"the": 0.5},
    "nl": {"de": 0.7, "het": 0.7, "bij": 0.5},
    "de": {"die": 0.5, "den": 0.5, "beim": 0.6, "bei": 0.4, "zum": 0.4, "gegen": 0.4},
    "es": {"el": 0.8, "la": 0.8, "del": 0.8, "al": 0.8, "los": 0.5, "las": 0.5},
    "it": {"il": 0.6, "la": 0.5, "del": 0.6, "della": 0.6, "dal": 0.5, "dalla": 0.5, "al": 0.4, "alla": 0.4},
    "pt": {"o": 0.5, "a": 0.5, "do": 0.5, "da": 0.5, "ao": 0.4, "à": 0.4},
    "fr": {"aux": 0.3, "les": 0.3, "le": 0.3},
}
"""Articles that bodies follow more than anything else, and what they weigh, by language."""

MOVING = word_set(
    """rose fell gained lost climbed dropped jumped slid added shed won verloor steeg daalde zakte klom stieg fiel gewann
    verlor"""
)
"""What shares do, before a figure."""

CONJUNCTIONS = word_set("and or en of und oder et ou y o e и")
"""Words that join like to like."""

FIRM_PARTICIPLES = word_set("owned headquartered listed founded bought acquired opgericht gegründet fondée fundada")
"""Participles after a comma that tell of a firm: ``Halden Light, owned by …``."""

INDEFINITE = word_set("a an the een de ein eine un une")
"""Articles that open an apposition after a comma."""
