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
CALLED = re.compile(SIMPLE.pattern + r"(?:\([\w$.]*\))?")
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
        return _sum(_pieces(words.raw(texts[0], meaning=meaning), values))
    number = rest[0] if rest else ""
    if not SIMPLE.fullmatch(number):
        raise WordingError(f"{call}({given[0]}", "must give the number as a variable")
    values = {"num": number, **(_values(rest[1], call) if len(rest) > 1 else {})}
    forms, rule = words.forms(texts[0], texts[1], meaning)
    bare = re.sub(r"^\(([^()]*)\)$", r"\1", rule.replace(" ", ""))
    rule = re.sub(r"\bn\b", lambda _: number, bare)
    return _chosen([_pieces(form, values) for form in forms], rule)


def _chosen(forms: list[list[str]], rule: str) -> str:
    """Return the expression that picks a plural's form; a C expression is one of JavaScript too.

    What all forms begin and end with is said once.
    """
    before, forms = _shared(forms)
    after, turned = _shared([form[::-1] for form in forms])
    middles = [_sum(form[::-1]) for form in turned]
    if len(set(middles)) == 1:
        return _sum([*before, middles[0], *after[::-1]])
    two = len(middles) == 2  # noqa: PLR2004 the commonest rule needs no list
    chosen = f"({rule}?{middles[1]}:{middles[0]})" if two else f"[{','.join(middles)}][+({rule})]"
    return _sum([*before, chosen, *after[::-1]], text=len(before) < 2)  # noqa: PLR2004 the first two decide


def _shared(forms: list[list[str]]) -> tuple[list[str], list[list[str]]]:
    """Return the pieces that all forms begin with, and what is left of each."""
    length = 0
    while all(len(form) > length + 1 for form in forms) and len({form[length] for form in forms}) == 1:
        length += 1
    return forms[0][:length], [form[length:] for form in forms]


def _pieces(message: str, values: Mapping[str, str]) -> list[str]:
    """Return a message as literals and values in turn; never nothing."""
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
        pieces.append(value if CALLED.fullmatch(value) else f"({value})")
        text = ""
    text += message[at:]
    return [*pieces, _literal(text)] if text or not pieces else pieces


def _sum(pieces: list[str], *, text: bool = False) -> str:
    """Return pieces joined to one text; ``text`` says that one of the first two is a text, though no literal."""
    if not text and not any(piece.startswith('"') for piece in pieces[:2]):
        pieces = ['""', *pieces]  # so that even two numbers are joined
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
