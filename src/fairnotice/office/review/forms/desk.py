"""The forms beside a request: ask, look up, translate, log a contact; and those of the queue and the casebook."""

from __future__ import annotations

from typing import Any

from django import forms
from django.conf import settings
from django.utils.translation import get_language, pgettext_lazy

from fairnotice.office.requests.models import Kind, State
from fairnotice.office.review.models import OutsideContact, Reliability, Stage
from fairnotice.office.review.words import name_grounds

_SHORT = forms.Textarea(attrs={"rows": 3, "dir": "auto"})


def _choose_language() -> forms.ChoiceField:
    return forms.ChoiceField(
        label=pgettext_lazy("language", "Language of the text"), choices=settings.LANGUAGES, initial=get_language
    )


class QuestionForm(forms.Form):
    """A question to the bureau."""

    text = forms.CharField(label=pgettext_lazy("question", "Your question"), widget=_SHORT, max_length=5_000)
    language = _choose_language()


class ResearchForm(forms.Form):
    """One look into a source."""

    source = forms.CharField(label=pgettext_lazy("research", "Where you looked"), max_length=300)
    looked_on = forms.DateField(
        label=pgettext_lazy("research", "Day"),
        widget=forms.DateInput(attrs={"type": "date"}),
        input_formats=["%Y-%m-%d"],
    )
    reliability = forms.ChoiceField(
        label=pgettext_lazy("research", "How far it is to be relied upon"),
        choices=Reliability.choices,
        widget=forms.RadioSelect,
    )
    found = forms.CharField(
        label=pgettext_lazy("research", "What you found"), widget=_SHORT, required=False, max_length=20_000
    )
    not_found = forms.CharField(
        label=pgettext_lazy("research", "What you looked for and did not find"),
        widget=_SHORT,
        required=False,
        max_length=20_000,
    )


class TranslationForm(forms.Form):
    """A text of the request in another language; the original stays."""

    def __init__(self, *args: Any, texts: list[tuple[str, str]], **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.fields["path"] = forms.ChoiceField(label=pgettext_lazy("translation", "Which text"), choices=texts)
        self.fields["language"] = _choose_language()
        self.fields["text"] = forms.CharField(
            label=pgettext_lazy("translation", "Your translation"), widget=_SHORT, max_length=50_000
        )


class ContactForm(forms.Form):
    """An approach outside the channel."""

    reference = forms.CharField(
        label=pgettext_lazy("outside contact", "Reference of the request"), required=False, max_length=40
    )
    came_from = forms.ChoiceField(
        label=pgettext_lazy("outside contact", "Who it came from"),
        choices=OutsideContact.From.choices,
        widget=forms.RadioSelect,
    )
    channel = forms.CharField(label=pgettext_lazy("outside contact", "How: a call, a letter, a visit"), max_length=120)
    happened_on = forms.DateField(
        label=pgettext_lazy("outside contact", "Day"),
        widget=forms.DateInput(attrs={"type": "date"}),
        input_formats=["%Y-%m-%d"],
    )
    said = forms.CharField(
        label=pgettext_lazy("outside contact", "What was said or asked for"),
        help_text=pgettext_lazy("outside contact", "Write 'the person': no name, birth date or place."),
        widget=_SHORT,
        max_length=20_000,
    )


class FilterForm(forms.Form):
    """Filters and order of the queue; none of them is about the person sought."""

    state = forms.ChoiceField(
        label=pgettext_lazy("queue filter", "State"),
        choices=[("", pgettext_lazy("queue filter", "Waiting")), *[c for c in State.choices if c[0] != State.DRAFT]],
        required=False,
    )
    kind = forms.ChoiceField(
        label=pgettext_lazy("queue filter", "Kind"),
        choices=[("", pgettext_lazy("queue filter", "All")), *Kind.choices],
        required=False,
    )
    assigned = forms.ChoiceField(
        label=pgettext_lazy("queue filter", "Assigned to"),
        choices=[
            ("", pgettext_lazy("queue filter", "Anybody or nobody")),
            ("me", pgettext_lazy("queue filter", "Me")),
            ("nobody", pgettext_lazy("queue filter", "Nobody")),
        ],
        required=False,
    )
    bureau = forms.CharField(label=pgettext_lazy("queue filter", "Source bureau"), required=False, max_length=40)
    age = forms.CharField(
        label=pgettext_lazy("queue filter", "Waiting for at least (days)"),
        required=False,
        widget=forms.TextInput(attrs={"inputmode": "numeric", "maxlength": "4"}),
    )
    urgent = forms.ChoiceField(
        label=pgettext_lazy("queue filter", "Urgency"),
        choices=[("", pgettext_lazy("queue filter", "All")), ("1", pgettext_lazy("queue filter", "Stated as urgent"))],
        required=False,
    )
    second = forms.ChoiceField(
        label=pgettext_lazy("queue filter", "Second person"),
        choices=[
            ("", pgettext_lazy("queue filter", "All")),
            ("1", pgettext_lazy("queue filter", "A proposal waits for one")),
        ],
        required=False,
    )
    order = forms.ChoiceField(
        label=pgettext_lazy("queue filter", "Order"),
        choices=[
            ("priority", pgettext_lazy("queue filter", "Priority, then oldest")),
            ("oldest", pgettext_lazy("queue filter", "Oldest first")),
            ("newest", pgettext_lazy("queue filter", "Newest first")),
        ],
        required=False,
    )


class SaveViewForm(forms.Form):
    """A name for the filters in use."""

    name = forms.CharField(label=pgettext_lazy("saved view", "Name of this view"), max_length=60)


class RefusalEntryForm(forms.Form):
    """The closed form of a refusal for the casebook."""

    ground = forms.ChoiceField(label=pgettext_lazy("casebook", "Ground"), choices=name_grounds)
    paragraphs = forms.CharField(
        label=pgettext_lazy("casebook", "Paragraphs"),
        help_text=pgettext_lazy("casebook", "One on each line, as RPD 34(3)(a)."),
        widget=_SHORT,
        max_length=1_000,
    )
    stage = forms.ChoiceField(label=pgettext_lazy("casebook", "Stage"), choices=Stage.choices, widget=forms.RadioSelect)
    language = _choose_language()
    text = forms.CharField(
        label=pgettext_lazy("casebook", "What was decided and why, without anybody in it"),
        help_text=pgettext_lazy("casebook", "No name, date, place or number of the request."),
        widget=forms.Textarea(attrs={"rows": 8, "dir": "auto"}),
        max_length=10_000,
    )


class JudgeForm(forms.Form):
    """A second person's word on an entry."""

    accepts = forms.ChoiceField(
        label=pgettext_lazy("casebook", "Your answer"),
        choices=[
            ("yes", pgettext_lazy("casebook", "Accept it for the casebook")),
            ("no", pgettext_lazy("casebook", "Decline it")),
        ],
        widget=forms.RadioSelect,
    )
    why = forms.CharField(label=pgettext_lazy("casebook", "Why"), widget=_SHORT, max_length=5_000)
