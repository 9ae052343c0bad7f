"""Images that a curator names: their format and size, read from their first bytes, and SVG that can do no harm."""

# ruff: noqa: PLR2004 - offsets and marks are those of the formats

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path

from sitegen.config.checks import SettingsError
from sitegen.model.site import Image

Size = tuple[int, int]

LARGEST = 200_000
"""Bytes: an image that stands on every page must not weigh more than the page."""

LOGO = "PNG, JPEG, WebP, AVIF or SVG"
ICON = "PNG, SVG or ICO"

LENGTH = re.compile(r"\s*(\d+(?:\.\d+)?)(?:px)?\s*")
SVG = "{http://www.w3.org/2000/svg}"
ELEMENTS = frozenset(
    (
        "svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath "
        "linearGradient radialGradient stop clipPath mask pattern marker style"
    ).split()
)
"""What a drawing may be made of: nothing that runs, loads or holds another document."""

UNSAFE = re.compile(r"(?i)url\((?!\s*['\"]?#)|@import|expression\(|javascript:|\\|<")
"""What style may not hold: an address outside the drawing, and ways to write one unseen."""


def image(path: Path, where: str, formats: str) -> Image:
    """Return the image in a file; raise ``SettingsError`` where it is none of these formats, or too large."""
    try:
        content = path.read_bytes()
    except FileNotFoundError:
        raise SettingsError(where, f"names {path}, which is not there; check its name") from None
    except OSError as error:
        raise SettingsError(where, f"names {path}, which cannot be read: {error.strerror}") from None
    wanted = {name: reader for name, reader in READERS.items() if name in formats}
    found = [(kind, size) for kind, measure in wanted.values() if (size := measure(content)) is not None]
    if not found:
        raise SettingsError(where, f"names {path}, which is no {formats} image that a page may show")
    if len(content) > LARGEST:
        raise SettingsError(where, f"names {path}, which has {len(content):,} bytes; give one of at most {LARGEST:,}")
    media_type, (width, height) = found[0]
    return Image(path.name, content, media_type, width, height)


def _png(content: bytes) -> Size | None:
    if not content.startswith(b"\x89PNG\r\n\x1a\n") or content[12:16] != b"IHDR" or len(content) < 24:
        return None
    return struct.unpack(">II", content[16:24])


def _jpeg(content: bytes) -> Size | None:
    """Go from segment to segment to the one that begins a picture."""
    if not content.startswith(b"\xff\xd8\xff"):
        return None
    at = 2
    while at + 9 <= len(content) and content[at] == 0xFF:
        kind, length = content[at + 1], int.from_bytes(content[at + 2 : at + 4], "big")
        if 0xC0 <= kind <= 0xCF and kind not in {0xC4, 0xC8, 0xCC}:
            height, width = struct.unpack(">HH", content[at + 5 : at + 9])
            return width, height
        at += 2 + length
    return None


def _webp(content: bytes) -> Size | None:
    if content[:4] != b"RIFF" or content[8:12] != b"WEBP" or len(content) < 30:
        return None
    kind = content[12:16]
    if kind == b"VP8X":
        return int.from_bytes(content[24:27], "little") + 1, int.from_bytes(content[27:30], "little") + 1
    if kind == b"VP8L":
        bits = int.from_bytes(content[21:25], "little")
        return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
    if kind == b"VP8 ":
        width, height = struct.unpack("<HH", content[26:30])
        return width & 0x3FFF, height & 0x3FFF
    return None


def _avif(content: bytes) -> Size | None:
    """Find the first box of image properties that tells a size."""
    if content[4:8] != b"ftyp" or not re.search(rb"avi[fs]", content[8:64]):
        return None
    at = content.find(b"ispe")
    return struct.unpack(">II", content[at + 8 : at + 16]) if 0 < at <= len(content) - 16 else None


def _ico(content: bytes) -> Size | None:
    if content[:4] != b"\0\0\1\0" or len(content) < 22:
        return None
    return content[6] or 256, content[7] or 256


def _svg(content: bytes) -> Size | None:
    """Return the size of a drawing that holds nothing that runs or loads, else None."""
    from xml.etree import ElementTree as ET  # noqa: PLC0415 - few archives have a drawing

    if re.search(rb"(?i)<!(?:doctype|entity)|<\?xml-stylesheet", content):
        return None
    try:
        root = ET.fromstring(content)  # noqa: S314 - the curator's own file, without a document type
    except ET.ParseError:
        return None
    if root.tag != f"{SVG}svg" or not all(map(_is_harmless, root.iter())):
        return None
    sides = [LENGTH.fullmatch(root.get(name, "")) for name in ("width", "height")]
    box = re.split(r"[\s,]+", root.get("viewBox", "").strip())
    if all(sides):
        return tuple(round(float(side[1])) for side in sides if side)  # type: ignore[return-value] # two of them
    try:
        return (round(float(box[2])), round(float(box[3]))) if len(box) == 4 else None
    except ValueError:
        return None


def _is_harmless(element: object) -> bool:
    tag, attributes = getattr(element, "tag", ""), dict(getattr(element, "attrib", {}))
    if not isinstance(tag, str) or not tag.startswith(SVG) or tag.removeprefix(SVG) not in ELEMENTS:
        return False
    texts = [*_values(attributes), (getattr(element, "text", "") or "") if tag == f"{SVG}style" else ""]
    return not any(UNSAFE.search(text) for text in texts)


def _values(attributes: Mapping[str, str]) -> Iterator[str]:
    """Yield what attributes say; one that runs, or leads out of the drawing, is told as what no drawing may say."""
    for name, value in attributes.items():
        local = name.rpartition("}")[2].lower()
        outside = local in {"href", "src"} and not value.startswith("#")
        yield "<" if outside or local.startswith("on") else value


READERS: Mapping[str, tuple[str, Callable[[bytes], Size | None]]] = {
    "PNG": ("image/png", _png),
    "JPEG": ("image/jpeg", _jpeg),
    "WebP": ("image/webp", _webp),
    "AVIF": ("image/avif", _avif),
    "SVG": ("image/svg+xml", _svg),
    "ICO": ("image/x-icon", _ico),
}
"""By the name that people know a format by: its media type, and what measures it."""
