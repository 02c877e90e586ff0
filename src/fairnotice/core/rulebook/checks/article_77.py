"""Rules on the Processing of Data, Article 77: what may not be published, and how a request is kept."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import (
    MET,
    NO_SIGNAL,
    Answer,
    Evidence,
    absent,
    not_applicable,
    not_met,
    signal,
)
from fairnotice.core.rulebook.international_link import affirms_link

#: The reviewer's lines first, then what other bureaus said; each with the reason it gives.
_PREJUDICE = {
    "context.neutrality": "neutrality_in_doubt",
    "context.general": "general_doubt",
    "context.positions": "positions_known",
}
_WAITING = ("submitted", "under_examination")


@check_of("RPD-77-2-b")
def check_interest_for_all(case: Case) -> Answer:
    """A notice is published only if it is of interest in this very case, which shows in whether all
    Members could process it.

    Source: RPD 77(2)(b).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: whether the interest stated is real; a person must weigh it. A request that is not for all
    Members can be sent as a diffusion (78(3)).
    """
    link = case.get("alert.international_link")
    if link is not None and not affirms_link(link):
        return signal("link_empty", case.show("alert.international_link"))
    here = case.get("person.last_known_country")
    if here is not None and here == case.get("source.country"):
        return signal("known_at_home", case.show("person.last_known_country"))
    lacking = case.lacking("alert.interest_statement", "alert.international_link")
    return absent(*lacking) if lacking else NO_SIGNAL


@check_of("RPD-77-2-c")
def check_no_prejudice(case: Case) -> Answer:
    """A notice is not published if that could prejudice the interests of the Organization or of its
    Members.

    Source: RPD 77(2)(c).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: everything that nobody noted; the notes say where to look, a person must weigh them.
    """
    for name, reason in _PREJUDICE.items():
        if case.known(name):
            return signal(reason, Evidence(name, None, None, ""))
    return NO_SIGNAL


@check_of("RPD-77-3")
def check_marked_as_request(case: Case) -> Answer:
    """While it is examined, a request is marked so that whoever consults it sees a request and not a
    published notice.

    Source: RPD 77(3).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: how the mark is shown. The text asks for a mark, not that others be kept from seeing the
    request; here they are.
    """
    state = case.get("alert.state")
    if state not in _WAITING:
        return not_applicable("not_recorded" if state is None else "not_under_examination")
    marked = case.get("markers.under_examination")
    if marked is None:
        return absent("markers.under_examination")
    return MET if marked else not_met("not_marked", case.show("markers.under_examination"))
