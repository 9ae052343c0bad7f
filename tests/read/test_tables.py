"""Tables and records: each row is a page, its fields are found by their names or as the settings map them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitegen.config import SettingsError, file
from sitegen.model.source import Reading, Source
from sitegen.problems import Code, Problem
from sitegen.read import (
    Found,
    ReadError,
    Root,
    described,
    media_type,
    original_text,
    read,
    read_catalogue,
    scan,
    text_of,
    unfold,
)
from sitegen.read.jsonl import cut

PROSE = "The boats came home late, and nobody in the harbour had seen the light."


def readings(name: str, content: bytes, fields: tuple[tuple[str, tuple[str, ...]], ...] = ()) -> list[Reading]:
    """Read a file, and check that each record's text can be had again."""
    source = Source(name, "0" * 64, len(content), media_type(name, content), f"originals/{name}")
    found = list(read(source, content, None, fields))
    for reading in found:
        assert text_of(reading.source, reading.encoding, content, fields) == reading.text
    return found


def shown(reading: Reading) -> list[str]:
    return [line.text for line in reading.lines if line.text.strip()]


@pytest.mark.parametrize("parted_by", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "cp1252"])
def test_rows_are_pages(parted_by: str, encoding: str) -> None:
    """Whatever parts the columns, and in whatever encoding."""
    rows = [
        ("Title", "Author", "Date", "Text"),
        ("Boats", "Ann Quéll", "2019-05-02", f'"{PROSE}\r\n\r\nMore {parted_by} x"'),
    ]
    rows.append(("Two", "", "", f"Später; {PROSE}" if parted_by != ";" else f"Später {PROSE}"))
    rows = [
        tuple(f'"{cell}"' if parted_by in cell and not cell.startswith('"') else cell for cell in row) for row in rows
    ]
    content = "\r\n".join([parted_by.join(row) for row in rows] + ["", ""]).encode(encoding)
    first, second = readings("a.csv", content)
    assert shown(first) == ["Boats", "Ann Quéll", "2019-05-02", PROSE, f"More {parted_by} x"]
    assert {row.field: row.line for row in first.declared} == {"title": 1, "author": 2, "published": 3}
    assert shown(second)[0] == "Two"
    assert first.source.record is not None
    part = content[first.source.record.offset :][: first.source.record.length]
    assert part.decode(encoding.removesuffix("-sig") if encoding != "utf-16" else "utf-16-le").startswith("Boats")


def test_html_in_a_cell_is_read_as_html() -> None:
    """Its text and structure count, its scripts do not."""
    content = f'url,html\nhttps://e.example/a,"<h1>Boats</h1><p class=""x"">{PROSE}</p><script>x</script>"\n'
    (reading,) = readings("a.csv", content.encode())
    assert [block.text for block in reading.marked or ()] == ["Boats", PROSE]
    assert reading.source.url == "https://e.example/a"


def test_a_table_without_text_says_how_to_map_it() -> None:
    """The columns are named; with the setting it is read."""
    content = f"Kop;Verhaal\nBoats;{PROSE}\n".encode()
    with pytest.raises(ReadError, match=r"'Kop', 'Verhaal'.*\[fields\] text = \"Verhaal\"") as caught:
        readings("a.csv", content)
    assert caught.value.code is Code.UNSUPPORTED
    (reading,) = readings("a.csv", content, (("text", ("verhaal",)), ("title", ("None", "Kop"))))
    assert shown(reading) == ["Boats", PROSE]
    (again,) = readings("a.jsonl", json.dumps({"Kop": "Boats", "Verhaal": PROSE}).encode(), (("text", ("Verhaal",)),))
    assert shown(again) == [PROSE]


def test_bad_rows_are_problems() -> None:
    """Too many cells, no text, a quotation mark that never closes: the other rows are read."""
    content = f'title,text\nOne,"{PROSE}"\nTwo,{PROSE},more\nThree,\n\n"Four","x\n'.encode()
    found = readings("a.csv", content)
    assert [shown(reading)[0] for reading in found] == ["One", "Four"]
    assert [problem.code for reading in found for problem in reading.problems] == [Code.UNREADABLE, Code.EMPTY]
    for empty in (b"title,text\n", b"text"):
        with pytest.raises(ReadError) as caught:
            readings("a.csv", empty)
        assert caught.value.code is Code.EMPTY


