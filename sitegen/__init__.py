"""sitegen turns a folder of documents saved from the web into a static archive."""

__version__ = "0.1.0"

RULES_VERSION = 1
"""Raised whenever a rule of reading, cleaning or naming changes, so that stored results are made anew."""
