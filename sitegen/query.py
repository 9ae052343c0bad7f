"""The command line's search: over the index that the build left, else over one made from the data files."""

from __future__ import annotations

import hashlib
import shutil
import tempfile
from collections.abc import Callable
from pathlib import Path

from sitegen import search
from sitegen.folder import manifest
from sitegen.problems import SitegenError
from sitegen.search import Answer, IndexDamagedError
from sitegen.store import DamagedError, StoredArchive, import_output

STORE = "store.db"
INDEX = "index"
KEPT = 8
"""So many rebuilt indexes are kept in the cache, the newest."""


def _nothing(_: str) -> None:
    """Say nothing."""


class NoIndexError(SitegenError):
    """There is no index, and none can be made from the data files."""

    def __init__(self, output: Path, why: str) -> None:
        """``why`` is what making one said."""
        super().__init__(
            f"the search index of {output} is gone and cannot be made anew ({why}); build the archive again"
        )


def find(  # noqa: PLR0913 - an archive, a question, and how to answer it
    output: Path,
    state: Path,
    query: str,
    limit: int | None,
    say: Callable[[str], None] = _nothing,
    *,
    facets: bool = False,
) -> Answer:
    """Search an archive; an index that is missing, of another build or damaged is made anew in the user's cache.

    ``say`` is told, in a sentence, where that had to be done; ``facets`` are counted where they are wanted.
    """
    digest = hashlib.sha256(manifest(output)).hexdigest()
    if belongs(output, state, digest):
        try:
            return search.search(state / INDEX, query, limit, facets=facets)
        except IndexDamagedError:
            say("The search index is damaged; searching one made from the data files.")
    return _from_data(output, digest, lambda folder: search.search(folder, query, limit, facets=facets), say)


def belongs(output: Path, state: Path, digest: str) -> bool:
    """Whether the index beside an output was made in the build that the output is of."""
    if not (state / INDEX).is_dir() or not (state / STORE).is_file():
        return False
    try:
        archive = StoredArchive(state / STORE, output)
        try:
            return archive.published == digest
        finally:
            archive.close()
    except Exception:  # noqa: BLE001 - a store that cannot be asked proves nothing
        return False


def _from_data(output: Path, digest: str, ask: Callable[[Path], Answer], say: Callable[[str], None]) -> Answer:
    """Ask an index made from the data files: the cached one, else a new one."""
    cached = cache() / digest[:32]
    if (cached / INDEX).is_dir():
        try:
            return ask(cached / INDEX)
        except IndexDamagedError:
            shutil.rmtree(cached, ignore_errors=True)
    say("Making a search index from the data files.")
    with _room(cached.parent) as name:
        made = Path(name) / "made"
        made.mkdir()
        _make(output, made)
        answer = ask(made / INDEX)
        _keep(made, cached)
        return answer


def _room(cache_folder: Path) -> tempfile.TemporaryDirectory[str]:
    """Return a folder to make an index in: in the cache, or where nothing can be written there, among passing files."""
    try:
        cache_folder.mkdir(parents=True, exist_ok=True)
        return tempfile.TemporaryDirectory(prefix=".new-", dir=cache_folder)
    except OSError:
        return tempfile.TemporaryDirectory(prefix="sitegen-")


def _make(output: Path, folder: Path) -> None:
    try:
        archive = import_output(output, folder / STORE)
        try:
            (folder / INDEX).mkdir()
            search.build_index(archive, folder / INDEX)
        finally:
            archive.close()
    except (DamagedError, OSError, ValueError, LookupError) as error:
        raise NoIndexError(output, str(error)) from error


def _keep(made: Path, cached: Path) -> None:
    """Move a new index into the cache, and drop the oldest; a cache that cannot be written to costs time only."""
    try:
        (made / STORE).unlink(missing_ok=True)
        made.rename(cached)
        old = sorted(
            (path for path in cached.parent.iterdir() if path != cached), key=lambda path: path.stat().st_mtime
        )
        for path in old[: max(0, len(old) - KEPT + 1)]:
            if not path.name.startswith("."):
                shutil.rmtree(path, ignore_errors=True)
    except OSError:
        return


def cache() -> Path:
    """Return the folder of indexes that were made from data files."""
    from platformdirs import user_cache_path  # noqa: PLC0415 - for archives that came without their index only

    return user_cache_path("sitegen", appauthor=False) / "indexes"
