"""Turns documents into sources for typst: one fixed template, and every word as data that it reads.

No word of anybody becomes markup. The template reads `letters.json` and shows its strings as strings, so a text full
of typst's own signs is only a text.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Set
from functools import cache
from importlib.resources import files
from typing import TypeAlias

from .document import Block, Document, Facts, Heading, Items, Note, PageBreak, Paragraph, Quote, Signature, Table
from .words import Value, Words, direction_of, parts_of, strip_marks

Json: TypeAlias = "str | int | bool | list[Json] | dict[str, Json]"

#: U+2068 and U+2069: what stands between them takes the direction of its own first letter (Unicode UAX 9).
_ISOLATED = "\u2068{}\u2069"
#: More signs in a row than fit a line of a table. Chinese breaks anywhere by itself.
_UNBROKEN = re.compile(r"[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]{33,}")
_STEPS = re.compile(".{1,16}")
#: Kinds of signs whose loss would change a text: letters and digits (Unicode, general category).
_KINDS_THAT_COUNT = {"Lu", "Ll", "Lt", "Lm", "Lo", "Nd"}


def typst_sources(documents: Iterable[Document], *, title: str, language: str) -> dict[str, bytes]:
    """The files from which typst makes one PDF of all documents, by name; `main.typ` is the one to compile."""
    pack: Json = {
        "title": title,
        "language": _typst_language(language),
        "documents": [_document(each) for each in documents],
    }
    return {"main.typ": _read_template(), "letters.json": json.dumps(pack, ensure_ascii=False).encode()}


def scripts_not_set(documents: Iterable[Document], drawn: Set[int]) -> frozenset[str]:
    """The scripts of letters and digits that nothing `drawn` holds. Where there are any, HTML is the form to use."""
    written = {each for document in documents for each in json.dumps(_document(document), ensure_ascii=False)}
    lost = {each for each in written if not _is_drawn(each, drawn) and unicodedata.category(each) in _KINDS_THAT_COUNT}
    return frozenset(unicodedata.name(each, "unnamed").split()[0].lower() for each in lost)


def _is_drawn(sign: str, drawn: Set[int]) -> bool:
    """Whether a typeface holds the sign, or all the signs that it is made of."""
    return ord(sign) in drawn or all(ord(part) in drawn for part in unicodedata.normalize("NFD", sign))


@cache
def _read_template() -> bytes:
    return (files(__package__) / "letter.typ").read_bytes()


def _typst_language(language: str) -> str:
    return language.split("-")[0].lower()


def _document(document: Document) -> dict[str, Json]:
    return {
        "title": document.title,
        "language": _typst_language(document.language),
        "direction": direction_of(document.language),
        "blocks": [_block(each) for each in document.blocks],
    }


def _block(block: Block) -> Json:
    match block:
        case Heading():
            return {"kind": "heading", "level": block.level, "words": _line(block.words)}
        case Paragraph():
            return {"kind": "paragraph", "words": _line(block.words)}
        case Items():
            items: list[Json] = [_line(each) for each in block.items]
            return {"kind": "items", "numbered": block.numbered, "boxes": block.boxes, "items": items}
        case Facts():
            return {
                "kind": "facts",
                "facts": [{"label": each.label, "value": _line(each.value)} for each in block.facts],
            }
        case Table():
            rows: list[Json] = [[_line(cell) for cell in row] for row in block.rows]
            return {"kind": "table", "caption": block.caption, "heads": list(block.heads), "rows": rows}
        case Quote():
            return _quote(block)
        case Signature():
            return {"kind": "signature", "lines": list(block.lines)}
        case Note():
            state = f" ({_isolate(Value(block.as_of))})" if block.as_of else ""
            return {"kind": "note", "words": _line(block.words), "source": _line(block.source) + state}
        case PageBreak():
            return {"kind": "page break"}


def _quote(block: Quote) -> dict[str, Json]:
    words = strip_marks(block.words)
    return {
        "kind": "quote",
        "note": _line(block.note),
        "language": _typst_language(block.language),
        "direction": direction_of(block.language, words),
        "lines": [_let_break(line) for line in words.splitlines() if line.strip()],
    }


def _line(words: Words) -> str:
    return "".join(_isolate(part) if isinstance(part, Value) else part for part in parts_of(words))


def _isolate(value: Value) -> str:
    return _ISOLATED.format(_let_break(value.shown)) if value.shown else ""


def _let_break(words: str) -> str:
    """Let a digest, an address or a hostile word break within: a line that cannot break runs off the page."""
    return _UNBROKEN.sub(lambda run: "\u200b".join(_STEPS.findall(run[0])), words)
