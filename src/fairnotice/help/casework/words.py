"""Words for codes."""

from __future__ import annotations

from django.utils.translation import pgettext, pgettext_lazy

_REASONS = {
    "detained": pgettext_lazy("casework", "Detained now"),
    "flight": pgettext_lazy("casework", "Flight or hand-over"),
    "flight_past": pgettext_lazy("casework", "Flight or hand-over was due: ask what happened"),
    "hearing": pgettext_lazy("casework", "Hearing"),
    "hearing_past": pgettext_lazy("casework", "Hearing has passed: ask what happened"),
    "task": pgettext_lazy("casework", "Task due"),
    "overdue": pgettext_lazy("casework", "Task overdue"),
    "ask_detained": pgettext_lazy("casework", "Ask whether they are detained"),
}


def say_reason(code: str) -> str:
    """Why a matter presses."""
    return str(_REASONS.get(code, pgettext("casework", "Another reason")))


_KINDS = {
    "matter": pgettext_lazy("casework", "Matter"),
    "person": pgettext_lazy("casework", "Person"),
    "document": pgettext_lazy("casework", "Document"),
    "event": pgettext_lazy("casework", "Event"),
    "task": pgettext_lazy("casework", "Task"),
    "letter": pgettext_lazy("casework", "Letter"),
}
_STEPS = {
    "added": pgettext_lazy("casework", "put down"),
    "changed": pgettext_lazy("casework", "changed"),
    "taken_away": pgettext_lazy("casework", "taken away"),
    "erased": pgettext_lazy("casework", "deleted for good"),
}


def say_kind(kind: str) -> str:
    """What sort of thing something is."""
    return str(_KINDS.get(kind, kind))


def say_verb(verb: str) -> str:
    """What was done to what, as one line of a history."""
    kind, _, step = verb.partition(".")
    if verb == "opening.erased":
        return pgettext("casework", "What a step told was deleted")
    return pgettext("casework", "%(kind)s: %(step)s") % {"kind": say_kind(kind), "step": str(_STEPS.get(step, step))}


_SECTIONS = {
    "people": pgettext_lazy("casework", "People"),
    "events": pgettext_lazy("casework", "What happened when"),
    "tasks": pgettext_lazy("casework", "Tasks"),
    "letters": pgettext_lazy("casework", "Letters"),
    "documents": pgettext_lazy("casework", "Documents"),
}
_NOTHING = {
    "people": pgettext_lazy("casework", "Nobody is put down yet. Begin with the person it is about."),
    "events": pgettext_lazy("casework", "Nothing is put down yet. A date known by its year alone is enough to begin."),
    "tasks": pgettext_lazy("casework", "Nothing is to be done yet."),
    "letters": pgettext_lazy("casework", "No letter was written yet."),
    "documents": pgettext_lazy("casework", "No document is here yet."),
}
_ADD = {
    "people": pgettext_lazy("casework", "Put somebody down"),
    "events": pgettext_lazy("casework", "Put something down that happened"),
    "tasks": pgettext_lazy("casework", "Put a task down"),
}


def say_section(slug: str) -> str:
    """The heading of a section of a matter."""
    return str(_SECTIONS[slug])


def say_nothing_of(slug: str) -> str:
    """What an empty section says."""
    return str(_NOTHING[slug])


def say_add(slug: str) -> str:
    """The words of the link that puts something down."""
    return str(_ADD.get(slug, ""))
