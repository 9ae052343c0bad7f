"""The project itself: layers, style, types, requirements, the wheel."""

from __future__ import annotations

import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parent.parent
LONGEST = 300
"""No module is longer than this many lines; tables of data are."""


def run(*command: str, cwd: Path = PROJECT) -> subprocess.CompletedProcess[str]:
    """Run a tool of this environment."""
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=False)


def tool(name: str) -> str:
    """Return the path of a tool beside this Python."""
    return str(Path(sys.executable).with_name(name))


def test_imports_run_downwards_only() -> None:
    """The layers of pyproject.toml hold: no stage imports another, nor anything above it."""
    done = run(tool("lint-imports"), "--no-cache")
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    "command",
    [("ruff", "check", "--output-format", "concise", "--quiet"), ("ruff", "format", "--check"), ("mypy",)],
    ids=" ".join,
)
def test_style_and_types(command: tuple[str, ...]) -> None:
    """Every rule of ruff but the reasoned exceptions, and strict types."""
    done = run(tool(command[0]), *command[1:])
    assert done.returncode == 0, done.stdout


def modules() -> list[Path]:
    """Return every module of the program that is no table of data."""
    found = sorted((PROJECT / "sitegen").rglob("*.py"))
    return [path for path in found if "tables" not in path.parts and "made by ``tests/" not in path.read_text("utf-8")]


def test_modules_are_short() -> None:
    """A module fits in a reader's head."""
    lengths = {str(path.relative_to(PROJECT)): path.read_text("utf-8").count("\n") for path in modules()}
    assert {name: length for name, length in lengths.items() if length > LONGEST} == {}


def test_exemptions_give_their_reason() -> None:
    """Whatever a tool is told to overlook has its reason beside it."""
    bare = re.compile(r"#\s*noqa(?::\s*[A-Z0-9, ]+)?\s*$|type:\s*ignore(?:\[[\w, -]*\])?\s*$", re.MULTILINE)
    assert [str(path) for path in modules() if bare.search(path.read_text("utf-8"))] == []


def requirements(name: str) -> dict[str, list[str]]:
    """Return for each pinned requirement its hashes."""
    text = (PROJECT / "requirements" / name).read_text("utf-8")
    pins: dict[str, list[str]] = {}
    for line in text.splitlines():
        if line and not line.startswith(("#", " ")):
            current = line.rstrip(" \\")
            pins[current] = []
        elif "--hash=" in line:
            pins[current].append(line.strip(" \\"))
    return pins


@pytest.mark.parametrize("name", ["run.txt", "test.txt"])
def test_requirements_are_pinned_and_hashed(name: str) -> None:
    """Set-up is reproducible: every requirement has one version and its hashes, and no registry is named."""
    pins = requirements(name)
    assert pins
    assert [pin for pin, hashes in pins.items() if "==" not in pin or not hashes] == []
    assert "://" not in (PROJECT / "requirements" / name).read_text("utf-8")


def normal(requirement: str) -> str:
    """Return the name in a requirement as packages are compared."""
    return re.sub(r"[-_.]+", "-", re.split(r"[^\w.-]", requirement, maxsplit=1)[0]).lower()


def test_requirements_cover_the_project() -> None:
    """What pyproject.toml asks for is in the pinned files: ``make lock`` was run."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    needed = project["project"]["dependencies"] + project["build-system"]["requires"]
    run_pins = {normal(pin) for pin in requirements("run.txt")}
    test_pins = {normal(pin) for pin in requirements("test.txt")}
    assert {normal(need) for need in needed} <= run_pins
    assert run_pins | {normal(need) for need in project["dependency-groups"]["test"]} <= test_pins
    versions = {name: {pin.split(";")[0].strip() for pin in requirements(name)} for name in ("run.txt", "test.txt")}
    assert versions["run.txt"] <= versions["test.txt"]


IMPORT = re.compile(r"^\s*(?:from|import) ([A-Za-z_]\w*)", re.MULTILINE)
OPTIONAL = {"distributed", "dask", "pypdf"}


def imported(*folders: str) -> set[str]:
    """Return the distributions whose modules the Python files in some folders import."""
    files = [path for folder in folders for path in (PROJECT / folder).rglob("*.py")]
    names = {name for path in files for name in IMPORT.findall(path.read_text("utf-8"))}
    installed = packages_distributions()
    return {normal(installed[name][0]) for name in names - OPTIONAL - set(sys.stdlib_module_names) if name in installed}


def test_every_import_is_declared() -> None:
    """What is imported is asked for by name, not had by the way; what is asked for is imported."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))
    runs = {normal(need) for need in project["project"]["dependencies"]}
    tests = {normal(need) for need in project["dependency-groups"]["test"]}
    assert imported("sitegen") - {"sitegen"} == runs
    assert imported("tests") - {"sitegen"} <= runs | tests


