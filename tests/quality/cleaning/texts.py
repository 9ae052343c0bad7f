"""Fictional texts in six languages that labelled pages are made of; no person, place or event in them is real."""

from __future__ import annotations

TITLES = {
    "en": ["The ferry to Port Halden sails again", "Why the lighthouse at Corran went dark", "A winter on the eastern quay", "Harbour council votes on the new breakwater", "Who owns the old rope works?"],
    "nl": ["De veerboot naar Port Halden vaart weer", "Waarom de vuurtoren van Corran uitging", "Een winter op de oostkade", "Raad stemt over nieuwe golfbreker"],
    "de": ["Die Fähre nach Port Halden fährt wieder", "Warum der Leuchtturm von Corran dunkel blieb", "Ein Winter am Ostkai", "Rat stimmt über neuen Wellenbrecher ab"],
    "fr": ["Le ferry de Port Halden reprend la mer", "Pourquoi le phare de Corran s’est éteint", "Un hiver sur le quai de l’est", "Le conseil vote la nouvelle digue"],
    "es": ["El transbordador de Port Halden vuelve a navegar", "Por qué se apagó el faro de Corran", "Un invierno en el muelle del este", "El consejo vota el nuevo rompeolas"],
    "it": ["Il traghetto per Port Halden riprende il mare", "Perché il faro di Corran si è spento", "Un inverno sul molo orientale", "Il consiglio vota la nuova diga"],
}  # fmt: skip

