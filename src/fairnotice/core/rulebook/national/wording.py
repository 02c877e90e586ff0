"""The words for what is asked of a country and what may be answered."""

from __future__ import annotations

from gettext import NullTranslations

from .values import Answer, Source, Subject

_ENGLISH = NullTranslations()

_SUBJECTS = {
    Subject.ARREST_BASIS: "Can the police arrest on the alert alone?",
    Subject.CONDITIONS: "What must be so before an arrest?",
    Subject.WHO_DECIDES: "Who decides?",
    Subject.SAFEGUARDS: "What protects a person before the arrest?",
    Subject.ALREADY_JUDGED: "What if a court has already judged the same acts?",
    Subject.EVIDENCE: "Does the alert count as evidence?",
    Subject.AFTERWARDS: "What if INTERPOL deletes the alert?",
    Subject.REPORTED: "What has happened before?",
    Subject.STILL_SO: "Is this still so today?",
    Subject.IN_GENERAL: "What holds everywhere?",
}
_ANSWERS = {
    Answer.NOT_ALONE: "No, not on the alert alone",
    Answer.ON_CONDITIONS: "Only if more is given",
    Answer.ALONE: "Yes",
    Answer.IN_PRACTICE: "It is done, or has been done",
    Answer.DIFFERS: "Some countries do, some do not",
}


def say_subject(subject: Subject, translations: NullTranslations = _ENGLISH) -> str:
    """The question that a subject stands for."""
    return translations.pgettext("national", _SUBJECTS[subject])


def say_answer(answer: Answer, translations: NullTranslations = _ENGLISH) -> str:
    """The answer in a few words; a sentence with its source always stands beside it."""
    return translations.pgettext("national", _ANSWERS[answer])


def cite_source(source: Source, translations: NullTranslations = _ENGLISH) -> str:
    """A source as a reader can find it, and the day it speaks of."""
    p = translations.pgettext
    if source.as_of is None:
        return p("national", "{publisher}: {title} (bears no date)").format(
            publisher=source.publisher, title=source.title
        )
    return p("national", "{publisher}: {title} (as of {as_of})").format(
        publisher=source.publisher, title=source.title, as_of=str(source.as_of)
    )
