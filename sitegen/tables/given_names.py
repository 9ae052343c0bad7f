"""Given names in many languages: a clue that a name is a person's. Language material, not a list of persons."""

from __future__ import annotations

from sitegen.strings import fold
from sitegen.tables.listing import word_set

_NAMES = """luuk maren surya teun joey davy donny jurrien cas sep boaz micky tyrell marten jorrit wiebren sytse
hidde lotte roos sanne tess fenne liv tygo siem pim senna vince dex mika adam rayan yassin anwar soufian
najat fatiha hanane bouchra souad rakesh tyrone fergus rocío clémence rima wibke tomke fiete hauke gesa
corin toni sepp xaver alois vinzenz veit hinrich hinnerk jannik lennox fritzi resi vreni ueli beat urs
reto luzia sigrun sjef truus loes daan riemko thijmen wout sem bram tijn noud jurre mees lieke fenna
aino jorma jukka pekka timo riikka heikki eero kaisa mikko matti ville sakari oona seppo ingvar gunilla
birgitta agneta solveig torbjörn kjell ragnhild siv oddvar geir trond terje sindre nils balint bence
dávid gergő zsófi kinga ildikó aitor mikel iker jon facundo lautaro thiago agustín valentino bautista
ignacio joaquín radovan zdenko alenka tomaž borut janez matej anže kadri toomas tõnu mart urmas maris
andris jānis guntis arvydas jonas vytautas salum tangeni lazarus chukwuemeka ngozi chiamaka oluwaseun
adaeze folake kwabena akosua abena yaw esi sipho nomsa thandi mandla nkosazana tendai farai rudo
tafadzwa wanjiku njoroge kamau otieno achieng wairimu nadeem ayesha bilquis shabnam rubina farooq javed
nasreen aamir zubaida ravi priyanka anjali sanjana arjun rohan kavita meena lata suresh ganesh ramesh
lakshmi padma murali venkatesh chandran siti nur budi agus dewi putri joko sri wayan ketut nguyen minh
linh huong thanh phuong somchai somsak nawapan ratana phoeurng soo-jin min-jun ji-hye hye-jin seung-hoon
xiaoming weiwei meiling aaliyah aaron abbas abby abdallah abdel abdelaziz abdelkader abdellah
abderrahmane abdi abdirahman abdou abdul abdulaziz abdulkadir abdullah abdulrahman abdurrahman abe abel
abhishek abigail abner abraham ada adalbert adam adama adela adelaide adele adelheid adem adewale
adil adina aditi aditya adnan adolf adolfo adolphe adria adrian adriaan adriana adriano adrien adrienne
afonso agatha agnes agnieszka agustín ahmad ahmed ahmet aicha aida aidan aideen aiko aileen aimé aimee
aisha aisling aitor ajay akash akihiko akihito akiko akin akira aksel alain alan alana alasdair alastair
alba albert alberta alberto albrecht aldo alec alejandra alejandro alek aleksandar aleksander aleksandr
aleksandra aleksei aleksey alena alessandra alessandro alessia alessio alex alexa alexander alexandra
alexandre alexandros alexandru alexei alexey alexia alexis alf alfonso alfred alfredo algernon ali alice
alicia alina aline alisa alisha alison alistair aliyu allan allen allison alma almudena alois aloysius
alonso alphonse álvaro alvin alyssa amadou amal amalia amanda amandine amber amelia amélie amer amin
amina amine amir amira amit amitabh amos amparo amy an ana anand anastasia anatole anatoli anatoly
anders andré andrea andreas andreea andrei andrej andres andrés andrew andrey andrzej andy anette angel
angela angelica angelika angelina angelo angelos angus anil anika anita anja anjali anke ann anna
annabel annabelle anne annegret annelies anneke annelise annemarie annemiek annette annick annie annika
anouk anselm anthony antje antoine antoinette anton antonella antonia antonin antonio antónio antonis
antti antoon anuradha anya apolline apostolos april arash archibald archie ariana arianna ariane arie
ariel aristide arjan arjen arjun arkady arlette armand armando armin arnaud arne arno arnold arnoud
arsène artem arthur artur arturo arun arvid aryeh asa ashley ashok ashraf asif asma aso asunción astrid
ates athanasios atle attila aubrey audrey august augusta auguste augustin aurélie aurélien aurora austin
ava avi avraham axel ayaan ayelet ayesha aylin ayman ayşe aziz aziza azra babette babak baptiste barack
barak barbara barend barnaby barney barry bart bartosz basil bashar bashir bassam bastiaan bastian
bastien beatrice béatrice beatrix beatriz beau becky bee bela belinda bella ben benedetta benedict
benedikt benito benjamin benny benoît bente berend berit bernadette bernard bernardo bernd bernhard
bernice bert berta bertha berthold bertrand bess beth bethany betsy betty bettina beverley beverly
bianca bilal bill billy bjarne björn bjørn blaise blake blanca blanche bo bob bobby bodo bogdan boris
boudewijn boukje brad bradley brahim bram brandon branko breanna brecht brenda brendan brent bret brett
brian brice bridget brigitta brigitte bronwen brooke bruce brunhilde bruno bryan bryce bryony burak
burkhard byron caleb callum calvin cameron camila camilla camille camilo candice carina carl carla carlo
carlos carlota carmela carmen carol carola carole carolien carolina caroline carolyn carrie carsten
carter casper caspar cass cassandra catalina cate caterina catharina catherine cathleen cathy cecil
cecile cécile cecilia cedric cédric celal celeste celia céline cem cengiz cesar césar cesare chad chaim
chandra chantal charlene charles charlie charlotte chelsea cheng cheryl chester chiara chidi chinedu
chinua chloe chloé chris christa christel christelle christer christiaan christian christiane christina
christine christoph christophe christopher christos christy chuck cian ciara cilla cindy claas claes
claire clara clarence clark claude claudette claudia claudine claudio claus clay clemens clément
clementine cleo cliff clifford clint clinton clive clyde cody cody colette colin colleen connie connor
conny conor conrad constance constant constantin constantine consuelo cor cora coralie cordelia coretta
corey corina corinna corinne cormac cornel cornelia cornelis cornelius corrado corrie cosima cosmin
courtney craig cristian cristiano cristina cristóbal curt curtis cynthia cyril cyrille cyrus daan dafna
dagmar daisy dale damian damien damir damon dan dana dani daniel daniela daniele daniella danielle
daniil danijel danilo danny dante daphne daria dariusz dario darius darko darrell darren daryl dave
david davide davor dawid dawn dean deb debbie deborah declan deepa deepak deirdre delia delphine
demetrios demi denis denise dennis denzel derek derk desiree desmond detlef devin dewi dexter diana
diane dick didier diederik diego dieter dietmar dietrich dieuwertje dilip dimitar dimitri dimitris
dimitrios dina dinesh dino dion dirk dita dmitri dmitriy dmitry dolores dominic dominik dominika
dominique don donald donatella donna doreen dorian doris dorothea dorothee dorothy dorota doug douglas
douwe dragan drew duarte duncan dušan dustin dwayne dwight dylan eamon earl ebba eberhard ebony ebru
eckhard ed eddie eddy edgar edgardo edita edith edmond edmund edo édouard eduard eduardo edward edwin
eef eelco efraim egbert egon ehud eileen eilidh einar eitan ekaterina ekkehard elaine elbert eleanor
elena eleni eleonora elfriede eli elia elias elie elif elijah elin elina elinor elio elisa elisabeth
elise elisha eliza elizabeth elke ella elle ellen elliot elliott elly elmar elodie eloise elsa elsbeth
else elsie elton elvira elvis emanuel emanuele emeka emil emile émile émilie emilia emiliano emilie
emilio emily emine emir emma emmanuel emmanuelle emmy emre engelbert enid enno enrico enrique enzo eoin
ephraim eric erica erich erik erika erin ernest ernestine ernesto ernie ernst ersin erwin esma esmé
esmée esperanza esra esteban estelle ester esther ethan ethel étienne eugen eugene eugène eugenia
eugenie eugenio eunice eva evan evangelos eve eveline evelien evelyn everett evert evgeni evgeny evi evo
ewa ewald ewan ezekiel ezra fabian fabien fabienne fabio fabrice fabrizio fadi fahad faisal faith faiza
fanny fares farhad farid farida faruk farouk fatih fatima fatma fatou fátima faye fayez federica
federico fedor feike felicia felicity felipe felix félix femke fenna ferdi ferdinand ferenc ferhat
fernand fernanda fernando fien filip filippa filippo finn finley fiona fleur flip floor flora florence
florent florentina florian floris floyd folkert fons fran frances francesca francesco francine francis
francisca francisco franck franco françois françoise frank frankie franklin frans franz fraser fred
freddie freddy frederic frédéric frederica frederick frederico frédérique frederik fredrik freek freya
frida frieda friederike friedrich frits fritz fumiko gabi gábor gabor gabriel gabriela gabriele
gabriella gabrielle gaël gaetano gail galina gamal gareth garrett garry garth gary gaspard gaston gavin
gemma gene genevieve geneviève geoff geoffrey geoffroy george georges georg georgi georgia georgina
georgios gerald geraldine gerard gérard gerardo gerben gerda gerhard gerlinde germaine germán gernot
gerrit gerry gert gertjan gertrude gervase ghassan gheorghe giacomo gian gianluca gianni gideon gijs gil
gilbert gilberto gilda giles gilles gillian gina gino giorgia giorgio giorgos giovanna giovanni gisela
giselle gisèle gitta giulia giuliana giuliano giulio giuseppe gladys glen glenn glenda gloria godfried
goran gordon goswin göran gottfried grace gracie graeme graham grant grazia greg gregor gregoire
grégoire gregory greta gretchen grete grietje grigori grover gudrun guglielmo guido guilherme guillaume
guillermo gunnar gunter günter gunther günther gus gustaaf gustaf gustav gustave gustavo guus guy gwen
gwendolyn gwenaëlle györgy habib hadewych hadi hafez hafsa haider haim hakan hakim håkan haley halil
halima hamad hamid hamish hamza han hana hani hanif hank hanna hannah hanne hannelore hannes hans hansje
haris harald hari harm harold harriet harrison harry haruka haruki haruto harvey hasan hashim hassan
hatem hatice hattie haydar hayley hazel heather hector héctor hedda hedwig heidi heike heiko hein heiner
heinrich heinz heleen helen helena helene hélène helga helge hella helle helmut henk hendrik hendrika
henri henrieke henrietta henriette henrik henrique henry herbert heribert herman hermann hermione hernán
hessel hester hicham hilal hilary hilda hilde hildegard hillary hiram hiro hiroko hiroshi hisham holger
holly honoré hope horace horst hosni houda howard hubert hugh hugo huib humberto humphrey hussain
hussein hüseyin ian ib ibrahim ibrahima ida ids ifeoma ignacio ignatius igor ike iker ilaria ilana
ileana ilias ilja ilka ilona ilse ilya iman imke immanuel imogen imran imre ina indira ineke ines inés
inès inga inge ingeborg ingo ingmar ingrid inigo íñigo ioana ioannis ion iqbal ira irene irena iris
irina irma irmgard irving irwin isaac isabel isabela isabella isabelle isaiah isak iset ishaan isidro
ismael ismail ismaël isolde issa israel itamar itzhak ivan ivana ivar ivet ivica ivo ivonne iwan izaak
jaap jack jackie jackson jacky jaco jacob jacobus jacqueline jacques jade jaime jair jake jakob jakub
jamaal jamal james jamie jamil jamila jan jana jane janelle janet janice janina janine janis jannes
jannie janos jános janusz jared jaroslav jarosław jasmin jasmine jasmijn jason jasper javier jay jayden
jayne jean jeanette jeanine jeanne jeannette jeb jed jeff jefferson jeffrey jelena jelle jelmer jen
jenna jennie jennifer jenny jens jérémie jeremiah jeremy jerome jérôme jerry jesper jess jesse jessica
jesús jet jette jill jim jimena jimmy jip jiro jo joachim joan joana joanna joanne joão joaquim joaquín
jocelyn jochem jochen jodie joe joel joël joelle joep joerg johan johann johanna johannes john johnny
jolanda jolande jole jolien jolyon jon jonah jonas jonathan joni joop joost jordi jorge jorg jörg jorgen
jørgen joris jos josé jose josef josefa josefina josefine josep joseph josephine joséphine joshua josiah
jost josie joy joyce jozef józef juan juana juanita judit judith judy juha jules julia julian juliana
juliane julie julien juliet juliette julio juliusz julius jun june junichi jürgen jurgen jurre jussi
justin justine justus jutta kaan kader kai kaia kaitlyn kaj kamal kamala kamil kamila kaname kara karel
karen karim karima karin karina karine karl karla karlheinz karoline karsten karst kaspar kasia kasper
kate katarina katarzyna katerina katharina katharine kathe käthe katherine kathleen kathrin kathryn
kathy katia katie katja katrien katrin katy kay kaya kayla kazimierz kazuko kazuo kees keiko keira keith
kelly kelvin kemal ken kendra kenji kenneth kenny kent kerry kerstin kevin khadija khaled khalid khalil
khalifa kiki kilian kim kimberley kimberly kiran kirill kirk kirsten kirsty kirstin kitty kjell klaas
klaasje klara klaudia klaus knut kobe koen kofi koichi koji konrad konstantin konstantinos korneel
krishna krista kristen kristian kristiina kristin kristina kristine kristof kristoffer krystyna
krzysztof kumar kunal kurt kwame kyle kylie lachlan laila lajos lakshmi lamar lambert lamin lana lance
lara lars larissa larry laszlo lászló latifa laura laure laurel laurence laurens laurent laurie lauren
lavinia lawrence layla lea léa leah leander leandro lech leda lee leela leen leendert leenie leif leigh
leila lela leland lena lene leni lennard lennart lenny lenore leo leon léon leona leonard leonardo
leonid leonie léonie leonor leonora leopold leroy lesley leslie lester letitia letizia lev levi lewis
leyla lia liam lidewij lidia lien lieke liesbeth lieselotte lieve liesl lila lili lilian lilith lillian
lily lin lina linda lindsay lindsey line linnea linus lionel lisa lisbeth lise liselotte lisette lizzie
liza liz lloyd loes lodewijk lois lola lonneke lore loretta lorena lorenz lorenza lorenzo loreto loris
lorna lorraine lotte lottie lou louis louisa louise lourdes lowie luc luca lucas lucy luce lucia lúcia
lucía lucian luciana luciano lucie lucien lucienne lucille lucinda lucretia ludmila ludo ludovic
ludovico ludwig luigi luis luís luisa luise luiz luka lukas lukasz łukasz luke lutz lydia lyle lynn
lynne lyubov maaike maarten maartje maas mabel machteld maciej mack mackenzie madeleine madelief
madeline madelon madison mads mae magda magdalena maggie magnus maha mahdi mahmood mahmoud mahmud maia
maike maisie maja majid makoto malachi malala malcolm malik malika malin malte mamadou mandy manfred
manish manoj manon mansour manuel manuela mara marc marcel marcela marceline marcelle marcello marcelo
marcia marcin marco marcos marcus marek margaret margareta margarete margarethe margarita margaux
margherita margit margo margot margreet margriet marguerite mari maria mariam marian mariana marianne
mariano maribel marie mariel mariëlle marieke marielle marieta marietta marietje marije marijke marijn
marijn marika marike marilyn marina marine marinus mario marion maris marisa marisol marissa marit
marita marius marja marjan marjane marjolein marjorie mark markéta marko markus marleen marlene marlies
marlon marloes marnie marnix marsha marshall marta martha marthe martial martien martijn martin martina
martine martinus marvin marwan mary maryam maryse marzia masaki masako masha mason massimiliano massimo
mateja mateo mateusz mathew mathias mathieu mathilda mathilde mathis mathijs matilda matilde matías matt
matteo matthew matthias matthieu matthijs mattia maud maude maura maureen maurice mauricio maurits
maurizio mauro max maxim maxime maximilian maximiliano maxine maya mechteld megan meghan mehdi mehmet
mei meike meinhard meindert meir mel melanie mélanie melina melinda melissa melody melvin melvyn menno
mercedes meredith merel merle merve meryem mia micah michael michaela michał michal micheal micheál
michel michela michele michèle michelle michiel michiko mick mickey midas mies mieke mieczysław miguel
mihai mihail mika mikael mike mikhail mikkel miklós mila milan milana mildred mile milena miles milica
milo miloš milton mimi mina ming minna mira miranda mireille miriam mirjam mirko miro miroslav miroslava
mirthe misha mitch mitchell mitsuko moana moe mohamad mohamed mohammad mohammed mohammod mohamud mohan
mohsen moira moisés moishe mollie molly momčilo mona monica monika monique montserrat monty morag moreno
morgan morgane moritz morris mort morten moses mostafa mounir mourad moussa muammar muhammad muhammed
muhammet mukesh munir murad murat muriel murray musa mustafa mustapha myra myriam myrna myrthe nabil
nabila nadège nadia nadim nadine nadir nadja naim najib nancy naoko naomi narendra naser nasir nasser
nastassja nasrin nat natalia natalie natalya natan natascha natasha nathalie nathan nathaniel nazanin
neal ned neda neha neil nele nell nellie nelson nicholas nick nicky nico nicola nicolaas nicolas nicolás
nicole nicoleta nicolò niels nienke nigel nik nika niklas niko nikita nikki nikola nikolai nikolaj
nikolas nikolaos nikolaus nikolay nikos nils nina nino nita nitin niu noa noah noam noel noël noëlle
noemi noémie nolan noor noortje nora norah norbert noreen norma norman noud noura nour nuria núria nuno
nynke octave octavia octavio odd ode odette odile oksana ola olaf olav oleg oleksandr oleksiy olena olga
olive oliver oliveira olivia olivier olle olli olof olov omar omari omer ömer omid onno ophelia oriana
oriol orla orlando orly orson ortwin osama oscar oskar osman osvaldo oswald othman otis otto ottavio
owen oya ozan özgür paavo pablo paco paddy padraig paige palmira paloma pam pamela pan panagiotis paola
paolo paolina parisa parker pascal pascale patience patrice patricia patricio patrick patricia patrizia
patsy patty pau paul paula paulette paulien paulina pauline paulo pavel pavlos pawel paweł pearl peder
pedro peggy pelle penelope penny pepijn per percival percy pernille perry petar pete peter petra petr
petro petros petrus petter phil philip philipp philippa philippe phillip phillipa phoebe phyllis pia
pier piero pierre piet pieter pieternel pietro pilar pim pina piotr pippa pius pleun polly poppy prakash
pranav pravin priscilla priya priyanka prosper quentin quincy quinn quinten quintus rabia rachel rachid
rachida radek radhika radovan radu raf rafael rafaël rafaela raffaele rafał raffaella rafik ragnar
ragnhild rahel rahim rahul raimund raimundo rainer raisa raj raja rajesh rajiv rajendra ralf ralph ram
rama ramesh ramin ramiro ramón ramona ramzan ramzi rana randall randolph randy rani rania raoul raphael
raphaël raquel rashad rashid rasmus raúl raul ravi ray raymond raymundo rayna razan rebecca rebecka
recep reda reed reem reese regina reginald régis reid reinhard reinhold reinier reinout rembrandt remco
remi rémi remy rémy rena renate renata renato renaud rené rene renée renske resul reuben reuven rex
reyhan reza rhoda rhys ria ricarda ricardo riccardo rich richard richelle rick ricky rico riet rik rikke
rita ritva rob robbert robbie robby robert roberta roberto robin robyn roderick rodney rodolfo rodrigo
roel roeland roelof roger rogério rogier rohan rohit roland rolande rolando rolf romain roman romana
romeo romy ron ronald ronan ronny roos rory rosa rosalie rosalind rosalinde rosalyn rosamund rosanna
rosario rose roselyne rosemarie rosemary rosie roslyn ross rosy rowan rowena roxana roxanne roy ruben
rubén ruby rudi rudolf rudolph rudy rufus rui rukmini rupert russ russell rustam ruta ruth rutger ruud
ryan ryszard ryo saad saam saar sabina sabine sabrina sacha sadie sadiq saeed safa safiya şahin said
saïd saida sakura saleh salem salim salima sally salma salman salome salomé salvador salvatore sam
samantha sameer sami samia samir samira sammy samson samuel samuele sanaa sander sandeep sandor sándor
sandra sandrine sandro sandy sang sania sanjay sanna sanne santiago santos sara sarah saša sascha sasha
saskia satoshi saul savannah scarlett scott seamus séamus sean seán sebastiaan sebastian sebastián
sébastien sef sefa seiji selçuk selena selim selina selma semra sepp serena serge sergei sergej sergey
serghei sergio sérgio serhiy serkan severin sèverine sévérine shadi shaheen shahid shakira shane shankar
shannon sharif sharon shaun shauna shawn shayla sheila shelby sheldon shelley sherif sheryl shigeru
shimon shinzo shira shirin shirley shiva shlomo shmuel shoshana shreya sian sibylle sid siddharth sidney
sidonie siegfried siegmund sietske sigmund sigrid sigurd silas silke silva silvana silvester silvia
silvie silvio simeon simon simona simone sina sinan sinéad siobhan siri sissel sjaak sjoerd sjors slavko
slobodan sloane snežana sofia sofie sofía sofya soledad solange solomon solveig sonia sonja sonny sophia
sophie soraya søren soufiane spencer spiros stacey stacy staffan stan stanislas stanislav stanisław
stanley stef stefan stefania stefanie stefano stefanos steffen steffi stein stella stelios stephan
stephane stéphane stephanie stéphanie stephen sterling steve steven stewart stien stig stijn stine
stuart su subhash sue suleiman süleyman sultana sun sunil sunita suresh susan susana susanna susanne
susie suzan suzanna suzanne suzette svein sven svend svenja svetlana swantje sybil sybille sybren syed
sylvain sylvester sylvia sylvie syd tabitha tadeusz tadej taha taher tahir takashi takeshi tal talia
talal tamar tamara tamás tamer tamika tamsin tania tanja tanya tara tarek tariq tarik tatiana tatjana
tatsuo tatyana taylor ted teddy temitope teo teodor teodora teodoro terence teresa térésa terrence terry
tessa tess tewodros thabo thaddeus thandiwe thea thelma theo theodor theodora theodore theodoros théo
théodore theresa therese thérèse theresia thibault thibaut thiago thierry thijmen thijs thilo thom
thomas thor thorbjørn thorsten thorvald tia tiago tibor tiffany tiina tijl till tilda tilman tim timo
timon timothy timur tina tine tineke tirza tito titus tjeerd tobias toby todd tom tomás tomas tomáš
tomasz tomaso tommaso tommy ton tonia tonje tonke tony tonya toon tor tord tore torsten torstein tove
tracey tracy travis trent tresa trevor tricia trijntje trine trinidad tristan troy trudy truus tsipi
tudor tuğba tuncay tyler tyrone tyson tzipi ubaldo udo ueli ugo ulf ulla ulli ulrich ulrik ulrika ulrike
umar umberto umit ümit unai ursula urs usha usman uta ute uwe uzma vaclav václav valentin valentina
valentino valeria valérie valerie valeriy valery vanessa vangelis varun vasco vasil vasile vasili
vasiliki vasilis vasily vassilis velma venkat vera verena verna vernon verónica veronica veronika
véronique vesna vicente vicki vicky victor víctor victoria victorine vidar vigdis vijay vikram viktor
viktoria viktoriya vilhelm vilma vince vincent vincenzo vinod viola violet violeta violetta virgil
virginie vitalii vitaly vito vittoria vittorio vivek vivian viviana vivien vivienne vjekoslav vlad
vladimir vladimír vladislav volker volkan volodymyr wadim waldemar walid wally wallace walt walter
walther wanda wangari warner warren warwick wayne wei welmoed wenche wendel wendell wendy wenzel werner
wes wessel whitney wibke wiebe wieland wiesław wil wilbert wilbur wilfred wilfredo wilfried wilhelm
wilhelmina wilhelmine will willem willemien willemijn william williams willie willy wilma wilson wim
winfried winifred winnie winston wioletta włodzimierz wojciech wolf wolfgang wolfram wouter wubbo xander
xavier xavi ximena xiao xin yael yaakov yahya yair yamina yan yana yang yann yannick yannis yara
yaroslav yaser yashar yasin yasir yasmin yasmina yasmine yassine yasser yasuko yasuo yehuda yelena
yevgeny yigal yitzhak yoko yolanda yolande yoram yosef yoshi yoshiko youri youssef youssou ysbrand yu
yuko yuki yulia yuliya yun yuri yuriy yusef yusuf yves yvette yvon yvonne zac zach zachary zack zahir
zahra zaid zainab zak zakaria zaki zane zara zdeněk zehra zeinab zeke zelda zeynep zhen zia ziad zita
zlatan zoe zoé zoë zofia zohra zoltan zoltán zora zoran zsófia zsolt zsuzsa zubair zuhair zuzana zvi
zygmunt александр алексей анастасия анатолий андрей анна антон борис вадим валентин валентина валерий
василий вера виктор виктория виталий владимир владислав вячеслав галина геннадий георгий григорий дарья
денис дмитрий евгений евгения екатерина елена иван игорь илья ирина кирилл константин ксения лариса
леонид людмила максим марина мария михаил надежда наталья никита николай оксана олег ольга павел пётр
петр полина роман светлана семён сергей софья станислав степан татьяна тимур фёдор юлия юрий яков
ярослав αλέξανδρος ανδρέας άννα γιάννης γιώργος δημήτρης ελένη κώστας μαρία νίκος παναγιώτης σοφία
geert els jaak jeroen jef adri aad lex luk gust franky dries joos lode kristel kristien kris veerle
rinus huug dolf wesley griet lies liesbet tinne hild katrijn goedele annemie ann-sofie stefaan
pieter-jan jan-willem jan-peter karel-jan wannes seppe robbe lander jorn gijsbert lambertus hendrikus
wilhelmus theodorus adrianus antonius gerardus arend gerrit-jan jildou fokke doutzen wietske sjoukje
baukje ymkje karol jiri jiří vlastimil bohumil bedřich stanislaw wojtek arkadiusz radoslaw radosław
zbigniew boguslaw bogusław grzegorz jerzy henryk przemysław urszula alicja karolina malgorzata
małgorzata bozena bożena halina grazyna grażyna jolanta ilie nicolae traian florin razvan răzvan
ruxandra anca mirela rodica ioan liviu dorin costel ratko željko zeljko slavoljub milenko miljenko
drazen dražen bojan bojana dejan zlatko dragana mirjana biljana nenad nebojsa predrag srdjan vojislav
radmila ljubomir hristo petko stoyan ivaylo plamen rumen tsvetan krasimir boyko yordan valeri viorel
gennadi gennady hennady arkadi rostislav vyacheslav vasyl mykola mykhailo yevhen andriy anatoliy pavlo
ihor olha yuliia kateryna nataliia iryna lyudmyla sviatoslav denys bohdan taras ostap marat rinat aslan
akhmed magomed shamil zelimkhan ilham heydar eldar elchin tigran armen ashot hovik vahan levon garik
vahe aram nikol serzh giorgi mikheil irakli zurab tamaz lasha shota turgut tayyip orhan erdal ismet
bülent burcu burçin sibel nurcan olcay taner serhat fuat tahsin enver tolga ufuk levent onur sener şener
ilyas mahendra manmohan atal lal yashwant morarji inder pranab arvind sachin virat saurav kapil mohandas
jawaharlal naresh satish wasim waqar shoaib inzamam moin saqlain mushtaq pervez benazir nawaz shahbaz
bilawal zulfikar iftikhar ijaz zaheer younis younus misbah sarfraz zahid khurshid hasina khaleda ziaur
khin nay thein htin mahathir tunku kuan benigno corazon imelda megawati susilo prabowo hermawan taufik
haile meles seyoum menelik issayas isaias yemane girma kenenisa tirunesh derartu paul-henri idriss
djibril ousmane abdoulaye laurent-désiré ange-félix lansana souleymane sékou modibo lamine papiss sadio
diafra nwankwo goodluck olusegun muhammadu umaru wole chimamanda ngugi uhuru raila mwai jomo yoweri idi
emmerson seretse festus hage djimon charlize baschar naguib saeb hanan golda menachem moshe avigdor
naftali eliahu shaul nahum avram dudi rivka massoud jalal barham nouri ayad muqtada ali-al-sistani
mohammad-reza ruhollah akbar ebrahim ghassem javad kamel rached moncef zine mouammar nacer younes nawal
mimoun mbark abdelhak abdelhamid abdeslam lahcen deng rongji yigang zhichao ning ying mei-ling hideki
hideo hidetoshi hitoshi junichiro naoto yoshihiko yukio taro fumio kenzo susumu yasushi tomomi kimiko
noriko yukiko masao keizo ryutaro sun-ho josh reggie buddy bette tiger richie ronnie ozzy rod rusty
kenney brady rocky scottie jermaine mariah aretha barbra patti herbie stevie jimi bernie marv herb tod
cal darryl garret damion isiah wayde fletcher stanton clayton jude seth abram heath emmitt charley jonny
louie erick morton novak augustus burt loren shari jerald alfre andie roseanne clarke mckenzie
madison-grace brooklyn aiden zoey hailey kaylee brianna destiny niall kieran eamonn des ciaran ciarán
fionnuala bertie colm ruairi ruairí oisin oisín cillian saoirse aoife geraint arwel rhodri dafydd ieuan
ceri huw hywel eluned neale wynne lynda lyn kerry-anne danie japie retief hansie kobus schalk
pieter-willem lleyton bronwyn jarrod costas kostas manolis stamatios stavros kyriakos augusto gonzalo
gaspar isaías melchor policarpio paulino arantxa sergi francesc lluís lluis manel pep celestí antoni
curro pepe pepa nacho nando chema quique kike toño lalo beto wanderley vitor emerson rubens rodolpho
italo romário ayrton giovane costantino renzo graziano giancarlo edoardo gualtiero giambattista niccolò
gianfrancesco antonello romano vico lamberto ottaviano alighiero zinédine barthélemy eustache edwige
eusèbe yvan ange mickaël mickael hervé juergen guenter rüdiger detlev herwig wigand willibald othmar
hubertus leonhard felicitas uschi bernhart falk beate arnulf baldur siegbert curd gerd maxl erni joakim
pär bengt-åke edvard hjalmar kārlis kaspars valdas kimi valtteri petri jari lasse fidel elián dinara
elizaveta nicklas juhani"""

