"""How a document writes its words: in lower case, with a capital inside a sentence, or at its start."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from sitegen.entities.tokens import Token
from sitegen.tables.listing import word_set
from sitegen.tables.words import function_words
from sitegen.tables.words_common import common_words

ALWAYS = ("en",)
"""Languages whose function words are no names in text of any other either (loan titles, quotations)."""


@dataclass(slots=True)
class Case:
    """Counts by word (in lower case) of one document."""

    lower: Counter[str] = field(default_factory=Counter)
    inner: Counter[str] = field(default_factory=Counter)
    start: Counter[str] = field(default_factory=Counter)
    articled: Counter[str] = field(default_factory=Counter)
    acronym: Counter[str] = field(default_factory=Counter)
    heads: Counter[str] = field(default_factory=Counter)

    def add(self, tokens: Iterable[Token], closed: Iterable[tuple[int, int]]) -> None:
        """Count the words of a block outside its closed stretches (in these only the lower-case ones)."""
        shut = sorted(closed)
        at = 0
        previous: Token | None = None
        articled: Token | None = None
        for token in tokens:
            while at < len(shut) and shut[at][1] <= token.start:
                at += 1
            low = token.low
            if token.text[0].islower():
                self.lower[low] += 1
            elif token.capital and not (at < len(shut) and shut[at][0] <= token.start):
                (self.start if token.starts else self.inner)[low] += 1
                self._note(token, previous)
                if previous is not None and previous.capital and token.gap == " ":
                    self.heads[low] += 1
                    if previous is articled and not is_common_word(previous.low, "de"):
                        # "die Boston Rovers": before a second capital an article says nothing of the first
                        self.articled[previous.low] -= 1
            articled = token if previous is not None and previous.low in ARTICLES and token.capital else None
            previous = token

    def _note(self, token: Token, previous: Token | None) -> None:
        """Count capitals after an article, and small acronyms where only a name can stand."""
        if previous is None or token.starts:
            return
        if previous.low in ARTICLES:
            self.articled[token.low] += 1
        if token.text.isupper() and len(token.text) < SHORT_ACRONYM:
            # one article says as much as two prepositions, unless it is shouted as well
            self.acronym[token.text] += 2 * (previous.low in DEFINITE and not previous.text.isupper())
            self.acronym[token.text] += previous.low in GOVERNING

    def is_common(self, word: str) -> bool:
        """Say whether the document itself writes the word in lower case at least as often as with an inner capital."""
        return 0 < self.lower[word] >= self.inner[word]


SHORT_ACRONYM = 4
GOVERNING = word_set(
    """of by against from with in to van tegen door met aan uit bij von gegen durch mit contra de por con contre par
    avec di da"""
)
"""Prepositions after which a function word in capitals must be an acronym."""
DEFINITE = word_set("the het das la le el il")
ARTICLES = word_set(
    """der die das den dem des ein eine einen einem einer eines kein keine diese dieser dieses diesem diesen jede jeder
    jedes jeden mein meine sein seine seinen ihr ihre ihren unser unsere im am zum zur beim vom ins"""
)
"""German words after which a capital says nothing."""


def is_function_word(word: str, language: str) -> bool:
    """Say whether a word carries only grammar, in the text's language or in English."""
    return word in function_words(language) or any(word in function_words(other) for other in ALWAYS)


def is_common_word(word: str, language: str) -> bool:
    """Say whether a word often starts a sentence without being a name."""
    return word in common_words(language) or any(word in common_words(other) for other in ALWAYS)
