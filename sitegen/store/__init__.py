"""The build store: what is kept between builds, and what pages are made from."""

from sitegen.store.archive import StoredArchive
from sitegen.store.codec import DamagedError
from sitegen.store.keep import Prepared, PreparedDocument, Store

__all__ = ["DamagedError", "Prepared", "PreparedDocument", "Store", "StoredArchive"]
