"""The wording of page furniture in many languages, by reason; each phrase must be the whole line, but for counters."""

from __future__ import annotations

import re

PHRASES: dict[str, str] = {
    "share": (
        "Was this article helpful|Was this helpful|Did you find this article useful|Did you like this article|Rate this article|War der Artikel nützlich|War dieser Artikel hilfreich|Fanden Sie diesen Artikel nützlich|Wie bewerten Sie diesen Artikel|Möchten Sie den Artikel teilen|Artikel teilen|Beitrag teilen|Seite teilen|Artikel empfehlen|Jetzt teilen|Vond je dit artikel nuttig|Artikel delen|Deel via|Cet article vous a-t-il été utile|Partager l’article|Partager l'article|Partager sur|Compartir artículo|Comparte esta noticia|Te ha sido útil este artículo|Condividi l’articolo|Condividi l'articolo|Condividi su|Questo articolo ti è stato utile|Compartilhe esta notícia|Compartilhar no Facebook|Este artigo foi útil|"
        "Share|Shares|Share this|Share this post|Share this article|Share this page|Share this story|Share this entry|Share on Facebook|"
        "Share on Twitter|Share on X|Share on LinkedIn|Share on WhatsApp|Share via email|Share to Twitter|Share to Facebook|"
        "Share to Pinterest|Share with friends|Share link|Copy link|Tweet|Tweet this|Pin it|Like this|Like this: Like Loading|"
        "Like Loading|Like|Email this|Email this article|Email this BlogThis! Share to Twitter Share to Facebook|BlogThis|BlogThis!|"
        "Send this by email|Email|Facebook|Twitter|Pinterest|WhatsApp|LinkedIn|Telegram|Reddit|Tumblr|Follow us|Follow us on Twitter|"
        "Facebook Twitter|Facebook Twitter Email|twitter facebook|twitter facebook linkedin|Bookmark|Bookmark this|Digg|StumbleUpon|"
        "Google+|Share Tweet|Share Tweet Pin|Share Save|Save|Upvote|Delen|Deel dit|Deel dit bericht|Deel dit artikel|Delen op Facebook|"
        "Delen op Twitter|Dit e-mailen|Dit e-mailen Dit bloggen! Delen via Twitter Delen op Facebook Delen op Pinterest|Delen via Twitter|"
        "Vind ik leuk|Teilen|Teilen mit|Teile dies mit|Diesen Beitrag teilen|Gefällt mir|Gefällt mir Wird geladen|Auf Facebook teilen|"
        "Auf Twitter teilen|Diesen Post per E-Mail versenden|Partager|Partager cet article|Partager sur Facebook|Partager sur Twitter|"
        "J'aime|J'aime chargement|Envoyer par e-mail|Compartir|Comparte esto|Compartir en Facebook|Compartir en Twitter|Me gusta|"
        "Me gusta Cargando|Enviar por correo electrónico|Condividi|Condividi su Facebook|Mi piace|Compartilhe|Compartilhar|"
        "Compartilhe isso|Curtir|Dela|Dela på Facebook|Del på Facebook|Udostępnij|Podziel się|Поделиться|Поделиться в Facebook|Jaa|"
        "%d bloggers like this"
    ),
    "print": (
        "Print|Print this page|Print this article|Print this|Print Friendly, PDF & Email|Print Friendly|Print PDF|Print / PDF|PDF|"
        "Print & Email|Printer-friendly version|Printer friendly|Printable version|Print page|Download PDF|Save as PDF|"
        "Afdrukken|Printen|Printversie|Drucken|Druckversion|Druckansicht|Seite drucken|Imprimer|Version imprimable|Imprimir|"
        "Versión para imprimir|Versione stampabile|Stampa|Versão para impressão|Skriv ut|Drukuj|Версия для печати|Распечатать"
    ),
    "related": (
        "Read these next|Keep reading|More in this section|More from around the web|Lies auch|Lesen Sie auch die folgenden Beiträge|Sie könnten auch an folgenden Artikeln interessiert sein|Mehr Nachrichten|Noch mehr|Mehr lesen über|Vorschau auf den nächsten Artikel|Weitere Informationen zum Thema|Aus dem Archiv|Neueste Artikel|Ältere Artikel|Lea más|Lea también|Lee también|Le puede interesar|Más información|Sobre el mismo tema|Lire également|Pour aller plus loin|Voir aussi|À voir aussi|Contenus sponsorisés|Approfondimenti|Leggi di più|Scopri di più|Altre notizie|Saiba mais|Continue lendo|Leia também|Lees ook deze artikelen|Ook interessant|Verder lezen|Andere artikelen|"
        "More|More news|Top stories|Top news|Trending news|Latest stories|Latest headlines|Latest videos|Headlines|Editor's picks|Editors' picks|Editor’s picks|Editors’ picks|Up next|Don't miss|Don’t miss|What to read next|"
        "Continue reading below|Story continues below|Popular|Popular stories|Popular now|Most shared|Most watched|Most recent|More from us|More from this section|More from this site|Explore more|Back to gallery|"
        "Meest bekeken|Net binnen|Uitgelicht|Populair|Aanbevolen|Meer van deze auteur|Meer artikelen|Nieuwste berichten|Laatste berichten|Lees verder onder de foto|"
        "Meistgelesene Artikel|Top-Themen|Topthemen|Aktuelle Nachrichten|Beliebt|Beliebte Beiträge|Beliebte Artikel|Empfohlen|Empfehlungen|Empfohlene Artikel|Schlagzeilen|Zum Thema|Weitere Themen|Weitere Beiträge|Weitere Meldungen|Lesetipps|Letzte Beiträge|Aktuelle Beiträge|"
        "À la une|Les plus partagés|Le plus lu|En ce moment|À ne pas manquer|Recommandé pour vous|Plus d'articles|Plus d’articles|Tendances|Derniers articles|Dernières actualités|Nos derniers articles|À lire également|"
        "Lo más visto|Lo último|Destacados|Más leídas|Las más leídas|Recomendado|Recomendados|No te pierdas|Últimas noticias|Tendencias|Más sobre este tema|Últimas entradas|"
        "Più letti|Le più lette|Ultime notizie|In evidenza|Da non perdere|Consigliati|Altri articoli|Ultimi articoli|Tendenze|Ti potrebbe interessare|Potrebbero interessarti|"
        "Últimas notícias|Destaques|Em alta|Não perca|Mais notícias|Você também pode gostar|Veja mais|Notícias relacionadas|Mais lidos|"
        "Most popular today|Most read today|Most viewed today|Related|Related Posts|Related Articles|Related Stories|Related Content|Related Topics|Related News|Related links|Related post|"
        "Related Reading|Further reading on this site|You may also like|You might also like|You might be interested in|More from this author|"
        "More on this topic|More on this story|More like this|More stories|More posts|More news|Read more|Read next|Read also|See also on this site|"
        "Recommended|Recommended for you|Recommended reading|Trending|Trending now|Popular posts|Popular Articles|Most read|Most popular|"
        "Most viewed|Most commented|Recent Posts|Recent Articles|Recent Comments|Latest posts|Latest news|Latest articles|Featured|Featured posts|"
        "Similar Threads|Similar posts|From around the web|Also on this site|Around the web|Sponsored content|In case you missed it|Archives|Archive|Blog Archive|"
        "Categories|Tags|Blogroll|Meta|Lees ook|Lees meer|Lees verder|Meer over dit onderwerp|Gerelateerd|Gerelateerde berichten|"
        "Gerelateerde artikelen|Meer nieuws|Meest gelezen|Populaire berichten|Recente berichten|Laatste nieuws|Bekijk ook|Dit vind je misschien ook leuk|"
        "Ähnliche Beiträge|Ähnliche Artikel|Das könnte dich auch interessieren|Das könnte Sie auch interessieren|Mehr zum Thema|Mehr zu diesem Thema|"
        "Weitere Artikel|Weiterlesen|Lesen Sie auch|Lesen Sie mehr|Meistgelesen|Neueste Beiträge|Neueste Kommentare|Auch interessant|Verwandte Beiträge|"
        "Lire aussi|À lire aussi|Lire la suite|Articles similaires|Articles récents|Articles liés|Sur le même sujet|Sur le même thème|Vous aimerez aussi|"
        "Les plus lus|Commentaires récents|Dans la même rubrique|Relacionado|Relacionados|Artículos relacionados|Entradas relacionadas|Noticias relacionadas|"
        "Entradas recientes|Comentarios recientes|Leer más|Te puede interesar|También te puede interesar|Lo más leído|Más noticias|"
        "Articoli correlati|Correlati|Leggi anche|Articoli recenti|Potrebbe interessarti anche|Potrebbe interessarti|I più letti|Commenti recenti|"
        "Artigos relacionados|Leia também|Leia mais|Posts relacionados|Posts recentes|Mais lidas|Läs också|Läs mer|Relaterat|Liknande inlägg|Mest lästa|"
        "Les også|Læs også|Powiązane wpisy|Podobne wpisy|Podobne artykuły|Zobacz też|Zobacz także|Czytaj także|Czytaj również|Ostatnie wpisy|"
        "Читайте также|Похожие записи|Похожие статьи|По теме|Lue myös|Bunlar da ilginizi çekebilir|İlgili yazılar|Související články|Čtěte také"
    ),
    "comments-closed": (
        "Comments are closed|Comments closed|Comments are now closed|Comments off|Comments are disabled|Comments are closed for this post|"
        "Comments have been disabled|Both comments and pings are currently closed|The comments to this entry are closed|Commenting is closed|"
        "This discussion is closed|This thread is closed|This topic is closed|Comments have been closed|Comments on this entry are closed|"
        "Comments are closed on this post|Comments for this post are closed|Sorry, comments are closed|Not open for further replies|Thread closed|Topic locked|"
        "De reacties zijn gesloten|Reacties zijn gesloten|Reageren is niet meer mogelijk|Reageren niet mogelijk|Reactiemogelijkheid gesloten|"
        "Die Kommentare sind geschlossen|Kommentare sind geschlossen|Kommentarfunktion geschlossen|Kommentare geschlossen|Keine Kommentare möglich|"
        "Die Kommentarfunktion ist geschlossen|Kommentare deaktiviert|Les commentaires sont fermés|Commentaires fermés|Los comentarios están cerrados|"
        "Comentarios cerrados|Comentarios desactivados|I commenti sono chiusi|Commenti chiusi|Os comentários estão fechados|Comentários encerrados|"
        "Kommentarer är stängda|Kommentarer inaktiverade|Możliwość komentowania jest wyłączona|Komentarze są zamknięte|Комментарии закрыты"
    ),
    "comment-form": (
        "Leave a Reply|Leave a comment|Leave a response|Leave your comment|Leave your reply|Leave Reply|Cancel reply|Click here to cancel reply|Post a Comment|Post comment|Post reply|"
        "Add a comment|Add comment|Add your comment|Add new comment|Write a comment|Write a reply|Write a Reply or Comment|Submit comment|Submit|Send|Your email address will not be published|"
        "Your email address will not be published. Required fields are marked|Required fields are marked|Name (required)|Mail (will not be published) (required)|"
        "Email (required)|Your name|Your email|Your comment|Name|Website|Email address|Notify me of new comments via email|Notify me of new posts via email|"
        "Notify me of follow-up comments by email|Notify me of followup comments via e-mail|Notify me when new comments are added|"
        "Save my name, email, and website in this browser for the next time I comment|Join the discussion|Join the conversation|Join the debate|"
        "Start the discussion|Be the first to comment|Be the first to reply|Sort by|Sort by Best|Comment|Preview|Preview comment|Remember me|Remember personal info|You must be logged in to post a comment|"
        "Log in to comment|Log in to reply|Log in or register to post comments|Login or register to post comments|Login to comment|Please log in to comment|Sign in to comment|"
        "View our comment policy|Comment policy|Report comment|Flag as inappropriate|Post a Comment On|Enter your comment here|Type your comment here|"
        "Subscribe to Post Comments (Atom)|Subscribe to: Post Comments (Atom)|Subscribe to comments|Subscribe to comments feed|Verify your Comment|Previewing your Comment|"
        "Comments RSS|RSS feed for comments on this post|TrackBack URL|TrackBack URI|You can follow this conversation by subscribing to the comment feed for this post|"
        "Geef een reactie|Geef een antwoord|Plaats een reactie|Plaats reactie|Reactie plaatsen|Een reactie posten|Een reactie plaatsen|Laat een reactie achter|"
        "Reactie annuleren|Reageer|Reageren|Reageer op dit artikel|Schrijf een reactie|Het e-mailadres wordt niet gepubliceerd|Je e-mailadres wordt niet gepubliceerd|"
        "Je e-mailadres zal niet getoond worden|Het e-mailadres wordt niet gepubliceerd. Vereiste velden zijn gemarkeerd met|Vereiste velden zijn gemarkeerd met|"
        "Abonneren op: Reacties posten (Atom)|Abonneren op: Reacties (Atom)|Verzenden|Naam|"
        "Schreibe einen Kommentar|Schreiben Sie einen Kommentar|Kommentar schreiben|Kommentar verfassen|Kommentar abgeben|Kommentar hinterlassen|Hinterlasse einen Kommentar|"
        "Hinterlasse eine Antwort|Kommentar veröffentlichen|Antwort abbrechen|Antworten abbrechen|Deine E-Mail-Adresse wird nicht veröffentlicht|"
        "Deine E-Mail-Adresse wird nicht veröffentlicht. Erforderliche Felder sind mit * markiert|Erforderliche Felder sind mit * markiert|Abonnieren Kommentare zum Post (Atom)|"
        "Abonnieren: Kommentare zum Post (Atom)|Benachrichtige mich über neue Beiträge via E-Mail|Absenden|Kommentieren|"
        "Laisser un commentaire|Laissez un commentaire|Annuler la réponse|Ajouter un commentaire|Écrire un commentaire|Poster un commentaire|Publier un commentaire|Enregistrer un commentaire|"
        "Votre adresse e-mail ne sera pas publiée|Votre adresse de messagerie ne sera pas publiée|Les champs obligatoires sont indiqués avec|"
        "Votre adresse e-mail ne sera pas publiée. Les champs obligatoires sont indiqués avec|Inscription à : Publier les commentaires (Atom)|Commenter|"
        "Deja un comentario|Deja una respuesta|Dejar un comentario|Cancelar respuesta|Publicar un comentario|Agregar un comentario|Añadir comentario|Escribe un comentario|"
        "Tu dirección de correo electrónico no será publicada|Los campos obligatorios están marcados con|Suscribirse a: Enviar comentarios (Atom)|"
        "Lascia un commento|Lascia una risposta|Annulla risposta|Il tuo indirizzo email non sarà pubblicato|I campi obbligatori sono contrassegnati|Posta un commento|Scrivi un commento|"
        "Deixe um comentário|Deixe uma resposta|Cancelar resposta|O seu endereço de e-mail não será publicado|Postar um comentário|Enviar um comentário|"
        "Lämna ett svar|Lämna en kommentar|Avbryt svar|Skicka en kommentar|Legg igjen en kommentar|Skriv et svar|Skriv en kommentar|Din e-postadress kommer inte publiceras|"
        "Dodaj komentarz|Prześlij komentarz|Anuluj pisanie odpowiedzi|Twój adres e-mail nie zostanie opublikowany|Wymagane pola są oznaczone|"
        "Добавить комментарий|Отменить ответ|Оставить комментарий|Ваш адрес email не будет опубликован|Отправить комментарий|Kommentoi|Vastaa|Bir yanıt yazın|Yorum yap"
    ),
    "page-control": (
        "Scroll down|Print recipe|Jump to recipe|Show all|Open search|Close search|Toggle sidebar|Search in title|Search in content|Dieses Blog durchsuchen|Seite durchsuchen|Suche öffnen|Suche schließen|Menü öffnen|Menü schließen|Zur Startseite|Zurück zur Übersicht|Zur Übersicht|Zum Seitenende|Zur Navigation springen|Zur Hauptnavigation springen|Hauptmenü|Navigation überspringen|Menu openen|Menu sluiten|Zoekveld openen|Hoofdmenu|Terug naar overzicht|Naar hoofdinhoud|Ga naar hoofdinhoud|Ouvrir le menu|Fermer le menu|Menu principal|Aller à la navigation|Aller à la recherche|Abrir menú|Cerrar menú|Menú principal|Ir al menú principal|Apri menu|Chiudi menu|Menu principale|Vai al contenuto principale|Passa al contenuto principale|Abrir menu|Fechar menu|Pular para o conteúdo principal|Ir para o conteúdo principal|Перейти к контенту|Перейти к содержанию|"
        "SELECT Comments|Select comments|Skip to content|Skip to main content|Skip to navigation|Jump to content|Jump to navigation|Jump to|Back to top|Back to the top|Top|Go to top|Scroll to top|Menu|Main menu|"
        "Toggle navigation|Toggle menu|Toggle search|Navigation|Search|Search for|Search this site|Search this blog|Close|Close menu|Open menu|Loading|Click to expand|Expand|Collapse|Expand full comment|"
        "Show more|Show less|View All|See all|See more|View more|Load more|Load more comments|Load comments|Show comments|Hide comments|View comments|View all comments|Show all comments|"
        "Report a typo|Report an error|Report|Report this|Report abuse|Flag|Edit|Delete|Permalink|Permanent link|Bookmark the permalink|Link|Reply|Reply to this|Reply With Quote|Quote|Replies|Reply Replies|ReplyDelete|"
        "ReplyReplies|Reply Delete|Delete Reply|Respond|Link to comment|Link to this comment|Parent|Parent Share|Share Link to comment|Like Reply|Like · Reply|Reply Like|Log in to Reply|"
        "View Profile|View Forum Posts|View Post|Visit Website|Find all posts by|Private message|Send private message|Logged|IP Logged|Offline|Online|Continue Reading|Continue this thread|Read More Comments|"
        "Improve this answer|Improve this question|Follow this question to receive notifications|Add a comment|Sort by votes|Font size|Text size|Listen|Play|Pause|Listen to this article|Full screen|Enlarge|Click to enlarge|Enlarge this image|Advertisement - scroll to continue|"
        "permalink embed save parent report reply|permalink embed save report reply|permalink save parent report reply|permalink save report reply|permalink|(Reply) (Thread)|(Reply) (Parent) (Thread)|(Reply)|(Thread)|(link)|"
        "Naar inhoud|Ga naar de inhoud|Spring naar inhoud|Doorgaan naar inhoud|Zoeken|Zoek|Sluiten|Meer laden|Naar boven|Terug naar boven|Beantwoorden|Antwoorden|Antwoord|Citeer|Meld misbruik|BeantwoordenVerwijderen|Verwijderen|"
        "Zum Inhalt springen|Direkt zum Inhalt|Zum Inhalt|Menü|Suche|Suchen|Suche nach|Schließen|Nach oben|Zum Seitenanfang|Antworten|Antwort|Zitieren|Melden|AntwortenLöschen|Löschen|Mehr anzeigen|Beitrag melden|Kommentar melden|"
        "Aller au contenu|Aller au contenu principal|Recherche|Rechercher|Fermer|Haut de page|Retour en haut|Répondre|Citer|Signaler|RépondreSupprimer|Supprimer|Afficher plus|Signaler un abus|"
        "Saltar al contenido|Ir al contenido|Ir al contenido principal|Menú|Buscar|Cerrar|Volver arriba|Responder|Citar|ResponderEliminar|Eliminar|Ver más|Denunciar|"
        "Vai al contenuto|Salta al contenuto|Cerca|Chiudi|Torna su|Rispondi|RispondiElimina|Ir para o conteúdo|Pular para o conteúdo|Fechar|Voltar ao topo|ResponderExcluir|"
        "Hoppa till innehåll|Sök|Stäng|Svara|Till toppen|SvaraRadera|Hopp til innhold|Søk|Svar|Przejdź do treści|Szukaj|Zamknij|Odpowiedz|OdpowiedzUsuń|Перейти к содержимому|Поиск|Закрыть|Ответить|Наверх|Siirry sisältöön|Haku"
    ),
    "pager": (
        "Next|Previous|Prev|Next page|Previous page|Next Post|Previous Post|Next Article|Previous Article|Newer Post|Older Post|Newer Posts|Older Posts|Newer Post Older Post Home|Newer Posts Older Posts Home|"
        "Newer Post Home|Older Post Home|Older Comments|Newer Comments|Newer Comments Older Comments|Older entries|Newer entries|Next entry|Previous entry|Next topic|Previous topic|Next thread|Previous thread|First|Last|Home|Main|Main page|"
        "Entrada más reciente Entrada antigua Inicio|Entradas más recientes Entradas antiguas Inicio|Entradas antiguas Inicio|Entrada antigua Inicio|Nieuwere berichten Oudere berichten Startpagina|"
        "Oudere berichten Startpagina|Nieuwere posts Oudere posts Homepage|Oudere posts Homepage|Neuere Posts Ältere Posts Startseite|Ältere Posts Startseite|Articles plus récents Articles plus anciens Accueil|"
        "Articles plus anciens Accueil|Entradas más recientes Entradas antiguas Página principal|Post più recenti Post più vecchi Home page|Postagens mais recentes Postagens mais antigas Página inicial|Back|Go back|Return to home|Post navigation|Posts navigation|Page navigation|Vorige|Volgende|Vorig bericht|Volgend bericht|Nieuwere post|Oudere post|Nieuwere post Oudere post Homepage|Oudere post Homepage|Homepage|Berichtnavigatie|Startpagina|"
        "Vorheriger Beitrag|Nächster Beitrag|Neuerer Post|Älterer Post|Neuerer Post Älterer Post Startseite|Älterer Post Startseite|Startseite|Zurück|Weiter|Beitragsnavigation|Vorherige Seite|Nächste Seite|"
        "Article précédent|Article suivant|Suivant|Précédent|Article plus récent|Article plus ancien|Article plus récent Article plus ancien Accueil|Accueil|Navigation de l’article|Navigation de l'article|Page suivante|"
        "Siguiente|Anterior|Entrada siguiente|Entrada anterior|Entrada más reciente|Entrada antigua|Entrada más reciente Entrada antigua Página principal|Página principal|Inicio|Navegación de entradas|Página siguiente|"
        "Successivo|Precedente|Articolo successivo|Articolo precedente|Navigazione articoli|Post più recente|Post più vecchio|Home page|Próximo|Próxima|Postagem mais recente|Postagem mais antiga|Página inicial|Navegação de posts|"
        "Nästa|Föregående|Nyare inlägg|Äldre inlägg|Startsida|Inläggsnavigering|Następny|Poprzedni|Nowszy post|Starszy post|Strona główna|Nawigacja wpisu|Далее|Назад|Следующая запись|Предыдущая запись|Главная|Навигация по записям"
    ),
    "login": (
        "Mein Konto|Mein Profil|Jetzt registrieren|Jetzt anmelden|Kundenkonto|Mijn account|Mijn profiel|Mon compte|Créer un compte|S'identifier|S’identifier|Mi cuenta|Crear cuenta|Regístrate|Inicia sesión|Il mio account|Il mio profilo|Minha conta|Criar conta|Faça login|"
        "Log in|Login|Sign in|Sign up|Register|Log out|Logout|Sign out|Create account|Create an account|Forgot password|Forgot your password|Lost password|Log in / Register|Sign in / Join|Sign in or register|Login / Register|My account|Account|"
        "Remember me on this computer|Inloggen|Aanmelden|Registreren|Uitloggen|Wachtwoord vergeten|Anmelden|Einloggen|Registrieren|Abmelden|Passwort vergessen|Connexion|Se connecter|S'inscrire|S’inscrire|Inscription|Déconnexion|Mot de passe oublié|"
        "Iniciar sesión|Registrarse|Cerrar sesión|Accedi|Registrati|Entrar|Cadastre-se|Logga in|Registrera|Logg inn|Log ind|Zaloguj się|Zarejestruj się|Войти|Регистрация|Kirjaudu sisään"
    ),
    "cookie": (
        "Cookie Policy|Cookies|Cookie settings|Cookie preferences|Accept cookies|Accept all cookies|Accept all|Accept|Reject all|Manage cookies|Manage consent|Privacy & Cookies|We use cookies|This site uses cookies|"
        "Privacy & Cookies: This site uses cookies|Cookiebeleid|Cookies accepteren|Alle cookies accepteren|Cookie-instellingen|Cookie-Einstellungen|Alle akzeptieren|Cookies akzeptieren|Accepter|Tout accepter|Accepter les cookies|"
        "Gestion des cookies|Paramètres des cookies|Aceptar|Aceptar cookies|Política de cookies|Accetta|Accetta tutti|Aceitar|Aceitar cookies|Acceptera|Godkänn alla|Akceptuję"
    ),
    "legal": (
        "Privacy Policy|Privacy|Privacy notice|Terms of Service|Terms of Use|Terms and Conditions|Terms & Conditions|Terms|Terms of Service Privacy Policy|Privacy Policy Terms of Service|Terms Privacy|Disclaimer|Copyright|All rights reserved|"
        "Legal notice|Legal|Accessibility|Accessibility statement|Sitemap|Site map|Contact|Contact Us|About|About Us|About this blog|About this site|Careers|Jobs|Advertise|Advertise with us|Editorial policy|Imprint|FAQ|Help|Feedback|Do Not Sell My Personal Information|"
        "Powered by Blogger|Powered by WordPress|Proudly powered by WordPress|Blog at WordPress.com|Powered by TypePad|Powered by Movable Type|Powered by phpBB|Powered by vBulletin|Powered by Disqus|Powered by Discourse|"
        "Privacybeleid|Privacyverklaring|Algemene voorwaarden|Gebruiksvoorwaarden|Over ons|Over deze site|Colofon|Contact opnemen|Adverteren|Mogelijk gemaakt door Blogger|Impressum|Datenschutz|Datenschutzerklärung|AGB|Nutzungsbedingungen|Kontakt|Über uns|Über mich|"
        "Impressum Datenschutz|Alle Rechte vorbehalten|Powered by: Blogger|Barrierefreiheit|Mentions légales|Politique de confidentialité|Conditions d'utilisation|Conditions générales|Conditions générales d'utilisation|À propos|Qui sommes-nous|Nous contacter|Tous droits réservés|Plan du site|"
        "Aviso legal|Política de privacidad|Términos y condiciones|Términos de uso|Contacto|Quiénes somos|Acerca de|Todos los derechos reservados|Mapa del sitio|Note legali|Informativa sulla privacy|Chi siamo|Contatti|Tutti i diritti riservati|"
        "Política de privacidade|Termos de uso|Quem somos|Contato|Contacte-nos|Sobre nós|Todos os direitos reservados|Integritetspolicy|Om oss|Kontakta oss|Personvern|Om os|Privatlivspolitik|Polityka prywatności|Regulamin|O nas|"
        "Политика конфиденциальности|О нас|Контакты|Tietosuoja|Yhteystiedot"
    ),
    "newsletter": (
        "Newsletter anmelden|Zum Newsletter anmelden|Jetzt Newsletter abonnieren|Newsletter-Anmeldung|Blog via E-Mail abonnieren|Du willst nichts mehr verpassen|Nichts mehr verpassen|RSS-Feed|RSS-Feeds|E-Paper|Abo|Abos|Abonnement|Abonnements|Nieuwsbrieven|Aanmelden nieuwsbrief|Steun ons werk|Lettre d'information|Lettre d’information|Je m'abonne|Je m’abonne|Faites un don|Soutenez-nous|Boletines|Suscripciones|Hazte socio|Apóyanos|Abbonati|Abbonamenti|Sostienici|Assinaturas|Seja assinante|Apoie|Doe agora|"
        "Subscribe|Subscribe now|Subscribe to our newsletter|Subscribe to newsletter|Sign up for our newsletter|Sign up for the newsletter|Newsletter|Newsletters|Get our newsletter|Join our mailing list|Subscribe via email|Subscribe by email|"
        "Subscribe to blog via email|Subscribe to our mailing list|Follow|Following|Follow this blog|Follow blog via email|Enter your email address|Enter your email address to follow this blog and receive notifications of new posts by email|"
        "Enter your email|Your email address|RSS|RSS feed|Subscribe in a reader|Donate|Support us|Become a member|Support our work|Make a donation|Buy me a coffee|"
        "Abonneer|Abonneren|Nieuwsbrief|Schrijf je in voor de nieuwsbrief|Meld je aan voor de nieuwsbrief|Inschrijven|Volgen|Doneer|Steun ons|Abonnieren|Newsletter abonnieren|Newsletter bestellen|Folgen|Spenden|Jetzt spenden|Unterstützen Sie uns|"
        "S'abonner|S’abonner|S'abonner à la newsletter|Abonnez-vous|Abonnez-vous à notre newsletter|Inscrivez-vous à la newsletter|Faire un don|Suscríbete|Suscribirse|Suscríbete a nuestro boletín|Boletín|Seguir|Donar|Iscriviti|"
        "Iscriviti alla newsletter|Assine|Assine nossa newsletter|Inscreva-se|Prenumerera|Prenumerera på vårt nyhetsbrev|Nyhetsbrev|Zapisz się do newslettera|Subskrybuj|Подписаться|Подпишитесь на рассылку|Tilaa uutiskirje"
    ),
    "ad": (
        "Advert|Adverts|Ad choices|AdChoices|Advertisement|Advertisements|Advertising|Ad|Ads|Sponsored|Sponsored links|Sponsored post|Promoted|Promoted content|Story continues below advertisement|Article continues below advertisement|Continue reading the main story|Ads by Google|"
        "Report this ad|Advertentie|Advertenties|Gesponsord|Lees verder onder de advertentie|Anzeige|Werbung|Publicité|Annonce|Publicidad|Anuncio|Pubblicità|Publicidade|Continua depois da publicidade|Annons|Annonse|Reklama|Реклама|Mainos"
    ),
    "empty-heading": "Comments|Reacties|Kommentare|Commentaires|Comentarios|Commenti|Comentários|Kommentarer|Komentarze|Комментарии|Responses|Discussion",
}  # fmt: skip
"""Phrases, separated by ``|``; compared without case, accents and what is no letter at both ends."""

