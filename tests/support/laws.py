"""The laws as checks of a built archive: each returns what breaks it, as sentences; an empty list is a pass."""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from html import unescape
from typing import Any

from support.building import Built
from support.pages import Page, letters, pages, scheme, target, words

Record = Mapping[str, Any]

LONG_WORD = 1000
"""Letters in a row that no page could show as one word."""

LINE_END = re.compile("\r\n|\r|\n")


def lines_of(text: str) -> list[str]:
    """Return a source's lines as its records count them, the first at index 1."""
    return ["", *LINE_END.split(text)]


def nothing_is_lost(built: Built) -> list[str]:
    """Law 1: every line is on the page or in the ledger, and the original stands beside the page."""
    return [
        f"{record['source']['path']}: {breach}"
        for record in built.documents
        for breach in (
            *_lost_words(record, built.decoded(record)),
            *_lost_original(record, built),
            *unshown(record, built),
        )
    ]


def _lost_words(record: Record, text: str) -> Iterator[str]:
    told: dict[int, list[str]] = defaultdict(list)
    for name in ("removed", "moved"):
        for row in record[name]:
            told[row["line"]].append(row["text"])
    for block in record["blocks"]:
        for number in range(block["lines"][0], block["lines"][1] + 1):
            told[number].append(block["text"])
    before: dict[int, list[str]] = defaultdict(list)
    for row in record["repaired"]:
        before[row["line"]].append(row["before"])
    marked = record["source"]["media_type"] != "text/plain"
    for number, line in enumerate(lines_of(text)):
        said = " ".join(told[number])
        lost = words(unescape(line) if marked else line) - words(said)
        if lost and (before[number] or marked or max(map(len, lost)) > LONG_WORD):
            # a repair, markup taken away, or a cut in a word without an end may join words and part them
            lost -= words(" ".join(before[number]))
            lost = Counter(word for word in lost if word not in letters(said))
        if lost:
            yield f"line {number} is lost in part: {' '.join(lost)[:80]!r} of {line[:80]!r}"


def _lost_original(record: Record, built: Built) -> Iterator[str]:
    source = record["source"]
    content = (built.sources / source["path"]).read_bytes()
    if hashlib.sha256(content).hexdigest() != source["sha256"]:
        yield "the stated SHA-256 is not the source's"
    if len(content) != source["bytes"]:
        yield "the stated size is not the source's"
    copy = built.output / source["original"]
    if not copy.is_file() or copy.read_bytes() != content:
        yield f"{source['original']} is not the source byte for byte"


def unshown(record: Record, built: Built) -> Iterator[str]:
    """Yield what of a document and its ledger is not on its page."""
    texts = Page(built.output / record["url"]).texts
    shown, whole = words(" ".join(texts)), letters("".join(texts))
    for name, key in (("blocks", "text"), ("removed", "text"), ("moved", "text"), ("repaired", "before")):
        for row in record[name]:
            lost = [word for word in words(row[key]) - shown if word not in whole]
            if lost:
                yield f"{name}: not on the page: {' '.join(lost)[:80]!r}"


def nothing_is_invented(built: Built) -> list[str]:
    """Law 2: what a record states stands in its source, and a date's evidence on the line that it names."""
    found = []
    for record in built.documents:
        lines = lines_of(built.decoded(record))
        path = record["source"]["path"]
        declared = (built.sources / f"{path}.meta.toml").is_file()
        found += [f"{path}: {breach}" for breach in _unfounded_dates(record, lines)]
        if not declared:
            found += [f"{path}: {breach}" for breach in _unfounded_names(record, lines)]
        found += [f"{path}: {breach}" for breach in _unfounded_text(record, lines)]
    return found


def _dated(record: Record) -> Iterator[Record]:
    for item in (record, *record["posts"], *record["comments"]):
        if item["published"] is not None:
            yield item["published"]


DAYS = {"year": r"\d{4}", "month": r"\d{4}-\d\d", "day": r"\d{4}-\d\d-\d\d"}
VALUE = {**DAYS, "minute": rf"{DAYS['day']}T\d\d:\d\d", "second": rf"{DAYS['day']}T\d\d:\d\d:\d\d"}