PROSE = {
    "en": [
        "After eleven weeks in dry dock the old ferry left the quay on Saturday morning with forty passengers, two tractors and a crate of hens on board.",
        "The company had promised a shorter repair, but the gearbox turned out to be worn beyond anything the yard had seen, and a new one had to come from the mainland.",
        "“We lost half a summer,” said the harbour master, who has kept the books of the port for nineteen years. “Nobody will give that back to us.”",
        "On the island people had got used to the mail boat, which is slower and cannot take cars, so that the shop ran short of flour more than once.",
        "Nobody on the council wants to say in public what the repair has cost. Two members, asked on the stairs, named figures that lie far apart.",
        "The lighthouse keeper remembers the winter of the long frost, when the ice reached as far as the second buoy and the boats were dragged over it by horses.",
        "There is a plan to build a breakwater of stone from the quarry at Corran, and there is another plan to do nothing at all and wait for the next storm.",
        "What the fishermen fear most is not the sea but the paperwork: since the new rules came in, every landing has to be reported three times over.",
        "In the reading room of the rope works hangs a map on which the old channels are drawn in red ink, and the new ones, which nobody trusts, in blue.",
        "The vote was close. Seven members were for the new timetable, six against, and one had gone out to look after his boat before the question was put.",
        "He said: “I have seen four companies come and go, and each of them painted the ferry in another colour.” Then he went back to mending his nets.",
        "By the evening the wind had turned to the north-west, and those who had meant to return the same day took rooms in the inn above the slipway.",
        "It is not clear who will pay for the dredging. The province says it is a matter for the port, and the port says it has never owned the channel.",
        "Visitors ask for the way to the seal bank, and are told that there has been no bank since the great storm, only the name and the seals.",
    ],
    "nl": [
        "Na elf weken in het dok is de oude veerboot zaterdagmorgen van de kade vertrokken met veertig passagiers, twee trekkers en een kist kippen aan boord.",
        "De rederij had een kortere reparatie beloofd, maar de tandwielkast bleek verder versleten dan de werf ooit had gezien en er moest een nieuwe komen.",
        "‘We zijn een halve zomer kwijt’, zegt de havenmeester, die al negentien jaar de boeken van de haven bijhoudt. ‘Die geeft niemand ons terug.’",
        "Op het eiland was men gewend geraakt aan de postboot, die langzamer is en geen auto’s meeneemt, zodat de winkel meer dan eens zonder meel zat.",
        "Niemand in de raad wil hardop zeggen wat de reparatie heeft gekost. Twee leden noemden op de trap bedragen die ver uit elkaar liggen.",
        "De vuurtorenwachter herinnert zich de winter van de lange vorst, toen het ijs tot de tweede boei reikte en paarden de schuiten erover trokken.",
        "Er ligt een plan voor een golfbreker van steen uit de groeve van Corran, en er ligt een ander plan om niets te doen en op de volgende storm te wachten.",
        "Waar de vissers het meest tegen opzien is niet de zee maar het papierwerk: sinds de nieuwe regels moet elke aanvoer drie keer worden gemeld.",
        "Het is niet duidelijk wie het baggeren gaat betalen. De provincie zegt dat het een zaak van de haven is, en de haven heeft de geul nooit bezeten.",
    ],
    "de": [
        "Nach elf Wochen im Dock hat die alte Fähre am Samstagmorgen mit vierzig Fahrgästen, zwei Traktoren und einer Kiste Hühner an Bord den Kai verlassen.",
        "Die Reederei hatte eine kürzere Reparatur versprochen, doch das Getriebe war stärker abgenutzt, als es die Werft je gesehen hatte.",
        "„Wir haben einen halben Sommer verloren“, sagt der Hafenmeister, der seit neunzehn Jahren die Bücher führt. „Den gibt uns niemand zurück.“",
        "Auf der Insel hatte man sich an das Postboot gewöhnt, das langsamer ist und keine Autos mitnimmt, so dass dem Laden mehr als einmal das Mehl ausging.",
        "Niemand im Rat will öffentlich sagen, was die Reparatur gekostet hat. Zwei Mitglieder nannten auf der Treppe Beträge, die weit auseinander liegen.",
        "Der Leuchtturmwärter erinnert sich an den Winter des langen Frostes, als das Eis bis zur zweiten Boje reichte und Pferde die Boote darüber zogen.",
        "Es gibt den Plan, einen Wellenbrecher aus dem Stein von Corran zu bauen, und es gibt den anderen Plan, nichts zu tun und den nächsten Sturm abzuwarten.",
        "Es ist nicht klar, wer das Ausbaggern bezahlt. Die Provinz sagt, es sei Sache des Hafens, und der Hafen hat die Rinne nie besessen.",
    ],
    "fr": [
        "Après onze semaines en cale sèche, le vieux ferry a quitté le quai samedi matin avec quarante passagers, deux tracteurs et une caisse de poules à bord.",
        "La compagnie avait promis une réparation plus courte, mais la boîte de vitesses était plus usée que tout ce que le chantier avait jamais vu.",
        "« Nous avons perdu la moitié de l’été », dit le maître du port, qui tient les livres depuis dix-neuf ans. « Personne ne nous la rendra. »",
        "Sur l’île, on s’était habitué au bateau postal, plus lent et sans place pour les voitures, si bien que la boutique a manqué plus d’une fois de farine.",
        "Personne au conseil ne veut dire en public ce que la réparation a coûté. Deux membres ont donné dans l’escalier des chiffres fort éloignés.",
        "Le gardien du phare se souvient de l’hiver du long gel, quand la glace allait jusqu’à la deuxième bouée et que les chevaux tiraient les barques.",
        "Il existe un projet de digue en pierre de la carrière de Corran, et il en existe un autre, qui est de ne rien faire et d’attendre la tempête.",
        "On ne sait pas qui paiera le dragage. La province dit que c’est l’affaire du port, et le port n’a jamais possédé le chenal.",
    ],
    "es": [
        "Tras once semanas en dique seco, el viejo transbordador dejó el muelle el sábado por la mañana con cuarenta pasajeros, dos tractores y una caja de gallinas.",
        "La compañía había prometido una reparación más corta, pero la caja de cambios estaba más gastada que nada de lo que el astillero había visto.",
        "«Hemos perdido medio verano», dice el capitán del puerto, que lleva los libros desde hace diecinueve años. «Nadie nos lo va a devolver.»",
        "En la isla se habían acostumbrado al barco correo, que es más lento y no lleva coches, de modo que a la tienda le faltó harina más de una vez.",
        "Nadie en el consejo quiere decir en público lo que ha costado la reparación. Dos miembros dieron en la escalera cifras muy distintas.",
        "El farero recuerda el invierno de la larga helada, cuando el hielo llegaba hasta la segunda boya y los caballos arrastraban las barcas.",
        "Hay un plan para levantar un rompeolas con piedra de la cantera de Corran, y hay otro plan que consiste en no hacer nada y esperar la tormenta.",
        "No está claro quién pagará el dragado. La provincia dice que es asunto del puerto, y el puerto nunca ha sido dueño del canal.",
    ],
    "it": [
        "Dopo undici settimane in bacino il vecchio traghetto ha lasciato il molo sabato mattina con quaranta passeggeri, due trattori e una cassa di galline.",
        "La compagnia aveva promesso una riparazione più breve, ma il cambio era più consumato di qualunque cosa il cantiere avesse mai visto.",
        "«Abbiamo perso mezza estate», dice il capitano del porto, che tiene i libri da diciannove anni. «Nessuno ce la restituirà.»",
        "Sull’isola ci si era abituati al battello postale, che è più lento e non porta automobili, tanto che alla bottega è mancata più volte la farina.",
        "Nessuno nel consiglio vuole dire in pubblico quanto è costata la riparazione. Due membri hanno fatto sulle scale cifre molto lontane fra loro.",
        "Il guardiano del faro ricorda l’inverno del lungo gelo, quando il ghiaccio arrivava alla seconda boa e i cavalli trascinavano le barche.",
        "C’è un progetto per costruire una diga con la pietra della cava di Corran, e ce n’è un altro, che è di non fare nulla e aspettare la tempesta.",
        "Non è chiaro chi pagherà il dragaggio. La provincia dice che spetta al porto, e il porto non ha mai posseduto il canale.",
    ],
}  # fmt: skip

