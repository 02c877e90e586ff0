"""What a bureau may do with its own alert."""

from __future__ import annotations

from collections.abc import Mapping

from django import forms
from django.utils.translation import pgettext_lazy

from fairnotice.office.requests.life.confirming import confirm_current, review_purpose
from fairnotice.office.requests.life.ending import WithdrawalGround, withdraw_alert
from fairnotice.office.requests.life.form_fields import ask_day, ask_text, ask_yes_no
from fairnotice.office.requests.life.keeping import ask_to_keep
from fairnotice.office.requests.life.locking import LIVING
from fairnotice.office.requests.life.steps import Step
from fairnotice.office.requests.life.suspending import resume_alert, suspend_alert
from fairnotice.office.requests.models import AlertState


class SuspendForm(forms.Form):
    until_on = ask_day(pgettext_lazy("form label", "Suspended until"))
    reasons = ask_text(
        pgettext_lazy("form label", "Why it is suspended"),
        pgettext_lazy("form hint", "All suspensions of an alert together last six months at most. Its end stays."),
    )


class ResumeForm(forms.Form):
    sure = forms.BooleanField(label=pgettext_lazy("form label", "Take the alert up again: it answers bureaus again."))


class WithdrawAlertForm(forms.Form):
    ground = forms.ChoiceField(
        label=pgettext_lazy("form label", "Why"), choices=WithdrawalGround.choices, widget=forms.RadioSelect
    )
    achieved_on = ask_day(pgettext_lazy("form label", "Since when, if the purpose is achieved"), required=False)
    sure = forms.BooleanField(label=pgettext_lazy("form label", "Withdraw this alert. It does not come back."))


class CurrentForm(forms.Form):
    holds = ask_yes_no(
        pgettext_lazy("form label", "Are warrant, sentence, case and person still as the alert says?"),
    )
    words = ask_text(pgettext_lazy("form label", "If not: what has changed"), required=False)


class PurposeForm(forms.Form):
    lasts = ask_yes_no(pgettext_lazy("form label", "Does the purpose of the alert last?"))
    words = ask_text(pgettext_lazy("form label", "If not: what has happened"), required=False)


class KeepForm(forms.Form):
    still_needed = forms.BooleanField(
        label=pgettext_lazy("form label", "My bureau examined whether the data are still needed: they are."),
        required=False,
    )
    conditions_hold = forms.BooleanField(
        label=pgettext_lazy("form label", "My bureau examined the conditions for recording: they still hold."),
        required=False,
    )
    wanted_until = ask_day(pgettext_lazy("form label", "Keep until"))
    reasons = ask_text(pgettext_lazy("form label", "Why it is still needed"))


BUREAU_STEPS: Mapping[str, Step] = {
    "confirm": Step(
        pgettext_lazy("page title", "Say whether the data are current"),
        pgettext_lazy("button", "Record"),
        CurrentForm,
        lambda by, pk, given: confirm_current(by=by, alert_id=pk, holds=given["holds"], words=given["words"]),
        LIVING,
    ),
    "purpose": Step(
        pgettext_lazy("page title", "Review the purpose"),
        pgettext_lazy("button", "Record"),
        PurposeForm,
        lambda by, pk, given: review_purpose(by=by, alert_id=pk, lasts=given["lasts"], words=given["words"]),
        LIVING,
    ),
    "suspend": Step(
        pgettext_lazy("page title", "Suspend this alert"),
        pgettext_lazy("button", "Suspend"),
        SuspendForm,
        lambda by, pk, given: suspend_alert(by=by, alert_id=pk, until_on=given["until_on"], reasons=given["reasons"]),
        (AlertState.PUBLISHED,),
    ),
    "resume": Step(
        pgettext_lazy("page title", "Take this alert up again"),
        pgettext_lazy("button", "Take up again"),
        ResumeForm,
        lambda by, pk, given: resume_alert(by=by, alert_id=pk),
        (AlertState.SUSPENDED,),
    ),
    "keep": Step(
        pgettext_lazy("page title", "Ask to keep this alert"),
        pgettext_lazy("button", "Ask the office"),
        KeepForm,
        lambda by, pk, given: ask_to_keep(
            by=by,
            alert_id=pk,
            still_needed=given["still_needed"],
            conditions_hold=given["conditions_hold"],
            reasons=given["reasons"],
            wanted_until=given["wanted_until"],
        ),
        LIVING,
    ),
    "withdraw": Step(
        pgettext_lazy("page title", "Withdraw this alert"),
        pgettext_lazy("button", "Withdraw"),
        WithdrawAlertForm,
        lambda by, pk, given: withdraw_alert(
            by=by, alert_id=pk, ground=given["ground"], achieved_on=given["achieved_on"]
        ),
        LIVING,
        is_danger=True,
    ),
}