def _unfounded_dates(record: Record, lines: list[str]) -> Iterator[str]:
    if record["declared"] is not None:
        told = record["declared"]["published"]
        if record["published"] is not None or "line" in told or not told["file"] or not told["evidence"]:
            yield f"the date {told['value']} is told both by a line and beside it, or by nothing"
        if not re.fullmatch(VALUE[told["precision"]], told["value"]):
            yield f"{told['value']} is not of the precision {told['precision']}"
    for date in _dated(record):
        line = date["line"]
        if not line or not 1 <= line < len(lines):
            yield f"the date {date['value']} names no line"
            continue
        evidence = unicodedata.normalize("NFC", date["evidence"])
        if not evidence.strip() or words(evidence) - words(lines[line]):
            yield f"the evidence {date['evidence']!r} is not on line {line}: {lines[line][:80]!r}"
        if not re.fullmatch(VALUE[date["precision"]], date["value"]):
            yield f"{date['value']} is not of the precision {date['precision']}"
        year = date["value"][:4]
        numbers = set(re.findall(r"\d+", _latin_digits(evidence)))
        if not date.get("inferred") and not any(
            number.endswith(year) or year.endswith(number) for number in numbers if len(number) > 1
        ):
            yield f"the year {year} is not in the evidence {evidence!r}"


def _latin_digits(text: str) -> str:
    return "".join(str(unicodedata.digit(char)) if char.isdigit() else char for char in text)


def _unfounded_names(record: Record, lines: list[str]) -> Iterator[str]:
    whole = words(" ".join(lines))
    for item in (record, *record["posts"]):
        names = [*item["authors"], *([item["publisher"]] if item["publisher"] else [])]
        for name in names:
            if words(name) - whole:
                yield f"the author or publisher {name!r} is not in the text"
    for comment in record["comments"]:
        first, last = comment["lines"]
        if comment["author"] and words(comment["author"]) - words(" ".join(lines[first : last + 1])):
            yield f"the commenter {comment['author']!r} is not on lines {first} to {last}"


def _unfounded_text(record: Record, lines: list[str]) -> Iterator[str]:
    repaired = defaultdict(Counter)
    for row in record["repaired"]:
        repaired[row["line"]] += words(row["after"])
    each = [words(line) for line in lines]
    for block in record["blocks"]:
        first, last = block["lines"]
        said = words(block["text"])
        known: Counter[str] = Counter()
        for number in range(first, last + 1):
            known.update(each[number])
            known.update(repaired[number])
        made = said - known
        if made:
            letters = "".join(known.elements())
            made = [word for word in made if word not in letters and not _joined(word, known)]
        if made:
            yield f"block {block['id']} has words that lines {first} to {last} have not: {made[:5]}"


def _joined(word: str, known: Iterable[str]) -> bool:
    """Whether a word is two pieces of the lines: a hyphen at a line's end that was closed up."""
    pieces = set(known)
    return any(word[:cut] in pieces and word[cut:] in pieces for cut in range(1, len(word)))


def one_page_each(built: Built) -> list[str]:
    """Law 3: every file of the source is one page, or a row that says why not; nothing else is a page."""
    found = []
    paths = Counter(record["source"]["path"] for record in built.documents)
    told = {row["path"] for row in built.problems}
    for file in sorted(built.sources.rglob("*")):
        path = file.relative_to(built.sources).as_posix()
        if file.is_dir() or path == "addresses.txt" or any(part.startswith(".") for part in path.split("/")):
            continue  # folders, hidden files, and what sitegen itself keeps beside the sources
        if paths[path] > 1 or (not paths[path] and path not in told):
            found.append(f"{path} has {paths[path]} pages and {'a' if path in told else 'no'} problem")
        if paths[path] == 1 and not (built.output / built.document(path)["url"]).is_file():
            found.append(f"{path} has no page at its address")
    found += [f"{path} is a page of no file" for path in paths if not (built.sources / path).is_file()]
    made = {f"{record['id']}.html" for record in built.documents}
    found += [
        f"{page.name} is a page of no document"
        for page in (built.output / "documents").glob("*.html")
        if page.name not in made and page.name.partition(".")[0] not in {record["id"] for record in built.documents}
    ]
    return found


