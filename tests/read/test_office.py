"""Documents of office programs become text with headings, lists, tables, notes, links and the facts they state."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Mapping
from importlib import util

import pytest

from sitegen import clean
from sitegen.model.document import Document
from sitegen.model.source import Reading, Source
from sitegen.problems import Code
from sitegen.read import ReadError, media_type, read, text_of

PROSE = "The boats came home late, and nobody in the harbour had seen the light."


def packed(parts: Mapping[str, str]) -> bytes:
    """Return a document that is a ZIP archive of parts."""
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return file.getvalue()


def one(name: str, content: bytes) -> Reading:
    """Read a file that is one document, and check that its text can be had again."""
    (reading,) = read(Source(name, "0" * 64, len(content), media_type(name, content), f"originals/{name}"), content)
    assert text_of(reading.source, reading.encoding, content) == reading.text
    for block in reading.marked or ():
        for run in block.runs:
            assert reading.text[run.source : run.source + run.length] == block.text[run.start : run.start + run.length]
    return reading


def told(reading: Reading) -> list[tuple[str, str]]:
    """Return kind and text of each block."""
    return [(block.kind, block.text) for block in reading.marked or ()]


def cleaned(reading: Reading) -> Document:
    return clean.clean(reading)


W = 'xmlns:w="w" xmlns:r="r" xmlns:mc="mc"'


def paragraph(text: str, properties: str = "") -> str:
    return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{text}</w:t></w:r></w:p>"


BODY = (
    paragraph("Night ferry", '<w:pStyle w:val="T"/>')
    + f"<w:p><w:r><w:t>{PROSE}</w:t></w:r><w:r><w:rPr><w:b/><w:i w:val='0'/></w:rPr><w:t> Bold</w:t></w:r>"
    '<w:hyperlink r:id="r1"><w:r><w:t xml:space="preserve"> link</w:t></w:r></w:hyperlink>'
    '<w:r><w:footnoteReference w:id="2"/></w:r><w:del><w:r><w:delText>struck out</w:delText></w:r></w:del>'
    "<w:r><mc:AlternateContent><mc:Choice><w:t> box</w:t></mc:Choice><mc:Fallback><w:t> box</w:t></mc:Fallback>"
    "</mc:AlternateContent></w:r><w:r><w:instrText>PAGE</w:instrText></w:r></w:p>"
    + paragraph("Second", '<w:pStyle w:val="H2"/>')
    + paragraph("an item", '<w:numPr><w:ilvl w:val="1"/><w:numId w:val="3"/></w:numPr>')
    + paragraph("a saying", '<w:pStyle w:val="Q"/>')
    + "<w:tbl>"
    + "".join(f"<w:tr><w:tc>{paragraph(a)}</w:tc><w:tc>{paragraph(b)}</w:tc></w:tr>" for a, b in ("ab", "cd"))
    + "</w:tbl>"
)
DOCX = {
    "word/document.xml": f"<w:document {W}><w:body>{BODY}</w:body></w:document>",
    "word/styles.xml": f'<w:styles {W}><w:style w:styleId="T"><w:name w:val="Title"/></w:style>'
    '<w:style w:styleId="H2"><w:name w:val="heading 2"/></w:style>'
    '<w:style w:styleId="Q"><w:name w:val="Quote"/></w:style></w:styles>',
    "word/footnotes.xml": f'<w:footnotes {W}><w:footnote w:id="2">{paragraph("the note")}</w:footnote></w:footnotes>',
    "word/header1.xml": f"<w:hdr {W}>{paragraph('Harbour Post')}</w:hdr>",
    "word/_rels/document.xml.rels": '<Relationships><Relationship Id="r1" Target="https://e.example/x"/></Relationships>',
    "docProps/core.xml": '<c xmlns:dc="d"><dc:title>Microsoft Word - x.doc</dc:title><dc:creator>Ann Quill</dc:creator>'
    "<dc:created>2019-05-02T07:15:00Z</dc:created></c>",
}


def test_word_documents() -> None:
    """Blocks, marks and facts; what was deleted and what stands on every page is in the ledger."""
    reading = one("a.docx", packed(DOCX))
    assert reading.source.media_type.endswith("wordprocessingml.document")
    assert told(reading) == [
        ("heading", "Night ferry"),
        ("paragraph", f"{PROSE} Bold link[1] box"),
        ("heading", "Second"),
        ("list", "an item"),
        ("quote", "a saying"),
        ("table", "a\tb\nc\td"),
        ("footnote", "[1] the note"),
    ]
    blocks = reading.marked or ()
    assert [(mark.kind, mark.target) for mark in blocks[1].marks] == [("strong", None), ("link", "https://e.example/x")]
    assert (blocks[2].level, blocks[3].depth, blocks[6].label) == (2, 1, "1")
    left = {row.text: row.reason for row in reading.furniture}
    assert (left["Harbour Post"], left["struck out"]) == ("running-head", "deleted")
    document = cleaned(reading)
    assert document.title == "Night ferry"
    assert document.authors == ("Ann Quill",)
    assert document.published is not None
    assert document.published.value.startswith("2019-05-02")
    assert document.published.evidence == "created: 2019-05-02T07:15:00Z"


O = 'xmlns:o="o" xmlns:t="t" xmlns:x="x" xmlns:tb="tb" xmlns:s="s" xmlns:f="f"'  # noqa: E741 - as W
ODT = {
    "content.xml": f"""<o:document-content {O}><o:automatic-styles><s:style s:name="B"><s:text-properties