def test_large_files_of_records_are_read_in_parts(tmp_path: Path) -> None:
    """Each part gives the records that the whole gives."""
    rows = [json.dumps({"title": f"Row {number}", "text": f"{PROSE} {number} " * 30}) for number in range(1500)]
    content = "\n\n".join(rows).encode()
    (tmp_path / "a.jsonl").write_bytes(content)
    parts = [part for item in scan([Root(tmp_path)]) if isinstance(item, Found) for part in unfold(item)]
    assert len(parts) > 2
    assert len({part.key for part in parts if isinstance(part, Found)}) == len(parts)
    whole = readings("a.jsonl", content)
    from sitegen.read import load  # noqa: PLC0415 - used here alone

    found = [reading for part in parts if isinstance(part, Found) for reading in read(*load(part))]
    assert [reading.text for reading in found] == [reading.text for reading in whole]
    assert [reading.source.record for reading in found] == [reading.source.record for reading in whole]
    assert [reading.source.id for reading in found] == [reading.source.id for reading in whole]
    assert {reading.source.sha256 for reading in found} == {parts[0].sha256}
    assert original_text(found[-1].source, "utf-8", tmp_path / "a.jsonl") == found[-1].text
    with (tmp_path / "a.jsonl").open("rb") as opened:
        assert sum(part.length for part in cut(opened, len(content), 1000)) == len(content)


def test_a_table_of_metadata(tmp_path: Path) -> None:
    """Rows name files by path, stem or last part; what fits no file, or two, is a problem."""
    for name in ("a.txt", "b/c.txt", "b/d.txt", "e/d.txt"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(PROSE, encoding="utf-8")
    table = "objectid,title,creator,url\na,First,Ann; Tom,https://e.example/a\nc.txt,Second,,javascript:x\n"
    table += "b/d.txt,Third,,\nd,Both,,\nlost,Nothing,,\n"
    (tmp_path / "metadata.csv").write_text(table, encoding="utf-8")
    rows = list(scan([Root(tmp_path)]))
    assert [row.code for row in rows if isinstance(row, Problem)] == [Code.SETTINGS]
    catalogue, problems = read_catalogue("metadata.csv", table.encode())
    assert not problems
    found, missing = described("metadata.csv", catalogue, (row for row in rows if isinstance(row, Found)), "")
    assert {item.name: item.stated for item in found} == {
        "a.txt": (("title", "First"), ("author", "Ann"), ("author", "Tom"), ("url", "https://e.example/a")),
        "b/c.txt": (("title", "Second"),),
        "b/d.txt": (("title", "Third"),),
        "e/d.txt": (),
    }
    assert [problem.line for problem in missing] == [5, 6]
    source = Source("a.txt", "0", len(PROSE), "text/plain", "originals/a.txt")
    (reading,) = read(source, PROSE.encode(), None, (), found[0].stated)
    assert next((row.field, row.value, row.origin) for row in reading.declared) == ("title", "First", "metadata.csv")
    assert reading.source.url == "https://e.example/a"


@pytest.mark.parametrize("table", ["title,x\na,b\n", "path,title\na,b\na,c\n", "", "\0\1\2" * 100])
def test_a_bad_table_of_metadata_is_a_problem(table: str) -> None:
    """It stops nothing."""
    _, problems = read_catalogue("metadata.csv", table.encode())
    assert [problem.code for problem in problems] == [Code.BAD_METADATA]


def test_settings_name_fields_and_sources(tmp_path: Path) -> None:
    """A field has one name or several; sources are a list, or a table of names."""
    path = tmp_path / "sitegen.toml"
    path.write_text('[fields]\ntext = "Body"\nauthor = ["A", "B"]\n[sources]\npress = "a"\n', encoding="utf-8")
    written = file.read(path)
    assert written.fields == (("author", ("A", "B")), ("text", ("Body",)))
    assert (written.sources, written.source_names) == ((tmp_path / "a",), ("press",))
    for wrong in ('[fields]\nbody = "x"\n', '[sources]\n"../x" = "a"\n', "fields = 3\n", "[fields]\ntext = 3\n"):
        path.write_text(wrong, encoding="utf-8")
        with pytest.raises(SettingsError):
            file.read(path)
