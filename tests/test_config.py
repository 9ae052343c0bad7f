"""Settings: what wins, what is refused, and in which words."""

from __future__ import annotations

import string
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sitegen.config import Given, SettingsError, epoch, find_home, load, settle
from sitegen.config.checks import table
from sitegen.config.file import KEYS, LOOK


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


def test_every_key_of_the_look_arrives(folder: Path) -> None:
    """No key is accepted and then forgotten."""
    write(
        folder,
        'title = "T"\ntagline = "L"\nbase_url = "https://example.org/a"\nlanguage = "nl-BE"\nrobots = "noindex"\n'
        'header_note = "H"\nfooter_note = "F"\ncolour_scheme = "dark"\n[colours]\nlink = "#1f4e7a"\n',
    )
    look = load(Given(sources=(folder,)), {}).look
    assert (look.title, look.tagline, look.language, look.robots) == ("T", "L", "nl-BE", "noindex")
    assert (look.base_url, look.theme, look.colours) == ("https://example.org/a/", "dark", {"link": "#1f4e7a"})
    assert (look.header_note, look.footer_note) == ("H", "F")
    assert len(LOOK) == 9


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
        ("executor = 'cloud'", ["executor", "local, dask"]),
        ("colours = 'red'", ["colours", "table"]),
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
