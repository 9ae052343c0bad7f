"""Function words: the words of a language that carry grammar and are never a name on their own."""

from __future__ import annotations

from functools import cache

from sitegen.tables.listing import word_set

_WORDS: dict[str, str] = {
    "en": """a about above across after again against ago ahead all almost alone along already also although always
am amid among amongst an and another any anybody anyone anything anyway anywhere are around as aside at
away back be because been before behind being below beneath beside besides between beyond both but by
can cannot could despite did do does doing done down during each either else elsewhere enough even ever
every everybody everyone everything everywhere except few fewer first for former from further
furthermore had has have having he hence her here hers herself him himself his how however i if in
indeed inside instead into is it its itself just last later latest latter least less lest like likewise
little many may maybe me meanwhile might mine more moreover most mostly much must my myself namely near
nearly neither never nevertheless next no nobody none nonetheless nor not nothing now nowhere of off
often oh ok okay on once one only onto or other others otherwise ought our ours ourselves out outside
over own per perhaps please plus quite rather really regarding same see seldom several shall she should
since so some somebody somehow someone something sometimes somewhere soon still such than that the their
theirs them themselves then there thereby therefore these they this those though three through
throughout thus till to today together tomorrow tonight too toward towards two under unless unlike until
up upon us usually versus very via was we well were what whatever when whenever where whereas wherever
whether which while who whoever whom whose why will with within without would yes yesterday yet you your
yours yourself yourselves don't doesn't didn't can't couldn't won't wouldn't shouldn't isn't aren't
wasn't weren't hasn't haven't hadn't i'm i've i'd i'll you're you've you'd you'll he's he'd he'll she's
she'd she'll it's it'd it'll we're we've we'd we'll they're they've they'd they'll that's there's here's
what's who's let's ain't dont doesnt didnt cant couldnt wont wouldnt shouldnt isnt arent wasnt werent
hasnt havent im ive id youre youve theyre theyve thats theres whats lets four five six seven eight nine
ten eleven twelve twenty thirty forty fifty hundred thousand million billion second third fourth fifth
sixth""",
    "nl": """aan aangaande achter achteraf af al aldus alhoewel alle allebei alleen allemaal allen alles als alsof
altijd ander andere anderen anders bij bijna bijvoorbeeld binnen boven bovendien bovenal buiten daar
daarbij daardoor daarin daarna daarnaast daarom daarop daarvan daarvoor dan dat de deze dezelfde die
dien diens dient dit doch doen doet door doorgaans dus echter een één eens eerder eerst eerste eigen
eigenlijk elk elke elkaar en enige enkel enkele er eraan erbij erdoor erin erop ertoe eruit ervan ervoor
even evenals eveneens ga gaan gaat geen gehad geweest geworden haar had hadden heb hebben hebt heeft hem
hen het hetgeen hetzelfde hier hierbij hierdoor hierin hierna hierop hiervan hij hoe hoewel hun ieder
iedere iedereen iemand iets ik immers in inclusief inderdaad indien inmiddels intussen ja je jij jou
jouw jullie kan kon konden kort kortom kunnen kunt laat laatste langs later liever maar meer meest
meestal men met mij mijn minder misschien mocht moest moesten moet moeten mogelijk mogen na naar naast
nabij namelijk nauwelijks nee niemand niet niets nog nogal nogmaals nooit nu o.a. of ofschoon ofwel om
omdat omtrent onder ondanks ondertussen ons onze ooit ook op opnieuw over overigens pas per reeds rond
sinds slechts soms sommige sommigen straks tegen tegenover tenzij terug terwijl te ten ter tevens thans
tijdens toch toe toen tot totdat tussen u uit uiteindelijk uiteraard uw vaak van vanaf vandaag vanuit
vanwege veel vele velen verder via volgens voor vooral voordat voorheen voorts vrij waar waarbij
waardoor waarin waarmee waarna waarom waarop waarvan waarvoor wanneer want waren was wat we weer wegens
wel weldra welk welke werd werden wie wij wil willen wilt word worden wordt zal ze zeer zei zelf zelfs
zich zichzelf zie ziet zij zijn zo zoals zodat zodra zou zouden zoveel zowel zulke zullen twee drie vier
vijf zes zeven acht negen tien elf twaalf honderd duizend miljoen miljard morgen gisteren eergisteren 't
'n zo'n 's m'n z'n d'r tweede derde vierde alweer weliswaar oftewel hoeveel dankzij gezien aldaar
zojuist desondanks daarentegen niettemin vermoedelijk wellicht bovenstaand onlangs beide beiden daarmee hiermee
waarmee ermee daaraan daarbuiten daaronder daarover daartegen daartoe daaruit daarvandaan daarachter daarboven daarheen
hieraan hieronder hierover hiertoe hiertegen hieruit hierheen waaraan waaronder waarover waartegen waartoe waaruit
waarachter jazeker namiddags ochtends avonds middags nachts voormiddags nadat doordat opdat aangezien tenslotte ter
allebei alhier althans amper andermaal anderzijds enerzijds neen eén tegenwoordig rechtstreeks vooraf ernaast erachter erboven erover ertegen
ertussen halverwege onderweg""",
    "de": """ab aber alle allein allem allen aller allerdings alles als also am an andere anderem anderen anderer
anderes anders auch auf aus außer außerdem außerhalb bald bei beide beiden beim bereits besonders bevor
bin bis bisher bist da dabei dadurch dafür dagegen daher damals damit danach daneben dann daran darauf
daraus darf darin darüber darum darunter das dass daß davon davor dazu dein deine dem den denen denn
dennoch der deren des deshalb dessen deswegen dich die dies diese diesem diesen dieser dieses dir doch
dort du durch dürfen ebenfalls ebenso eher ehemals ein eine einem einen einer eines einige einigen
einiger einiges einmal einst endlich entweder er erst erste ersten es etwa etwas euch euer eure falls
fast ferner für gar gegen gegenüber gerade gern gestern gewesen gibt hab habe haben hast hat hatte
hatten heute hier hierbei hinter hinein ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in
indem infolge inmitten innerhalb ins inzwischen irgendwo ist ja je jede jedem jeden jeder jedes jedoch
jemand jene jener jetzt kann kaum kein keine keinem keinen keiner konnte konnten können könnte künftig
laut lediglich man manche mancher mehr mein meine meinem meinen meiner meist mich mir mit mithilfe
mittlerweile möchte morgen muss musste mussten müssen nach nachdem nachher nahe nämlich natürlich neben
nein nicht nichts nie niemand noch nun nur ob oben obwohl oder offenbar oft ohne per plötzlich
schließlich schon sehr sei seid seien sein seine seinem seinen seiner seines seit seitdem selbst sich
sicher sie sieht sind so sobald sodass sofort sogar solche solcher soll sollen sollte sollten somit
sondern sonst sowie sowohl später statt stets trotz trotzdem über überall um und uns unser unsere
unserem unseren unserer unter vergangene viel viele vielen vieler vielleicht vom von vor vorher während
wann war waren wäre warum was wegen weil weiter weitere weiteren weiterhin welche welcher wem wen wenig
wenige wenn wer werde werden wessen weshalb wie wieder wieso will wir wird wo wobei wohin wohl wollen
wollte wollten womit worden wurde wurden würde würden zu zudem zuerst zufolge zugleich zuletzt zum
zunächst zur zurück zusammen zuvor zwar zwei zwischen drei vier fünf sechs sieben acht neun zehn elf
zwölf hundert tausend laut danke bitte""",
    "fr": """à afin ah ai aie ailleurs ainsi alors après as assez au aucun aucune aujourd'hui auparavant auprès
auquel aussi aussitôt autant autour autre autres autrefois aux auxquels avait avaient avant avec avoir
avons ayant beaucoup bien bientôt c ça car ce ceci cela celle celles celui cependant certain certaine
certaines certains ces cet cette ceux chacun chaque chez ci comme comment contre d dans de debout dedans
dehors déjà demain depuis derrière dernier dernière dès des désormais deux devant donc dont du durant
elle elles en encore enfin ensuite entre envers environ es est et étaient était étant été être eu eux
fait faut fois furent fut grâce hier hors hormis ici il ils j jamais je jusque jusqu l la là laquelle le
lequel les lesquels leur leurs loin lors lorsque lui m ma maintenant mais malgré me même mêmes mes mieux
moi moins mon n ne néanmoins ni non nos notamment notre nous nouveau nul on ont or ou où oui outre par
parce parfois parmi partout pas pendant personne peu peut peuvent plus plusieurs plutôt pour pourquoi
pourtant pourrait premier première près presque puis puisque qu quand quant que quel quelle quelles
quelque quelques quels qui quiconque quoi quoique rien s sa sans sauf se selon sera seront ses seul
seule si sinon soi soit sommes son sont souvent sous suis sur surtout t ta tandis tant te tel telle
telles tels tes toi ton tôt toujours tous tout toute toutes toutefois très trois trop tu un une va vers
voici voilà voir vos votre vous vu y quatre cinq sept huit neuf dix onze douze cent mille merci""",
    "es": """a acá además ahí ahora al algo alguien algún alguna algunas alguno algunos allá allí ambos ante antes
apenas aquel aquella aquellas aquello aquellos aquí así aún aunque ayer bajo bastante bien cada casi
cierta cierto como cómo con conforme contra cual cuál cuales cualquier cuando cuándo cuanto cuánto cuya
cuyo da de debe deben debido del delante demás dentro desde después detrás dice dicho dijo donde dónde
dos durante e él el ella ellas ello ellos en encima entonces entre era eran eres es esa esas ese eso
esos esta está estaba estaban están estar estas este esto estos fin fue fueron fuera gracias ha haber
había habían hace hacen hacer hacia han hasta hay hemos hoy incluso la las le les lejos lo los luego
mañana más me mediante mejor menos mi mientras mis misma mismas mismo mismos mucha muchas mucho muchos
muy nada nadie ni ningún ninguna ninguno no nos nosotros nuestra nuestro nuestros nunca o os otra otras
otro otros para parece pero poca poco pocos por porque primer primera primero pronto pues puede pueden
que qué quien quién quienes quizá se según segundo ser será serán si sí sido sigue siempre sin sino
sobre sola solamente solo sólo son soy su sus tal tales también tampoco tan tanto te tenemos tener tenía
tenían tiene tienen toda todas todavía todo todos tras tres tu tus tú última último un una unas uno unos
usted ustedes va van varias varios ya yo cuatro cinco seis siete ocho nueve diez cien mil""",
    "it": """a abbiamo ad adesso agli ai al alcune alcuni alla alle allo allora altra altre altri altro anche ancora
anzi appena attraverso avere aveva avevano avrebbe bene c che chi chiunque ci ciascuno ciò cioè circa
col come comunque con contro così cui d da dagli dai dal dalla dalle davanti davvero degli dei del della
delle dello dentro di dietro dopo dove dovrebbe due durante e è ecco ed egli ella entrambi era erano
essa esse essere essi fa fino fra fu fuori furono già gli grazie ha hai hanno ho i ieri il in infatti
inoltre insieme intanto invece io l la là le lei li lo loro lui lungo ma mai malgrado me meno mentre mi
mia mie miei mio molta molte molti molto ne né negli nei nel nella nelle nello nemmeno nessuna nessuno
niente no noi non nonostante nostra nostro nulla o od oggi ogni ognuno oltre oppure ora per perché
perciò perfino però più piuttosto poche pochi poco poi poiché prima primo proprio può pure qual quale
quali qualche qualcosa qualcuno quando quanto quasi quattro quel quella quelle quelli quello quest
questa queste questi questo qui quindi sa sarà se sebbene secondo sei sempre senza si sia siamo sicché
sono sopra soprattutto sotto stata stati stato stessa stesso su sua subito sue sugli sui sul sulla sulle
suo suoi tale tali tanto te ti tra tranne tre troppo tu tua tuo tuttavia tutta tutte tutti tutto un una
uno va verso vi via voi vostro cinque sette otto nove dieci cento mille""",
    "pt": """a à acima agora ainda além algo alguém algum alguma algumas alguns ali ambos anos ante antes ao aos
apenas apesar após aquela aquelas aquele aqueles aquilo aqui as às assim até através bem cada casi cerca
certo com como conforme contra contudo da daí daquele das de debaixo dele deles demais dentro depois
desde dessa desse desta deste devido diante disse do dois dos durante e é ela elas ele eles em embora
enquanto então entre era eram essa essas esse esses esta está estão estar estas estava este estes eu
exceto foi fora foram há hoje isso isto já jamais la lá lhe lhes logo longe mais mas me mediante meio
menos mesma mesmo meu minha muita muitas muito muitos na nada não nas nela nele nem nenhum nenhuma
ninguém no nos nós nossa nosso num numa nunca o onde ontem os ou outra outras outro outros para pela
pelas pelo pelos perante pois por porém porque portanto pouco poucos primeira primeiro qual qualquer
quando quanto quase que quê quem quer são se segundo seja sem sempre sendo ser será seu seus si sido só
sob sobre sua suas tal talvez também tampouco tanto tão te tem têm tendo ter tinha toda todas todavia
todo todos três tu tudo um uma umas uns vai vários você vocês vos já quatro cinco seis sete oito nove
dez cem mil""",
    "da": """af alle alt anden at blev blive da de deh dem den denne der deres det dette dig din dine disse dog du
efter eller en end er et for fra få før han hans har havde have hende hendes her hun hvad hvem hver
hvilken hvis hvor hvordan hvorfor i ifølge ikke ind ingen jeg kan kun kunne lige man mange med meget men
mens mere mig min mod må ned nogen noget nogle nok nu når og også om op os over på samt selv siden sig
skal skulle som store så sådan til to ud uden under var ved vi vil ville vores være været""",
    "sv": """alla allt att av bara blev bli blir båda både de dem den denna deras dess dessa det detta dig din dock
du där därför då efter eller en enligt ett flera från för före ha hade han hans har henne hennes hon
honom hur här i igen in inga ingen innan inte jag ju kan kom kunde man med medan mellan men mer mera mig
min mot mycket ned ni nu när någon något några och också om oss på redan samma samt se sedan sig sin
sina sitt ska skulle som så sådan till två under upp ut utan vad var vara varför varit varje vem vi vid
vilka vilken vill vår våra än är över""",
    "no": """alle andre at av bare ble bli blir da de deg dem den denne der deres det dette din disse du eller en enn
er et etter for fordi fra før han hans har hadde hans henne hennes her hos hun hva hvem hver hvilken
hvis hvor hvordan hvorfor i ifølge ikke ingen jeg kan kunne man mange med meg mellom men mens mer min
mot mye må nå når ned noe noen og også om opp oss over på samme selv sier sin skal skulle slik som så
til to under ut uten var ved vi vil ville være vært""",
    "pl": """a aby ale ani bardzo bez bo by był była było były być choć ci co czy dla do dwa gdy gdzie go i ich ile
im inne ja jak jako je jednak jego jej jest jeszcze już każdy kiedy kto która które który ku lub ma mi
mimo między mnie może my na nad nas nie nich nim niż o od on ona one oni oraz pod podczas po ponad
ponieważ poza przed przez przy raz się są skąd tak także tam te tego tej ten teraz też to trzy tu tylko
tym u w we wczoraj według więc wszystko wtedy z za zaś ze że żeby""",
    "ru": """вчера сегодня завтра позавчера однако поэтому кроме вместо среди вокруг против согласно благодаря несмотря именно только лишь уже ранее позже затем наконец впрочем между тем например возможно конечно всего около более менее многие некоторые каждый другие другой другая первый второй новый новая новые эти этот эта это такие такой тот те та а без более бы был была были было быть в вам вас весь во вот все всё всего всех вы где да даже для до
его ее её если есть еще ещё же за здесь и из или им их к как какой когда который которая которые кто ли
либо между меня мне может мы на над надо наш не него нее нет ни них но ну о об однако он она они оно от
очень по под после потому почти при про раз с сам свой себя со так также там тем теперь то тогда того
тоже только том тот три ты у уже хотя чего чем через что чтобы эта эти это этот я""",
    "uk": """а або але б без би був була були було бути в вам вас весь ви від він вона вони все всі де для до є ж за
з зі і із її їх й його як який яка які коли крім ми між мене на над навіть наш не нею ні них о об один
однак по під після при про проти та так також там те теж тепер ти тільки то того той тому тут у уже хоча
це ці цей ця чи чим через що щоб я""",
    "tr": """acaba ama ancak artık aslında az bana bazı belki ben beni benim bir biri birçok biz bu bunu bunun çok
çünkü da daha de değil diğer diye dolayı en fakat gibi göre hala hangi hatta hem henüz hep her hiç için
ile ise işte kadar karşı kendi ki kim mı mi mu mü nasıl ne neden nerede niçin niye o olan olarak oldu
olduğu onlar onu onun önce sadece sanki şey siz sonra şu tarafından tüm ve veya ya yani yine zaten""",
    "el": """από για δεν είναι ένα ένας έχει η θα και κατά με μετά μια να ο οι όπως ότι που προς σε σαν στη στην στο
στον τα τη την της τι το τον του τους των ως αλλά αν αυτό αυτή αυτός ή""",
}
"""Function words by language, lower case, as running text spells them."""

LANGUAGES = tuple(sorted(_WORDS))
"""The languages that have a list."""


@cache
def function_words(language: str) -> frozenset[str]:
    """Return the function words of a language, lower case; empty where there is no list (``nl-BE`` counts as ``nl``)."""
    return word_set(_WORDS.get(language.split("-", 1)[0].lower(), ""))
