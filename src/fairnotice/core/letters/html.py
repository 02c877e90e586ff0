"""Renders documents as HTML: every word escaped, every value isolated, nothing loaded from elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from html import escape
from importlib.resources import files

from .document import Block, Document, Facts, Heading, Items, Note, PageBreak, Paragraph, Quote, Signature, Table
from .words import Value, Words, direction_of, language_tag, parts_of, strip_marks


def render_document(document: Document, *, level: int = 1) -> str:
    """One document as an `article` for a page that brings its own style; its title is a heading of this level."""
    tag, way = language_tag(document.language), direction_of(document.language)
    blocks = "\n".join(_render_block(block, level - 1) for block in document.blocks)
    return (
        f'<article class="letter" id="{escape(document.name)}" lang="{escape(tag)}" dir="{way}">\n'
        f"{_heading(document.title, level)}\n{blocks}\n</article>"
    )


def render_page(documents: Iterable[Document], *, title: str, language: str) -> str:
    """All documents as one page to be printed or kept: it stands alone and loads nothing."""
    articles = "\n".join(render_document(each) for each in documents)
    return (
        f'<!doctype html>\n<html lang="{escape(language_tag(language))}" dir="{direction_of(language)}">\n<head>\n'
        '<meta charset="utf-8">\n<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        '<meta name="robots" content="noindex, nofollow">\n<meta name="referrer" content="no-referrer">\n'
        f"<title>{escape(title)}</title>\n<style>\n{_read_style()}</style>\n</head>\n"
        f"<body>\n<main>\n{articles}\n</main>\n</body>\n</html>\n"
    )


@cache
def _read_style() -> str:
    return (files(__package__) / "letter.css").read_text(encoding="utf-8")


def _render_block(block: Block, deeper: int) -> str:
    match block:
        case Heading():
            return _heading(block.words, min(block.level + deeper, 6))
        case Paragraph():
            return f'<p class="govuk-body">{_line(block.words)}</p>'
        case Items():
            return _items(block)
        case Facts():
            return _facts(block)
        case Table():
            return _table(block)
        case Quote():
            return _quote(block)
        case Signature():
            return _signature(block)
        case Note():
            return _note(block)
        case PageBreak():
            return '<div class="letter-break"></div>'


def _line(words: Words) -> str:
    return "".join(_value(part) if isinstance(part, Value) else escape(part) for part in parts_of(words))


def _value(value: Value) -> str:
    language = f' lang="{escape(language_tag(value.language))}"' if value.language else ""
    return f"<bdi{language}>{escape(value.shown)}</bdi>"


def _heading(words: Words, level: int) -> str:
    size = {1: "l", 2: "m"}.get(level, "s")
    return f'<h{level} class="govuk-heading-{size}">{_line(words)}</h{level}>'


def _items(block: Items) -> str:
    tag, kind = ("ol", "number") if block.numbered else ("ul", "bullet")
    entries = "".join(f"<li>{_line(item)}</li>" for item in block.items)
    boxes = " letter-boxes" if block.boxes else ""
    return f'<{tag} class="govuk-list govuk-list--{kind}{boxes}">{entries}</{tag}>'


def _facts(block: Facts) -> str:
    rows = "".join(
        f'<div class="govuk-summary-list__row"><dt class="govuk-summary-list__key">{escape(fact.label)}</dt>'
        f'<dd class="govuk-summary-list__value">{_line(fact.value)}</dd></div>'
        for fact in block.facts
    )
    return f'<dl class="govuk-summary-list">{rows}</dl>'


def _table(block: Table) -> str:
    heads = "".join(f'<th scope="col" class="govuk-table__header">{escape(head)}</th>' for head in block.heads)
    rows = "".join(
        '<tr class="govuk-table__row">'
        + "".join(f'<td class="govuk-table__cell">{_line(cell)}</td>' for cell in row)
        + "</tr>"
        for row in block.rows
    )
    return (
        f'<div class="scroll-table" tabindex="0" role="region" aria-label="{escape(block.caption)}">'
        f'<table class="govuk-table"><caption class="govuk-table__caption">{escape(block.caption)}</caption>'
        f'<thead class="govuk-table__head"><tr class="govuk-table__row">{heads}</tr></thead>'
        f'<tbody class="govuk-table__body">{rows}</tbody></table></div>'
    )


def _quote(block: Quote) -> str:
    note = f'<p class="govuk-hint">{_line(block.note)}</p>' if block.note else ""
    language = f' lang="{escape(language_tag(block.language))}"' if block.language else ""
    way = direction_of(block.language) if block.language else "auto"
    lines = [line for line in strip_marks(block.words).splitlines() if line.strip()]
    words = "".join(f'<p class="govuk-body" dir="{way}">{escape(line)}</p>' for line in lines)
    return f'{note}<blockquote class="letter-quote"{language} dir="{way}">{words}</blockquote>'


def _signature(block: Signature) -> str:
    lines = "".join(f'<p class="govuk-body letter-blank">{escape(line)}<span></span></p>' for line in block.lines)
    return f'<div class="letter-signature">{lines}</div>'


def _note(block: Note) -> str:
    if not block.source:
        return f'<p class="govuk-body">{_line(block.words)}</p>'
    state = f" (<bdi>{escape(block.as_of)}</bdi>)" if block.as_of else ""
    source = f'<br><small class="letters-source">{_line(block.source)}{state}</small>'
    return f'<p class="govuk-body">{_line(block.words)}{source}</p>'
