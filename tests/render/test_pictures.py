"""Laws of the pictures: labels never touch or leave the picture, at any width; what is drawn is what was counted."""

from __future__ import annotations

from itertools import pairwise
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from sitegen.render import Theme
from sitegen.render.messages import messages
from sitegen.render.pictures.columns import FLOOR, HEIGHT, LEAST, TOP, Columns, Datum, columns
from sitegen.render.pictures.gathering import MOST_STEPS, gathered
from sitegen.render.pictures.measure import cut, width, wrapped
from sitegen.render.pictures.ring import LINE, NARROWEST, ring
from sitegen.render.pictures.strip import MARK, MOST_HIGH, MOST_MARKS, Strip, strip
from sitegen.render.pictures.tiers import SPACE, TIERS, Label, fitted
from sitegen.render.pictures.wheel import LINE_FROM, net, wheel
from sitegen.render.views import NameView, When, moment

WORDS = messages(Theme.load(None).folders, "en")
WIDE = 61.0
"""The widest a picture over time becomes, in em."""

ROUNDED = 0.02
"""What rounding of percents may move, in em."""

NAMES = st.one_of(
    st.text(min_size=1, max_size=90),
    st.sampled_from(
        ["Ost Marrow", "Interregional Standing Conference of Harbour Masters", "Vereenigdekustvaartmaatschappij", "NRC"]
    ),
    st.text(alphabet="ميناءفسار ПортВеса 韦萨尔港 Λιμένας", min_size=1, max_size=60),
)
YEARS = st.integers(1, 2100)


def dates() -> st.SearchStrategy[When]:
    """Return dates of every precision."""
    day = st.builds(lambda y, m, d: moment(f"{y:04}-{m:02}-{d:02}"), YEARS, st.integers(1, 12), st.integers(1, 31))
    month = st.builds(lambda y, m: moment(f"{y:04}-{m:02}"), YEARS, st.integers(1, 12))
    year = st.builds(lambda y: moment(f"{y:04}"), YEARS)
    return st.one_of(day, month, year).map(lambda at: at or When("2001", 2001, None, None, None))


def near_dates() -> st.SearchStrategy[When]:
    """Return dates within some forty years, as an archive has them."""
    return st.builds(
        lambda y, m, d: moment(f"{y:04}-{m:02}-{d:02}"), st.integers(1980, 2022), st.integers(1, 12), st.integers(1, 28)
    ).map(lambda at: at or When("2001", 2001, None, None, None))


def data() -> st.SearchStrategy[list[Datum]]:
    """Return dated data in order."""
    one = st.builds(Datum, dates(), st.integers(0, 12_000))
    return st.lists(one, max_size=60).map(lambda found: sorted(found, key=lambda datum: str(datum.when)))


def touching(labels: list[Label], across: float) -> list[tuple[Label, Label]]:
    """Return labels that touch in a picture that is so wide."""
    spans = sorted(((label.span(across), label) for label in labels), key=lambda item: item[0])
    return [(a, b) for (left, a), (right, b) in pairwise(spans) if left[1] + SPACE > right[0] + ROUNDED]


def leaving(labels: list[Label], across: float) -> list[Label]:
    """Return labels that leave a picture that is so wide."""
    spans = [(label.span(across), label) for label in labels]
    return [label for (start, end), label in spans if start < -ROUNDED or end > across + ROUNDED]


def widths(natural: float) -> list[tuple[int, float]]:
    """Return widths from the narrowest to the widest, each with the tiers that are shown there."""
    every = [*TIERS, 13.7, 20.0, 25.0, 30.0, 41.0, WIDE]
    return [(max(at for at, least in enumerate(TIERS) if least <= across), min(across, natural)) for across in every]


@settings(max_examples=200, deadline=None)
@given(
    data(), st.lists(st.builds(Datum, st.none(), st.integers(0, 900)), max_size=8), st.sampled_from(["text", "year"])
)
def test_labels_of_columns_never_touch(dated: list[Datum], undated: list[Datum], unit: str) -> None:
    """Labels and figures keep their distance and stay inside, from a phone with large text to a wide page."""
    chart = columns(dated, undated, unit, WORDS)
    for shown, across in widths(chart.width):
        for kind in ("label", "figure"):
            labels = [getattr(bar, kind) for bar in chart.bars]
            seen = [label for label in labels if label.tier is not None and label.tier <= shown and label.lines]
            assert touching(seen, across) == []
            assert leaving(seen, across) == []


