"""The wording of forum pages in many languages: buttons, notes on edits and thanks, what stands below the last post."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re

EDITED = re.compile(
    r"\W*(?:(?:this (?:post|message) (?:has been|was) )?(?:last )?(?:edited|modified)|(?:zuletzt )?(?:bearbeitet|geändert|editiert)|(?:dernière )?modification|modifié|modificado|editado|laatst gewijzigd|laatst (?:aangepast|bewerkt)|bewerkt|ultima modifica|ostatnio (?:edytowany|zmieniony))\b.{0,120}",
    re.IGNORECASE,
)
LIKED = re.compile(
    r"(?:\d{1,5} |\[ ?\d{1,4} ?\]\s{0,3})(?:likes?|thanks|reactions?|up ?votes?|gefällt mir|danke|me gusta|j.aime|mi piace|repl(?:y|ies)|antworten|people|views?|posts?)(?: received| given)?\W{0,3}"
    r"|(?:likes?|thanks|reactions?|liked by|thanked by|gefällt|danke von)(?: received| given)?\s?:\s?.{0,100}"
    r"|.{1,80}\b(?:likes? this(?: post)?|liked this|gefällt (?:das|dies(?:er beitrag)?)|reacted to this|(?:people|person|users?) (?:like|likes|found) this.{0,20})\W?",
    re.IGNORECASE,
)
AFTER = re.compile(
    r"\W*(?:similar threads|related topics|related threads|related discussions|suggested topics|posting permissions|thread information|users? browsing this|who is online|"
    r"jump to(?: forum)?|forum jump|return to|thread tools|display modes|quick reply|tags for this thread|latest posts|trending (?:threads|topics)|recently browsing|go to topic listing|"
    r"reply to (?:this )?(?:topic|thread)|post (?:a )?reply|create an account or sign in|you must (?:log in|be logged in|have an account)|not open for further replies|want to reply|"
    r".{0,80}(?:cancel reply|antwort(?:en)? abbrechen|reactie annuleren|annuler la réponse|cancelar (?:la )?respuesta|annulla risposta|cancelar resposta|avbryt svar|anuluj pisanie odpowiedzi|отменить ответ)|"
    r"(?:leave|post|add|write) (?:a|your|us a) (?:comment|reply|response)|leave a message|your (?:name|e-?mail|comment)\b|name ?\*? ?\((?:required|erforderlich|verplicht|obligatoire)|e-?mail ?\*? ?\(|"
    r"(?:gib|schreib).{0,30}kommentar|trage deine daten|kommentar (?:schreiben|verfassen|abgeben|hinterlassen)|(?:laisse|ajoute|écri|publie)[rz].{0,14}commentaire|(?:deja|escrib|añad|agreg).{0,16}comentario|"
    r"(?:lascia|scrivi|aggiungi).{0,8}commento|(?:deixe|escreva|adicione).{0,8}comentário|(?:geef|plaats|schrijf|laat).{0,8}reactie|(?:dodaj|napisz|zostaw) komentarz|(?:оставить|добавить|написать) комментарий|"
    r"print view|\d{1,6} posts? • page|there are currently \d|board index|forum statistics|top contributors|share this (?:page|thread)|« ?(?:next|previous)|next oldest|"
    r"ähnliche themen|zurück zu|gehe zu|antwort(?:en)? erstellen|du musst (?:dich|angemeldet)|teilen:|share:|wer ist online|themen-optionen|forumregeln|berechtigungen|neue beiträge|"
    r"discussions similaires|sujets similaires|retourner vers|aller à|répondre au sujet|temas similares|volver a|ir a|discussioni simili|torna a|tópicos similares|voltar para|"
    r"vergelijkbare (?:onderwerpen|topics)|terug naar|ga naar|podobne tematy|wróć do|похожие темы|вернуться)\b.{0,80}",
    re.IGNORECASE,
)
"""What stands below the last post."""

FORM = re.compile(
    r"\W*(?:(?:leave|post|add|write|submit) (?:a|an|your|us a)(?: new)? (?:comment|reply|response)|have your say|join the (?:discussion|conversation)|.{0,80}(?:cancel reply|antwort(?:en)? abbrechen|reactie annuleren|annuler la réponse|cancelar (?:la )?respuesta|"
    r"annulla risposta|cancelar resposta|avbryt svar|anuluj pisanie odpowiedzi|отменить ответ)|(?:gib|schreib|hinterlass).{0,30}kommentar|kommentar (?:schreiben|verfassen|abgeben|hinterlassen)|"
    r"(?:laisse|ajoute|écri|publie)[rz].{0,14}commentaire|(?:deja|escrib|añad|agreg).{0,16}comentario|(?:lascia|scrivi|aggiungi).{0,8}commento|(?:deixe|escreva|adicione).{0,8}(?:comentário|resposta)|"
    r"(?:geef|plaats|schrijf|laat).{0,8}reactie|(?:dodaj|napisz|zostaw) komentarz|(?:оставить|добавить|написать) комментарий|"
    r"(?:recent|latest|newest|neueste|letzte|aktuelle|recente|laatste) (?:comments|kommentare|reacties)|(?:derniers|récents) commentaires|commentaires récents|comentarios recientes|últimos comentarios|"
    r"comentários recentes|commenti recenti|ultimi commenti)\W{0,3}",
    re.IGNORECASE,
)
"""What heads the form below a thread, or the list of the site's newest comments."""

