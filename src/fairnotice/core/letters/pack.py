"""Which papers belong together, in the order in which they are sent or read."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from .access import write_access_request
from .calendar import write_calendar
from .confidential_items import write_confidential_items
from .document import Document
from .exhibit_list import write_exhibit_list
from .facts import CaseFacts
from .identity_checklist import write_identity_checklist
from .power_of_attorney import write_power_of_attorney
from .writing import Writing

Author: TypeAlias = Callable[[CaseFacts, Writing], Document]


class Pack(Enum):
    """What a route leads to."""

    ACCESS = "access"


_LETTERS: dict[Pack, tuple[Author, ...]] = {
    Pack.ACCESS: (write_access_request,),
}


def compose_pack(pack: Pack, facts: CaseFacts, writing: Writing) -> tuple[Document, ...]:
    """The letters first, then what is added to them, then what the person keeps."""
    letters = [author(facts, writing) for author in _LETTERS[pack]]
    return (*letters, *_added(facts, writing), *_kept(pack, facts, writing))


def _added(facts: CaseFacts, writing: Writing) -> list[Document]:
    added = []
    if facts.represented:
        added.append(write_power_of_attorney(facts, writing))
    if facts.marks:
        added.append(write_confidential_items(facts, writing))
    if facts.exhibits:
        added.append(write_exhibit_list(facts, writing))
    return added


def _kept(pack: Pack, facts: CaseFacts, writing: Writing) -> list[Document]:
    return [write_identity_checklist(facts, writing), write_calendar(writing, deletion=pack is not Pack.ACCESS)]
