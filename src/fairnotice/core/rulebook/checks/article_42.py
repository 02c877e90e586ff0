"""Rules on the Processing of Data, Article 42: particularly sensitive data."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case, show
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import NO_SIGNAL, Answer, absent, not_met

#: Taken as justified where they serve to identify, to avoid mistaken identity or to link crimes (42(2)).
_BIOMETRIC = ("identity.dna_profile_ref", "identity.fingerprints_ref", "identity.face_template_ref")
#: The form's one field that is particularly sensitive and not biometric.
_ROLE = "person.public_role"


@check_of("RPD-42-1-a")
def check_sensitive_justified(case: Case) -> Answer:
    """Particularly sensitive data enter only if they are relevant and of particularly important
    criminalistic value, so each such item carries its justification; biometric data count as justified.

    Source: RPD 42(1)(a), 42(2). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: whether a justification is good enough, which a person must weigh; sensitive words
    inside the texts, which are read elsewhere.
    """
    listed = case.get("identity.sensitive_items")
    for index, item in enumerate(listed or ()):
        if "justification" not in item and _name(item) not in _BIOMETRIC:
            return not_met("justification_empty", show(f"identity.sensitive_items[{index}].justification", ""))
    if not case.get(_ROLE):
        return NO_SIGNAL
    if listed is None:
        return absent("identity.sensitive_items")
    if not any(_name(item) == _ROLE for item in listed):
        return not_met("role_unjustified", case.show(_ROLE))
    return NO_SIGNAL


@check_of("RPD-42-1-b")
def check_sensitive_wording(case: Case) -> Answer:
    """Sensitive data are worded objectively, free of judgement and of discriminatory remark.

    Source: RPD 42(1)(b). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: the words themselves; texts are read elsewhere, and a person judges.
    """
    return absent("facts.summary") if case.get("facts.summary") is None else NO_SIGNAL


def _name(item: dict[str, str]) -> str:
    """The field that an entry justifies, without the place in its list (`person.public_role[0]`)."""
    return item.get("field", "").partition("[")[0]
