"""Keeping a person away from a case they are tied to, and entering that it happened."""

from __future__ import annotations

from django.db import models, transaction
from django.utils.translation import pgettext

from fairnotice.errors import NotAllowed
from fairnotice.foundation.acts.actions import record_act
from fairnotice.foundation.acts.models import Act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.queries import RECUSED
from fairnotice.foundation.people.rules import BE_UNTIED, HAVE_DECLARED, REVIEW, Sides, may


class Recused(NotAllowed):
    """A person may not act on a case because of a tie, or because they declared nothing."""

    def __init__(self, message: str, *, why: str, person: User, about: models.Model) -> None:
        super().__init__(message)
        self.why = why
        self.person = person
        self.about = about


def refuse_unfree(user: User, sides: Sides, *, about: models.Model) -> None:
    """Raise `NotAllowed` for who does not review, `Recused` for who is tied or has declared nothing this year.

    Two queries, however many ties there are. Silence is no declaration: fail closed.
    """
    if not may(REVIEW, user):
        raise NotAllowed("Nothing was changed: only a reviewer may examine a request.")
    if not may(HAVE_DECLARED, user):
        raise Recused(
            pgettext(
                "refusal",
                "Nothing was changed: this person has not declared their ties this year. They declare them first.",
            ),
            why="undeclared",
            person=user,
            about=about,
        )
    if not may(BE_UNTIED, user, sides):
        raise Recused(
            pgettext(
                "refusal", "Nothing was changed: this person declared a tie to the case or to one of its countries."
            ),
            why="tied",
            person=user,
            about=about,
        )


@transaction.atomic
def enter_recusal(*, by: User, recused: Recused) -> Act:
    """Enter in the register that a recusal held; the refused step itself was rolled back and left no trace."""
    return record_act(
        by=by,
        verb=RECUSED,
        about=recused.about,
        stated={"why": recused.why, "person": recused.person.acting_id},
    )
