"""What a file is, by its name and its first bytes; and whether it is text at all."""

from __future__ import annotations

TYPES = {
    ".md": "text/markdown",
    ".markdown": "text/markdown",
    ".html": "text/html",
    ".htm": "text/html",
    ".xhtml": "application/xhtml+xml",
    ".xht": "application/xhtml+xml",
    ".shtml": "text/html",
    ".mht": "multipart/related",
    ".mhtml": "multipart/related",
    ".warc": "application/warc",
    ".wet": "application/warc",
    ".csv": "text/csv",
    ".tsv": "text/tab-separated-values",
    ".tab": "text/tab-separated-values",
    ".jsonl": "application/jsonl",
    ".ndjson": "application/jsonl",
    ".rss": "application/rss+xml",
    ".atom": "application/atom+xml",
    ".mbox": "application/mbox",
    ".eml": "message/rfc822",
    ".pdf": "application/pdf",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".docm": "application/vnd.ms-word.document.macroenabled.12",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".ott": "application/vnd.oasis.opendocument.text-template",
    ".epub": "application/epub+zip",
}
"""Types by ending, of formats that have a reader or are recognised; any other text is ``text/plain``."""

ZIP = "application/zip"
OFFICE = frozenset({".docx", ".docm", ".odt", ".ott", ".epub"})
"""Endings of documents that are ZIP archives inside."""

SIGNATURES: tuple[tuple[int, bytes, str, str], ...] = (
    (0, b"\x89PNG\r\n\x1a\n", "image/png", "a PNG picture"),
    (0, b"\xff\xd8\xff", "image/jpeg", "a JPEG picture"),
    (0, b"GIF87a", "image/gif", "a GIF picture"),
    (0, b"GIF89a", "image/gif", "a GIF picture"),
    (0, b"II*\x00", "image/tiff", "a TIFF picture"),
    (0, b"MM\x00*", "image/tiff", "a TIFF picture"),
    (0, b"\x00\x00\x01\x00", "image/vnd.microsoft.icon", "an icon"),
    (8, b"WEBP", "image/webp", "a WebP picture"),
    (8, b"WAVE", "audio/wav", "a sound file"),
    (8, b"AVI ", "video/x-msvideo", "a film"),
    (4, b"ftyp", "video/mp4", "a film or picture in an MP4 container"),
    (0, b"\x1aE\xdf\xa3", "video/x-matroska", "a film"),
    (0, b"OggS", "application/ogg", "a sound file"),
    (0, b"ID3", "audio/mpeg", "a sound file"),
    (0, b"fLaC", "audio/flac", "a sound file"),
    (0, b"%PDF-", "application/pdf", "a PDF file"),
    (0, b"PK\x03\x04", "application/zip", "a ZIP archive or office document"),
    (0, b"PK\x05\x06", "application/zip", "an empty ZIP archive"),
    (0, b"\x1f\x8b", "application/gzip", "a gzip archive"),
    (0, b"BZh", "application/x-bzip2", "a bzip2 archive"),
    (0, b"\xfd7zXZ\x00", "application/x-xz", "an xz archive"),
    (0, b"(\xb5/\xfd", "application/zstd", "a Zstandard archive"),
    (0, b"7z\xbc\xaf\x27\x1c", "application/x-7z-compressed", "a 7z archive"),
    (0, b"Rar!\x1a\x07", "application/vnd.rar", "a RAR archive"),
    (257, b"ustar", "application/x-tar", "a tar archive"),
    (0, b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "application/x-ole-storage", "an old office document"),
    (0, b"SQLite format 3\x00", "application/vnd.sqlite3", "an SQLite database"),
    (0, b"\x7fELF", "application/x-executable", "a program"),
    (0, b"MZ", "application/x-executable", "a program"),
    (0, b"\xca\xfe\xba\xbe", "application/java-vm", "a program"),
    (0, b"\x00asm", "application/wasm", "a program"),
    (0, b"wOFF", "font/woff", "a font"),
    (0, b"wOF2", "font/woff2", "a font"),
    (0, b"OTTO\x00", "font/otf", "a font"),
    (0, b"\x00\x01\x00\x00\x00", "font/ttf", "a font"),
    (0, b"bplist00", "application/x-bplist", "a property list"),
    (0, b"{\\rtf", "application/rtf", "an RTF document"),
)
"""Offset, bytes, type and plain name. One in printable letters proves nothing without binary data."""

FORMATS = frozenset({"application/pdf", "application/rtf"})
"""Types that may be all ASCII and are no text to read all the same."""

CONTROLS = bytes(sorted({*range(0x20), 0x7F} - set(b"\t\n\v\f\r\b\x1b")))
"""Control characters that text does not hold; overstrikes (``\\b``) and terminal escapes it does."""

MOST_CONTROLS = 0.3
MOST_CONTROLS_ELSE = 0.03


def signature(content: bytes) -> tuple[str, str] | None:
    """Return type and plain name of what the first bytes say the content is, or None.

    A signature in printable letters (``GIF89a``, ``ID3``) may also begin a sentence and counts only before binary data.
    """
    for offset, magic, kind, name in SIGNATURES:
        if content.startswith(magic, offset) and (
            kind in FORMATS or not magic.isascii() or min(magic) < min(b" ") or not looks_like_text(content[:4096])
        ):
            return kind, name
    return None


def looks_like_text(content: bytes) -> bool:
    """Whether bytes in an encoding that keeps ASCII are text: few control characters among them.

    Up to 30 % in what is valid UTF-8 (data with separators, terminal logs), up to 3 % elsewhere; noise has 10 %.
    """
    controls = len(content) - len(content.translate(None, CONTROLS))
    if controls <= MOST_CONTROLS_ELSE * len(content):
        return True
    return controls <= MOST_CONTROLS * len(content) and _is_utf8(content)


def _is_utf8(content: bytes) -> bool:
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        return error.end >= len(content)  # cut within its last character
    return True
