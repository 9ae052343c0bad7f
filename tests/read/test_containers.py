"""Every record of a container is a page or a problem, with its place in the file, its address and its date."""

from __future__ import annotations

import gzip
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.model.source import Reading, Source
from sitegen.problems import Code
from sitegen.read import ReadError, media_type, read, text_of


def readings(name: str, content: bytes) -> list[Reading]:
    """Read a file."""
    return list(read(Source(name, "0" * 64, len(content), media_type(name, content), f"originals/{name}"), content))


def texts(result: Reading) -> list[str]:
    """Return the texts of a reading's blocks, or its lines that are not blank."""
    if result.marked is not None:
        return [block.text for block in result.marked]
    return [line.text for line in result.lines if line.text.strip()]


def declared(result: Reading) -> dict[str, tuple[str, int | None]]:
    """Return what a reading declares: value and line."""
    return {row.field: (row.value, row.line) for row in result.declared}


PROSE = "The boats came home late, and nobody in the harbour had seen the light."


def test_json_lines() -> None:
    """Fields are found by their usual names; a broken line is a problem and stops nothing."""
    rows = [
        json.dumps({"title": "Boats", "text": f"{PROSE}\n\nMore.", "date": "2019-05-02", "url": "https://e.example/a"}),
        "{broken",
        "",
        json.dumps({"meta": {"url": "javascript:x", "author": ["Ann", "Tom"]}, "html": f"<h1>Two</h1><p>{PROSE}</p>"}),
        json.dumps({"a": "short", "b": f"{PROSE} \ud800"}),
        json.dumps({"text": ""}),
        "17",
    ]
    content = "\n".join(rows).encode()
    first, second, third = readings("a.jsonl", content)
    assert texts(first) == ["Boats", "2019-05-02", PROSE, "More."]
    assert declared(first)["published"] == ("2019-05-02", 2)
    assert first.source.url == "https://e.example/a"
    assert first.source.record is not None
    assert content[first.source.record.offset :][: first.source.record.length] == rows[0].encode()
    assert texts(second) == ["Two", PROSE]
    assert declared(second)["author"][0] == "Ann, Tom"
    assert second.source.url is None
    assert texts(third) == [f"{PROSE} \ufffd"]
    codes = [problem.code for result in (first, second, third) for problem in result.problems]
    assert codes == [Code.NOT_TEXT, Code.EMPTY, Code.UNSUPPORTED]
    assert len({result.source.id for result in (first, second, third)}) == 3


RSS = f"""<?xml version="1.0"?><rss xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="c">
<channel><title>Harbour Post</title>
<item><title>Boats &amp; light</title><link>https://e.example/a</link><pubDate>Thu, 02 May 2019 07:15:00 GMT</pubDate>
<dc:creator>Ann Quill</dc:creator><category>sea</category><category>salt</category><description>short</description>
<content:encoded><![CDATA[<p>{PROSE}</p><script>x</script>]]></content:encoded></item>
<item><title>Second</title><description>Words only.</description></item><item></item>
</channel></rss>"""

ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><title>Harbour Post</title><entry><title>Boats</title>
<link rel="edit" href="https://e.example/edit"/>
<link href="https://e.example/a"/><updated>2019-06-01T00:00:00Z</updated>
<published>2019-05-02T07:15:00Z</published><author><name>Ann Quill</name></author>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">
<p>{PROSE} <b>Bold</b></p></div></content></entry></feed>"""


def test_rss() -> None:
    """Each item is a page with its title, date, author and address."""
    content = RSS.encode()
    first, second = readings("a.xml", content)
    assert texts(first) == ["Boats & light", PROSE]
    assert {what: value for what, (value, _) in declared(first).items()} == {
        "title": "Boats & light",
        "published": "Thu, 02 May 2019 07:15:00 GMT",
        "author": "Ann Quill",
        "publisher": "Harbour Post",
        "url": "https://e.example/a",
        "tag": "salt",
    }
    assert first.source.url == "https://e.example/a"
    assert first.source.record is not None
    assert content[first.source.record.offset :].startswith(b"<item><title>Boats")
    assert texts(second) == ["Second", "Words only."]
    assert [problem.code for problem in second.problems] == [Code.EMPTY]


def test_atom() -> None:
    """Markup inside an entry is markup again; a date of change is no date of publication."""
    (result,) = readings("a.atom", ATOM.encode())
    assert texts(result) == ["Boats", f"{PROSE} Bold"]
    assert declared(result)["published"][0] == "2019-05-02T07:15:00Z"
    assert result.source.url == "https://e.example/a"


@pytest.mark.parametrize(
    "content",
    [
        '<!DOCTYPE x [<!ENTITY a "aaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><rss><item><title>&b;</title></item></rss>',
        '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><rss><item><title>&a;</title></item></rss>',
        "<rss>" + "<a>" * 100_000,
        "<rss><item><title>x",
    ],
    ids=["bomb", "external", "deep", "broken"],
)
def test_hostile_feeds_are_refused(content: str) -> None:
    """Entities of the file's own, endless nesting and broken XML are one problem, at once."""
    began = time.process_time()
    with pytest.raises(ReadError):
        readings("a.rss", content.encode())
    assert time.process_time() - began < 2


