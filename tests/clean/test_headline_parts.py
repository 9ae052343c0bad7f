"""A page's own title is the headline with the site's name; what the page says again below tells them apart."""

# ruff: noqa: E501 - sample lines are easier to read unbroken

from __future__ import annotations

import pytest

from sitegen.clean.headline_parts import bare, said_in, site_in


@pytest.mark.parametrize(
    ("title", "below", "said"),
    [
        ("tide tables – the halden library", {"tide tables", "the halden library"}, "tide tables"),
        ("halden post | why the ferry fares doubled again this year", {"halden post", "why the ferry fares doubled again this year"}, "why the ferry fares doubled again this year"),
        ("why the ferry fares doubled | halden post", {"why the ferry fares doubled"}, "why the ferry fares doubled"),
        ("boats - of the north of the south of the east of the west", {"boats"}, "boats - of the north of the south of the east of the west"),
        ("harbour rooms - the best rooms on the coast and in the town of halden", {"harbour rooms"}, "harbour rooms - the best rooms on the coast and in the town of halden"),
        ("why the ferry fares doubled", set(), "why the ferry fares doubled"),
    ],
)  # fmt: skip
def test_the_headline_comes_before_the_site(title: str, below: set[str], said: str) -> None:
    """Of two parts that the page says again the first is the headline, unless the second is far longer."""
    assert said_in(title, below.__contains__) == said


def test_a_bullet_is_no_part_of_a_headline() -> None:
    """A list's mark or number is left out; the shorter end of a title may be the site's name."""
    assert bare("• Ferry fares") == bare("12. Ferry fares") == bare("Ferry fares") == "Ferry fares"
    assert site_in("why the ferry fares doubled - halden post") == "halden post"
    assert not site_in("why the ferry fares doubled")
