"""``sitegen export``: an archive's folder as a package for other systems."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from sitegen.export.bag import bag
from sitegen.export.crate import crate
from sitegen.export.followthemoney import followthemoney
from sitegen.export.package import Exported, zipped
from sitegen.export.references import bibtex, csl, ris
from sitegen.export.rows import Exporting
from sitegen.export.webannotations import webannotations
from sitegen.folder import manifest
from sitegen.problems import SitegenError

__all__ = ["FORMATS", "Exported", "export"]

Maker = Callable[[Exporting, Path], int]

FOLDERS: Mapping[str, Maker] = {"bagit": bag, "ro-crate": crate}
FILES: Mapping[str, tuple[Maker, str]] = {
    "annotations": (webannotations, "annotations.jsonl"),
    "bibtex": (bibtex, "bib"),
    "csl": (csl, "csl.json"),
    "followthemoney": (followthemoney, "ftm.json"),
    "ris": (ris, "ris"),
}

FORMATS: Mapping[str, str] = {
    "bagit": "a BagIt 1.0 bag of the whole archive, with RO-Crate metadata (a folder, or one .zip file)",
    "ro-crate": "an RO-Crate 1.2 of the whole archive (a folder, or one .zip file)",
    "annotations": "every mention as a W3C Web Annotation, one a line",
    "bibtex": "a reference to every document, for BibTeX",
    "csl": "the same as CSL-JSON",
    "followthemoney": "documents, people and organisations as FollowTheMoney entities, one a line",
    "ris": "a reference to every document, in RIS",
}


class UnknownFormatError(SitegenError):
    """There is no such format."""

    def __init__(self, name: str) -> None:
        """``name`` is what was asked for."""
        super().__init__(f"there is no format {name!r}; choose one of {', '.join(FORMATS)}")


class TargetThereError(SitegenError):
    """Something stands where the package should go: sitegen never overwrites what it did not make."""

    def __init__(self, target: Path) -> None:
        """``target`` is where the package should go."""
        super().__init__(f"{target} is there already; move it away or name another place with --to")


def default_target(output: Path, name: str) -> Path:
    """Return where a package goes when nobody says: beside the archive, named after it."""
    ending = FILES[name][1] if name in FILES else name
    return output.with_name(f"{output.name}.{ending}" if name in FILES else f"{output.name}-{ending}")


def export(output: Path, name: str, target: Path | None = None, *, date: str | None = None) -> Exported:
    """Write an archive's folder as a package of the format ``name``; return what was written and where.

    ``date`` is the day of the export (ISO 8601), for formats that state one; without it none is stated. A package
    that cannot be completed leaves nothing behind.

    Raises:
        UnknownFormatError: there is no such format.
        TargetThereError: something stands at the target.
        NotAnArchiveError: the folder is no archive.
        DamagedArchiveError: a file differs from the archive's manifest.
    """
    if name not in FORMATS:
        raise UnknownFormatError(name)
    place = target or default_target(output, name)
    if place.exists() or place.is_symlink():
        raise TargetThereError(place)
    exporting = Exporting(output, manifest(output), date)
    partial = place.with_name(f".{place.name}.partial")
    _remove(partial)
    place.parent.mkdir(parents=True, exist_ok=True)
    try:
        count = _make(exporting, name, place, partial)
        partial.rename(place)
    finally:
        _remove(partial)
    return Exported(name, place, count)


def _make(exporting: Exporting, name: str, place: Path, partial: Path) -> int:
    if name in FILES:
        return FILES[name][0](exporting, partial)
    if place.suffix.lower() != ".zip":
        return FOLDERS[name](exporting, partial)
    folder = partial.with_name(f"{partial.name}.folder")
    _remove(folder)
    try:
        count = FOLDERS[name](exporting, folder)
        zipped(folder, place.stem, partial)
    finally:
        _remove(folder)
    return count


def _remove(path: Path) -> None:
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)
