"""Article 9: messages."""

from tests.law.spec import Example, examples

MESSAGE = {"alert.origin": "message_recorded"}
DIFFUSION = "wanted_diffusion"

test_9_3 = examples(
    "RPD-9-3",
    Example("A diffusion that was no message before", {}, "not_applicable", "sent_directly", kind=DIFFUSION),
    Example(
        "A message that its sender checked",
        MESSAGE,
        "met",
        kind=DIFFUSION,
        dossier={"attest.message_checked": {"given": True, "officer": "SYNTHETIC-OFFICER-7"}},
    ),
    Example("A message checked, as a word", MESSAGE, "met", kind=DIFFUSION, dossier={"attest.message_checked": "Yes"}),
    Example(
        "A message that nobody checked",
        MESSAGE,
        "not_met",
        "message_unchecked",
        kind=DIFFUSION,
        dossier={"attest.message_checked": False},
    ),
    Example("A message, and nobody knows whether it was checked", MESSAGE, "cannot_tell", "no_dossier", kind=DIFFUSION),
    Example("A notice was never a message", MESSAGE, "not_applicable", "other_kind"),
)
