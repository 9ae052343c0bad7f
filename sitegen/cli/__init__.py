"""The command line: the only place that prints, and the only one that decides the exit status."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Sequence
from importlib import import_module
from types import TracebackType

from sitegen.cli.parser import MODULES, parse
from sitegen.problems import SitegenError

DONE, FOUND, FAILED = 0, 1, 2
"""Exit statuses: all is well; problems were found; wrong usage, or the run failed."""

INTERRUPTED = 128 + signal.SIGINT


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command and return its exit status; whatever goes wrong is told in one sentence on stderr."""
    _speak_utf8()
    sys.unraisablehook = _hush
    try:
        return _run(sys.argv[1:] if argv is None else argv)
    except BrokenPipeError:
        return _close_stdout()
    except KeyboardInterrupt:
        sentence, status = "stopped", INTERRUPTED
    except Exception as error:  # noqa: BLE001 - a traceback is a defect; this is the last resort against one
        sentence, status = _sentence(error), FAILED
        if os.environ.get("SITEGEN_DEBUG"):
            import traceback  # noqa: PLC0415 - only asked for when something is being looked into

            traceback.print_exc()
    print(f"sitegen: {sentence}", file=sys.stderr)
    return status


def _run(argv: Sequence[str]) -> int:
    try:
        arguments = parse(argv)
    except SystemExit as leaving:  # argparse has printed the help or the version
        status = int(leaving.code or 0)
    else:
        module = import_module(f"sitegen.cli.{MODULES[arguments.command]}")
        status = int(module.run(arguments))
    sys.stdout.flush()
    return status


def _sentence(error: Exception) -> str:
    match error:
        case SitegenError():
            return _one_line(error)
        case MemoryError():
            return "the memory of this machine is used up; close other programs, or build with --jobs 1"
        case OSError():
            where = f"{os.fsdecode(error.filename)}: " if error.filename else ""
            return f"{where}{error.strerror or _one_line(error)}; correct that and run sitegen again"
        case _:
            fault = f"{type(error).__name__}: {_one_line(error)}"
            return f"this is a fault of sitegen itself ({fault}); SITEGEN_DEBUG=1 shows where, please report it"


def _speak_utf8() -> None:
    """Write what archives hold, whatever the locale says: a letter that stdout cannot take must not end a run."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")


def _one_line(error: BaseException) -> str:
    return " ".join(str(error).split())[:300]


def _close_stdout() -> int:
    """Leave quietly when the reader of a pipe has left; nothing may be flushed to it any more."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    return 128 + signal.SIGPIPE if hasattr(signal, "SIGPIPE") else FAILED


def _hush(unraisable: object) -> None:
    """Swallow errors raised while the interpreter tidies up; nothing can be done about them by then."""
    error: BaseException | None = getattr(unraisable, "exc_value", None)
    trace: TracebackType | None = getattr(unraisable, "exc_traceback", None)
    if os.environ.get("SITEGEN_DEBUG") and error is not None:
        sys.excepthook(type(error), error, trace)
