"""Rules on the Processing of Data, Article 98: the form of a diffusion."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met


@check_of("RPD-98-2")
def check_form(case: Case) -> Answer:
    """A diffusion must be sent on the form that the General Secretariat set for its purpose.

    The dossier's entry `alert.form_version` names the form in force for the purpose, or lists the
    forms where several are.

    Source: RPD 98(2), with 98(3).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: the content of the official form, which is not public.
    """
    form = case.get("alert.form_id")
    if form is None:
        return absent("alert.form_id")
    in_force = case.known("alert.form_version")
    if in_force is None:
        return absent("alert.form_version")
    accepted = in_force if isinstance(in_force, list) else [in_force]
    return MET if form in accepted else not_met("other_form", case.show("alert.form_id"))
