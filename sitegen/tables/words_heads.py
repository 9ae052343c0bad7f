"""Heads of names: the word in a name that says what kind of thing it names."""

from __future__ import annotations

from sitegen.tables.listing import phrase_set, word_set

CLUBS = word_set(
    """celtic thistle hotspur orient argyle sparta dynamo lokomotiv spartak torpedo partizan olympique stade eintracht borussia fortuna vitesse excelsior heracles inter racing deportivo ajax feyenoord"""
)
"""Words in the names of clubs, some of which are names on their own."""

ORGANISATION = CLUBS | word_set("""invest trading consult engineering publishing lease leasing bancorp bancshares insurance community gemeenschap gewest blok bloc rescue air bibliothèque cinémathèque conservatoire orchestre festival                       rubber glass cement textile textiles brewing breweries tyre tyres paper motor automotive aerospace holdings pensions verzekeringen opera opéra energy capital oil gas steel data retail wire pharma media electronics pictures
entertainment mobile telecom shipping freight steelworks records airlines foods beverages chemicals
mining metals securities ventures estates properties electric nuclear petroleum resources logistics
steelers academy administration agency airline airlines airways alliance assembly association authority
bank bakery board brewery broadcasting brothers bureau cabinet campaign center centre chamber charity
church clinic club co college commission committee commons communications company confederation
conference congress consortium constabulary consulting cooperative corp corporation council court dairy
department directorate embassy enterprise enterprises exchange executive farms federation fellowship
finance firm force foundation fund gallery gmbh government group guild guards guard holding holdings
hospital hotel house inc industries inspectorate institute institution insurance international
investments laboratories laboratory labs league library limited llc llp lodge logistics lords ltd
magistrates ministry mission mosque motors museum network nations observatory office organisation
organization orchestra ombudsman pact parliament partners partnership party pharma plc police post press
prison productions programme program project records registry restaurants savings school schools
secretariat senate seminary service services society software solutions stores studios studio superstore
supermarket supermarkets survey synagogue syndicate systems taskforce technologies technology theatre
theater tribunal trust trustees union university utilities university's unit units watch works workshop
zoo reserve guardians rotary treasury united rovers rangers wanderers athletic albion fc ac sc afc cf sv
vv vfb vfl tsv fsv bsc  real sporting dynamo academie agentschap ambassade bank bedrijf beweging
bond brandweer bureau centrum commissie comité college coöperatie dienst faculteit federatie fonds
genootschap gemeente gemeenteraad gerechtshof groep hogeschool inspectie instituut kamer kantoor kliniek
koepel korps kerk liga maatschappij marechaussee ministerie museum netwerk omroep onderneming openbaar
orkest organisatie parlement partij planbureau politie provincie raad rechtbank rederij rekenkamer
rijksmuseum school senaat sociëteit stichting strafhof toneel unie universiteit vakbond vereniging
waterschap werkgroep winkel zaken zeemacht ziekenhuis krijgsmacht akademie amt anstalt ausschuss behörde
bundesamt bundesbank bundestag bundeswehr bundesrat dienst feuerwehr fraktion genossenschaft
gesellschaft gericht gerichtshof gewerkschaft gruppe handelskammer hochschule institut kammer kirche
klinik kommission konzern krankenhaus landesamt landtag ministerium partei polizei rat rathaus rundfunk
sparkasse staatsanwaltschaft stadtrat stadtwerke stiftung theater universität unternehmen verband verein
verlag verwaltung werke werk zentrale zentrum ag kg académie agence ambassade assemblée association
banque bibliothèque bourse bureau caisse centre chambre clinique comité commission compagnie conseil
cour direction école église entreprise faculté fédération fondation front gendarmerie groupe hôpital
institut ligue mairie ministère mission mouvement musée office ordre organisation parlement parquet
parti police préfecture rassemblement secrétariat sénat société syndicat théâtre tribunal union
université academia agencia alianza asamblea asociación audiencia ayuntamiento banco biblioteca bolsa
cámara centro clínica colegio comisaría comisión comité compañía confederación congreso consejo
cooperativa corte cruz dirección ejército empresa escuela facultad federación fiscalía frente fundación
grupo hospital iglesia instituto junta liga ministerio movimiento museo oficina organización parlamento
partido policía secretaría senado servicio sindicato sociedad teatro tribunal unión universidad
accademia agenzia associazione banca camera centro chiesa commissione comune consiglio corte federazione
gobierno gouvernement diputación defensoría presidencia fuerza fuerzas presidenza présidence musea prefectuur hof departement voedselautoriteit fondazione gruppo istituto lega ministero movimento museo ospedale parlamento partito polizia procura
questura scuola senato sindacato società teatro tribunale unione università academia agência associação
assembleia câmara comissão conselho empresa escola federação fundação governo hospital igreja instituto
ministério partido polícia prefeitura senado sindicato sociedade tribunal universidade академия
администрация агентство ассоциация банк институт комитет компания министерство партия совет суд
университет фонд центр""")
"""Words that make a name an organisation's wherever they stand in it."""

