"""Article 101: a message that is recorded later."""

from functools import partial

from tests.law.spec import ABSENT, Example, examples

_Diffusion = partial(Example, kind="wanted_diffusion")
_MESSAGE = {"alert.origin": "message_recorded"}

test_101_2 = examples(
    "RPD-101-2",
    _Diffusion("Sent as a diffusion from the start", {}, "not_applicable", "sent_directly"),
    _Diffusion("Where nothing is told it was sent directly", {"alert.origin": ABSENT}, "not_applicable"),
    _Diffusion("A message, and its sender agrees", _MESSAGE, "met", dossier={"source.consent": True}),
    _Diffusion("The consent is entered as an object", _MESSAGE, "met", dossier={"source.consent": {"given": "yes"}}),
    _Diffusion(
        "A message, and its sender does not agree",
        _MESSAGE,
        "not_met",
        "no_consent",
        dossier={"source.consent": "no"},
        recommends="full_legal_review",
    ),
    _Diffusion(
        "The consent is entered as false",
        _MESSAGE,
        "not_met",
        "no_consent",
        dossier={"source.consent": {"given": False}},
    ),
    _Diffusion(
        "What its sender wants is known to be unknown",
        _MESSAGE,
        "cannot_tell",
        "consent_not_settled",
        dossier={"source.consent": "unknown"},
        recommends="full_legal_review",
    ),
    _Diffusion("A message, and nobody knows what its sender wants", _MESSAGE, "cannot_tell", "no_dossier"),
)
