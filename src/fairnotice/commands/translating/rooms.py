"""Which catalog a text belongs to: by the room it stands in, and for the law's own sentences by its context."""

from __future__ import annotations

from collections.abc import Iterable

from fairnotice.commands.translating.catalogs import HELP, LAW, PAGES, PLURALS
from fairnotice.commands.translating.texts import Text

#: What stands beside a person or a lawyer, in seven languages; an office shows none of it.
_OF_HELP = (
    "help/",
    "sites/help/",
    "sites/casework/",
    "core/letters/",
    "core/opinion/",
    "core/printouts/",
    "core/rulebook/national/",
    "core/rulebook/law/national",
)
#: What the help part shows too, from rooms that the office's catalogs cover in their own languages.
_SHARED = (
    "core/rulebook/deadlines/",
    "core/rulebook/law/calendars/ccf_statute",
    "foundation/request_words/",
    "sites/templates/base.html",
    "sites/templates/django/",
    "sites/templates/parts/",
)


def belongs_to(text: Text) -> str:
    """The name of the catalog that a text stands in."""
    if text.where.startswith(_OF_HELP):
        return HELP
    return LAW if text.context == LAW else PAGES


def texts_of(name: str, language: str, texts: Iterable[Text]) -> list[Text]:
    """What a catalog holds in a language. Where the office does not speak it, help brings the shared texts itself."""
    if name == HELP and language not in PLURALS:
        return [text for text in texts if text.where.startswith((*_OF_HELP, *_SHARED))]
    return [text for text in texts if belongs_to(text) == name]