GROUP = word_set("""army battalion brigade brigades band collective commando company corps crew division fleet forces front
gang infantry insurgency jihad legion liberation mafia militia militias movement party patrol platoon
rebels regiment resistance squad squadron tribe troop troupe warriors guerrillas guerrilla separatists
missionaries clan choir quartet trio ensemble cartel helmets boys sisters helpers volunteers leger bataljon brigade
bende beweging compagnie divisie eenheid eenheden front garde korps legioen marine militie milities
regiment strijdkrachten verzet weerstand koor fanfare harmonie kwartet band strijders vrijwilligers
armee bataillon bewegung bande bund chor division front garde heer korps kompanie legion miliz regiment
streitkräfte truppe widerstand armée bataillon bande brigade chœur corps division front garde légion
milice mouvement régiment résistance ejército batallón banda brigada coro cuerpo división frente guardia
legión milicia movimiento regimiento resistencia cártel esercito battaglione banda brigata coro
divisione fronte guardia legione milizia армия батальон бригада дивизия полк фронт отряд""")
"""Words that make a name a group's: troops, movements, bands."""

PLACE = word_set("""camp base muur poort omloop abbey airfield airport alley alps archipelago arena avenue barracks basin bay beach boulevard border
bridge building canal canyon cape castle cathedral cave cemetery city cliff cliffs coast county creek
crossing crossroads dam delta desert district docks drive dunes estate estuary falls farm fell field
fields firth fjord forest fort gap garden gardens gate glacier glen green gulf hall harbor harbour heath
heights highlands highway hill hills island islands isle isles junction kingdom lagoon lake lakes land
lane lighthouse manor marsh meadow meadows mills mine moor motorway mount mountain mountains oasis ocean
palace park pass peak peninsula pier plain plains plateau plaza point pond port prairie province quarter
quay range ranch reef region republic ridge river road rock ruins sea shore slope sound springs square
station strait straits street stadium terrace territory tower town township trail valley viaduct village
volcano waterfall wetlands wharf wood woods quarry reservoir baai berg bergen bos brug dal dam dijk
district dorp duin duinen eiland eilanden gebergte gracht grens haven heide heuvel kaap kade kanaal
kasteel kust laan markt meer molen moeras oever park plein polder poort provincie republiek rivier
singel stad station straat strand toren vallei veld vesting vliegveld weg woestijn woud zee zeestraat
eilandengroep schiereiland kathedraal basiliek koninkrijk klooster abdij paleis estadio monasterio pabellón stade kloster dom abbaye allee bahnhof bach bezirk brücke burg dorf fluss flughafen gasse gebirge
hafen halbinsel hügel insel inseln kanal kreis küste land markt meer ort palast platz provinz schloss
see stadt strand straße strasse tal turm ufer wald weg wüste aéroport archipel avenue baie bois
boulevard cap château colline côte désert détroit fleuve fontaine forêt gare golfe île îles lac mer mont
montagne montagnes palais parc péninsule place plage plaine pont port province quai quartier région
rivière route rue vallée village ville aeropuerto archipiélago avenida bahía barrio bosque cabo calle
camino castillo cerro ciudad colina cordillera costa desierto estación estrecho golfo isla islas lago
laguna mar montaña monte palacio parque península playa plaza provincia pueblo puente puerto río selva
sierra valle villa aeroporto arcipelago baia bosco capo castello città colle costa deserto fiume foresta
golfo isola isole lago mare monte montagna palazzo parco penisola piazza ponte porto provincia spiaggia
stazione strada stretto torre valle via viale ilha lagoa morro praça praia rio rua serra vila город
область остров озеро река район край море гора улица площадь село""")
"""Words that make a name a place's."""

