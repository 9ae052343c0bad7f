"""Make inputs for fuzzing: starters, and changes of what is there; everything follows from the dice that are given."""

# ruff: noqa: E501 - fragments are easier to read unbroken

from __future__ import annotations

import csv
import html
import io
import json
import random
import tarfile
import warnings
import zipfile
from collections.abc import Callable, Sequence

LONGEST = 4_096
MOST = {"decoding": 256, "lines": 512, "line": 160, "head": 256, "text": 1_024, "markdown": 1_024, "queries": 256}
"""Bytes of the longest input of a target whose faults show in little; all others take ``LONGEST``."""

LONG_ONES = 50
"""One input in so many may be as long as any."""

COUNTS = (1, 1, 2, 2, 3, 3, 4, 5, 7, 10, 16, 24)
"""How many fragments an input is made of: mostly few, for short inputs are many inputs."""

PAGE = (
    "The ferry to Port Halden", "Tess Quill said...", "Bram Heide says:", "May 4, 2013 at 6:12 pm", "zondag 9 maart 2014", "5. Mai 2013, 18:12 Uhr",
    "Posted by: Otto Fenn | May 4, 2013 6:12:40 PM | 12", "By Tess Quill", "By Otto Fenn on May 4, 2013", "3 Comments", "Reply", "Leave a Reply",
    "Share this:", "Related Posts", "Comments are closed.", "* a note without a mark", "- first point", "1. one", "2. two", "Posts: 12", "Joined: May 2013",
    "The council met on the quay for two hours and heard from every captain who had asked to speak, and then it closed the harbour.",
    "De raad kwam gisteren bijeen op de kade en hoorde alle schippers die om het woord hadden gevraagd, en sloot daarna de haven.",
    "It didnt rain and it wasnt cold, thats what they said of Haldens mayor.", "He wrote in the report:", "[W]e will not close it.”", "“", "”", "»",
    "Photo: Marla Quist/Halden Light", "Ã¶l und BrÃ¼cke", "a\ufffds", "otto7 • 2 hours ago", "#2", "OttoMay 4, 2013 6:12 PM", "last Saturday", "in 2009",
    "© 2013 Halden Light. All rights reserved.", "  indented  ", "Source: Halden Light", "Fenn: I saw it.", "Quill: And then?", "| a | b |", "a\tb\tc", "***",
    "\u200b", "\ufeff", "\x00", "\x0b", "\x85", "\u2028", "\x1b[31m", "１２ 月", "2014年3月9日", "﷽", "03/04/2013", "word* here", "[1]", "\u0301", "ﬁ", "İ", "ß", "ſ",
    "写真：港", "夕方、船は港に戻り、漁師たちは遅れてきた客と冗談を言い合った。", "في المساء عادت السفينة", "📷", "http://a.example/b", "@otto", "#x", "&amp;", "&#0;",
)  # fmt: skip
MARKUP = (
    "<p>", "</p>", "<div class='x'>", "</div>", "<ul><li>", "<br>", "<!--", "-->", "<script>", "</script>", "<![CDATA[", "]]>", "<title>The ferry</title>", "<h1>", "</h1>",
    "<a href='javascript:x'>", '<meta name=author content="Otto">', "<table><tr><td>", "<pre>", "<svg>", "<article>", "<blockquote>", "&lt;", "&nbsp;", "&#xd800;", "&", "<", ">",
    "<meta charset=utf-16>", '<script type="application/ld+json">{"@type":"Article","datePublished":"2013-05-04"}</script>', "<?xml version='1.0' encoding='x'?>",
)  # fmt: skip
MARKDOWN = ("# ", "## ", "> ", "    ", "\t", "```\n", "~~~ x\n", "- ", "1) ", "[a]: b", "[^1]:", "[^1]", "---\n", "***\n", "| a | b |\n|---|---|\n", "![x](y)", '[x](y "z")', "**", "_", "`", "\\", "=\n", "<!--")  # fmt: skip
HEADS = ("---\n", "+++\n", "title: x\n", 'title = "x"\n', "date: 2013-05-04\n", "tags: [a, b]\n", "author: {name: x}\n", "!!python/object:x\n", "&a [*a]\n", "{", "}", "[", "]", "'", '"', ": ", "= ", "\n", "published = 2013-05-04T07:15:00Z\n")  # fmt: skip
CONTAINERS = (
    "From otto@halden.example Sat May  4 18:12:00 2013\n", "Subject: =?utf-8?q?=C3=B6?=\n", "Content-Type: multipart/mixed; boundary=x\n\n", "--x\n", "--x--\n", "Content-Transfer-Encoding: base64\n",
    "Content-Type: text/html; charset=utf-7\n\n", "MIME-Version: 1.0\n", "\n\n", "WARC/1.0\r\n", "WARC-Type: response\r\n", "WARC-Type: conversion\r\n", "Content-Length: 12\r\n\r\n", "HTTP/1.1 200 OK\r\n",
    '{"text": "a b c", "url": "http://a.example"}\n', '{"title": null}\n', "[1, 2]\n", "{", '"\\ud800"', "<rss><channel><item>", "<title>a</title>", "<description>&lt;p&gt;b</description>", "</item>",
    "<feed xmlns='http://www.w3.org/2005/Atom'><entry>", "<content type='html'>", "</entry></feed>", "<!DOCTYPE a [<!ENTITY b 'c'>]>", "&b;",
)  # fmt: skip
CELLS = ("title,text\n", "text\n", "title;text;x\n", ",", ";", "\t", '"', '""', '",', "\n", "\r\n", "<p>")
OFFICE = (
    "<w:document xmlns:w='w'><w:body>", "</w:body></w:document>", "<w:p><w:r><w:t>", "</w:t></w:r></w:p>", "<w:tbl><w:tr><w:tc>", "</w:tc></w:tr></w:tbl>", "<w:del>", "</w:del>",
    "<o:d xmlns:o='o' xmlns:t='t'><o:body><o:text>", "</o:text></o:body></o:d>", "<t:p>", "</t:p>", "<t:h>", "</t:h>", "<t:list><t:list-item>", "</t:list-item></t:list>", "<t:note><t:note-body>",
    "</t:note-body></t:note>", "<t:span>", "</t:span>", "<t:s t:c='9'/>", "<w:footnoteReference w:id='1'/>", "<w:br/>", "<w:pPr><w:numPr><w:ilvl w:val='2'/></w:numPr></w:pPr>",
)  # fmt: skip
PDF = ("1 0 obj\n", "endobj\n", "<< /Type /Catalog /Pages 2 0 R >>\n", "<< /Type /Pages /Kids [3 0 R] /Count 1 >>\n", "<< /Type /Page /Contents 4 0 R >>\n", "stream\n", "endstream\n", "BT (a) Tj ET\n", "xref\n0 4\n", "trailer\n<< /Root 1 0 R /Size 4 >>\n", "startxref\n9\n%%EOF\n", "/Filter /FlateDecode ", "2 0 obj\n", "[", "]", "<<", ">>", "(", ")")  # fmt: skip
LANGUAGE = ('"', "“", "”", "\\", "#", "same ", "not-same ", "hide ", "rename ", "type ", "withhold name ", "add ", "id ", "note ", '"Port Halden"', '"Otto Fenn"', "place", "OR ", "NOT ", "-", "~", "~2", "*", "(", ")", "name:", "date:2013..2014", "in:quote", "port-halden ", "\u2028", "\x00", "\n")  # fmt: skip
FRAGMENTS = {
    "decoding": (*PAGE, "\x1b$B", "\x1b(B"), "text": PAGE, "markdown": (*PAGE, *MARKDOWN, *MARKUP, *HEADS), "html": (*MARKUP, *PAGE), "jsonl": (*CONTAINERS, *PAGE), "feed": (*CONTAINERS, *MARKUP),
    "mail": (*CONTAINERS, *PAGE), "warc": (*CONTAINERS, *MARKUP), "curation": LANGUAGE, "addresses": LANGUAGE, "queries": LANGUAGE, "head": (*HEADS, *PAGE), "lines": PAGE, "line": PAGE, "table": (*CELLS, *PAGE), "office": (*OFFICE, *PAGE), "pdf": PDF, "archives": (*CONTAINERS, "PK\x03\x04", "PK\x01\x02", "PK\x05\x06", "\x1f\x8b\x08", "BZh9"), "store": ("\x00", "\x90", "\xc0", "\xdc", "a"),
}  # fmt: skip
ENCODINGS = ("utf-8",) * 12 + (
    "cp1252",
    "utf-16",
    "utf-16-le",
    "cp1251",
    "shift_jis",
    "gb18030",
    "utf-32-be",
    "utf-8-sig",
    "iso2022_jp",
)
ENDS = ("\n", "\n\n", "\r\n", "\r", " ", "")


