"""What each act of the office is called in the register of operations, for the auditor who reads it."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice.office.requests.life.act_words import ACT_WORDS as OF_ALERTS
from fairnotice.office.review.words import ACT_WORDS as OF_REQUESTS

OF_INCIDENTS: Mapping[str, Promise] = {
    "incident.opened": pgettext_lazy("act", "Incident opened"),
    "incident.contained": pgettext_lazy("act", "Incident contained"),
    "incident.told": pgettext_lazy("act", "Somebody was told of the incident"),
    "incident.closed": pgettext_lazy("act", "Incident closed"),
}
_OF_THE_HOUSE: Mapping[str, Promise] = {
    "access.noted": pgettext_lazy("act", "Result of a sampled access noted"),
    "attachment.added": pgettext_lazy("act", "File attached"),
    "attachment.erased": pgettext_lazy("act", "File erased"),
    "bureau.added": pgettext_lazy("act", "Bureau added"),
    "bureau.changed": pgettext_lazy("act", "Bureau changed"),
    "bureau.key_added": pgettext_lazy("act", "Key of a bureau added"),
    "bureau.key_revoked": pgettext_lazy("act", "Key of a bureau revoked"),
    "bureau.rights_changed": pgettext_lazy("act", "Rights of a bureau changed"),
    "casebook.judged": pgettext_lazy("act", "Entry for the casebook judged"),
    "casebook.written": pgettext_lazy("act", "Entry for the casebook written"),
    "contact.logged": pgettext_lazy("act", "Approach outside the channel entered"),
    "factor_reset.asked": pgettext_lazy("act", "New second factor asked for"),
    "factor_reset.confirmed": pgettext_lazy("act", "New second factor allowed"),
    "factor_reset.declined": pgettext_lazy("act", "New second factor declined"),
    "interest.declared": pgettext_lazy("act", "Tie declared"),
    "interest.declared_complete": pgettext_lazy("act", "Ties declared complete"),
    "interest.ended": pgettext_lazy("act", "Tie ended"),
    "invitation.accepted": pgettext_lazy("act", "Invitation accepted"),
    "invitation.sent": pgettext_lazy("act", "Invitation sent"),
    "invitation.withdrawn": pgettext_lazy("act", "Invitation withdrawn"),
    "keeping_test.answered": pgettext_lazy("act", "Tests of retention and deletion run"),
    "keeping_test.asked": pgettext_lazy("act", "Tests of retention and deletion asked for"),
    "key.contents_resealed": pgettext_lazy("act", "Kept contents sealed with the new key"),
    "key.factors_resealed": pgettext_lazy("act", "Second factors sealed with the new key"),
    "key.files_rewrapped": pgettext_lazy("act", "Files sealed with the new key"),
    "key.retired": pgettext_lazy("act", "Key retired"),
    "key.rotated": pgettext_lazy("act", "Key rotated"),
    "legacy.taken_in": pgettext_lazy("act", "Alert from before this office taken in"),
    "machine.user_made": pgettext_lazy("act", "Machine of a bureau entered as a user"),
    "opening.erased": pgettext_lazy("act", "Content of an act erased"),
    "person.deactivated": pgettext_lazy("act", "Account closed"),
    "person.language_chosen": pgettext_lazy("act", "Language chosen"),
    "person.reactivated": pgettext_lazy("act", "Account opened again"),
    "person.role_changed": pgettext_lazy("act", "Role changed"),
    "person.unlocked": pgettext_lazy("act", "Account unlocked"),
    "reading.drawn": pgettext_lazy("act", "Drawn for a second reading"),
    "reading.given": pgettext_lazy("act", "Second reading given to a reader"),
    "reading.signed": pgettext_lazy("act", "Second reading signed"),
    "request.erased": pgettext_lazy("act", "Request erased"),
    "sample.drawn": pgettext_lazy("act", "Sample of accesses drawn"),
    "upload.begun": pgettext_lazy("act", "Sending of a file begun"),
    "upload.given_up": pgettext_lazy("act", "Sending of a file given up"),
    "upload.lapsed": pgettext_lazy("act", "Sending of a file lapsed"),
    "view.forgotten": pgettext_lazy("act", "Saved view of the queue dropped"),
    "view.saved": pgettext_lazy("act", "View of the queue saved"),
}
_WORDS: Mapping[str, str | Promise] = {**OF_ALERTS, **OF_REQUESTS, **OF_INCIDENTS, **_OF_THE_HOUSE}


def say_act(verb: str) -> str:
    """The words for an act; its verb where there are none."""
    return str(_WORDS.get(verb, verb))
