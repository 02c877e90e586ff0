"""What a reviewer may do with a living alert. Each step calls one action; the action decides again who may."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any
from uuid import UUID

from django import forms
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.blocking import block_alert, lift_block
from fairnotice.office.requests.life.cautioning import caution_alert, lift_caution
from fairnotice.office.requests.life.ending import CancellationGround, Shown, cancel_alert
from fairnotice.office.requests.life.form_fields import ask_day, ask_text
from fairnotice.office.requests.life.locking import LIVING
from fairnotice.office.requests.life.reexamining import OwnAnswers, decide_change, renew_alert
from fairnotice.office.requests.life.rescreening import rescreen_alert
from fairnotice.office.requests.life.seconding import answer_as_second, close_reexamination, confirm_reexamination
from fairnotice.office.requests.life.steps import Step
from fairnotice.office.requests.models import AlertState, Block, Caution
from fairnotice.office.requests.models.examinations import Examination, Measure
from fairnotice.office.requests.models.life import Reexamination
from fairnotice.office.review.actions.doubting import close_examination, open_examination
from fairnotice.office.review.models import Verdict

_REASONS = pgettext_lazy("form label", "Your reasons")


class RescreenForm(forms.Form):
    sure = forms.BooleanField(label=pgettext_lazy("form label", "Run every rule again, by the law of today."))


class OfficeReasonForm(forms.Form):
    reason = forms.CharField(
        label=pgettext_lazy("form label", "Reason, for the office alone"),
        help_text=pgettext_lazy("form hint", "Nobody outside the office reads it."),
        max_length=60,
    )


class ExamineForm(forms.Form):
    doubt = ask_text(pgettext_lazy("form label", "The doubt, for the office alone"))
    question = ask_text(pgettext_lazy("form label", "The question to the source, as it will read it"))
    measure = forms.ChoiceField(
        label=pgettext_lazy("form label", "Interim measure while the doubt lasts"),
        choices=Measure.choices,
        widget=forms.RadioSelect,
    )


class EndExaminationForm(forms.Form):
    outcome = forms.ChoiceField(
        label=pgettext_lazy("form label", "How it ended"), choices=Examination.Outcome.choices, widget=forms.RadioSelect
    )
    reasons = ask_text(_REASONS)
    told = ask_text(pgettext_lazy("form label", "What the source reads of it"), required=False)


class ReasonsForm(forms.Form):
    reasons = ask_text(_REASONS)


class CancelForm(forms.Form):
    ground = forms.ChoiceField(
        label=pgettext_lazy("form label", "Ground"), choices=CancellationGround.choices, widget=forms.RadioSelect
    )
    linked = ask_text(pgettext_lazy("form label", "Alerts that it hangs on, for 81(3)(b)"), required=False)
    rescreening = forms.IntegerField(
        label=pgettext_lazy("form label", "Number of the newest screening, for 81(3)(c)"), required=False
    )
    question = forms.IntegerField(
        label=pgettext_lazy("form label", "Number of the question to the source, for 81(3)(d)"), required=False
    )
    reasons = ask_text(_REASONS)


class AnswersForm(forms.Form):
    """The reviewer's own answers; nothing is chosen beforehand."""

    article_2 = forms.ChoiceField(
        label=pgettext_lazy("form label", "Your answer on Article 2"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    article_2_reasons = ask_text(pgettext_lazy("form label", "Why, on Article 2"))
    article_3 = forms.ChoiceField(
        label=pgettext_lazy("form label", "Your answer on Article 3"), choices=Verdict.choices, widget=forms.RadioSelect
    )
    article_3_reasons = ask_text(pgettext_lazy("form label", "Why, on Article 3"))


class RenewForm(AnswersForm):
    outcome = forms.ChoiceField(
        label=pgettext_lazy("form label", "Your decision"),
        choices=[
            (choice.value, choice.label) for choice in (Reexamination.Outcome.KEEP, Reexamination.Outcome.DECLINE)
        ],
        widget=forms.RadioSelect,
    )
    new_until = ask_day(pgettext_lazy("form label", "Kept until, if kept"), required=False)
    reasons = ask_text(_REASONS)


class ChangeForm(AnswersForm):
    outcome = forms.ChoiceField(
        label=pgettext_lazy("form label", "Your decision"),
        choices=[
            (choice.value, choice.label) for choice in (Reexamination.Outcome.ACCEPT, Reexamination.Outcome.DECLINE)
        ],
        widget=forms.RadioSelect,
    )
    reasons = ask_text(_REASONS)


def _answers(given: Mapping[str, Any]) -> OwnAnswers:
    return OwnAnswers(given["article_2"], given["article_2_reasons"], given["article_3"], given["article_3_reasons"])


def _renew(by: User, alert_id: UUID, given: Mapping[str, Any]) -> object:
    return renew_alert(
        by=by,
        alert_id=alert_id,
        answers=_answers(given),
        outcome=given["outcome"],
        reasons=given["reasons"],
        new_until=given["new_until"],
    )


def _decide_change(by: User, alert_id: UUID, given: Mapping[str, Any]) -> object:
    return decide_change(
        by=by, alert_id=alert_id, answers=_answers(given), outcome=given["outcome"], reasons=given["reasons"]
    )


def _cancel(by: User, alert_id: UUID, given: Mapping[str, Any]) -> object:
    shown = Shown(given["linked"], given["rescreening"], given["question"])
    return cancel_alert(by=by, alert_id=alert_id, ground=given["ground"], reasons=given["reasons"], shown=shown)


def _lift_block(by: User, alert_id: UUID, given: Mapping[str, Any]) -> object:
    block = Block.objects.filter(alert_id=alert_id, lifted_at__isnull=True).first()
    return lift_block(by=by, block_id=block.pk if block else 0, reasons=given["reasons"])


def _lift_caution(by: User, alert_id: UUID, given: Mapping[str, Any]) -> object:
    oldest = Caution.objects.filter(alert_id=alert_id, lifted_at__isnull=True).order_by("pk").first()
    return lift_caution(by=by, caution_id=oldest.pk if oldest else 0, reasons=given["reasons"])


def _end_examination(by: User, alert_id: UUID, given: Mapping[str, Any]) -> object:
    found = Examination.objects.filter(alert_id=alert_id, closed_at__isnull=True).first()
    return close_examination(by=by, examination_id=found.pk if found else 0, **given)


def _open_reexamination(alert_id: UUID) -> int:
    found = Reexamination.objects.filter(alert_id=alert_id, closed_at__isnull=True).first()
    return found.pk if found else 0


#: Names of steps that answer what the source asked; offered where it waits.
ON_KEEPING, ON_CHANGE = "renew", "decide-change"
#: Names of the second person's steps, in their order: the own answers come before the proposal is shown.
ANSWERING, SECOND, AGAINST = "answer", "confirm", "dissent"

REVIEWER_STEPS: Mapping[str, Step] = {
    ON_KEEPING: Step(
        pgettext_lazy("page title", "Decide whether the alert is kept"),
        pgettext_lazy("button", "Decide"),
        RenewForm,
        _renew,
        LIVING,
    ),
    ON_CHANGE: Step(
        pgettext_lazy("page title", "Decide on the change that the source wants"),
        pgettext_lazy("button", "Decide"),
        ChangeForm,
        _decide_change,
        (AlertState.PUBLISHED, AlertState.SUSPENDED),
    ),
    ANSWERING: Step(
        pgettext_lazy("page title", "Write your own answers as the second person"),
        pgettext_lazy("button", "Sign your answers"),
        AnswersForm,
        lambda by, pk, given: answer_as_second(
            by=by, reexamination_id=_open_reexamination(pk), answers=_answers(given)
        ),
        LIVING,
    ),
    SECOND: Step(
        pgettext_lazy("page title", "Confirm as the second person"),
        pgettext_lazy("button", "Confirm"),
        ReasonsForm,
        lambda by, pk, given: confirm_reexamination(
            by=by, reexamination_id=_open_reexamination(pk), reasons=given["reasons"]
        ),
        LIVING,
    ),
    AGAINST: Step(
        pgettext_lazy("page title", "Dissent, or take your own proposal back"),
        pgettext_lazy("button", "Close the proposal"),
        ReasonsForm,
        lambda by, pk, given: close_reexamination(
            by=by, reexamination_id=_open_reexamination(pk), reasons=given["reasons"]
        ),
        LIVING,
    ),
    "examine": Step(
        pgettext_lazy("page title", "Open an examination of the alert (RPD 128)"),
        pgettext_lazy("button", "Open the examination"),
        ExamineForm,
        lambda by, pk, given: open_examination(by=by, alert_id=pk, **given),
        LIVING,
    ),
    "end-examination": Step(
        pgettext_lazy("page title", "End the examination (RPD 128(4))"),
        pgettext_lazy("button", "End the examination"),
        EndExaminationForm,
        _end_examination,
        tuple(AlertState),
    ),
    "rescreen": Step(
        pgettext_lazy("page title", "Put the alert before the rules again"),
        pgettext_lazy("button", "Run the rules"),
        RescreenForm,
        lambda by, pk, given: rescreen_alert(by=by, alert_id=pk),
        LIVING,
    ),
    "caution": Step(
        pgettext_lazy("page title", "Put a caution on the alert"),
        pgettext_lazy("button", "Caution"),
        OfficeReasonForm,
        lambda by, pk, given: caution_alert(by=by, alert_id=pk, reason=given["reason"]),
        LIVING,
    ),
    "lift-caution": Step(
        pgettext_lazy("page title", "Lift the oldest caution"),
        pgettext_lazy("button", "Lift the caution"),
        ReasonsForm,
        _lift_caution,
        LIVING,
    ),
    "block": Step(
        pgettext_lazy("page title", "Block the alert"),
        pgettext_lazy("button", "Block"),
        OfficeReasonForm,
        lambda by, pk, given: block_alert(by=by, alert_id=pk, reason=given["reason"]),
        (AlertState.PUBLISHED, AlertState.SUSPENDED),
        is_danger=True,
    ),
    "lift-block": Step(
        pgettext_lazy("page title", "Lift the block"),
        pgettext_lazy("button", "Lift the block"),
        ReasonsForm,
        _lift_block,
        (AlertState.BLOCKED,),
    ),
    "cancel": Step(
        pgettext_lazy("page title", "Cancel the alert"),
        pgettext_lazy("button", "Cancel the alert"),
        CancelForm,
        _cancel,
        LIVING,
        is_danger=True,
    ),
}