MAIL = f"""Received: by host
From: =?utf-8?q?Ann_Qu=C3=ADll?= <ann@e.example>
To: tom@e.example
Subject: =?iso-8859-1?q?Boats_=E0_quai?=
Date: Thu, 2 May 2019 07:15:00 +0000
MIME-Version: 1.0
Content-Type: multipart/mixed; boundary=x

--x
Content-Type: text/plain; charset=iso-8859-1
Content-Transfer-Encoding: quoted-printable

{PROSE} Caf=E9.
> quoted

--x
Content-Type: image/png
Content-Disposition: attachment; filename="a.png"
Content-Transfer-Encoding: base64

aGVsbG8=
--x--
"""


def test_mail() -> None:
    """A message's fields are stated above its text; attachments are listed with their digests."""
    (result,) = readings("a.eml", MAIL.encode())
    assert [(block.kind, block.text, block.depth) for block in result.marked or ()] == [
        ("paragraph", f"{PROSE} Café.", 0),
        ("quote", "quoted", 0),
    ]
    digest = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    assert [(row.text, row.to or row.reason) for row in result.furniture] == [
        ("Subject: Boats à quai", "title"),
        ("From: Ann Quíll", "author"),
        ("Date: Thu, 2 May 2019 07:15:00 +0000", "published"),
        ("To: tom@e.example", "front-matter"),
        (f"a.png (image/png, 5 bytes, SHA-256 {digest})", "attachment"),
    ]
    assert declared(result)["published"][1] == 3
    (problem,) = result.problems
    assert problem.code is Code.IGNORED
    assert digest in problem.message
    assert result.source.message is not None
    assert [(file.name, file.size, file.sha256) for file in result.source.message.attachments] == [("a.png", 5, digest)]


def test_all_text_of_a_message_is_read() -> None:
    """What a mailing list puts below a message, a part of its own, is text of it; the same again as HTML is not."""
    head = "Subject: The lamp\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=x\n\n"
    parts = ("text/plain", "It went out."), ("text/html", "<p>It went out."), ("text/plain", "Sent to all of Halden")
    body = "".join(f"--x\nContent-Type: {kind}\n\n{text}\n" for kind, text in parts)
    (result,) = readings("a.eml", f"{head}{body}--x--\n".encode())
    assert texts(result) == ["It went out.", "Sent to all of Halden"]


def test_mailbox() -> None:
    """Each message is a page; ``>From`` is read as it was written, and ``From`` within a text divides nothing."""
    line = "From a@b Thu May  2 07:15:00 2019\n"
    box = f"{line}{MAIL}\n{line}Subject: Two\n\nOne\nFrom here on\n>From me\n"
    for name in ("a.mbox", "Inbox"):
        first, second = readings(name, box.encode())
        assert declared(first)["title"] == ("Boats à quai", 1)
        assert texts(second) == ["One", "From here on", "From me"]
        assert second.source.record is not None
        assert box.encode()[second.source.record.offset :].startswith(b"From a@b")


