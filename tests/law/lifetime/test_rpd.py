"""Rules on the Processing of Data: what they ask of an alert after its publication."""

from datetime import date

from tests.law.lifetime.spec import Happened, lived

test_5_5 = lived(
    "RPD-5-5",
    Happened("Nobody knows of incidents", {}, "cannot_tell", "no_dossier"),
    Happened("Somebody looked and found none", {"incidents": []}, "met"),
    Happened("Put right by the source", {"incidents": [{"corrected_at": "2026-05-01"}]}, "met"),
    Happened(
        "One of two not put right", {"incidents": [{"corrected_at": "2026-05-01"}, {}]}, "not_met", "not_corrected"
    ),
    Happened("Before the first text held", {"incidents": [{}]}, "not_applicable", on=date(2016, 10, 31)),
)

_PUBLISHED = {"alert.published_at": "2025-05-04"}

test_10_3 = lived(
    "RPD-10-3",
    Happened("Nobody knows of reviews", _PUBLISHED, "cannot_tell", "no_dossier"),
    Happened("Twelve months after publication to the day", {**_PUBLISHED, "alert.purpose_reviews": []}, "met"),
    Happened(
        "Twelve months and a day after publication, without a review",
        {**_PUBLISHED, "alert.purpose_reviews": []},
        "not_met",
        "review_overdue",
        on=date(2026, 5, 5),
    ),
    Happened(
        "Reviewed in between",
        {**_PUBLISHED, "alert.purpose_reviews": [{"reviewed_at": "2026-01-01"}]},
        "met",
        on=date(2026, 5, 5),
    ),
    Happened(
        "Located after the last review",
        {
            **_PUBLISHED,
            "alert.purpose_reviews": [{"reviewed_at": "2026-01-01"}],
            "events": [{"kind": "located", "happened_on": "2026-01-02"}],
        },
        "not_met",
        "review_due_after_event",
    ),
    Happened("It has ended", {"alert.state": "withdrawn"}, "met"),
)

_CONFIRMED = {"alert.last_confirmed_at": "2025-05-04"}

test_12_1 = lived(
    "RPD-12-1-up-to-date",
    Happened("The source never confirmed", {}, "cannot_tell", "no_dossier"),
    Happened("Confirmed twelve months ago to the day", _CONFIRMED, "met"),
    Happened(
        "Confirmed twelve months and a day ago", _CONFIRMED, "not_met", "confirmation_too_old", on=date(2026, 5, 5)
    ),
    Happened(
        "The person died today", _CONFIRMED, "not_met", "deceased", values={"identity.date_of_death": date(2026, 5, 4)}
    ),
    Happened(
        "A day of death that is still to come", _CONFIRMED, "met", values={"identity.date_of_death": date(2026, 5, 5)}
    ),
    Happened(
        "The case was closed today",
        _CONFIRMED,
        "not_met",
        "case_closed",
        values={"proceedings.closed_at": date(2026, 5, 4)},
    ),
    Happened(
        "Nothing left to serve", _CONFIRMED, "not_met", "sentence_served", values={"sentence.remaining_months": 0}
    ),
    Happened("The warrant's last day", _CONFIRMED, "met", values={"warrant.valid_until": date(2026, 5, 4)}),
    Happened(
        "The day after the warrant's last",
        _CONFIRMED,
        "not_met",
        "warrant_run_out",
        values={"warrant.valid_until": date(2026, 5, 3)},
    ),
    Happened(
        "The person died, whatever the source confirmed",
        {},
        "not_met",
        values={"identity.date_of_death": date(2020, 1, 1)},
    ),
)

test_13_2_f = lived(
    "RPD-13-2-f",
    Happened("The list is not to be had", {}, "cannot_tell", "no_dossier"),
    Happened(
        "The list names this kind of alert", {"config.retention_max": [{"kind": "red_notice", "months": 60}]}, "met"
    ),
    Happened(
        "The list names another kind only",
        {"config.retention_max": [{"kind": "x", "months": 1}]},
        "not_met",
        "kind_not_listed",
    ),
)


def _evaluated(day: str, **told: object) -> dict[str, object]:
    return {"source.compliance_history": [{"kind": "evaluation", "happened_on": day, "compliant": True, **told}]}


