"""Titles and roles: words before a name that say that a person follows, and are no part of the name."""

from __future__ import annotations

import re
from functools import cache

from sitegen.strings import fold
from sitegen.tables.listing import phrase_set, word_set

HONORIFICS = word_set("""mr mrs ms miss dr prof sir dame madam lord lady mister mevrouw meneer mijnheer dhr mw mevr drs ir ing
mr. ds herr frau fräulein monsieur madame mademoiselle mme mlle m. maître señor señora señorita don doña
sr sra srta signor signora sig dott senhor senhora dom frei sheikh sheik shaykh sjeik scheich cheikh
imam mullah moellah ayatollah ajatollah grand hajj hadji sayyid rabbi rabbijn rabbin pastor reverend rev
father brother sister fr bishop archbishop cardinal pope bisschop aartsbisschop kardinaal paus dominee
bischof erzbischof kardinal papst pfarrer évêque cardinal pape abbé obispo cardenal papa padre fray
vicar dean deacon monsignor mgr saint hon his her excellency majesty highness king queen prince princess
emperor empress tsar czar sultan emir shah duke duchess earl count countess baron baroness viscount
marquis koning koningin prins prinses keizer hertog hertogin graaf gravin jonkheer jhr könig königin
kaiser prinz prinzessin herzog graf roi reine duc duchesse comte comtesse rey reina príncipe princesa
duque conde caliph kalief господин госпожа г-н г-жа д-р κύριος κυρία""")
"""Forms of address and ranks of birth or church."""

