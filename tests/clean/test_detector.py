"""The detector gives what its model gives, for many texts at once as for one."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from py3langid.langid import MODEL_FILE, LanguageIdentifier

from sitegen.clean.detector import Detector

SENTENCES = (
    "The ferry stopped at the quay and nobody knew why.",
    "De veerboot vertrok niet en niemand wist waarom.",
    "LE BATEAU EST RESTÉ AU PORT",
    "Брод није испловио из луке јуче ујутру",
    "渡し船は昨日の朝に港を出なかったそうだ",
    "e\u0301te\u0301 \ud800",
)


@pytest.fixture(scope="module")
def both() -> tuple[LanguageIdentifier, Detector]:
    """Return the model and the detector that reads it."""
    return LanguageIdentifier.from_model_file(MODEL_FILE), Detector()


@settings(deadline=None, max_examples=40)
@given(texts=st.lists(st.text() | st.sampled_from(SENTENCES), max_size=6))
@example(texts=list(SENTENCES))
def test_the_model_says_the_same(both: tuple[LanguageIdentifier, Detector], texts: list[str]) -> None:
    """Every text has the score in every language that the model's own walk gives it; equal ones where nothing tells."""
    model, detector = both
    for text, scores in zip(texts, detector.scores(texts), strict=True):
        want = dict(model.rank(text))
        if len(set(want.values())) == 1:
            assert np.ptp(scores) == 0
        else:
            assert np.allclose(scores, [want[language] for language in detector.languages], rtol=1e-4)