def addresses_are_distinct(built: Built) -> list[str]:
    """Law 4: addresses differ by more than case, however a file system compares names."""
    seen: dict[str, str] = {}
    found = []
    for path in sorted(built.output.rglob("*")):
        name = path.relative_to(built.output).as_posix()
        twin = seen.setdefault(unicodedata.normalize("NFKC", name).casefold(), name)
        if twin != name:
            found.append(f"{name} and {twin} are one name to some file systems")
        if len(name) > 160:
            found.append(f"{name} is too long to be unpacked everywhere")
        if re.search(r'[<>:"|?*\\\x00-\x1f]', name) or any(part.endswith((".", " ")) for part in name.split("/")):
            found.append(f"{name!r} cannot stand on every file system")
    return found


def nothing_runs(built: Built) -> list[str]:
    """Law 8: no page runs anything that came from a source, or leads to a place by a scheme that runs."""
    return [f"{name}: {what}" for name, page in pages(built.output).items() for what in page.running]


def nothing_is_fetched(built: Built) -> list[str]:
    """Law 10: every page loads only files of the archive, by relative addresses, and states a policy that says so."""
    root = built.output.resolve()
    found = []
    for name, page in pages(built.output).items():
        for link in page.loads:
            if scheme(link) == "data" and link.startswith("data:image/"):
                continue
            aim = target(page, link)
            if aim is None or not aim[0].is_relative_to(root) or not aim[0].is_file():
                found.append(f"{name} loads {link[:80]}")
        if not any(
            "default-src 'none'" in element.attributes.get("content", "") for element in page.tagged("meta")
        ) and not any(element.attributes.get("http-equiv", "").lower() == "refresh" for element in page.tagged("meta")):
            found.append(f"{name} states no Content-Security-Policy")
    for sheet in built.output.rglob("*.css"):
        found += [
            f"{sheet.name} loads {link}"
            for link in re.findall(r"(?:url\(|@import)[^;)]*", sheet.read_text())
            if "data:image" not in link
        ]
    return found


def links_lead_somewhere(built: Built) -> list[str]:
    """Every link inside the archive names a file that is there and a place in it; none is from the root."""
    root = built.output.resolve()
    everything = pages(built.output)
    known = {page.path.resolve(): page for page in everything.values()}
    found = []
    for name, page in everything.items():
        found += [f"{name} has {count} elements with the id {key}" for key, count in page.ids.items() if count > 1]
        for link in page.links:
            aim = target(page, link)
            if aim is None or not link:
                continue
            path, fragment = aim
            if link.startswith("/") and name == "404.html":
                continue
            if not path.is_relative_to(root) or not path.is_file():
                found.append(f"{name} has the dead link {link[:80]}")
            elif fragment and path in known and not known[path].ids[fragment]:
                found.append(f"{name} has the dead anchor {link[:80]}")
    return found


def mentions_are_there(built: Built) -> list[str]:
    """Every mention is at its place in its block and in the decoded source, and every entity counts its own."""
    records = {record["id"]: record for record in built.documents}
    counts: Counter[str] = Counter()
    holders: dict[str, set[str]] = defaultdict(set)
    found = []
    for row in built.rows("mentions"):
        counts[row["entity"]] += 1
        holders[row["entity"]].add(row["document"])
        record = records[row["document"]]
        if row["block"] is None:
            continue
        block = next(block for block in record["blocks"] if block["id"] == row["block"])
        if block["text"][row["start"] : row["end"]] != row["text"]:
            found.append(f"{record['id']}: {row['text']!r} is not at its place in {row['block']}")
        mended = {repair["line"] for repair in record["repaired"]}
        if row.get("source_start") is not None and not mended & set(range(block["lines"][0], block["lines"][1] + 1)):
            there = built.decoded(record)[row["source_start"] : row["source_end"]]
            if words(there) != words(row["text"]):
                found.append(f"{record['id']}: {row['text']!r} is {there!r} in the source")
    found += [
        f"{row['id']} miscounts its mentions"
        for row in built.rows("entities")
        if (row["mentions"], row["documents"]) != (counts[row["id"]], len(holders[row["id"]]))
    ]
    return found


def every_law(built: Built) -> list[str]:
    """Return what breaks any law that can be checked from outside."""
    checks = (
        nothing_is_lost,
        nothing_is_invented,
        one_page_each,
        addresses_are_distinct,
        nothing_runs,
        nothing_is_fetched,
        links_lead_somewhere,
        mentions_are_there,
    )
    return [f"{check.__name__}: {breach}" for check in checks for breach in check(built)]
