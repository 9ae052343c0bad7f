"""Words for who or what comes from a country, people or creed: adjectives and nouns, which are no names on their own."""

from __future__ import annotations

from functools import cache

from sitegen.strings import fold
from sitegen.tables.territories import language_names

_ENGLISH = """afghan african albanian algerian american andorran angolan arab arabian arabic argentine argentinian
armenian asian australian austrian azerbaijani azeri bahraini balinese bangladeshi barbadian basque
bavarian belarusian belgian belizean bengali bolivian bosnian brazilian breton british briton bulgarian
burmese burundian cambodian cameroonian canadian caribbean catalan chadian chechen chilean chinese
colombian congolese cossack costa-rican croatian croat cuban cypriot czech dane danish dominican dutch
dutchman dutchmen ecuadorian egyptian emirati english englishman englishmen eritrean estonian ethiopian
european fijian filipino finn finnish fleming flemish french frenchman frenchmen gabonese gambian
georgian german ghanaian greek grenadian guatemalan guinean guyanese haitian hispanic honduran hungarian
icelander icelandic indian indonesian iranian iraqi irish irishman israeli italian ivorian jamaican
japanese jordanian kazakh kenyan korean kosovar kurd kurdish kuwaiti kyrgyz laotian latin latino latvian
lebanese liberian libyan lithuanian luxembourger macedonian malagasy malawian malay malaysian maldivian
malian maltese mauritanian mauritian mexican moldovan mongol mongolian montenegrin moor moroccan
mozambican namibian nepalese nepali new-zealander nicaraguan nigerian nigerien nordic norman norse
norwegian omani pakistani palestinian panamanian paraguayan pashtun persian peruvian pole polish
portuguese prussian puerto-rican qatari roman romanian russian rwandan salvadoran samoan saudi saxon
scandinavian scot scots scottish scotsman senegalese serb serbian siberian sicilian sikh singaporean
slav slavic slovak slovakian slovene slovenian somali soviet spaniard spanish sri-lankan sudanese
surinamese swahili swede swedish swiss syrian taiwanese tajik tamil tanzanian tatar thai tibetan
togolese tunisian turk turkish turkmen ugandan ukrainian uruguayan uyghur uzbek venetian venezuelan
viennese vietnamese viking walloon welsh welshman yazidi yemeni yemenite yugoslav yugoslavian zambian
zimbabwean zulu afrikaner parisian londoner berliner christian christians muslim muslims moslem islamic
islamist islamists jew jews jewish catholic catholics protestant protestants orthodox buddhist buddhists
hindu hindus sunni sunnis shia shias shiite shiites shi'ite shi'ites shi'a salafi salafist wahhabi
alawite alawites druze maronite methodist baptist anglican lutheran calvinist quaker mormon communist
communists marxist marxists nazi nazis fascist zionist socialist socialists leninist stalinist jihadist
jihadi republican republicans democrat democrats conservative conservatives liberal liberals tory tories
jacobin bolshevik baathist ba'athist kurds western eastern northern southern westerner westerners anglo
transatlantic mediterranean balkan baltic caucasian levantine indo-european afro-american
african-american native"""

_DUTCH = """afghaans albanees algerijns amerikaans angolees antilliaans arabisch argentijns armeens aziatisch
australisch azerbeidzjaans bahreins bangladesh's baskisch beiers belarussisch belgisch boliviaans
bosnisch braziliaans brits bulgaars burgondisch cambodjaans canadees catalaans chileens chinees
colombiaans congolees cubaans cypriotisch deens duits egyptisch engels eritrees estisch ethiopisch
europees fins frans fries georgisch ghanees grieks haïtiaans hongaars iers ijslands indiaas indisch
indonesisch iraaks iraans israëlisch italiaans japans jemenitisch joods joegoslavisch jordaans kazachs
keniaans koerdisch koeweits koreaans kroatisch latijns lets libanees liberiaans libisch litouws
luxemburgs macedonisch maleisisch maltees marokkaans mexicaans moldavisch mongools mozambikaans
nederlands nepalees nieuw-zeelands nigeriaans noors noord-koreaans zuid-koreaans oekraïens oezbeeks
omaans oostenrijks ottomaans pakistaans palestijns perzisch peruaans pools portugees portugeesch
qatarees roemeens romeins russisch rwandees saoedisch saoedi-arabisch scandinavisch schots servisch
singaporees slavisch sloveens slowaaks soedanees somalisch sovjet spaans surinaams syrisch tadzjieks
taiwanees tanzaniaans thais tibetaans tsjechisch tsjetsjeens tunesisch turks turkmeens ugandees
oegandees venezolaans vietnamees vlaams waals westers oosters wit-russisch zaïrees zambiaans zimbabwaans
zuid-afrikaans zweeds zwitsers afrikaans noord-amerikaans zuid-amerikaans latijns-amerikaans
oost-europees west-europees zuid-europees noord-europees midden-europees christelijk islamitisch
katholiek protestants gereformeerd hervormd boeddhistisch soennitisch sjiitisch hindoestaans limburgs
brabants gronings zeeuws drents gelders hollands utrechts amsterdams rotterdams haags leids utrechts
antwerps gents brussels"""

