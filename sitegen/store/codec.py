"""Values as bytes: MessagePack, with a checksum before it so that a flipped bit is found, not published."""

from __future__ import annotations

import hashlib
from collections.abc import Hashable
from functools import cache
from typing import Any, TypeVar, cast

import msgspec

from sitegen.problems import SitegenError

T = TypeVar("T")
CHECKSUM = 8


class DamagedError(SitegenError):
    """Something in the build store is not what was put there; the store is a cache and can be made anew."""

    def __init__(self, what: str) -> None:
        """``what`` says which part is damaged, for the sentence that the user reads."""
        super().__init__(f"the build store is damaged ({what})")


@cache
def _encoder() -> msgspec.msgpack.Encoder:
    return msgspec.msgpack.Encoder()


@cache
def _decoder(kind: Hashable) -> msgspec.msgpack.Decoder[Any]:
    return msgspec.msgpack.Decoder(kind)


def pack(value: object) -> bytes:
    """Return a value as bytes that begin with their own checksum."""
    body = _encoder().encode(value)
    return hashlib.blake2b(body, digest_size=CHECKSUM).digest() + body


def unpack(kind: type[T], data: bytes) -> T:
    """Return the value that ``pack`` made the bytes of; raise ``DamagedError`` where they are not as they were."""
    body = memoryview(data)[CHECKSUM:]
    if hashlib.blake2b(body, digest_size=CHECKSUM).digest() != data[:CHECKSUM]:
        raise DamagedError(kind.__name__)
    try:
        value: T = _decoder(cast("Hashable", kind)).decode(body)
    except (msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise DamagedError(kind.__name__) from error
    return value
