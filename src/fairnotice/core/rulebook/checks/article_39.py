"""Rules on the Processing of Data, Article 39: data on a person who has died."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import NOT_TOUCHED, Answer, absent, not_met, unclear

#: Each of the two statuses means that the person is dead (RPD 44(1)).
_DEAD = ("deceased", "unidentified_body")


@check_of("RPD-39-1")
def check_alive(case: Case) -> Answer:
    """Nobody who has died may be sought for arrest: data on the dead serve only to identify them, to
    explain a case already processed, or to analyse crime.

    Source: RPD 39(1), with 10(2)(a) and 82; that such an alert fails is our reading, the article only
    limits purposes.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: a death told only in the texts; texts are read elsewhere.
    """
    status = case.get("person.status")
    if status in _DEAD:
        return not_met("deceased", case.show("person.status"))
    died_on = case.get("identity.date_of_death")
    if died_on is not None and died_on > case.on:
        return unclear("death_yet_to_come", case.show("identity.date_of_death"), asks=("identity.date_of_death",))
    if died_on is not None:
        return not_met("deceased", case.show("identity.date_of_death"))
    return absent("person.status") if status is None else NOT_TOUCHED
