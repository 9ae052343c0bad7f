"""Whether any page scrolls sideways: at every width, with text twice as large, zoomed, and with everything unfolded."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from playwright.sync_api import Browser, Page

from audit.access import OPENED, opened
from audit.rows import Row, row
from audit.site import Site

WIDTHS = (320, 390, 768, 1280, 1920)
WIDER = """
() => {
    const view = document.documentElement.clientWidth, whole = document.documentElement.scrollWidth;
    if (whole <= view) return null;
    const scrolls = element => {
        for (let at = element.parentElement; at && at !== document.body; at = at.parentElement)
            if (getComputedStyle(at).overflowX !== "visible") return true;
        return false;
    };
    const past = [...document.body.querySelectorAll("*")].filter(element => {
        const box = element.getBoundingClientRect();
        return box.width && (box.right > view + 1 || box.left < -1) && !scrolls(element);
    });
    const last = past.filter(element => !past.some(other => other !== element && element.contains(other)));
    const told = last.slice(0, 3).map(found => `<${found.localName} class="${found.getAttribute("class") || ""}">`);
    return `${whole} px in ${view}: ${told.join(", ")}`;
}
"""
HIDDEN = """
() => [document.documentElement, document.body].some(found => /hidden|clip/.test(getComputedStyle(found).overflowX))
"""
"""A page that cuts off what is too wide would pass unseen."""

GROWN = """
() => {
    const worded = element => [...element.childNodes].some(node => node.nodeType === 3 && node.data.trim())
        || element.matches("input:not([type=checkbox], [type=radio]), select");
    const shown = [...document.body.querySelectorAll("*")].filter(found => found.getClientRects().length);
    const all = shown.filter(worded);
    const size = element => parseFloat(getComputedStyle(element).fontSize);
    const before = all.map(size);
    document.documentElement.style.fontSize = "200%";
    const same = all.filter((found, at) => size(found) < before[at] * 1.9);
    const told = [...new Set(same.map(found => `<${found.localName} class="${found.getAttribute("class") || ""}">`))];
    return same.length ? `text that keeps its size at 200 %: ${told.slice(0, 5).join(", ")}` : null;
}
"""
"""Doubles the root's size; tells which elements with words of their own stay as they were."""


def check_widths(browser: Browser, site: Site, names: Sequence[str], widths: Sequence[int] = WIDTHS) -> list[Row]:
    """Open each page at each width, as it comes, unfolded, with text at 200 % and zoomed to 200 %."""
    context = browser.new_context()
    page = context.new_page()
    plain, large = [], []
    for name in names:
        opened(page, site, name)
        plain += [f"{name} {fault}" for fault in _plain(page, widths)]
        large += [f"{name} {fault}" for fault in _large(page, widths)]
    context.close()
    looked = f"{len(names)} pages × {'/'.join(map(str, widths))} px"
    return [
        row("no sideways scroll", f"{looked}, as they come and unfolded", plain),
        row("no sideways scroll, text at 200 %", f"{looked}: root at 200 %, and the window zoomed to 200 %", large),
    ]


def _plain(page: Page, widths: Sequence[int]) -> Iterator[str]:
    if page.evaluate(HIDDEN):
        yield "hides what is too wide"
    yield from _at(page, widths, "")
    page.evaluate(OPENED)
    yield from _at(page, widths, ", unfolded")


def _large(page: Page, widths: Sequence[int]) -> Iterator[str]:
    """Zoom first: a window zoomed to 200 % is one of half the width; below 320 px no page need fit (WCAG 1.4.10)."""
    zoomed = [width // 2 for width in widths if width // 2 >= min(WIDTHS)]
    yield from _at(page, zoomed, ", zoomed")
    kept = page.evaluate(GROWN)
    if kept:
        yield kept
    yield from _at(page, widths, ", text at 200 %")


def _at(page: Page, widths: Sequence[int], state: str) -> Iterator[str]:
    for width in widths:
        page.set_viewport_size({"width": width, "height": 900})
        wider = page.evaluate(WIDER)
        if wider:
            yield f"at {width} px{state}: {wider}"
