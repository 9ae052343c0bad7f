"""Words in scripts: calls of gettext become literals of one language when scripts are joined; none runs in a page."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from sitegen.problems import SitegenError
from sitegen.render.messages import Messages

CALL = re.compile(r"(?<![\w$.])(_|ngettext|pgettext|npgettext)\((?=[\"'])")
LITERAL = re.compile(r'"(?:[^"\\\n]|\\.)*"' + r"|'(?:[^'\\\n]|\\.)*'")
SKIPPED = re.compile(LITERAL.pattern + r"|`(?:[^`\\]|\\.)*`")
PLACE = re.compile(r"%(?:%|\((\w+)\)s)")
SIMPLE = re.compile(r"[\w$]+(?:\.[\w$]+)*")
TEXTS = {"_": 1, "ngettext": 2, "pgettext": 2, "npgettext": 3}
"""How many literal texts each call begins with."""

PARTS = {"(": ")", "[": "]", "{": "}"}
UNSAFE = {"</": "<\\/", "\u2028": "\\u2028", "\u2029": "\\u2029"}


class WordingError(SitegenError):
    """A script words something in a way that cannot be translated."""

    def __init__(self, call: str, trouble: str) -> None:
        """Take the call's beginning and what is wrong with it."""
        super().__init__(f"a script's words {call[:60]}… {trouble}")


def worded(script: str, words: Messages) -> str:
    """Return a script with every call of gettext replaced by what it says in a language."""
    out: list[str] = []
    at = 0
    while found := CALL.search(script, at):
        given, end = _arguments(script, found.end())
        out += [script[at : found.start()], _said(found[1], given, words)]
        at = end
    return "".join([*out, script[at:]])


def _said(call: str, given: list[str], words: Messages) -> str:
    """Return the expression that stands for one call: a literal, or literals and values joined."""
    count = TEXTS[call]
    texts = [_text(argument, call) for argument in given[:count]]
    meaning = texts.pop(0) if call in {"pgettext", "npgettext"} else None
    rest = given[count:]
    if len(texts) == 1:
        values = _values(rest[0], call) if rest else {}
        return _joined(words.raw(texts[0], meaning=meaning), values)
    number = rest[0] if rest else ""
    if not SIMPLE.fullmatch(number):
        raise WordingError(f"{call}({given[0]}", "must give the number as a variable")
    values = {"num": number, **(_values(rest[1], call) if len(rest) > 1 else {})}
    forms, rule = words.forms(texts[0], texts[1], meaning)
    return _chosen([_joined(form, values) for form in forms], re.sub(r"\bn\b", lambda _: number, rule.replace(" ", "")))


def _chosen(forms: list[str], rule: str) -> str:
    """Return the expression that picks a plural's form; a C expression is one of JavaScript too."""
    if len(set(forms)) == 1:
        return forms[0]
    if len(forms) == 2:  # noqa: PLR2004 the commonest rule needs no list
        return f"({rule}?{forms[1]}:{forms[0]})"
    return f"[{','.join(forms)}][+({rule})]"


def _joined(message: str, values: Mapping[str, str]) -> str:
    """Return a message as literals and values joined; without values it is one literal."""
    pieces: list[str] = []
    text = ""
    at = 0
    for place in PLACE.finditer(message):
        text += message[at : place.start()]
        at = place.end()
        if place[1] is None:
            text += "%"
            continue
        if place[1] not in values:
            raise WordingError(message, f"name {place[1]!r}, which the script does not give")
        value = values[place[1]]
        pieces += [_literal(text)] if text else []
        pieces.append(value if SIMPLE.fullmatch(value) else f"({value})")
        text = ""
    text += message[at:]
    pieces += [_literal(text)] if text or not pieces else []
    if not any(piece.startswith('"') for piece in pieces[:2]):
        pieces.insert(0, '""')  # so that joining makes a text, even of two numbers
    return pieces[0] if len(pieces) == 1 else f"({'+'.join(pieces)})"


def _literal(text: str) -> str:
    said = json.dumps(text, ensure_ascii=False)
    for sign, safe in UNSAFE.items():
        said = said.replace(sign, safe)
    return said


def _text(argument: str, call: str) -> str:
    """Return the text of a literal."""
    if not LITERAL.fullmatch(argument):
        raise WordingError(f"{call}({argument}", "must be a literal text")
    inner = argument[1:-1].replace("\\'", "'")
    return str(json.loads('"' + (inner if argument[0] == '"' else inner.replace('"', '\\"')) + '"'))


def _values(argument: str, call: str) -> dict[str, str]:
    """Return what is put in, by name, from an object literal."""
    if not argument.startswith("{"):
        raise WordingError(f"{call}(… {argument}", "must give values as {name: value}")
    pairs, _ = _arguments(argument, 1)
    return {name.strip(): value.strip() for name, _, value in (pair.partition(":") for pair in pairs if pair)}


def _arguments(script: str, start: int) -> tuple[list[str], int]:
    """Return the arguments from a bracket on, and where the script goes on after the closing one."""
    closing = PARTS[script[start - 1]]
    given: list[str] = []
    at = begun = start
    while at < len(script):
        if (skipped := SKIPPED.match(script, at)) is not None:
            at = skipped.end()
        elif script[at] in PARTS:
            at = _arguments(script, at + 1)[1]
        elif script[at] == closing:
            return [*given, script[begun:at].strip()], at + 1
        elif script[at] == ",":
            given.append(script[begun:at].strip())
            at = begun = at + 1
        else:
            at += 1
    raise WordingError(script[start : start + 60], "have no end")