test_17_5 = lived(
    "RPD-17-5",
    Happened("Nobody knows of evaluations", {}, "cannot_tell", "no_dossier"),
    Happened("Evaluated twelve months ago to the day", _evaluated("2025-05-04"), "no_signal"),
    Happened("Evaluated twelve months and a day ago", _evaluated("2025-05-03"), "signal", "not_evaluated"),
    Happened("Never evaluated", {"source.compliance_history": []}, "signal", "not_evaluated"),
    Happened("Found wanting", _evaluated("2026-01-01", compliant=False), "signal", "not_compliant"),
    Happened(
        "Found wanting and corrected",
        _evaluated("2026-01-01", compliant=False, corrected_at="2026-02-01"),
        "no_signal",
    ),
    Happened(
        "Suspended for long without approval",
        {"source.compliance_history": [{"kind": "long_suspension", "approved": False}]},
        "not_met",
        "suspension_not_approved",
    ),
)


def _hit(day: str, **told: object) -> dict[str, object]:
    return {"events": [{"kind": "hit", "happened_on": day, **told}]}


test_20_3 = lived(
    "RPD-20-3",
    Happened("Nobody knows of hits", {}, "cannot_tell", "no_dossier"),
    Happened("No hit", {"events": []}, "met"),
    Happened("Thirty days without answer", _hit("2026-04-04"), "met"),
    Happened("Thirty-one days without answer", _hit("2026-04-03"), "not_met", "hit_unanswered"),
    Happened("Answered", _hit("2026-01-01", source_answer="2026-01-02"), "met"),
)

test_37_5 = lived(
    "RPD-37-5",
    Happened("Nobody says what the recording rests on", {}, "cannot_tell", "no_dossier"),
    Happened("No item is named", {"file.supporting_items": []}, "not_met", "none_indexed"),
    Happened("One item is named", {}, "met", values={"file.supporting_items": ["attachment:SYNTHETIC"]}),
)


def _copy(**told: object) -> dict[str, object]:
    return {"copies": [{"purpose_same": True, "source_notified_at": "2026-04-01", "copied_at": "2026-04-12", **told}]}


test_43_1_a = lived(
    "RPD-43-1-a",
    Happened("Nobody knows of copies", {}, "cannot_tell", "no_dossier"),
    Happened("Not copied", {"copies": []}, "not_applicable", "no_copy"),
    Happened("Copied on the eleventh day", _copy(), "met"),
    Happened("Copied on the tenth day", _copy(copied_at="2026-04-11"), "not_met", "copied_too_soon"),
    Happened("The source objected", _copy(source_objection=True), "not_met", "source_objected"),
    Happened("The source was not told", _copy(source_notified_at=None), "not_met", "source_not_told"),
    Happened("A new purpose without consent", _copy(purpose_same=False, source_consent=False), "not_met", "no_consent"),
    Happened("A new purpose with consent", _copy(purpose_same=False, source_consent=True), "met"),
    Happened("A new purpose, and nobody says whether the source consented", _copy(purpose_same=False), "cannot_tell"),
    Happened(
        "One copy of two fails", {"copies": [*_copy()["copies"], *_copy(source_objection=True)["copies"]]}, "not_met"
    ),
)

_ACHIEVED = {"alert.purpose_achieved_at": "2026-05-04"}

test_81_2_a = lived(
    "RPD-81-2-a",
    Happened("Nobody knows whether the purpose is achieved", {}, "cannot_tell", "no_dossier"),
    Happened("Not achieved", {"alert.purpose_achieved_at": []}, "met"),
    Happened("Achieved today", _ACHIEVED, "not_met", "not_withdrawn"),
    Happened("Achieved tomorrow", _ACHIEVED, "met", on=date(2026, 5, 3)),
    Happened("Achieved and withdrawn", {**_ACHIEVED, "alert.state": "withdrawn"}, "met", "ended"),
    Happened("The same on a diffusion", _ACHIEVED, "not_met", kind="wanted_diffusion"),
)


def _linked(**told: object) -> dict[str, object]:
    return {"alert.linked_alerts": [{"reference": "FN-SYNTHETIC", "purpose_achieved_at": "2026-05-04", **told}]}


test_81_2_b = lived(
    "RPD-81-2-b",
    Happened("Nobody knows of links", {}, "cannot_tell", "no_dossier"),
    Happened("No links", {"alert.linked_alerts": []}, "met"),
    Happened("This alert cannot stand alone", _linked(stands_alone=False), "not_met", "linked_achieved"),
    Happened("The linked alert has achieved its purpose, and this one stands alone", _linked(stands_alone=True), "met"),
    Happened("Nobody says whether this alert stands alone", _linked(), "cannot_tell", "linked_to_weigh"),
    Happened("The linked alert achieves its purpose tomorrow", _linked(stands_alone=False), "met", on=date(2026, 5, 3)),
)

