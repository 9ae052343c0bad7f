"""Whether colours can be read: the contrast of those that stand on one another, by the arithmetic of WCAG 2."""

# ruff: noqa: PLR2004 - the figures are those of the standards

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sitegen.model.site import Look
from sitegen.render.theme import Theme, style_of

Rgb = tuple[float, float, float]

TEXT, PARTS = 4.5, 3.0
"""What WCAG 2.2 demands of text, and of the edges of fields and of what a picture is read by."""

PAIRS = (
    *((name, "paper", TEXT) for name in ("ink", "second", "third", "link", "place", "person", "group", "other")),
    *((name, "tint", TEXT) for name in ("ink", "second", "third", "link")),
    *((name, "card", TEXT) for name in ("ink", "second", "third", "link")),
    ("mark-ink", "mark", TEXT),
    ("field", "paper", PARTS),
    ("column", "paper", PARTS),
)
"""Which colour stands on which, and the least contrast of the two."""

BLOCK = re.compile(r':root(\[data-theme="?dark"?\])?\s*\{([^}]*)\}')
TOKEN = re.compile(r"--([a-z][a-z0-9-]*)\s*:\s*([^;}]+)")
HEX = re.compile(r"#(?:([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})|([0-9a-f])([0-9a-f])([0-9a-f]))", re.IGNORECASE)
FUNCTION = re.compile(r"(rgb|hsl|oklch|oklab)\(\s*([^)]+)\)", re.IGNORECASE)
COLOUR = re.compile(r"#|(?:rgb|hsl|oklch|oklab|color-mix|light-dark|var)\(|(?:black|white)\Z", re.IGNORECASE)
REFERENCE = re.compile(r"var\(\s*--([a-z][a-z0-9-]*)\s*\)")
NAMED = {"black": "#000", "white": "#fff"}


@dataclass(frozen=True, slots=True)
class Faint:
    """A colour that is hard to read on another: of light or dark pages, how much they differ, and how much they should.

    ``ratio`` is None where a colour is written in a way that cannot be reckoned with.
    """

    scheme: str
    name: str
    on: str
    ratio: float | None
    least: float

    def __str__(self) -> str:
        """Say it in one sentence."""
        where = f"On {self.scheme} pages the colour {self.name!r} on {self.on!r}"
        if self.ratio is None:
            return f"{where} cannot be checked: write both as #rrggbb, rgb(), hsl() or oklch()."
        said = math.floor(self.ratio * 100) / 100
        return f"{where} has a contrast of {said:.2f} : 1; readers need {self.least} : 1."


def faint(theme: Theme, look: Look) -> Iterator[Faint]:
    """Yield every pair of colours that is hard to read with a theme and a curator's own colours."""
    light, dark = tokens(style_of(theme))
    night = {**light, **dark}
    for scheme, colours in (("light", {**light, **look.colours}), ("dark", {**night, **look.dark_colours})):
        for name, on, least in PAIRS:
            if name in colours and on in colours:
                ratio = contrast(_meant(colours, name), _meant(colours, on))
                if ratio is None or ratio < least:
                    yield Faint(scheme, name, on, ratio, least)


def _meant(colours: Mapping[str, str], name: str) -> str:
    """Return a colour's value; one that only names another has the other's."""
    for _ in range(len(colours)):
        found = REFERENCE.fullmatch(colours[name])
        if found is None or found[1] not in colours:
            break
        name = found[1]
    return colours[name]


def tokens(style: str) -> tuple[dict[str, str], dict[str, str]]:
    """Return the colours that a style sheet names, of all pages and of dark ones; a later one wins."""
    light: dict[str, str] = {}
    dark: dict[str, str] = {}
    for of_dark, block in BLOCK.findall(style):
        (dark if of_dark else light).update({name: value.strip() for name, value in TOKEN.findall(block)})
    return light, dark


def names(style: str) -> list[str]:
    """Return what a style sheet names as a colour, sorted; its names of fonts are none."""
    light, dark = tokens(style)
    return sorted(name for name, value in {**light, **dark}.items() if COLOUR.match(value))


def contrast(first: str, second: str) -> float | None:
    """Return the contrast of two colours, from 1 to 21, or None where one cannot be reckoned with."""
    colours = [rgb(first), rgb(second)]
    lights = sorted(_luminance(colour) for colour in colours if colour is not None)
    return (lights[1] + 0.05) / (lights[0] + 0.05) if len(lights) == len(colours) else None


def rgb(value: str) -> Rgb | None:
    """Return a colour as red, green and blue from 0 to 1; None for one that is see-through or written otherwise."""
    value = NAMED.get(value.lower(), value)
    if found := HEX.fullmatch(value):
        pairs = [part * 2 if len(part) == 1 else part for part in found.groups() if part]
        red, green, blue = (int(pair, 16) / 255 for pair in pairs)
        return red, green, blue
    if (function := FUNCTION.fullmatch(value)) is None:
        return None
    parts = re.split(r"[\s,]+", function[2].strip())
    if len(parts) != 3:  # with a fourth it is see-through
        return None
    try:
        return _from(function[1].lower(), *parts)
    except ValueError:
        return None


def _from(space: str, first: str, second: str, third: str) -> Rgb:
    match space:
        case "rgb":
            return _number(first, 255) / 255, _number(second, 255) / 255, _number(third, 255) / 255
        case "hsl":
            return _from_hsl(_degrees(first), _number(second, 1), _number(third, 1))
        case "oklch":
            chroma, turn = _number(second, 0.4), math.radians(_degrees(third))
            return _from_oklab(_number(first, 1), chroma * math.cos(turn), chroma * math.sin(turn))
        case _:
            return _from_oklab(_number(first, 1), _number(second, 0.4), _number(third, 0.4))


def _number(text: str, whole: float) -> float:
    return float(text[:-1]) / 100 * whole if text.endswith("%") else float(text)


def _degrees(text: str) -> float:
    return float(text.removesuffix("deg"))


def _from_hsl(hue: float, saturation: float, lightness: float) -> Rgb:
    def channel(offset: int) -> float:
        at = (offset + hue / 30) % 12
        return lightness - saturation * min(lightness, 1 - lightness) * max(-1, min(at - 3, 9 - at, 1))

    return channel(0), channel(8), channel(4)


def _from_oklab(lightness: float, a: float, b: float) -> Rgb:
    """Follow the matrices of CSS Color 4; what lies outside the screen's colours is cut."""
    long = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3
    middle = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3
    short = (lightness - 0.0894841775 * a - 1.2914855480 * b) ** 3
    return (
        _encoded(4.0767416621 * long - 3.3077115913 * middle + 0.2309699292 * short),
        _encoded(-1.2684380046 * long + 2.6097574011 * middle - 0.3413193965 * short),
        _encoded(-0.0041960863 * long - 0.7034186147 * middle + 1.7076147010 * short),
    )


def _encoded(linear: float) -> float:
    linear = min(1.0, max(0.0, linear))
    return 12.92 * linear if linear <= 0.0031308 else 1.055 * linear ** (1 / 2.4) - 0.055


def _luminance(colour: Rgb) -> float:
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in colour)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
