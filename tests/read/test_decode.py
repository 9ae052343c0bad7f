"""The encoding is found, anyone can check it, and each line knows its first byte."""

from __future__ import annotations

import codecs
import re
import time

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from sitegen.model.source import Source
from sitegen.problems import Code
from sitegen.read import ReadError
from sitegen.read.decode import Decoded, codec_name, decode, lines
from sitegen.read.text import read

SAMPLES = {
    "en": ("The harbour café closed at noon – “too early”, said the owner’s brother. It cost £5.", "cp1252 mac_roman"),
    "de": ("Die Fähre fährt täglich um zwölf Uhr über den großen Fluß. Die Glocken läuten.", "cp1252 iso8859-1 cp850"),
    "fr": ("L’été dernier, la mairie a décidé de fermer le marché près de la gare.", "cp1252 mac_roman"),
    "es": ("El año pasado, la señora Ibáñez abrió una pequeña librería en la calle.", "cp1252 iso8859-1"),
    "sv": ("På kvällen gick båten förbi ön där åtta män väntade på öppet vatten.", "cp1252"),
    "pl": ("Wieczorem łódź wróciła do portu, a rybacy żartowali z opóźnionych gości.", "iso8859-2 cp1250"),
    "cs": ("Večer se loď vrátila do přístavu a rybáři žertovali s opožděnými hosty.", "iso8859-2 cp1250"),
    "hu": ("Este a hajó visszatért a kikötőbe, és a halászok nevettek a késő vendégeken.", "iso8859-2 cp1250"),
    "ro": ("Seara barca s-a întors în port, iar pescarii râdeau de oaspeţii întârziaţi.", "iso8859-2 cp1250"),
    "tr": ("Akşam gemi limana döndü ve balıkçılar geç kalan konuklarla şakalaştı.", "cp1254 iso8859-9"),
    "lt": ("Vakare laivas grįžo į uostą, o žvejai juokavo su pavėlavusiais svečiais.", "cp1257"),
    "ru": ("Вечером корабль вернулся в порт, и рыбаки шутили с опоздавшими гостями.", "cp1251 koi8-r iso8859-5 cp866"),
    "uk": ("Увечері корабель повернувся до порту, і рибалки жартували з гостями.", "cp1251 koi8-u"),
    "el": ("Το βράδυ το πλοίο επέστρεψε στο λιμάνι και οι ψαράδες γελούσαν.", "cp1253 iso8859-7"),
    "ar": ("في المساء عادت السفينة إلى الميناء وكان الصيادون يمزحون مع الضيوف.", "cp1256 iso8859-6"),
    "he": ("בערב חזרה הספינה לנמל והדייגים התלוצצו עם האורחים המאחרים.", "cp1255 iso8859-8"),
    "th": ("ในตอนเย็นเรือกลับมาที่ท่าเรือและชาวประมงล้อเล่นกับแขกที่มาสาย", "cp874"),
    "ja": ("夕方、船は港に戻り、漁師たちは遅れてきた客と冗談を言い合った。", "shift_jis euc_jp iso2022_jp"),
    "zh": ("傍晚，船回到港口，渔民们和迟到的客人开玩笑。天已经晚了，大家都回家了。", "gb2312 gbk gb18030"),
    "zt": ("傍晚，船回到港口，漁民們和遲到的客人開玩笑。天已經晚了，大家都回家了。", "big5"),
    "ko": ("저녁에 배가 항구로 돌아왔고 어부들은 늦은 손님들과 농담을 했다.", "euc_kr cp949"),
}
WIDE = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"]
CASES = [(key, codec) for key, (_, codecs_) in SAMPLES.items() for codec in [*codecs_.split(), *WIDE]]


def check(decoded: Decoded, content: bytes) -> None:
    """Check what holds for every decoded file."""
    assert content.decode(decoded.encoding, "replace").removeprefix("\ufeff") == decoded.text
    rows = lines(decoded, content)
    assert [row.text for row in rows] == re.split(r"\r\n|\r|\n", decoded.text)
    assert [row.number for row in rows] == list(range(1, len(rows) + 1))
    assert rows[0].byte == decoded.mark
    ends = [row.byte for row in rows[1:]] + [len(content)]
    for row, end in zip(rows, ends, strict=True):
        assert decoded.text.startswith(row.text, row.start)
        if decoded.encoding != "iso2022_jp":
            assert content[row.byte : end].decode(decoded.encoding, "replace").rstrip("\r\n") == row.text.rstrip("\r\n")


@pytest.mark.parametrize(("language", "codec"), CASES)
def test_texts_in_their_encodings(language: str, codec: str) -> None:
    """One sentence is enough, as are many; line ends of every sort keep their bytes."""
    sentence = SAMPLES[language][0]
    large = codec in {"utf-16-le", "utf-16-be"} and language in {"ja", "zh", "zt", "ko"}
    for text in (f"{sentence}\n" * (1 + 2 * large), f"Title\r\n\r\n{sentence}\n{sentence}\rEnd\n"):
        content = text.encode(codec)
        decoded = decode(content)
        assert decoded.text == text
        assert not decoded.bad
        check(decoded, content)


