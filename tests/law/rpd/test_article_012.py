"""Article 12: accurate, relevant, not excessive."""

from typing import Any

from tests.law.spec import ABSENT, Example, examples


def _event(**days: str) -> list[dict[str, Any]]:
    return [{**days, "place": "Lindmoor", "country": "XA"}]


SENTENCE = {
    "proceedings.sought_for": "sentence",
    "person.status": "convicted",
    "sentence": {"imposed_months": 24, "remaining_months": 30, "as_of_date": "2026-05-01", "kind": "imprisonment"},
}

test_12_1_accurate = examples(
    "RPD-12-1-accurate",
    Example("The days can stand together and the case is open", {}, "no_signal"),
    Example(
        "The person was cleared of the charges",
        {"person.cleared_of_charges": {"date": "2026-04-01", "decision": "acquittal"}},
        "not_met",
        "cleared_of_charges",
        raises="person-status",
        recommends="return_for_completion",
    ),
    Example("An entry on clearing in which nothing stands", {"person.cleared_of_charges": {}}, "no_signal"),
    Example(
        "The person was acquitted",
        {"proceedings.outcome": "acquitted"},
        "not_met",
        "case_ended",
        raises="person-status",
    ),
    Example(
        "The sentence was served, on a diffusion",
        {"proceedings.outcome": "served"},
        "not_met",
        "case_ended",
        kind="wanted_diffusion",
        raises="person-status",
        recommends="return_for_completion",
    ),
    Example("The person was convicted", {"proceedings.outcome": "convicted"}, "no_signal"),
    Example(
        "The case was closed",
        {"proceedings.closed_at": "2026-04-01"},
        "not_met",
        "case_closed",
        raises="person-status",
    ),
    Example(
        "The offence lapsed on the day before",
        {"proceedings.limitation_date": "2026-05-03"},
        "not_met",
        "time_barred",
        raises="time-barred",
        recommends="return_for_completion",
    ),
    Example("The offence lapses on the day itself", {"proceedings.limitation_date": "2026-05-04"}, "no_signal"),
    Example("Nobody says when the offence lapses", {"proceedings.limitation_date": ABSENT}, "no_signal"),
    Example(
        "The warrant is older than the event",
        {"warrant.issued_at": "2025-11-11"},
        "not_met",
        "event_after_warrant",
        recommends="return_for_completion",
    ),
    Example("The warrant is of the day of the event", {"warrant.issued_at": "2025-11-12"}, "no_signal"),
    Example(
        "The warrant is older than the event, on a diffusion",
        {"warrant.issued_at": "2025-11-11"},
        "not_met",
        "event_after_warrant",
        kind="wanted_diffusion",
        recommends="return_for_completion",
    ),
    Example(
        "An offence that began before the warrant and goes on after it",
        {"facts.events": _event(date_from="2024-01-10", date_to="2026-02-01")},
        "no_signal",
    ),
    Example(
        "An event of the year of the warrant may be older than it",
        {"facts.events": _event(date_from="2025")},
        "no_signal",
    ),
    Example(
        "An event of the year after the warrant cannot be",
        {"facts.events": _event(date_from="2026")},
        "not_met",
        "event_after_warrant",
    ),
    Example(
        "An event that ends before it begins",
        {"facts.events": _event(date_from="2025-11-12", date_to="2025-10")},
        "not_met",
        "event_ends_before_start",
    ),
    Example(
        "An event after the request",
        {"facts.events": _event(date_to="2026-05-06")},
        "not_met",
        "event_after_request",
    ),
    Example(
        "An event of the month of the request",
        {"facts.events": _event(date_to="2026-05")},
        "no_signal",
    ),
    Example(
        "Sent in the evening by UTC, when the next day had begun at the bureau",
        {"request.submitted_at": "2026-05-04T22:00:00Z", "warrant.valid_on": "2026-05-05"},
        "no_signal",
    ),
    Example(
        "The warrant is confirmed on a day that had begun nowhere",
        {"request.submitted_at": "2026-05-04T09:00:00Z", "warrant.valid_on": "2026-05-05"},
        "not_met",
        "warrant_after_request",
    ),
    Example(
        "Nobody says when the request was sent: the day that counts is taken",
        {"request.submitted_at": ABSENT, "warrant.valid_on": "2026-05-05"},
        "not_met",
        "warrant_after_request",
    ),
    Example(
        "The warrant ends before it was issued",
        {"warrant.valid_until": "2025-11-30"},
        "not_met",
        "warrant_ends_before_issue",
    ),
    Example(
        "Born after the event",
        {"identity.date_of_birth": "2025-11-13"},
        "not_met",
        "born_after_event",
    ),
    Example("Born in the year of the event", {"identity.date_of_birth": "2025"}, "no_signal"),
    Example("More is left of the sentence than was imposed", SENTENCE, "not_met", "more_left_than_imposed"),
    Example("All of the sentence is left", {**SENTENCE, "sentence.remaining_months": 24}, "no_signal"),
    Example("No event is told", {"facts.events": ABSENT}, "cannot_tell", "missing", recommends="return_for_completion"),
    Example("No day of the warrant is told", {"warrant.issued_at": ABSENT}, "cannot_tell", "missing"),
    Example(
        "A diffusion need not tell the days of events and warrant",
        {"facts.events": ABSENT, "warrant.issued_at": ABSENT},
        "no_signal",
        kind="wanted_diffusion",
    ),
    Example(
        "The facts are not told, on a diffusion",
        {"facts.summary": ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
    ),
    unreachable={"signal": "Doubts that are no contradiction of fields stand in the texts; the reading finds them."},
)

test_12_1_relevant = examples(
    "RPD-12-1-relevant",
    Example("The facts are told", {}, "no_signal"),
    Example("The facts are told, on a diffusion", {}, "no_signal", kind="wanted_diffusion"),
    Example("The facts are not told", {"facts.summary": ABSENT}, "cannot_tell", "missing"),
    unreachable={
        "signal": "Which words serve the purpose no field tells; the reading and a person find what does not."
    },
)

test_12_1_not_excessive = examples(
    "RPD-12-1-not-excessive",
    Example("No third person is named", {}, "no_signal"),
    Example(
        "A third person whose name is needed",
        {"facts.third_persons": [{"role": "victim", "needed": "yes"}]},
        "no_signal",
    ),
    Example(
        "A third person whose name is not needed",
        {"facts.third_persons": [{"role": "victim", "needed": "yes"}, {"role": "relative", "needed": False}]},
        "not_met",
        "third_person_not_needed",
        recommends="return_for_completion",
    ),
    Example(
        "A third person whose name is not needed, on a diffusion",
        {"facts.third_persons": [{"role": "relative", "needed": "no"}]},
        "not_met",
        "third_person_not_needed",
        kind="wanted_diffusion",
        recommends="return_for_completion",
    ),
    Example(
        "A third person, and nobody knows whether the name is needed",
        {"facts.third_persons": [{"role": "employer", "needed": "unknown"}]},
        "signal",
        "third_person_need_unknown",
        recommends="full_legal_review",
    ),
    Example(
        "A third person, and not a word on the need",
        {"facts.third_persons": [{"role": "employer"}]},
        "signal",
        "third_person_need_unknown",
    ),
    Example("The facts are not told", {"facts.summary": ABSENT}, "cannot_tell", "missing"),
)
