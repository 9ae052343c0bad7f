"""Pages, data files and feeds."""
