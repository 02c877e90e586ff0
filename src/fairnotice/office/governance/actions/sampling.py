"""Drawing a sample of accesses, and saying what was found in it."""

from __future__ import annotations

import secrets
from datetime import date

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.people.models import Role, User
from fairnotice.office.governance.accesses import entries_between
from fairnotice.office.governance.models import AccessResult, AccessSample, SampledAccess
from fairnotice.office.governance.roles import refuse_all_but
from fairnotice.office.governance.sampling import draw_numbers

#: More than this no auditor reads at one sitting.
LARGEST_SAMPLE = 500
#: Longer than this the numbers of a period are not read at once.
LONGEST_DAYS = 366


@transaction.atomic
def draw_sample(*, by: User, begins_on: date, ends_on: date, size: int, seed: str = "") -> AccessSample:
    """Draw so many entries of the register at random; a seed that is not given is dealt and recorded.

    Raises `Refused` where the days or the size cannot be, or where nobody looked at anything then.
    """
    refuse_all_but(by, Role.AUDITOR)
    _refuse_odd(begins_on, ends_on, size)
    seed = seed.strip() or secrets.token_hex(16)
    numbers = list(entries_between(begins_on, ends_on).order_by("pk").values_list("pk", flat=True))
    if not numbers:
        raise Refused(
            pgettext("refusal", "Nothing was drawn: the register has no entry in these days."),
            {"begins_on": pgettext("to mend", "No entry.")},
        )
    sample = AccessSample.objects.create(
        seed=seed,
        size=min(size, len(numbers)),
        begins_on=begins_on,
        ends_on=ends_on,
        last_number=numbers[-1],
        population=len(numbers),
        drawn_by=by,
        drawn_at=clock.read_now(),
    )
    drawn = draw_numbers(numbers, seed=seed, size=size)
    SampledAccess.objects.bulk_create(SampledAccess(sample=sample, access_number=number) for number in drawn)
    record_act(
        by=by,
        verb="sample.drawn",
        about=sample,
        stated={"seed": seed, "size": sample.size, "population": sample.population, "last_number": numbers[-1]},
    )
    return sample


@transaction.atomic
def note_access(*, by: User, sampled_id: int, result: str, note: str = "") -> SampledAccess:
    """Say what one sampled access was, once. What is not explained needs words."""
    refuse_all_but(by, Role.AUDITOR)
    sampled = SampledAccess.objects.select_for_update().filter(pk=sampled_id).first()
    if sampled is None:
        raise NotAllowed("Nothing was noted: there is no such entry.")
    if sampled.noted_at is not None:
        raise Conflict(pgettext("refusal", "Nothing was noted: this entry has its result already."))
    if result not in AccessResult.values:
        raise Refused(
            pgettext("refusal", "Nothing was noted: no result was chosen."),
            {"result": pgettext("to mend", "Choose a result.")},
        )
    if result != AccessResult.EXPLAINED and not note.strip():
        raise Refused(
            pgettext("refusal", "Nothing was noted: the result needs its reasons."),
            {"note": pgettext("to mend", "Write why. Name no subject.")},
        )
    sampled.result, sampled.note = result, note.strip()
    sampled.noted_by, sampled.noted_at = by, clock.read_now()
    sampled.save(update_fields=["result", "note", "noted_by", "noted_at"])
    record_act(by=by, verb="access.noted", about=sampled, stated={"result": result}, content={"note": sampled.note})
    return sampled


def _refuse_odd(begins_on: date, ends_on: date, size: int) -> None:
    gaps = {}
    if ends_on < begins_on or (ends_on - begins_on).days > LONGEST_DAYS:
        gaps["ends_on"] = pgettext(
            "to mend", "Name a last day that is not before the first, and at most a year after it."
        )
    if not 1 <= size <= LARGEST_SAMPLE:
        gaps["size"] = pgettext("to mend", "Name a number from 1 to 500.")
    if gaps:
        raise Refused(pgettext("refusal", "Nothing was drawn: the sample is not described."), gaps)