LETTER = """Subject: Ferry
From: Ann <ann@e.example>
{fields}
Tom wrote on 2 May:
> The ferry left the harbour long before dawn, and nobody who lives
> there saw it.
> > And before?
>
> Tom

I saw it myself, from the window above the harbour, and I told the
council so.

- an item
- another
Ann
--{blank}
Ann Quill, Harbour Office
"""


def test_the_text_of_a_letter() -> None:
    """Broken lines are joined, quotations have their depth, items and short lines stay, a signature is left out."""
    (result,) = readings("a.eml", LETTER.format(fields="", blank=" ").encode())
    assert [(block.kind, block.depth, block.text) for block in result.marked or ()] == [
        ("caption", 0, "Tom wrote on 2 May:"),
        ("quote", 0, "The ferry left the harbour long before dawn, and nobody who lives there saw it."),
        ("quote", 1, "And before?"),
        ("quote", 0, "Tom"),
        ("paragraph", 0, "I saw it myself, from the window above the harbour, and I told the council so."),
        ("list", 0, "- an item"),
        ("list", 0, "- another"),
        ("paragraph", 0, "Ann"),
    ]
    assert [row.text for row in result.furniture if row.reason == "signature"] == ["--", "Ann Quill, Harbour Office"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ("Message-ID: <a@e>\n", ("a@e", None, "a@e", "itself")),
        ("Message-ID: <b@e>\nIn-Reply-To: <a@e>\n", ("b@e", "a@e", "a@e", "answer")),
        ("Message-ID: <c@e>\nReferences: <a@e>\n <b@e>\n", ("c@e", "b@e", "a@e", "references")),
        ("Message-ID: <c@e>\nReferences: <a@e> <b@e>\nIn-Reply-To: <x@e>\n", ("c@e", "x@e", "a@e", "references")),
        ("", (None, None, "ferry", "subject")),
    ],
)
def test_conversations(fields: str, expected: tuple[str | None, str | None, str, str]) -> None:
    """A message knows what it answers and what it began with; a subject alone is marked as such."""
    (result,) = readings("a.eml", LETTER.format(fields=fields, blank=" ").encode())
    message = result.source.message
    assert message is not None
    assert (message.id, message.answers, message.thread, message.by) == expected


@pytest.mark.parametrize(
    "subject", ["Re: Ferry", "RE: AW: ferry", "[list] Re: Ferry", "Re[2]: [list] Ferry", "Antw: FERRY"]
)
def test_answers_are_known_by_their_subject(subject: str) -> None:
    """Whatever a program or a list put before it."""
    content = LETTER.format(fields="Message-ID: <a@e>\n", blank=" ").replace("Subject: Ferry", f"Subject: {subject}")
    (result,) = readings("a.eml", content.encode())
    assert result.source.message is not None
    assert (result.source.message.thread, result.source.message.by) == ("ferry", "subject")


def test_mhtml() -> None:
    """A page saved by a browser is the page; its address and date are where and when it was saved."""
    content = f"""From: <Saved by Blink>
Snapshot-Content-Location: https://e.example/page
Subject: Boats
Date: Thu, 2 May 2019 07:15:00 -0000
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="b"

--b
Content-Type: text/html
Content-Transfer-Encoding: quoted-printable
Content-Location: https://e.example/page

<h1>Boats</h1><p>{PROSE} <a href=3D"x">caf=C3=A9</a>
--b--
"""
    (result,) = readings("a.mhtml", content.encode())
    assert texts(result) == ["Boats", f"{PROSE} café"]
    assert result.source.url == "https://e.example/page"
    assert result.source.captured == "Thu, 2 May 2019 07:15:00 -0000"
    assert "published" not in declared(result)


def record(kind: str, url: str, content_type: str, body: bytes) -> bytes:
    """Return a WARC record."""
    head = (
        f"WARC/1.0\r\nWARC-Type: {kind}\r\nWARC-Target-URI: {url}\r\nWARC-Date: 2019-05-02T07:15:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:0>\r\nContent-Type: {content_type}\r\nContent-Length: {len(body)}\r\n\r\n"
    )
    return head.encode() + body + b"\r\n\r\n"