MEDIA = word_set("""courrier dépêche voix voz nouvelle argus advertiser bulletin chronicle courant courier daily dispatch echo enquirer examiner express
gazette globe guardian herald independent inquirer insight journal ledger magazine mail mercury
messenger mirror monitor news newspaper observer online post press radio record recorder register review
sentinel standard star statesman sun tabloid telegraph television times today tribune tv weekly
broadcaster podcast blog network courant dagblad krant journaal nieuws nieuwsblad omroep opinie post
tijdschrift weekblad staatscourant abendblatt allgemeine anzeiger blatt bote kurier magazin nachrichten
rundschau spiegel tageblatt tageszeitung zeitung dépêche figaro gazette hebdo journal nouvelles presse
quotidien revue télé diario gaceta heraldo noticias periódico prensa revista semanario corriere gazzetta
giornale messaggero notizie rivista settimanale stampa correio diário folha gazeta jornal notícias""")
"""Words that make a name a newspaper's, magazine's or broadcaster's (an organisation, by convention)."""

EVENT = word_set("""gp prijs vierdaagse zesdaagse giro vuelta ronde tour battle biennale carnival championship championships conference convention cup derby festival games
marathon massacre olympics open revolt revolution riots siege summit tournament trophy war wars uprising
expo fair jubilee crisis treaty accord accords agreement act amendment slag oorlog kampioenschap
kampioenschappen opstand revolutie top beurs verdrag akkoord spelen beleg schlacht krieg meisterschaft
meisterschaften aufstand gipfel messe vertrag bataille guerre championnat coupe fête sommet traité
accord révolution batalla guerra campeonato copa cumbre tratado acuerdo revolución olimpiadas""")
"""Words that make a name an event's."""

WORK = word_set("""album anthem atlas ballad bible biography book chronicles cantata code concerto diaries diary dictionary
encyclopedia encyclopaedia epic film handbook hymn koran letters manual memoirs movie novel opera poem
quran report saga song sonata story symphony tales boek film roman lied verhaal dagboek bijbel rapport
buch lied oper märchen geschichte bericht chanson conte livre opéra poème rapport récit canción cuento
informe libro novela ópera poema""")
"""Words that make a name a work's."""

OF_HEADS = (
    ORGANISATION
    | PLACE
    | EVENT
    | GROUP
    | MEDIA
    | word_set("""order book house lord king queen duke tower bishop faculty bay cape isle friends school ministers
secretary ends states emirates knights daughters sons people peoples lords children voice voices tomb
temple""")
) - word_set("co inc ltd corp plc gmbh llc fc ac sc real united international post press gobierno gouvernement")
"""Words that may be followed by ``of X`` within one name."""

LOWER_HEADS = {
    "nl": word_set(
        "ministerie universiteit gemeente provincie stichting hogeschool rechtbank gerechtshof bisdom waterschap vereniging"
    ),
    "fr": word_set("ministère université banque tribunal cour académie préfecture"),
    "es": word_set("ministerio universidad banco tribunal ayuntamiento"),
    "it": word_set("ministero università banca tribunale"),
    "pt": word_set("ministério universidade banco tribunal"),
    "en": word_set("university ministry"),
}
"""Heads that running text spells in lower case although they begin a name: ``ministerie van X``."""

PLACE_LOWER = {
    "fr": word_set("mer océan golfe détroit baie île îles lac mont massif archipel presqu'île cap col canal"),
    "es": word_set("mar océano golfo estrecho bahía río isla islas lago cabo sierra"),
    "it": word_set("mare oceano golfo stretto lago isola isole monte"),
    "pt": word_set("mar oceano golfo estreito baía rio ilha ilhas lago"),
}
"""Heads of places that Romance languages spell in lower case: ``mer du Nord``, ``île Halden``."""

ADJECTIVES = word_set(
    """national nationale nationaux nationales international internationale européen européenne socialiste communiste républicain
    républicaine démocrate démocratique populaire central centrale fédéral fédérale suprême constitutionnel constitutionnelle
    catholique orthodoxe royale impériale mondiale olympique rouge libéral libérale conservateur radical travailliste nordique
    armées navale unies nacional nacionales internacional europea europeo socialista comunista republicano popular federal
    supremo suprema constitucional católica mundial olímpico olímpica roja unidas unidos armadas nazionale internazionale
    europea popolare centrale federale suprema costituzionale cattolica mondiale olimpico rossa unite armate europeia
    comunista republicana supremo mundial vermelha unidas"""
)
"""Adjectives that Romance languages spell in lower case behind the head of a body's name: ``Parti socialiste``."""

COMPANY_TAILS = word_set(
    "inc ltd corp co plc gmbh ag nv bv sa spa llc llp oy ab as asa kg se sarl srl pty limited incorporated holding holdings"
)
"""Legal forms at the end of a company's name."""

