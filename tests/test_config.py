"""Settings: what wins, what is refused, and in which words."""

from __future__ import annotations

import string
import struct
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.config import Given, SettingsError, epoch, find_home, load, settle
from sitegen.config.checks import ROBOT_GROUPS, table
from sitegen.config.file import KEYS, LOOK
from sitegen.model.site import Image
from sitegen.render.policy import GROUPS


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a source folder, with an empty current folder around it."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "papers").mkdir()
    return tmp_path / "papers"


def write(folder: Path, text: str) -> Path:
    """Write a settings file."""
    path = folder / "sitegen.toml"
    path.write_text(text, encoding="utf-8")
    return path


def refusal(given: Given) -> str:
    """Return the sentence with which settings are refused."""
    with pytest.raises(SettingsError) as caught:
        load(given, {})
    assert "\n" not in str(caught.value)
    return str(caught.value)


def test_a_build_needs_no_configuration(folder: Path) -> None:
    """A source folder is enough: the output is ``output`` here, the store beside it, one process a core."""
    settings = load(Given(sources=(folder,)), {})
    here = folder.parent
    assert (settings.output, settings.state) == (here / "output", here / ".sitegen" / "output")
    assert settings.home is None
    assert settings.jobs >= 1
    assert settings.executor == "local"
    assert settings.look.title == "Archive"


def test_the_command_line_wins_over_the_file(folder: Path) -> None:
    """What is said in both places is taken from the command line; the rest from the file, relative to it."""
    write(folder, 'title = "From the file"\ntagline = "One line"\noutput = "../made"\njobs = 3\nstrict = true\n')
    settings = load(Given(sources=(folder,), title="From the line"), {})
    assert (settings.look.title, settings.look.tagline) == ("From the line", "One line")
    assert settings.output == folder.parent / "made"
    assert (settings.jobs, settings.strict, settings.home) == (3, True, folder)
    assert load(Given(sources=(folder,), output=folder.parent / "other"), {}).output == folder.parent / "other"


def test_a_file_may_name_the_sources(folder: Path) -> None:
    """``sitegen build`` alone builds what the settings file beside it names, else that file's own folder."""
    path = write(folder.parent, 'sources = ["papers"]\n')
    assert load(Given(), {}).sources == (folder,)
    write(folder, "")
    path.unlink()
    assert load(Given(config=folder / "sitegen.toml", output=folder.parent / "out"), {}).sources == (folder,)


