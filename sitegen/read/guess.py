"""What encoding bytes look like that are neither UTF-8 nor declared."""

from __future__ import annotations

import re

SAMPLE = 1 << 16
HIGH = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*[\r\n]*")


def guess(content: bytes) -> str | None:
    """Return the label of the likeliest encoding, or None."""
    # imported late: starting the command line must not pay for it
    from resiliparse.parse.encoding import detect_encoding  # noqa: PLC0415 - see above

    return detect_encoding(sample(content), 0, html5_compatible=False)


def sample(content: bytes) -> bytes:
    """Return the lines that hold bytes beyond ASCII, up to 64 KB: they alone tell encodings apart."""
    kept: list[bytes] = []
    size = 0
    for line in HIGH.finditer(content):
        kept.append(line[0][: SAMPLE - size])
        size += len(kept[-1])
        if size >= SAMPLE:
            break
    return b"".join(kept)
