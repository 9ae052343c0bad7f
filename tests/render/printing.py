"""Renders an archive into memory."""

from __future__ import annotations

from fakes import FakeArchive

from sitegen.render import Theme, assets, jobs, late, render


def printed(archive: FakeArchive, theme: Theme | None = None) -> dict[str, bytes]:
    """Return every file of an archive's pages by path."""
    chosen = theme or Theme.load(None)
    files = {file.path: file.content for file in assets(chosen, archive.site.look.language)}
    for job in jobs(archive):
        for file in render(job, archive, chosen):
            assert file.path not in files
            files[file.path] = file.content
    sizes = {"data/documents.jsonl": 4821, "data/archive.db": 7_340_000}
    files |= {file.path: file.content for file in late(archive, chosen, sizes)}
    return files
