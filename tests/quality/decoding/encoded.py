"""Sentences in many languages, short and long, with the encodings that texts in them were kept in."""

from __future__ import annotations

WESTERN = "cp1252 iso8859-15 mac_roman"
CENTRAL = "cp1250 iso8859-2"

ENCODINGS = {
    "en": WESTERN, "de": WESTERN, "fr": WESTERN, "es": WESTERN, "pt": WESTERN, "it": WESTERN, "nl": WESTERN, "sv": WESTERN, "da": WESTERN,
    "pl": CENTRAL, "cs": CENTRAL, "hu": CENTRAL, "ro": CENTRAL, "tr": "cp1254 iso8859-9",
    "ru": "cp1251 koi8-r iso8859-5 cp866", "uk": "cp1251 koi8-u", "bg": "cp1251 iso8859-5", "el": "cp1253 iso8859-7",
    "ja": "shift_jis euc_jp", "zh": "gb2312 gb18030", "zt": "big5", "ko": "euc_kr", "ar": "cp1256", "he": "cp1255 iso8859-8",
}  # fmt: skip

TEXTS = {
    "en": ["“It’s late,” she said.", "A café by the quay", "The mayor’s aunt paid £40 for the lamp – far too much, as everybody said.", "Nobody knew the fiancée’s name; the register gave it as ‘Zoë’, which may have been the cat’s. It was not until the spring that anybody thought of asking her."],
    "de": ["Fähre fällt aus", "Größere Schäden in Süßen", "Der Bürgermeister wünscht allen schöne Feiertage.", "Für die Fischer ist die Brücke ein Ärgernis, für die Gäste ein schöner Platz. „Wir hätten sie nie bauen dürfen“, sagt einer, der täglich darüber fährt."],
    "fr": ["Le phare éteint", "À l’école, où l’on s’ennuie", "Déjà la mer s’était retirée loin derrière les bouées.", "Le maire a répété qu’il n’était pas opposé à l’idée, à condition que personne ne la réalise. « Cela coûterait cher », a-t-il ajouté en refermant la fenêtre."],
    "es": ["Mañana no habrá barco", "¿Quién pagará la lámpara?", "El niño llegó corriendo desde el último muelle.", "La señora Núñez abrió la panadería a las cinco, como todos los días, y allí seguía cuando llegó el último pasajero. «Aquí no pasa nada», dijo."],
    "pt": ["Não há barco amanhã", "Então, quem paga a lâmpada?", "As crianças não vão à escola quando há nevoeiro.", "A câmara decidiu que a estação não será reconstruída. Os pescadores já sabiam, porque ninguém lhes perguntou a opinião, e também não a dariam."],
    "it": ["Perché il faro è spento", "Così è, più o meno", "Il traghetto partirà lunedì, se ci sarà più vento.", "Nessuno può dire perché la società abbia venduto il traghetto. «È già successo», ha detto il custode, e ha chiuso la porta con la chiave più piccola."],
    "nl": ["Een café aan zee", "Drieëntwintig zeeën bevaren", "De reünie van de coöperatie is verplaatst naar België.", "‘Dat is mooi’, zei ze, ‘maar wie betaalt de efficiëntie?’ Niemand wist het, en geïnteresseerd was er ook niemand; het regende en de pont was weg."],
    "sv": ["Färjan är inställd", "Små öar på väg åt öster", "Där står båten, och här står vi och väntar på våren.", "Hamnkaptenen säger att färjan går först när isen har brutit upp. På ön är man inte särskilt förvånad; så har det alltid varit så länge någon kan minnas."],
    "da": ["Færgen sejler ikke", "Små øer på vej østpå", "Når tågen letter, går båden igen, siger havnefogeden.", "På øen er man ikke særlig overrasket. Sådan har det altid været, så længe nogen kan huske, og brødet når også frem uden færge, hvis vejret er godt."],
    "pl": ["Prom nie płynie", "Łódź wróciła późną nocą", "Burmistrz mówi, że już wkrótce będzie cieplej.", "Rybacy śmieją się z gości, którzy każdego ranka pytają o łódź. Odpowiedź jest zawsze ta sama: odpłynie, gdy mgła się podniesie, a kapitan się obudzi."],
    "cs": ["Přívoz dnes nejede", "Žluťoučká loďka u břehu", "Starosta říká, že už brzy bude tepleji.", "Rybáři se smějí hostům, kteří se každé ráno ptají na loď. Odpověď je vždycky stejná: vypluje, až se zvedne mlha a kapitán dopije čaj."],
    "hu": ["A komp ma nem indul", "Őszi köd a tó fölött", "A polgármester szerint hamarosan melegebb lesz.", "A halászok nevetnek a vendégeken, akik minden reggel a hajó után érdeklődnek. A válasz mindig ugyanaz: elindul, ha felszáll a köd és a kapitány fölébred."],
    "ro": ["Bacul nu pleacă astăzi", "Ceaţă deasă peste râu", "Primarul spune că în curând va fi mai cald şi mai bine.", "Pescarii râd de oaspeţii care întreabă în fiecare dimineaţă de vapor. Răspunsul este mereu acelaşi: pleacă atunci când se ridică ceaţa şi căpitanul se trezeşte."],
    "tr": ["Vapur bugün kalkmıyor", "Işıklar söndü, sis çöktü", "Belediye başkanı yakında havanın ısınacağını söylüyor.", "Balıkçılar her sabah vapuru soran misafirlere gülüyor. Cevap hep aynı: sis kalkınca ve kaptan uyanınca gidecek, ondan önce kimse beklemesin."],
    "ru": ["Парома нет", "Туман над проливом", "Смотритель говорит, что скоро будет теплее.", "Рыбаки смеются над гостями, которые каждое утро спрашивают про паром. Ответ всегда один: он пойдёт, когда поднимется туман и проснётся капитан."],
    "uk": ["Порома немає", "Туман над протокою", "Доглядач каже, що незабаром буде тепліше.", "Рибалки сміються з гостей, які щоранку питають про пором. Відповідь завжди та сама: він піде, коли підніметься туман і прокинеться капітан."],
    "bg": ["Няма ферибот", "Мъгла над протока", "Пазачът казва, че скоро ще стане по-топло.", "Рибарите се смеят на гостите, които всяка сутрин питат за ферибота. Отговорът винаги е един и същ: ще тръгне, когато се вдигне мъглата и капитанът се събуди."],
    "el": ["Δεν έχει πλοίο", "Ομίχλη στο στενό", "Ο φύλακας λέει πως σύντομα θα ζεστάνει ο καιρός.", "Οι ψαράδες γελούν με τους ξένους που ρωτούν κάθε πρωί για το πλοίο. Η απάντηση είναι πάντα η ίδια: θα φύγει όταν σηκωθεί η ομίχλη."],
    "ja": ["今日は船が出ません", "霧の港で", "灯台守は、もうすぐ暖かくなると言っている。", "漁師たちは、毎朝船のことを尋ねる客を見て笑う。答えはいつも同じだ。霧が晴れて、船長が目を覚ましたら出る、というのである。"],
    "zh": ["今天没有渡船", "海峡上的雾", "看灯塔的人说，天气很快就会暖和起来。", "渔民们笑那些每天早上来问渡船的客人。回答总是一样的：等雾散了，船长醒了，船就开。岛上的人从来不问，他们知道急也没有用。"],
    "zt": ["今天沒有渡船", "海峽上的霧", "看燈塔的人說，天氣很快就會暖和起來。", "漁民們笑那些每天早上來問渡船的客人。回答總是一樣的：等霧散了，船長醒了，船就開。島上的人從來不問，他們知道急也沒有用。"],
    "ko": ["오늘은 배가 없습니다", "해협의 안개", "등대지기는 곧 날이 따뜻해질 것이라고 말한다.", "어부들은 아침마다 배를 묻는 손님들을 보고 웃는다. 대답은 늘 같다. 안개가 걷히고 선장이 일어나면 떠난다는 것이다."],
    "ar": ["لا عبارة اليوم", "ضباب فوق المضيق", "يقول حارس المنارة إن الطقس سيصبح أدفأ قريبا.", "يضحك الصيادون من الضيوف الذين يسألون كل صباح عن العبارة. والجواب دائما واحد: ستبحر حين يرتفع الضباب ويستيقظ القبطان."],
    "he": ["אין מעבורת היום", "ערפל מעל המצר", "שומר המגדלור אומר שבקרוב יתחמם.", "הדייגים צוחקים על האורחים ששואלים כל בוקר על המעבורת. התשובה תמיד אותה תשובה: היא תצא כשהערפל יעלה ורב החובל יתעורר."],
}  # fmt: skip
"""Four texts a language: a headline, another, a sentence, a paragraph."""