@settings(max_examples=200, deadline=None)
@given(data(), st.lists(st.builds(Datum, st.none(), st.integers(0, 900)), max_size=8))
def test_columns_are_what_was_counted(dated: list[Datum], undated: list[Datum]) -> None:
    """A column stands on the floor, as high as its count is of the highest; all lie inside, none on another."""
    chart = columns(dated, undated, "text", WORDS)
    assert [bar.datum for bar in chart.bars] == [*dated, *undated]
    assert [bar.pale for bar in chart.bars] == [False] * len(dated) + [True] * len(undated)
    most = max((bar.datum.count for bar in chart.bars), default=0)
    for bar in chart.bars:
        assert abs(bar.y + bar.height - FLOOR) < ROUNDED
        share = bar.datum.count / most if most else 0
        assert abs(bar.height - max((FLOOR - TOP) * share, LEAST if bar.datum.count else 0)) < ROUNDED
        assert bar.x >= 0
        assert bar.x + bar.width <= 100 + ROUNDED
    assert all(left.x + left.width <= right.x for left, right in pairwise(chart.bars))
    assert chart.height == HEIGHT


def test_the_highest_column_always_has_its_figure() -> None:
    """However many columns there are, one figure says how high the axis is."""
    chart = columns([Datum(moment(f"{year}"), year % 7 + 1) for year in range(1900, 2019)], [], "year", WORDS)
    assert [bar.figure.lines for bar in chart.bars if bar.figure.tier == 0] == [("7",)]
    assert _labels(chart, 0) == ["1900", "2000"]
    assert _labels(chart, 2)[:3] == ["1900", "1920", "1940"]


def test_a_label_waits_for_its_room() -> None:
    """A label that is wider than the picture is shown from the width on that holds it."""
    wide = Label(("a label",), 50.0, 30.0, (40.0, 60.0))
    assert fitted([wide], [[0]], WIDE)[0].tier == 2
    assert fitted([wide], [[0]], 20.0)[0].tier is None


def test_few_columns_show_all() -> None:
    """Labels and noughts of a few texts are all there; undated ones have one label."""
    texts = [Datum(moment("2017-06-23"), 7), Datum(moment("2018-02-08"), 0), Datum(moment("2018"), 12)]
    chart = columns(texts, [Datum(None, 4), Datum(None, 5)], "text", WORDS)
    assert [bar.figure.lines[0] for bar in chart.bars] == ["7", "0", "12", "4", "5"]
    labels = [("23 Jun", "2017"), ("8 Feb", "2018"), ("2018",), ("no date",), ()]
    assert [bar.label.lines for bar in chart.bars] == labels
    assert len(chart.axes) == 2


def _labels(chart: Columns, tier: int) -> list[str]:
    return [bar.label.lines[0] for bar in chart.bars if bar.label.tier is not None and bar.label.tier <= tier]


@settings(max_examples=200, deadline=None)
@given(st.lists(st.builds(Datum, dates(), st.integers(1, 40)), min_size=1, max_size=80))
def test_gathering_loses_nothing(found: list[Datum]) -> None:
    """Months, years, decades or centuries hold all that was counted, follow each other without a gap, and are few."""
    every, _ = gathered(found)
    assert sum(datum.count for datum in every) == sum(datum.count for datum in found)
    places = [datum.when.year * 12 + (datum.when.month or 1) for datum in every if datum.when]
    assert len(places) == len(every) <= MOST_STEPS
    assert len({right - left for left, right in pairwise(places)}) <= 1
    assert every[0].count > 0
    assert every[-1].count > 0


def test_a_year_without_a_month_is_not_put_into_january() -> None:
    """Where one text gives no month, columns are years: a month would be invented."""
    found = [Datum(moment("2017"), 1), Datum(moment("2017-06-23"), 1), Datum(moment("2018-02"), 1)]
    assert gathered(found)[1] == "year"
    assert gathered(found[1:])[1] == "month"