PATTERNS: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for reason, pattern in (
        ("template", r"\W*(?:%[ds] .{0,60}|.{0,40}\{\{[^}]{1,60}\}\}.{0,40}|\[(?:sharethis|sociable|ad|contact-form)[^\]]{0,80}\])"),
        ("related", r"The post .{1,90} (?:appeared first on|first appeared on) .{1,60}"),
        ("counter", r"(?:No|\d{1,6}) (?:comments?|replies|responses|views?|shares?|likes?|reads?|reacties?|reactie|opmerkingen|opmerking|weergaven|Kommentare?|Antworten|commentaires?|comentarios?|commenti|comentários?|kommentarer|komentarz[ey]?)[.:]?"),
        ("legal", r"(?:posting rules|forum rules|you (?:may|can) ?(?:not)? (?:post|reply|edit|delete|attach|vote|download)\b.{0,60}|(?:bb code|smilies|html code|\[img\] code) (?:is|are) (?:on|off)\W?)"),
        ("counter", r"\d{1,6} points? by \S{1,40} .{1,90}"),
        ("counter", r"(?:Reactions?|Likes|Liked by|Thanks): .{1,80}"),
        ("related", (r"\W{0,3}(?:related(?: (?:story|article|post|roundup|video|reading))?|read more|read also|see also|see more|also read|also see|more|watch|don.t miss|recommended|lees ook|lees meer|zie ook|"
                    r"lesen sie auch|lies auch|mehr zum thema|siehe auch|lire aussi|à lire aussi|à lire|voir aussi|leggi anche|vedi anche|lea también|lee también|te puede interesar|ver también|"
                    r"leia também|leia mais|veja também|läs också|les også|læs også|czytaj też|zobacz też|czytaj także|читайте также)(?: on [\w. ]{2,30})?\s?[:|]\s?[^.]{4,120}\W{0,3}")),
        ("related", r"(?:also on|more on|more in|more from|read more on) (?-i:[A-Z\d])[^.!?:]{2,60}"),
        ("related", r"[^.]{8,110} \[(?-i:[A-Z]{4,10})\]\|?"),
        ("related", r"(?-i:(?:CLICK HERE|READ MORE|SEE MORE|GET THE|WATCH NOW|SIGN UP)\b[^.a-z]{2,90})"),
        ("related", r"(?:more|most (?:read|popular|viewed|watched)|mehr|meer|plus|más|altro|mais) (?:from|on|in|aus|von|uit|van|over|de|da|di|su) (?-i:[A-ZÀ-Þ\d])[^.!?:]{1,60}"),
        ("page-control", r"[\w%-]{3,100}\.(?:jpe?g|png|gif|webp|svg|mp4)"),
        ("page-control", r"\d{1,3} ?/ ?\d{1,3}"),
        ("share", r"\d{1,7} ?shares?|(?:sharing is caring|spread the word)\W*|click to (?:share|email|print)\b.{0,60}|(?:share|teilen|delen|partager|compartir|condividi|compartilhar) (?:this|on|via|auf|op|sur|en|su|no) .{2,30}"),
        ("page-control", r"(?:image|photo|slide|foto|bild|picture) \d{1,3} (?:of|van|von|/|sur|de) ?/? ?\d{1,3}"),
        ("page-control", r"(?:current|remaining|duration|loaded) ?(?:time)?:? \d{1,2}:\d\d|this (?:slideshow|video|content|site) requires javascript\.?|(?:please )?enable javascript.{0,80}"),
        ("page-control", r"(?:\d{1,6} )?(?:permalink|comments feed|feed for comments)(?: .{0,50})?(?:back to top|comments feed.{0,30})"),
        ("share", r"(?:like|enjoy|love) (?:this|what you).{0,30}\? .{0,20}(?:share|tell|follow).{0,40}"),
        ("comment-form", r"(?:want to|please) join the (?:discussion|conversation)\W?|feel free to contribute\W?|tell us what you think\W{0,4}|what do you think\? (?:let us know|leave|tell).{0,60}"),
        ("comment-form", r"(?:blog )?comments powered by disqus\W?|this site uses akismet to reduce spam\..{0,60}|save my name, email,? and website in this browser.{0,50}"),
        ("newsletter", r"(?:get|join|subscribe to|sign up for|receive) (?:our|the|my) (?:[\w-]{2,20} ){0,4}(?:newsletters?|mailing list|email list|updates)\b.{0,40}"),
        ("newsletter", r"(?:you have been |you.re )successfully subscribed\W?|there was a problem subscribing you.{0,90}"),
        ("legal", r"(?:copyright|©|\(c\)) ?(?:©|@|\(c\))? ?(?:19|20)\d\d\b[^.!?]{0,60}\.?"),
        ("counter", r"(?:Views?|Hits|Reads|Shares?|Likes?|Comments?|Reacties|Kommentare|Weergaven)\s?[:(]\s?\d{1,9}\)?"),
        ("counter", r"(?:Geen|Keine|Aucun|Sin|Nessun|Nenhum|Inga|Brak) (?:opmerkingen|reacties|Kommentare|commentaire|comentarios|commento|comentário|kommentarer|komentarzy):?"),
        ("pager", r"(?:Page|Pagina|Seite|Página|Sida|Strona|Страница) \d{1,5}(?: (?:of|van|von|sur|de|di|av|z|из) \d{1,5})?(?:\s[\d\s.…»›>|]{0,40})?"),
        ("pager", r"(?:[«‹<←]+\s?)?(?:\d{1,4}\s){2,12}(?:…\s?|\.{3}\s?)?(?:\d{1,5}\s?)?(?:Next|Volgende|Weiter|Suivant|Siguiente|Last)?\s?[»›>→]*"),
        ("legal", r"(?:Copyright\s?)?(?:©|\(c\)|Copyright)\s?(?:\d{4}\s?(?:[-–]\s?\d{4})?)?.{0,60}(?:all rights reserved|alle rechten voorbehouden|alle Rechte vorbehalten|tous droits réservés|todos los derechos reservados)\.?"),
        ("legal", r"(?:Powered by|Theme by|Theme:|Hosted by|Designed by|Mogelijk gemaakt door|Propulsé par|Con tecnología de|Powered by:) .{1,60}"),
        ("share", r"(?:Click|Klik|Klicken|Cliquez|Haz clic|Clicca|Fare clic)\b.{0,20} (?:to share|om te delen|um .{0,30}zu teilen|pour partager|para compartir|per condividere)\b.{0,50}"),
        ("share", r"(?:(?:Facebook|Twitter|Pinterest|WhatsApp|LinkedIn|Email|Print|Reddit|Tumblr|Telegram|Share|Tweet|Pocket|X)[\s|·,/]{0,3}){2,10}"),
        ("login", r"(?:You must be|Please|Je moet|Sie müssen|Vous devez|Debes|Devi|Du måste) .{0,40}(?:logged in|log in|login|sign in|inloggen|ingelogd|angemeldet|einloggen|connecter|connecté|iniciar sesión|effettuare l.accesso|logga in)\b.{0,50}"),
        ("comments-closed", r"(?:Comments|Reacties|Kommentare|Commentaires|Comentarios)(?: for this (?:post|thread|article|entry))? (?:are|have been|zijn|sind|sont|están) .{0,12}(?:closed|disabled|gesloten|geschlossen|fermés|cerrados).{0,30}"),
        ("print", r"(?:Print Friendly|PrintFriendly).{0,40}"),
    )
)  # fmt: skip
"""Shapes with a changing part; each must match the whole line."""

