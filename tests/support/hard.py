"""An archive of hard cases for machines: whatever a title, a name, a date or a file's name can hold."""

from __future__ import annotations

from pathlib import Path

from support.building import Built, build, make

BASE = "https://halden.example/deep/papers/"
PARAGRAPH = "The lamp on the quay of Port Halden burned all night, said Otto Fenn, who had lit it himself at dusk.\n"

FILES: dict[str, str] = {
    "sitegen.toml": 'title = "Lamps & <quays> \\"of\\" Halden"\ntagline = "Lamps </script> & more"\nbase_url = "'
    + BASE
    + '"\n',
    "curation.txt": (
        'id "Port Halden" wikidata:Q42\nid "Port Halden" gnd:4000001-9\nid "Otto Fenn" https://people.example/fenn?a=1&b=2\n'
        'add "Port Halden" place\nadd "Otto Fenn" person\nwithhold document "secret.txt" "asked for"\n'
        'withhold text "the blue door" "asked for"\n'
    ),
    "quotes.md": (
        '---\ntitle: "He said \\"no\\" & </script><script>alert(1)</script>"\n'
        'author: ["O\'Hara; B. <Quill>", "Ada & Co"]\n'
        'publisher: "The \\"Light\\" & Sons"\ndate: 2019-05\nsource_url: "https://light.example/a?b=1&c=2"\n'
        f'archived: 2020-02-03T05:05:06+01:00\ntags: ["lamps", "a & b"]\n---\n\n{PARAGRAPH}\n{PARAGRAPH}'
    ),
    "year.md": f"---\ntitle: A year is known\ndate: 2018\n---\n\n{PARAGRAPH}",
    "rtl.txt": "الميناء القديم في بورت هالدن\n\nقال الحارس إن المصباح على الرصيف ظل مشتعلا طوال الليل.\n",
    "rtl.txt.meta.toml": 'authors = ["سلمى الوردان"]\nlanguage = "ar"\n',
    "emoji 100% #1?.txt": f"Lamps 🕯️🕯️ and \u200bnothing\u2028else\n\n{PARAGRAPH}",
    "control.txt": f"A \x01title\x0b with \x7fbells\n\n{PARAGRAPH}",
    "undated.txt": f"Nothing here has a date\n\n{PARAGRAPH}\n{PARAGRAPH}",
    "secret.txt": f"The silver key\n\n{PARAGRAPH}",
    "door.txt": f"By the door\n\nIt was behind the blue door. {PARAGRAPH}",
    "same-day-1.md": f"---\ntitle: First of the day\ndate: 2017-03-04\n---\n\n{PARAGRAPH}",
    "same-day-2.md": f"---\ntitle: Second of the day\ndate: 2017-03-04\n---\n\n{PARAGRAPH}",
    "comments.txt": (
        f"Who pays for the lamp?\n\nMarch 5, 2016\n\n{PARAGRAPH}\n{PARAGRAPH}\n3 comments:\n\n"
        "Marla said...\nI do not mind who pays for it.\nMarch 6, 2016 at 10:15 AM\n\n"
        "otis_77 said...\nNot me, and not my neighbours either.\nMarch 6, 2016 at 11:02 AM\n\n"
        "Marla said...\nThen nobody will see the rocks.\nMarch 7, 2016 at 9:40 AM\n"
    ),
}


def archive(folder: Path, *, base: bool) -> Built:
    """Build the archive, with a base URL or without."""
    files = dict(FILES)
    if not base:
        files["sitegen.toml"] = "".join(
            line for line in files["sitegen.toml"].splitlines(True) if "base_url" not in line
        )
    return build(make(folder / "sources", files), folder / "output")
