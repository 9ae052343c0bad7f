"""Takes up every message of templates, views and scripts into the catalogues (``make messages``).

``python tests/render/make_messages.py [LANGUAGE…]`` also begins a catalogue for each language named. The files are the
same whenever and wherever they are made: no dates, no line numbers, sorted by message.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from io import BytesIO
from pathlib import Path

from babel import Locale
from babel.messages import Catalog
from babel.messages.extract import DEFAULT_KEYWORDS, extract_from_file
from babel.messages.plurals import get_plural
from babel.messages.pofile import read_po, write_po

ROOT = Path(__file__).parent.parent.parent
THEME = ROOT / "templates" / "default"
PATTERN = "locale/*/LC_MESSAGES/sitegen.po"
KEYWORDS = {**DEFAULT_KEYWORDS, "N_": None}
TRUE = ("trimmed", "newstyle_gettext", "trim_blocks", "lstrip_blocks")
JINJA = {**dict.fromkeys(TRUE, "true"), "silent": "false"}

HEADER = """\
# {name} of sitegen's pages.
#
# A message is translated whole; what stands as %(name)s is put in and must stay, markup too.
msgid ""
msgstr ""
"Project-Id-Version: sitegen\\n"
"Language: {tag}\\n"
"MIME-Version: 1.0\\n"
"Content-Type: text/plain; charset=utf-8\\n"
"Content-Transfer-Encoding: 8bit\\n"
"Plural-Forms: nplurals={plural.num_plurals}; plural={plural.plural_expr};\\n"

"""


def sources() -> Iterator[tuple[Path, str, dict[str, str]]]:
    """Yield the files that hold messages, each with its method of extraction and the method's options."""
    for pattern, method, options in (
        ("templates/default/**/*.html", "jinja2.ext:babel_extract", JINJA),
        ("templates/default/static/js/**/*.js", "javascript", {}),
        ("sitegen/render/**/*.py", "python", {}),
    ):
        for path in sorted(ROOT.glob(pattern)):
            yield path, method, options


def extract() -> Catalog:
    """Return every message with the files that it stands in."""
    found = Catalog(charset="utf-8")
    for path, method, options in sources():
        name = path.relative_to(ROOT).as_posix()
        for _, message, comments, context in extract_from_file(
            method, path, keywords=KEYWORDS, comment_tags=("Translators:",), options=options, strip_comment_tags=True
        ):
            found.add(message, None, [(name, 0)], auto_comments=comments, context=context)
    return found


def updated(path: Path, template: Catalog) -> bytes:
    """Return a language's catalogue with the messages that there are now."""
    name = path.parts[-3]
    locale = Locale.parse(name)
    catalogue = Catalog(locale=locale)
    if path.is_file():
        with path.open("rb") as file:
            catalogue = read_po(file, locale=locale)
    catalogue.update(template, no_fuzzy_matching=True)
    out = BytesIO()
    write_po(out, catalogue, width=100, omit_header=True, sort_output=True, ignore_obsolete=True, include_lineno=False)
    plural = get_plural(locale)
    head = HEADER.format(name=locale.get_display_name("en"), tag=name.replace("_", "-"), plural=plural)
    return head.encode() + out.getvalue().strip(b"\n") + b"\n"


def main(languages: list[str]) -> None:
    """Write the catalogues anew."""
    template = extract()
    begun = [THEME / PATTERN.replace("*", language.replace("-", "_")) for language in languages]
    for path in sorted({*THEME.glob(PATTERN), *begun}):
        content = updated(path, template)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


if __name__ == "__main__":
    main(sys.argv[1:])