DIRECTIONS = word_set("""north south east west northern southern eastern western northeast northwest southeast southwest
northeastern northwestern southeastern southwestern north-east north-west south-east south-west central
upper lower greater inner outer noord zuid oost west noordelijk zuidelijk oostelijk westelijk noorden
zuiden oosten westen noordoost noordwest zuidoost zuidwest midden centraal nord süd ost west nördlich
südlich östlich westlich nordost nordwest südost südwest ober unter nord sud est ouest norte sur este
oeste sud nord est ovest""")
"""Directions before a place: ``North Halden`` lies in Halden."""

LONG_HEADS = tuple(
    sorted(
        word_set("""kamer orkest centrum museum ministerie commissie vereniging stichting universiteit ziekenhuis rechtbank
partij fonds bureau instituut krant omroep maatschappij federatie raad dienst kommission ministerium
gesellschaft verband verein universität gericht partei institut zeitung kurier anzeiger werke gruppe
verlag gewerkschaft orchester zentrum bund bundesamt klinik blatt tageblatt nachrichten koor korps leger
armee brigade bewegung beweging front""")
    )
)
"""Heads that Dutch and German compounds end in."""

INSTITUTIONS = phrase_set(
    """foreign ministry|interior ministry|defence ministry|defense ministry|finance ministry|justice ministry|health ministry|
air force|tweede kamer|eerste kamer|raad van state|hoge raad|algemene rekenkamer|white house|supreme court|
downing street|scotland yard|wall street|red cross|rode kruis|rotes kreuz|croix-rouge|cruz roja|
croce rossa|high court|court of appeal|general assembly|security council|veiligheidsraad|sicherheitsrat|
house of commons|house of lords|house of representatives|state department|home office|foreign office|
federal reserve|central bank|world bank|wereldbank|weltbank|european commission|europese commissie|
europese unie|guardia civil|corte suprema|cour suprême|assemblée nationale|cruz roja|casa blanca|
corte costituzionale|openbaar ministerie|public prosecution service|federal police|federale politie|
national guard|coast guard|amnesty|greenpeace|interpol|europol"""
)
"""Institutions whose names are common words, in lower case: language material, the same in every country that has them."""

LONE_INSTITUTIONS = word_set(
    """treasury admiralty kremlin pentagon duma knesset interpol europol congress senate parliament commons lords
    bundestag bundesrat parlement senaat sénat congrès parlamento senado congreso senato congresso sejm riksdag
    storting folketing eduskunta cortes élysée matignon moncloa quirinale"""
)
"""Words that name an institution on their own when running text never writes them small."""

ORG_ENDINGS = tuple(
    sorted(
        word_set("""commissie ministerie maatschappij vereniging stichting universiteit ziekenhuis rechtbank politie partij
bond raad dienst fonds bureau instituut museum krant omroep kommission ministerium gesellschaft verband
verein universität gericht polizei partei institut zeitung bank amt werke gruppe verlag gewerkschaft
bundesamt klinik""")
    )
)
"""Endings of compounds that make one word an organisation's name."""

PLACE_ENDINGS = tuple(
    sorted(
        word_set("""straat laan plein gracht weg kade dijk singel steeg brug haven eiland meer burg stad dorp berg dam
drecht veen straße strasse platz gasse allee brücke hafen insel dorf stadt bach wald heim hausen hofen
furt ingen recht foort ville burgh borough bury ham shire stan grad pur abad polis land istan chester
mouth pool stead wick worth minster chem gem zele erlo gelo hout kerke kapelle wijk sluis bosch veld hoven lede dael
kirchen brunn stedt städt rode büttel scheid hagen combe hurst bridge court sur-mer""")
    )
)
"""Endings of one-word names of places."""

STREET_ENDINGS = tuple(
    sorted(
        word_set("""straat laan plein gracht kade dijk singel steeg poort park straße strasse gasse allee platz brücke
gatan gata vej torget""")
    )
)
"""Endings of a street's or square's name, whatever words stand before: ``Otto Fennplein``."""

FIRM_ENDINGS = tuple(
    sorted(
        word_set("""com soft tech corp bank gas air lines media pharma invest telecom mobil petrol chem tronics star
systems werken nova group foods plast lux flex tex pack trans vision phone card shop market store data link web""")
    )
)
"""Endings of made-up names of firms."""

SURNAME_ENDINGS = tuple(
    sorted(
        word_set("""sen ssen son sson stra inga mans aert aerts aerts ov ev ova eva ski sky ska ich vic sic nic lic ric enko chuk
dze shvili yan ian escu eanu oglu oğlu akis opoulos idis ini elli etti otti ucci ardi ez ström gren qvist lund
mann maier meyer huber inen onen unen eaux eau ault ier bois stein ński cki čić vić nić wicz""")
    )
)
"""Endings of family names in many languages: a faint clue."""
