"""Words beside a date that say what it is the date of: of publication, of a change, or of something else."""

from __future__ import annotations

import re

PUBLISHED = re.compile(
    r"(?:\b|(?<=\d))(?:posted|asked|published|publication date|publish date|written|submitted|created|filed|blog entry|post date|date|added|first published|"
    r"veröffentlicht|geschrieben|erstellt|eingetragen|eingestellt|gespeichert|verfasst|erschienen|beitrag|artikel|datum|geplaatst|gepubliceerd|geschreven|gepost|toegevoegd|"
    r"publié|mis en ligne|écrit|rédigé|posté|publicado|publicada|escrito|creado|fecha|pubblicato|scritto|inserito|data|postado|publicerad|skrivet|skrevet|publisert|udgivet|"
    r"opublikowano|dodano|napisany|publikováno|vydáno|опубликовано|опубліковано|дата|julkaistu|yayınlan\w+|közzétéve|δημοσιεύτηκε|publicat|objavljeno|diterbitkan|"
    r"đăng ngày|ngày đăng|نشر\w*|منتشر|פורסם|प्रकाशित|เผยแพร่)\b|投稿|发布|發佈|発行|公開|掲載|게시|입력|등록",
    re.IGNORECASE,
)
"""Say that a date is of publication."""

DATE_WORD = re.compile(
    r"(?:post )?date|datum|data|fecha|дата|artikel|beitrag|created|erstellt|added|toegevoegd|dodano|submitted|入力|입력|등록",
    re.IGNORECASE,
)
"""Those among them that say no more than that something has a date."""

UPDATED = re.compile(
    r"\b(?:updated?|modified|last edited|edited on|revised|last reviewed|reviewed on|medically reviewed|last generated|generated on|last changed|as of|"
    r"bijgewerkt|gewijzigd|laatste wijziging|laatste update|aktualisiert|(?:letzte )?aktualisierung|geändert|letzte änderung|bearbeitet|stand|zuletzt|"
    r"mise? à jour|modifié|dernière modification|actualizado|actualizada|(?:última )?actualización|modificado|aggiornato|aggiornamento|ultima modifica|"
    r"uppdaterad|senast ändrad|oppdatert|opdateret|sist endret|sidst ændret|atualizado|atualizada|atualização|päivitetty|muokattu|"
    r"обновлено|обновлён|оновлено|zaktualizowano|aktualizacja|aktualizováno|aktualizované|frissítve|ενημερώθηκε|actualizat|ažurirano|güncelle\w*|diperbarui|cập nhật|"
    r"تحديث|עודכן|अपडेट|อัปเดต)\b|更新|修正|수정|업데이트",
    re.IGNORECASE,
)
"""Say that a date is of a change, a review or a state."""

OTHER = re.compile(
    r"\b(?:termin|termine|event|veranstaltung|beginn|wann|einlass|uhrzeit|deadline|until|registered|joined|member since|born|geboren|version|valid|when|next|save the date|received|accepted|effective|effective beginning|gültig ab|"
    r"anmeldung|expires|archive|archives|archiv|visited|abgerufen|accessed|retrieved|consulted on|consulté|geraadpleegd|copyright|©|kommentare? zu|comments? on|zitieren|citation|isbn|ausdruck vom|printed on|afgedrukt|imprimé le|release date|released|birth ?date|date of birth|first available|last post|latest post|last reply|latest reply|last message|last comment|last activity|last seen|letzter beitrag|letzte antwort|letzter kommentar|laatste bericht|laatste reactie|dernier message|dernière réponse|dernier commentaire|último mensaje|última respuesta|último comentario|ultimo messaggio|ultima risposta|última mensagem|redeem by|last checked|last verified|zuletzt geprüft|laatst gecontroleerd|today|today's hours|opening hours|öffnungszeiten|openingstijden|horaires|horario|sitzung|protokoll|meeting|minutes of|last visit|offer ends|ends on|starts on|closing date)\b",
    re.IGNORECASE,
)
"""Say that a date is of something else."""

OTHERS = re.compile(
    r"(?:(?:the |our |my |more |read |see |view )?(?:latest|recent|related|popular|trending|upcoming|featured|similar|further|other|most read|most viewed|newest|previous|next|recommended)\b.{0,40}|"
    r"(?:more|read more|see also|you may also like|you might also like|don't miss|keep reading|what to read next|in other news|from the blog)\b.{0,24}|"
    r"(?:neueste|aktuelle|ähnliche|verwandte|weitere|letzte|beliebte|meistgelesen|das könnte|mehr zum|mehr aus|mehr von|lesen sie auch|auch interessant)\b.{0,40}|"
    r"(?:laatste|recente|gerelateerd|verwante|meer|lees ook|populair|meest gelezen)\b.{0,40}|"
    r"(?:derniers?|dernières|récents?|articles? (?:récents?|similaires|liés)|à lire aussi|lire aussi|sur le même|les plus lus|voir aussi)\b.{0,40}|"
    r"(?:últim[oa]s|recientes|entradas recientes|relacionad[oa]s?|artículos relacionados|te puede interesar|más leíd[oa]s|lee también|ver también)\b.{0,40}|"
    r"(?:ultim[ei]|recenti|articoli (?:recenti|correlati)|correlati|leggi anche|potrebbe interessarti|i più letti)\b.{0,40}|"
    r"(?:recentes|posts? recentes|leia (?:também|mais)|veja também|mais lid[ao]s|artigos relacionados)\b.{0,40})[ :»›]{0,3}",
    re.IGNORECASE,
)
"""Head a list of other articles; the whole line says no more."""