PNG = b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", 320, 90) + b"\x08\x06\0\0\0"
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 64 48"><path fill="url(#a)" d="M0 0h9"/></svg>'


def test_every_key_of_the_look_arrives(folder: Path) -> None:
    """No key is accepted and then forgotten."""
    (folder / "logo.png").write_bytes(PNG)
    (folder / "icon.svg").write_bytes(SVG)
    write(
        folder,
        'title = "T"\ntagline = "L"\nbase_url = "https://example.org/a"\nlanguage = "nl-BE"\nrobots = "noindex"\n'
        'header_note = "H"\nfooter_note = "F"\ncolour_scheme = "dark"\nlogo = "logo.png"\nfavicon = "icon.svg"\n'
        '[colours]\nlink = "#1f4e7a"\n[colours.dark]\nlink = "#9cc3ec"\n',
    )
    settings = load(Given(sources=(folder,)), {})
    look = settings.look
    assert (look.title, look.tagline, look.language, look.robots) == ("T", "L", "nl-BE", "noindex")
    assert (look.base_url, look.theme) == ("https://example.org/a/", "dark")
    assert (look.colours, look.dark_colours) == ({"link": "#1f4e7a"}, {"link": "#9cc3ec"})
    assert (look.header_note, look.footer_note) == ("H", "F")
    assert look.logo == Image("logo.png", PNG, "image/png", 320, 90)
    assert look.favicon == Image("icon.svg", SVG, "image/svg+xml", 64, 48)
    assert settings.images == (folder / "logo.png", folder / "icon.svg")
    assert len(LOOK) == 11


def test_robots_may_differ_by_group(folder: Path) -> None:
    """One policy for all pages, or one for each group of them and one for the others."""
    write(folder, '[robots]\ndefault = "noindex"\nhome = "index, nofollow"\nnames = "NoIndex , follow"\n')
    look = load(Given(sources=(folder,)), {}).look
    assert (look.robots, look.robots_of) == ("noindex", {"home": "index, nofollow", "names": "noindex, follow"})
    assert set(ROBOT_GROUPS) == set(GROUPS.values())


JPEG = b"\xff\xd8\xff\xe0\0\x10JFIF\0\1\1\0\0\1\0\1\0\0\xff\xc2\0\x11\x08" + struct.pack(">HH", 40, 200) + b"\3\1\x22\0"
WEBP = b"RIFF\x2a\0\0\0WEBPVP8X\x0a\0\0\0\x10\0\0\0" + bytes([99, 0, 0, 49, 0, 0])
LOSSLESS = b"RIFF\x2a\0\0\0WEBPVP8L\x0a\0\0\0\x2f" + (99 | 49 << 14).to_bytes(4, "little") + bytes(8)
LOSSY = b"RIFF\x2a\0\0\0WEBPVP8 \x0a\0\0\0\x30\1\0\x9d\1\x2a" + struct.pack("<HH", 100, 50)
AVIF = b"\0\0\0\x1cftypavif\0\0\0\0avifmif1miaf" + b"\0\0\0\x14ispe\0\0\0\0" + struct.pack(">II", 100, 50)
ICO = b"\0\0\1\0\1\0" + bytes([32, 0, 0, 0]) + bytes(12)
NAMES = b'xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"'
FRAME = b"<svg " + NAMES + b' width="10" height="8px">%s</svg>'


@pytest.mark.parametrize(
    ("content", "size"),
    [
        (PNG, (320, 90)), (JPEG, (200, 40)), (WEBP, (100, 50)), (LOSSLESS, (100, 50)), (LOSSY, (100, 50)),
        (AVIF, (100, 50)), (SVG, (64, 48)), (FRAME % b'<use href="#a"/><style>path{fill:url("#b")}</style>', (10, 8)),
        (ICO, None), (PNG[:20], None), (b"GIF89a", None), (b"", None), (b"<svg>", None),
        (FRAME % b"<script/>", None), (FRAME % b'<path onclick="x()"/>', None), (FRAME % b"<foreignObject/>", None),
        (FRAME % b'<use xlink:href="x.svg#a"/>', None), (FRAME % b'<path style="fill:url( \'x.svg\')"/>', None),
        (FRAME % b'<style>@import "x.css"</style>', None), (FRAME % b"<image href='x.png'/>", None),
        (b"<!DOCTYPE svg>" + SVG, None), (b'<?xml-stylesheet href="x.css"?>' + SVG, None),
        (b'<html xmlns="http://www.w3.org/1999/xhtml" width="1" height="1"/>', None),
    ],
)  # fmt: skip
def test_a_logo_is_known_by_its_bytes(folder: Path, content: bytes, size: tuple[int, int] | None) -> None:
    """Its format and size are read from the file; a drawing that could run or load something is refused."""
    (folder / "logo").write_bytes(content)
    write(folder, 'logo = "logo"\n')
    if size is None:
        assert "logo" in refusal(Given(sources=(folder,)))
        assert "PNG, JPEG, WebP, AVIF or SVG" in refusal(Given(sources=(folder,)))
    else:
        logo = load(Given(sources=(folder,)), {}).look.logo
        assert logo is not None
        assert (logo.width, logo.height) == size


def test_an_image_must_be_there_and_light(folder: Path) -> None:
    """A missing file and one that outweighs the page are told by name."""
    write(folder, 'favicon = "icon.png"\n')
    assert "icon.png, which is not there" in refusal(Given(sources=(folder,)))
    (folder / "icon.png").write_bytes(PNG + bytes(200_000))
    assert "at most 200,000" in refusal(Given(sources=(folder,)))


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("titel = 'x'", ["sitegen.toml", "titel", "title"]),
        ("base-url = 'https://example.org'", ["base-url", "base_url"]),
        ("zzz = 1", ["zzz", "it knows"]),
        ("title = 5", ["sitegen.toml: title", "text"]),
        ("title = '  '", ["title", "text"]),
        ('title = "a\\u0007b"', ["title", "control character"]),
        ("jobs = 0", ["jobs", "at least 1"]),
        ("jobs = true", ["jobs", "whole number"]),
        ("strict = 'yes'", ["strict", "true or false"]),
        ("sources = 'papers'", ["sources", "list"]),
        ("base_url = 'example.org'", ["base_url", "https://"]),
        ("base_url = 'javascript:alert(1)'", ["base_url", "https://"]),
        ("language = 'english please'", ["language", "pt-BR"]),
        ("language = 'tlh'", ["language", "'tlh'", "speak en, nl"]),
        ("robots = 'all'", ["robots", "noindex"]),
        ("robots = 'index, noindex'", ["robots", "noindex"]),
        ("[robots]\ndocument = 'noindex'", ["robots", "document", "did you mean 'documents'"]),
        ("executor = 'cloud'", ["executor", "local, dask"]),
        ("colours = 'red'", ["colours", "table"]),
        ("[colours.dark]\nlink = 5", ["colours.dark.link", "text"]),
        ("[colours]\nlnik = '#123'", ["colours", "lnik", "did you mean 'link'"]),
        ("[colours]\nmono = '#123'", ["colours", "mono", "does not know"]),
        ("[colours.dark]\npapier = '#123'", ["colours.dark", "papier", "did you mean 'paper'"]),
        ("[colours]\nlink = 'red; } body { display: none'", ["colours.link", "colour"]),
        ("names = ['list.csv']", ["names", "list.csv", "not there"]),
        ("title = ", ["not valid TOML", "correct it"]),
    ],
)
def test_a_wrong_setting_is_named(folder: Path, text: str, words: list[str]) -> None:
    """An error names the file and the key, and says what would be right."""
    write(folder, text)
    said = refusal(Given(sources=(folder,)))
    for word in words:
        assert word in said


