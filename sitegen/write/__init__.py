"""Files to disk, whole: a new output is made beside the old one and takes its place in one step."""

from sitegen.write.lock import BusyError, only_build
from sitegen.write.ownership import ForeignFileError, Ownership, stamp
from sitegen.write.publication import Publication, put

__all__ = ["BusyError", "ForeignFileError", "Ownership", "Publication", "only_build", "put", "stamp"]