def response(url: str, body: bytes, kind: str = "text/html", status: str = "200 OK", more: str = "") -> bytes:
    """Return the record of a response."""
    head = f"HTTP/1.1 {status}\r\nContent-Type: {kind}\r\n{more}Content-Length: {len(body)}\r\n\r\n"
    return record("response", url, "application/http; msgtype=response", head.encode() + body)


RECORDS = [
    record("warcinfo", "", "application/warc-fields", b"software: x\r\n"),
    response("https://e.example/a", f"<h1>Boats</h1><p>{PROSE}".encode()),
    response("https://e.example/b.png", b"\x89PNG\r\n\x1a\n", "image/png"),
    response("https://e.example/c", b"<p>Not found", status="404 Not Found"),
    response("https://e.example/d", "<p>Größe".encode("latin-1"), "text/html; charset=iso-8859-1"),
    response("https://e.example/e", gzip.compress(b"<p>Packed words"), more="Content-Encoding: gzip\r\n"),
    response("https://e.example/f", b"<html></html>"),
    record("conversion", "https://e.example/g", "text/plain", f"{PROSE}\nTwo\n".encode()),
    record("request", "https://e.example/a", "application/http; msgtype=request", b"GET / HTTP/1.1\r\n\r\n"),
]


@pytest.mark.parametrize("packed", [False, True])
def test_web_archives(packed: bool) -> None:  # noqa: FBT001 - the two forms of one archive
    """Each page or text is read from its bytes; what is none is counted, what is empty is a problem."""
    parts = [gzip.compress(part, mtime=0) if packed else part for part in RECORDS]
    content = b"".join(parts)
    results = readings("a.warc.gz" if packed else "a.warc", content)
    assert [texts(result) for result in results] == [["Boats", PROSE], ["Größe"], ["Packed words"], [PROSE, "Two"]]
    assert [result.source.url for result in results] == [f"https://e.example/{letter}" for letter in "adeg"]
    assert {result.source.captured for result in results} == {"2019-05-02T07:15:00Z"}
    for result, index in zip(results, (1, 4, 5, 7), strict=True):
        place = result.source.record
        assert place is not None
        assert place.index == index
        assert content[place.offset :][: place.length] == parts[index]
    problems = [problem for result in results for problem in result.problems]
    told = sorted(problem.message for problem in problems if problem.code is Code.IGNORED)
    kinds = ("an answer 404", "of image/png", "of type request", "of type warcinfo")
    assert told == [f"1 record is no page: {what}" for what in kinds]
    assert [problem.code for problem in problems if problem.code is not Code.IGNORED] == [Code.EMPTY]


