"""Article 2: human rights, and ordinary-law crime."""

from datetime import date

from tests.law.spec import ABSENT, Example, examples


def _position(kind: str) -> dict[str, str]:
    return {"from": "NCB-XD", "kind": kind, "at": "2026-01-10", "text_ref": "SYNTHETIC-LETTER-1"}


def _refuge(**more: str) -> dict[str, str]:
    return {"status": "refugee", "against_country": "XA", "confirmed_by": "SYNTHETIC office", **more}


FINDING = {
    "body": "regional_court",
    "date": "2025-10-01",
    "finding": "SYNTHETIC. The trial was not public.",
    "addressed": "no",
}
IN_ABSENCE = {"proceedings.in_absentia": "yes", "proceedings.retrial_available": "no"}

test_2_1 = examples(
    "CONST-2-1",
    Example("Nothing in the fields touches the person's rights", {}, "no_signal"),
    Example(
        "The offence may be punished by death",
        {"offences[0].max_penalty": {"kind": "death"}},
        "signal",
        "death_penalty",
        raises="art2-death-penalty",
        recommends="full_legal_review",
    ),
    Example(
        "Convicted in absence, with no new trial",
        IN_ABSENCE,
        "signal",
        "tried_in_absence",
        raises="art2-fair-trial",
        recommends="full_legal_review",
    ),
    Example(
        "Convicted in absence, with no new trial, on a diffusion",
        IN_ABSENCE,
        "signal",
        "tried_in_absence",
        kind="wanted_diffusion",
        raises="art2-fair-trial",
        recommends="full_legal_review",
    ),
    Example(
        "A death penalty and a conviction in absence: the trial is named by RPD 11(1)",
        {**IN_ABSENCE, "offences[0].max_penalty": {"kind": "death"}},
        "signal",
        "death_penalty",
        raises="art2-fair-trial",
    ),
    Example(
        "Convicted in absence, with a right to a new trial",
        {"proceedings.in_absentia": "yes", "proceedings.retrial_available": "yes"},
        "no_signal",
    ),
    Example(
        "Convicted in absence, and the bureau does not know of a new trial",
        {"proceedings.in_absentia": "yes", "proceedings.retrial_available": "unknown"},
        "signal",
        "retrial_unknown",
    ),
    Example(
        "Convicted in absence, and not a word of a new trial",
        {"proceedings.in_absentia": "yes"},
        "cannot_tell",
        "missing",
    ),
    Example(
        "A sentence to serve, and the bureau does not know whether the person was at the trial",
        {"proceedings.sought_for": "sentence", "proceedings.in_absentia": "unknown"},
        "signal",
        "presence_unknown",
    ),
    Example(
        "Sought for prosecution, there was no trial yet at which to be present",
        {"proceedings.in_absentia": "unknown"},
        "no_signal",
    ),
    Example(
        "A refugee from the country that asks",
        {},
        "signal",
        "refugee_of_source",
        dossier={"context.refugee_status": _refuge()},
        raises="art2-refugee",
    ),
    Example(
        "A refugee from another country, which is no bar and is to be weighed",
        {},
        "signal",
        "refuge_from_another_country",
        dossier={"context.refugee_status": _refuge(against_country="XD")},
    ),
    Example(
        "A refuge claimed and not confirmed",
        {},
        "signal",
        "refuge_to_clarify",
        dossier={"context.refugee_status": _refuge(status="asylum seeker")},
    ),
    Example(
        "A confirmed refugee, and nobody says which country asks",
        {"context.refugee_status": _refuge(), "source.country": ABSENT},
        "signal",
        "refuge_to_clarify",
    ),
    Example(
        "Another bureau confirmed a refuge",
        {"context.positions": [_position("Refugee-Confirmation")]},
        "signal",
        "refugee_confirmation",
        raises="art2-refugee",
    ),
    Example(
        "Another authority held that the person may not be returned",
        {"context.positions": [_position("extradition_refused"), _position("non-refoulement")]},
        "signal",
        "non_refoulement",
        raises="art2-refoulement",
    ),
    Example(
        "Somebody stated that the person was judged already",
        {"context.positions": [_position("double jeopardy")]},
        "signal",
        "double_jeopardy",
        raises="art2-double-jeopardy",
    ),
    Example(
        "An extradition was refused before",
        {"context.positions": [_position("extradition_refused")]},
        "signal",
        "extradition_refused",
    ),
    Example(
        "The source leaves the positions empty and the dossier knows one",
        {"context.positions": []},
        "signal",
        "extradition_refused",
        dossier={"context.positions": [_position("extradition_refused")]},
    ),
    Example(
        "A protest touches neutrality, which Article 3 looks at",
        {"context.positions": [_position("protest")]},
        "no_signal",
    ),
    Example(
        "A finding of a court that nobody dealt with",
        {"context.human_rights_findings": [FINDING]},
        "signal",
        "finding_unaddressed",
        recommends="full_legal_review",
    ),
    Example(
        "Counsel alleges a breach, which is no finding of a competent body",
        {"context.human_rights_findings": [{**FINDING, "body": "counsel"}]},
        "signal",
        "breach_alleged",
        recommends="full_legal_review",
    ),
    Example(
        "A finding of a court that was dealt with",
        {"context.human_rights_findings": [{**FINDING, "addressed": "yes"}]},
        "no_signal",
    ),
    Example("The facts are not told", {"facts.summary": ABSENT}, "cannot_tell", "missing"),
    Example("Held long before the Rules", IN_ABSENCE, "signal", on=date(2012, 7, 1)),
)

test_2_2 = examples(
    "CONST-2-2",
    Example("Nothing says that the offence is no ordinary-law crime", {}, "no_signal"),
    Example("The offence is classed as ordinary", {"offences[0].ordinary_law": "ordinary"}, "no_signal"),
    Example(
        "The offence is classed under Article 3",
        {"offences[0].ordinary_law": "article_3"},
        "signal",
        "against_article_3",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example(
        "The same on a diffusion",
        {"offences[0].ordinary_law": "article_3"},
        "signal",
        "against_article_3",
        kind="wanted_diffusion",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example(
        "The offence is classed under rules of the General Assembly",
        {"offences[0].ordinary_law": "special_ga_regime"},
        "signal",
        "special_regime",
    ),
    Example("The class is unclear", {"offences[0].ordinary_law": "unclear"}, "signal", "class_unclear"),
    Example("No charge is told", {"offences[0].charge_text": ABSENT}, "cannot_tell", "missing"),
    Example("No offence is told", {"offences": ABSENT}, "cannot_tell", "missing"),
)
