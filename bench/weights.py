"""Learn how much the signs of html_signs weigh, from public labelled articles, and write sitegen/read/html_weights.py.

    python bench/weights.py --scrapinghub FOLDER --wcxb FOLDER [--jobs N] [--write]

FOLDER is as for ``bench/cleaning.py``. Two logistic regressions: the second sees what the first one says of a text that
it was not learned from. A text counts by its share of its page's words, since that is what a reader loses. Printed is
what comes out for pages of other parts of a division in four (P, R and F1 are those of runs of words, roughly).
"""

from __future__ import annotations

import argparse
import hashlib
from collections import Counter
from collections.abc import Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt
from cleaning import INSIDE, WORDS, Gold, markup_of, runs, scrapinghub, wcxb

from sitegen.read.html import voted_by
from sitegen.read.html_blocks import build
from sitegen.read.html_main import weigh
from sitegen.read.html_meta import Facts
from sitegen.read.html_parts import Tree
from sitegen.read.html_signs import first_signs, second_signs, votes

Numbers = npt.NDArray[np.float64]
FOLDS, FEWEST, FEW_WORDS = 4, 15, 3
LEAST = 0.002
"""What a text counts at least, that of a page whose label has none of it too."""

SLIGHT, WIDTH = 0.03, 112
ROUNDS, RATE = 400, 0.15
PENALTIES = 3e-5, 1e-4
TARGET = Path(__file__).parent.parent / "sitegen" / "read" / "html_weights.py"


@dataclass(frozen=True, slots=True)
class Page:
    """The texts of a page that may belong to it: which they are, what they show, how much they count."""

    name: str
    tree: Tree
    counted: tuple[int, ...]
    signs: tuple[tuple[str, ...], ...]
    inside: Numbers
    count: Numbers


@dataclass(frozen=True, slots=True)
class Model:
    """Weights by sign, and the weight that all texts have."""

    weights: dict[str, float]
    base: float

    def score(self, signs: Sequence[tuple[str, ...]]) -> list[float]:
        """Return what texts with these signs weigh."""
        return [self.base + sum(self.weights.get(sign, 0.0) for sign in row) for row in signs]


def page_of(gold: Gold) -> Page:
    """Return the texts of a labelled page."""
    markup = markup_of(gold.html)
    facts = Facts(markup)
    tree = build(markup, facts.watch)
    signs = list(first_signs(tree, weigh(tree.parts), votes(tree.parts, voted_by(markup)), facts.title()))
    body = gold.body or ""
    want, flat, total = runs(body), " ".join(body.split()), max(1, len(WORDS.findall(body)))
    counted = tuple(at for at, part in enumerate(tree.parts) if not part.hidden and not part.talk)
    inside, count = [], []
    for at in counted:
        text = tree.parts[at].text
        words, has = len(WORDS.findall(text)), runs(text)
        found = (has & want).total() >= INSIDE * has.total() if words > FEW_WORDS else " ".join(text.split()) in flat
        inside.append(float(found))
        count.append(min(1.0, words / total) + LEAST)
    return Page(gold.name, tree, counted, tuple(signs[at] for at in counted), np.array(inside), np.array(count))


def learn(pages: Sequence[Page], signs: Sequence[Sequence[tuple[str, ...]]], penalty: float) -> Model:
    """Return the weights that tell best which texts are inside (logistic regression, by Adam)."""
    common = Counter(sign for rows in signs for row in rows for sign in set(row))
    names = sorted(name for name, count in common.items() if count >= FEWEST)
    places = {name: at for at, name in enumerate(names)}
    rows = [row for page in signs for row in page]
    where = np.array([places[sign] for row in rows for sign in row if sign in places])
    owner = np.array([at for at, row in enumerate(rows) for sign in row if sign in places])
    inside = np.concatenate([page.inside for page in pages])
    count = np.concatenate([page.count for page in pages])
    count = count / count.sum()
    weights, base = np.zeros(len(names)), 0.0
    mean, square = np.zeros(len(names) + 1), np.zeros(len(names) + 1)
    for step in range(1, ROUNDS + 1):
        scores = np.bincount(owner, weights[where], len(rows)) + base
        error = (1 / (1 + np.exp(-scores)) - inside) * count
        slope = np.append(np.bincount(where, error[owner], len(names)) + penalty * weights, error.sum())
        mean, square = 0.9 * mean + 0.1 * slope, 0.999 * square + 0.001 * slope**2
        change = RATE * (mean / (1 - 0.9**step)) / (np.sqrt(square / (1 - 0.999**step)) + 1e-9) * (1 - step / ROUNDS)
        weights, base = weights - change[:-1], base - float(change[-1])
    return Model(dict(zip(names, weights.tolist(), strict=True)), base)