COMMENTS = {
    "en": [
        ["Thank you for writing this. My grandfather worked at the yard and would have laughed at eleven weeks."],
        ["I doubt it."],
        ["The gearbox story is nonsense, ask anybody who was there in spring.", "They ran her all of last year with a bent shaft and everybody on the quay could hear it."],
        ["lol"],
        ["Does anybody know whether bicycles go free again? The man at the office said yes, the sign says no."],
        ["@Otto You are wrong about the channel. It was dug by the province and there is a paper to prove it."],
        ["First of all: nobody asked the islanders. Second, the mail boat was never slower.", "And third, I still miss the hens.", "Anyway, good piece."],
        ["Great photo of the inn!!"],
        ["I was on board. It rained, the coffee was cold, and I would do it again tomorrow."],
        ["Agree with the above, and would add that the timetable has not changed since my mother was a girl, whatever they print on it."],
        ["Can somebody explain what the breakwater is for?"],
        ["My boat lies next to the ferry. The noise at six in the morning is real, the rest of the story I cannot judge."],
    ],
    "nl": [["Dank voor dit stuk. Mijn grootvader werkte op de werf en zou om elf weken hebben gelachen."], ["Ik geloof er niets van."],
           ["Het verhaal van de tandwielkast klopt niet, vraag het maar aan wie er in het voorjaar bij was.", "Ze hebben haar een jaar met een kromme as laten varen."],
           ["Weet iemand of fietsen weer gratis mee mogen? Op kantoor zeggen ze van wel."], ["Mooie foto van de herberg!"], ["Ik was aan boord, het regende en de koffie was koud."]],
    "de": [["Danke für den Text. Mein Großvater hat auf der Werft gearbeitet und hätte über elf Wochen gelacht."], ["Das glaube ich nicht."],
           ["Die Geschichte mit dem Getriebe stimmt nicht, fragt doch die Leute, die im Frühjahr dabei waren.", "Man ist ein Jahr lang mit krummer Welle gefahren."],
           ["Weiß jemand, ob Fahrräder wieder umsonst mitfahren? Im Büro sagen sie ja."], ["Schönes Foto vom Gasthaus!"], ["Ich war an Bord, es hat geregnet und der Kaffee war kalt."]],
    "fr": [["Merci pour cet article. Mon grand-père travaillait au chantier et aurait bien ri des onze semaines."], ["Je n’y crois pas."],
           ["L’histoire de la boîte de vitesses ne tient pas, demandez à ceux qui étaient là au printemps.", "On a navigué un an avec un arbre tordu."],
           ["Quelqu’un sait-il si les vélos sont de nouveau gratuits ? Au bureau on dit que oui."], ["Belle photo de l’auberge !"], ["J’étais à bord, il pleuvait et le café était froid."]],
    "es": [["Gracias por el artículo. Mi abuelo trabajaba en el astillero y se habría reído de las once semanas."], ["No me lo creo."],
           ["Lo de la caja de cambios no es verdad, preguntad a los que estaban allí en primavera.", "Navegaron un año con el eje torcido."],
           ["¿Alguien sabe si las bicicletas vuelven a ser gratis? En la oficina dicen que sí."], ["¡Bonita foto de la posada!"], ["Yo iba a bordo, llovía y el café estaba frío."]],
    "it": [["Grazie per l’articolo. Mio nonno lavorava al cantiere e avrebbe riso delle undici settimane."], ["Non ci credo."],
           ["La storia del cambio non regge, chiedete a chi c’era in primavera.", "Hanno navigato un anno con l’asse storto."],
           ["Qualcuno sa se le biciclette sono di nuovo gratis? In ufficio dicono di sì."], ["Bella foto della locanda!"], ["Ero a bordo, pioveva e il caffè era freddo."]],
}  # fmt: skip

