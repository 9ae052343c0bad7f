"""Write ``sitegen/render/languages.py`` from the names that CLDR gives, as Babel carries them.

Run it with ``python tests/render/make_languages.py``; a test checks that the file is what this makes.
"""

from __future__ import annotations

from pathlib import Path

from babel import Locale

TARGET = Path(__file__).parents[2] / "sitegen" / "render" / "languages.py"

HEAD = '''"""Names of languages in English, from CLDR; made by ``tests/render/make_languages.py``."""

from __future__ import annotations

NAMES = {
'''

TAIL = '''}


def language_name(code: str) -> str:
    """Return the English name of a language, or its code where there is none."""
    return NAMES.get(code.partition("-")[0].lower(), code)
'''


def made() -> str:
    """Return the module's text."""
    names = Locale("en").languages
    rows = (f'    "{code}": "{names[code]}",\n' for code in sorted(names) if code.isalpha() and len(code) in {2, 3})
    return HEAD + "".join(rows) + TAIL


if __name__ == "__main__":
    TARGET.write_text(made(), "utf-8")
