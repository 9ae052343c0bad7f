"""Common words: what often stands at the start of a sentence, or in capitals, without being a name."""

from __future__ import annotations

from functools import cache

from sitegen.tables.listing import word_set

_COMMON: dict[str, str] = {
    "en": """scorers standings halftime attendance extras fulltime kickoff pupil pupils rules dock docks way ways ability able absolutely abuse academic accept access accident accident accidents according account
accounts act action actions activists activity actual actually adding additional adds adult adults
advance advice affairs afternoon age aged agencies agents agree agreement aid aides air aircraft
airstrike airstrikes airport alarm album alleged allegedly allow allowing allies alternative ambulance
amazing amount analysis analysts ancient anger angry animal animals announced announcement annual answer
answers apart apparently appeal appearance applications apply approach april area areas argument armed
arms army arrest arrests arriving art article articles artist artists asked asking assault assistance
attack attackers attacks attempt attempts attention attorney attorneys audience author authorities
authors autumn available average aviation award awards baby back backed background bad bag ball ban bank
banks bar basic based battle beach beautiful beauty becoming bed began begin beginning behaviour
behavior believe believed benefits best better big bigger bill bills bird birds birth bit black blame
blast blog blood blue board boat boats bodies body bomb bombs book books border born boss bottom box boy
boys brain bread break breakfast breaking brief briefly bring bringing britain's brothers brought budget
build building buildings built bus business businesses busy buy buyers buying call called calling calls
camera campaign campaigners candidate candidates capital car card care career careful carefully cars
case cases cash cat catch category cause caused causes caution celebrations cent central centre century
certain certainly chair challenge challenges champion chance change changes chaos chapter character
charges charity cheap check chicken chief child children choice choose church cities citizen citizens
city civil civilian civilians claim claims class classes clean clear clearly click climate close closed
club coach coalition coast code coffee cold collection college combat come comes coming commander
commanders comment comments commercial commission committee common communities community companies
company compare compared competition complete completely computer concern concerned concerns condition
conditions conference conflict congratulations consider considered considering consumer consumers
contact contacts contents context continue continued continuing contract control controversial
conversation cook cool copy copyright corner correct correction corruption cost costs council
councillors counter countries country county couple course court courts cover coverage crash create
created creating credit credits crew crime criminal crisis critical critically critics crop crowd crowds
crucially cultural culture curious current currently customer customers cut cuts cyber daily damage
dance danger dangerous dark data date dates daughter day days dead deal deals dear death deaths debate
debt decade decades decision decisions deep defeat defence defendants defense definitely degree delays
delivery demand demands democracy demonstrators department depending deputies described design designed
desert desk detail details detectives developers developing development device dialogue diary difference
different difficult digital dinner direct directed direction disaster disaster discover discussion
disease district doctor doctors document documents dog dogs dollar domestic door doors double doubt
download downtown dozen dozens dr drama draw dream drink drive driver drivers driving drone drones drug
drugs due dust duty ear early earth east easy eat economic economics economists economy edit edited
editing edition editor editorial education effective effects effort efforts election elections electric
electricity electronic elsewhere email emails emergency emotional empire employee employees employers
employment empty end energy engineering engineers enjoy entertainment entire entry environment
environmental equally equipment error escape essential estimated estimates event events eventually
everyday evidence exactly example exchange excellent exciting excuse executives exercise exit expect
expected experience expert experts explain explained explosion explosions explosives export exports
external extra extremely eye eyes face facing fact factory facts fair fall fallen false families family
famous fans fantastic far farm farmer farmers farming fast father fear fears feature federal feel fellow
female festival field fight fighter fighters fighting figure figures file film films final finally
finance financial find finding findings fine fire firefighters firms fish fishermen fishing five fix
flag flash flight flights flood flooding floods floor flow flowers follow followers following food foot
football force forced forces foreign forest forget form formally forms fortunately forward forum found
founded free freedom fresh friend friendly friends front fruit fuel full fully fun fund funding funds
funeral future gallery game games garden gas gate gay general generally generals gentlemen get getting
gift girl girls give given giving glad glass global go goal goals god going gold golden good goods
gotten government governments governors graduate grand grateful great greatest greek green ground group
groups growing growth guard guards guess guest guests guide guns guy guys half halfway hall hand
handling hands happened happy hard hardly harsh hat hate head heading headlines headquarters health
healthcare hear heart heat heavily heavy height hello help helpful helping hero heroes hey hi high
higher highly highway hints historians historic historical historically history hit hits hold holding
holiday holidays holy home homes honest honestly honor hope hopefully hopes horse horses hospital
hospitals host hot hotel hotels hour hours house houses housing huge human humans hundreds hunger
hunting husband ice idea ideas identity ill illegal image images imagine immediately immigrants impact
imperial import important importantly imports impossible improved improving inc incident include
included including incoming increase increased increasing increasingly incredible independence
independent independents index individual individuals industrial industries industry infantry inflation
info information initial initially injured injuries inner innocent inquiries inquiry insider insiders
inspectors inspired insurance intelligence interest interested interesting interestingly interim
interior intermediate internal international internet interview introducing introduction investigation
investigations investigators investment investments investor investors invited iron islands issue issues
item items jail jets job jobs join joined joining joint journalists journey joy judge judges judging
juice jumping juniors jury justice justices keep keeping key kick kid kids kill killed killing king
kingdom kitchen knowing knowledge known lab label labour lack ladies lady lake land landlords language
large largely last late latest laughing launch launched law lawmakers laws lawyers lead leader leaders
leadership leading league leaks learn learning leave leaving left legal legally legendary legislation
legislators lesson lessons let letter letters letting level liberation library licence license lies life
lifetime light lights limited line lines link links list listen literature little live lives living
loans local locals location log logic lol long look looking looks lord loss losses lots loud love lovely
low lower lucky lunch luxury machine machines magazine magic mail main mainly mainstream maintaining
major majority make makers makes making male man management manager managers managing manufacturers
manufacturing map maps march marine marines mark market marketing markets married mass massive master
masters match matches material materials matter matters mayors meal mean meaning meanwhile measure
measures meat mechanics media medical medicine meet meeting meetings member members membership memories
memory men mental mention menu merchants merchandise mercy message messages method methods middle
midnight might migrants mile miles militants military militia militias milk miller mind minds mine
miners mines minimum mining minister ministers ministry minor minority minute minutes miss missing
mission mistake mix mixed mobile model models modern moment moments monday money monitoring monitors
month monthly months monument mood moon moral morning mortgage mother mothers motion motorists mountain
mountains mouth move moved movement movements movie movies moving multiple murder museum music musical
musicians mutual mysterious name named names narrow nation national nations native natural naturally
nature navy near neat necessary need needed needless needs negative negotiations negotiators neighbors
neighbours nerves net network networks neutral new newcomers newly news newspaper newspapers nice night
nights nobody noise non nonsense noon normal normally north note notes noted nothing notice noticing
notwithstanding novel nuclear number numbers numerous nurse nurses nursing objective observers obviously
occasionally occupied ocean odd offer offered offering office officer officers offices official
officially officials oil older olds olive ongoing online onwards open opened opening opera operation
operations operators opinion opinions opponents opportunities opportunity opposite opposition option
options orange order ordered orders ordinary organic organisation organisations organisers organization
organizations organizers organizing origin original originally orphan outrage outsiders oversight
overall overnight overseas own owner owners oxygen package page pages paid pain painting paintings panel
panic paper papers paramedics paramilitary pardon parent parents park parking parliament part
participants parties partly partner partners parts party pass passengers passing past patience patient
patients pay paying payment payments peace pedestrians people percent perfect perfectly performance
period permission permalink person personal personally personnel persons phone photo photograph
photographs photographer photographers photography photos phrase physical picture pictures pictured
piece pieces pilot pilots pipe pity place places plain plan plane planes planned planning plans plant
plants plastic play played player players playing please pleased pleasure plenty plot point points
police policies policy political politicians politics poll polls pollution poor poorer pope popular
population port position positions positive possible possibly post posted posts potential potentially
poverty power powerful powers practical practically practice praise prayer prayers precisely precision
predictably prefer preliminary premier preparation preparations prepared preparing presence present
presenting presently president presidential presidents press pressure presumably pretty prevention
previous previously price prices pride priest prime prince principal principals print prior priority
prison prisoners private pro probably problem problems process produce produced producer producers
product production products professional professionals professors profit profits program programme
programmes programs progress project projects proof proper property proposal proposals prosecutor
prosecutors protect protection protest protesters protestors protests proud prove provided provides
providing province provincial public publicity publicly published publisher publishers publishing pull
pupils purchase pure purpose push put putting quality quarter queen question questions quick quickly
quiet quietly quote quotes race racing radical radio rail railway rain raised raising range rank rapid
rapidly rare rarely rate rates raw reach reaching reaction reactions read reader readers reading ready
real realistically reality reason reasons rebel rebels recall received receiving recent recently recipe
recipes record records recovery recruits red reduced reducing reference references refugee refugees
regardless regime region regional register registered registration regular regularly regulation
regulations regulators related relations relationship relatives release released relief religion
religious remaining remains remarkable remarkably remember reminder remote removal renewed rent repair
repeat repeated repeatedly reply replies report reported reportedly reporter reporters reporting reports
representatives reproduction republican republicans requests required research researcher researchers
reserve residential residents resistance resources respect respondents response responsibility
responsible rest restaurant restaurants result results retail retailers retired retirement return
returned returning returns revealed revenge revenue reverse review reviewed reviewers reviews revolution
revolutionary rice rich right rights ring riot rise rising risk risks rival river road roads rock rocket
rockets role roll romantic roof room rooms root rough roughly round route routes row royal rule rulers
rules ruling rumors rumours run runners running rural rush sad sadly safe safety sail sailors salaries
sale sales salt same sample sanctions sand satellite save saved saving savings say saying says scale
scene scenes schedule scholars school schools science scientific scientists score scores scottish screen
script sea search searching season seasons seat seats secondly secondary seconds secrecy secret
secretary secrets section sections sector secure securities security seeing seek seeking seems seen
seizing select self sell sellers selling senate senators send sending senior sense sent sentence
separate separately separatists series serious seriously servants served service services serving
session set sets setting settlement settlers seven several severe sex sexual shadow shame share shared
shareholders shares sharing sharp sheep shells shelter shift shifting ship shipping ships shock shocking
shoot shooting shootings shop shoppers shopping shops shore short shortly shot shots shouting show
showed showing shown shows shut sick side sides sight sign signed signs silence silent silver similar
similarly simple simply single singer singers sister sisters sit site sites sitting situation size
skills skin sky sleep slight slightly slow slowly small smaller smart smoke smoking smooth snow
so-called soccer social society soft software soil sold soldier soldiers solid solution solutions
somebody son song songs sons sorry sort soul sound sounds source sources south space spaces speak
speaker speakers speaking special specialists specific specifically speculation speech speed spending
spirit split spokesman spoken sponsored sponsors sport sports spot spread spring square stability staff
stage stand standard standards standing star stars start started starting starts state stated statement
statements states station stations statistics status stay steel step steps sticking stock stocks stone
stones stood stop stopped stopping stopped store stores stories storm storms story straight strange
strangely strategic strategy street streets strength stress strict strictly strike strikes striking
string strong stronger strongly structure struggle student students studies studio study stuff style
subject submarine submit submitted subscribe subscribers subsequent subsequently subsidies success
successful successfully successive sudden suddenly suffering sugar suggested suggestions suicide
suitable summary summer sun sunny sunday sunshine super supplier suppliers supplies supply support
supported supporters supporting suppose supposedly sure surely surface surgeons surgery surprise
surprised surprising surprisingly surrounding survey surveys survival survivors suspect suspected
suspects suspicion suspicious sustained sweet swimmers swiftly switch symbol sympathy symptoms system
systems table tables tags take taken takes taking tale talent talk talking talks tall tank tanks tap
target targets task taste tax taxes taxi tea teach teacher teachers teaching team teams tears technical
technically technology teenager teenagers telephone television tell telling temperature temperatures
temporary tenants tens tensions term terms terrible terror terrorism terrorist terrorists test tests
text thank thanks theatre theft theme theory therapy thick thing things think thinking thinks thirdly
thought thoughts thousand thousands threat threats thus ticket tickets tight time timeline times tiny
tip tips tired title toilets told tomorrow ton tonight tons top topic topics torture total totally touch
tough tour tourism tourist tourists town towns trade trader traders trading tradition traditional
traditionally traffic train trained trainers training trains transfer translation transport travel
traveling travellers travelers travelling treasure treat treatment treatments treaty tree trees
tremendous trial tribal tribes tried trip troops trouble truck trucks true truly trust truth try trying
turn turned turning turns twice twin twitter two-thirds type types typical typically ugly ultimate
ultimately unable unclear underground understandably understanding unemployment unfortunately uniform
union unions unique unit united units unity universal universe universities university unknown unlike
unlikely unusual unusually update updated updates upper urban urgent use used useful user users using
usual utter utterly vacation valley valuable value values van variety various vehicle vehicles venue
verdict versions vessels veteran veterans victim victims victory video videos view viewed viewers views
village villagers villages violence violent virtually virus visible vision visit visiting visitor
visitors visits visual vital voice voices volcanic voluntary volunteers vote voted voters votes voting
vulnerable wage wages wait waiting walk walking wall walls wanted war warm warned warning warnings wars
waste watch watching water waters wave waves weak wealth wealthy weapon weapons wear wearing weather web
website wedding wednesday week weekend weekly weeks weight weird welcome wells west wet white whole wide
widely widespread wife wild wildlife willing win wind window windows winds wine wing winner winners
winning winter wire wise wisdom wish witness witnesses woman women won wonder wonderful wonderfully wood
wooden word words work worked worker workers working works workshop world worldwide worried worry worse
worst worth would-be wounded wounds wow write writer writers writing written wrong year years yellow
young younger youth youths zero zone zones whoever whilst anti pro ex non photo caption advertisement
sponsored abstract introduction conclusion appendix chapter figure table cmon whats btw imo imho fyi wtf
omg lmao rip nb ps etc mate dude folks guys gosh damn shit fuck hell bullshit pathetic idiots goodbye
bye cheers sincerely regards nuts nutty crazy stupid sir madam tweet retweet hashtag selfie
facebook-page permalink subscribe unsubscribe login logout signup password username home sitemap faq
disclaimer privacy cookies terms conditions newsletter advertise trending popular sidebar archive
archives categories tag tagged filed uncategorized
preface epilogue bible quran torah grandma grandpa granny grandad mum mom mummy mommy dad daddy papa
mama auntie uncle aunt web-site heaven farewell bravo amen hallelujah privatisation privatization
revenues income assets equity earnings proceeds eyewitnesses verse applause laughter cont corrected
eyewitness bystanders onlookers townspeople passers-by rescuers pensioners retirees commuters cyclists
diners drinkers smokers homeowners taxpayers""",
    "nl": """doe kun klopt kies doorgaan aanpassen exotisch spectaculair nonsens lichte vrolijke stijlvol hoogtepunten infrastructuur ideaal
vormgeving sieraden homokoppels tussenspurten postbus strafschop namiddag voormiddag gelijkgezinden kunstenaars begeleide aanbevolen aanbod aandacht aandeelhouders aangezien aanhangers aanleiding aanslag aantal aanval
aanvallen aanvankelijk aardbeving aarde absoluut achtergrond actie acties activisten activiteiten acute
adviseurs advocaten afbeelding afgelopen afgezien afspraak agenten akkoord algemeen algemene ambtenaren
ambulance analyse analisten anno antwoord apparatuur arbeid arbeiders archief arm arme armoede artikel
artikelen artsen auteur auto auto's autoriteiten avond baas baan babys bakker balans banen bank banken
basis bedankt bedrag bedrijf bedrijven beeld beelden begin begrijpelijk begroting behalve behandeling
behoefte bekend bekende beklaagde belang belangrijk belangrijke belangrijkste belasting beleggers beleid
bemanning benieuwd benodigdheden bericht berichten beroep beschermen beschuldigingen besluit bestuur
bestuurders beste betrokken betrokkenen betrouwbare beurs bevolking bevrijding bewijs bewoner bewoners
bezoek bezoekers bezorgde bijeenkomst bijzonder bijzondere binnenkort bisschoppen blijkbaar blijkt bloed
bloemen boek boeken boer boeren bomen bommen boodschap boot boten boze brand brandweer brandweerlieden
brief brieven briljant broer bron bronnen brood brug buitenland buitenlandse buren burgemeesters burger
burgers burgerslachtoffers burgeroorlog bus bussen buurt buurtbewoners buurlanden campagne chauffeur
cijfers club coalitie code collega's comité commentaar commissie commissieleden computer concert
conclusie conflict consumenten contact controle corruptie crisis critici cultuur cursus dader daders dag
dagelijks dagen dames dapper datum debat december deel deelnemers defensie demonstranten demonstraties
derden deskundigen dicht dichter dieren dierenartsen digitaal ding dingen diplomaten direct directe
directeuren discussie docenten dochter doden dode doel doelpunt dokter dood doorbraak dorp dorpen
dorpsbewoners dossier douane drama driekwart dreiging drugs drukte duidelijk duidelijke duizenden duur
dwars economen economie economisch economische eenmaal eeuw eeuwen effect eigenaar eigenaren eind einde
eindelijk eis eisen elektriciteit elkaar elders energie enorm enorme ergens erg ernst ernstig ernstige
ervaring ervaringen evenement evenementen excuses expert experts extra fabriek fabrieken familie
families fans fantastisch feest feit feiten feitelijk feitelijke fel festival fiets fietsers film films
financiële fractie foto foto's fotografen fout fouten gas gasten gebied gebieden gebouw gebouwen gebruik
gebruikers gebrek gedachte gedeelte gedurende gedwongen geen gehele geheim geheime geld geldt gelderse
geleden geleerden gelegenheid geloof gelovigen geluid geluk gelukkig gemeente gemeenten gemiddeld
geneesmiddelen generaals genoeg gerechtigheid gerucht geruchten geschiedenis geschat gesprek gesprekken
gestolen geval gevallen gevangenen gevechten gevolg gevolgen gewapende geweld geweldig gewonden gewone
gewoon gezamenlijk gezin gezondheid gezondheidszorg gister glas god goed goede goederen goedemiddag
goedemorgen gouden graag grens grenzen groei groen groene groep groepen grond groot grootste grote
gruwelijk haast half halve hallo hand handel handelaren handen hard hart haven heel heer heerlijk heden
helaas hele helft helder help hemel herinneringen hevige historici historisch historische hoge hogere
honden honderden honger hoofd hoofdstad hoofdpersoon hoop horeca hotel huis huizen hulp hulpdiensten
hulpverleners huidige idee ideeën illegale incident indrukwekkend industrie informatie ingang ingenieurs
inhoud initiatief initiatiefnemers inkomen inkomsten inspecteurs instanties instellingen interessant
internationaal internationale internet interview invloed inwoners inzet items jaar jaarlijks jaarlijkse
jacht jagers jammer jarenlang jaren jeugd jong jonge jongen jongens jongeren journalisten juist
juridisch juridische juristen jury kaart kaarten kabinet kamer kamerleden kampioen kandidaten kans
kansen kapitaal katten kennelijk kennis kerk kerken keuze kiezers kijkers kind kinderen klacht klachten
klaar klanten klant klein kleine klimaat klinkt koers koffie kolonel koning koningin koper kopers korte
kortgeleden kosten koud kraan kracht kranten krantenkoppen kritiek kunst kunstenaars kunstwerken
kwaliteit kwam kwart kwestie laag laatst land landbouw landen lang lange langzaam last laten lawaai
leden lees leerlingen leger legers leiders leiding lekker lente lening leraren les lessen leuk leuke
leven lezers lichaam licht liefde liefhebbers lijkt lijst link links literatuur locatie lokale los lucht
luchtaanvallen luister maaltijd maand maandelijks maanden maatregelen maatschappij macht magazijn mail
makelaars makers man manager mannen markt massa massale materiaal medewerkers media medisch medische
meestal meisje meisjes mening meningen mens mensen menselijk merk merkwaardig meteen meter metingen
middag middel middelen midden migranten milieu militair militaire militairen miljarden miljoenen minder
minderheden minimaal ministers misdaad misdadigers mist moeder moeders moeilijk moeilijke mogelijkheden
mogelijkheid moment momenteel mond mooi mooie moord motor musea museum muziek muzikanten naam naar nacht
namen nationaal nationale natuur natuurlijk nederlaag net netto netwerk neutraal nieuw nieuwe nieuws
nieuwsgierig nieuwste noodzakelijk normaal normaliter nota noord noorden nummer nut object observatie
ochtend oefening officieel officiële officieren olie omdat omgeving omwonenden onbekend onbekende
onbekenden onderhandelaars onderhandelingen ondernemers onderneming onderwerp onderwijs onderzoek
onderzoeken onderzoekers ongeacht ongekend ongelofelijk ongelooflijk ongeluk ongetwijfeld ongeveer
onmiddellijk onmogelijk onrust ontwikkeling ontwikkelingen onzin oog ogen oorlog oorlogen oost oosten
oordeel open opening openbaar openbare opera operatie opbrengst opdracht opmerkelijk opmerking oppositie
oprichters opstand opvallend opwinding orde organisatie organisatoren organisaties origineel oud oude
ouder oudere ouderen ouders overal overheid overheden overlast overleg overlevenden overname paard
paarden pagina papier parlement parlementariërs partij partijen partner passagiers patiënten paus
pensioen pers persoon personeel personen plaats plaatsen plaatselijke plan plannen planten platform
plein plots plotseling politici politie politiek politieke populair positie positief post posts praktijk
precies presentatie president pret prijs prijzen prima printen privé pro probleem problemen procedure
proces producenten product producten productie professionals professoren programma project projecten
projectleiders protest protesten provincie provincies publiek publicatie raad raar radio raket raketten
ramp reactie reacties rebellen recent recente recentelijk recept rechercheurs recht rechten rechter
rechters rechtbank rechts rechtsboven reden redenen redactie redacteuren regel regels regen regering
regeringen regeringstroepen regeringsleger regio regionale reis reizen reizigers relatie rennen
reportage reporters reserve respect rest restaurant resultaat resultaten ricdhting richting rijk rijke
risico's rivier rol ruim ruimte rust samen samenleving samenvatting samenwerking sancties schade
schattingen schepen schip schoenen schol scholen scholieren school schrijvers schuld seizoen senatoren
serie sfeer simpel sinterklaas situatie slachtoffer slachtoffers slecht slechte sleutel sluit sluiting
snel snelle sociaal sociale soldaat soldaten solidariteit soort speciaal speciale specialisten
specifieke spelers spelregels sport sporters spraakmakend staat staatssecretarissen stad stand standpunt
stap start steden steeds stel stem stemmen sterk sterke steun stevig stichting stil stilte stof straat
straaljagers straks straten strategie strenge strijd strijders student studenten studie stuk stukken
subsidies succes systeem systemen taal taak talloze team technisch technische technologie tegenslagen
tegenstanders tegelijk tegelijkertijd tekst telefoon televisie ten tentoonstelling terecht terreur
terreurgroepen terreurgroep terreurorganisaties terrorisme terrorist terroristen terugkeer test theater
theorie ticket tickets tien tientallen tijd tijdelijk tijdelijke toegang toekomst toekomstige toename
toeristen toestand toestel toestemming toezicht toezichthouders toneel top totaal totale touw traditie
transport trein treinen troepen trots tuin typisch uitgaven uitgebreide uitkomst uitleg uitslag
uitspraak uitspraken uitstekend uitstel uitvoering universiteiten uren uur vader vaders vakbonden
vakantie vakantiegangers vandaar vannacht vanavond vanmiddag vanmorgen vanochtend vaststaat veilig
veiligheid veiligheidsdiensten veld verandering veranderingen verantwoordelijk verantwoordelijkheid
verband verbaasd verboden verdachte verdachten verdeeld verdediging verder verdere verdriet
vergaderingen vergeet vergeleken verhaal verhalen verkeer verkeerd verkiezingen verkoop verlies
vermoedens vermogen verrassend verrassing verschil verschillende verslag verslaggevers verstand
verstandig vertegenwoordigers vertrek vertrouwen vervoer verwachting verzekeraars verzet verzoek video
viering vis vissers vlag vlees vliegtuig vliegtuigen vluchten vluchtelingen voedsel voetbal voetballers
voetgangers vogels volgend volgende volk volledig volledige volwassenen voorbeeld voorbeelden voorlopig
voormalig voormalige voorstanders voorstel voorstellen voorzitters vorig vorige vorm vraag vragen vredig
vrede vreemd vreemde vreselijk vriend vrienden vriendin vrij vrije vrijheid vrijwel vrijwilligers vroeg
vroeger vroegere vrouw vrouwen waar waarheid waarnemers waarschijnlijk waarschuwing wachten wandelaars
wandeling wapen wapens warm warme water web website wedstrijd week weekend weken weg wegen weinig
wekelijks welkom welnu wereld wereldwijd wereldwijde werk werkelijk werkelijkheid werkgevers
werkloosheid werknemers west westen weten wetenschap wetenschappers wet wetten wild wind winkel winkels
winnaar winnaars winst winter woede woensdag wonen woning woningen woord woorden woordvoerders wolken
zaak zaal zaken zang zeker zekere zelden zelfde zeldzaam zestig ziek zieken ziekenhuis ziekenhuizen
ziekte zoektocht zogenaamd zogenaamde zomer zon zonde zone zoon zorg zorgen zorgverleners zuid zuiden
zulks zus zwaar zware zwart zwarte zwemmers toegegeven let wel kijk zie lees klik reageer reacties
geplaatst gepubliceerd deel delen volg abonneer aanmelden inloggen zoeken meer home nieuwsbrief
disclaimer copyright gerelateerd bron foto auteur trefwoorden labels archief permalink oké nou tja
helaas sowieso blijft gaf kreeg bleek
oma opa mama papa mam pap tante oom hel maan herfst bijbel koran hoofdstuk paragraaf bijlage inleiding
voorwoord nawoord figuur tabel groeten hoogachtend hoi gefeliciteerd bravo amen concreet telefonisch
schriftelijk bouwen dansen zingen lopen fietsen wandelen slip basisvoorwaarde voorwaarde
televisienetwerken zenders netwerken automobilisten gepensioneerden huurders huiseigenaren
belastingbetalers sneeuw storm onweer hagel vorst hitte droogte landelijke provinciale gemeentelijke""",
    "de": """abend abgeordnete aktuell aktuelle aktuellen allgemein alte alten anfang angaben angeblich angehörige
angst anlass anwohner arbeit arbeiter arbeitgeber artikel ärzte aufgrund augenzeugen ausgabe ausland
bauern beamte bedauerlicherweise beginn behörden beispiel beispielsweise bericht berichte berichten
besonders bestätigt besucher betroffene betroffenen bewohner bild bilder bisherige blick boden brand
buch bücher bürger chef dank daten debatte demonstranten deutlich dienstag diskussion doktor dorf druck
ehemalige ehemaligen ehrlich eigentlich einwohner eltern ende endlich energie ergebnis ergebnisse erfolg
ermittler ersten erwachsene essen experten fahrer fall familie familien fans farbe fast feinde fest
feuer film finanzen firma firmen fische fischer folge folgen foto fotos frage fragen frau frauen
freiheit freitag freude freund freunde frieden früh frühe früher frühere fußball gäste gebiet gefahr
gegner geheim geld gemeinde gemeinsam genau gesamt geschichte gesellschaft gesetz gesetze gesicht
gestern gesund gewalt gewinn gewinner glaube gleichzeitig glück gott grenze grenzen groß große großen
größte grund gründe gruppe gruppen grüne gut gute haus häuser haupt heimat helfer herbst herr herren
hilfe himmel hintergrund hoch hohe hoffentlich hoffnung hunde hunderte idee information informationen
interessant international internationale interview jahr jahre jahren jahrhundert journalisten jugend
jugendliche junge jungen kampf kandidaten kein keller kinder kind kirche klar klein kleine kollegen
könig konflikt kopf kosten krankenhaus krieg krise kritik kritiker kultur kunden kunst künstler kurz
küste land länder lage lang lange langsam leben lehrer leider leser letzte letzten leute licht liebe
lieber linke liste links lösung luft macht mädchen mal mann männer mannschaft markt mehrere mehrheit
meer meinung meldung mensch menschen merkwürdig mieter militär millionen minister minuten mitarbeiter
mittag mitte mitglieder mittel mitten möglich möglicherweise moment monat monate morgens musik mutter
nachbarn nachricht nachrichten nacht name namen natur neu neue neuen neuer neues nachts niedrig nord
norden normalerweise notfalls nummer nutzer ob offensichtlich offiziell öffentlich oft öl opfer
opposition ort osten paar partei parteien patienten personen pferde pflanzen plan platz plötzlich
politik politiker polizei polizisten preis preise presse problem probleme projekt protest proteste
prozent prozess punkt quelle quellen rat raum recht rechte rechts rede regel regen regierung region
reise reisende retter rettungskräfte richter richtig richtung rolle ruhe sache sachen schade schäden
schiff schiffe schlecht schließlich schnell schön schöne schritt schuld schule schulen schüler schwer
schwere see sehen selten sicherheit sicherlich sieg sitzung sogenannte soldat soldaten sommer sonne
sorgen sozial spieler sport sprache staat staaten stadt städte start statistik stelle stellen stimme
straße straßen strom stück studenten studie stunde stunden suche süden symbol tag tage täter tatsächlich
tausende team teil teile teilnehmer telefon text theater these thema themen tiere tisch tod tor tote
toten touristen tradition traurig truppen tür überraschend umwelt unbekannte unfall ungefähr unklar
unter unternehmen unterstützung untersuchung ursache urteil vater verbände verbraucher verdächtige
verein vergangenheit verletzte vermutlich verschiedene versuch vertreter viele vielen volk voll völlig
voraussichtlich vorsicht vorsitzender wahl wahlen wähler wahrheit wahrscheinlich wald wand waffen
warnung wasser weg wege weihnachten weit weitere welt weltweit wenige wer werk wert westen wetter
wichtig wichtige wind winter wirklich wirtschaft wissenschaftler woche wochen wochenende wohnung wort
worte wunderbar wunsch zahl zahlen zahlreiche zeichen zeit zeiten zeitung zeugen ziel ziele zivilisten
zug zukunft zunächst zuschauer zustand zweifel zwischenzeitlich
aufnahme aufnahmen serie serien regie vertrag verträge runde runden tore spiel spiele saison kader
vereine trainer spielerin spielzeit liga pokal meister meisterschaft finale halbfinale viertelfinale
achtelfinale turnier siege niederlage niederlagen unentschieden punkte treffer nationalmannschaft teams
wettbewerb rennen fahrt strecke abende morgen nachmittag vormittag mitternacht anzahl hälfte drittel
viertel reihe mehrzahl menge summe betrag euro dollar pfund franken cent plätze brücke turm gebäude
wohnungen zimmer fenster dach garten gärten hof höfe schloss burg park wälder wiese wiesen feld felder
berg berge tal fluss flüsse bach seen insel inseln strand ufer höhe höhen höhenlage höhenlagen tiefe
breite länge größe fläche gewicht temperatur schnee eis sturm mond stern sterne erde stein holz eisen
gold silber kupfer kohle gas hund katze katzen pferd kuh kühe schwein vogel vögel fisch tier baum bäume
blume blumen gras blatt blätter sohn söhne tochter töchter bruder brüder schwester schwestern oma opa
onkel tante enkel ehe ehefrau ehemann freundin freundschaft nachbar nachbarin gast bürgerin bevölkerung
menschheit person arzt ärztin lehrerin schülerin student studentin professor studium ausbildung beruf
karriere roman gedicht lied lieder album alben single titel stücke texte wörter satz sprachen brief
zeitschrift gespräch gespräche antwort ansicht pläne zweck sinn wirkung misserfolg fehler strafe
verfahren klage verordnung vorschrift verbot erlaubnis genehmigung zustimmung ablehnung lob bitte sorge
trauer wut hass pech geburt krankheit gesundheit unfälle verletzung schlacht waffe armee truppe angriff
angriffe verteidigung flucht flüchtling herrschaft reich gebiete nation stimmen abstimmung minderheit
ministerium amt ämter behörde verwaltung gericht gerichte industrie handel handwerk landwirtschaft
betrieb betriebe fabrik börse aktie aktien bank verlust schulden steuer steuern lohn gehalt rente
arbeitsplatz arbeitsplätze auto autos wagen bus busse züge bahn flugzeug flugzeuge boot fahrrad motor
maschine gerät geräte technik computer internet programm netz seite seiten filme fernsehen radio sendung
sendungen staffel episode bühne konzert konzerte ausstellung museum maler bildhauer dichter
schriftsteller schauspieler sänger religion gebet pfarrer bischof papst ostern pfingsten feier
geburtstag hochzeit jubiläum trinken brot fleisch gemüse obst milch käse wein bier kaffee tee küche
stuhl bett kleidung schuhe hose hemd schluss rest übergang wechsel änderung änderungen entwicklung
fortschritt aufbau abbau ausbau umbau aufgabe aufgaben pflicht verantwortung funktion stellung position
situation umstand umstände art arten form formen weise methode system struktur ordnung regeln ausnahme
muster modell modelle kenntnis wissen erfahrung erinnerung gedanke gedanken vorstellung traum träume
absicht entscheidung beschluss beziehung beziehungen verhältnis verbindung zusammenhang unterschied
gegensatz vergleich einfluss bedeutung vorteil nachteil nutzen schaden risiko schutz förderung spende
spenden endstation heimatstadt hauptstadt kleinstadt großstadt dörfer gemeinden kreis bezirk provinz
überrest überreste schilderung schilderungen einwand einwände besuch besuche reisen ausflug urlaub
ferien jahrgang jahrzehnt jahrzehnte jahrhunderte epoche zeitalter mittelalter gegenwart unterschlupf
terrorist terroristen zeuge verdacht mord morde diebstahl raub bekanntheit ruhm ehre auszeichnung
medaille rang rekord rekorde marke marken norm normalspur schmalspur gleis gleise bahnhof haltestelle
linie linien netzwerk vertreterin nachfolger nachfolgerin vorgänger gründung gründer auflösung übernahme
zusammenschluss trennung kündigung einstellung eröffnung schließung""",
    "fr": """accord actuellement affaire agents aide air amour ancien ancienne anciens année années appel après-midi
argent arme armée armes arrivée article articles artistes associations attaque attaques attention auteur
autorités avenir avis avocats banque bateau bateaux beau belle besoin bilan blessés bon bonjour bonne
bref bruit budget but camp campagne cas cause centre chance chanson chef chefs chemin chercheurs cher
chiens chiffres chose choses ciel civils clients climat coeur cœur collègues combat combats commentaire
commentaires commerçants communauté compte concert conditions conflit conseil conséquence consommateurs
contact côté couple coup coupables cour cours coût crise critiques culture curieusement danger date
début décision défaut défense demande députés dernièrement détails deuxième dialogue dieu difficile
dimanche discours dommage dossier droit droite droits eau échec école économie écrivains effet effort
élections élèves élus embarrassé émotion employés emploi endroit énergie enfant enfants enquête
enquêteurs ensemble entreprise entreprises équipe erreur espace espoir esprit essai état étape
étonnamment étrange étrangers étude études étudiants événement événements évidemment exactement exemple
experts face facile façon faible faits famille familles fans faux femme femmes fête feu fier fille
filles film films fin finalement financement fleurs foi fonctionnaires fond fondateur force forces forêt
forme fort forte foule frère frontière gagnant garçon gauche généralement gens globalement gouvernement
grand grande grandes grands grève groupe groupes guerre habitants hausse haut heure heures heureusement
histoire historiens hiver homme hommes hôpital horreur humain ici idée idées identité île image images
impact importance impossible incendie incident incroyable industrie information informations
initialement interdiction intérêt internet interview inversement investisseurs invités jeu jeune jeunes
joie jour journal journalistes journée jours juges juste justice lancé langue lecteurs lecture lettre
liberté lieu ligne liste livre livres locaux logement loi lois long longtemps lumière lundi lutte madame
magistrats mairie maires maison maisons maître majorité malheureusement manifestants manifestation
marché mari mariage matin mauvais médecins médias meilleur membres mère mer message mesures météo métier
mieux milieu militaires militants mille millions ministère ministres minute minutes mission mode moment
monde monsieur montagne mort morts mot mots mouvement moyen musée musique naturellement nature
négociations neige nom nombre nombreux nombreuses normalement note nouveau nouveaux nouvel nouvelle
nouvelles nuit objectif observateurs occasion officiellement officiers opération opérations opinion
opposants opposition ordre organisateurs origine ouverture ouvriers page paix papier parents parole part
parti partie partis partout passage passagers passé patients patron pays paysans peine pêcheurs père
période permis personnel personnes perte petit petite petites petits peuple peur photo photos phrase
pièce place plage plan plantes pluie plupart poète point poisson police policiers politique politiques
population porte position possible poste pouvoir pratique précédemment précision premièrement présence
présent présidents presse preuve principe prison prix probablement problème problèmes procès prochain
prochaine production produits professeurs programme progrès projet projets propos proposition protection
province public publié quartier question questions quotidien raison raisons rappel rapport rare réaction
réalité rebelles récemment recherche record réfugiés regard régime région règles religion rencontre
rendez-vous répondre réponse reportage résidents résistance résultat résultats retour réunion révolution
rêve rien risque rivière roman route rue rumeurs rythme sacré saison salariés salle sang santé sauvetage
scène scientifiques score secours secret sécurité séance semaine semaines sens série service services
seulement siècle signe silence simple simplement situation social société soirée soldats soleil
solidarité solution sommet son sondage sorte sortie source sources souvenir spécialistes spectacle
spectateurs sport sportifs station stratégie style succès sud suite sujet supporters syndicats système
table talent tard taux témoins temps tension terre terroristes tête texte théâtre titre tour touristes
tradition train traitement travail travailleurs trente tribunal tristesse troupes usine utilisateurs
vacances valeur vent vente vérité vers version vêtements victimes victoire vie vieux village villageois
ville villes violence violences visite visiteurs voisin voisins voiture voix volontaires vote voyage
voyageurs vrai vraiment zone
contrairement sélectionné sélectionnée né née élu élue nommé nommée placé arrivé blessé fondé créé situé
papa maman mamie papi tante oncle lune printemps automne bible coran chapitre annexe introduction
préface conclusion figure tableau résumé sommaire bonsoir salut adieu bravo amen félicitations
cordialement lire partager merci riverains pompiers secouristes automobilistes cyclistes piétons
retraités locataires propriétaires contribuables web courriel""",
    "es": """abogados abril acción acciones actividad actualidad actualmente acuerdo además afortunadamente agentes
agua alcaldes alegría algo alumnos ambiente amigo amigos amor análisis analistas antigua antiguo anoche
año años aparentemente apoyo árboles área armas arte artículo artículos artistas asimismo ataque ataques
atención ausencia autor autores autoridades avión ayuda banco bandera barco base bastante batalla
bienvenidos bomberos bosque bueno buena buenas buenos caballos calle calles calor calidad cámara cambio
camino campaña campesinos campo candidatos capital cara cárcel carta casa casas caso casos causa centro
cerca cien ciencia científicos cifras cine ciudad ciudadanos ciudades civiles claro clase clientes
colegio combates comentario comentarios comercio comida comienzo comisión compañeros compañía comunidad
concierto conclusión conductores conflicto confianza conocimiento consejo consumidores contenido
contexto control corazón correo cosa cosas costa creo crisis críticos cuenta cuerpo cultura curioso
daños datos debate década decisión declaración defensa delegados demanda demócratas dentro deporte
derecha derecho derechos desgraciadamente desarrollo detalles día días diferencia difícil dinero dios
diputados directores discurso doctores documentos dólares domingo ejemplo ejército elecciones embajada
empleados empleo empresa empresas empresarios encuentro encuesta enero energía enfermedad enhorabuena
equipo equipos error escritores escuela escuelas esfuerzo espacio esperanza estación estado estados
estudiantes estudio estudios etapa evidentemente éxito expertos explosión exteriores extranjeros fábrica
fácil familia familiares familias favor fecha felicidades fiesta fila final finalmente flores fondo
fondos forma foto fotos frase frente frontera fuego fuente fuentes fuerte fuerza fuerzas fundación
futbol fútbol futuro ganadores gas gasto generalmente gente gobierno golpe gran grande grandes grupo
grupos guardia guerra habitantes hermano hermanos hija hijo hijos historia historiadores hombre hombres
hora horas hospital hotel huelga humanos idea ideas iglesia igual imagen imágenes impacto importante
importantes imposible incendio incidente increíble independencia industria información informe
ingenieros instituciones interés interesante internet invierno investigación investigadores invitados
isla izquierda jefes jornada jóvenes joven juego jueces jueves jugadores justicia juventud labor lado
lamentablemente lectores lengua lentamente ley leyes libertad libro libros líderes línea lista
literatura llegada lluvia lucha lugar lugares luz madre madres maestros mal malas manera mano
manifestantes mano mar marcha maravilloso máximo mayor mayores mayoría médicos medida medidas medio
medios mejores memoria menor mensaje mercado mes mesa meses metro miedo miembros miles militantes
militares millones minería ministros minuto misión mitad modelo modo momento momentos montaña muerte
muertos mujer mujeres multitud mundo museo música músicos nación nacional naturaleza naturalmente niña
niñas niño niños nivel noche nombre normalmente norte noticia noticias novela nueva nuevas nuevo nuevos
número objetivo objetos obra obras obviamente ocasión océano oficiales oficina ojo ojos operación
opinión oportunidad oposición orden organización origen oro padre padres página país países palabra
palabras papel parte partido partidos pasado pasajeros paso paz película peligro periódico periodistas
perros persona personal personas pescadores petróleo pie piedra piel plan plantas playa plaza población
pobreza poder poeta policía policías política políticos posible posiblemente posición precio precios
pregunta preguntas premio prensa presencia presidentes presión presos presupuesto primavera principio
prisión probablemente problema problemas proceso productores profesores programa progreso promesa
propuesta protección protesta protestas proyecto proyectos prueba público pueblo pueblos puerta puerto
punto quizás rabia radio razón razones reacción realidad realmente rebeldes recientemente recuerdo
recursos red reforma refugiados régimen región reino relación religión representantes república
resistencia respecto respuesta restos resultado resultados reunión revista revolución riesgo río ropa
rostro rumores sala salud sangre secreto sector seguidores seguridad seguramente semana semanas señal
sentido sentimiento serie servicio servicios siglo siglos significado silencio simple simplemente
sindicatos sistema sitio situación sociedad sol soldados solución sorpresa sueño suerte sur tarde teatro
técnicos tema temas teléfono televisión temporada terrible territorio terroristas testigos texto tiempo
tiempos tienda tierra tierras tipo título total tormenta trabajadores trabajo tradición tráfico tren
tropas turismo turistas últimamente unidad universidad usuarios valor varios vecinos vehículo ventana
verano verdad versión vez veces viaje viajeros víctima víctimas victoria vida viejo viento viernes
violencia visita visitantes voluntarios votantes voto votos voz vuelta zona
asistirán asistió nació murió llegó mamá papá abuela abuelo tía tío cielo luna otoño biblia corán
capítulo anexo introducción prólogo figura tabla resumen sumario hola adiós bravo amén atentamente leer
compartir gracias goles alineaciones incidencias clasificación árbitro cuadrillas ciclistas peatones
jubilados inquilinos web agregó añadió ojalá entonces colones peso pesos bolívar quetzal""",
    "it": """accordo acqua agenti aiuto amico amici amore anno anni articolo aria arte attacco autorità azione bambini bambino bene
calcio campagna campo capo carta casa caso centro chiesa cielo città commento commenti conferenza conto corpo cosa cose corso
crisi cuore dati decisione diritto donna donne dopo economia elezioni energia esercito esperti famiglia fatto festa figlio
figli fine foto forze fuoco genitori gente giorno giorni giornata gioco giovani giustizia governo grazie gruppo guerra idea
inizio intervista lavoro legge lettera libro libri linea luce luogo madre mamma maggioranza mano mare mercato mese mesi
minuti minuto ministro momento mondo morte morti motivo musica natura notizia notizie notte numero nuova nuovo ora ore ordine
padre paese paesi papà parlamento parola parole parte parti partita pace persona persone piano polizia popolo porta posto
potere prezzo presidente problema problemi programma progetto prova pubblico punto questione ragazzi ragazzo re regione
risposta risultati risultato sangue scuola secolo settimana settimane sera sindaco sistema situazione società sole soldi
squadra stagione stampa stato stati storia strada studenti studio successo tempo terra testo tipo titolo uomo uomini vento
verità viaggio vita vittime vittima voce volta zona dio signore signora purtroppo leggi condividi fonte""",
    "pt": """acordo água agentes ajuda amigo amigos amor ano anos artigo arte ataque autoridades ação criança crianças bem
futebol campanha campo caso centro igreja céu cidade cidades comentário comentários conferência conta corpo coisa coisas curso
crise coração dados decisão direito mulher mulheres economia eleições energia exército especialistas família festa filho filhos
fim foto fotos forças fogo pais gente dia dias jogo jovens justiça governo obrigado grupo guerra ideia início entrevista
trabalho lei carta livro livros linha luz lugar mãe mamãe maioria mão mar mercado mês meses minutos ministro momento mundo
morte mortos motivo música natureza notícia notícias noite número nova novo hora horas ordem pai país países papai parlamento
palavra palavras parte paz pessoa pessoas plano polícia povo porta preço presidente problema problemas programa projeto prova
público ponto questão rapaz região resposta resultado resultados sangue escola século semana semanas tarde sistema situação
sociedade sol dinheiro equipe temporada imprensa estado história rua estudantes estudo sucesso tempo terra texto tipo título
homem homens vento verdade viagem vida vítimas vítima voz vez zona deus senhor senhora infelizmente leia compartilhe fonte""",
}


@cache
def common_words(language: str) -> frozenset[str]:
    """Return common words of a language, lower case, beyond its function words; empty where there is no list."""
    return word_set(_COMMON.get(language.split("-", 1)[0].lower(), ""))
