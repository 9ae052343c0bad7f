"""What a curator sets of the look, as files: colours as a style sheet, the logo, the icon of the browser's tab."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from sitegen.model.site import File, Image, Look

COLOUR_NAME = re.compile(r"[a-z][a-z0-9-]{0,40}")
COLOUR_VALUE = re.compile(r"#[0-9A-Fa-f]{3,8}|[A-Za-z]{1,30}|(?:rgb|hsl|oklch|oklab)\([0-9., %/a-z-]{1,60}\)")

LOGO_HEIGHT = 36
"""Pixels that a logo is shown high at most, in the bar at the top of every page."""

ENDINGS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/avif": "avif",
    "image/svg+xml": "svg",
    "image/x-icon": "ico",
}


@dataclass(frozen=True, slots=True)
class ImageView:
    """An image as pages show it: its address from the root, what it is, and its size in pixels there."""

    url: str
    type: str
    width: int
    height: int


def look_files(look: Look) -> Mapping[str, File]:
    """Return the files that the look needs, by what they are."""
    made = {"colours": colours(look.colours, look.dark_colours)}
    made |= {name: image_file(name, image) for name, image in (("logo", look.logo), ("favicon", look.favicon)) if image}
    return {name: file for name, file in made.items() if file is not None}


def logo_view(look: Look) -> ImageView | None:
    """Return the logo, no higher than the bar it stands in."""
    image = look.logo
    if image is None:
        return None
    height = min(LOGO_HEIGHT, image.height) or LOGO_HEIGHT
    width = round(image.width * height / image.height) if image.height else height
    return ImageView(image_file("logo", image).path, image.media_type, max(1, width), height)


def favicon_view(look: Look) -> ImageView | None:
    """Return the icon of the browser's tab."""
    image = look.favicon
    if image is None:
        return None
    return ImageView(image_file("favicon", image).path, image.media_type, image.width, image.height)


@lru_cache(maxsize=8)
def image_file(name: str, image: Image) -> File:
    """Return an image under a name that changes exactly when its content does."""
    ending = ENDINGS[image.media_type]
    return File(f"assets/{name}.{sha256(image.content).hexdigest()[:10]}.{ending}", image.content)


def colours(light: Mapping[str, str], dark: Mapping[str, str] | None = None) -> File | None:
    """Return the style sheet of a curator's own colours, or None where there are none.

    Those of dark pages stand there twice: for readers whose system is dark, and for those who chose so; paper is light.
    A name or value that is not plainly a colour is left out: it could not be told from other style.
    """
    day, night = _rows(light), _rows(dark or {})
    text = f":root{{{day}}}\n" if day else ""
    if night:
        text += f'@media screen{{:root[data-theme="dark"]{{{night}}}}}\n'
        text += f'@media screen and (prefers-color-scheme:dark){{:root:not([data-theme="light"]){{{night}}}}}\n'
    content = text.encode()
    return File(f"assets/colours.{sha256(content).hexdigest()[:10]}.css", content) if text else None


def _rows(values: Mapping[str, str]) -> str:
    return "".join(
        f"--{name}:{value};"
        for name, value in sorted(values.items())
        if COLOUR_NAME.fullmatch(name) and COLOUR_VALUE.fullmatch(value)
    )
