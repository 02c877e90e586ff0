"""Rules on the Processing of Data, Article 1: what the words mean, where a word alone sets a limit."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from typing import Any

from fairnotice.core.rulebook.case import Case, Offence, show
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    NOT_TOUCHED,
    Answer,
    Evidence,
    absent,
    not_met,
    signal,
)
from fairnotice.core.rulebook.offence_classes import reason_of, show_class
from fairnotice.core.rulebook.spelling import plain_word

#: The form's one field that is particularly sensitive and not biometric.
_ROLE = "person.public_role"
_SENDERS = ("ncb", "international_entity")
#: Words for every Member at once, which name nobody; the first is how the form writes it.
_EVERYBODY = ("all", "all_members", "all_ncbs", "*")


@check_of("RPD-1-1")
def check_ordinary_law(case: Case, offence: Offence) -> Answer:
    """Each offence is an ordinary-law crime: neither one that Article 3 of the Constitution takes out, nor
    one for which the General Assembly set rules of its own.

    Source: RPD 1(1). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: what charge and facts say; the class is found by reading and confirmed by a reviewer.
    """
    reason = reason_of(offence)
    return NO_SIGNAL if reason is None else signal(reason, show_class(case, offence))


@check_of("RPD-1-6")
def check_accountable_source(case: Case) -> Answer:
    """The source that answers for the data is a National Central Bureau, an international entity or a
    private entity; a national entity may type the data but never becomes the source.

    Source: RPD 1(6). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: the cases of 47(2)(a), in which the General Secretariat is the source; none of them is a
    wanted-person alert. Whether a private entity may ask for an arrest is for Articles 8 and 82.
    """
    source = case.get("source.type")
    if source is not None and source not in case.parameter("accountable_sources"):
        return not_met("not_a_source", case.show("source.type"))
    lacking = case.lacking("source.type", "source.id")
    return absent(*lacking) if lacking else MET


@check_of("RPD-1-13")
def check_notice_for_all(case: Case) -> Answer:
    """A notice goes to every Member; a request meant for fewer is no notice.

    Source: RPD 1(13). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: restrictions of access, which are judged under 79(3).
    """
    named = case.get("alert.recipients") or []
    if not named or [plain_word(name) for name in named] == ["all"]:
        return NOT_TOUCHED
    return not_met("for_some_only", show("alert.recipients", ""))


@check_of("RPD-1-14")
def check_diffusion(case: Case) -> Answer:
    """A diffusion goes straight from a bureau or an international entity to one or several named ones, and
    is recorded at the moment it is sent.

    Source: RPD 1(14). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: recipients that are no bureau or entity, and bureaus named one by one until none is left
    out. While the times are not set there is nothing to
    compare; a message recorded later (1(15), 9(4)) is recorded apart by its nature.
    """
    if case.get("source.type") not in (None, *_SENDERS):
        return not_met("not_a_sender", case.show("source.type"))
    recipients = case.get("alert.recipients")
    if recipients is None:
        return absent("alert.recipients")
    if not recipients:
        return not_met("no_recipient", Evidence("alert.recipients", None, None, ""))
    if any(plain_word(name) in _EVERYBODY for name in recipients):
        return not_met("for_all", Evidence("alert.recipients", None, None, ""))
    sent, recorded = case.get("alert.sent_at"), case.get("alert.recorded_at")
    if _differ(sent, recorded) and case.get("alert.origin") != "message_recorded":
        return not_met("recorded_apart", case.show("alert.sent_at"), case.show("alert.recorded_at"))
    return MET


def _differ(sent: datetime | None, recorded: datetime | None) -> bool:
    return sent is not None and recorded is not None and sent != recorded


@check_of("RPD-1-18")
def check_sensitive_tagged(case: Case) -> Answer:
    """Each field that reveals or concerns what is particularly sensitive carries a tag that says so.

    A field counts as tagged where `identity.sensitive_items` names it with its class, or where the
    dossier's entry `field_tags` does, a list of objects with `field` and `class`.

    Source: RPD 1(18), with 1(30). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: sensitive words inside the texts, which the reading tags. A photograph is not biometric
    until a template is made of it (1(30)).
    """
    sensitive = [name for name in (*case.parameter("biometric_fields"), _ROLE) if case.get(name)]
    if not sensitive:
        return NOT_TOUCHED
    listed = case.get("identity.sensitive_items")
    told = (*(listed or ()), *(case.known("field_tags") or ()))
    tags = [tag for tag in told if isinstance(tag, Mapping)]
    untagged = [name for name in sensitive if not any(_tags(tag, name) for tag in tags)]
    if not untagged:
        return MET
    if listed is None:
        return absent("identity.sensitive_items")
    reason = "class_not_told" if all(_names(tags, name) for name in untagged) else "not_tagged"
    return not_met(reason, *(show(name, "") for name in untagged))


def _tags(tag: Mapping[str, Any], name: str) -> bool:
    return bool(tag.get("class")) and _names([tag], name)


def _names(tags: list[Mapping[str, Any]], name: str) -> bool:
    """Whether any tag names the field, or an entry of its list (`person.public_role[0]`)."""
    return any(str(tag.get("field", "")).partition("[")[0] == name for tag in tags)


@check_of("RPD-1-23")
def check_status_with_event(case: Case) -> Answer:
    """The status of a person always comes with the event for which the person is recorded.

    Source: RPD 1(23). In force: text held from November 2024 (General Assembly, 92nd session).
    Not covered: whether what is written ties the person to the event; the words are read elsewhere.
    """
    if case.get("facts.events") == []:
        return not_met("no_event", Evidence("facts.events", None, None, ""))
    lacking = case.lacking("person.status", "person.link_to_event")
    return absent(*lacking) if lacking else MET