_DUTCH_PEOPLE = """afghaan afghanen albanees albanezen algerijn algerijnen amerikaan amerikanen arabier arabieren argentijn
argentijnen armeen armeniërs aziaat aziaten australiër australiërs bask basken beier belg belgen bosniër
bosniërs braziliaan brazilianen brit britten bulgaar bulgaren canadees canadezen catalaan catalanen
chileen chilenen chinees chinezen colombiaan colombianen congolees congolezen cubaan cubanen cyprioot
cyprioten deen denen duitser duitsers egyptenaar egyptenaren engelsman engelsen est esten ethiopiër
ethiopiërs europeaan europeanen fin finnen fransman fransen fries friezen georgiër georgiërs griek
grieken hongaar hongaren ier ieren ijslander ijslanders indiër indiërs indonesiër indonesiërs irakees
irakezen irakees iraniër iraniërs israëli israëli's israëliër israëliërs italiaan italianen japanner
japanners jemeniet jemenieten jood joden joegoslaaf joegoslaven jordaniër jordaniërs kazach kazachen
keniaan kenianen koerd koerden koreaan koreanen kroaat kroaten let letten libanees libanezen libiër
libiërs litouwer litouwers luxemburger macedoniër maleisiër marokkaan marokkanen mexicaan mexicanen
moldaviër mongool mongolen nederlander nederlanders nigeriaan nigerianen noor noren oekraïner oekraïners
oostenrijker oostenrijkers pakistaan pakistanen pakistani palestijn palestijnen pers perzen peruaan pool
polen portugees portugezen roemeen roemenen romein romeinen rus russen rwandees saoedi saoedi's saoediër
saoediërs schot schotten serviër serviërs slaaf slowaak slowaken sloveen slovenen soedanees soedanezen
somaliër somaliërs spanjaard spanjaarden surinamer surinamers syriër syriërs tsjech tsjechen tsjetsjeen
tsjetsjenen tunesiër tunesiërs turk turken turkmeen turkmenen venezolaan venezolanen vietnamees
vietnamezen vlaming vlamingen waal walen zweed zweden zwitser zwitsers afrikaan afrikanen christen
christenen moslim moslims islamist islamisten jihadist jihadisten katholiek katholieken protestant
protestanten soenniet soennieten sjiiet sjiieten hindoe hindoes boeddhist nazi nazi's communist
communisten druus druzen alawiet alawieten jezidi jezidi's oeigoer oeigoeren westerling amsterdammer
amsterdammers hagenaar rotterdammer"""

