"""Article 97: what a diffusion may be for."""

from functools import partial

from tests.law.rpd.changes_article_083 import serve
from tests.law.spec import ABSENT, Example, examples

_Diffusion = partial(Example, kind="wanted_diffusion")

test_97_1_a = examples(
    "RPD-97-1-a",
    _Diffusion("The person is charged and arrest is asked for", {}, "met"),
    _Diffusion("The person is convicted", {"person.status": "convicted"}, "met"),
    _Diffusion(
        "The person is only suspected",
        {"person.status": "suspect"},
        "not_met",
        "suspect_only",
        raises="person-status",
    ),
    _Diffusion(
        "The person is a witness", {"person.status": "witness"}, "not_met", "other_status", raises="person-status"
    ),
    _Diffusion("The person is convicted and sought to serve a sentence", serve(60, 48), "met"),
    _Diffusion(
        "The person is charged, and sought to serve a sentence",
        {**serve(60, 48), "person.status": "charged"},
        "cannot_tell",
        "sentence_without_conviction",
        recommends="full_legal_review",
    ),
    _Diffusion(
        "The person has died",
        {"person.status": "deceased"},
        "not_met",
        "other_status",
        raises="person-status",
        recommends="refuse",
    ),
    _Diffusion(
        "The person is only to be found",
        {"alert.action_requested": ["locate"]},
        "not_met",
        "measure_not_named",
        raises="wrong-channel",
    ),
    _Diffusion("A limit on movement is asked for", {"alert.action_requested": ["restrict_movement"]}, "met"),
    _Diffusion(
        "The measure is not told",
        {"alert.action_requested": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    _Diffusion(
        "The status is not told",
        {"person.status": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("A Red Notice is no diffusion", {}, "not_applicable", "other_kind"),
)
