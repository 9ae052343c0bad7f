"""BagIt 1.0 (RFC 8493): the archive as the payload of a bag, with RO-Crate metadata in it."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sitegen import __version__
from sitegen.export.crate import describe
from sitegen.export.package import Copied, copied, put
from sitegen.export.rows import Exporting

PAYLOAD = "data"
DECLARATION = b"BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n"


def bag(exporting: Exporting, folder: Path) -> int:
    """Write the bag; return the number of files in its payload."""
    payload = folder / PAYLOAD
    rows = list(copied(exporting, payload))
    rows += describe(exporting, payload)
    rows.sort(key=lambda row: row.path)
    tags = [
        put(folder, "bagit.txt", DECLARATION),
        put(folder, "bag-info.txt", _info(exporting, rows)),
        put(folder, "manifest-sha256.txt", _manifest((f"{PAYLOAD}/{row.path}", row.sha256) for row in rows)),
    ]
    put(folder, "tagmanifest-sha256.txt", _manifest(sorted((row.path, row.sha256) for row in tags)))
    return len(rows)


def _info(exporting: Exporting, rows: list[Copied]) -> bytes:
    """Return what is known of the bag; nothing is put down that nobody said."""
    facts = [
        ("External-Description", " ".join(exporting.title.split())),
        ("External-Identifier", exporting.base),
        ("Bagging-Date", exporting.date),
        ("Payload-Oxum", f"{sum(row.size for row in rows)}.{len(rows)}"),
        ("Bag-Software-Agent", f"sitegen {__version__}"),
    ]
    return "".join(f"{name}: {value}\n" for name, value in facts if value).encode("utf-8", "replace")


def _manifest(rows: Iterable[tuple[str, str]]) -> bytes:
    """Return a manifest; line ends and percent signs in paths are escaped as the standard says."""
    return "".join(f"{digest}  {_path(path)}\n" for path, digest in rows).encode("utf-8", "surrogateescape")


def _path(path: str) -> str:
    return path.replace("%", "%25").replace("\n", "%0A").replace("\r", "%0D")
