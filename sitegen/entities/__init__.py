"""Names: found in each document, joined over the archive, and linked wherever they stand."""

from sitegen.entities import decisions, lists, pins, voters
from sitegen.entities.curation import ContradictionError
from sitegen.entities.link import Linker, link, linker
from sitegen.entities.recognise import recognise
from sitegen.entities.resolve import resolve
from sitegen.entities.suggest import Suggestion, suggest
from sitegen.entities.tally import tally

__all__ = [
    "ContradictionError",
    "Linker",
    "Suggestion",
    "decisions",
    "link",
    "linker",
    "lists",
    "pins",
    "recognise",
    "resolve",
    "suggest",
    "tally",
    "voters",
]
