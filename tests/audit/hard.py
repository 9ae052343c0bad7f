"""Archives that are hard on pages: whatever is too long, too wide, too many, too few, or runs the other way.

PYTHONPATH=tests python -m audit.hard FOLDER     # writes sources; build each folder below it, then audit what was built
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

from support.building import make
from support.texts import NAMES, WORDS

LONG = "Verkeersbesluitvormingsondersteuningsdocumentatie"
SENTENCES = 12
ARABIC = "قال الحارس إن المصباح على الرصيف ظل مشتعلا طوال الليل، ولم يسأله أحد عن السبب."
HEBREW = "המנורה על הרציף בערה כל הלילה, ואיש לא שאל את השומר מדוע."
NOTE = """
# A note with a heading

See **about**, [another site](https://example.org/a_(b)?c=1&d=2) and [a page here](about.html).

## A second heading

- one
- two

![a picture](picture.png)

| a | b |
| --- | --- |
| 1 | 2 |

    code that is wide, wide, wide, wide, wide, wide, wide, wide, wide, wide, wide, wide, wide, wide, wide, wide
"""


def prose(draw: random.Random, names: int = 1) -> str:
    """Return a paragraph that names somebody now and then."""
    sentences = []
    for number in range(draw.randint(3, SENTENCES)):
        words = draw.choices(WORDS, k=draw.randint(5, 22))
        if number < names:
            words.insert(draw.randrange(2, len(words)), draw.choice(NAMES))
        sentences.append(" ".join(words).capitalize() + ".")
    return " ".join(sentences)


def _article(draw: random.Random, title: str, head: str, paragraphs: int = 6) -> str:
    return "\n\n".join([title, head, *(prose(draw) for _ in range(paragraphs))]) + "\n"


def _shapes(draw: random.Random) -> dict[str, str]:
    title = " ".join(draw.choices(WORDS, k=60))[:198].strip().capitalize() + "?"
    unbroken = "x" * 300
    wide = "\t".join(f"column {number}" for number in range(40))
    code = "    " + " ".join(f"value_{number}={number}" for number in range(60))
    table = "| " + " | ".join(f"a column {n}" for n in range(24)) + " |\n|" + " --- |" * 24
    rows = "\n".join("| " + " | ".join(str(n * m) for n in range(24)) + " |" for m in range(12))
    address = "https://example.org/" + "a-very-long-path/" * 20
    return {
        "long-title.txt": _article(draw, title, "4 May 2013"),
        "unbroken-title.txt": _article(draw, "W" * 180, "By Orla Vance", 2),
        "unbroken.txt": _article(draw, "A word that does not break", f"{unbroken}\n\n{LONG * 5}\n\n{address}"),
        "long-author.txt": _article(draw, "Who wrote this", f"By {' and '.join(NAMES)}\n\n5 May 2014"),
        "wide.md": f"---\ntitle: Wide things\ndate: 2015-02-03\n---\n\n{table}\n{rows}\n\n```\n{code}\n```\n\n{wide}\n",
        "headings.md": "# Top\n\n" + "\n\n".join(f"{'#' * (n % 6 + 1)} Part {n}\n\n{prose(draw)}" for n in range(40)),
        "arabic.txt": f"المصباح على رصيف Merrin Quay\n\n{ARABIC}\n\n" + f"{ARABIC} Orla Vance {ARABIC}\n\n" * 5,
        "mixed.txt": f"Merrin Quay ו־Orla Vance\n\n{HEBREW}\n\n{prose(draw)}\n\n{ARABIC} ({unbroken[:80]}) {HEBREW}\n",
        f"deep/er/{'d' * 60}/{'e' * 60}/{LONG}.txt": _article(draw, "Far down", "6 June 2016", 2),
        "<b>&amp; 'odd' \"name\"#100%.txt": _article(draw, "<b>Bold</b> & \"quoted\" 'title'", "7 July 2016", 2),
        "emoji.txt": _article(draw, "👩‍👩‍👧 𝔄𝔯𝔠𝔥 🕯️" * 6, "8 August 2016", 2),
        "empty.txt": "",
        "picture.png": "\x89PNG\x00\x00 no text",
    }


def _threads(draw: random.Random) -> dict[str, str]:
    """Return pages with comments: a deep thread of mail, and a long one under an article."""
    files = {}
    parts = []
    for number in range(40):
        who = draw.choice(NAMES)
        parts.append(f"{who} said...\n{prose(draw)}\nMay {number % 28 + 1}, 2013 at {number % 12 + 1}:12 PM\n")
    files["comments.txt"] = (
        f"{_article(draw, 'Who pays for the lamp', 'May 1, 2013', 2)}\n40 comments:\n\n" + "\n".join(parts)
    )
    mails = []
    for number in range(14):
        head = f"From: P{number} <p{number}@example.org>\nDate: Sat, 4 May 2013 {number:02}:00:00 +0000\n"
        reply = f"In-Reply-To: <m{number - 1}@example.org>\n" if number else ""
        subject = f"Subject: {'Re: ' if number else ''}The lamp\nMessage-ID: <m{number}@example.org>\n"
        mails.append(
            f"From p{number}@example.org Sat May  4 {number:02}:00:00 2013\n{head}{reply}{subject}\n{prose(draw)}\n\n"
        )
    files["thread.mbox"] = "".join(mails)
    nested = "".join(f"{'>' * depth} {prose(draw)}\n{'>' * depth}\n" for depth in range(1, 12))
    files["nested.txt"] = f"Re: Ropes\n\n{prose(draw)}\n\n{nested}\n{prose(draw)}\n"
    return files


def _many(draw: random.Random) -> dict[str, str]:
    """Return as many documents as make lists be paged, with a name that has a thousand mentions."""
    files = {}
    for number in range(130):
        said = "\n\n".join(f"Orla Vance {prose(draw)} Then Orla Vance went to {draw.choice(NAMES)}." for _ in range(6))
        year, month, day = 1990 + number % 30, number % 12 + 1, number % 28 + 1
        dated = f"date: {year}-{month:02}-{day:02}\n" if number % 9 else ""
        files[f"many/{number:03}.md"] = f"---\ntitle: Paper {number} of many\n{dated}---\n\n{said}\n"
    return files


CURATION = f"""
rename "Haddo" "Haddo of the Ropes"
note "Orla Vance" "{" ".join(NOTE.split())}"
"""


def archives() -> dict[str, dict[str, str]]:
    """Return every archive: its name, and its files."""
    draw = random.Random(6)  # noqa: S311 - test data
    return {
        "shapes": {**_shapes(draw), **_threads(draw), "curation.txt": CURATION, "sitegen.toml": _settings(LONG * 3)},
        "many": {**_many(draw), "sitegen.toml": 'language = "nl"\nbase_url = "https://halden.example/deep/"\n'},
        "one": {"only.txt": _article(draw, "The only one", "9 March 2014")},
        "bare": {"bare.txt": "Three bare words\n"},
        "undated": {f"{n}.txt": _article(draw, f"Paper {n}", "By Orla Vance", 2) for n in range(4)},
        "problems": {**{f"{n}.bin": "\x00\x01\x02" * 50 for n in range(90)}, "only.txt": "Three bare words\n"},
    }


def _settings(title: str) -> str:
    return f'title = "{title}"\ntagline = "{ARABIC}"\nheader_note = """{NOTE}"""\nfooter_note = """{NOTE}"""\n'


def main(folder: Path) -> None:
    """Write every archive's sources."""
    for name, files in archives().items():
        make(folder / name, files)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
