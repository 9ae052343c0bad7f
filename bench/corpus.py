"""Write a folder of invented documents with realistic word statistics, the same for the same seed.

    python bench/corpus.py FOLDER COUNT [--seed 1] [--low 1000] [--high 10000]

Words follow Zipf's law over an invented vocabulary between common English function words; names of invented people,
towns and councils recur over documents; one document in three has a thread of comments, one in two a date.
"""

from __future__ import annotations

import argparse
import random
from itertools import accumulate
from pathlib import Path

FUNCTION = (
    "the of and to in a that is was for on with as by at from it not be this are or an were which had has but they"
    " their its have been more who when after would said could into than over will about one also all there no if"
).split()
ONSETS = "b br c cl d dr f g gr h j k l m n p pl pr qu r s sh st t th tr v w z".split()
NUCLEI = "a e i o u ai ea ee oo ou".split()
CODAS = ["", "", "n", "r", "s", "t", "l", "nd", "rt", "st", "ck", "m"]
MONTHS = "January February March April May June July August September October November December".split()
HEADS = "Council Committee Board Company Institute Union Press Harbour Bank Society".split()
VOCABULARY = 20_000
FIRST_NAMES, LAST_NAMES, TOWNS = 300, 2_000, 1_500


def syllables(dice: random.Random, low: int, high: int) -> str:
    """Return an invented word of ``low`` to ``high`` syllables."""
    count = dice.randint(low, high)
    return "".join(dice.choice(ONSETS) + dice.choice(NUCLEI) + dice.choice(CODAS) for _ in range(count))


class Writer:
    """Writes documents from one vocabulary and one set of names."""

    def __init__(self, seed: int) -> None:
        """Invent the vocabulary and the names; ``seed`` fixes both."""
        dice = random.Random(seed)
        self.words = FUNCTION + [syllables(dice, 1, 3) for _ in range(VOCABULARY)]
        self.weights = list(accumulate(1 / (rank + 2) for rank in range(len(self.words))))
        first = [syllables(dice, 1, 2).capitalize() for _ in range(FIRST_NAMES)]
        last = [syllables(dice, 2, 3).capitalize() for _ in range(LAST_NAMES)]
        towns = [syllables(dice, 2, 3).capitalize() for _ in range(TOWNS)]
        people = [f"{dice.choice(first)} {name}" for name in last]
        bodies = [f"{town} {dice.choice(HEADS)}" for town in towns[::3]]
        self.names = people + towns + bodies
        dice.shuffle(self.names)
        self.ranks = list(accumulate(1 / (rank + 5) for rank in range(len(self.names))))

    def sentence(self, dice: random.Random, names: list[str]) -> str:
        """Return one sentence; two in three hold a name."""
        words = dice.choices(self.words, cum_weights=self.weights, k=dice.randint(7, 24))
        words[0] = words[0].capitalize()
        if dice.random() < 2 / 3:
            words.insert(dice.randint(1, len(words) - 1), dice.choice(names))
        return " ".join(words) + "."

    def paragraph(self, dice: random.Random, names: list[str]) -> str:
        """Return two to six sentences."""
        return " ".join(self.sentence(dice, names) for _ in range(dice.randint(2, 6)))

    def document(self, number: int, seed: int, size: int) -> str:
        """Return a document of about ``size`` characters."""
        dice = random.Random(seed * 1_000_003 + number)
        names = dice.choices(self.names, cum_weights=self.ranks, k=dice.randint(4, 14))
        parts = [" ".join(self.sentence(dice, names).rstrip(".").split()[:9])]
        day = f"{dice.choice(MONTHS)} {dice.randint(1, 28)}, {dice.randint(2009, 2019)}"
        if number % 2:
            parts.append(day)
        while sum(map(len, parts)) < size * (0.7 if number % 3 == 0 else 1):
            parts.append(self.paragraph(dice, names))
        if number % 3 == 0:
            while sum(map(len, parts)) < size:
                author = syllables(dice, 2, 2).capitalize()
                parts += [f"{author} said...", self.paragraph(dice, names)]
        return "\n\n".join(parts) + "\n"


def main() -> None:
    """Write the folder."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("count", type=int)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--low", type=int, default=1_000, help="characters in the shortest document")
    parser.add_argument("--high", type=int, default=10_000, help="characters in the longest document")
    given = parser.parse_args()
    writer = Writer(given.seed)
    dice = random.Random(given.seed)
    for number in range(given.count):
        folder = given.folder / f"{number // 1000:03}"
        folder.mkdir(parents=True, exist_ok=True)
        text = writer.document(number, given.seed, dice.randint(given.low, given.high))
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
