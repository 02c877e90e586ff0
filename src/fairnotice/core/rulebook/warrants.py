"""Whether what is told of a warrant shows it invalid on the day that counts."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.findings import Answer, not_met, unclear
from fairnotice.core.rulebook.yes_or_no import read_yes_or_no


def judge_validity(case: Case) -> Answer | None:
    """Why the warrant is not valid or in doubt, or None where nothing told says so.

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
    return _judge_confirmation(case)


def _judge_confirmation(case: Case) -> Answer | None:
    """What the dossier says of the warrant: `{"valid": true}` or a bare word; anything else settles nothing."""
    told = None if case.dossier is None else case.dossier.get("warrant.confirmation")
    if told is None:
        return None
    is_valid = read_yes_or_no(told, "valid")
    if is_valid is None:
        return unclear("not_settled")
    return None if is_valid else not_met("found_invalid")
