"""Article 98: the form of a diffusion."""

from functools import partial

from tests.law.spec import ABSENT, Example, examples

_Diffusion = partial(Example, kind="wanted_diffusion")

test_98_2 = examples(
    "RPD-98-2",
    _Diffusion("The form is the one in force", {}, "met", dossier={"alert.form_version": "SYNTHETIC-FORM-1"}),
    _Diffusion(
        "The form is one of several in force",
        {},
        "met",
        dossier={"alert.form_version": ["SYNTHETIC-FORM-0", "SYNTHETIC-FORM-1"]},
    ),
    _Diffusion(
        "The form is no longer in force",
        {},
        "not_met",
        "other_form",
        dossier={"alert.form_version": ["SYNTHETIC-FORM-2"]},
    ),
    _Diffusion("Nobody knows which form is in force", {}, "cannot_tell", "no_dossier"),
    _Diffusion(
        "No form is named", {"alert.form_id": ABSENT}, "cannot_tell", "missing", recommends="return_for_completion"
    ),
)
