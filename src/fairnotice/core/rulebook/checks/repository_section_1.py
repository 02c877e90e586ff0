"""Repository of Practice, section 1: what bars a Red Notice by itself, and what is never weighed."""

from __future__ import annotations

from fairnotice.core.rulebook.both_sides import told_by_each
from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, no_signal, unclear
from fairnotice.core.rulebook.rights_findings import list_rights_findings
from fairnotice.core.rulebook.warrants import judge_validity


@check_of("ROP-1-9")
def check_bars(case: Case) -> Answer:
    """There must be a valid arrest warrant, and publication must breach neither human rights nor the
    neutrality of INTERPOL; each of the three is a bar by itself.

    Only the warrant can be found wanting here. A finding on human rights, or a line on neutrality, that
    stands in the request or the dossier goes to a person.

    Source: Repository of Practice, section 1, paragraph 9. In force: since November 2024, third edition.
    Not covered: whether publication would breach human rights or neutrality; a person must weigh that.
    """
    failing = judge_validity(case)
    if failing is not None and failing.reason == "not_confirmed":
        # Two dates that contradict each other are a slip to be asked about; no warrant is shown invalid.
        return unclear("not_confirmed", *failing.evidence, asks=("warrant.valid_on",))
    if failing is not None:
        return failing
    to_weigh = [
        finding
        for finding in list_rights_findings(case) or ()
        if finding.weight != "allegation" and not finding.is_addressed
    ]
    if to_weigh:
        return unclear("rights_to_weigh", *(finding.show() for finding in to_weigh))
    if any(told_by_each(case, "context.neutrality")):
        return unclear("neutrality_to_weigh")
    lacking = case.lacking("warrant.valid_on")
    return absent(*lacking) if lacking else MET


@check_of("ROP-1-11")
def check_guilt_not_weighed(_: Case) -> Answer:
    """Nobody here weighs evidence or says how likely guilt is.

    Source: Repository of Practice, section 1, paragraph 11. In force: since November 2024, third edition.
    Not covered: nothing; the check exists so that the answer says it.
    """
    return no_signal("guilt_not_weighed")
