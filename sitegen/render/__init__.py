"""Pages, data files and feeds from the archive.

``jobs`` yields what there is to render, ``render`` makes the files of one job, ``late`` the pages that
tell the sizes of data files, ``assets`` the files of the theme.
"""

from sitegen.render.contrast import faint
from sitegen.render.jobs import Job, jobs, late, render
from sitegen.render.messages import untranslated
from sitegen.render.theme import Theme, assets

__all__ = ["Job", "Theme", "assets", "faint", "jobs", "late", "render", "untranslated"]
