"""The command line itself: help, errors, streams, exit statuses; and the commands that build nothing."""

from __future__ import annotations

import io
import os
import re
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sitegen.cli import main
from sitegen.cli.parser import COMMANDS, MODULES
from sitegen.cli.searching import marked
from sitegen.cli.terminal import Bars, Lines, clip, count, progress, tame
from sitegen.problems import SitegenError

INTERRUPTIBLE = """
import signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # what runs in a shell's background ignores Ctrl-C
from sitegen.cli import main
sys.exit(main())
"""
Captured = pytest.CaptureFixture[str]


def sitegen(*arguments: str, cwd: Path | None = None, **environ: str) -> subprocess.CompletedProcess[str]:
    """Run the program as users do."""
    return subprocess.run(
        [sys.executable, "-m", "sitegen", *arguments],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
        cwd=cwd,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)} | environ,
    )


def refused(capsys: Captured, *arguments: str) -> str:
    """Return the one sentence with which a command line is refused."""
    assert main(arguments) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.count("\n") == 1
    assert err.startswith("sitegen: ")
    return err


@pytest.mark.parametrize("command", ["", *COMMANDS])
def test_every_command_has_help(capsys: Captured, command: str) -> None:
    """Help goes to stdout and is no error; it fits a terminal of 100 columns."""
    assert main([*command.split(), "--help"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("usage: sitegen")
    assert err == ""
    assert max(map(len, out.splitlines())) <= 110
    assert set(MODULES) == set(COMMANDS)


def test_help_answers_at_once() -> None:
    """``sitegen --help`` takes at most 0.15 s of a processor: commands import what they need."""
    best = 9.0
    for _ in range(5):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        assert sitegen("--help").returncode == 0
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        best = min(best, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert best <= 0.15


def test_version(capsys: Captured) -> None:
    """The version is told on stdout."""
    assert main(["--version"]) == 0
    assert re.fullmatch(r"sitegen \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["biuld"], "did you mean 'build'"),
        (["frobnicate"], "there is no command 'frobnicate'"),
        (["build", "--frob"], "--frob"),
        (["build", "--jobs", "many"], "--jobs"),
        (["build", "--jobs", "0", "."], "--jobs"),
        (["build", "--executor", "cloud"], "cloud"),
        (["search"], "QUERY"),
        (["inspect"], "FILE"),
        (["entities", "merge"], "merge"),
        (["build", "nowhere"], "nowhere"),
        (["build"], "no source folder"),
        (["build", ""], "SOURCE: its name is empty"),
        (["build", ".", "-o", ""], "--output: its name is empty"),
        (["build", ".", "--theme", ""], "--theme: its name is empty"),
        (["serve", ""], "SOURCE: its name is empty"),
        (["clean", ""], "OUTPUT: its name is empty"),
        (["inspect", ""], "FILE: its name is empty"),
        (["init", ""], "DIR: its name is empty"),
        (["entities", "list", ""], "SOURCE: its name is empty"),
        (["check"], "is no archive"),
        (["verify", "nowhere"], "nowhere"),
        (["search", "word"], "is no archive"),
        (["search", "word", "--limit", "-1"], "--limit"),
        (["serve"], "no source folder"),
        (["serve", ".", "--port", "99999"], "65535"),
        (["inspect", "nowhere.txt"], "nowhere.txt is not there"),
        (["inspect", "."], "is no file"),
        (["entities", "list"], "is no archive"),
        (["entities", "list", "--type", "ship"], "there is no type 'ship'"),
        (["init", "file.txt"], "file.txt is a file"),
    ],
)
def test_wrong_usage_is_told_in_one_sentence(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, arguments: list[str], words: str
) -> None:
    """Whatever is wrong: exit 2, nothing on stdout, one sentence on stderr that names the thing."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "file.txt").touch()
    assert words in refused(capsys, *arguments)


@pytest.mark.parametrize(
    "line",
    [
        "entities suggest -o out in more",
        "entities -o out suggest in more",
        "entities suggest in -o out more",
        "entities suggest in more -o out",
        "build -o out in more",
        "build in -o out more",
    ],
)
def test_operands_and_options_stand_in_any_order(line: str) -> None:
    """Where an option stands among the folders does not change what a command line means."""
    from sitegen.cli.parser import parse  # noqa: PLC0415 - what is tested

    got = parse(line.split())
    assert (got.sources, got.output) == ([Path("in"), Path("more")], Path("out"))
    assert parse(["search", "one", "--limit", "3", "two", "--", "-three"]).query == ["one", "two", "-three"]
    assert parse(["search", "-o", "out", "--json", "--", "-three"]).query == ["-three"]
    assert parse(["build", "-o", "out", "--", "-in", "--", "more"]).sources == [Path("-in"), Path("--"), Path("more")]


def test_words_are_utf8_whatever_the_locale() -> None:
    """Where Python could not read the bytes of a query or a title by the locale, they are taken for UTF-8."""
    code = (
        "from sitegen.cli.parser import parse; import sys; got = parse(sys.argv[1:]); "
        "print(ascii(getattr(got, 'query', None) or got.title))"
    )
    environ = os.environ | {"LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}
    for words, said in ((["search", "München", "ö"], r"['M\xfcnchen', '\xf6']"), (["demo", "--title", "ö"], r"'\xf6'")):
        done = subprocess.run(
            [sys.executable, "-c", code, *(word.encode() for word in words)],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parent.parent,
            env=environ,
        )
        assert done.stdout.strip() == said


def test_no_command_shows_the_help(capsys: Captured) -> None:
    """``sitegen`` alone tells what there is, and is wrong usage."""
    assert main([]) == 2
    assert "commands:" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (SitegenError("the thing is so"), (2, "sitegen: the thing is so")),
        (PermissionError(13, "Permission denied", "/x/y"), (2, "/x/y: Permission denied")),
        (MemoryError(), (2, "memory")),
        (ValueError("two\nlines"), (2, "fault of sitegen itself (ValueError: two lines)")),
        (KeyboardInterrupt(), (130, "stopped")),
    ],
)
def test_no_error_is_a_traceback(
    capsys: Captured, monkeypatch: pytest.MonkeyPatch, error: BaseException, said: tuple[int, str]
) -> None:
    """Whatever a command raises is one sentence; ``SITEGEN_DEBUG=1`` adds where it was."""
    from sitegen.cli import tidying  # noqa: PLC0415 - the module that is made to fail

    def fail(_: object) -> int:
        raise error

    monkeypatch.setattr(tidying, "run", fail)
    assert main(["init"]) == said[0]
    err = capsys.readouterr().err
    assert said[1] in err
    assert "Traceback" not in err
    assert err.count("\n") == 1
    if isinstance(error, ValueError):
        monkeypatch.setenv("SITEGEN_DEBUG", "1")
        main(["init"])
        assert "Traceback" in capsys.readouterr().err


def test_a_reader_that_leaves_is_no_error(tmp_path: Path) -> None:
    """``sitegen check --json | head -1`` says nothing of the pipe on stderr."""
    (tmp_path / "manifest-sha256.txt").touch()
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-m", "sitegen", "check", str(tmp_path), "--json"],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        cwd=Path(__file__).parent.parent,
    )
    os.close(writing)
    assert done.stderr in {"", "0 pages and 0 links checked: all is well\n"}
    assert done.returncode == 128 + signal.SIGPIPE


def test_full_stdout_is_an_error(tmp_path: Path) -> None:
    """Where the result cannot be written, the exit status says so."""
    if not Path("/dev/full").exists():
        pytest.skip("this system has no /dev/full")
    (tmp_path / "manifest-sha256.txt").touch()
    with Path("/dev/full").open("w") as full:
        done = subprocess.run(
            [sys.executable, "-m", "sitegen", "check", str(tmp_path), "--json"],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
            cwd=Path(__file__).parent.parent,
        )
    assert done.returncode == 2
    assert b"Traceback" not in done.stderr


@given(st.lists(st.sampled_from([*COMMANDS, "--json", "-o", "--limit", "x", "--"]) | st.text(max_size=8), max_size=4))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_command_line_is_parsed_or_refused(arguments: list[str]) -> None:
    """No command line ends in a traceback before its command begins."""
    from sitegen.cli.parser import UsageError, parse  # noqa: PLC0415 - what is tested

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "stdout", io.StringIO())
        try:
            parse(arguments)
        except (UsageError, SystemExit):
            return


def test_init_writes_and_never_overwrites(tmp_path: Path, capsys: Captured) -> None:
    """Three starter files, which a build accepts as they are; what is there already stays."""
    folder = tmp_path / "new"
    assert main(["init", str(folder)]) == 0
    written = {path.name: path.read_bytes() for path in folder.iterdir()}
    assert set(written) == {"sitegen.toml", "curation.txt", ".sitegenignore"}
    (folder / "curation.txt").write_text("mine")
    assert main(["init", str(folder)]) == 0
    assert "stays as it is" in capsys.readouterr().err
    assert (folder / "curation.txt").read_text() == "mine"


def test_starter_settings_are_right(tmp_path: Path) -> None:
    """Every line of the starter settings that is commented out is a setting that sitegen knows."""
    from sitegen.cli.tidying import SETTINGS  # noqa: PLC0415 - what is tested
    from sitegen.config import checks, file  # noqa: PLC0415 - what it is tested with

    (tmp_path / "known-names.csv").touch()
    (tmp_path / "my-theme").mkdir()
    drawing = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 8 8"/>'
    for name in ("logo.svg", "icon.png"):
        (tmp_path / name).write_text(drawing)
    active = re.sub(r"^# (?=\[|\w+ = )", "", SETTINGS, flags=re.MULTILINE)
    (tmp_path / "sitegen.toml").write_text(active)
    written = file.read(tmp_path / "sitegen.toml")
    assert written.look.title == "My archive"
    assert written.jobs == 4
    assert written.look.colours.keys() == {"link", "paper"}
    assert written.look.dark_colours.keys() == {"link"}
    assert written.look.logo
    assert all(f" {group} = " in SETTINGS for group in ("default", *checks.ROBOT_GROUPS))
    assert {line.split()[0] for line in active.splitlines() if " = " in line} >= set(file.KEYS) - {
        "executor",
        "scheduler",
        "colours",
    }


def test_clean_removes_only_what_sitegen_made(tmp_path: Path, capsys: Captured) -> None:
    """Files of other people, changed files and pinned addresses stay; a manifest cannot point outside."""
    import hashlib  # noqa: PLC0415 - for this test alone

    output, state = tmp_path / "output", tmp_path / ".sitegen" / "output"
    made = {"index.html": b"made", "documents/a.html": b"a", "documents/changed.html": b"before"}
    for name, content in made.items():
        (output / name).parent.mkdir(parents=True, exist_ok=True)
        (output / name).write_bytes(content)
    (tmp_path / "victim").write_bytes(b"v")
    lines = [f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in made.items()]
    lines.append(f"{hashlib.sha256(b'v').hexdigest()}  ../victim\n")
    (output / "manifest-sha256.txt").write_text("".join(lines))
    (output / "documents/changed.html").write_bytes(b"after")
    (output / "mine.txt").write_text("mine")
    (output / "empty of mine").mkdir()
    state.mkdir(parents=True)
    (state / "store.db").touch()
    (state / "addresses.txt").write_text("pins")
    assert main(["clean", "-o", str(output)]) == 0
    left = sorted(path.relative_to(tmp_path).as_posix() for path in tmp_path.rglob("*") if path.is_file())
    assert left == [".sitegen/output/addresses.txt", "output/documents/changed.html", "output/mine.txt", "victim"]
    assert (output / "empty of mine").is_dir()
    assert "--addresses" in capsys.readouterr().err
    assert main(["clean", str(output), "--addresses"]) == 0
    assert not state.parent.exists()
    assert (output / "mine.txt").exists()
    assert main(["clean", str(tmp_path / "nowhere")]) == 0
    assert "nothing to remove" in capsys.readouterr().err


@given(st.text())
def test_documents_cannot_steer_the_terminal(text: str) -> None:
    """No control character, line break or change of direction in a document's text reaches the terminal."""
    shown = tame(text + "\x1b[2J\n\u202e\r\x9b")
    assert not re.search("[\x00-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", shown)
    assert "\x1b" not in marked("a\x1bb", [(0, 2)], on="<", off=">")


def test_small_things() -> None:
    """Numbers agree with their nouns; clipped text says so; marks keep the spaces around them."""
    assert (count(1, "page"), count(2000, "page"), count(0, "entry", "entries")) == (
        "1 page",
        "2,000 pages",
        "0 entries",
    )
    assert (clip("abcdef", 6), clip("abcdef", 4), clip("ab cdef", 4)) == ("abcdef", "abc…", "ab…")
    assert marked("one two three", [(4, 7)], on="[", off="]") == "one [two] three"


def test_progress_is_plain_lines_without_a_terminal(capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line for each stage, and one now and then in a long one; quiet says sentences only."""
    clock = iter([0.0, 1.0, 11.0, 11.0])
    monkeypatch.setattr(time, "monotonic", lambda: next(clock))
    with progress() as shown:
        assert isinstance(shown, Lines)
        shown.stage("read", 2000)
        shown.step()
        shown.step(999)
        shown.say("Something to know.")
    assert capsys.readouterr().err == "read (2,000)\nread: 1,000 of 2,000\nSomething to know.\n"
    with progress(quiet=True) as shown:
        shown.stage("read", 2000)
        shown.step()
        shown.say("Something to know.")
    assert capsys.readouterr().err == "Something to know.\n"


def test_progress_is_a_bar_on_a_terminal(monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal a bar is drawn and cleared away."""
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with progress() as shown:
        assert isinstance(shown, Bars)
        shown.stage("read", 2)
        shown.step()
        shown.stage("write")
        shown.step()
        shown.say("[not] markup")
    monkeypatch.setenv("TERM", "dumb")
    with progress() as shown:
        assert isinstance(shown, Lines)


def test_ctrl_c_is_quiet(tmp_path: Path) -> None:
    """Ctrl-C while serving ends it with a word and exit status 0."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "manifest-sha256.txt").touch()
    server = subprocess.Popen(
        [sys.executable, "-c", INTERRUPTIBLE, "serve", "--port", "0"],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": str(Path(__file__).parent.parent)},
    )
    assert server.stderr is not None
    assert "Serving" in server.stderr.readline()
    server.send_signal(signal.SIGINT)
    assert server.wait(timeout=60) == 0
    assert server.stderr.read() == "stopped\n"
    server.stderr.close()
