"""SYNTHETIC papers, with a block of every kind and a text in five scripts."""

from __future__ import annotations

from fairnotice.core.letters import (
    Block,
    Document,
    Fact,
    Facts,
    Heading,
    Items,
    Note,
    PageBreak,
    Paragraph,
    Quote,
    Signature,
    Table,
    Value,
    Words,
    fill,
)

SENTENCES = {
    "en": "I ask which data are held about me, and for their content.",
    "fr": "Je demande quelles données sont conservées à mon sujet.",
    "ar": "أطلب الاطلاع على البيانات التي تحتفظ بها المنظمة عني ولا أطلب شيئا آخر",
    "ru": "Прошу сообщить, какие данные обо мне хранятся, и их содержание.",
    "zh-hans": "请告知你们保存了哪些有关我的数据及其内容。",
    "tr": "Hakkımda hangi verilerin tutulduğunu ve içeriğini soruyorum; İğne, ışık.",
}


def every_block(words: str, *, line: Words = "") -> tuple[Block, ...]:
    """A block of each kind that shows these words."""
    shown = line or words
    return (
        Heading(shown),
        Paragraph(fill("A {word}.", word=words)),
        Items((shown, Value(words))),
        Items((shown,), numbered=True),
        Facts((Fact(words, Value(words)), Fact(words))),
        Table(words, (words, words), ((shown, Value(words)),)),
        Quote(words, note=words),
        Signature((words,)),
        Note(shown, words, words),
        PageBreak(),
        Paragraph(shown),
    )


def paper(language: str, *blocks: Block, title: str = "SYNTHETIC") -> Document:
    """A paper in a language, of these blocks; of its sentence alone where none is given."""
    return Document("paper", title, language, blocks or (Paragraph(SENTENCES[language]),))