ROLES = word_set("""president vice-president premier chancellor patriarch undersecretary administrator presidents ministers premiers
senators professors judges generals drs reliever pitcher catcher shortstop outfielder quarterback linebacker hooker flanker
batsman bowler all-rounder wicketkeeper referee umpire jockey skier analist trendwatcher drummer gitarist bassist dj
rapper topscorer pianist violinist cellist goalscorer midfielders strikers minister secretary ambassador senator congressman
congresswoman representative governor mayor councillor councilor alderman deputy lawmaker mp mep sen rep
gov pres speaker chairman chairwoman chairperson chair chief director manager ceo cfo cto coo boss head
leader founder co-founder owner commissioner inspector superintendent sheriff constable officer
detective sergeant corporal private lieutenant captain major colonel commander general brigadier admiral
marshal commodore lt col gen maj capt sgt cpl pvt cmdr adm brig lt-gen lieutenant-general major-general
cpt judge justice prosecutor attorney lawyer barrister solicitor professor doctor surgeon nurse teacher
scientist researcher analyst economist historian journalist reporter correspondent editor columnist
author writer novelist poet playwright actor actress singer musician composer conductor painter sculptor
artist photographer filmmaker architect engineer astronaut coach trainer captain striker midfielder
defender goalkeeper winger driver cyclist sprinter swimmer boxer golfer spokesman spokeswoman
spokesperson adviser advisor aide envoy diplomat consul attaché activist campaigner dissident rebel
warlord tycoon billionaire businessman businesswoman banker dictator ex-president ex-minister ex-premier
treasurer curator librarian archivist astronomer biologist chemist physicist commandant guardsman
skipper harbourmaster pilot keeper magistrate warden forester gunman suspect defendant presenter broadcaster comedian blogger whistleblower
farmer fisherman potus flotus pm president-elect vicepresident minister-president minister-presidente
ministerpresident vicepremier staatssecretaris kamerlid tweede-kamerlid eerste-kamerlid raadslid
wethouder burgemeester gouverneur gedeputeerde commissaris ambassadeur fractievoorzitter fractieleider
partijleider voorzitter vicevoorzitter lijsttrekker bestuurder bestuursvoorzitter topman topvrouw
directeur oprichter eigenaar woordvoerder woordvoerster advocaat advocate rechter officier
procureur-generaal hoofdofficier inspecteur agent rechercheur hoofdcommissaris generaal kolonel majoor
kapitein luitenant sergeant korporaal admiraal commandant hoogleraar emeritus professor doctor arts
huisarts onderzoeker wetenschapper historicus econoom socioloog journalist verslaggever correspondent
redacteur hoofdredacteur columnist schrijver schrijfster auteur dichter acteur actrice zanger zangeres
muzikant componist dirigent schilder kunstenaar kunstenares fotograaf regisseur regisseuse architect
ingenieur coach trainer bondscoach aanvoerder spits doelman keeper verdediger middenvelder aanvaller
wielrenner renner schaatser zwemmer bokser tennisser trainer-coach adviseur gezant diplomaat activist
activiste ondernemer zakenman zakenvrouw bankier miljardair leider rebellenleider presentator
presentatrice cabaretier eurocommissaris europarlementariër oud-minister oud-premier ex-minister
ex-premier schipper havenmeester loods kapitein galeriehouder kopstuk kunstschilder curator bewindsman bewindsvrouw boer visser leraar
lerares docent conservator archivaris präsident präsidentin bundespräsident bundeskanzler
bundeskanzlerin kanzler kanzlerin ministerpräsident ministerpräsidentin ministerin außenminister
außenministerin innenminister innenministerin finanzminister finanzministerin verteidigungsminister
verteidigungsministerin justizminister justizministerin gesundheitsminister wirtschaftsminister
umweltministerin umweltminister bürgermeister bürgermeisterin oberbürgermeister oberbürgermeisterin
senatorin abgeordneter abgeordnete fraktionschef parteichef vorsitzender vorsitzende vorstandschef
geschäftsführer geschäftsführerin direktor direktorin leiter leiterin sprecher sprecherin pressesprecher
regierungssprecher trainerin bundestrainer kapitän torhüter stürmer general oberst hauptmann leutnant
kommandeur botschafter botschafterin richter richterin staatsanwalt staatsanwältin anwalt anwältin
professorin forscher forscherin historiker historikerin autor autorin schriftsteller schriftstellerin
schauspieler schauspielerin sänger sängerin regisseurin künstler künstlerin unternehmer unternehmerin
gründer gründerin experte expertin ökonom journalistin reporterin président présidente vice-président
ministre premier-ministre chancelier chancelière sénateur sénatrice député députée maire gouverneur
ambassadeur ambassadrice secrétaire porte-parole directeur directrice patron pdg fondateur fondatrice
chef général colonel capitaine lieutenant commandant amiral juge procureur avocat avocate professeur
chercheur chercheuse historien historienne journaliste écrivain écrivaine romancier poète acteur
chanteur chanteuse cinéaste réalisateur réalisatrice entraîneur sélectionneur attaquant gardien milieu
défenseur économiste philosophe peintre sculpteur photographe militant militante opposant homme
presidente presidenta vicepresidente ministro ministra canciller senador senadora diputado diputada
alcalde alcaldesa gobernador gobernadora embajador embajadora secretario secretaria portavoz vocero
director directora fundador fundadora jefe jefa coronel capitán teniente comandante almirante juez jueza
fiscal abogado abogada profesor profesora investigador investigadora historiador historiadora periodista
escritor escritora novelista actor cantante cineasta entrenador delantero portero economista filósofo
pintor escultor fotógrafo activista empresario empresaria líder dirigente ministra sindaco senatore
deputato governatore ambasciatore segretario portavoce direttore direttrice generale colonnello capitano
giudice procuratore avvocato professore professoressa giornalista scrittore scrittrice attore attrice
cantante regista allenatore presidente governador prefeito prefeita deputado senador embaixador
secretário porta-voz diretor coronel juiz promotor advogado jornalista escritor treinador президент
премьер министр губернатор мэр генерал полковник депутат сенатор посол директор председатель глава лидер
журналист писатель профессор президента министра прем'єр міністр мер голова речник""")
"""Offices and occupations that stand before a name. A word may be a title before a name and a name elsewhere."""