def fold_of(page: Page) -> int:
    """Return the part of the division that a page is in."""
    return hashlib.sha1(page.name.encode(), usedforsecurity=False).digest()[1] % FOLDS


def crossed(pages: Sequence[Page], signs: Sequence[Sequence[tuple[str, ...]]], penalty: float) -> list[list[float]]:
    """Return the scores of each page by what was learned from the other parts."""
    scores: list[list[float]] = [[] for _ in pages]
    for fold in range(FOLDS):
        others = [at for at, page in enumerate(pages) if fold_of(page) != fold]
        model = learn([pages[at] for at in others], [signs[at] for at in others], penalty)
        for at, page in enumerate(pages):
            if fold_of(page) == fold:
                scores[at] = model.score(signs[at])
    return scores


def tell(pages: Sequence[Page], scores: Sequence[Sequence[float]]) -> None:
    """Print precision and recall at some thresholds."""
    for least in (-1.0, -0.6, -0.3, 0.0, 0.3):
        pairs = []
        for page, row in zip(pages, scores, strict=True):
            kept, count = np.array(row) > least, page.count - LEAST
            right = float(count[kept & (page.inside > 0)].sum())
            pairs.append(
                (right / max(1e-9, float(count[kept].sum())), right / max(1e-9, float(count[page.inside > 0].sum())))
            )
        precision, recall = (sum(pair[at] for pair in pairs) / max(1, len(pairs)) for at in (0, 1))
        print(f"  above {least:4.1f}: {precision:.3f} {recall:.3f} {2 * precision * recall / (precision + recall):.4f}")


def table(name: str, note: str, model: Model) -> str:
    """Return a table as the lines of a module: several signs a line, those that weigh next to nothing left out."""
    entries = [f"{sign} {weight:.2f}" for sign, weight in sorted(model.weights.items()) if abs(weight) >= SLIGHT]
    lines, line = [], ""
    for entry in entries:
        if len(line) + len(entry) > WIDTH:
            lines.append(line.rstrip())
            line = ""
        line += f"{entry}; "
    body = "\n".join([*lines, line.rstrip()])
    return f'{name}_BASE = {model.base:.2f}\n{name} = weights(\n    """\n{body}\n"""\n)\n"""{note}"""\n'


HEAD = '''"""How much each sign of a text weighs (``html_signs``). Written by ``bench/weights.py``; not to be edited."""

from __future__ import annotations


def weights(text: str) -> dict[str, float]:
    """Return the weights by sign."""
    rows = (entry.strip().rpartition(" ") for entry in text.split(";") if entry.strip())
    return {sign: float(weight) for sign, _, weight in rows}


'''


def main() -> None:
    """Learn, print what was reached, and write the tables."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--scrapinghub", type=Path, required=True)
    parser.add_argument("--wcxb", type=Path, required=True)
    parser.add_argument("--jobs", type=int, default=1)
    parser.add_argument("--write", action="store_true", help="write the module")
    given = parser.parse_args()
    news, mixed = list(scrapinghub(given.scrapinghub)), [gold for gold in wcxb(given.wcxb) if gold.kind == "article"]
    with ProcessPoolExecutor(given.jobs) as pool:
        pages = [page for page in pool.map(page_of, [*news, *mixed], chunksize=8) if page.counted]
    names = {gold.name for gold in news}
    signs: list[Sequence[tuple[str, ...]]] = [page.signs for page in pages]
    tables = []
    for number, penalty in enumerate(PENALTIES):
        scores = crossed(pages, signs, penalty)
        for group in (True, False):
            some = [(page, row) for page, row in zip(pages, scores, strict=True) if (page.name in names) == group]
            print("news" if group else "mixed articles", f"round {number + 1}")
            tell([page for page, _ in some], [row for _, row in some])
        model = learn(pages, signs, penalty)
        note = ("What a text shows by itself and by its place.", "What the first round says of it and those around.")
        tables.append(table(("FIRST", "SECOND")[number], note[number], model))
        if not number:
            signs = [list(second_signs(page.tree, page.counted, row)) for page, row in zip(pages, scores, strict=True)]
    if given.write:
        TARGET.write_text(HEAD + "\n".join(tables), encoding="utf-8")


if __name__ == "__main__":
    main()
