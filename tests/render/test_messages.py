"""The interface in a language: which there are, which goes before which, what is put in, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest
from jinja2 import Environment
from markupsafe import Markup

from sitegen.render.messages import CatalogueError, NoCatalogueError, languages, messages, untranslated
from sitegen.render.templating import install
from sitegen.render.theme import CHECKOUT

RULE = "nplurals=2; plural=(n > 1);"
HEAD = f'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n"Plural-Forms: {RULE}\\n"\n\n'


def theme(folder: Path, **catalogues: str) -> tuple[Path, ...]:
    """Return the folders of a theme with catalogues of its own."""
    for language, rows in catalogues.items():
        path = folder / "locale" / language / "LC_MESSAGES" / "sitegen.po"
        path.parent.mkdir(parents=True)
        path.write_text(HEAD + rows, "utf-8")
    return (folder, CHECKOUT)


def rendered(folders: tuple[Path, ...], language: str, template: str, **values: object) -> str:
    """Return what a template says in a language."""
    made = Environment(autoescape=True, extensions=["jinja2.ext.i18n"])
    install(made, messages(folders, language))
    return made.from_string(template).render(**values)


def test_a_region_goes_before_its_language(tmp_path: Path) -> None:
    """Belgian Dutch is Dutch where it says nothing of its own; a theme goes before the program, message by message."""
    folders = theme(tmp_path, nl_BE='msgid "Timeline"\nmsgstr "Lijn"\n', nl='msgid "Names"\nmsgstr "Wie en wat"\n')
    said = [messages(folders, tag).gettext(text) for tag in ("nl-BE", "nl") for text in ("Timeline", "Names", "Next")]
    assert said == ["Lijn", "Wie en wat", "Volgende", "Tijdlijn", "Wie en wat", "Volgende"]
    assert messages((CHECKOUT,), "nl-BE").gettext("Next") == "Volgende"
    assert messages((CHECKOUT,), "nl-BE").language == "nl-BE"


def test_a_theme_can_bring_a_language(tmp_path: Path) -> None:
    """What its catalogue lacks is said in English, and how much that is can be told."""
    folders = theme(tmp_path, ar='msgid "Names"\nmsgstr "الأسماء"\n')
    words = messages(folders, "ar")
    assert (words.gettext("Names"), words.gettext("Timeline"), words.direction) == ("الأسماء", "Timeline", "rtl")
    assert languages(folders) == ["ar", "en", "nl"]
    assert untranslated(folders, "ar") > 100
    assert untranslated(folders, "nl") == untranslated(folders, "en-GB") == 0


def test_a_theme_can_word_english_otherwise(tmp_path: Path) -> None:
    """Even the language of the program can have a catalogue."""
    folders = theme(tmp_path, en='msgid "Names"\nmsgstr "Who is who"\n')
    assert messages(folders, "en-GB").gettext("Names") == "Who is who"


def test_a_language_without_a_catalogue_is_refused(tmp_path: Path) -> None:
    """Nobody gets pages that are called German and speak English."""
    with pytest.raises(NoCatalogueError, match="'de' is none that the pages speak; they speak en, nl"):
        messages(theme(tmp_path), "de")


@pytest.mark.parametrize(
    ("rows", "trouble"),
    [
        ('msgid "%(num)s word"\nmsgid_plural "%(num)s words"\nmsgstr[0] "%(mun)s"\nmsgstr[1] "x"\n', "%(mun)s"),
        ('msgid "Names"\nmsgstr "100 % names"\n', "100 % names"),
        ("nonsense\n", "misformatted keyword on 5"),
    ],
)
def test_a_damaged_catalogue_is_named(tmp_path: Path, rows: str, trouble: str) -> None:
    """A wrong placeholder is found when the catalogue is read, not on some page of the ten-thousandth document."""
    with pytest.raises(CatalogueError, match=r"sitegen\.po") as caught:
        messages(theme(tmp_path, de=rows), "de")
    assert trouble in str(caught.value)


def test_plurals_are_the_languages_own(tmp_path: Path) -> None:
    """The catalogue says which number takes which form."""
    rows = 'msgid "%(num)s word"\nmsgid_plural "%(num)s words"\nmsgstr[0] "%(num)s mot"\nmsgstr[1] "%(num)s mots"\n'
    folders = theme(tmp_path, fr=rows)
    made = [messages(folders, "fr").ngettext("%(num)s word", "%(num)s words", count) for count in (0, 1, 1234)]
    assert made == ["0 mot", "1 mot", "1\u202f234 mots"]
    template = '{{ ngettext("%(num)s word", "%(num)s words", n) }}'
    assert rendered(folders, "fr", template, n=1234) == "1\u202f234 mots"


def test_what_is_put_into_a_message_is_escaped(tmp_path: Path) -> None:
    """A message may hold markup; a document's words in it are text, in every way to write it."""
    rows = 'msgid "Search %(where)s <b>now</b>"\nmsgstr "<i>%(where)s</i> nu"\n'
    folders = theme(tmp_path, nl=rows)
    evil = "<script>%(x)s"
    for template in (
        '{{ _("Search %(where)s <b>now</b>", where=evil) }}',
        "{% trans where=evil %}Search {{ where }} <b>now</b>{% endtrans %}",
    ):
        assert rendered(folders, "nl", template, evil=evil) == "<i>&lt;script&gt;%(x)s</i> nu"
    assert rendered(folders, "nl", "{{ [evil, evil]|listed }}", evil=evil).count("&lt;script&gt;") == 2
    assert messages(folders, "nl").gettext("Search %(where)s <b>now</b>", where=evil) == f"<i>{evil}</i> nu"
    assert rendered(folders, "nl", "{{ x }}", x=Markup("<b>")) == "<b>"
