"""Files to disk, whole."""
