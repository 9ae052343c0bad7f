"""What a post quotes of other posts: after `Marla said:`, and as far as evidence says that the quotation goes.

Evidence is a marker that closes the quotation (`Click to expand...`), or that another post of the same page says the
same, word for word. Where neither shows an end, the text stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from sitegen.clean.facts import Facts
from sitegen.clean.folding import folded
from sitegen.clean.quote_leads import author_quoted, closes_quote
from sitegen.clean.threads import Quoted, Reply, Thread

RUN = 5
"""A line says what another post says where all its runs of so many words stand there."""

UNANNOUNCED_WORDS = 12
"""So many words that repeat what another has posted before are a quotation without anything that announces it."""

WORD = re.compile(r"\w+")


def with_quoted(facts: Sequence[Facts], thread: Thread) -> Thread:
    """Return a thread with the units of its posts that quote other posts; a post answers the one it quotes."""
    replies = (*((thread.opening,) if thread.opening else ()), *thread.replies)
    if not replies:
        return thread
    told = _Told(facts, replies, () if thread.opening else range(thread.start))
    found: dict[int, Quoted] = {}
    answered: list[Reply] = []
    for number, reply in enumerate(replies):
        quoted = dict(_quoted(facts, told, number, reply.body))
        found.update(quoted)
        names = sorted({row.author for row in quoted.values() if row.author})
        answered.append(replace(reply, parent=reply.parent or names[0]) if len(names) == 1 else reply)
    return replace(thread, replies=tuple(answered[bool(thread.opening) :]), quoted=tuple(sorted(found.items())))


def _quoted(facts: Sequence[Facts], told: _Told, number: int, body: Sequence[int]) -> Iterator[tuple[int, Quoted]]:
    """Yield the units of one post that quote others, with whom and how deep."""
    if not body:
        return
    own = set(body)
    units = [at for at in range(body[0], body[-1] + 1) if at in own or closes_quote(facts[at])]
    names = {at: name for at in body if (name := author_quoted(facts[at])) is not None}
    ends = _matched(facts, units, names)
    open_: list[int] = []
    led: int | None = None
    for at in units:
        while open_ and ends[open_[-1]] <= at:
            open_.pop()
        if at in names:
            led = at
            open_ += [at] if at in ends else []
        elif open_ and at in own:
            yield at, Quoted(names[open_[-1]] or told.author(number, at), len(open_) - 1)
        elif led is not None and at in own and told.repeats(number, at):
            yield at, Quoted(names[led] or told.author(number, at), 0)
        elif at in own and told.quotes(number, at):
            yield at, Quoted(told.author(number, at), 0)
            led = None
        else:
            led = None


def _matched(facts: Sequence[Facts], units: Sequence[int], names: Mapping[int, str]) -> dict[int, int]:
    """Return the closing marker of each line that announces a quotation, as brackets are matched."""
    waiting: list[int] = []
    found: dict[int, int] = {}
    for at in units:
        if at in names:
            waiting.append(at)
        elif waiting and closes_quote(facts[at]):
            found[waiting.pop()] = at
    return found


class _Told:
    """What the posts of a page say, in runs of words: where else a line's words stand."""

    def __init__(self, facts: Sequence[Facts], replies: Sequence[Reply], article: Iterable[int]) -> None:
        self.facts = facts
        self.authors = [reply.author for reply in replies]
        self.first: dict[tuple[str, ...], int] = {}
        stamps = [reply.date.value for reply in replies if reply.date is not None and reply.date.value]
        newest = len(stamps) > 1 and stamps[0] > stamps[-1]
        posts = [(number, reply.body) for number, reply in enumerate(replies)]
        for number, units in ((-1, article), *(reversed(posts) if newest else posts)):
            for at in units:
                for run in _runs(facts[at].text):
                    self.first.setdefault(run, number)

    def repeats(self, number: int, at: int) -> bool:
        """Whether all words of a line stand in earlier posts."""
        return all(self.first[run] != number for run in _runs(self.facts[at].text))

    def quotes(self, number: int, at: int) -> bool:
        """Whether a long line repeats what one other person posted before."""
        if self.facts[at].words < UNANNOUNCED_WORDS or not self.repeats(number, at):
            return False
        author = self.author(number, at)
        return author is not None and self.authors[number] not in {None, author}

    def author(self, number: int, at: int) -> str | None:
        """Return who wrote a line's words first, if one other person did."""
        first = {self.first[run] for run in _runs(self.facts[at].text)}
        names = {self.authors[post] for post in first if post not in {-1, number}}
        return names.pop() if len(names) == 1 and not first & {-1, number} else None


def _runs(text: str) -> list[tuple[str, ...]]:
    """Return a line's runs of words; the whole line, where it has no more words than a run."""
    words = WORD.findall(folded(text))
    return [tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1))]