def test_continuous_integration_runs_what_the_readme_says() -> None:
    """CI runs the README's test command and nothing else."""
    script = (PROJECT / ".ci" / "run").read_text("utf-8")
    commands = [line for line in script.splitlines() if line and not line.startswith(("#", "set ", "cd "))]
    assert commands == ["make test"]
    assert (PROJECT / ".ci" / "run").stat().st_mode & 0o111
    first_screen = (PROJECT / "README.md").read_text("utf-8").splitlines()[:40]
    assert {"make site", "make test"} <= {line.strip().split("  ")[0] for line in first_screen}


def test_readme_tells_every_command() -> None:
    """Every command of the program is in the README's table, and no other."""
    from sitegen.cli.parser import COMMANDS  # noqa: PLC0415 - the other tests run without the program

    told = re.findall(r"^\| `sitegen ([a-z]+)", (PROJECT / "README.md").read_text("utf-8"), re.MULTILINE)
    assert sorted(told) == sorted(COMMANDS)


def test_readers_are_entry_points() -> None:
    """The built-in readers are those that the installed package announces."""
    from sitegen.read.registry import BUILT_IN  # noqa: PLC0415 - the other tests run without the program

    project = tomllib.loads((PROJECT / "pyproject.toml").read_text("utf-8"))["project"]
    assert project["entry-points"]["sitegen.readers"] == BUILT_IN


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the wheel, built."""
    folder = tmp_path_factory.mktemp("wheel")
    done = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(folder))
    assert done.returncode == 0, done.stdout + done.stderr
    return next(folder.glob("*.whl"))


def test_the_wheel_carries_everything(wheel: Path) -> None:
    """Templates, static files, schemas, the sample and the type marker travel in the wheel; nothing else does."""
    names = set(zipfile.ZipFile(wheel).namelist())
    templates = {
        path.relative_to(PROJECT / "templates") for path in (PROJECT / "templates").rglob("*") if path.is_file()
    }
    assert {f"sitegen/_data/templates/{path.as_posix()}" for path in templates} <= names
    ours = [path for path in (PROJECT / "sitegen").rglob("*") if path.is_file() and "__pycache__" not in path.parts]
    assert {path.relative_to(PROJECT).as_posix() for path in ours} <= names
    assert {"sitegen/py.typed", "sitegen/sample/curation.txt"} <= names
    assert {name.split("/")[0] for name in names} == {"sitegen", wheel.name.rsplit("-py3", 1)[0] + ".dist-info"}
    assert not [name for name in names if "__pycache__" in name or name.startswith("tests")]


def test_the_wheel_is_reproducible(wheel: Path, tmp_path: Path) -> None:
    """The same source makes the same wheel."""
    done = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(tmp_path))
    assert done.returncode == 0, done.stderr
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()


def test_the_wheel_works(wheel: Path, tmp_path: Path) -> None:
    """Installed into a fresh environment, far from the checkout, the wheel builds, checks and searches the sample."""
    home = tmp_path / "fresh"
    assert run(sys.executable, "-m", "venv", "--without-pip", str(home)).returncode == 0
    site = next(home.glob("lib/python*/site-packages"), home / "Lib" / "site-packages")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(site)
    mine = next(path for path in sys.path if path.endswith("site-packages"))
    dependencies = [
        path for path in Path(mine).iterdir() if "sitegen" not in path.name.lower() and path.suffix != ".pth"
    ]
    beside = tmp_path / "dependencies"
    beside.mkdir()
    for path in dependencies:
        (beside / path.name).symlink_to(path)
    (site / "dependencies.pth").write_text(f"{beside}\n")
    python = next(path for path in (home / "bin" / "python", home / "Scripts" / "python.exe") if path.exists())
    where = run(str(python), "-c", "import sitegen; print(sitegen.__file__)", cwd=tmp_path)
    assert str(home) in where.stdout
    for command in (("demo",), ("check",), ("verify",), ("search", "harbour", "--json")):
        done = run(str(python), "-m", "sitegen", *command, cwd=tmp_path)
        assert done.returncode == 0, f"{command}: {done.stdout}\n{done.stderr}"
    assert (tmp_path / "output" / "index.html").is_file()
