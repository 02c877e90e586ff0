"""Article 73: the kinds of notice that exist."""

from tests.law.spec import ABSENT, Example, examples

_TURNED_AWAY = "A record that asks for another kind is turned away as it is read, so only a Red Notice comes here."

test_73_2 = examples(
    "RPD-73-2",
    Example("A Red Notice is asked for", {}, "met"),
    Example("A record without a kind is taken for a Red Notice", {"alert.kind": ABSENT}, "met"),
    Example("A diffusion is no notice", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
    unreachable={"not_met": _TURNED_AWAY, "cannot_tell": _TURNED_AWAY},
)
