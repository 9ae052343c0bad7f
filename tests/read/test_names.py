"""Addresses of originals are legal everywhere, and no two files share one."""

from __future__ import annotations

import re
from pathlib import PureWindowsPath
from urllib.parse import quote, unquote

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.read import original_address
from sitegen.read.names import ADDRESS_LENGTH, DEVICES, RUNNABLE, printable, suffix

PARTS = st.one_of(
    st.text(st.characters(exclude_characters="/\0", codec="utf-8"), min_size=1, max_size=20),
    st.from_regex(r"[aAbB.\-_ ]{1,4}(\.(txt|TXT|html|xyz|md))?(\.txt)?", fullmatch=True),
    st.sampled_from(["con", "CON.txt", "nul.tar.gz", "a.html", "a.html.txt", "~", "x" * 120, "a-0123456789.txt"]),
)
PATHS = st.lists(PARTS, min_size=1, max_size=5).map("/".join)


@settings(deadline=None)
@given(PATHS)
def test_addresses_are_legal_and_inert(path: str) -> None:
    """An address is short ASCII, stays itself when it is decoded, and names nothing that a system or browser runs."""
    address = original_address(path)
    assert re.fullmatch(r"originals(/[a-z0-9~][a-z0-9._-]*)+", address)
    assert len(address) <= ADDRESS_LENGTH
    assert unquote(address) == address == quote(address)
    assert suffix(address) not in RUNNABLE
    assert suffix(address)
    for part in address.split("/"):
        assert part[-1] not in ". "
        assert not PureWindowsPath(part).is_reserved()
        assert part.split(".")[0] not in DEVICES


@settings(deadline=None)
@given(PATHS, PATHS)
def test_different_paths_have_different_addresses(one: str, other: str) -> None:
    """Two paths never share an address, nor is one the folder of the other, unless the paths are so."""
    first, second = original_address(one), original_address(other)
    assert (first == second) == (one == other)
    assert second.startswith(f"{first}/") <= other.startswith(f"{one}/")


@pytest.mark.parametrize(
    ("one", "other"),
    [("a", "A/b"), ("page.html", "page.html.txt/x"), ("page.html", "page.html.txt"), ("a", "a.txt"), ("A", "a")],
)
def test_near_misses_do_not_meet(one: str, other: str) -> None:
    """Pairs that a simple rule would put in one place, on a disk that does not tell case apart."""
    first, second = original_address(one), original_address(other)
    assert first != second
    assert not second.startswith(f"{first}/")


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("notes/2019/report_1.txt", "originals/notes/2019/report_1.txt"),
        ("page.html", "originals/page.html.txt"),
        ("a.md", "originals/a.md"),
    ],
)
def test_plain_names_are_kept(path: str, address: str) -> None:
    """A name that is legal already is the address; one that would run gets ``.txt``."""
    assert original_address(path) == address


@pytest.mark.parametrize("path", ["Report.txt", "Überblick.txt", "a b.txt", "README", "thing.xyz", "a.php", "x.eml"])
def test_changed_names_stay_readable(path: str) -> None:
    """A changed name keeps what can be kept and ends in something inert."""
    address = original_address(path)
    assert re.search(r"(report|uberblick|a-b|readme|thing|a|x)(-[0-9a-f]{10})?(\.\w+)?\.txt$", address, re.IGNORECASE)


@settings(deadline=None)
@given(st.binary(min_size=1, max_size=12), st.binary(min_size=1, max_size=12))
def test_names_that_are_not_utf8_stay_apart(one: bytes, other: bytes) -> None:
    """Every file name can be stored as UTF-8 and no two become one."""
    names = [name.decode("utf-8", "surrogateescape") for name in (one, other)]
    shown = [printable(name) for name in names]
    assert (shown[0] == shown[1]) == (names[0] == names[1])
    for name in shown:
        name.encode()


def test_only_bytes_that_are_no_text_are_escaped() -> None:
    """Other names stay as they are: they must name the file on disk."""
    assert printable("line\nbreak %2e \\n \\xzz") == "line\nbreak %2e \\n \\xzz"
    assert printable(b"a\xe9".decode("utf-8", "surrogateescape")) == "a\\xe9"
    assert printable("a\\xe9") == "a\\x5cxe9"