_GERMAN = """afghanisch ägyptisch albanisch algerisch amerikanisch arabisch argentinisch armenisch asiatisch
aserbaidschanisch äthiopisch australisch bairisch bayerisch belarussisch belgisch bolivianisch bosnisch
brasilianisch britisch bulgarisch chilenisch chinesisch dänisch deutsch ecuadorianisch englisch estnisch
europäisch finnisch flämisch französisch georgisch griechisch haitianisch indisch indonesisch irakisch
iranisch irisch isländisch israelisch italienisch japanisch jemenitisch jordanisch jüdisch jugoslawisch
kambodschanisch kanadisch kasachisch katalanisch kenianisch kirgisisch kolumbianisch kongolesisch
koreanisch kosovarisch kroatisch kubanisch kurdisch kuwaitisch lettisch libanesisch libysch litauisch
luxemburgisch maltesisch marokkanisch mazedonisch mexikanisch moldauisch mongolisch montenegrinisch
neuseeländisch niederländisch nigerianisch norwegisch österreichisch pakistanisch palästinensisch
persisch peruanisch polnisch portugiesisch preußisch römisch ruandisch rumänisch russisch sächsisch
saudisch saudi-arabisch schottisch schwedisch schweizerisch serbisch sibirisch slawisch slowakisch
slowenisch somalisch sowjetisch spanisch sudanesisch südafrikanisch südkoreanisch nordkoreanisch syrisch
taiwanisch thailändisch tibetisch tschechisch tschetschenisch tunesisch türkisch ukrainisch ungarisch
usbekisch venezolanisch vietnamesisch walisisch weißrussisch zypriotisch afrikanisch us-amerikanisch
islamisch christlich katholisch evangelisch protestantisch orthodox sunnitisch schiitisch muslimisch"""

_GERMAN_PEOPLE = """afghane afghanen ägypter albaner algerier amerikaner amerikanerin amerikanern araber arabern argentinier
armenier asiate asiaten australier äthiopier bayer bayern belgier bosnier brasilianer brite briten
bulgare bulgaren chilene chilenen chinese chinesen däne dänen deutsche deutscher deutschen engländer
este esten europäer europäern finne finnen franzose franzosen georgier grieche griechen inder indonesier
iraker iraner ire iren isländer israeli israelis italiener japaner jemenit jemeniten jordanier jude
juden jugoslawe jugoslawen kanadier kasache kasachen katalane katalanen kenianer kolumbianer kongolese
kongolesen koreaner kroate kroaten kubaner kurde kurden kurdin lette letten libanese libanesen libyer
litauer luxemburger marokkaner mexikaner niederländer nigerianer norweger österreicher pakistaner
palästinenser palästinensern perser peruaner pole polen portugiese portugiesen rumäne rumänen russe
russen russin saudi saudis schotte schotten schwede schweden schweizer serbe serben slowake slowaken
slowene slowenen somalier spanier sudanese sudanesen südkoreaner syrer syrern syrerin tschetschene
tschetschenen tscheche tschechen tunesier türke türken türkin ukrainer ukrainerin ungar ungarn
venezolaner vietnamese vietnamesen afrikaner christ christen muslim muslime muslimen islamist islamisten
katholik katholiken protestant protestanten sunnit sunniten schiit schiiten nazi nazis berliner
hamburger münchner kölner wiener frankfurter"""

_FRENCH = """afghan afghans albanais algérien algériens allemand allemands allemande américain américains américaine
anglais angolais arabe arabes argentin argentins arménien arméniens asiatique australien australiens
autrichien autrichiens azéri basque basques belge belges biélorusse bolivien bosniaque bosniaques
brésilien brésiliens breton bretons britannique britanniques bulgare bulgares camerounais canadien
canadiens catalan catalans chilien chiliens chinois chypriote colombien colombiens congolais corse
corses croate croates cubain cubains danois écossais égyptien égyptiens espagnol espagnols estonien
éthiopien européen européens finlandais flamand flamands français française françaises gallois géorgien
géorgiens grec grecs haïtien haïtiens hollandais hongrois indien indiens indonésien irakien irakiens
iranien iraniens irlandais islandais israélien israéliens italien italiens italienne ivoirien ivoiriens
japonais jordanien juif juifs kazakh kényan kosovar kurde kurdes letton libanais libyen libyens
lituanien luxembourgeois macédonien malgache malien maliens maltais marocain marocains mauritanien
mexicain mexicains moldave mongol monténégrin musulman musulmans chrétien chrétiens catholique
catholiques protestant protestants néerlandais népalais nigérian nigérien normand normands norvégien
norvégiens ouzbek pakistanais palestinien palestiniens persan péruvien polonais portugais québécois
romain romains roumain roumains russe russes rwandais saoudien saoudiens sénégalais serbe serbes
slovaque slovène somalien soudanais soviétique soviétiques suédois suisse suisses syrien syriens
syrienne tadjik taïwanais tchadien tchèque tchèques tchétchène thaïlandais tibétain togolais tunisien
tunisiens turc turcs ukrainien ukrainiens uruguayen vénézuélien vietnamien wallon yéménite yougoslave
parisien parisiens sunnite sunnites chiite chiites africain africains"""