@settings(max_examples=200, deadline=None)
@given(st.lists(NAMES, min_size=1, max_size=14))
def test_labels_of_a_ring_never_touch(names: list[str]) -> None:
    """Around a ring labels lie apart from each other and inside the picture, in the narrowest and in a wide one."""
    made = ring(names)
    assert len(made.spots) == len(names)
    for across in (NARROWEST, 24.0, 40.0):
        boxes = []
        for spot in made.spots:
            for text, line in spot.lines:
                left = spot.label_x * across / 100 + spot.offset
                left -= {"start": 0.0, "middle": 0.5, "end": 1.0}[spot.anchor] * width(text)
                boxes.append((spot, left, left + width(text), line - 0.8, line + 0.25))
        for at, (spot, left, right, top, low) in enumerate(boxes):
            assert left >= -ROUNDED
            assert right <= across + ROUNDED
            assert top >= -ROUNDED
            assert low <= made.height + ROUNDED
            for other, start, end, high, bottom in boxes[at + 1 :]:
                if other is not spot:
                    assert right <= start or end <= left or low <= high or bottom <= top, (spot, other)
        assert all(low - high >= LINE - ROUNDED for spot in made.spots for (_, high), (_, low) in pairwise(spot.lines))


def test_a_wheel_draws_what_is_shared() -> None:
    """Lines are as thick as their counts; below four paragraphs neighbours are not joined."""
    names = [NameView(f"n{n}", f"Name {n}", "person", "x", 9 - n) for n in range(9)]
    made = wheel(names, {("n0", "n1"): LINE_FROM, ("n1", "n2"): LINE_FROM - 1}, {"n3": "search.html?q=x"})
    assert [(chord.first.id, chord.second and chord.second.id) for chord in made.chords] == [("n0", "n1")]
    assert [spoke.thick for spoke in made.spokes] == sorted((spoke.thick for spoke in made.spokes), reverse=True)
    assert made.spokes[3].url == "search.html?q=x"
    shared = {("n0", "n1"): 2, ("n0", "n2"): 9}
    drawn = net(names, shared, dict.fromkeys(shared, "search.html"))
    assert [chord.count for chord in drawn.chords] == [2, 9]


@settings(max_examples=150, deadline=None)
@given(st.lists(near_dates(), min_size=2, max_size=60))
def test_every_dated_text_has_its_own_mark(found: list[When]) -> None:
    """Marks of a strip are as many as texts, none upon another, in the order of time, inside; labels never touch."""
    made = strip([(at, "A title", f"documents/{place}.html") for place, at in enumerate(found)], WORDS)
    if made is None:
        return
    assert sorted(dot.url for dot in made.dots) == sorted(f"documents/{place}.html" for place in range(len(found)))
    assert len({(dot.x, dot.y) for dot in made.dots}) == len(found)
    assert all(left.x <= right.x for left, right in pairwise(sorted(made.dots, key=lambda dot: dot.when.value)))
    assert all(dot.x >= 0 and dot.x + made.across <= 100 for dot in made.dots)
    assert all(dot.y >= 0 and dot.y + made.mark <= made.floor for dot in made.dots)
    labels = [tick.label for tick in made.ticks if tick.label.tier is not None]
    for shown, across in widths(made.width):
        seen = [label for label in labels if label.tier is not None and label.tier <= shown]
        assert touching(seen, across) == []
        assert leaving(seen, across) == []


def test_a_strip_gives_way_to_columns() -> None:
    """Too many texts, or too many of one day, are no strip; one is none either."""
    day = moment("2017-06-23")
    assert day is not None
    item = (day, "T", "documents/t.html")
    assert strip([item], WORDS) is None
    assert isinstance(strip([item] * MOST_HIGH, WORDS), Strip)
    assert strip([item] * (MOST_HIGH + 1), WORDS) is None
    years = [moment(f"{1000 + at}") for at in range(MOST_MARKS + 1)]
    assert strip([(at, "T", "t") for at in years if at], WORDS) is None
    assert MARK > 0


@given(st.text(max_size=60), st.floats(2, 20))
def test_cut_lines_have_the_width_they_were_cut_to(text: str, room: float) -> None:
    """A line that was cut is no wider than its room, but for one letter that has to stay."""
    made = cut(text, room)
    assert width(made) <= max(room, width(made[:1]) + width("…"))
    assert all(width(line) <= max(room, 2.2) for line in wrapped(text, room, 2))
    if width(text) <= room:
        assert made == text


def test_colours_and_text_of_pictures_come_from_the_style_sheet() -> None:
    """No picture has a colour or a size of text of its own, so it is right in dark mode and with large text."""
    template = (Path(__file__).parents[2] / "templates/default/pictures.html").read_text("utf-8")
    for word in ("fill=", "stroke=", "font-size", "viewBox", "style="):
        assert word not in template, word
