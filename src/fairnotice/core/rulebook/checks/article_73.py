"""Rules on the Processing of Data, Article 73: the kinds of notice that exist."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, not_met


@check_of("RPD-73-2")
def check_kind_exists(case: Case) -> Answer:
    """Only a kind of notice that the General Assembly created may be asked for.

    Source: RPD 73(1)-(2).
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: other kinds than the Red Notice; a record that asks for one is turned away as it is read.
    """
    kind = case.get("alert.kind")
    if kind is None:
        return absent("alert.kind")
    return MET if kind in case.parameter("notice_kinds") else not_met("no_such_kind", case.show("alert.kind"))