f:font-weight="bold"/></s:style></o:automatic-styles><o:body><o:text><t:tracked-changes><t:changed-region><t:deletion>
<t:p>struck out</t:p></t:deletion></t:changed-region></t:tracked-changes><t:h t:outline-level="1">Night ferry</t:h>
<t:p>{PROSE}<t:s t:c="2"/><t:span t:style-name="B">Bold</t:span> <t:a x:href="https://e.example/x">link</t:a><t:note>
<t:note-citation>1</t:note-citation><t:note-body><t:p>the note</t:p></t:note-body></t:note></t:p>
<t:list><t:list-item><t:p>an item</t:p><t:list><t:list-item><t:p>inner</t:p></t:list-item></t:list>
</t:list-item></t:list>
<tb:table><tb:table-row><tb:table-cell><t:p>a</t:p></tb:table-cell><tb:table-cell><t:p>b</t:p></tb:table-cell>
</tb:table-row><tb:table-row><tb:table-cell><t:p>c</t:p></tb:table-cell><tb:table-cell/></tb:table-row></tb:table>
<t:p t:style-name="Quotations">a saying</t:p></o:text></o:body></o:document-content>""",
    "meta.xml": '<m xmlns:d="d" xmlns:e="e"><d:title>Ferry</d:title><e:initial-creator>Ann Quill</e:initial-creator>'
    "<e:creation-date>2019-05-02T07:15:00</e:creation-date></m>",
}


def test_open_documents() -> None:
    """The same of OpenDocument."""
    reading = one("a.odt", packed(ODT))
    assert told(reading) == [
        ("heading", "Night ferry"),
        ("paragraph", f"{PROSE}  Bold link[1]"),
        ("list", "an item"),
        ("list", "inner"),
        ("table", "a\tb\nc\t"),
        ("quote", "a saying"),
        ("footnote", "[1] the note"),
    ]
    assert [block.depth for block in reading.marked or ()][2:4] == [0, 1]
    assert ("struck out", "deleted") in {(row.text, row.reason) for row in reading.furniture}
    document = cleaned(reading)
    assert (document.title, document.authors) == ("Night ferry", ("Ann Quill",))
    assert document.published is not None


EPUB = {
    "mimetype": "application/epub+zip",
    "META-INF/container.xml": '<container xmlns="c"><rootfiles><rootfile full-path="x/b.opf"/></rootfiles></container>',
    "x/b.opf": """<package xmlns="o" xmlns:dc="dc"><metadata><dc:title>Night ferry</dc:title><dc:creator>Ann Quill
