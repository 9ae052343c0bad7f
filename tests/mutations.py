"""Show that the tests of the laws can fail: break the program on purpose, in a copy, and see which test tells.

    python tests/mutations.py [LAW …]

Each row of ``MUTATIONS`` names a law, a file, the text to replace and what with, and the test that must fail. The tree
is copied to a temporary folder for each; the one you work in is never touched. Exit status 1 where a broken program
passes.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[1]
COPIED = ("sitegen", "templates", "tests", "pyproject.toml", "README.md", "LICENSE", "docs")


@dataclass(frozen=True)
class Mutation:
    """One way to break a law."""

    law: int
    what: str
    file: str
    old: str
    new: str
    test: str


MUTATIONS = (
    Mutation(
        1,
        "removed lines are forgotten",
        "sitegen/clean/assemble.py",
        "removed += [Removed(piece.row.number, piece.raw, reason) for piece in unit.pieces]",
        "pass",
        "test_01_nothing_is_lost.py::test_every_character_of_a_line_is_placed_or_told",
    ),
    Mutation(
        2,
        "a page without a date gets one",
        "sitegen/clean/document.py",
        "        published=published,",
        '        published=published or Dated("2013-05-04", "day", 1, "guessed"),',
        "test_02_nothing_is_invented.py::test_a_text_without_dates_and_bylines_has_none",
    ),
    Mutation(
        3,
        "a link that leads out of the source is followed in silence",
        "sitegen/read/scan.py",
        "if not place.is_relative_to(walk.real):",
        "if not place:",
        "test_03_one_source_one_page.py::test_every_file_is_a_page_or_a_problem",
    ),
    Mutation(
        4,
        "an address depends on the content",
        "sitegen/model/source.py",
        "address(key, key, ",
        "address(key, self.sha256, ",
        "test_04_addresses_are_stable.py::test_a_document_s_address_depends_on_its_path_alone",
    ),
    Mutation(
        5,
        "the clock is looked at",
        "sitegen/report.py",
        "        return None\n    return datetime.fromtimestamp(epoch",
        "        return datetime.now(UTC).isoformat()\n    return datetime.fromtimestamp(epoch",
        "test_05_same_input_same_bytes.py::test_one_process_or_several",
    ),
    Mutation(
        6,
        "the old output is deleted before the new one takes its place",
        "sitegen/write/publication.py",
        "        if not _exchange(self.staging, self.output):\n",
        "        _delete(self.output)\n        self.output.mkdir()\n"
        "        if not _exchange(self.staging, self.output):\n",
        "test_06_whole_or_the_old_one.py::test_a_killed_build_leaves_a_whole_output",
    ),
    Mutation(
        6,
        "somebody else's file in the way is overwritten",
        "sitegen/write/ownership.py",
        "                raise ForeignFileError(output / name)",
        "                continue",
        "test_06_whole_or_the_old_one.py::test_a_file_in_the_way_stops_the_build",
    ),
    Mutation(
        6,
        "two builds may write at once",
        "sitegen/write/lock.py",
        "        lock.acquire()",
        "        pass",
        "test_06_whole_or_the_old_one.py::test_two_builds_at_once",
    ),
    Mutation(
        7,
        "a crash over one document ends the run",
        "sitegen/work.py",
        "never stops the run\n        problems.append(",
        "never stops the run\n        raise\n        problems.append(",
        "test_07_one_bad_document.py::test_a_crash_over_one_document_is_a_problem",
    ),
    Mutation(
        8,
        "nothing is escaped",
        "sitegen/render/theme.py",
        "autoescape=True",
        "autoescape=False",
        "test_08_documents_are_data.py::test_no_page_has_an_element_that_a_source_wrote",
    ),
    Mutation(
        9,
        "the browser weighs fields otherwise than the command line",
        "templates/default/static/js/search/60-evaluate.js",
        "if (part.lists[field]) add(total, part.lists[field], search.root.boosts[field]);",
        "if (part.lists[field]) add(total, part.lists[field], 1 / search.root.boosts[field]);",
        "test_09_browser_and_command_line.py::test_fixed_queries_agree",
    ),
    Mutation(
        10,
        "a font is loaded from elsewhere",
        "templates/default/base.html",
        "</head>",
        '<link rel="stylesheet" href="https://fonts.example/serif.css"></head>',
        "test_10_reading_needs_no_script.py::test_nothing_is_fetched_from_elsewhere",
    ),
    Mutation(
        10,
        "a script asks the network",
        "templates/default/static/js/core/00-theme.js",
        "",
        'fetch("https://tracker.example/");\n',
        "test_10_reading_needs_no_script.py::test_no_script_can_fetch",
    ),
    Mutation(
        11,
        "decisions to hide are forgotten",
        "sitegen/entities/curation.py",
        'if row.verb == "hide" or row.value == "name":',
        'if row.value == "name":',
        "test_11_a_person_outranks.py::test_hide_hides",
    ),
    Mutation(
        11,
        "unused decisions are not told",
        "sitegen/build.py",
        "for orphan in resolution.orphans:",
        "for orphan in ():",
        "test_11_a_person_outranks.py::test_what_matches_nothing_is_reported",
    ),
)


def run(mutation: Mutation) -> str:
    """Break a copy, run the one test there, and say what came of it."""
    with tempfile.TemporaryDirectory(prefix="sitegen-mutation-") as folder:
        tree = Path(folder)
        for name in COPIED:
            source = PROJECT / name
            if source.is_dir():
                shutil.copytree(source, tree / name, ignore=shutil.ignore_patterns("__pycache__"))
            elif source.is_file():
                shutil.copy2(source, tree / name)
        file = tree / mutation.file
        text = file.read_text(encoding="utf-8")
        if text.count(mutation.old) != 1 and mutation.old:
            return "STALE: the text to replace is not there once"
        file.write_text(text.replace(mutation.old, mutation.new, 1), encoding="utf-8")
        command = [sys.executable, "-m", "pytest", f"tests/laws/{mutation.test}", "-q", "-x", "-p", "no:cacheprovider"]
        environ = {**os.environ, "PYTHONPATH": str(tree)}
        done = subprocess.run(command, cwd=tree, env=environ, capture_output=True, check=False, timeout=300)
        said = [line[4:] for line in done.stdout.decode("utf-8", "replace").splitlines() if line.startswith("E   ")]
        if done.returncode == 1:
            return f"killed ({' '.join(said[:1]).strip()[:100]})"
        return "SURVIVED: no test told" if done.returncode == 0 else f"pytest ended with {done.returncode}"


def main(laws: Sequence[str]) -> int:
    """Try all mutations, or those of some laws."""
    alive = 0
    for mutation in MUTATIONS:
        if not laws or str(mutation.law) in laws:
            outcome = run(mutation)
            alive += not outcome.startswith("killed")
            sys.stdout.write(f"law {mutation.law:2}  {mutation.what}: {outcome}\n")
            sys.stdout.flush()
    return 1 if alive else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
