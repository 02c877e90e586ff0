"""Whether what is told of a warrant shows it invalid on the day that counts."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.findings import Answer, not_met


def judge_validity(case: Case) -> Answer | None:
    """Why the warrant is not valid, or None where nothing told shows it invalid.

    Used by RPD 83(2)(b)(v) and by paragraph 9 of section 1 of the Repository of Practice. The day that
    counts is the day of the case; a warrant without `valid_until` has not run out.
    """
    issued, confirmed, until = (
        case.get(name) for name in ("warrant.issued_at", "warrant.valid_on", "warrant.valid_until")
    )
    if until is not None and until < case.on:
        return not_met("run_out", case.show("warrant.valid_until"))
    if issued is not None and issued > case.on:
        return not_met("issued_later", case.show("warrant.issued_at"))
    if issued is not None and confirmed is not None and confirmed < issued:
        return not_met("not_confirmed", case.show("warrant.valid_on"), case.show("warrant.issued_at"))
    confirmation = case.dossier.get("warrant.confirmation") if case.dossier else None
    if confirmation is not None and confirmation.get("valid") is False:
        return not_met("found_invalid")
    return None