def fresh(dice: random.Random, name: str) -> bytes:
    """Return a new input for a target: of fragments, in one of many encodings, or a container as programs write it."""
    maker = MAKERS.get(name)
    if maker is not None and dice.random() < 1 / 2:
        return maker(dice)[:LONGEST]
    return _text(dice, FRAGMENTS[name]).encode(dice.choice(ENCODINGS), "replace")[: longest(dice, name)]


def longest(dice: random.Random, name: str) -> int:
    """Return how long an input may be."""
    return LONGEST if dice.randrange(LONG_ONES) == 0 else MOST.get(name, LONGEST)


def _text(dice: random.Random, fragments: Sequence[str]) -> str:
    end = dice.choice(ENDS)
    return "".join(
        dice.choice(fragments) + (end if dice.random() < 0.9 else dice.choice(ENDS)) for _ in range(dice.choice(COUNTS))
    )


def _page(dice: random.Random) -> str:
    return _text(dice, (*MARKUP, *PAGE) if dice.random() < 0.5 else PAGE)


def _line(dice: random.Random) -> str:
    return " ".join(dice.choice(PAGE).split())


def _objects(dice: random.Random) -> bytes:
    names = ("text", "content", "title", "url", "date", "author", "publisher", "x")
    rows = ({name: _page(dice) for name in dice.sample(names, dice.randint(1, 4))} for _ in range(dice.randint(1, 4)))
    return "\n".join(map(json.dumps, rows)).encode()


