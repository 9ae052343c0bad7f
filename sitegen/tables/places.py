"""Well-known cities, regions, rivers, mountains and seas, with their names in other languages: general geography."""

from __future__ import annotations

from functools import cache

from sitegen.tables.listing import word_set

_ROWS = """Aachen|Aix-la-Chapelle|Aken;Aberdeen;Abuja;Acapulco;Adana;Adriatic|Adriatic Sea|Adriatische Zee;
Aegean|Aegean Sea;Agra;Ahmedabad;Alabama;Alaska;Albany;Alberta;Albuquerque;
Alexandria|Alexandrië|Alexandrie;Alicante;Almere;Alps|Alpen|Alpes|Alpi;Alsace|Elzas|Elsass;Amazon River;
Amersfoort;Amiens;Anatolia|Anatolië|Anatolien;Ancona;Andes;Ankara;Antalya;
Antwerp|Antwerpen|Anvers|Amberes;Apeldoorn;Apennines|Apennijnen;Appalachians;Aragon|Aragón;
Ardennes|Ardennen;Arizona;Arkansas;Arnhem;Assen;Asturias;Atacama;Atlanta;
Atlantic|Atlantic Ocean|Atlantische Oceaan|Atlantik;Augsburg;Austin;Avignon;Azores|Azoren|Açores;
Baden-Württemberg;Bali;Baltic Sea|Oostzee|Ostsee|mer Baltique;Baltimore;Bandung;Bangalore|Bengaluru;
Barcelona|Barcelone;Bari;Basel|Basle|Bâle|Bazel;Basra;Basque Country|Baskenland|País Vasco;Bath;Bavaria;
Belfast;Belo Horizonte;Benghazi|Bengasi;Bergamo;Bergen;Bern|Berne;Bilbao;Birmingham;
Black Forest|Zwarte Woud|Schwarzwald;Black Sea|Zwarte Zee|Schwarzes Meer|mer Noire;Bochum;
Bologna|Bologne;Bonn;Bordeaux;Borneo;Bosphorus|Bosporus;Boston;Brabant;Bradford;Brandenburg;
Brasília|Brasilia;Breda;Bremen|Brême;Brescia;Brest;Brighton;Bristol;British Columbia;Brno;Bronx;
Brooklyn;Bruges|Brugge;Buenos Aires;Buffalo;Burgundy|Bourgogne|Bourgondië|Burgund;Bursa;Bydgoszcz;
Cádiz|Cadiz;Caen;Calais;Calcutta;Calgary;Cali;California|Californië|Kalifornien|Californie;Cambridge;
Canberra;Cannes;Canterbury;Cape Town|Kaapstad|Kapstadt|Le Cap|Ciudad del Cabo;Cardiff;
Caribbean|Caribbean Sea|Caribische Zee|Karibik;Cartagena;Caspian Sea|Kaspische Zee;
Castile|Castilla|Castilië;Castilla y León|Castile and León;Castilla-La Mancha;Flemish Brabant|Vlaams-Brabant|Brabant flamand;Walloon Brabant|Waals-Brabant|Brabant wallon;La Coruña|A Coruña|Corunna;Catania;Champagne;Channel Islands|Kanaaleilanden;Charleroi;Charleston;
Charlotte;Chengdu;Chennai|Madras;Chernobyl|Tsjernobyl|Tschernobyl;Cincinnati;Cleveland;Cluj;
Cologne|Köln|Keulen;Colorado;Columbus;Congo River;Connecticut;Constantinople;Cordoba|Córdoba;Cork;
Cornwall;Coventry;Crete|Kreta|Crète|Creta;Cuenca;Cumbria;Curitiba;Dakota;Dalian;Dallas;
Dalmatia|Dalmatië|Dalmatien;Danube|Donau|Danubio;Dardanelles;Darfur;Davos;
Dead Sea|Dode Zee|Totes Meer|mer Morte;Delaware;Delft;Delhi|New Delhi|Nieuw-Delhi|Neu-Delhi;
Den Bosch|'s-Hertogenbosch;The Hague|Den Haag|La Haye|La Haya|'s-Gravenhage;Derby;Derry|Londonderry;
Deventer;Devon;Dijon;Dnipro;Doha;Donbas|Donbass|Donbas;Donetsk|Donetsk;Dordrecht;Dorset;Dortmund;
Dover|Douvres;Drenthe;Dresden|Dresde;Dubrovnik;Duisburg;Dundee;Dunkirk|Duinkerke|Dunkerque;Durban;
Düsseldorf|Dusseldorf;Edinburgh|Édimbourg|Edimburgo;Eindhoven;Elbe;Emilia-Romagna;
English Channel|Het Kanaal|Ärmelkanal;Enschede;Erfurt;Essen;Essex;Ethiopian Highlands;Exeter;
Extremadura;Faro;Ferrara;Flevoland;Florence|Florenz|Firenze|Florencia;Florida;Frankfurt|Francfort;
Freiburg;Friesland;Friuli;Galilee|Galilea;Galway;Ganges;
Gaza Strip|Gazastrook|Gazastreifen|bande de Gaza;Gdansk|Gdańsk|Danzig;Gelderland;
Geneva|Genève|Genf|Ginebra|Ginevra;Genoa|Genua|Gênes|Genova;Ghent|Gent|Gand|Gante;Giza;Glasgow;
Gloucester;Gobi;Gothenburg|Göteborg|Gotenburg;Granada;Graz;Great Lakes;Grenoble;Groningen;Guangdong;
Guangzhou|Kanton;Guadalajara;Gulf of Mexico|Golf van Mexico;Haarlem;Haifa;Hainan;Halle;
Hamburg|Hambourg|Hamburgo|Amburgo;Hamilton;Hannover|Hanover;Hanoi;Harbin;Harlem;Hasselt;Hawaii;Hebrides;
Heidelberg;Heerenveen;Heilbronn;Hesse|Hessen;Hilversum;Himalaya|Himalayas;Hiroshima;Hokkaido;Holstein;
Houston;Hudson;Huelva;Hull;Hyderabad;Iberia;Ibiza;Idaho;Illinois;Incheon;
Indian Ocean|Indische Oceaan|Indischer Ozean;Indiana;Indianapolis;Indus;Innsbruck;Inverness;Iowa;
Ipswich;Isfahan;Islamabad;Izmir;Jaén;Java;Jeddah;Jena;Jutland|Jutland;Kabylie;Kandahar;Kano;Kansas;
Karelia;Karlsruhe;Kassel;Katowice;Kaunas;Kazan;Kent;Kentucky;Kerala;Kharkiv|Kharkov|Charkov|Charkiw;
Kherson|Cherson;Kiel;Kilimanjaro;Klagenfurt;Kobe;Konya;Koblenz;Košice|Kosice;Kosovo;
Krakow|Cracow|Kraków|Krakau|Cracovie|Cracovia;Krasnodar;Kyoto;Lahore;Lake Constance|Bodensee;
Lake Geneva|Genfersee;Lancashire;Languedoc;Lapland|Lappland;La Rioja;Las Vegas;Latium|Lazio;Lausanne;
Le Havre;Leeds;Leeuwarden;Leicester;Leiden;Leipzig;Lelystad;León;Leuven|Louvain|Löwen;Levant;Lexington;
Liège|Luik|Lüttich;Liguria;Lille|Rijsel;Limburg;Limerick;Limoges;Limousin;Linz;Liverpool;Łódź|Lodz;
Loire;Lombardy|Lombardije|Lombardei|Lombardie|Lombardia;Lorraine|Lotharingen|Lothringen;Louisiana;
Louisville;Lübeck;Lublin;Lucerne|Luzern;Luhansk|Lugansk;Luxor;Lviv|Lvov|Lemberg;Lyon|Lyons;Maas|Meuse;
Maastricht;Magdeburg;Main River;Maine;Mainz;Malaga|Málaga;Malmö|Malmo;Manchester;Manchuria;Mandalay;
Manhattan;Manitoba;Mannheim;Marbella;Mariupol|Marioepol;Marrakech|Marrakesh;
Marseille|Marseilles|Marsella;Maryland;Massachusetts;Mecca|Mekka;Mechelen|Malines;Mecklenburg;
Medellín|Medellin;Medina;Mediterranean|Mediterranean Sea|Middellandse Zee|Mittelmeer|Méditerranée;
Mekong;Memphis;Meppel;Messina;Metz;Miami;Michigan;Middelburg;Midlands;Milan|Milaan|Mailand|Milano|Milán;
Milwaukee;Minneapolis;Minnesota;Mississippi;Missouri;Modena;Mombasa;Mönchengladbach;Mons;Mont Blanc;
Montana;Monterrey;Montpellier;Montreal|Montréal;Moravia|Moravië|Mähren;Mount Everest;Mumbai|Bombay;
Munich|München|Múnich|Monaco di Baviera;Münster;Murcia;Murmansk|Moermansk;Nagasaki;Nagoya;Namur;
Nancy;Nanjing;Nantes;Naples|Napels|Neapel|Napoli|Nápoles;Nashville;Navarre|Navarra;Nebraska;Nevada;
Newcastle;New Brunswick;New England;New Hampshire;New Jersey;New Mexico;New Orleans;New South Wales;
Newfoundland;New York City|New York|Nueva York|Nova York;Niagara;Nice|Nizza|Niza;Niger Delta;Nijmegen;
Nile|Nijl|Nil|Nilo;Nîmes;Norfolk;North Brabant|Noord-Brabant;North Carolina;North Dakota;
North Holland|Noord-Holland;North Rhine-Westphalia|Nordrhein-Westfalen;
North Sea|Noordzee|Nordsee|mer du Nord;Northumberland;Norwich;Nottingham;Nova Scotia;
Nuremberg|Nürnberg|Neurenberg;Oakland;Oder;Odessa|Odesa;Ohio;Oklahoma City;Oldenburg;Ontario;
Oostende|Ostend|Ostende;Oran;Oregon;Orkney;Orlando;Orléans;Osaka;Osnabrück;Ostrava;Ottawa;Oxford;
Pacific|Pacific Ocean|Stille Oceaan|Pazifik;Padua|Padova;Palermo;Palestinian Territories;Pamplona;Parma;
Patagonia|Patagonië|Patagonien;Peking|Beijing|Pékin|Pekín|Pechino;Pennsylvania;Perpignan;
Persian Gulf|Perzische Golf|Persischer Golf;Peshawar;Philadelphia;Piedmont|Piëmont|Piemonte|Piemont;
Pisa;Pittsburgh;Plymouth;Poitiers;Pomerania|Pommeren|Pommern;Portland;Porto|Oporto;Porto Alegre;
Portsmouth;Poznań|Poznan|Posen;Prussia|Pruisen|Preußen;Provence;Puglia|Apulia|Apulië;Pune;Punjab;
Pyrenees|Pyreneeën|Pyrenäen|Pyrénées|Pirineos;Qingdao;Quebec|Québec;Queens;Queensland;Rabat;Ramallah;
Ravenna;Rawalpindi;Reading;Red Sea|Rode Zee|Rotes Meer|mer Rouge|Mar Rojo;Regensburg;Reims;Rennes;
Rhine|Rijn|Rhein|Rhin|Rin;Rhode Island;Rhône;Richmond;Rimini;Rio de Janeiro|Rio;Rocky Mountains|Rockies;
Roermond;Rosario;Rostock;Rostov;Rotterdam;Rouen;Ruhr|Ruhrgebied|Ruhrgebiet;Saarbrücken;Saarland;
Sacramento;Sahara;Sahel;Salamanca;Salerno;Salt Lake City;Salvador;Salzburg;San Antonio;San Diego;
San Francisco;San José|San Jose;San Sebastián|San Sebastian|Donostia;Santander;Saskatchewan;
Savoy|Savoie|Savoye;Saxony-Anhalt|Sachsen-Anhalt;Scheldt|Schelde|Escaut;Schleswig-Holstein;Seattle;
Seine;Senegal River;Seville|Sevilla|Séville;Sheffield;Shenzhen;Shetland;Shropshire;
Silesia|Silezië|Schlesien;Silicon Valley;Sinai;
Sint-Petersburg|Saint Petersburg|St Petersburg|St. Petersburg|Sankt Petersburg|Saint-Pétersbourg;
Sittard;Solingen;Somerset;South Carolina;South Dakota;South Holland|Zuid-Holland;Southampton;Split;
Srinagar;Stalingrad;Stavanger;Stockton;Strasbourg|Straatsburg|Straßburg|Estrasburgo;Stuttgart;
Styria|Steiermark;Suez;Suez Canal|Suezkanaal;Suffolk;Sumatra;Surrey;Sussex;Swansea;Szczecin|Stettin;
Szeged;Tasmania;Tel Aviv;Tennessee;Texas;Thames|Theems|Themse;Thessaloniki|Saloniki;
Thuringia|Thüringen|Thüringen;Tiber;Tigray;Tilburg;Timbuktu;Timișoara|Timisoara;Tirol|Tyrol;Toledo;
Torino|Turin|Turijn;Toulon;Toulouse;Transvaal;Transylvania|Transsylvanië|Siebenbürgen;Trent;Trento;
Trier;Trieste|Triest;Tromsø;Trondheim;Tulsa;Turku;Ukraine;Umbria;Uppsala;Ural|Urals;Utah;Utrecht;
Valencia;Valladolid;Valparaíso;Veneto;Venice|Venetië|Venedig|Venise|Venezia|Venecia;Vermont;Verona;
Versailles;Vicenza;Vigo;Virginia;Volga|Wolga;Vosges|Vogezen|Vogesen;Wadden Sea|Waddenzee|Wattenmeer;
Warwick;Washington D.C.|Washington DC|Washington|Washington, D.C.;Waterloo;Weimar;Weser;
West Bank|Westelijke Jordaanoever|Westjordanland|Cisjordanie|Cisjordania;West Virginia;
Westphalia|Westfalen;Wiesbaden;Wisconsin;Wolfsburg;Wrocław|Wroclaw|Breslau;Wuhan;Wuppertal;Würzburg;
Wyoming;Xinjiang;Yorkshire;York;Zaandam;Zanzibar;Zaragoza|Saragossa;Zeeland;Zuiderzee;Zürich|Zurich;
Zutphen;Zwolle;Bloemfontein;Pretoria;Soweto;Kisumu;Ibadan;Port Harcourt;Kumasi;Bulawayo;Entebbe;Bamenda;
Alice Springs;Wellington;Christchurch;Rotorua;Saigon|Ho Chi Minh City|Ho Chi Minhstad;Surabaya;Cebu;
Davao;Mindanao;Luzon;Taiwan Strait;Busan;Sapporo;Fukushima;Okinawa;Chongqing;Tianjin;Xi'an;Hangzhou;
Inner Mongolia;Herat;Kunduz;Faisalabad;Quetta;Kashgar;Lucknow;Varanasi;Assam;Gujarat;Rajasthan;Goa;
Bihar;Uttar Pradesh;Tamil Nadu;Chittagong;Gaza City;Nablus;Jenin;Tabriz;Shiraz;Mashhad;Trabzon;
Diyarbakir|Diyarbakır;Gaziantep;Sharjah;Abu Dhabi;Jaffa;Beersheba|Be'er Sheva;Sidon;Tyre"""

UNSURE = word_set(
    "Austin Buffalo Charlotte Columbus Derby Dover Essen Florence Halle Hamilton Houston Hudson Hull Java Jena Kent Lincoln Madison Main Memphis "
    "Nancy Nice Norfolk Orlando Paris Portland Reading Richmond Split Split Stockton Sussex Trent Tyre Virginia Warwick Waterloo Wellington York "
    "Bath Cork Cali Queens Salvador Toledo Rio Rosario Champagne Amazon Bari Brest Brescia Surrey Bergen Brandenburg Lorraine Leon Ulm Iberia Limburg "
    "Lexington Cleveland Dallas Savoy Faro Vigo Maas Washington Dundee Devon Delaware Assen Medina Cordoba Córdoba Valencia Granada"
)
"""Names of places that are other names or words as well: a weaker clue."""


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for row in _ROWS.replace("\n", "").split(";"):
        first, *others = row.split("|")
        for name in (first, *others):
            table.setdefault(name, first)
    return table


def place(name: str) -> str | None:
    """Return the key of the well-known place that a name stands for; None for other names."""
    return _table().get(name.replace("’", "'"))


def is_unsure(name: str) -> bool:
    """Say whether the name is other things as well."""
    return name in UNSURE