NAMES = ["Otto Fenn", "tessq", "Marla", "GlassHarbor", "Bram Heide", "Jolie D.", "pixelfox", "Wolkje", "old_pilot", "Pim", "North Quay", "Anonymous", "S. Vane", "kittiwake22", "Elin Marsh", "The Rope Walker"]
HANDLES = ["otto7", "tessq", "pixelfox", "GlassHarbor", "old_pilot", "kittiwake22", "wolkje", "bramheide", "northquay", "elin_m"]
WRITERS = ["Tess Quill", "Anders Moy", "Ilse Brandt", "Marla Quist", "Henri Lasalle"]
SITES = ["Halden Light", "The Quay Review", "Corran Courier", "Fenn Notes", "Rope Works Weekly"]

MENU = {
    "en": ["Home", "News", "Opinion", "Harbour", "Weather", "Sport", "Culture", "Classifieds", "Tide tables", "About us", "Contact", "Log in", "Subscribe"],
    "nl": ["Home", "Nieuws", "Opinie", "Haven", "Weer", "Sport", "Cultuur", "Advertenties", "Getijden", "Over ons", "Contact", "Inloggen", "Abonneren"],
    "de": ["Startseite", "Nachrichten", "Meinung", "Hafen", "Wetter", "Sport", "Kultur", "Kleinanzeigen", "Gezeiten", "Über uns", "Kontakt", "Anmelden", "Abonnieren"],
    "fr": ["Accueil", "Actualités", "Opinions", "Port", "Météo", "Sport", "Culture", "Petites annonces", "Marées", "À propos", "Contact", "Se connecter", "S’abonner"],
    "es": ["Inicio", "Noticias", "Opinión", "Puerto", "El tiempo", "Deportes", "Cultura", "Anuncios", "Mareas", "Quiénes somos", "Contacto", "Iniciar sesión", "Suscríbete"],
    "it": ["Home", "Notizie", "Opinioni", "Porto", "Meteo", "Sport", "Cultura", "Annunci", "Maree", "Chi siamo", "Contatti", "Accedi", "Iscriviti"],
}  # fmt: skip
TEASERS = {
    "en": ["Storm warning lifted for the outer islands", "Ten walks along the old railway", "New baker for the upper town", "School choir wins second prize", "What to plant in a salt garden"],
    "nl": ["Stormwaarschuwing voor de eilanden ingetrokken", "Tien wandelingen langs de oude spoorlijn", "Nieuwe bakker in de bovenstad", "Schoolkoor wint tweede prijs"],
    "de": ["Sturmwarnung für die Inseln aufgehoben", "Zehn Wanderungen an der alten Bahnlinie", "Neuer Bäcker in der Oberstadt", "Schulchor gewinnt zweiten Preis"],
    "fr": ["L’alerte à la tempête levée pour les îles", "Dix balades le long de l’ancienne voie ferrée", "Un nouveau boulanger en ville haute", "La chorale de l’école deuxième"],
    "es": ["Levantada la alerta de tormenta en las islas", "Diez paseos por la antigua vía", "Nuevo panadero en la ciudad alta", "El coro escolar gana el segundo premio"],
    "it": ["Revocata l’allerta per le isole", "Dieci passeggiate lungo la vecchia ferrovia", "Nuovo fornaio nella città alta", "Il coro della scuola è secondo"],
}  # fmt: skip
HEADINGS = {
    "en": ["A quiet channel", "What comes next", "The cost of waiting"],
    "nl": ["Een stille geul", "Wat er nu komt", "De prijs van wachten"],
    "de": ["Eine stille Rinne", "Wie es weitergeht", "Was das Warten kostet"],
    "fr": ["Un chenal tranquille", "La suite", "Le prix de l’attente"],
    "es": ["Un canal tranquilo", "Lo que viene", "El precio de esperar"],
    "it": ["Un canale tranquillo", "Che cosa succede ora", "Il prezzo dell’attesa"],
}  # fmt: skip
