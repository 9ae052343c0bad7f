"""Whether a match stands where the name can be meant: not a word at a sentence's start, not a part of a longer name."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence

from sitegen.entities.lines import is_title_line
from sitegen.entities.statistics import is_common_word, is_function_word
from sitegen.entities.tokens import OPENERS, TERMINAL, Token
from sitegen.entities.trie import Hit, Word
from sitegen.model.document import Block, Kind
from sitegen.tables.calendar import day_of, months_of
from sitegen.tables.demonyms import is_demonym
from sitegen.tables.given_names import is_given_name
from sitegen.tables.territories import SHORT, territory
from sitegen.tables.words_heads import DIRECTIONS
from sitegen.tables.words_particles import ROMANCE
from sitegen.tables.words_titles import PORTFOLIOS, is_title


class Surroundings:
    """One block's words around its matches; what is costly is looked at only where a match needs it."""

    def __init__(self, block: Block, words: Sequence[Word], language: str) -> None:
        """``words`` are the block's, in order."""
        self.block, self.text, self.words, self.language = block, block.text, words, language
        self._lines: list[tuple[int, int, bool]] | None = None

    def sound(self, hits: Sequence[Hit]) -> Iterator[Hit]:
        """Yield the matches that hold."""
        covered = {at for hit in hits for at in (hit.first, hit.last)}
        for hit in hits:
            if not (self._common(hit) or self._dated(hit) or self._cut(hit, covered) or self._halved(hit, covered)):
                yield hit

    def starts(self, at: int) -> bool:
        """Say whether a sentence may begin at a word."""
        if at == 0:
            return True
        gap = self.text[self.words[at - 1][1] : self.words[at][0]]
        return (
            "\n" in gap
            or any(mark in gap for mark in TERMINAL + ":“„«•|>*")
            or (gap.strip(OPENERS) != "" and '"' in gap)
        )

    def _common(self, hit: Hit) -> bool:
        """Say whether a lone word may be only a common word with a capital: at a start, in a headline, shouted."""
        if hit.first != hit.last:
            return False
        word = self.words[hit.first][2]
        low = word.casefold()
        if word.islower() and self.language in ROMANCE:
            return True  # "argentina", "suisse": these languages write adjectives as they write the country
        if word.isupper() and len(word) < 4:  # noqa: PLR2004 - letters of an acronym
            return is_function_word(low, self.language) and self.in_headline(hit.first) and self._shouting(hit.first)
        if not (is_function_word(low, self.language) or is_common_word(low, self.language)):
            return False
        if territory(word, self.language):
            return False
        return self.starts(hit.first) or self.in_headline(hit.first) or word.islower()

    def _shouting(self, at: int) -> bool:
        """Say whether the words beside one in capitals are in capitals as well."""
        beside = [self.words[near][2] for near in (at - 1, at + 1) if 0 <= near < len(self.words)]
        return all(word.isupper() for word in beside)

    def _dated(self, hit: Hit) -> bool:
        """Say whether a lone month's name stands beside a number."""
        word = self.words[hit.first][2]
        if hit.first != hit.last or not (months_of(word.casefold()) or day_of(word.casefold()) is not None):
            return False
        beside = [self.words[near][2] for near in (hit.first - 1, hit.first + 1) if 0 <= near < len(self.words)]
        return any(near[0].isdigit() for near in beside)

    def _cut(self, hit: Hit, covered: set[int]) -> bool:
        """Say whether a match of one word is a part of a longer capitalised run that is itself no name."""
        if hit.first != hit.last:
            return False
        after, before = hit.last + 1, hit.first - 1
        grows = (
            after < len(self.words)
            and after not in covered
            and self._joins(hit.last, after)
            and not self._breaks(after)
        )
        if not grows and before >= 0 and before not in covered:
            grows = self._joins(before, hit.first) and not self.starts(before) and not self._breaks(before)
        return grows and not self.in_headline(hit.first)

    def _halved(self, hit: Hit, covered: set[int]) -> bool:
        """Say whether a match is a half of a forename with a hyphen: ``Anne`` in ``Anne-Lise Fenn``."""
        after = hit.last + 1
        return (
            hit.first == hit.last
            and after < len(self.words)
            and after not in covered
            and self.text[self.words[hit.last][1] : self.words[after][0]] == "-"
            and self.words[after][2][0].isupper()
            and is_given_name(self.words[hit.first][2])
            and is_given_name(self.words[after][2])
        )

    def _joins(self, left: int, right: int) -> bool:
        """Say whether two words stand side by side, both with a capital."""
        one, two = self.words[left], self.words[right]
        return (
            self.text[one[1] : two[0]] in (" ", "\u00a0")
            and one[2][0].isupper()
            and two[2][0].isupper()
            and not self.starts(right)
        )

    def _breaks(self, at: int) -> bool:
        """Say whether a capitalised word is no part of any name: it ends or begins a run."""
        word = self.words[at][2]
        low = word.casefold()
        return (
            len(word) < 2  # noqa: PLR2004 - letters of an acronym
            or word.replace(".", "") in SHORT
            or (word.isupper() and not self.words[at][2].istitle())
            or is_title(low)
            or low in PORTFOLIOS
            or low in DIRECTIONS
            or is_demonym(low)
            or is_function_word(low, self.language)
            or is_common_word(low, self.language)
            or day_of(low) is not None
            or bool(months_of(low))
            or territory(word, self.language) is not None
            or self.language == "de"
        )

    def in_headline(self, at: int) -> bool:
        """Say whether a word stands in a line where capitals say nothing."""
        if self.block.kind is Kind.HEADING:
            return True
        if self._lines is None:
            self._lines = []
            start = 0
            places = [low for low, _, _ in self.words]
            for line in self.text.split("\n"):
                end = start + len(line)
                inside = self.words[bisect_left(places, start) : bisect_left(places, end)]
                tokens = [Token(low, high, word, " ", starts=False) for low, high, word in inside]
                self._lines.append((start, end, is_title_line(line, tokens)))
                start = end + 1
        place = self.words[at][0]
        return self._lines[bisect_right(self._lines, place, key=lambda row: row[0]) - 1][2]