GIVEN_NAMES = frozenset(fold(name) for name in _NAMES.split())
"""Given names, folded."""

UNSURE = word_set("""april august grace hope faith joy june may rose summer sun will mark bill rob jack grant dean chase art
gene pat sue ray guy don nick rich drew miles victor holly ivy dawn iris violet ruby olive pearl floor
jet storm bee an ben ted van lance cliff heath dale glen ford major earl king prince duke baron bishop
christian rex max sang line ode odd tor art basil cat ron per jo ko ken han may jan mei ali mars wolf
bas hans flora florence chelsea georgia israel sterling chance angel jesus trinidad mercedes austin
jackson lincoln madison virginia santiago paris kent derby stanley sydney regina victoria lourdes jordan
chad carolina vienna ross sofia page pepper royal beau clay kobe els lies brady rocky tiger buddy rusty cal herb clayton
stanton fletcher lex brooklyn destiny patsy rod romano augustus ning ying gloria morgan alpha milton karen cem""")
"""Given names that are also words, titles, months or places: no evidence alone."""


def is_given_name(word: str) -> bool:
    """Say whether a word, in any case, is a given name somewhere; hyphenated ones count by their first part."""
    folded = fold(word)
    return folded in GIVEN_NAMES or ("-" in folded and folded.split("-")[0] in GIVEN_NAMES)


def is_plain_given_name(word: str) -> bool:
    """Say whether a word is a given name and nothing else that is usual."""
    return is_given_name(word) and fold(word) not in UNSURE
