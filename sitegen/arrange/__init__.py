"""Order, neighbours, contexts and counts over the archive."""
