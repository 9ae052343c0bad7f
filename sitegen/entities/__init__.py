"""Names: found, joined, typed, linked."""
