"""Checks of a finished archive from outside, by the checkers that others wrote and by browsers: ``make audit``."""
