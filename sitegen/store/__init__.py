"""The build store: what is kept between builds, and what pages are made from."""

from sitegen.store.archive import StoredArchive
from sitegen.store.codec import DamagedError
from sitegen.store.imported import NoArchiveError, import_output
from sitegen.store.keep import Store
from sitegen.store.prepared import Prepared, PreparedDocument, Published

__all__ = [
    "DamagedError",
    "NoArchiveError",
    "Prepared",
    "PreparedDocument",
    "Published",
    "Store",
    "StoredArchive",
    "import_output",
]
