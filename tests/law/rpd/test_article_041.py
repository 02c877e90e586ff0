"""Article 41: persons who were minors at the time of the event. The event of the examples: 2025-11-12."""

from tests.law.spec import ABSENT, Example, examples

BORN = "identity.date_of_birth"
EIGHTEEN = {"majority_age_table": {"XA": 18}}
TWENTY_ONE = {"majority_age_table": {"XA": 21}}
ON_THE_BIRTHDAY = "2007-11-12"
_EARLIER = {"date_from": "2025-02-01", "date_to": "2025-02-01", "place": "Lindmoor", "country": "XA"}

test_41_1 = examples(
    "RPD-41-1",
    Example("Surely of age by any law", {}, "met"),
    Example(
        "A minor by any law, unmarked",
        {BORN: "2009-02-01"},
        "not_met",
        "minor_unmarked",
        recommends="return_for_completion",
    ),
    Example(
        "A minor by any law, and the marker says no",
        {BORN: "2009-02-01", "markers.minor": False},
        "not_met",
        "minor_unmarked",
    ),
    Example("A minor, and marked", {BORN: "2009-02-01", "markers.minor": True}, "met"),
    Example(
        "Surely of age by the dates, and marked all the same: one of the two is wrong",
        {"markers.minor": True},
        "signal",
        "minority_contradicted",
        recommends="full_legal_review",
    ),
    Example(
        "Surely of age by the dates, and stated to have been a minor",
        {"person.minor_at_event": "yes"},
        "signal",
        "minority_contradicted",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example(
        "A minor by the dates, marked, and stated to have been of age",
        {BORN: "2009-02-01", "markers.minor": True, "person.minor_at_event": "no"},
        "signal",
        "minority_contradicted",
        recommends="full_legal_review",
    ),
    Example(
        "No dates, and marker and statement do not agree",
        {BORN: ABSENT, "markers.minor": True, "person.minor_at_event": "no"},
        "signal",
        "minority_contradicted",
    ),
    Example(
        "Stated to have been of age, and no birth date to show it",
        {BORN: ABSENT, "person.minor_at_event": "no"},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "Whether the person was a minor is stated to be unknown, and the dates tell it",
        {"person.minor_at_event": "unknown"},
        "met",
    ),
    Example("On the day of majority", {BORN: ON_THE_BIRTHDAY}, "met", dossier=EIGHTEEN),
    Example("One day short of majority", {BORN: "2007-11-13"}, "not_met", "minor_unmarked", dossier=EIGHTEEN),
    Example(
        "Eighteen where majority comes later",
        {BORN: ON_THE_BIRTHDAY},
        "not_met",
        "minor_unmarked",
        dossier=TWENTY_ONE,
    ),
    Example(
        "Eighteen, and the law of the country is not known",
        {BORN: ON_THE_BIRTHDAY},
        "cannot_tell",
        "no_dossier",
    ),
    Example(
        "Only the year of birth: by one day of it a minor, by another not",
        {BORN: "2007", "person.minor_special_conditions": "SYNTHETIC none"},
        "cannot_tell",
        "age_straddles",
        recommends="return_for_completion",
    ),
    Example(
        "Only the year of birth: by one day of it below the age that the law of the country sets, by another not",
        {BORN: "2004"},
        "cannot_tell",
        "age_straddles",
        dossier=TWENTY_ONE,
    ),
    Example("Only the year of birth, and the last day of it is enough", {BORN: "2006"}, "met", dossier=EIGHTEEN),
    Example(
        "By one day of the year of birth a minor, by another not, and the marker is set",
        {BORN: "2007", "markers.minor": True},
        "met",
        dossier=EIGHTEEN,
    ),
    Example(
        "Only the year of the event: on one day of it a minor, on another not",
        {BORN: "2007-06-01", "facts.events": [{"date_from": "2025", "place": "Lindmoor", "country": "XA"}]},
        "cannot_tell",
        "event_straddles",
        dossier=EIGHTEEN,
    ),
    Example(
        "Only the end of the event is told, and the person was of age by then",
        {"facts.events": [{"date_to": "2025-11-12", "place": "Lindmoor", "country": "XA"}]},
        "cannot_tell",
        "event_start_unknown",
        recommends="return_for_completion",
    ),
    Example(
        "Only the end of the event is told, and even then the person was a minor",
        {BORN: "2009-02-01", "facts.events": [{"date_to": "2025-11-12", "place": "Lindmoor", "country": "XA"}]},
        "not_met",
        "minor_unmarked",
    ),
    Example(
        "Another event beside the dated one began on a day that nobody tells",
        {"facts.events[1]": {"place": "Lindmoor", "country": "XA"}},
        "cannot_tell",
        "event_start_unknown",
    ),
    Example(
        "Of two events, one on a day when the person was a minor, the other perhaps later",
        {BORN: "2007-02-02", "facts.events[0].date_from": "2025", "facts.events[1]": _EARLIER},
        "not_met",
        "minor_unmarked",
        dossier=EIGHTEEN,
    ),
    Example("No event is given", {"facts.events": ABSENT}, "cannot_tell", "missing"),
    Example(
        "The event is not dated",
        {"facts.events": [{"place": "Lindmoor", "country": "XA"}]},
        "cannot_tell",
        "event_undated",
        recommends="return_for_completion",
    ),
    Example("The birth date is lacking, and with it the identity set", {BORN: ABSENT}, "cannot_tell", "missing"),
    Example(
        "The birth date is lacking though a photograph completes the identity set",
        {
            BORN: ABSENT,
            "identity.photos": [{"quality": "good", "taken_at": "2025-01-01"}],
        },
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "The system worked out minority before: a minor",
        {BORN: ABSENT, "person.minor_at_event": "yes"},
        "not_met",
        "minor_unmarked",
    ),
    Example(
        "A diffusion on a minor, unmarked",
        {BORN: "2009-02-01"},
        "not_met",
        "minor_unmarked",
        kind="wanted_diffusion",
        recommends="return_for_completion",
    ),
)

MINOR = {BORN: "2009-02-01", "markers.minor": True}

test_41_2 = examples(
    "RPD-41-2",
    Example("Surely of age: nothing has to be stated", {}, "not_applicable", "surely_adult"),
    Example(
        "The bureau states the conditions",
        {**MINOR, "person.minor_special_conditions": "SYNTHETIC. To be heard only with a guardian."},
        "no_signal",
    ),
    Example("A minor, and nothing is stated", MINOR, "cannot_tell", "missing", recommends="return_for_completion"),
    Example(
        "It is not sure whether the person was a minor",
        {BORN: "2007"},
        "cannot_tell",
        "missing",
        dossier=EIGHTEEN,
    ),
    Example("Of age, but marked as a minor", {"markers.minor": True}, "cannot_tell", "not_given"),
    Example("No event is given, so the age cannot be told", {"facts.events": ABSENT}, "cannot_tell", "missing"),
    Example("The event is not dated", {"facts.events": [{"place": "Lindmoor"}]}, "cannot_tell", "event_undated"),
    unreachable={
        "not_met": "a statement is there or absent; what it says, a person reads",
        "signal": "the statement is a text, and no text is read here",
    },
)