test_81_2_c = lived(
    "RPD-81-2-c",
    Happened("Nobody knows what the source wants", {}, "cannot_tell", "no_dossier"),
    Happened("Still wanted", {"source.withdrawal_wish": False}, "met"),
    Happened("No longer wanted", {"source.withdrawal_wish": True}, "not_met", "no_longer_wanted"),
)

_CONDITIONS = (
    Happened("The alert was not screened again", {}, "cannot_tell", "no_dossier"),
    Happened("The newest screening found nothing", {"rule_run.current": "publish"}, "no_signal"),
    Happened(
        "The newest screening leaves something to weigh",
        {"rule_run.current": "full_legal_review"},
        "signal",
        "conditions_doubtful",
    ),
    Happened("The newest screening fails on conditions", {"rule_run.current": "refuse"}, "not_met", "conditions_lost"),
    Happened("It has ended", {"rule_run.current": "refuse", "alert.state": "cancelled"}, "no_signal", "ended"),
)
test_81_2_d = lived("RPD-81-2-d", *_CONDITIONS)
test_81_3_c = lived("RPD-81-3-c", *_CONDITIONS)

test_81_3_a = lived(
    "RPD-81-3-a",
    Happened("Nobody knows whether the purpose is achieved", {}, "cannot_tell", "no_dossier"),
    Happened("Not achieved", {"alert.purpose_achieved_at": []}, "met"),
    Happened("Achieved, not confirmed", _ACHIEVED, "cannot_tell", "not_confirmed"),
    Happened("Achieved and confirmed", {**_ACHIEVED, "source.confirmed": True}, "not_met", "must_be_cancelled"),
)

test_81_3_b = lived(
    "RPD-81-3-b",
    Happened("Nobody knows of links", {}, "cannot_tell", "no_dossier"),
    Happened("No links", {"alert.linked_alerts": []}, "no_signal"),
    Happened("This alert cannot stand alone", _linked(stands_alone=False), "not_met", "linked_achieved"),
    Happened("Nobody says whether this alert stands alone", _linked(), "signal", "linked_to_weigh"),
)


def _located(**told: object) -> dict[str, object]:
    return {"events": [{"kind": "located", "happened_on": "2026-04-01"}], **told}


test_81_3_d = lived(
    "RPD-81-3-d",
    Happened("Nobody knows what happened", {}, "cannot_tell", "no_dossier"),
    Happened("The person was never located", {"events": []}, "no_signal"),
    Happened("The person was located, and not consulted", _located(), "signal", "source_to_be_consulted"),
    Happened(
        "Consulted before the person was located",
        _located(**{"consultation.closed_at": "2026-03-31"}),
        "signal",
        "source_to_be_consulted",
    ),
    Happened(
        "The source was consulted and gave no reason",
        _located(**{"consultation.closed_at": "2026-04-01"}),
        "not_met",
        "no_reason_given",
    ),
    Happened(
        "The source was consulted and gave a reason",
        _located(**{"consultation.closed_at": "2026-05-01", "source.reason_for_inaction": "SYNTHETIC"}),
        "signal",
        "reason_to_weigh",
    ),
    Happened(
        "The person was located, and the papers were sent",
        {"events": [*_located()["events"], {"kind": "docs_sent", "happened_on": "2026-04-01"}]},
        "no_signal",
    ),
)

test_113_1 = lived(
    "RPD-113-1",
    Happened("Nobody knows who changed the level", {}, "cannot_tell", "no_dossier"),
    Happened(
        "Nobody but the source changed it",
        {"confidentiality.changed_by": "source"},
        "not_applicable",
        "level_unchanged",
    ),
    Happened(
        "Nobody says whether the source consented", {"confidentiality.changed_by": "general_secretariat"}, "cannot_tell"
    ),
    Happened(
        "Changed with consent",
        {"confidentiality.changed_by": "general_secretariat", "confidentiality.source_consent": True},
        "met",
    ),
    Happened(
        "Changed without consent",
        {"confidentiality.changed_by": "general_secretariat", "confidentiality.source_consent": False},
        "not_met",
        "no_consent",
    ),
)
