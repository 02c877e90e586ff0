"""Article 1: what the words mean, where a word alone sets a limit."""

from typing import Any

from tests.law.spec import ABSENT, Example, examples


def _second(**more: str) -> dict[str, Any]:
    return {
        "id": "2",
        "charge_text": "SYNTHETIC charge",
        "law_ref": "SYNTHETIC code, section 9",
        "law_text": "SYNTHETIC wording",
        "max_penalty": {"kind": "deprivation_of_liberty", "months": 60},
        **more,
    }


test_1_1 = examples(
    "RPD-1-1",
    Example("Nothing says that the offence is no ordinary-law crime", {}, "no_signal"),
    Example("The offence is classed as ordinary", {"offences[0].ordinary_law": "ordinary"}, "no_signal"),
    Example(
        "The offence is classed under Article 3 of the Constitution",
        {"offences[0].ordinary_law": "article_3"},
        "signal",
        "against_article_3",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example(
        "One of two offences is classed under Article 3 of the Constitution",
        {"offences[1]": _second(ordinary_law="article_3")},
        "signal",
        "against_article_3",
        raises="art3-political",
    ),
    Example(
        "The General Assembly set rules of its own for the offence",
        {"offences[0].special_ga_regime": "SYNTHETIC resolution 4"},
        "signal",
        "special_regime",
    ),
    Example(
        "The class is unclear",
        {"offences[0].ordinary_law": "unclear"},
        "signal",
        "class_unclear",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example("No offence is told", {"offences": ABSENT}, "cannot_tell"),
)

test_1_6 = examples(
    "RPD-1-6",
    Example("A National Central Bureau", {}, "met"),
    Example(
        "A national entity typed the data, and its bureau answers for them",
        {"source.entered_by": "SYNTHETIC harbour police"},
        "met",
    ),
    Example("An international entity", {"source.type": "international_entity"}, "met"),
    Example(
        "The General Secretariat",
        {"source.type": "general_secretariat"},
        "not_met",
        "not_a_source",
    ),
    Example(
        "The sort of source is not told",
        {"source.type": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("The source does not name itself", {"source.id": ABSENT}, "cannot_tell", "missing"),
)

test_1_13 = examples(
    "RPD-1-13",
    Example("No recipient is named: a notice goes to every Member", {}, "met", "not_touched"),
    Example("The list of recipients is empty", {"alert.recipients": []}, "met"),
    Example("The notice is for all", {"alert.recipients": ["ALL"]}, "met"),
    Example(
        "The notice is for one bureau only",
        {"alert.recipients": ["NCB-XC"]},
        "not_met",
        "for_some_only",
        raises="wrong-channel",
        recommends="refuse",
    ),
    Example("A diffusion may go to some", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
    unreachable={"cannot_tell": "A request that names no recipients goes to every Member, so nothing can be lacking."},
)

test_1_14 = examples(
    "RPD-1-14",
    Example("Two bureaus are named and nothing was sent yet", {}, "met", kind="wanted_diffusion"),
    Example(
        "Sent and recorded at one moment",
        {"alert.sent_at": "2026-05-04T11:00:00+02:00"},
        "met",
        kind="wanted_diffusion",
    ),
    Example(
        "Recorded an hour after it was sent",
        {"alert.sent_at": "2026-05-04T08:00:00Z"},
        "not_met",
        "recorded_apart",
        kind="wanted_diffusion",
        recommends="return_for_completion",
    ),
    Example(
        "A message is recorded after it was sent",
        {"alert.sent_at": "2026-05-04T08:00:00Z", "alert.origin": "message_recorded"},
        "met",
        kind="wanted_diffusion",
    ),
    Example("It goes to nobody", {"alert.recipients": []}, "not_met", "no_recipient", kind="wanted_diffusion"),
    Example(
        "It goes to every Member, as only a notice does",
        {"alert.recipients": ["ALL"]},
        "not_met",
        "for_all",
        kind="wanted_diffusion",
        raises="wrong-channel",
        recommends="return_for_completion",
    ),
    Example(
        "Every Member, behind one that is named",
        {"alert.recipients": ["NCB-XB", "all members"]},
        "not_met",
        "for_all",
        kind="wanted_diffusion",
    ),
    Example(
        "A private company sends it",
        {"source.type": "private_entity"},
        "not_met",
        "not_a_sender",
        kind="wanted_diffusion",
    ),
    Example("No word on recipients", {"alert.recipients": ABSENT}, "cannot_tell", "missing", kind="wanted_diffusion"),
    Example("A notice is no diffusion", {}, "not_applicable", "other_kind"),
)

PRINTS = {"identity.fingerprints_ref": "SYNTHETIC-FP-1"}
ROLE = {"person.public_role": ["SYNTHETIC editor of a newspaper, 2015 to 2023"]}


def _item(field: str, **more: str) -> dict[str, str]:
    return {"field": field, "justification": "SYNTHETIC reason", **more}


test_1_18 = examples(
    "RPD-1-18",
    Example("Nothing particularly sensitive is given", {}, "met", "not_touched"),
    Example(
        "Fingerprints listed with their class",
        {**PRINTS, "identity.sensitive_items": [_item("identity.fingerprints_ref", **{"class": "biometric"})]},
        "met",
    ),
    Example(
        "A public role, listed by its first entry",
        {**ROLE, "identity.sensitive_items": [_item("person.public_role[0]", **{"class": "political opinion"})]},
        "met",
    ),
    Example(
        "Fingerprints tagged in the dossier",
        PRINTS,
        "met",
        dossier={"field_tags": [{"field": "identity.fingerprints_ref", "class": "biometric"}]},
    ),
    Example(
        "Fingerprints that the list leaves out",
        {**PRINTS, "identity.sensitive_items": []},
        "not_met",
        "not_tagged",
        recommends="full_legal_review",
    ),
    Example(
        "A public role that the list leaves out, on a diffusion",
        {**ROLE, "identity.sensitive_items": []},
        "not_met",
        "not_tagged",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example(
        "Fingerprints listed without a class",
        {**PRINTS, "identity.sensitive_items": [_item("identity.fingerprints_ref")]},
        "not_met",
        "class_not_told",
    ),
    Example("Fingerprints and no list at all", PRINTS, "cannot_tell", "missing", recommends="return_for_completion"),
)

test_1_23 = examples(
    "RPD-1-23",
    Example("The status comes with its event", {}, "met"),
    Example("The request states that there is no event", {"facts.events": []}, "not_met", "no_event"),
    Example(
        "The request states that there is no event, on a diffusion",
        {"facts.events": []},
        "not_met",
        "no_event",
        kind="wanted_diffusion",
    ),
    Example(
        "Nothing ties the person to the event",
        {"person.link_to_event": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("No status is told", {"person.status": ABSENT}, "cannot_tell", "missing"),
)
