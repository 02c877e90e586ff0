"""Article 50: examining whether data are still needed."""

from datetime import UTC, date, datetime
from typing import Any

from tests.law.spec import ABSENT, Example, examples

#: The retention period is over on the day of the examples.
_OVER = {"alert.retention_until": "2026-05-03"}
_LAST_DAY = {"alert.retention_until": "2026-05-04"}
_MONTHS = {"config.retention_max": [{"kind": "red_notice", "months": 60}]}


def _kept(**told: Any) -> dict[str, Any]:
    """A dossier in which the source decided to keep the data."""
    return {**_MONTHS, "retention.decision": "keep"} | {f"retention.{key}": value for key, value in told.items()}


test_50_1 = examples(
    "RPD-50-1",
    Example("The period is not over", {}, "not_applicable", "not_yet_due"),
    Example("The last day still belongs to the period", _LAST_DAY, "not_applicable", "not_yet_due"),
    Example(
        "Over, and the source still needs the data",
        _OVER,
        "no_signal",
        dossier={"retention.review": {"still_needed": True, "conditions_hold": True}},
    ),
    Example(
        "Over, and the examination does not say that the data are needed",
        _OVER,
        "signal",
        "need_not_confirmed",
        dossier={"retention.review": {"conditions_hold": True}},
    ),
    Example(
        "Over, and the data may no longer be recorded",
        _OVER,
        "signal",
        "conditions_lost",
        dossier={"retention.review": {"still_needed": True, "conditions_hold": False}},
    ),
    Example(
        "Over, and somebody looked and found no examination",
        _OVER,
        "not_met",
        "not_examined",
        dossier={"retention.review": []},
    ),
    Example("Over, and nobody says whether it was examined", _OVER, "cannot_tell", "no_dossier"),
    Example("No end of the period is given", {"alert.retention_until": ABSENT}, "cannot_tell", "missing"),
    Example(
        "The Executive Committee waived the reassessment",
        _OVER,
        "not_applicable",
        "reassessment_waived",
        dossier={"config.reassessment_waived": True},
    ),
    Example(
        "On a diffusion the same",
        _OVER,
        "not_met",
        "not_examined",
        kind="wanted_diffusion",
        dossier={"retention.review": []},
    ),
)

test_50_2 = examples(
    "RPD-50-2",
    Example("The end is years away", {}, "not_applicable", "not_yet_due"),
    Example(
        "Exactly six months are left",
        {"alert.retention_until": "2026-11-04"},
        "not_applicable",
        "not_yet_due",
    ),
    Example(
        "Less than six months are left, and nobody knows whether the source was asked",
        {"alert.retention_until": "2026-11-03"},
        "cannot_tell",
        "no_dossier",
        recommends="publish",
    ),
    Example(
        "Less than six months are left, and the source was not asked",
        {"alert.retention_until": "2026-11-03"},
        "not_met",
        "not_asked",
        dossier={"retention.asked_at": []},
    ),
    Example(
        "The source was asked on the last day for it",
        {"alert.retention_until": "2026-11-01"},
        "met",
        dossier={"retention.asked_at": "2026-05-01"},
    ),
    Example(
        "The day is entered as a moment",
        {"alert.retention_until": "2026-11-01"},
        "met",
        dossier={"retention.asked_at": datetime(2026, 5, 1, 8, tzinfo=UTC)},
    ),
    Example(
        "The day is entered as a day, one too late",
        {"alert.retention_until": "2026-11-01"},
        "not_met",
        "asked_late",
        dossier={"retention.asked_at": date(2026, 5, 2)},
    ),
    Example(
        "The source was asked a day too late",
        {"alert.retention_until": "2026-11-01"},
        "not_met",
        "asked_late",
        dossier={"retention.asked_at": "2026-05-02T08:00:00Z"},
    ),
    Example(
        "A day that cannot be read is none",
        {"alert.retention_until": "2026-11-01"},
        "cannot_tell",
        "no_dossier",
        dossier={"retention.asked_at": "in spring"},
    ),
    Example("No end of the period is given", {"alert.retention_until": ABSENT}, "cannot_tell", "missing"),
    Example(
        "The Executive Committee waived the reassessment",
        _OVER,
        "not_applicable",
        "reassessment_waived",
        dossier={"config.reassessment_waived": True},
    ),
)

test_50_4 = examples(
    "RPD-50-4",
    Example("The period is not over", {}, "not_applicable", "not_yet_due"),
    Example("Over, and nobody knows what was decided", _OVER, "cannot_tell", "no_dossier"),
    Example(
        "The source decided not to keep the data",
        _OVER,
        "not_applicable",
        "not_kept",
        dossier={"retention.decision": "delete"},
    ),
    Example(
        "Kept, with a reason and a new period within the longest one",
        {**_OVER, "retention.reason": "SYNTHETIC. The trial is still to come."},
        "no_signal",
        dossier=_kept(new_until="2031-05-03"),
    ),
    Example(
        "Kept for longer than the longest period",
        {**_OVER, "retention.reason": "SYNTHETIC. The trial is still to come."},
        "not_met",
        "too_long",
        dossier=_kept(new_until="2031-05-04"),
    ),
    Example(
        "Kept until the day on which the old period ends, which is no new period",
        {**_OVER, "retention.reason": "SYNTHETIC. The trial is still to come."},
        "not_met",
        "no_new_period",
        dossier=_kept(new_until="2026-05-03"),
    ),
    Example(
        "Kept for one day more",
        {**_OVER, "retention.reason": "SYNTHETIC. The trial is still to come."},
        "no_signal",
        dossier=_kept(new_until="2026-05-04"),
    ),
    Example(
        "Kept, with an empty reason", _OVER, "not_met", "no_reason", dossier=_kept(reason="", new_until="2031-05-03")
    ),
    Example(
        "Kept, with the statement of purpose copied as the reason",
        {
            **_OVER,
            "alert.purpose_statement": "SYNTHETIC. To arrest the person.",
            "retention.reason": "synthetic.  To arrest the person. ",
        },
        "signal",
        "reason_copied",
        dossier=_kept(new_until="2031-05-03"),
    ),
    Example("Kept, and no reason is known", _OVER, "cannot_tell", "not_given", dossier=_kept(new_until="2031-05-03")),
    Example(
        "Kept, and the new period is not known",
        {**_OVER, "retention.reason": "SYNTHETIC. The trial is still to come."},
        "cannot_tell",
        "no_dossier",
        dossier=_kept(),
    ),
    Example(
        "Kept, and the longest period is not known",
        {**_OVER, "retention.reason": "SYNTHETIC. The trial is still to come."},
        "cannot_tell",
        "no_dossier",
        dossier={"retention.decision": "keep", "retention.new_until": "2031-05-03"},
    ),
    Example(
        "Kept, and the longest periods name none for this kind",
        {**_OVER, "retention.reason": "SYNTHETIC. The trial is still to come."},
        "cannot_tell",
        "maximum_not_listed",
        dossier={**_kept(new_until="2031-05-03"), "config.retention_max": []},
    ),
    Example(
        "The Executive Committee waived the reassessment",
        _OVER,
        "not_applicable",
        "reassessment_waived",
        dossier={"config.reassessment_waived": True},
    ),
)
