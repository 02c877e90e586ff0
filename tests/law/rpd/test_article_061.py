"""Article 61: making data public."""

from datetime import date
from typing import Any

from tests.law.spec import ABSENT, Example, examples

_LEAVE = {
    "data_types": ["name", "photograph"],
    "method": "public website",
    "audience": "everybody",
    "conditions": "withdrawn with the notice",
    "at": "2026-05-02",
}
_PUBLIC: dict[str, Any] = {
    "public_extract.requested": True,
    "public_extract.purpose": "request_help",
    "public_extract.source_authorisation": _LEAVE,
}
_DECISIONS = {
    "public_extract.minor_essential_ncb": "SYNTHETIC decision 1",
    "public_extract.minor_essential_gs": "SYNTHETIC decision 2",
}
_SURELY_MINOR = {**_PUBLIC, "identity.date_of_birth": "2010-03-09"}
_PERHAPS_MINOR = {**_PUBLIC, "identity.date_of_birth": "2007"}

test_61_2 = examples(
    "RPD-61-2",
    Example("Nothing is to be made public", {}, "not_applicable", "not_requested"),
    Example("Nothing is said of it", {"public_extract.requested": ABSENT}, "not_applicable", "not_requested"),
    Example("A listed purpose, and leave given beforehand", _PUBLIC, "no_signal"),
    Example(
        "No purpose is given",
        {**_PUBLIC, "public_extract.purpose": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "The source gave no leave",
        {**_PUBLIC, "public_extract.source_authorisation": ABSENT},
        "cannot_tell",
        "missing",
    ),
    Example(
        "The leave does not say to whom",
        {**_PUBLIC, "public_extract.source_authorisation": {**_LEAVE, "audience": None}},
        "not_met",
        "leave_incomplete",
        recommends="full_legal_review",
    ),
    Example(
        "The leave comes later",
        {**_PUBLIC, "public_extract.source_authorisation": {**_LEAVE, "at": "2026-05-05T08:00:00Z"}},
        "not_met",
        "leave_comes_later",
    ),
    Example(
        "The leave is dated on the day that counts",
        {**_PUBLIC, "public_extract.source_authorisation": {**_LEAVE, "at": "2026-05-04"}},
        "no_signal",
    ),
    Example(
        "The leave has no date, so it need not have come first",
        {**_PUBLIC, "public_extract.source_authorisation": {**_LEAVE, "at": None}},
        "cannot_tell",
        "leave_undated",
        recommends="full_legal_review",
    ),
    Example(
        "The leave is dated by a month that is not yet over",
        {**_PUBLIC, "public_extract.source_authorisation": {**_LEAVE, "at": "2026-05"}},
        "cannot_tell",
        "leave_undated",
    ),
    Example(
        "The day before the text is held",
        {**_PUBLIC, "public_extract.purpose": ABSENT},
        "not_applicable",
        "text_not_held_before",
        on=date(2014, 10, 31),
    ),
    Example(
        "On a diffusion the same",
        {**_PUBLIC, "public_extract.purpose": ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
    ),
    unreachable={"signal": "Fitness and prejudice show in no field; a person must judge them."},
)

test_61_2_e = examples(
    "RPD-61-2-e",
    Example("Nothing is to be made public", {}, "not_applicable", "not_requested"),
    Example("The person was of age", _PUBLIC, "not_applicable", "not_a_minor"),
    Example(
        "The person was a minor and nobody decided",
        _SURELY_MINOR,
        "not_met",
        "minor_without_decisions",
    ),
    Example(
        "The mark says that the person was a minor",
        {**_PUBLIC, "markers.minor": True},
        "not_met",
        "minor_without_decisions",
    ),
    Example(
        "The dates leave it open",
        _PERHAPS_MINOR,
        "not_met",
        "perhaps_minor_without_decisions",
        recommends="full_legal_review",
    ),
    Example(
        "Only the bureau decided that it is essential",
        {**_SURELY_MINOR, **_DECISIONS, "public_extract.minor_essential_gs": ABSENT},
        "not_met",
        "minor_without_decisions",
    ),
    Example(
        "Both are said to hold it essential, which a person must confirm",
        {**_SURELY_MINOR, **_DECISIONS},
        "signal",
        "decisions_to_confirm",
        recommends="full_legal_review",
    ),
    Example(
        "An empty decision decides nothing",
        {**_SURELY_MINOR, **_DECISIONS, "public_extract.minor_essential_gs": {}},
        "not_met",
        "minor_without_decisions",
    ),
    Example(
        "The date of birth is not given",
        {**_PUBLIC, "identity.date_of_birth": ABSENT},
        "cannot_tell",
        "not_given",
    ),
    Example(
        "No event has a day",
        {**_PUBLIC, "facts.events": [{"place": "Lindmoor", "country": "XA"}]},
        "cannot_tell",
        "not_given",
    ),
    Example(
        "On a diffusion the same",
        _SURELY_MINOR,
        "not_met",
        "minor_without_decisions",
        kind="wanted_diffusion",
    ),
    unreachable={"no_signal": "A minor is never made public without a person who looked at both decisions."},
)
