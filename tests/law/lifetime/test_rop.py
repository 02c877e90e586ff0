"""Repository of Practice: what it asks of an alert after its publication."""

from tests.law.lifetime.spec import Happened, lived

_REFUSED = {"context.positions": [{"kind": "extradition_refused", "reasons": "SYNTHETIC"}]}

test_2_41 = lived(
    "ROP-2-41",
    Happened("Nobody knows of positions", {}, "cannot_tell", "no_dossier"),
    Happened("Nobody refused", {"context.positions": []}, "no_signal"),
    Happened("Refused, and nobody knows of an addendum", _REFUSED, "cannot_tell"),
    Happened("Refused, and no addendum tells of it", {**_REFUSED, "alert.addenda": []}, "not_met", "no_addendum"),
    Happened(
        "Refused and made known: a person weighs why",
        {**_REFUSED, "alert.addenda": [{"about": "extradition_refused"}]},
        "signal",
        "refusal_to_weigh",
    ),
)
