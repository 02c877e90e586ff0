"""Article 51: deleting data."""

from typing import Any

from tests.law.spec import ABSENT, Example, examples

_OVER = {"alert.retention_until": "2026-05-03"}
_DELETED = {"alert.state": "deleted"}


def _doubt(state: str = "open") -> dict[str, Any]:
    return {"from": "NCB-XC", "received_at": "2026-04-10", "state": state}


def _by_secretariat(**told: Any) -> dict[str, Any]:
    """A dossier in which the General Secretariat deleted the data."""
    return {"deletion.by": "general_secretariat"} | {f"deletion.{key}": value for key, value in told.items()}


test_51_2 = examples(
    "RPD-51-2",
    Example("The period is not over", {}, "not_applicable", "not_yet_due"),
    Example("Over, and the source answered", _OVER, "met", "answered", dossier={"retention.decision": "keep"}),
    Example("Over, and the data were deleted", {**_OVER, **_DELETED}, "met", "deleted"),
    Example(
        "Over, and the source gave no answer",
        _OVER,
        "not_met",
        "no_answer",
        dossier={"retention.decision": []},
    ),
    Example("Over, and nobody knows whether it answered", _OVER, "cannot_tell", "no_dossier"),
    Example("No end of the period is given", {"alert.retention_until": ABSENT}, "cannot_tell", "missing"),
    Example(
        "On a diffusion the same",
        _OVER,
        "not_met",
        "no_answer",
        kind="wanted_diffusion",
        dossier={"retention.decision": []},
    ),
)

test_51_3 = examples(
    "RPD-51-3",
    Example("No word that the purpose is achieved", {}, "met", "not_touched"),
    Example(
        "Achieved, and nothing deleted",
        {"alert.purpose_achieved_at": "2026-05-01"},
        "not_met",
        "purpose_achieved",
        recommends="full_legal_review",
    ),
    Example(
        "Achieved, and the data were deleted",
        {"alert.purpose_achieved_at": "2026-05-01", **_DELETED},
        "met",
        "deleted",
    ),
    Example(
        "Achieved, and a new purpose is fixed",
        {"alert.purpose_achieved_at": "2026-05-01", "alert.new_purpose_code": "10.2.f"},
        "met",
        "new_purpose",
    ),
    Example(
        "Achieved, and the new purpose is the old one",
        {"alert.purpose_achieved_at": "2026-05-01", "alert.new_purpose_code": "10.2.a"},
        "not_met",
        "same_purpose",
    ),
    Example(
        "Achieved, and whether the purpose named is a new one nobody can tell",
        {
            "alert.purpose_achieved_at": "2026-04-01",
            "alert.new_purpose_code": "10.2.f",
            "alert.purpose_code": ABSENT,
        },
        "cannot_tell",
        "missing",
    ),
)

test_51_4 = examples(
    "RPD-51-4",
    Example("No doubt is known", {}, "no_signal"),
    Example(
        "A doubt is open and the source was not asked",
        {"context.doubts": [_doubt()]},
        "signal",
        "source_not_asked",
        recommends="full_legal_review",
    ),
    Example(
        "The source was asked after the doubt came in",
        {"context.doubts": [_doubt()]},
        "no_signal",
        dossier={"retention.asked_at": "2026-04-12"},
    ),
    Example(
        "The source was asked only before the doubt came in",
        {"context.doubts": [_doubt()]},
        "signal",
        "source_not_asked",
        dossier={"retention.asked_at": "2026-01-12"},
    ),
    Example(
        "The source was asked on the day on which the doubt came in",
        {"context.doubts": [_doubt()]},
        "no_signal",
        dossier={"retention.asked_at": "2026-04-10"},
    ),
    Example(
        "Nobody knows when the doubt came in, so nobody knows whether the source was asked since",
        {"context.doubts": [{"from": "NCB-XC", "state": "open"}]},
        "signal",
        "source_not_asked",
        dossier={"retention.asked_at": "2026-04-12"},
    ),
    Example(
        "A doubt that its source withdrew is still to be examined",
        {"context.doubts": [_doubt("withdrawn")]},
        "signal",
        "source_not_asked",
    ),
    Example("A doubt without any word", {}, "signal", "source_not_asked", dossier={"context.doubts": ["SYNTHETIC-1"]}),
    Example("The doubt is settled", {"context.doubts": [_doubt("closed")]}, "no_signal"),
    Example(
        "The dossier holds the doubt", {}, "signal", "source_not_asked", dossier={"context.doubts": [_doubt("open")]}
    ),
    unreachable={
        "cannot_tell": "Where no doubt is known there is nothing to ask the source about.",
        "not_met": "Whether a doubt is specific and relevant, only a person can say.",
    },
)

