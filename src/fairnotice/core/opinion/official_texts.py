"""An official text that a user loads: the very paragraph that a citation names, with the file's edition and digest.

Articles are found by their numbering, `Article 83`, `(2)`, `(b)`, `(i)`, as INTERPOL's texts print it. Where a step is
not found, the paragraph above it is given and that is said; where the article is not there, nothing is given.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass

_EDITION = re.compile(r"\b[IVX]+/[A-Z]+/GA/\d{4}\s?\(\d{4}\)|\b[IVX]+/[A-Z]+/GA/\d{4}")
_ARTICLE = re.compile(r"^[ \t]*Article[ \t]+(\d+)\b[^\n]*", re.MULTILINE | re.IGNORECASE)
_STEP = re.compile(r"\(([0-9]+|[a-z]{1,5})\)")
_ROMANS = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii")
_LONGEST = 3_000
#: Which instrument a text is, by words near its head.
_NAMES = (
    ("RPD", re.compile(r"rules\s+on\s+the\s+processing\s+of\s+data", re.IGNORECASE)),
    ("CCF_STATUTE", re.compile(r"statute\s+of\s+the\s+commission", re.IGNORECASE)),
    ("CONST", re.compile(r"constitution\s+of\s+the\s+(?:international|icpo)", re.IGNORECASE)),
)
_HEAD = 5_000


@dataclass(frozen=True, slots=True)
class OfficialText:
    """A text as loaded: which instrument, its edition ('' where it names none), and the SHA-256 digest of the file."""

    instrument: str
    edition: str
    digest: str
    text: str


@dataclass(frozen=True, slots=True)
class QuotedParagraph:
    """The words of a paragraph. `found` is how far the citation could be followed, such as `83(2)`."""

    asked: str
    found: str
    words: str

    @property
    def is_exact(self) -> bool:
        """Whether the whole citation was found."""
        return self.asked == self.found


def load_official_text(text: str, file: bytes) -> OfficialText:
    """Tell which instrument a text is and in which edition; '' for what it does not say."""
    head = text[:_HEAD]
    instrument = next((short for short, name in _NAMES if name.search(head)), "")
    edition = _EDITION.search(head)
    return OfficialText(instrument, edition[0] if edition else "", hashlib.sha256(file).hexdigest(), text)


def quote_paragraph(official: OfficialText, cited: str) -> QuotedParagraph | None:
    """The paragraph of a citation such as `83(2)(b)(i)`; None where the text has no such article."""
    number = re.match(r"\d+", cited)
    block = _find_article(official.text, number[0]) if number else ""
    if not number or not block:
        return None
    found = number[0]
    before = ""
    for step in _STEP.findall(cited):
        within = _find_step(block, step, _follow(step, before))
        if not within:
            break
        block, found, before = within, f"{found}({step})", step
    return QuotedParagraph(re.split(r"[;,\s]", cited)[0], found, " ".join(block.split())[:_LONGEST])


def _find_article(text: str, number: str) -> str:
    """The words under an article's heading; a table of contents names it too, so the longest counts."""
    heads = list(_ARTICLE.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    blocks = [text[head.start() : end] for head, end in zip(heads, ends, strict=True) if head[1] == number]
    return max(blocks, key=len, default="")


def _find_step(block: str, step: str, following: str) -> str:
    """The part of a block that a step begins, up to the step that follows it."""
    begins = _begin(step).search(block)
    if begins is None:
        return ""
    ends = _begin(following).search(block, begins.end()) if following else None
    return block[begins.start() : ends.start() if ends else len(block)]


def _begin(step: str) -> re.Pattern[str]:
    return re.compile(rf"^[ \t]*\(?{re.escape(step)}[.)]\s+", re.MULTILINE)


def _follow(step: str, before: str) -> str:
    """The step that comes after one: 3 after 2, c after b, and below a letter ii after i; '' after the last known."""
    if step.isdigit():
        return str(int(step) + 1)
    if before.isalpha() and step in _ROMANS[:-1]:
        return _ROMANS[_ROMANS.index(step) + 1]
    return chr(ord(step) + 1) if len(step) == 1 and step < "z" else ""