</dc:creator><dc:date>2019-05-02</dc:date><dc:language>en</dc:language></metadata><manifest>
<item id="two" href="t%20w/2.xhtml" media-type="application/xhtml+xml"/><item id="cover" href="c.xhtml"
media-type="application/xhtml+xml"/><item id="one" href="1.xhtml" media-type="application/xhtml+xml"/>
<item id="lost" href="lost.xhtml" media-type="application/xhtml+xml"/></manifest>
<spine><itemref idref="cover"/><itemref idref="one"/><itemref idref="two"/><itemref idref="lost"/></spine></package>""",
    "x/c.xhtml": '<html><body><img src="c.png"/></body></html>',
    "x/1.xhtml": f"<html><body><h1>Chapter one</h1><p>{PROSE} <em>Very</em>.</p></body></html>",
    "x/t w/2.xhtml": f"<html><body><h1>Chapter two</h1><p>{PROSE[::-1]}.</p><script>x()</script></body></html>",
}


def test_books() -> None:
    """Chapters come in the order of reading; a missing one is a problem and stops no other."""
    reading = one("a.epub", packed(EPUB))
    assert told(reading) == [
        ("heading", "Chapter one"),
        ("paragraph", f"{PROSE} Very."),
        ("heading", "Chapter two"),
        ("paragraph", f"{PROSE[::-1]}."),
    ]
    assert [problem.code for problem in reading.problems] == [Code.UNREADABLE]
    document = cleaned(reading)
    assert (document.title, document.authors) == ("Night ferry", ("Ann Quill",))
    assert document.published is not None
    assert document.published.value == "2019-05-02"


INFO = "/Title (Night ferry) /Author (Ann Quill) /CreationDate (D:20190502071500Z)"


def pdf(pages: int = 2, *, shows: bool = True) -> bytes:
    """Return a PDF file with a line of text on each page."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(pages))
    objects = [
        "<< /Type /Catalog /Pages 2 0 R >>",
        f"<< /Type /Pages /Kids [{kids}] /Count {pages} /MediaBox [0 0 600 800] >>",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    ]
    for number in range(pages):
        shown = f"({PROSE} Page {number + 1}.) Tj" if shows else ""
        stream = f"BT /F1 12 Tf 50 700 Td {shown} ET"
        objects += [
            f"<< /Type /Page /Parent 2 0 R /Contents {5 + 2 * number} 0 R /Resources << /Font << /F1 3 0 R >> >> >>",
            f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        ]
    objects.append(f"<< {INFO} >>")
    out = b"%PDF-1.4\n"
    places = []
    for number, text in enumerate(objects, 1):
        places.append(len(out))
        out += f"{number} 0 obj\n{text}\nendobj\n".encode()
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    end = f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}trailer\n<< /Size {len(objects) + 1} /Root 1 0 R"
    return out + f"{end} /Info {len(objects)} 0 R >>\nstartxref\n{len(out)}\n%%EOF\n".encode()


def test_pdf_files() -> None:
    """Pages come in order, each with its number below; what the file states is stated."""
    pytest.importorskip("pypdf")
    reading = one("a.pdf", pdf())
    rows = [line.text for line in reading.lines if line.text.strip()]
    assert rows == ["2019-05-02", f"{PROSE} Page 1.", "1 / 2", f"{PROSE} Page 2.", "2 / 2"]
    document = cleaned(reading)
    assert (document.title, document.authors) == ("Night ferry", ("Ann Quill",))
    assert document.published is not None
    assert document.published.value == "2019-05-02"


def test_a_pdf_without_its_extra_says_what_to_install(monkeypatch: pytest.MonkeyPatch) -> None:
    """It is a problem of this file alone."""
    find = util.find_spec
    monkeypatch.setattr("sitegen.read.pdf.find_spec", lambda name: None if name == "pypdf" else find(name))
    with pytest.raises(ReadError, match=r"pip install 'sitegen\[pdf\]'") as caught:
        one("a.pdf", pdf())
    assert caught.value.code is Code.UNSUPPORTED


BILLION = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>'


def broken() -> Iterator[tuple[str, bytes, Code]]:
    """Yield documents that cannot be read."""
    yield "a.docx", b"text", Code.UNREADABLE
    yield "a.docx", packed({"x": "y"}), Code.UNREADABLE
    yield "a.docx", packed({"word/document.xml": f"{BILLION}<d>&b;</d>"}), Code.UNSUPPORTED
    yield "a.docx", packed({"word/document.xml": "<w>" * 10_000}), Code.UNSUPPORTED
    yield "a.docx", packed({"word/document.xml": "<w><body/></w>"}), Code.EMPTY
    yield "a.docx", packed({"word/document.xml": "<w>" + " " * (40 << 20) + "</w>"}), Code.UNSUPPORTED
    yield "a.odt", packed({"content.xml": "<broken"}), Code.UNREADABLE
    yield "a.odt", packed({"content.xml": "<d><body><spreadsheet/></body></d>"}), Code.UNSUPPORTED
    yield "a.epub", packed({"META-INF/container.xml": "<c/>"}), Code.UNREADABLE
    yield (
        "a.epub",
        packed(EPUB | {"META-INF/encryption.xml": '<e><CipherReference URI="x/1.xhtml"/></e>'}),
        Code.UNSUPPORTED,
    )
    if util.find_spec("pypdf"):
        yield "a.pdf", b"%PDF-1.4\nnothing", Code.UNREADABLE
        yield "a.pdf", pdf(shows=False), Code.EMPTY


@pytest.mark.parametrize(("name", "content", "code"), list(broken()))
def test_what_cannot_be_read_is_a_problem(name: str, content: bytes, code: Code) -> None:
    """Damage, bombs, locks, and files without text."""
    with pytest.raises(ReadError) as caught:
        one(name, content)
    assert caught.value.code is code