def _feed(dice: random.Random) -> bytes:
    names = ("title", "description", "content:encoded", "link", "pubDate", "dc:creator", "category")
    parts = []
    for _ in range(dice.randint(1, 4)):
        inside = (f"<{name}>{_quoted(dice)}</{name}>" for name in dice.sample(names, dice.randint(1, 5)))
        parts.append(f"<item>{''.join(inside)}</item>")
    spaces = 'xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
    return f"<rss {spaces}><channel><title>Halden</title>{''.join(parts)}</channel></rss>".encode()


def _quoted(dice: random.Random) -> str:
    text = "".join(char for char in _page(dice) if char.isprintable() or char in "\n\t")
    return html.escape(text) if dice.random() < 0.5 or "]]>" in text else f"<![CDATA[{text}]]>"


def _mailbox(dice: random.Random) -> bytes:
    found = []
    for _ in range(dice.randint(1, 4)):
        kind = dice.choice(("text/plain", "text/html", "multipart/mixed; boundary=x"))
        parts = [f"Content-Type: {dice.choice(('text/plain', 'text/html'))}\n\n{_page(dice)}\n" for _ in range(2)]
        body = "".join(f"--x\n{part}" for part in parts) + "--x--\n" if "x" in kind[-1] else _page(dice)
        found.append(
            f"From otto@halden.example Sat May  4 18:12:00 2013\nSubject: {_line(dice)}\nFrom: Otto <o@halden.example>\n"
            f"Date: Sat, 4 May 2013 18:12:00 +0000\nContent-Type: {kind}\n\n{body}\n\n"
        )
    return "".join(found).encode("utf-8", "replace")


def _archive(dice: random.Random) -> bytes:
    found = []
    for _ in range(dice.randint(1, 4)):
        kind = dice.choice(("conversion", "response", "resource", "request"))
        body = _page(dice).encode(dice.choice(ENCODINGS), "replace")
        if kind == "response":
            body = (
                f"HTTP/1.1 200 OK\r\nContent-Type: {dice.choice(('text/html', 'text/plain'))}\r\n\r\n".encode() + body
            )
        head = f"WARC/1.0\r\nWARC-Type: {kind}\r\nContent-Length: {len(body)}\r\n"
        kind = "application/http; msgtype=response" if kind == "response" else dice.choice(("text/plain", "text/html"))
        found.append(f"{head}Content-Type: {kind}\r\n\r\n".encode() + body + b"\r\n\r\n")
    return b"".join(found)


def _table(dice: random.Random) -> bytes:
    file = io.StringIO()
    writer = csv.writer(file, delimiter=dice.choice(",;\t|"))
    writer.writerow(("title", "text", "author", "date"))
    writer.writerows((_line(dice), _page(dice), _line(dice), "2013-05-04") for _ in range(dice.randint(1, 4)))
    return file.getvalue().encode(dice.choice(("utf-8", "utf-8-sig", "cp1252", "utf-16")), "replace")


