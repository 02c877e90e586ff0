"""Raise and close second looks: a reviewer looks again, and says what came of it."""

from __future__ import annotations

from django.db import models, transaction
from django.utils.translation import pgettext, pgettext_lazy

from fairnotice import clock
from fairnotice.errors import Conflict, NotAllowed, Refused
from fairnotice.foundation.acts.actions import Actor, record_act
from fairnotice.foundation.people.models import User
from fairnotice.foundation.people.recusal import refuse_unfree
from fairnotice.foundation.people.rules import Sides
from fairnotice.office.requests.life.locking import refuse_decider
from fairnotice.office.requests.models import Alert, LegacyAlert, SecondLook
from fairnotice.office.requests.sides import countries_at_stake


class LookReason(models.TextChoices):
    """Why somebody should look again. Other rooms add reasons of their own; these come from an alert's life."""

    SUSPENSION_OVER = "suspension_over", pgettext_lazy("second look", "The suspension is over and nobody acted")
    PURPOSE_ACHIEVED = "purpose_achieved", pgettext_lazy("second look", "The purpose may have been achieved")
    NOT_CONFIRMED = "not_confirmed", pgettext_lazy("second look", "Nobody confirmed that the data are current")
    NOT_CURRENT = "not_current", pgettext_lazy("second look", "The source says that the data are not current")
    CAUTIONED = "cautioned", pgettext_lazy("second look", "A caution was set")
    LEGACY = "legacy_not_examined", pgettext_lazy("second look", "It stood before this office, unexamined")
    BLOCKED = "blocked", pgettext_lazy("second look", "The alert was blocked")


@transaction.atomic
def raise_second_look(*, by: Actor, alert: Alert, reason: str) -> SecondLook:
    """Ask for a second look at an alert; one that is open for the same reason stays the one."""
    Alert.objects.select_for_update().get(pk=alert.pk)
    standing = alert.second_looks.filter(reason=reason, closed_at__isnull=True).first()
    if standing is not None:
        return standing
    look = SecondLook.objects.create(alert=alert, reason=reason, raised_at=clock.read_now(), raised_by=by.acting_id)
    record_act(by=by, verb="second_look.raised", about=alert, stated={"reason": reason})
    return look


@transaction.atomic
def close_second_look(*, by: User, look_id: int, conclusion: str) -> SecondLook:
    """Close a second look as a reviewer who is tied to nothing in it, and say what came of it."""
    look = SecondLook.objects.select_for_update().filter(pk=look_id).first()
    if look is None or not by.reviews:
        raise NotAllowed("Nothing was closed: there is no such second look.")
    if look.alert is not None:
        refuse_decider(by, look.alert.request)
    if look.legacy is not None:
        refuse_tied_to_legacy(by, look.legacy)
    if look.closed_at is not None:
        raise Conflict(
            pgettext(
                "refusal",
                "Nothing was closed: a colleague has closed this second look. Your text is still in the form.",
            )
        )
    if not conclusion.strip():
        raise Refused(
            pgettext("refusal", "Nothing was closed: a second look ends in words."),
            {"conclusion": pgettext("to mend", "Write what came of it.")},
        )
    look.closed_at, look.closed_by, look.conclusion = clock.read_now(), by.acting_id, conclusion
    look.save(update_fields=["closed_at", "closed_by", "conclusion"])
    record_act(
        by=by,
        verb="second_look.closed",
        about=look.alert or look.legacy or look,
        stated={"reason": look.reason},
        content={"conclusion": conclusion},
    )
    return look


def refuse_tied_to_legacy(by: User, legacy: LegacyAlert) -> None:
    """Raise `NotAllowed` for who does not review, or is tied to the bureau's country or the subject's."""
    countries = [country for _, country in countries_at_stake(legacy.bureau, legacy.content)]
    refuse_unfree(by, Sides(countries, legacy.pk), about=legacy)