_SPANISH = """afgano alemán alemanes americano andaluz árabe árabes argentino argentinos asiático australiano
austríaco belga boliviano brasileño británico británicos búlgaro canadiense catalán chileno chino chinos
colombiano coreano croata cubano danés ecuatoriano egipcio escocés español españoles española
estadounidense estadounidenses europeo europeos finlandés francés franceses galés gallego georgiano
griego griegos holandés húngaro indio inglés ingleses iraní iraníes iraquí iraquíes irlandés israelí
israelíes italiano italianos japonés judío judíos kurdo kurdos libanés libio marroquí mexicano mexicanos
musulmán musulmanes neerlandés noruego palestino palestinos paraguayo peruano polaco portugués
portugueses rumano ruso rusos saudí serbio sirio sirios soviético sueco suizo tailandés tunecino turco
turcos ucraniano ucranianos uruguayo vasco vascos venezolano vietnamita cristiano cristianos católico
católicos"""


def _with(stems: str, endings: tuple[str, ...]) -> set[str]:
    return {stem + ending for stem in stems.split() for ending in ("", *endings)}


@cache
def _all() -> frozenset[str]:
    words = _with(_ENGLISH, ("s",)) | _with(_DUTCH, ("e", "en")) | set(_DUTCH_PEOPLE.split())
    words |= {word[:-1] + "se" for word in _DUTCH.split() if word.endswith("es")}
    words |= {stem[:-1] + "ze" for stem in _DUTCH.split() if stem.endswith("s")}
    words |= {stem[:-2] + "se" for stem in _DUTCH.split() if stem.endswith("ees")}
    words |= _with(_GERMAN, ("e", "en", "er", "es", "em")) | set(_GERMAN_PEOPLE.split())
    words |= _with(_FRENCH, ("e", "es", "s")) | _with(_SPANISH, ("s", "a", "as"))
    return frozenset(fold(word).replace("’", "'") for word in words) - frozenset(("polen", "zweden", "schweden", "ungarn", "bayern",
        "suisse", "native", "americas", "indias", "americana"))  # fmt: skip


_TONGUES_THAT_ARE_PLACES = frozenset(("kongo", "tonga", "nauru", "samoa", "niue", "venda", "limburg", "cree", "ido", "ewe", "yi", "twi",
    "chamorro", "man", "manx", "pali", "komi", "akan", "afar", "sango"))  # fmt: skip


@cache
def is_demonym(word: str) -> bool:
    """Say whether a word, in any case, is one of nationality, people, language or creed."""
    folded = fold(word.replace("’", "'"))
    if folded in _all():
        return True
    folded = folded.removesuffix("'s")
    if folded in _all() or (folded in _folded_tongues() and folded not in _TONGUES_THAT_ARE_PLACES):
        return True
    head, hyphen, tail = folded.rpartition("-")
    return bool(hyphen) and (tail in _all() and (head in _all() or len(head) > 3))  # noqa: PLR2004 - letters of a word that says something


@cache
def _folded_tongues() -> frozenset[str]:
    return frozenset(fold(word) for word in language_names() if len(word) > 3)  # noqa: PLR2004 - letters of a word that says something


_ENGLISH_PEOPLE = """frenchman englishman dutchman irishman welshman scotsman frenchwoman englishwoman scot spaniard briton swede
dane pole finn turk serb croat kurd american german italian russian australian canadian norwegian belgian austrian"""


@cache
def _peoples() -> dict[str, frozenset[str]]:
    return {
        "en": frozenset(_ENGLISH_PEOPLE.split()),
        "nl": frozenset(word for word in _DUTCH_PEOPLE.split() if not word.endswith("en")),
        "de": frozenset(word for word in _GERMAN_PEOPLE.split() if not word.endswith("n")),
    }


def is_people(word: str, language: str) -> bool:
    """Say whether a word names one member of a people, after whom a person's name follows: ``de Noor Fenn``."""
    return word in _peoples().get(language, ())
