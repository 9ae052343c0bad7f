"""What text in a language looks like beyond ASCII: the evidence by which encodings are told apart.

``letters`` are a language's letters beyond ASCII, frequent ones first; ``words`` some of its frequent words.
"""

from __future__ import annotations

from typing import NamedTuple


class Alphabet(NamedTuple):
    """A language's letters beyond ASCII in lower case, frequent ones first, and frequent words."""

    letters: str
    words: str = ""


WEST = {
    "en": Alphabet("éèêïçñöüâôàæœ", "the and of to in that was for is with his on as at by it from are this"),
    "de": Alphabet("üäößéàè", "der die und in den von zu das mit sich des auf ist im dem nicht ein eine auch es wurde"),
    "fr": Alphabet("éèàêçâîôùûëïœü", "de la le et les des en un du une est que dans par pour qui sur au plus pas ce"),
    "nl": Alphabet("ëéïöüèêóáç", "de van het een en in is dat op te zijn met voor die niet aan er om ook als bij uit"),
    "es": Alphabet("óáíéñúü¿¡ç", "de la que el en y los se del las por un con para una su al no es lo como más"),
    "pt": Alphabet("ãçéáíóêõâúàôü", "de a o que e do da em um para com os no se na por mais as dos como mas ao"),
    "it": Alphabet("èàòùéìîó", "di e il la che in un per del una con le da non si dei al come anche della sono"),
    "ca": Alphabet("óéèàíçúòïü·", "de la el i que en a un per les els amb del una es no al va com dels"),
    "sv": Alphabet("äåöéà", "och i att det som en av den till med var har inte om ett han de"),
    "da": Alphabet("øåæéü", "og i at det er en den til af som med for der de ikke han har et var"),
    "fi": Alphabet("äöåšž", "ja on ei se oli ovat joka mutta kun sen hän myös niin että"),
    "is": Alphabet("íáðéóúþæöý", "og er sem til um var en hann ekki af fyrir"),
    "ga": Alphabet("íáéóú", "an na agus ar is do go le bhí sé"),
}

CENTRAL = {
    "pl": Alphabet("łąęóżśćńźé", "w i na z do nie to o jest za od po jak przez jego oraz tak ale się są już był być"),
    "cs": Alphabet("íáéěřžčýšůúťďňóö", "a se v na je to s z do o k by jako pro ale po od tak že už při"),
    "sk": Alphabet("áíéčžýťšúľôňďäóĺŕ", "a sa v na je to s z do o k ako pre ale po od bol aj"),
    "hu": Alphabet("áéőöíóüúű", "a az egy hogy nem is volt de csak meg mint ez fel ki azt és még már"),
    "ro": Alphabet("ăîâşţșțé", "de în la cu pe un care mai din nu o se ca lui este sau pentru şi a să că s"),
    "hr": Alphabet("čšžćđ", "i je u se na da za su od s a bi ne ali koji kao"),
    "sl": Alphabet("čšž", "in je v na se da so za ki pa s ne bi po ali"),
    "de": WEST["de"],
}

TURKISH = {"tr": Alphabet("ıüşçğöİâî", "ve bir bu da de ile gibi daha olarak ne en ama kadar sonra var her o")}

BALTIC = {
    "lt": Alphabet("ėšųąįžūčę", "ir kad su yra į tai bet kaip buvo per jo nuo tik jau iš už ką"),
    "lv": Alphabet("āīēšņļūģžķčōŗ", "un ir no ar par kas uz to bet ka pie bija arī kā jau tā"),
    "et": Alphabet("äõüöšž", "ja on ei et see ta oma kui oli ka mis"),
}

VIETNAMESE = {"vi": Alphabet("đ\u0301\u0300\u0323\u0309\u0303ưâơôêăàáãạảấậ", "cho trong con khi anh cao")}

CYRILLIC = {
    "ru": Alphabet("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"),
    "uk": Alphabet("оаниівртескдлпмузябгьчйхцжїєшюфщґ"),
    "bg": Alphabet("аоиетнрсвлкдпмзяъугбчйжщхцшюфьѝ"),
    "sr": Alphabet("аоиенрсјтукдлвмпзгбчцжшљњхћђфџ"),
    "be": Alphabet("аінеоркястлвдпуымбгзыўцьчшйхжёюф"),
}

GREEK = {"el": Alphabet("αοιετσνηυρπκμλςόάίήέύώδγωθχβφξζψϊϋΐΰ")}
ARABIC = {
    "ar": Alphabet("اليموننتربدعسفقكحهجةشصىخطذءأإضغثزظؤئآ،؛؟"),
    "fa": Alphabet("ایردنهومتبسشکزگپچژلقفخحجعطصضظثذغآ،؛؟"),
}
HEBREW = {"he": Alphabet("יוהלאברתנשמדעחקםפצכטגןזסךףץ")}
THAI = {"th": Alphabet("านรกอเง่้ิมยัวลดทีสตะุปบหคแ็จพชขใไโำืู์ผถซณศธภฐญฝฟษฮๆฯฉฆฌ๊๋ึฎฏฑฒฤๅ")}

SINGLE = {
    "cp1252": WEST,
    "mac_roman": WEST,
    "cp850": WEST,
    "cp1250": CENTRAL,
    "iso8859-2": CENTRAL,
    "cp852": CENTRAL,
    "cp1254": TURKISH,
    "cp1257": BALTIC,
    "iso8859-13": BALTIC,
    "iso8859-4": BALTIC,
    "cp1258": VIETNAMESE,
    "cp1251": CYRILLIC,
    "koi8-u": CYRILLIC,
    "iso8859-5": CYRILLIC,
    "cp866": CYRILLIC,
    "mac_cyrillic": CYRILLIC,
    "cp1253": GREEK,
    "iso8859-7": GREEK,
    "cp1256": ARABIC,
    "iso8859-6": ARABIC,
    "cp1255": HEBREW,
    "cp874": THAI,
}
"""Encodings of one byte a character and the languages they are for; of two that say the same, the first is taken."""

CHINESE = (
    "的一是了我不人在他有这个上们来到时大地为子中你说生国年着就那和要她出也得里后自以会家可下而过天去能对小多然于心学之都好看"
    "起发当没成只如事把还用第样道想作种开"
)
TRADITIONAL = (
    "的一是了我不人在他有這個上們來到時大地為子中你說生國年著就那和要她出也得裡後自以會家可下而過天去能對小多然於心學之都好看"
    "起發當沒成只如事把還用第樣道想作種開"
)
KOREAN = "이다는에의가을를고하지은로도한나사그시기어서아리자인들있으대해정수일부스라여보만게과었했구전상년주와니안장원"
JAPANESE = "のにはをたがでとしれさいるなもかすこてよりらまあっくん日一人年大出本中国会"
"""The most frequent characters of each language."""

DOUBLE = {
    "cp932": ("shift_jis", JAPANESE),
    "euc_jp": ("euc_jp", JAPANESE),
    "gb18030": ("gb2312", CHINESE),
    "big5hkscs": ("big5", TRADITIONAL),
    "cp949": ("euc_kr", KOREAN),
}
"""Encodings of two bytes a character: the narrower one that most text keeps to, and its most frequent characters."""

FIRST_LEVEL = {"shift_jis": (0x88, 0x98), "euc_jp": (0xB0, 0xCF), "gb2312": (0xB0, 0xD7), "big5": (0xA4, 0xC6)}
"""First bytes of each standard's common characters, which are nearly all of ordinary text."""
