"""``serve``."""

from __future__ import annotations

import sys
from argparse import Namespace
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path

from sitegen.build import build
from sitegen.cli.building import given, tell
from sitegen.cli.terminal import clip, count, progress, tame
from sitegen.config import CURATION_FILE, SETTINGS_FILE, STATE_FOLDER, Settings, SettingsError, load, settle, state_of
from sitegen.folder import MANIFEST, manifest
from sitegen.problems import SitegenError
from sitegen.query import find
from sitegen.serve import Door, served
from sitegen.serve.watch import changes, snapshot

NAMED = 60


def run(arguments: Namespace) -> int:
    """Build, serve, and build again whenever something changed, until Ctrl-C."""
    settings = _settings(arguments)
    output = settings.output if settings else settle(arguments.output or Path("output"))
    state = state_of(output)

    def search(query: str, limit: int) -> Mapping[str, object]:
        return find(output, state, query, limit, facets=True).as_data()

    def version() -> str:
        try:
            status = (output / MANIFEST).stat()
        except OSError:
            return "none"
        return f"{status.st_mtime_ns}-{status.st_size}-{status.st_ino}"

    door = Door(arguments.host, arguments.port, served(output, search, version))
    if settings:
        _build(settings, quiet=arguments.quiet)
    else:
        manifest(output)
    door.open()
    try:
        print(f"Serving {output} at {door.address} (Ctrl-C ends it)", file=sys.stderr, flush=True)
        _watch(arguments, settings)
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
    finally:
        door.close()
    return 0


def _settings(arguments: Namespace) -> Settings | None:
    """Return what to build and watch, or None where only an archive that is there is to be served."""
    try:
        return load(given(arguments))
    except SettingsError:
        output = arguments.output or Path("output")
        if arguments.sources or arguments.config or not (output / MANIFEST).is_file():
            raise
        return None


def _build(settings: Settings, *, quiet: bool) -> None:
    with progress(quiet=quiet) as shown:
        report = build(settings, shown)
    if not quiet:
        tell(report)


def _watch(arguments: Namespace, settings: Settings | None) -> None:
    """Build again after each change; what goes wrong is told, and the last good archive stays."""
    places = _watched(settings) if settings else ()
    skip = frozenset({settings.output, settings.output.parent / STATE_FOLDER} if settings else ())
    for changed in changes(lambda: snapshot(places, skip)):
        first = clip(tame(Path(changed[0]).name), NAMED)
        more = f" and {count(len(changed) - 1, 'file')} more" if len(changed) > 1 else ""
        print(f"{first}{more} changed", file=sys.stderr, flush=True)
        try:
            again = load(given(arguments))
            _build(replace(again, output=settings.output if settings else again.output), quiet=arguments.quiet)
        except SitegenError as error:
            print(f"sitegen: {error}; the last good archive is served", file=sys.stderr, flush=True)


def _watched(settings: Settings) -> tuple[Path, ...]:
    """Return what a build is made from, apart from ``addresses.txt``, which builds themselves write."""
    home = settings.home
    decided = [home / name for name in (SETTINGS_FILE, CURATION_FILE)] if home else []
    theme = [settings.theme] if settings.theme else []
    return tuple(path.resolve() for path in (*settings.sources, *decided, *settings.names, *settings.images, *theme))
