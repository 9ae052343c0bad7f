"""The archive as data: JSON Lines, tables, a data package and a database."""

from sitegen.render.data.database import write_database
from sitegen.render.data.streams import streams

__all__ = ["streams", "write_database"]
