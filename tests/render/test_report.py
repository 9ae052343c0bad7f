"""The report: it counts what the data files hold, explains every kind of problem, and stays short."""

from __future__ import annotations

import re
from dataclasses import replace

import fakes
import pytest
from printing import printed
from support.building import Built

from sitegen.model.document import Removed, Withheld
from sitegen.problems import NOTES, Code, Problem
from sitegen.render.explanations import EXPLANATIONS
from sitegen.render.report_tally import SHOWN, STEPS
from sitegen.render.verbatim import address
from sitegen.render.views_report import SHOWN_OF_A_CODE, report_view

NUMBER = re.compile(r'<li><b>([\d,]+)</b> <span><a href="#([\w-]+)">')


def tally(page: str) -> dict[str, int]:
    """Return the summary's numbers by the section they lead to."""
    return {anchor: int(count.replace(",", "")) for count, anchor in NUMBER.findall(page)}


def test_it_counts_what_the_data_holds(sample: Built) -> None:
    """Each number of the summary is the number of rows of the data that it speaks of."""
    said = tally((sample.output / "report.html").read_text("utf-8"))
    problems, documents = sample.rows("problems"), sample.documents
    notes = [row for row in problems if row["severity"] == "note" and row["code"] != "ambiguous-date"]
    dated = [row for row in documents if row["published"] or any(post["published"] for post in row["posts"])]
    wanted = {
        "h-problems": len([row for row in problems if row["severity"] != "note" and row["code"] != "unused-decision"]),
        "h-orphans": len([row for row in problems if row["code"] == "unused-decision"]),
        "h-notes": len(notes),
        "h-dates": len([row for row in problems if row["code"] == "ambiguous-date"]),
        "h-undated": len(documents) - len(dated),
        "h-encodings": len([row for row in documents if row["repaired"]]),
    }
    assert wanted["h-undated"] > 0
    assert wanted["h-encodings"] > 0
    assert {anchor: said.get(anchor, 0) for anchor in wanted} == wanted


def test_removed_lines_are_counted_as_in_the_data(sample: Built) -> None:
    """Of the documents that lost most each has the number of lines that its ledger has, marks of the format aside."""
    page = (sample.output / "report.html").read_text("utf-8")
    rows = re.findall(r'<a href="documents/([^"]+)\.html"[^>]*>[^<]*</a>: [\d.]+% kept, (\d+) lines? removed', page)
    ledger = {
        row["id"]: sum(gone["reason"] not in ("markup", "fence") for gone in row["removed"]) for row in sample.documents
    }
    assert rows
    assert all(ledger[key] == int(count) for key, count in rows)


def test_every_number_leads_to_its_section(sample: Built) -> None:
    """A number of the summary leads to a heading; what was not found has no section."""
    page = (sample.output / "report.html").read_text("utf-8")
    said = tally(page)
    assert said
    assert all(f'id="{anchor}"' in page for anchor in said)
    assert "h-orphans" not in said
    assert 'id="h-orphans"' not in page


def test_every_code_is_explained() -> None:
    """Each kind of problem has a heading of its own and says in whole sentences what to do."""
    assert set(EXPLANATIONS) == set(Code)
    assert len({heading for heading, _ in EXPLANATIONS.values()}) == len(EXPLANATIONS)
    assert all(advice.endswith(".") and len(advice) > 40 for _, advice in EXPLANATIONS.values())


@pytest.fixture(scope="module")
def worst() -> fakes.FakeArchive:
    """Return an archive with a thousand problems of several kinds, and with many documents that lost much."""
    texts = []
    for number in range(120):
        blocks = [fakes.block(1, f"Notice {number}", fakes.Kind.HEADING, level=1), fakes.block(2, "A short text.")]
        lost = tuple(Removed(line, "Share this with all of your friends", "share") for line in range(3, 3 + number % 7))
        texts.append(fakes.text_of(f"n/{number}.txt", blocks, removed=lost))
    found = [Problem(f"bin/{number}", Code.NOT_TEXT, "is no text") for number in range(1000)]
    found += [Problem(text.source.path, Code.BAD_ENCODING, "has broken letters", text.id, 7) for text in texts]
    found += [Problem(text.source.path, Code.AMBIGUOUS_DATE, "is 4 May or 5 April", text.id, 1) for text in texts]
    return fakes.FakeArchive(texts, [], found=tuple(found))


def test_it_stays_short(worst: fakes.FakeArchive) -> None:
    """A thousand problems of a kind are counted, a few shown, and the data is named for the rest."""
    page = printed(worst)["report.html"].decode()
    assert len(page) < 100_000
    assert tally(page)["h-problems"] == 1120
    assert tally(page)["h-dates"] == 120
    assert page.count("is no text") == SHOWN_OF_A_CODE
    assert "and 975 more" in page
    assert page.count('<a href="data/problems.jsonl">') >= 3
    assert "1,000 files became no page." in page


def test_a_problem_leads_to_its_place(worst: fakes.FakeArchive) -> None:
    """A row leads to its document's page and its line to the source; what has no page has no link."""
    view = report_view(worst)
    rows = {kind.code: kind.rows for kind in (*view.problems, *((view.dates,) if view.dates else ()))}
    text = worst.texts[0]
    assert rows["bad-encoding"][0].url == f"documents/{text.id}.html"
    assert rows["bad-encoding"][0].line_url == address(text.id, 7)
    assert {row.url for row in rows["not-text"]} == {None}


def test_steps_hold_every_document_once(worst: fakes.FakeArchive) -> None:
    """The picture of what was kept counts each document once; the most removed come first."""
    view = report_view(worst)
    assert [step.low for step in view.steps] == list(STEPS)
    assert sum(step.count for step in view.steps) == 120
    assert view.steps[0].count == sum(not text.removed for text in worst.texts)
    shares = [noted.share for noted in view.removed.rows]
    assert shares == sorted(shares)
    assert view.removed.total == sum(bool(text.removed) for text in worst.texts)
    assert len(view.undated.rows) == SHOWN


def test_notes_need_nothing_to_be_done() -> None:
    """What is a note for ``--strict`` is none of the problems here."""
    text = fakes.plain()
    every = tuple(Problem(text.source.path, code, "is so", text.id, 1) for code in Code)
    view = report_view(fakes.FakeArchive([text], [], found=every))
    assert {kind.code for kind in view.notes} == {code.value for code in NOTES - {Code.AMBIGUOUS_DATE}}
    assert {kind.code for kind in view.problems} == {code.value for code in set(Code) - NOTES - {Code.UNUSED_DECISION}}


def test_nothing_is_told_of_what_is_withheld() -> None:
    """A withheld document is counted as withheld and in no other list."""
    text = replace(fakes.rich(), withheld=Withheld("document", "on request"))
    view = report_view(fakes.FakeArchive([text], []))
    assert view.withheld == 1
    assert (view.undated.total, view.undecided.total, view.removed.total, view.nameless) == (0, 0, 0, 0)
