"""Words in scripts become literals of one language, and run as JavaScript all the same."""

from __future__ import annotations

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from sitegen.render.messages import Messages, messages
from sitegen.render.theme import CHECKOUT, SCRIPTS
from sitegen.render.wording import WordingError, worded

HEAD = 'msgid ""\nmsgstr ""\n"Content-Type: text/plain; charset=utf-8\\n"\n'
POLISH = (
    HEAD
    + '"Plural-Forms: nplurals=3; plural=(n==1 ? 0 : n%10>=2 && n%10<=4 && (n%100<12 || n%100>14) ? 1 : 2);\\n"\n\n'
    'msgid "%(num)s match in %(place)s"\nmsgid_plural "%(num)s matches in %(place)s"\n'
    'msgstr[0] "%(num)s trafienie w %(place)s"\nmsgstr[1] "%(num)s trafienia w %(place)s"\n'
    'msgstr[2] "%(num)s trafień w %(place)s"\n\n'
    'msgid "Copied “%(text)s”"\nmsgstr "</script>\\u2028 \\"%(text)s\\" 100%%"\n\n'
    'msgctxt "verb"\nmsgid "Order"\nmsgstr "Uporządkuj"\n'
).replace("\\u2028", "\u2028")


def speaking(folder: Path, language: str, catalogue: str) -> Messages:
    """Return the interface in the language of a catalogue."""
    path = folder / "locale" / language / "LC_MESSAGES" / "sitegen.po"
    path.parent.mkdir(parents=True)
    path.write_text(catalogue, "utf-8")
    return messages((folder, CHECKOUT), language)


def run(script: str) -> object:
    """Return what a script's expression is."""
    node = shutil.which("node")
    if node is None:
        pytest.skip("needs Node")
    done = subprocess.run(
        [node, "-e", f"console.log(JSON.stringify({script}))"], capture_output=True, text=True, check=True
    )
    return json.loads(done.stdout)


@pytest.mark.parametrize(
    ("script", "said"),
    [
        ('_("Copied")', '"Copied"'),
        ('_("Page %(n)s of %(all)s",{n:n,all:f(a,")")})', '("Page "+n+" of "+(f(a,")")))'),
        ('_("%(a)s%(b)s",{a:a,b:b})', '(""+a+b)'),
        ("_('it\\'s 100%%')", '"it\'s 100%"'),
        ('ngettext("%(num)s word","%(num)s words",hit.n)', '(hit.n+(hit.n!=1?" words":" word"))'),
        ('pgettext("noun","Order")', '"Order"'),
        ('npgettext("noun","%(num)s order","%(num)s orders",n)', '(n+(n!=1?" orders":" order"))'),
        ('lodash._("x");a_("y")', 'lodash._("x");a_("y")'),
    ],
)
def test_calls_become_literals(script: str, said: str) -> None:
    """English costs no byte more than a literal would, and what is no call of ours stays."""
    assert worded(script, messages((CHECKOUT,), "en")) == said


@pytest.mark.parametrize(
    ("script", "trouble"),
    [
        ('_("a"+b)', "literal text"),
        ('ngettext("%(num)s a","%(num)s b",f(x))', "as a variable"),
        ('_("a %(b)s")', "does not give"),
        ('_("a %(b)s",values)', "{name: value}"),
        ('_("a",{b:c', "no end"),
    ],
)
def test_what_cannot_be_translated_is_refused(script: str, trouble: str) -> None:
    """A script that glues its words stops the build with the place."""
    with pytest.raises(WordingError, match=trouble):
        worded(script, messages((CHECKOUT,), "en"))


def test_plurals_and_order_are_the_languages(tmp_path: Path) -> None:
    """Three forms of a plural are picked by the language's own rule; values stand where the translation puts them."""
    words = speaking(tmp_path, "pl", POLISH)
    call = 'ngettext("%(num)s match in %(place)s","%(num)s matches in %(place)s",n,{place:"A"+"B"})'
    made = worded(f"[1,2,5,12,22].map(n=>{call})", words)
    ends = ["1 trafienie", "2 trafienia", "5 trafień", "12 trafień", "22 trafienia"]
    assert run(made) == [f"{end} w AB" for end in ends]
    assert [words.ngettext("%(num)s match in %(place)s", "%(num)s matches in %(place)s", n, place="AB") for n in (1, 2)]


def test_translations_cannot_end_a_script(tmp_path: Path) -> None:
    """Quotes, line separators and the end of an element in a translation are text."""
    words = speaking(tmp_path, "pl", POLISH)
    made = worded('_("Copied “%(text)s”",{text:"x"})+pgettext("verb","Order")+_("Theme")', words)
    assert "</" not in made
    assert "\u2028" not in made
    assert run(made) == '</script>\u2028 "x" 100%UporządkujTheme'


def test_no_script_words_something_at_run_time() -> None:
    """After joining, no call of gettext is left that would need a function of that name."""
    words = messages((CHECKOUT,), "nl")
    for name in SCRIPTS:
        joined = "".join(path.read_text("utf-8") for path in sorted((CHECKOUT / "static/js" / name).glob("*.js")))
        assert not any(call in worded(joined, words) for call in ('_("', "_('", "gettext("))
