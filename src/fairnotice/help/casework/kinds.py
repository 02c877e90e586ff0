"""The kinds of parts that a matter has: their addresses, forms and words, in one table."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice.errors import NotAllowed
from fairnotice.help.casework.forms.parts import DocumentForm, EventForm, LetterForm, PartForm, PersonForm, TaskForm
from fairnotice.help.casework.models import Document, Event, KeptOfMatter, Letter, Person, Task


@dataclass(frozen=True, slots=True)
class Kind:
    """One kind of part. `slug` stands in addresses and names the section of the matter's page."""

    slug: str
    model: type[KeptOfMatter]
    form: type[PartForm]
    new: Promise
    changed: Promise
    taken_away: Promise


KINDS = {
    kind.slug: kind
    for kind in (
        Kind(
            "people",
            Person,
            PersonForm,
            pgettext_lazy("casework", "Somebody in this matter"),
            pgettext_lazy("casework", "Change what is known of them"),
            pgettext_lazy("casework", "Taken away. The history of the matter brings it back."),
        ),
        Kind(
            "events",
            Event,
            EventForm,
            pgettext_lazy("casework", "Something that happened"),
            pgettext_lazy("casework", "Change this event"),
            pgettext_lazy("casework", "Taken away. The history of the matter brings it back."),
        ),
        Kind(
            "tasks",
            Task,
            TaskForm,
            pgettext_lazy("casework", "Something to be done"),
            pgettext_lazy("casework", "Change this task"),
            pgettext_lazy("casework", "Taken away. The history of the matter brings it back."),
        ),
        Kind(
            "letters",
            Letter,
            LetterForm,
            pgettext_lazy("casework", "A letter"),
            pgettext_lazy("casework", "Change this letter"),
            pgettext_lazy("casework", "Taken away. The history of the matter brings it back."),
        ),
        Kind(
            "documents",
            Document,
            DocumentForm,
            pgettext_lazy("casework", "A document"),
            pgettext_lazy("casework", "Change what is said of this document"),
            pgettext_lazy("casework", "Deleted for good."),
        ),
    )
}


def find_kind(slug: str) -> Kind:
    """The kind of an address; raises `NotAllowed` where there is none."""
    if slug not in KINDS:
        raise NotAllowed("Nothing was shown: a matter has no such parts.")
    return KINDS[slug]