AMBIGUOUS_ROLES = word_set("major general private chief head minor senior captain leader judge chair guard boss owner")
"""Roles that are adjectives or things as well."""

PHRASES = phrase_set(
    """prime minister|vice president|foreign minister|defence minister|defense minister|interior minister|
finance minister|justice minister|health minister|environment minister|education minister|
culture minister|energy minister|trade minister|transport minister|deputy prime minister|
secretary of state|secretary general|secretary-general|foreign secretary|home secretary|
defense secretary|defence secretary|treasury secretary|health secretary|press secretary|
attorney general|surgeon general|governor general|director general|chief executive|
chief executive officer|executive director|managing director|chief of staff|chief inspector|
chief justice|chief minister|member of parliament|members of parliament|speaker of the house|
chancellor of the exchequer|speaker of the house of representatives|high commissioner|high representative|deputy speaker|minister of state|minister of defence|minister of defense|
minister of finance|minister of health|minister of justice|minister of education|
minister of foreign affairs|minister for foreign affairs|head of state|first minister|first lady|
crown prince|crown princess|grand duke|commander in chief|lieutenant colonel|lieutenant general|
major general|brigadier general|rear admiral|vice admiral|staff sergeant|lance corporal|special envoy|
national security adviser|national security advisor|district attorney|vice chairman|vice chancellor|
general secretary|general manager|head coach|police chief|fire chief|opposition leader|party leader|
prime ministers|queen mother|prince of wales|press officer|united states senator|us senator|
state senator|state department spokesman|minister van buitenlandse zaken|minister van defensie|
minister van financiën|minister van justitie|minister van onderwijs|minister van binnenlandse zaken|
minister van economische zaken|minister van volksgezondheid|minister van landbouw|
minister van sociale zaken|officier van justitie|commissaris van de koning|secretaris-generaal|
minister van staat|ministre des affaires étrangères|ministre de la défense|ministre de l'intérieur|
ministre des finances|premier ministre|ministre de la justice|garde des sceaux|chef de l'état|
secrétaire général|secrétaire d'état|chef d'état-major|directeur général|primer ministro|
primera ministra|ministro de defensa|ministro de exteriores|ministro del interior|secretario general|
secretario de estado|jefe de estado|fiscal general|director general|ministro de asuntos exteriores|
primo ministro|ministro degli esteri|segretario generale|primeiro-ministro|secretário-geral"""
)
"""Titles of several words."""

PORTFOLIOS = word_set(
    """foreign defence defense interior finance justice health environment education culture energy trade
transport home treasury press prime vice deputy executive managing chief acting former interim associate
assistant senior junior national general special regional local federal royal retired late adjunct
honorary opposition party police fire army navy budget labour labor agriculture housing immigration
sports tourism oil security information financial high farm farms development overseas internal external commonwealth
affairs science technology planning industry commerce fisheries forestry public social family veterans economic economy
communications telecommunications tax religious youth outgoing incoming veteran top ex"""
)
"""Words that stand before a role and belong to it."""

SUFFIXES = word_set("jr sr ii iii iv phd md qc kc mp obe mbe cbe esq")
"""Words after a name that belong to it or to its owner."""

LABELS = word_set("""anonymous anon anonymus anoniem anonyme anonym anónimo anonimo anônimo anónima anonyymi anonim аноним
анонім ανώνυμος unknown onbekend inconnu unbekannt desconocido desconocida sconosciuto desconhecido
guest gast invité invitado ospite convidado admin administrator beheerder webmaster user gebruiker
utilisateur benutzer usuario utente usuário nobody moderator reader lezer 名無し 匿名 匿名希望 مجهول זר אנונימי 익명
익명 visitor bezoeker visiteur besucher visitante staff redactie redaktion rédaction redacción redazione
redação editor editors newsroom desk анонимно анонімний анонимный anonymní anonymný anonim anonyymi
匿名さん 匿名用户 匿名网友 名無しさん 名無し ไม่ระบุชื่อ अज्ञात misafir gość host gæst gjest vieras gäst gastautor gastautorin
редактор админ гость гостья гостьи ضيف אורח 손님 访客 ゲスト deleted verwijderd gelöscht supprimé eliminado someone iemand
jemand quelqu'un alguien noname nomen webredactie onlineredaktion""")