test_51_5 = examples(
    "RPD-51-5",
    Example("The data were not deleted", {}, "not_applicable", "not_deleted"),
    Example(
        "The source deleted its own data", {}, "not_applicable", "deleted_by_another", dossier={"deletion.by": "source"}
    ),
    Example(
        "The source was told, with reasons",
        {},
        "met",
        dossier=_by_secretariat(reason="purpose achieved", source_notified_at="2026-05-02"),
    ),
    Example(
        "The source was not told",
        {},
        "not_met",
        "source_not_told",
        dossier=_by_secretariat(reason="purpose achieved", source_notified_at=[]),
    ),
    Example(
        "The source was told without a reason",
        {},
        "not_met",
        "no_reason",
        dossier=_by_secretariat(reason="", source_notified_at="2026-05-02"),
    ),
    Example("Nobody knows whether the source was told", {}, "cannot_tell", "no_dossier", dossier=_by_secretariat()),
    Example("Deleted, and nobody knows by whom", _DELETED, "cannot_tell", "no_dossier"),
)

test_51_6 = examples(
    "RPD-51-6",
    Example("The data were not deleted", {}, "not_applicable", "not_deleted"),
    Example("Somebody looked and found no copy", _DELETED, "met", dossier={"deletion.copies": []}),
    Example(
        "Every copy is deleted",
        _DELETED,
        "met",
        dossier={"deletion.copies": [{"place": "index", "deleted": True}]},
    ),
    Example(
        "A copy is left",
        _DELETED,
        "not_met",
        "copy_left",
        dossier={"deletion.copies": [{"place": "analysis file", "deleted": False}]},
    ),
    Example(
        "A copy is kept for a separate purpose with consent",
        _DELETED,
        "met",
        dossier={"deletion.copies": [{"deleted": False, "separate_purpose": "10.2.g", "source_consent": True}]},
    ),
    Example(
        "A copy is kept for a separate purpose without consent",
        _DELETED,
        "not_met",
        "kept_without_consent",
        dossier={"deletion.copies": [{"deleted": False, "separate_purpose": "10.2.g", "source_consent": False}]},
    ),
    Example(
        "The purpose of the copy is that of the deleted data",
        _DELETED,
        "not_met",
        "copy_left",
        dossier={"deletion.copies": [{"deleted": False, "separate_purpose": "10.2.a", "source_consent": True}]},
    ),
    Example(
        "A copy is kept for a separate purpose and the source says no",
        _DELETED,
        "not_met",
        "kept_without_consent",
        dossier={"deletion.copies": [{"separate_purpose": "10.2.g", "source_consent": {"given": "no"}}]},
    ),
    Example(
        "A copy of which nothing is told",
        _DELETED,
        "not_met",
        "copy_left",
        dossier={"deletion.copies": ["analysis file"]},
    ),
    Example(
        "A copy is kept for a separate purpose and nobody knows of a consent",
        _DELETED,
        "cannot_tell",
        "no_dossier",
        dossier={"deletion.copies": [{"deleted": False, "separate_purpose": "10.2.g"}]},
    ),
    Example("Deleted, and nobody looked for copies", _DELETED, "cannot_tell", "no_dossier"),
)

_IMPOSSIBLE = {"deletion.impossible_reason": "cost and volume"}

test_51_7 = examples(
    "RPD-51-7",
    Example("Nobody says that deletion is impossible", {}, "not_applicable", "not_impossible"),
    Example(
        "Blocked, and the Commission was told",
        {"alert.state": "blocked"},
        "met",
        dossier={**_IMPOSSIBLE, "deletion.ccf_notified_at": "2026-05-02"},
    ),
    Example(
        "Marked as non-existent, and the Commission was told",
        {},
        "met",
        dossier={**_IMPOSSIBLE, "deletion.barred": True, "deletion.ccf_notified_at": "2026-05-02"},
    ),
    Example(
        "The Commission was not told",
        {"alert.state": "blocked"},
        "not_met",
        "commission_not_told",
        dossier={**_IMPOSSIBLE, "deletion.ccf_notified_at": []},
    ),
    Example(
        "The data are still in use",
        {},
        "not_met",
        "still_in_use",
        dossier={**_IMPOSSIBLE, "deletion.barred": False, "deletion.ccf_notified_at": "2026-05-02"},
    ),
    Example("Nobody knows whether the Commission was told", {}, "cannot_tell", "no_dossier", dossier=_IMPOSSIBLE),
)
