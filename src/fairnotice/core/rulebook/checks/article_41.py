"""Rules on the Processing of Data, Article 41: persons who were minors at the time of the event."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    Answer,
    absent,
    not_applicable,
    not_met,
    signal,
    unclear,
)
from fairnotice.core.rulebook.identity_sets import lacks_of_set_i, lacks_of_set_ii
from fairnotice.core.rulebook.minority import (
    has_dated_event,
    has_event_without_start,
    list_contradictions,
    majority_age,
    tell_minority,
)


@check_of("RPD-41-1")
def check_minor_marked(case: Case) -> Answer:
    """The marker MINOR is compulsory where the person was a minor at the time of the event; majority
    follows the law of the recording country.

    Where the marker, or what is stated of minority, says another thing than the dates, one of them is wrong
    and a person must look.

    Source: RPD 41(1).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: ages of majority that depend on more than the country. Where the law of the country is
    not known, nobody of an age between the two bounds is called adult or minor.
    """
    contradiction = list_contradictions(case)
    if contradiction:
        return signal("minority_contradicted", *contradiction)
    if case.get("markers.minor") is True:
        return MET
    minority = tell_minority(case)
    if minority == "no":
        return MET
    if minority == "yes":
        return not_met("minor_unmarked", case.show(_told_by(case)))
    return _ask_for_age(case)


@check_of("RPD-41-2")
def check_conditions_for_minor(case: Case) -> Answer:
    """For a minor the bureau states the particular conditions that its national law imposes, or that
    there are none.

    Source: RPD 41(2).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: what the statement says; a person must read it.
    """
    marked = case.get("markers.minor") is True
    minority = tell_minority(case)
    if minority == "no" and not marked:
        return not_applicable("surely_adult")
    if case.get("person.minor_special_conditions") is not None:
        return NO_SIGNAL
    if minority is None and not marked:
        return _ask_for_age(case)
    return absent("person.minor_special_conditions")


def _told_by(case: Case) -> str:
    """The field that tells the age: the birth where both days are told, else what is stated of minority."""
    told = case.get("identity.date_of_birth") is not None and has_dated_event(case)
    return "identity.date_of_birth" if told else "person.minor_at_event"


def _ask_for_age(case: Case) -> Answer:
    """What would settle minority: first the event's day, then the birth, then the law."""
    born = case.get("identity.date_of_birth")
    if case.get("facts.events") is None:
        return absent("facts.events")
    if not has_dated_event(case):
        return unclear("event_undated", asks=("facts.events",))
    if born is None:
        return absent("identity.date_of_birth", *_unmet_identity_set(case))
    if has_event_without_start(case):
        return unclear("event_start_unknown", asks=("facts.events",))
    if not born.is_exact:
        return unclear("age_straddles", case.show("identity.date_of_birth"), asks=("identity.date_of_birth",))
    if majority_age(case) is None:
        return absent("majority_age_table")
    return unclear("event_straddles", asks=("facts.events",))


def _unmet_identity_set(case: Case) -> tuple[str, ...]:
    return ("identity_set",) if lacks_of_set_i(case) and lacks_of_set_ii(case) else ()
