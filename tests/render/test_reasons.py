"""Every reason for which a line is removed has plain words on the page."""

from __future__ import annotations

import re
from pathlib import Path

from sitegen.clean.phrases import NOTICES, PATTERNS, PHRASES
from sitegen.entities.sieve import CONFIDENCE
from sitegen.render.terms import REASONS, RULES

ROOT = Path(__file__).parents[2]
GIVEN = re.compile(r'dropped\[[^\]]*(?:\(\))?\] = "([a-z-]+)"|(?:return|or) "([a-z]+(?:-[a-z]+)?)"$', re.MULTILINE)
MODULES = ("boards", "tails", "board_frame", "frame", "residue", "fates", "board_bodies", "answers")
"""The modules that give reasons."""


def test_every_reason_has_words() -> None:
    """No page shows a bare code such as `user-panel` for why a line was removed."""
    given = {*PHRASES, *(reason for reason, _ in (*PATTERNS, *NOTICES))}
    for name in MODULES:
        text = (ROOT / "sitegen" / "clean" / f"{name}.py").read_text(encoding="utf-8")
        given |= {one or other for one, other in GIVEN.findall(text)}
    assert {"user-panel", "signature", "page-control"} <= given
    assert given - set(REASONS) == set()


def test_every_rule_has_words() -> None:
    """No page shows a bare code such as `short name` for why a spelling was joined to a name."""
    assert set(CONFIDENCE) | {"name", "exact", "list", "curation"} <= set(RULES)
