"""Names of files as they may be shown, and the addresses of their copies in the output.

A file's name is any string of bytes without ``/`` and NUL. Its copy must be reachable from any static host, from a
disk of any system and through any decoding of the address, and no two copies may meet; so each part of a path is
mapped by itself, one to one, to lower-case ASCII. A name that is such already is kept.
"""

from __future__ import annotations

import os
import re
import sys

from sitegen.strings import digest, slugify

RUNNABLE = frozenset(
    f".{ending}"
    for ending in re.findall(r"\w+", "html htm xhtml xht shtml shtm stm svg xml xsl xslt mht mhtml js mjs css hta php")
)
"""Endings that a browser (or a server) would run or render: their copies end in ``.txt``."""

INERT = frozenset(
    f".{ending}"
    for ending in re.findall(
        r"\w+",
        "txt text md markdown rst log csv tsv json jsonl ndjson yaml yml toml tex bib pdf docx odt epub rtf"
        " png jpg jpeg gif webp zip gz bz2 xz zst tar warc wet wat arc cdx wacz mbox srt vtt",
    )
)
"""Endings that a browser shows as text or picture, or saves; what has another one gets ``.txt`` too."""

DEVICES = frozenset(
    [
        "con",
        "prn",
        "aux",
        "nul",
        "conin",
        "conout",
        "clock",
        *(f"{port}{n}" for port in ("com", "lpt") for n in range(10)),
    ]
)
"""Names that Windows keeps for devices, whatever ending follows."""

LONG = "originals/~"
"""Folder of the copies whose address would be too long; ``~`` is no part of any other."""

PART_LENGTH = 96
ADDRESS_LENGTH = 200
DIGITS = 10

PLAIN = re.compile(r"[a-z0-9](?:[a-z0-9_.-]*[a-z0-9_-])?\Z")
DIGESTED = re.compile(r"-[0-9a-f]{10}(?:\.|\Z)")
ESCAPE = re.compile(r"\\(?=x(?:5c|[89a-f][0-9a-f]))")
SURROGATE = re.compile("[\ud800-\udfff]")
UNDECODED = re.compile("[\udc80-\udcff]")


def printable(name: str) -> str:
    r"""Return a name as text that can be stored: bytes that are not UTF-8 become ``\xNN``.

    A backslash that would read like such an escape becomes ``\x5c``, so that two names never become one. Every other
    name stays as it is, line breaks and all.
    """
    return UNDECODED.sub(lambda byte: f"\\x{ord(byte[0]) - 0xDC00:02x}", ESCAPE.sub(r"\\x5c", _as_utf8(name)))


def _as_utf8(name: str) -> str:
    """Return a name as if the system's file names were UTF-8, whatever its locale says: addresses are made from it."""
    if sys.getfilesystemencoding() == "utf-8":
        return name
    try:
        return os.fsencode(name).decode("utf-8", "surrogateescape")
    except UnicodeEncodeError:  # a name that did not come from the disk
        return name


def is_utf8(name: str) -> bool:
    """Whether a file's name can be stored as it is."""
    return UNDECODED.search(_as_utf8(name)) is None


def sound(text: str) -> str:
    """Return text without lone surrogates, which no file can hold; escapes in JSON and YAML can make them."""
    return SURROGATE.sub("\ufffd", text) if SURROGATE.search(text) else text


def original_address(name: str) -> str:
    """Return the address of the byte-for-byte copy of the source ``name`` (a path with ``/``) in the output.

    Different names have addresses that differ by more than case, and none is a folder of another.
    """
    *folders, file = name.split("/")
    address = "/".join(["originals", *(_folder(part) for part in folders), _file(file)])
    if len(address) <= ADDRESS_LENGTH:
        return address
    return f"{LONG}/{_rename(file, name, runs=True)}"


def suffix(name: str) -> str:
    """Return the ending of a path's last part in lower case, with its dot; ``""`` where there is none."""
    return split_suffix(name.rpartition("/")[2])[1].lower()


def split_suffix(part: str) -> tuple[str, str]:
    """Return a file name's stem and its ending with the dot; a name that begins with its only dot has no ending."""
    stem, dot, ending = part.rpartition(".")
    return (stem, dot + ending) if stem.strip(".") else (part, "")


def _folder(part: str) -> str:
    return part if _plain(part) else _rename(part, part, runs=False)


def _file(part: str) -> str:
    ending = suffix(part)
    if not _plain(part) or ending not in INERT | RUNNABLE:
        return _rename(part, part, runs=True)
    return part if ending in INERT else f"{part}.txt"


def _plain(part: str) -> bool:
    """Whether a part may stand as it is: legal everywhere, and never the new name of another part."""
    return (
        len(part) <= PART_LENGTH
        and PLAIN.match(part) is not None
        and DIGESTED.search(part) is None
        and part.partition(".")[0] not in DEVICES
        and not (part.endswith(".txt") and suffix(part[:-4]) in RUNNABLE)
    )


def _rename(part: str, key: str, *, runs: bool) -> str:
    """Return a readable stem, digits of the key's digest and, of a file, its ending; ``.txt`` where it would run."""
    stem, ending = split_suffix(part) if runs else (part, "")
    ending = ending.lower()
    ending = ending if re.fullmatch(r"\.[a-z0-9]{1,8}", ending) else ""
    last = ".txt" if runs and ending not in INERT else ""
    return f"{slugify(stem, 'file')[:60].strip('-')}-{digest(key, DIGITS)}{ending}{last}"
