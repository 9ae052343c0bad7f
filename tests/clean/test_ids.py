"""A block is called by the byte it begins at; measuring that takes a line once, however many blocks it has."""

from __future__ import annotations

import pytest

from sitegen.clean.lines import Ids, Piece, Row
from sitegen.read.decode import Decoded, lines

TEXT = "Fähre – 港 ab. " * 40


class Watched(str):
    """A text that counts the characters that are cut out of it."""

    __slots__ = ()
    cut = 0

    def __getitem__(self, key: object) -> str:
        """Cut, and count."""
        part = str(self)[key]  # type: ignore[index]  # whatever a string takes
        Watched.cut += len(part)
        return part


@pytest.mark.parametrize("codec", ["utf-8", "utf-16-le", "utf-32-be", "gb18030", "iso2022_jp"])
def test_ids_are_byte_offsets(codec: str) -> None:
    """In every encoding, and in whatever order they are asked for, ids say the bytes before a block."""
    row = Row(1, 0, 7, TEXT, TEXT)
    ids = Ids(codec)
    for column in (0, 33, 200, 10, 200, 599):
        before = TEXT[:column].encode(codec, "replace")
        assert ids(Piece(row, column, len(TEXT))) == f"o{7 + len(before)}"


@pytest.mark.parametrize("encoding", ["utf-8", "gb18030", "shift_jis"])
def test_ids_count_bytes_that_cannot_be_decoded(encoding: str) -> None:
    """What cannot be decoded counts with the bytes it takes, not with those of the sign that stands for it."""
    words = [piece.encode(encoding) for piece in ("港 ab. ", "夕方、 ", "船は")]
    content = b"\xff".join(words) + b"\xff\xff end"
    text = content.decode(encoding, "replace")
    bad = text.count("\ufffd")
    (line,) = lines(Decoded(text, encoding, 0, bad), content)
    row = Row(1, 0, 0, text, text)
    ids = Ids(encoding, [line])
    for word in ("end", "船", "夕", "港"):
        assert ids(Piece(row, text.index(word), len(text))) == f"o{content.index(word.encode(encoding))}"


def test_a_long_line_is_measured_once() -> None:
    """Ten thousand blocks in one line cut out of it no more than its length."""
    line = Watched("x" * 100_000)
    row = Row(1, 0, 0, line, line)
    ids = Ids("utf-8")
    Watched.cut = 0
    for column in range(0, len(line), 10):
        ids(Piece(row, column, column + 10))
    assert Watched.cut <= len(line)
