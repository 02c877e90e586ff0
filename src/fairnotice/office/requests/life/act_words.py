"""What each act about an alert is called, for a person who reads its history."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

ACT_WORDS: Mapping[str, str | Promise] = {
    "alert.published": pgettext_lazy("act", "Published"),
    "alert.announced": pgettext_lazy("act", "Bureaus were told"),
    "alert.suspended": pgettext_lazy("act", "Suspended by its source"),
    "alert.resumed": pgettext_lazy("act", "Taken up again by its source"),
    "alert.withdrawn": pgettext_lazy("act", "Withdrawn by its source"),
    "alert.cancelled": pgettext_lazy("act", "Cancelled by the office"),
    "alert.expired": pgettext_lazy("act", "Ended by the clock"),
    "alert.source_asked": pgettext_lazy("act", "The source was asked whether it is still needed"),
    "alert.stated": pgettext_lazy("act", "The source made a statement"),
    "alert.keeping_asked": pgettext_lazy("act", "The source asked to keep it"),
    "alert.renewed": pgettext_lazy("act", "Kept for a new period"),
    "alert.change_asked": pgettext_lazy("act", "The source asked for a change"),
    "alert.changed": pgettext_lazy("act", "Changed"),
    "alert.blocked": pgettext_lazy("act", "Blocked"),
    "alert.block_lifted": pgettext_lazy("act", "Block lifted"),
    "alert.cautioned": pgettext_lazy("act", "Caution set"),
    "alert.caution_lifted": pgettext_lazy("act", "Caution lifted"),
    "alert.rescreened": pgettext_lazy("act", "Put before the rules again"),
    "alert.reexamined": pgettext_lazy("act", "Re-examined by a reviewer"),
    "alert.reexamination_declined": pgettext_lazy("act", "Keeping or change declined"),
    "reexamination.answered": pgettext_lazy("act", "Answered by a second person"),
    "reexamination.confirmed": pgettext_lazy("act", "Confirmed by a second person"),
    "reexamination.taken_back": pgettext_lazy("act", "Re-examination taken back"),
    "reexamination.dissented": pgettext_lazy("act", "A second person dissented"),
    "examination.opened": pgettext_lazy("act", "An examination was opened"),
    "examination.closed": pgettext_lazy("act", "An examination ended"),
    "second_look.raised": pgettext_lazy("act", "A second look was asked for"),
    "second_look.closed": pgettext_lazy("act", "A second look was closed"),
}


#: What the office calls by its own name, the source reads by what the Rules call it (RPD 129).
_TO_SOURCE: Mapping[str, str | Promise] = {
    "alert.blocked": pgettext_lazy("act", "An interim measure began"),
    "alert.block_lifted": pgettext_lazy("act", "The interim measure ended"),
}


def name_act(verb: str) -> str:
    """The words for an act; its code where there are none."""
    return str(ACT_WORDS.get(verb, verb))


def name_act_to_source(verb: str) -> str:
    """The words for an act as the source of the alert reads them."""
    return str(_TO_SOURCE.get(verb) or name_act(verb))
