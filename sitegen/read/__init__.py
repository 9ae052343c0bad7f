"""Files to decoded lines."""
