"""Files of near addresses: together they hold every page, and none grows without bound."""

from __future__ import annotations

import json
from itertools import pairwise

import fakes

from sitegen.model.entity import Entity, EntityId, Type
from sitegen.render.near import FILE_SIZE, PAGES, near_files, turned


def read(archive: fakes.FakeArchive) -> dict[str, dict[str, list[str]]]:
    """Return what each file hands to the script, by name."""
    out = {}
    for file in near_files(archive):
        name = file.path.removeprefix("search/near/").removesuffix(".js")
        text = file.content.decode("ascii").removeprefix(f'sitegenNear("{name}",').removesuffix(");\n")
        out[name] = json.loads(text)
        assert len(file.content) < FILE_SIZE + 500
    return out


def test_a_small_archive_has_one_file() -> None:
    """A few addresses lie in one file, sorted, with no second file of them read from behind."""
    archive = fakes.archive()
    files = read(archive)
    assert set(files) == {"root", "f0"}
    assert files["root"]["back"] == []
    assert tuple(files["root"]["pages"]) == PAGES
    assert files["f0"]["documents"] == sorted(archive.site.order)
    assert files["f0"]["entities"] == sorted(name.id for name in archive.names)


def test_a_large_archive_is_cut() -> None:
    """Many addresses lie in files whose beginnings are listed; each address stands once forwards and once backwards."""
    names = [
        Entity(EntityId(f"name-{number:05}-abc{number % 10}ef"), f"Name {number}", Type.PERSON, ())
        for number in range(4000)
    ]
    archive = fakes.FakeArchive([fakes.plain()], names)
    files = read(archive)
    for letter, listed, key in (("f", "forward", str), ("b", "back", turned)):
        parts = [files[f"{letter}{number}"] for number in range(len(files["root"][listed]))]
        assert len(parts) > 2
        found = [one for part in parts for one in part["entities"]]
        assert sorted(found) == sorted(name.id for name in names)
        assert [one for part in parts for one in part["documents"]] == [archive.texts[0].id]
        firsts = files["root"][listed]
        assert all(one <= other for one, other in pairwise(firsts))
        for number, part in enumerate(parts):
            keys = [key(one) for one in (*part["documents"], *part["entities"])]
            assert min(keys) == firsts[number]


def test_addresses_read_from_behind_have_no_digits() -> None:
    """What stands at the end to keep addresses apart is left out where they are read from behind."""
    assert turned("papers-old-quay-txt-0a1b2c") == "yauq-dlo-srepap"
    assert turned("papers-old-quay-0a1b2c3d4e") == "yauq-dlo-srepap"
    assert turned("quay") == "yauq"