@settings(deadline=None)
@given(st.binary(max_size=400))
@example(b"\xff\xfe\x00\xd8\n\x00a\x00")
@example(b"\xff\xfeab\n\x00\x00\xdc\n")
@example(b"\xfe\xff\x0a\x0d\x00\n")
@example("가\n나\r\n".encode("cp949") + b"\x81\n\x81")
@example(b"\x00\x00\xfe\xff\x00\x00\x00\n\x00\x11\xff\xff\x00\x00\x00\n")
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    """Whatever the bytes are, the encoding named gives the text, and the lines' bytes are theirs."""
    try:
        decoded = decode(content)
    except ReadError:
        return
    check(decoded, content)


@settings(deadline=None)
@given(st.text(max_size=100), st.sampled_from([*WIDE, "cp1252", "cp932", "euc_jp", "gb18030", "big5hkscs", "cp949"]))
def test_lines_keep_their_bytes_in_every_encoding(text: str, codec: str) -> None:
    """The first byte of each line is exact also where the codec was told and bytes after it are wrong."""
    content = text.encode(codec, "replace") + b"\x81\n\xff\n\x00\xd8\n"
    name = codecs.lookup("utf-8" if codec == "utf-8-sig" else codec).name
    if name in {"utf-16", "utf-32"}:
        return
    mark = 3 if codec == "utf-8-sig" else 0
    check(
        Decoded(content.decode(name, "replace").removeprefix("\ufeff") if mark else _text(content, name), name, mark),
        content,
    )


def _text(content: bytes, name: str) -> str:
    """Decode, putting a letter before a byte-order mark that the text itself begins with."""
    text = content.decode(name, "replace")
    return text.removeprefix("\ufeff")


def test_utf8_with_a_few_bad_bytes_stays_utf8() -> None:
    """Where nearly all is right, the rest is marked, not read as something else; the problem names the line."""
    content = "Müller, Größe, Straße, Äpfel, Öl\n".encode() * 3 + b"a \x92 b\n"
    source = Source("a.txt", "", len(content), "text/plain", "")
    (reading,) = read(source, content)
    assert reading.encoding == "utf-8"
    assert reading.lines[3].text == "a \ufffd b"
    (problem,) = reading.problems
    assert (problem.code, problem.line) == (Code.BAD_ENCODING, 4)


def test_utf8_cut_within_its_last_character_stays_utf8() -> None:
    """Files are often cut at a fixed size."""
    content = "Ein kurzer Text über nichts – und".encode() + b"\xe2\x80"
    assert decode(content).encoding == "utf-8"
    assert decode(content).bad == 1


@pytest.mark.parametrize(
    ("head", "codec"),
    [
        ('<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', "cp1251"),
        ("<meta charset=iso-8859-2>", "iso8859-2"),
        ('<?xml version="1.0" encoding="koi8-r"?>', "koi8-r"),
        ("# -*- coding: cp1250 -*-", "cp1250"),
        ("# vim: set fileencoding=cp1253 :", "cp1253"),
        ("Content-Type: text/plain; charset=gb2312", "gb18030"),
    ],
)
def test_a_declared_charset_is_believed(head: str, codec: str) -> None:
    """It decides where the bytes alone would not; it is widened as browsers do."""
    letter = bytes(range(0xE1, 0xE7))
    assert decode(head.encode() + b"\n" + letter + b"\n").encoding == codec


def test_a_declared_charset_does_not_outrank_utf8() -> None:
    """An article about charsets names one that is not its own."""
    assert decode('Write <meta charset="windows-1251"> – said “Fenn”.'.encode()).encoding == "utf-8"


@pytest.mark.parametrize(
    "label", ["utf-7", "hex", "rot13", "zlib", "idna", "unicode_escape", "utf-16", "x" * 99, "a b", ""]
)
def test_labels_that_are_no_encoding_of_text_are_refused(label: str) -> None:
    """A document must not choose a codec that runs away with its bytes."""
    assert codec_name(label) is None


def test_noise_is_no_text() -> None:
    """Bytes that are neither text nor a known format are refused."""
    noise = bytes((n * n * 31 + n * 7) % 251 for n in range(4000))
    with pytest.raises(ReadError) as caught:
        decode(noise)
    assert caught.value.code is Code.NOT_TEXT


@pytest.mark.parametrize(
    "content",
    [
        b"word " * 4_000_000,
        b"a\n" * 300_000,
        ("é".encode("cp1252") + b"a b ") * 3_000_000,
        "é ".encode("utf-16-le") * 1_000_000,
        b"<meta " * 2_000_000,
        b"-*-" * 1_000_000 + b"\xe9",
        b"\xe9<meta charset=" + b"a" * 5_000_000,
    ],
    ids=["long line", "short lines", "legacy", "wide", "tags", "modelines", "label"],
)
def test_large_files_take_linear_time(content: bytes) -> None:
    """Megabytes in one line, or in lines of one letter, are read at once."""
    began = time.process_time()
    decoded = decode(content)
    lines(decoded, content)
    assert time.process_time() - began < 5


@pytest.mark.parametrize(
    "text",
    [
        "The board said “we will keep the ferry this winter” and left the room.",
        "De voorzitter noemde dat “een vergissing” en liep weg.",
    ],
)
def test_quotation_marks_alone_tell_the_encoding(text: str) -> None:
    """Marks where words begin and end are no accented letters of an older encoding."""
    assert decode(text.encode("cp1252")).text == text
