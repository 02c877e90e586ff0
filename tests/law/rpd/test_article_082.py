"""Article 82: who may ask for a Red Notice, and for what."""

from tests.law.spec import ABSENT, Example, examples

_ENTITY = {
    "source.type": "international_entity",
    "source.ie_authorization_ref": "SYNTHETIC-AGREEMENT-1",
    "alert.initiator": "international_entity",
}

test_82_requester = examples(
    "RPD-82-requester",
    Example("A National Central Bureau asks", {}, "met"),
    Example(
        "An international entity with both powers asks",
        {**_ENTITY, "source.ie_powers": ["prosecution", "investigation"]},
        "met",
    ),
    Example(
        "An international entity that may only investigate",
        {**_ENTITY, "source.ie_powers": ["investigation"]},
        "not_met",
        "powers_lacking",
        recommends="refuse",
    ),
    Example(
        "An international entity that may only prosecute",
        {**_ENTITY, "source.ie_powers": ["prosecution"]},
        "not_met",
        "powers_lacking",
    ),
    Example(
        "An international entity with neither power",
        {**_ENTITY, "source.ie_powers": []},
        "not_met",
        "powers_lacking",
    ),
    Example(
        "A private entity asks",
        {"source.type": "private_entity"},
        "not_met",
        "not_a_requester",
        recommends="refuse",
    ),
    Example("The General Secretariat asks", {"source.type": "general_secretariat"}, "not_met", "not_a_requester"),
    Example("The powers of an international entity are not told", _ENTITY, "cannot_tell", "missing"),
    Example(
        "Who asks is not told",
        {"source.type": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("A diffusion of a bureau, by analogy", {}, "met", kind="wanted_diffusion"),
)

test_82_action = examples(
    "RPD-82-action",
    Example("Arrest with a view to extradition", {}, "no_signal"),
    Example("Detention", {"alert.action_requested": ["detain"]}, "no_signal"),
    Example("A limit on movement", {"alert.action_requested": ["locate", "restrict_movement"]}, "no_signal"),
    Example("Surrender", {"alert.end_of_arrest": "surrender"}, "no_signal"),
    Example(
        "Only to find the person",
        {"alert.action_requested": ["locate"]},
        "not_met",
        "measure_not_named",
        raises="wrong-channel",
    ),
    Example("No measure at all", {"alert.action_requested": []}, "not_met", "measure_not_named"),
    Example(
        "Only to find the person fails even where the rest is not told",
        {"alert.action_requested": ["locate"], "alert.end_of_arrest": ABSENT},
        "not_met",
        "measure_not_named",
    ),
    Example(
        "By analogy on a diffusion, which never refuses by itself",
        {"alert.action_requested": ["locate"]},
        "not_met",
        "measure_not_named",
        kind="wanted_diffusion",
        raises="wrong-channel",
        recommends="full_legal_review",
    ),
    Example("The measure is not told", {"alert.action_requested": ABSENT}, "cannot_tell", "missing"),
    Example(
        "What the arrest is for is not told",
        {"alert.end_of_arrest": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("The purpose is not put into words", {"alert.purpose_statement": ABSENT}, "cannot_tell", "missing"),
    unreachable={"signal": "What a bureau wants behind its words is for the reading and the reviewer."},
)
