"""Which papers belong together, in the order in which they are sent or read."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import TypeAlias

from .access import write_access_request
from .after_deletion import write_after_deletion
from .arrest import write_arrest_page
from .asylum_authority import write_to_asylum_authority
from .calendar import write_calendar
from .confidential_grounds import write_confidential_grounds
from .confidential_items import write_confidential_items
from .deletion import write_deletion_request
from .document import Document
from .exhibit_list import write_exhibit_list
from .facts import CaseFacts
from .identity_checklist import write_identity_checklist
from .power_of_attorney import write_power_of_attorney
from .preventive import write_preventive_note, write_preventive_request
from .revision import write_revision_summary
from .urgent import write_urgent_request
from .writing import Writing

Author: TypeAlias = Callable[[CaseFacts, Writing], Document]


class Pack(Enum):
    """What a route leads to."""

    ACCESS = "access"
    DELETION = "deletion"
    URGENT = "urgent"
    REVISION = "revision"
    PREVENTIVE = "preventive"
    ARRESTED = "arrested"
    REFUGEE = "refugee"
    AFTER = "after"

    @property
    def decides_on_access(self) -> bool:
        """Whether the shorter clock runs, of a request for access alone."""
        return self in (Pack.ACCESS, Pack.PREVENTIVE)


def compose_pack(pack: Pack, facts: CaseFacts, writing: Writing) -> tuple[Document, ...]:
    """The letters first, then what is added to them, then what the person keeps."""
    if pack is Pack.AFTER:
        return tuple(write_after_deletion(facts, writing))
    letters = _letters(pack, facts)
    written = [letter(facts, writing) for letter in letters]
    return (*written, *_added(letters, facts, writing), *_kept(pack, facts, writing))


def _letters(pack: Pack, facts: CaseFacts) -> list[Author]:
    # Urgent measures are only given within an application: with reasons it asks for deletion, else for access.
    application = write_deletion_request if facts.arguments else write_access_request
    match pack:
        case Pack.ACCESS:
            return [write_access_request]
        case Pack.DELETION:
            return [write_deletion_request, *([write_urgent_request] if facts.urgency else [])]
        case Pack.URGENT:
            return [write_urgent_request, application]
        case Pack.REVISION:
            return [write_revision_summary]
        case Pack.PREVENTIVE:
            return [write_preventive_note, write_preventive_request]
        case Pack.ARRESTED:
            return [write_arrest_page, write_urgent_request, application]
        case _:
            return [write_to_asylum_authority, application]


def _added(letters: list[Author], facts: CaseFacts, writing: Writing) -> list[Document]:
    added = []
    argues = write_deletion_request in letters or write_preventive_request in letters
    if argues and (apart := write_confidential_grounds(facts, writing)):
        added.append(apart)
    if facts.represented:
        added.append(write_power_of_attorney(facts, writing))
    if facts.marks:
        added.append(write_confidential_items(facts, writing))
    if facts.exhibits:
        added.append(write_exhibit_list(facts, writing))
    return added


def _kept(pack: Pack, facts: CaseFacts, writing: Writing) -> list[Document]:
    return [
        write_identity_checklist(facts, writing),
        write_calendar(writing, deletion=not pack.decides_on_access),
    ]
