"""Rules on the Processing of Data, Article 125: what is kept of earlier refusals and deletions."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.earlier_outcomes import says_compliant, says_refused
from fairnotice.core.rulebook.exact_keys import fields_of, keys_of, keys_of_entry
from fairnotice.core.rulebook.findings import MET, Answer, Evidence, absent, not_met, unclear


@check_of("RPD-125-3-lookup")
def check_earlier_refusals(case: Case) -> Answer:
    """A new request must be held against earlier refusals, deletions and decisions of the Commission on
    the same person and facts, whatever the kind of alert.

    Compared by exact keys: numbers of documents, references of fingerprints, DNA, warrant and case, and
    the full name with the birth date. What the bureau tells of earlier requests counts as a refusal where it
    says that one was refused, deleted or found not compliant.

    Source: RPD 125(3) and 125(2)(a); looking up before publication is a design rule that uses the
    database of that article. In force: the text of 2019-10-18.
    Not covered: the same person under another spelling or with other numbers, until the dossier says
    whom the lookup found.
    """
    return _refusal_told(case) or _refusal_kept(case) or _rest(case)


def _refusal_told(case: Case) -> Answer | None:
    """A refusal that request or dossier state outright."""
    if case.known("context.prior_refusals"):
        return not_met("refused_before", Evidence("context.prior_refusals", None, None, ""))
    decided = case.known("context.ccf_decisions") or ()
    if any(not says_compliant(case, entry) for entry in decided):
        return not_met("decided_before", Evidence("context.ccf_decisions", None, None, ""))
    for index, entry in enumerate(case.get("alert.previous_requests") or ()):
        if says_refused(case, entry):
            return not_met("refused_before", Evidence(f"alert.previous_requests[{index}]", None, None, ""))
    return None


def _refusal_kept(case: Case) -> Answer | None:
    """A refusal in the memory that shares a key with the request; the words of neither are repeated."""
    memory = case.known("refusal_memory")
    if not memory:
        return None
    keys = keys_of(case)
    shared = frozenset(key for entry in memory for key in keys & keys_of_entry(entry))
    if not shared:
        return None
    return not_met("key_of_a_refusal", *(Evidence(name, None, None, "") for name in fields_of(case, shared)))


def _rest(case: Case) -> Answer:
    """Nothing told and no key shared: whether that settles it depends on who has looked."""
    if case.known("person_matches"):
        return unclear("persons_to_compare")
    unknown = [name for name in ("refusal_memory", "person_matches") if case.known(name) is None]
    return absent(*unknown) if unknown else MET