def test_settings_in_another_encoding_are_refused(folder: Path) -> None:
    """A settings file that is no UTF-8 is an error with its name, not a traceback."""
    (folder / "sitegen.toml").write_bytes(b"title = '\xff\xfe'")
    assert "sitegen.toml" in refusal(Given(sources=(folder,)))


def test_folders_that_cannot_be(folder: Path) -> None:
    """Missing sources, a file as output, an output around its sources and whole disks are refused by name."""
    assert "no source folder" in refusal(Given())
    assert "nowhere" in refusal(Given(sources=(folder / "nowhere",)))
    (folder.parent / "file").write_text("x")
    assert "is a file" in refusal(Given(sources=(folder,), output=folder.parent / "file"))
    assert "another with -o" in refusal(Given(sources=(folder,), output=folder.parent))
    assert "another with -o" in refusal(Given(sources=(folder,), output=folder))
    assert "another with -o" in refusal(Given(sources=(folder,), output=Path(folder.anchor)))
    assert "theme" in refusal(Given(sources=(folder,), theme=folder / "theme"))
    assert "init" in refusal(Given(config=folder / "sitegen.toml"))
    assert "--jobs" in refusal(Given(sources=(folder,), jobs=0))
    assert "--title" in refusal(Given(sources=(folder,), title=" "))
    assert "--base-url" in refusal(Given(sources=(folder,), base_url="ftp://example.org/"))


def test_an_output_inside_the_source_is_fine(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """``sitegen build .`` is common: its output lies inside the source."""
    monkeypatch.chdir(folder)
    settings = load(Given(sources=(Path(),)), {})
    assert settings.output == folder / "output"


def test_where_decisions_live(folder: Path) -> None:
    """The config file's folder, else the first source with decisions, else the current folder, else nowhere."""
    here = folder.parent
    assert find_home(None, (folder,)) is None
    (here / "curation.txt").write_text("")
    assert find_home(None, (folder,)) == here
    (folder / "curation.txt").write_text("")
    assert find_home(None, (folder,)) == folder
    assert find_home(here / "sitegen.toml", (folder,)) == here


def test_the_output_is_settled(folder: Path) -> None:
    """Dots and links are gone from the output's path, so that one folder has one store."""
    (folder.parent / "link").symlink_to(folder.parent / "real")
    assert settle(Path("link")) == settle(Path("papers/../real")) == folder.parent / "real"


def test_source_date_epoch() -> None:
    """SOURCE_DATE_EPOCH is seconds since 1970, or an error; unset and empty are the same."""
    assert epoch({}) is None
    assert epoch({"SOURCE_DATE_EPOCH": ""}) is None
    assert epoch({"SOURCE_DATE_EPOCH": "0"}) == 0
    for wrong in ("yesterday", "-1", "1.5", "999999999999", "１"):
        with pytest.raises(SettingsError, match="SOURCE_DATE_EPOCH"):
            epoch({"SOURCE_DATE_EPOCH": wrong})


json_like = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@given(st.dictionaries(st.sampled_from(sorted(KEYS)) | st.text(string.ascii_lowercase), json_like, max_size=3))
def test_any_table_is_taken_or_refused_in_a_sentence(said: dict[str, object]) -> None:
    """Whatever a settings file holds, the answer is checked values or one ``SettingsError``."""
    try:
        values = table(said, KEYS, "sitegen.toml")
    except SettingsError as error:
        assert str(error).startswith("sitegen.toml")  # noqa: PT017 - either outcome is right
    else:
        assert set(values) == set(said)