def _office(dice: random.Random) -> bytes:
    said = (html.escape("".join(filter(str.isprintable, _page(dice)))) for _ in range(dice.randint(1, 4)))
    if dice.random() < 0.5:
        body = "".join(f"<w:p><w:r><w:t>{text}</w:t></w:r></w:p>" for text in said)
        return f"<w:document xmlns:w='w'><w:body>{body}</w:body></w:document>".encode()
    body = "".join(f"<t:p>{text}</t:p>" for text in said)
    return f"<o:d xmlns:o='o' xmlns:t='t'><o:body><o:text>{body}</o:text></o:body></o:d>".encode()


def _folder(dice: random.Random) -> bytes:
    file = io.BytesIO()
    names = ("a.txt", "b/c.txt", "../d.txt", "/e", "a.txt", "x.zip", "x.gz", "p_files/q", "p.html", ".h")
    rows = [(dice.choice(names), _page(dice)[:200].encode("utf-8", "replace")) for _ in range(dice.randint(1, 4))]
    if dice.random() < 0.5:
        with warnings.catch_warnings(action="ignore"), zipfile.ZipFile(file, "w", dice.choice((0, 8, 12))) as archive:
            for name, content in rows:
                archive.writestr(zipfile.ZipInfo(name), content)
        return file.getvalue()
    with tarfile.open(fileobj=file, mode=dice.choice(("w:", "w:gz", "w:xz"))) as archive:
        for name, content in rows:
            entry = tarfile.TarInfo(name)
            entry.size = len(content)
            archive.addfile(entry, io.BytesIO(content))
    return file.getvalue()


MAKERS: dict[str, Callable[[random.Random], bytes]] = {
    "jsonl": _objects,
    "feed": _feed,
    "mail": _mailbox,
    "warc": _archive,
    "table": _table,
    "office": _office,
    "archives": _folder,
}


def changed(dice: random.Random, content: bytes, others: Sequence[bytes], name: str) -> bytes:
    """Return an input of a target with one to four changes."""
    data = bytearray(content)
    for _ in range(dice.randint(1, 4)):
        at = dice.randint(0, len(data))
        to = min(len(data), at + dice.choice((1, 1, 2, 8, 64)))
        dice.choice(CHANGES)(dice, data, slice(at, to), others, FRAGMENTS[name])
    return bytes(data[: longest(dice, name)])


Change = Callable[[random.Random, bytearray, slice, Sequence[bytes], Sequence[str]], None]


def _flip(dice: random.Random, data: bytearray, where: slice, _: Sequence[bytes], __: Sequence[str]) -> None:
    if where.start < len(data):
        data[where.start] ^= 1 << dice.randrange(8)


def _noise(dice: random.Random, data: bytearray, where: slice, _: Sequence[bytes], __: Sequence[str]) -> None:
    data[where] = dice.randbytes(dice.randint(1, 4))


def _drop(_: random.Random, data: bytearray, where: slice, __: Sequence[bytes], ___: Sequence[str]) -> None:
    del data[where]


def _again(dice: random.Random, data: bytearray, where: slice, _: Sequence[bytes], __: Sequence[str]) -> None:
    data[where.start : where.start] = data[where] * dice.choice((1, 2, 30))


def _word(dice: random.Random, data: bytearray, where: slice, _: Sequence[bytes], fragments: Sequence[str]) -> None:
    data[where.start : where.start] = dice.choice(fragments).encode("utf-8", "replace") + dice.choice(
        (b"", b"\n", b" ")
    )


def _char(dice: random.Random, data: bytearray, where: slice, _: Sequence[bytes], __: Sequence[str]) -> None:
    code = dice.choice((dice.randrange(0x80), dice.randrange(0x800), dice.randrange(0x10000), dice.randrange(0x110000)))
    data[where] = chr(code).encode("utf-8", "surrogatepass")


def _splice(dice: random.Random, data: bytearray, where: slice, others: Sequence[bytes], _: Sequence[str]) -> None:
    other = dice.choice(others) if others else b""
    data[where.start :] = other[dice.randint(0, len(other)) :]


CHANGES: tuple[Change, ...] = (_flip, _noise, _drop, _again, _word, _word, _word, _char, _splice)
