"""Article 83(2): identifiers, and what belongs to the file."""

from __future__ import annotations

from datetime import date

from tests.law.rpd.changes_article_083 import PENALTY, PETTY, SECOND, serve
from tests.law.spec import ABSENT, Example, assess, examples

_NO_SET_I = {"identity.id_documents": ABSENT}
_GOOD = {"identity.photos": [{"ref": "SYNTHETIC-PHOTO-1", "quality": "good"}]}
_POOR = {"identity.photos": [{"ref": "SYNTHETIC-PHOTO-1", "quality": "poor"}]}

test_83_2_a = examples(
    "RPD-83-2-a",
    Example("Set (i) is complete", {}, "met"),
    Example("Set (i) is not, set (ii) is", {**_NO_SET_I, **_GOOD}, "no_signal", "photograph_to_look_at"),
    Example("Both sets are complete", _GOOD, "met"),
    Example(
        "Neither set is complete",
        _NO_SET_I,
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "The sex is unknown and the photograph is poor",
        {"identity.sex": "unknown", **_POOR},
        "not_met",
        "sex_unknown",
        raises="insufficient-identity",
        recommends="return_for_completion",
    ),
    Example(
        "A person with one name and no photograph",
        {"identity.forename": ABSENT, "identity.name_structure": "mononym"},
        "cannot_tell",
        "mononym",
        recommends="full_legal_review",
    ),
    Example(
        "A person with one name and a good photograph",
        {"identity.forename": ABSENT, "identity.name_structure": "mononym", **_GOOD},
        "no_signal",
        "photograph_to_look_at",
    ),
    Example(
        "By analogy on a diffusion",
        _NO_SET_I,
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
)


def _without_document(name: str, value: object) -> dict[str, object]:
    return {"identity.id_documents": ABSENT, name: value}


test_83_2_a_i = examples(
    "RPD-83-2-a-i",
    Example("Names, sex, birth date, and a passport", {}, "met"),
    Example("The year of birth is enough", {"identity.date_of_birth": "1984"}, "met"),
    Example("Year and month of birth are enough", {"identity.date_of_birth": "1984-03"}, "met"),
    Example(
        "A description instead of the passport",
        _without_document("identity.physical_description", "SYNTHETIC. Tall"),
        "met",
    ),
    Example(
        "Fingerprints instead of the passport", _without_document("identity.fingerprints_ref", "SYNTHETIC-FP-1"), "met"
    ),
    Example(
        "A DNA profile instead of the passport", _without_document("identity.dna_profile_ref", "SYNTHETIC-DNA-1"), "met"
    ),
    Example(
        "An alias does not complete the set", _without_document("identity.aliases", ["Quill"]), "cannot_tell", "missing"
    ),
    Example("A sex that is neither male nor female is told", {"identity.sex": "other"}, "met"),
    Example("The sex is unknown", {"identity.sex": "unknown"}, "not_met", "sex_unknown"),
    Example("The sex is not told", {"identity.sex": ABSENT}, "cannot_tell", "missing"),
    Example(
        "The sex is unknown and more is lacking", {"identity.sex": "unknown", **_NO_SET_I}, "cannot_tell", "missing"
    ),
    Example("Nothing beside names, sex and birth date", _NO_SET_I, "cannot_tell", "missing"),
    Example("An empty list of documents is no document", {"identity.id_documents": []}, "cannot_tell", "missing"),
    Example("A document of which nothing is told", {"identity.id_documents": [{}, {}]}, "cannot_tell", "missing"),
    Example(
        "A passport whose number is not told",
        {"identity.id_documents": [{"type": "passport", "issuer": "XA"}]},
        "cannot_tell",
        "missing",
    ),
    Example(
        "Fingerprints of which nothing is told",
        _without_document("identity.fingerprints_ref", {"held_by": None, "cards": [{}]}),
        "cannot_tell",
        "missing",
    ),
    Example("The birth date is not told", {"identity.date_of_birth": ABSENT}, "cannot_tell", "missing"),
    Example("The family name is not told", {"identity.family_name": ABSENT}, "cannot_tell", "missing"),
    Example("The forename is not told, and nobody says why", {"identity.forename": ABSENT}, "cannot_tell", "missing"),
    Example(
        "The person bears one name",
        {"identity.forename": ABSENT, "identity.name_structure": "mononym"},
        "cannot_tell",
        "mononym",
    ),
    Example(
        "One name does not make up for a birth date",
        {"identity.forename": ABSENT, "identity.name_structure": "mononym", "identity.date_of_birth": ABSENT},
        "cannot_tell",
        "missing",
    ),
)

test_83_2_a_ii = examples(
    "RPD-83-2-a-ii",
    Example("A good photograph beside a name", {**_NO_SET_I, **_GOOD}, "no_signal", "photograph_to_look_at"),
    Example(
        "The quality is written in capitals",
        {"identity.photos": [{"ref": "SYNTHETIC-PHOTO-1", "quality": "GOOD"}]},
        "no_signal",
    ),
    Example(
        "One good photograph of two",
        {"identity.photos": [*_POOR["identity.photos"], *_GOOD["identity.photos"]]},
        "no_signal",
    ),
    Example(
        "A good photograph with an alias only",
        {"identity": {"photos": _GOOD["identity.photos"], "aliases": ["Quill"]}},
        "no_signal",
    ),
    Example(
        "A good photograph with sex and nationality, which identify nobody",
        {"identity": {"photos": _GOOD["identity.photos"], "sex": "male", "nationalities": ["XA"]}},
        "cannot_tell",
        "missing",
    ),
    Example(
        "A photograph called good that is neither attached nor referred to",
        {**_NO_SET_I, "identity.photos": [{"quality": "good"}]},
        "cannot_tell",
        "missing",
    ),
    Example(
        "A good photograph beside a passport without its number",
        {"identity": {"photos": _GOOD["identity.photos"], "id_documents": [{"type": "passport"}]}},
        "cannot_tell",
        "missing",
    ),
    Example("A poor photograph", {**_NO_SET_I, **_POOR}, "not_met", "photograph_poor"),
    Example(
        "A photograph of which nobody says how good it is",
        {"identity.photos": [{"ref": "SYNTHETIC-PHOTO-1"}]},
        "cannot_tell",
    ),
    Example("No photograph, where set (i) is complete", {}, "cannot_tell", "not_given", recommends="publish"),
    Example("No photograph, where set (i) is not complete", _NO_SET_I, "cannot_tell", "missing"),
    unreachable={
        "signal": "Whether a photograph is good is for a person to see; no field tells more than its source's word."
    },
)

test_83_2_b_i = examples(
    "RPD-83-2-b-i",
    Example("There is an account with time, place and the person's own part", {}, "no_signal"),
    Example("There is no event", {"facts.events": []}, "not_met", "no_event", raises="insufficient-facts"),
    Example(
        "An event without its time",
        {"facts.events[0].date_from": ABSENT, "facts.events[0].date_to": ABSENT},
        "not_met",
        "event_without_time_or_place",
    ),
    Example(
        "An event without its place",
        {"facts.events[0].place": ABSENT, "facts.events[0].country": ABSENT},
        "not_met",
        "event_without_time_or_place",
        recommends="return_for_completion",
    ),
    Example("The last day of an event is a time", {"facts.events[0].date_from": ABSENT}, "no_signal"),
    Example("A place without its country is a place", {"facts.events[0].country": ABSENT}, "no_signal"),
    Example("No events are told", {"facts.events": ABSENT}, "cannot_tell", "missing"),
    Example("The year of the event is a time", {"facts.events": [{"date_from": "2025", "country": "XA"}]}, "no_signal"),
    Example(
        "One of two events has no place",
        {"facts.events[1]": {"date_from": "2025-11-13"}},
        "not_met",
        "event_without_time_or_place",
    ),
    Example("There is no account of the facts", {"facts.summary": ABSENT}, "cannot_tell", "missing"),
    Example("Nothing is said of the person's own part", {"facts.role_of_person": ABSENT}, "cannot_tell", "missing"),
    Example(
        "By analogy on a diffusion, where the part is only a warning",
        {"facts.role_of_person": ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    unreachable={"signal": "Whether the account is short, clear and about this person is for the reading."},
)

test_83_2_b_ii = examples(
    "RPD-83-2-b-ii",
    Example("A charge is given", {}, "no_signal"),
    Example(
        "The bureau says that there is no charge", {"offences": []}, "not_met", "no_charge", raises="insufficient-facts"
    ),
    Example(
        "The offences are not told", {"offences": ABSENT}, "cannot_tell", "missing", recommends="return_for_completion"
    ),
    Example("An offence without its charge", {"offences[0].charge_text": ABSENT}, "cannot_tell", "missing"),
    unreachable={"signal": "Whether the words name an offence is for the reading."},
)

test_83_2_b_iii = examples(
    "RPD-83-2-b-iii",
    Example("The law and its wording are given", {}, "no_signal", "nothing_found"),
    Example(
        "The law is given, and a reason why its wording is not",
        {"offences[0].law_text": ABSENT, "offences[0].law_text_absent_reason": "SYNTHETIC. Not published"},
        "no_signal",
        "text_withheld",
    ),
    Example(
        "No law is cited", {"offences[0].law_ref": ABSENT}, "cannot_tell", "missing", recommends="return_for_completion"
    ),
    Example("Neither the wording nor a reason is given", {"offences[0].law_text": ABSENT}, "cannot_tell", "missing"),
    Example("Each offence needs its own law", {"offences[1]": {**SECOND, "law_ref": None}}, "cannot_tell", "missing"),
    Example("There is no offence", {"offences": []}, "not_met", "no_offence"),
    Example("The offences are not told", {"offences": ABSENT}, "cannot_tell", "missing"),
    unreachable={"signal": "Whether the wording is the true one is for a person to see."},
)

test_83_2_b_iv = examples(
    "RPD-83-2-b-iv",
    Example("The highest penalty is told", {}, "met"),
    Example("It is prison for life, which has no number of months", {PENALTY: {"kind": "life"}}, "met"),
    Example("The sentence imposed is told", serve(60), "met"),
    Example("The sentence left to serve is told", serve(None, 8), "met"),
    Example("How high it is does not matter here", PETTY, "met"),
    Example(
        "Neither the highest penalty nor a sentence is told",
        {PENALTY: ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "The penalty of the second offence is not told",
        {"offences[1]": {**SECOND, "max_penalty": None}},
        "cannot_tell",
        "missing",
    ),
    Example(
        "Sought to serve, and only the highest penalty is told",
        serve(),
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "For what the person is sought is not told, the highest penalty is",
        {"proceedings.sought_for": ABSENT},
        "met",
    ),
    Example(
        "Neither for what the person is sought is told, nor any penalty",
        {"proceedings.sought_for": ABSENT, PENALTY: ABSENT},
        "cannot_tell",
        "missing",
    ),
    Example("There is no offence whose penalty could be told", {"offences": []}, "cannot_tell", "missing"),
    Example(
        "By analogy on a diffusion it is a warning",
        {PENALTY: ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    unreachable={"not_met": "A penalty is told or it is not; how high it is belongs to 83(1)(a)(ii)."},
)

_CONFIRMED = {"warrant.confirmation": {"valid": True}}

test_83_2_b_v = examples(
    "RPD-83-2-b-v",
    Example("A warrant that the court confirms", {}, "met", dossier=_CONFIRMED),
    Example(
        "A warrant issued, and found valid, on the very day that counts",
        {"warrant.issued_at": "2026-05-04", "warrant.valid_on": "2026-05-04"},
        "met",
        dossier=_CONFIRMED,
    ),
    Example("When it was last found valid is not told", {"warrant.valid_on": ABSENT}, "cannot_tell", "missing"),
    Example("What sort of paper it is, is not told", {"warrant.kind": ABSENT}, "cannot_tell", "missing"),
    Example("A warrant that nobody confirmed", {}, "cannot_tell", "no_dossier"),
    Example(
        "The warrant has run out",
        {"warrant.valid_until": "2026-05-03"},
        "not_met",
        "run_out",
        dossier=_CONFIRMED,
        raises="no-valid-warrant",
    ),
    Example("The last day of the warrant", {"warrant.valid_until": "2026-05-04"}, "met", dossier=_CONFIRMED),
    Example(
        "Judged by the day before, when it was still valid",
        {"warrant.valid_until": "2026-05-03"},
        "met",
        on=date(2026, 5, 3),
        dossier=_CONFIRMED,
    ),
    Example(
        "The warrant was issued after the day that counts",
        {"warrant.issued_at": "2026-05-05"},
        "not_met",
        "issued_later",
    ),
    Example("The day of issue is not told", {"warrant.issued_at": ABSENT}, "cannot_tell", "missing"),
    Example(
        "The warrant was last confirmed before it was issued",
        {"warrant.valid_on": "2025-11-30"},
        "not_met",
        "not_confirmed",
    ),
    Example(
        "The court knows no such warrant",
        {},
        "not_met",
        "found_invalid",
        dossier={"warrant.confirmation": {"valid": False}},
    ),
    Example(
        "The court answers no",
        {},
        "not_met",
        "found_invalid",
        dossier={"warrant.confirmation": {"valid": "No"}},
        raises="no-valid-warrant",
    ),
    Example(
        "The court answered, and did not say", {}, "cannot_tell", "not_settled", dossier={"warrant.confirmation": {}}
    ),
    Example(
        "By analogy on a diffusion, which never refuses by itself",
        {"warrant.valid_until": "2026-05-03"},
        "not_met",
        "run_out",
        kind="wanted_diffusion",
        raises="no-valid-warrant",
        recommends="full_legal_review",
    ),
    Example(
        "A reason why there is no copy",
        {"warrant.copy_ref": ABSENT, "warrant.copy_absent_reason": "SYNTHETIC. Sealed"},
        "met",
        dossier=_CONFIRMED,
    ),
    Example(
        "Neither a copy nor a reason why there is none is given", {"warrant.copy_ref": ABSENT}, "cannot_tell", "missing"
    ),
    Example(
        "The warrant has no reference",
        {"warrant.reference": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
)


def test_one_gap_in_an_either_or_is_one_entry() -> None:
    lacking = {"identity.id_documents": ABSENT, "identity.forename": ABSENT, PENALTY: ABSENT}
    assert assess(Example("", lacking, "")).missing == ("identity_set", "penalty")
    on_diffusion = assess(Example("", lacking, "", kind="wanted_diffusion"))
    assert on_diffusion.missing == ()
    assert {"identity_set", "penalty"} <= set(on_diffusion.warnings)
