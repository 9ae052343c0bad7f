"""Captions and credits: what stands below a picture, in the words of many languages."""

# ruff: noqa: E501 - expressions and tables of phrases are easier to read and compare unbroken

from __future__ import annotations

import re

from sitegen.clean.folding import holds

LONGEST = 1_200
PICTURE = (
    r"photo(?:graph)?s?|image|picture|foto(?:'s|s|grafie|graf)?|bild(?:er)?|beeld|map|infographic|chart|graph(?:ic)?|figure|fig\.?|screenshot|illustration|cartoon|video|credit|"
    r"afbeelding|kaart|grafiek|illustratie|tekening|karte|grafik|abbildung|abb\.?|zeichnung|cr[ée]dits?|carte|dessin|imagen|fotograf[íi]a|mapa|figura|dibujo|gr[áa]fico|"
    r"immagine|disegno|imagem|desenho|obraz|zdj[ęe]cie|zdj\.|fot\.|rys\.|фото|рис\.?|снимка|billede|kilde|kuva|fotoğraf"
)
WHOSE = r"credits?|by|via|courtesy(?: of)?|from|door|von|par|de|di|do|da|av|af|crédit|nachweis|nachweise|copyright"
NAMED = r"[A-ZÀ-ÞА-Я©@][^.!?:]{1,70}"
"""A name or an agency: it begins with a capital and holds no stop."""

FULL_NAME = r"[A-ZÀ-ÞА-Я][\w.’'-]+(?: (?:de|van|der|den|von|di|da|la))? [A-ZÀ-ÞА-Я][^.!?:]{1,60}"
NUMBERED = (
    r"(?:fig(?:ure|uur|ura|\.)?|abb(?:ildung|\.)?|afb(?:eelding|\.)?|bild|tab(?:le|ela|ella|elle|el|leau|la|\.)?|map|plate|karte|kaart|carte|grafik|grafiek|graf(?:ico|\.)|gráfico|mapa|foto|photo|imagen|rys\.|ryc\.|obr\.|рис\.?|табл\.?|eq\.)"
    r"\s?\d{1,3}[a-z]?(?:[.-]\d{1,2})?\s?[.:–—|-]\s.{2,600}"
)
CAPTION = re.compile(
    rf"(?:{PICTURE})(?:[ -](?:{WHOSE}))?\s?:.{{1,400}}"
    rf"|(?:{PICTURE})(?:/\w+)? (?:by|via|courtesy|from|produced|taken|shows?|showing|courtesy of|credit|made|published|released|provided)\b.{{2,1200}}"
    rf"|(?:(?:cr[ée]dits?|copyright) )?(?:{PICTURE}) (?:{WHOSE}) (?-i:{NAMED})"
    rf"|(?:cr[ée]dits? )?(?:photos?|photographs?|fotos?|фото) (?!(?:galler|galer|album|credit|essay|edit|contest|archiv|book|booth|shop|store|of the)\w*)(?-i:{FULL_NAME})"
    rf"|(?:{PICTURE}) (?:cedid[oa]s?|cortes[íi]a|gentilmente|concess[ao]|tratt[ao] da|mise à disposition|ter beschikking|met dank aan|aus dem|zur Verfügung|mit Genehmigung)\b[^.!?]{{2,200}}"
    rf"|{NUMBERED}"
    rf"|.{{10,600}}[.!?…»”\"’)] (?:photo|photograph|foto|fotografie|fotografía|picture|image|bild|beeld|zdj\.|fot\.)(?: (?:by|door|von|par|de|di|av|af))? (?-i:{NAMED})"
    r"|(?:via|©|\(c\)|photo ©) [^.!?]{2,120}|\W?(?:source|bron|quelle|fuente|fonte|źródło|источник|kilde|källa)\s?: ?[^.!?:]{2,80}"
    r"|(?:写真|画像|撮影|図|图|圖|图片|图片来源|圖片來源|资料图|사진|그림|사진 ?제공|صورة|الصورة|تصوير|צילום)\s?\d{0,3}\s?[：:＝=].{1,200}",
    re.IGNORECASE,
)
CREDIT = re.compile(
    r".{0,600}(?<!\w)(?:photograph|photo|foto|image|bild|credit|crédits? photo|photo credit|photo by|picture|illustration|getty images|beeld|fotografía|imagen|zdj\.|fot\.|фото)\s?: ?[^.!?]{2,90}",
    re.IGNORECASE,
)
BRACKETED = re.compile(
    r".{2,400}\((?:photo|foto|image|bild|picture|credit|file photo|ap photo|afp|reuters|crédit|imagen|beeld|fot\.|zdj\.|фото)[^()]{0,80}\)\W?",
    re.IGNORECASE,
)
"""Credits at the end of a caption: after a colon, in brackets."""

CUES = (
    "phot|foto|imag|pictur|bild|beeld|map|infogr|chart|graf|graph|fig|screenshot|illustra|cartoon|video|credit|crédit|afb|kaart|teken|kart|abb|zeichn|carte|dessin|dibujo|"
    "immagin|disegno|desenho|obraz|zdj|fot.|rys|фото|рис|снимка|billede|kilde|källa|kuva|via |©|(c)|source|bron|quelle|fuente|fonte|źród|источ|afp|reuters|tab|plate|ryc|obr|табл|"
    "写真|画像|撮影|図|图|圖|사진|그림|صور|تصوير|צילום"
).split("|")
"""What every caption holds, in lower case: looked for first, since most paragraphs hold none of it."""

LEGEND = re.compile(r"[^()]{3,120}\((?:[^\W\d_]{3,12}: [^(),;:]{2,80}[,;] ?){1,12}[^\W\d_]{3,12}: [^(),;]{2,80}\)\W?")
"""A map's key: colours and what they stand for, in brackets."""


SENTENCE = re.compile(
    r"(?:(?:photo|photograph|image|picture|foto|video|map|chart|graphic|illustration|drawing|cartoon)s(?! by| via| courtesy| credit)|credits? (?:from|taken|made))\b.*[.!?]",
    re.IGNORECASE,
)
"""What speaks of pictures in general is a sentence of the text."""


def is_caption(text: str) -> bool:
    """Return whether a block is a caption, a credit, or a map's key."""
    if len(text) >= LONGEST or text.endswith((":", "：")):
        return False
    if "(" in text and LEGEND.fullmatch(text):
        return True
    if not holds(text.lower(), CUES) or SENTENCE.fullmatch(text):
        return False
    ends = (pattern for sign, pattern in ((":", CREDIT), ("(", BRACKETED)) if sign in text)
    return any(pattern.fullmatch(text) for pattern in (CAPTION, *ends))