def test_a_web_archive_that_breaks_off_is_read_so_far() -> None:
    """The rest is a problem."""
    content = b"".join(gzip.compress(part, mtime=0) for part in RECORDS)
    results = readings("a.warc.gz", content[: len(content) * 2 // 3])
    assert texts(results[0]) == ["Boats", PROSE]


def told(results: list[Reading]) -> list[str]:
    """Return what is said of records that could not be read, or not whole."""
    return [row.message for result in results for row in result.problems if row.code is Code.UNREADABLE]


@pytest.mark.parametrize("packed", [False, True])
def test_what_is_damaged_in_a_web_archive_costs_no_more_than_itself(*, packed: bool) -> None:
    """Junk between records, a record whose head is broken or whose bytes are: what follows is read with its place."""
    texts_of = [f"{PROSE} {number}\n".encode() for number in range(4)]
    parts = [
        record("conversion", f"https://e.example/{number}", "text/plain", text) for number, text in enumerate(texts_of)
    ]
    if packed:
        parts = [gzip.compress(part, mtime=0) for part in parts]
        parts[1] = parts[1][:40] + b"\0\xff\0\xff" + parts[1][44:]
    else:
        parts[1] = parts[1].replace(b"Content-Length", b"Content-Longth")
    content = b"".join([parts[0], b"junk that is no record" * 20, *parts[1:]])
    results = readings("a.warc.gz" if packed else "a.warc", content)
    assert [texts(result)[0] for result in results] == [f"{PROSE} {number}" for number in (0, 2, 3)]
    for result, part in zip(results, (parts[0], parts[2], parts[3]), strict=True):
        place = result.source.record
        assert place is not None
        assert content[place.offset :][: place.length] == part
    assert len(told(results)) == (1 if packed else 2)


def test_records_that_are_cut_short_say_so() -> None:
    """What there is is a page; that there was more is a problem."""
    whole = record("conversion", "https://e.example/a", "text/plain", f"{PROSE}\nMore.\n".encode())
    marked = whole.replace(b"WARC-Record-ID", b"WARC-Truncated: length\r\nWARC-Record-ID")
    results = readings("a.warc", marked + whole[:-8])
    assert [texts(result)[0] for result in results] == [PROSE, PROSE]
    assert [message.partition(": ")[2] for message in told(results)] == [
        "was cut off when it was captured (length)",
        "the archive breaks off within it",
    ]


def test_a_web_archive_without_pages_tells_all_that_is_in_it() -> None:
    """Every kind of record is counted."""
    with pytest.raises(ReadError) as caught:
        readings("a.warc", RECORDS[0] + RECORDS[2] + RECORDS[2] + RECORDS[8])
    assert sorted(row.message for row in caught.value.told("a.warc")) == [
        "1 record is no page: of type request",
        "1 record is no page: of type warcinfo",
        "2 records are no page: of image/png",
    ]


def test_a_decompression_bomb_is_a_problem() -> None:
    """What a record unpacks to is bounded in time and memory."""
    bomb = gzip.compress(bytes(200_000_000), 9)
    content = b"".join([response("https://e.example/a", bomb, more="Content-Encoding: gzip\r\n"), RECORDS[1]])
    began = time.process_time()
    (result,) = readings("a.warc", content)
    assert time.process_time() - began < 4
    assert any("larger than" in problem.message for problem in result.problems)


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("a.rss", RSS.encode()),
        ("a", ATOM.encode()),
        ("a.eml", MAIL.encode()),
        ("a.mbox", f"From a@b\n{MAIL}\nFrom a@b\nSubject: Two\n\nOne\n".encode()),
        ("a.warc", b"".join(RECORDS)),
        ("a.warc.gz", b"".join(gzip.compress(part) for part in RECORDS)),
        ("a.jsonl", b'{"text": "one"}\n\n{"title": "T", "text": "two"}\n'),
        ("a.txt", "Größe\n".encode("utf-16")),
        ("a.html", b"<p>one"),
        ("a.md", b"*one*"),
    ],
)
def test_a_reading_text_can_be_had_again(name: str, content: bytes) -> None:
    """The text that places point into comes from the source, its record's place and the file's bytes alone."""
    results = readings(name, content)
    assert results
    for result in results:
        assert text_of(result.source, result.encoding, content) == result.text


NAMES = st.sampled_from(["a.jsonl", "a.rss", "a.eml", "a.mbox", "a.mht", "a.warc", "a.warc.gz", "a"])
SEEDS = st.sampled_from(
    [RSS.encode(), ATOM.encode(), MAIL.encode(), b"".join(RECORDS), b'{"text": "words"}\n{"text": 1}']
)


@settings(max_examples=150, deadline=None)
@given(NAMES, SEEDS, st.lists(st.tuples(st.integers(0, 2000), st.binary(max_size=4)), max_size=6))
def test_damaged_containers_are_read_or_refused(name: str, seed: bytes, damage: list[tuple[int, bytes]]) -> None:
    """However a container is damaged, reading ends with readings or one error."""
    content = bytearray(seed)
    for place, scrap in damage:
        content[place : place + len(scrap)] = scrap
    try:
        for result in readings(name, bytes(content)):
            assert result.text.encode()
            assert result.lines
    except ReadError as error:
        error.problem(name)