NOTICES: tuple[tuple[str, re.Pattern[str]], ...] = tuple(
    (reason, re.compile(pattern, re.IGNORECASE))
    for reason, pattern in (
        ("cookie", r"(?:we|this (?:web)?site|our (?:web)?site|this page|\w{2,20}\.\w{2,4}) (?:and our partners )?use[sd]? (?:\w+ ){0,3}cookies\b"),
        ("cookie", r"by (?:choosing|clicking|continuing|using|browsing)\b.{0,80}\b(?:cookies|consent|privacy policy|terms)\b"),
        ("cookie", r"(?:deze (?:web)?site|wij|we) (?:gebruikt|gebruiken|maakt gebruik van) (?:\w+ ){0,3}cookies\b|(?:diese (?:web)?seite|wir|unsere (?:web)?seite) (?:verwende[tn]|nutz(?:t|en)|benutz(?:t|en)) cookies\b"),
        ("cookie", r"(?:ce site|nous|notre site) utilis(?:e|ons) des cookies\b|(?:este sitio|esta web|esta página|utilizamos|usamos|este site)\b.{0,40}\bcookies\b|(?:questo sito|utilizziamo|usiamo)\b.{0,40}\bcookie\b"),
        ("newsletter", r"(?:get|receive|have) .{3,60}(?:delivered|sent) (?:directly |straight |right )?to your (?:inbox|email)|(?:get|sign up for) (?:breaking news alerts|our (?:free )?(?:daily|weekly)|the latest .{2,30} newsletter)"),
        ("newsletter", r"sign up (?:here |now |today )?(?:for|to) (?:\w+ ){0,4}(?:newsletter|updates|alerts)|let our news meet your inbox|start your day with .{3,60}newsletter"),
        ("comment-form", r"as you comment, please be respectful|when submitting content, please abide|comments (?:are moderated|that include profanity)|please (?:read|review|follow|observe) our (?:comment|community|commenting) (?:policy|guidelines|rules)"),
        ("legal", r"this (?:post|article|page|site) (?:may contain|contains|includes) (?:affiliate|referral|sponsored)|(?:as an )?amazon associate|we may (?:earn|receive) (?:a )?commission"),
        ("legal", r"the contents of this site are ©|all rights reserved\.|this material may not be published, broadcast"),
        ("related", r"join our (?:\w+ )?forums? to keep"),
    )
)  # fmt: skip
"""How notices of the page begin. They are longer than residue may be, and are believed only at the text's two ends."""

NOTICE_WORDS: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("cookie", ("cookie",)),
    ("newsletter", ("newsletter", "subscribe", "sign up for", "sign up to", "your email", "your inbox", "email address", "follow us on", "follow me on", "follow him on", "follow her on",
                    "nieuwsbrief", "suscríb", "inscrivez-vous", "iscriviti", "inscreva-se")),
    ("legal", ("privacy policy", "all rights reserved", "©", "terms of use", "terms of service", "may not be published", "may not be reproduced", "datenschutz", "nutzungsbedingungen",
               "privacyverklaring", "confidentialité", "mentions légales", "privacidad", "informativa sulla", "condizioni d", "integritetspolicy", "prywatności")),
    ("page-control", ("enable javascript", "adblocker", "ad blocker")),
)  # fmt: skip
"""What notices speak of, lower case."""
