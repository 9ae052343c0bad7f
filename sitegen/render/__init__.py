"""Pages, data files and feeds from the archive.

``jobs`` yields what there is to render, ``render`` makes the files of one job, ``assets`` those of the theme.
"""

from sitegen.render.jobs import Job, jobs, render
from sitegen.render.messages import untranslated
from sitegen.render.theme import Theme, assets

__all__ = ["Job", "Theme", "assets", "jobs", "render", "untranslated"]
