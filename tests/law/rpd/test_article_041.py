"""Article 41: persons who were minors at the time of the event. The event of the examples: 2025-11-12."""

from tests.law.spec import ABSENT, Example, examples

BORN = "identity.date_of_birth"
EIGHTEEN = {"majority_age_table": {"XA": 18}}
TWENTY_ONE = {"majority_age_table": {"XA": 21}}
ON_THE_BIRTHDAY = "2007-11-12"

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
        "A minor by any law, and marked no",
        {BORN: "2009-02-01", "markers.minor": False},
        "not_met",
        "minor_unmarked",
    ),
    Example("A minor, and marked", {BORN: "2009-02-01", "markers.minor": True}, "met"),
    Example("Surely of age and marked all the same: that harms nobody", {"markers.minor": True}, "met"),
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
        "Only the year of birth, and it straddles majority",
        {BORN: "2007", "person.minor_special_conditions": "SYNTHETIC none"},
        "cannot_tell",
        "age_straddles",
        recommends="return_for_completion",
    ),
    Example(
        "It straddles the age that the law of the country sets",
        {BORN: "2004"},
        "cannot_tell",
        "age_straddles",
        dossier=TWENTY_ONE,
    ),
    Example("Only the year of birth, and the last day of it is enough", {BORN: "2006"}, "met", dossier=EIGHTEEN),
    Example("It straddles, and the marker is set", {BORN: "2007", "markers.minor": True}, "met", dossier=EIGHTEEN),
    Example(
        "Only the year of the event, and it straddles majority",
        {BORN: "2007-06-01", "facts.events": [{"date_from": "2025", "place": "Lindmoor", "country": "XA"}]},
        "cannot_tell",
        "event_straddles",
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
    Example("No event is given to tell the age at", {"facts.events": ABSENT}, "cannot_tell", "missing"),
    Example("The event is not dated", {"facts.events": [{"place": "Lindmoor"}]}, "cannot_tell", "event_undated"),
    unreachable={
        "not_met": "a statement is there or absent; what it says, a person reads",
        "signal": "the statement is a text, and no text is read here",
    },
)