LABEL_PHRASES = phrase_set(
    """anonymous coward|deleted user|no name|n.n|name withheld|naam bekend|naam bekend bij de redactie|name bekannt|unknown user|
    anonymous user|anonieme gebruiker|anonymer benutzer|utilisateur anonyme|usuario anónimo|utente anonimo|usuário anônimo|
    guest user|no-name|user deleted|account deleted|former member|name unknown|not logged in"""
)
"""The same in several words."""
SAYING = re.compile(r" (?:said|says|wrote|schreef|schrieb|a dit|dijo)(?!\w)|\((?:not verified|guest|niet ingelogd)\)")
"""What may hang behind a label."""
LONGEST_LABEL = 60


@cache
def _labels() -> frozenset[str]:
    return frozenset((*LABELS, *LABEL_PHRASES, *(fold(label) for label in (*LABELS, *LABEL_PHRASES))))


def is_label(author: str) -> bool:
    """Say whether what stands for an author names no one: ``Anonymous``, ``Guest 12``, ``[deleted]``."""
    if len(author) > LONGEST_LABEL:
        return False
    plain = SAYING.split(author.casefold(), maxsplit=1)[0].strip(" []()<>*\"'“”‘’.…:!")
    plain = plain.rstrip("0123456789#_- ") or plain
    return plain in _labels() or fold(plain) in _labels()


MINISTERS = word_set(
    """minister ministers staatssecretaris secretary ministre ministro ministra commissaris commissioner schepen wethouder
    viceminister vicepremier vice-premier secretario secretaria ministerin"""
)
"""Offices that a preposition and a portfolio follow: ``minister van Onderwijs``."""
COMPOUND = 9
ENDINGS = (
    "leiter",
    "leiterin",
    "sprecher",
    "sprecherin",
    "präsident",
    "präsidentin",
    "minister",
    "ministerin",
    "meister",
    "meisterin",
    "trainer",
    "trainerin",
    "direktor",
    "direktorin",
    "anwalt",
    "anwältin",
    "forscher",
    "forscherin",
    "experte",
    "expertin",
    "winnaar",
    "winnares",
    "kampioen",
    "kampioene",
    "houder",
    "journalist",
    "criticus",
    "speler",
    "speelster",
    "zanger",
    "gitarist",
    "piloot",
    "analist",
    "adviseur",
    "kandidaat",
    "manager",
    "chirurg",
    "kritiker",
    "kritikerin",
    "spieler",
    "spielerin",
    "sieger",
    "siegerin",
    "politiker",
    "politikerin",
    "wissenschaftler",
    "wissenschaftlerin",
    "partner",
    "partnerin",
    "reporter",
    "korrespondent",
    "korrespondentin",
    "berater",
    "beraterin",
    "kommissar",
    "kommissarin",
    "richter",
    "richterin",
    "abgeordnete",
    "abgeordneter",
    "historiker",
    "historikerin",
    "produzent",
    "regisseur",
    "autor",
    "autorin",
    "leider",
    "leidster",
    "voorzitter",
    "directeur",
    "woordvoerder",
    "woordvoerster",
    "deskundige",
    "onderzoeker",
    "commandant",
    "redacteur",
    "verslaggever",
    "secretaris",
    "bestuurder",
    "hoogleraar",
)
"""Endings of German and Dutch compounds of more than nine letters that are roles."""


def is_title(word: str) -> bool:
    """Say whether a word, in any case and with or without its full stop, is a form of address or a role."""
    plain = word.casefold().rstrip(".")
    return plain in HONORIFICS or plain in ROLES or (len(plain) > COMPOUND and plain.endswith(ENDINGS))