BUTTON = re.compile(
    r"(?:share (?:on other sites|link to comment|this post)|link to (?:post|comment|this post)|reply with quote|multi-?quote|multi-?quote this message|quote(?: selected)?|reply(?: quote)?(?: like)*|report(?: post| this post)?|"
    r"view profile|view forum posts|send (?:a )?(?:pm|private message|message)|private message|visit .{1,40}(?:website|homepage)|find more posts by .{1,40}|find all posts by .{1,40}|add to quote|copy link|click to (?:expand|collapse|show|enlarge)\W*|show (?:hidden|ignored) content|"
    r"(?:\S{1,30} ){0,6}\d{1,4} (?:repl(?:y|ies) last reply|antwort(?:en)? letzte antwort|réponses? dernière réponse|respuestas? última respuesta|(?:reacties?|antwoord(?:en)?) laatste (?:reactie|antwoord))|"
    r"upvote ?\d* ?downvote|up ?vote|down ?vote|up ?\d{0,5} down|give award|discussion starter|insert quotes?(?: quote)?.{0,20}|sort by (?:date|votes)(?: +sort by votes)?|advertisement.{0,60}|members don.t see this ad\W?|back to top|top|nach oben|zitieren|antworten|melden|beitrag melden|"
    r"link kopieren|gefällt mir|danke|citer|répondre|signaler|haut|citar|responder|denunciar|arriba|citeren|beantwoorden|reageren|meld|omhoog|cytuj|odpowiedz|zgłoś|góra|"
    r"like|liked|thanks|signature|reactions?:|likes? +reactions?:.{0,100}|edit|delete|post options|quote selected text|view post|go to post|expand quote|solution|mark as solution|best answer|hide signature|author|original poster|view original|awards?|posted from .{1,40}|sent from (?:my )?.{1,50})",
    re.IGNORECASE,
)
"""What stands in a post beside its text, on forums of many makes."""

REACTED = re.compile(r"(?:likes? +)?(?:reactions?|reacties|reaktionen):", re.IGNORECASE)

RANKED_WORD = re.compile(
    r"\b(?:members?|moderator|administrator|admin|staff|newbie|supporter|contributor|mitglied|benutzer|lid|membre|miembro|utente|usuario|level \d+|author|op|guest|registered|user)\b",
    re.IGNORECASE,
)
"""What a rank has, and a name has not."""

MENTIONED = re.compile(
    r"(?:originally posted by|quote from:?|citaat van:?|zitat von:?|zitat:|posted by|started by|edited by|reactions?:|avatar (?:for|of)|profile photo (?:for|of)|last post by|"
    r"letzter beitrag von|topic author:?|find all posts by|view profile:?|in reply to|@)\s?(?P<after>.{2,60})|(?P<before>.{2,40}?) (?:said|wrote|schrieb|schreef|a écrit|escribió|ha scritto|escreveu|napisał\(?a?\)?|skrev|says|said in .{1,100})\s?:?",
    re.IGNORECASE,
)
"""How a page names those who write there, besides in their panels."""

PICTURED = re.compile(
    r"(?:user ?)?(?:avatar|profile (?:photo|picture|image)|photo|picture|icon|benutzerbild|profilbild|avatar von|profielfoto|avatar de|photo de profil|foto de perfil|foto (?:del )?profilo)"
    r"(?: (?:for|of|von|van|de|di|do|da)(?: the| el| l.| der| des| de)?(?: user| author| usuario| auteur| benutzers?| utente)?)?:?(?: (?P<after>.{1,40}))?"
    r"|(?P<before>.{1,40}?)(?:['’]s?) (?:user )?(?:avatar|profile (?:photo|picture|image)|photo|picture|image|icon)",
    re.IGNORECASE,
)
"""The description of a user's picture, which names the user or nobody."""

STATISTICS = re.compile(
    r"(?:replies|views|antworten|aufrufe|réponses|affichages|respuestas|visitas|risposte|visite|respostas|reacties|weergaven) [\d.,]{1,9}k?|"
    r"(?:created|last reply|erstellt|letzte antwort) \d.{0,30}|top posters in this topic|popular days|beste beitragende in diesem thema|beliebte tage|"
    r"(?:oldest|newest) first(?: .{1,40})?|most reactions|\d{1,4} (?:weeks?|months?|years?) later\W*",
    re.IGNORECASE,
)
"""What a page tells of a whole thread below its first post, or between two posts."""
