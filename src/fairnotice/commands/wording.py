"""The words in which outcomes, recommendations and fields are told to people."""

from __future__ import annotations

import re
from gettext import pgettext

from fairnotice.core.screening.fields import load_fields

_RECOMMENDATIONS = {
    "publish": "Nothing was found against it in what was given. Whether it may go out is for a person to decide.",
    "publish_in_part": "Some offences stand and others do not. A person decides whether it may stand in part.",
    "return_for_completion": "The rules recommend to return it to the bureau for completion. A person decides.",
    "full_legal_review": "The rules recommend a full legal review by a person before anything else.",
    "refuse": "The rules recommend to refuse it. A person decides.",
}
_OUTCOMES = {
    "met": "satisfied",
    "not_met": "not satisfied",
    "cannot_tell": "cannot be told",
    "not_applicable": "does not apply",
    "signal": "a person must look",
    "no_signal": "the fields show nothing",
}
_KINDS = {"red_notice": "Red Notice", "wanted_diffusion": "wanted-person diffusion"}
_SETS = {
    "identity_set": (
        "Give data that identify the person: names, sex, birth date, documents, physical description, references of "
        "fingerprints or a DNA profile, photographs.",
        "RPD 83(2)(a)",
    ),
    "penalty": (
        "Give the highest penalty that the law allows for each offence, or the sentence imposed, or what is left of "
        "it to serve.",
        "RPD 83(2)(b)(iv)",
    ),
}

_FIRST_STRONG_ISOLATE, _POP_ISOLATE = "\u2068", "\u2069"


#: What each group of the form is about, for whoever does not see the form.
_PARTS = {
    "alert": "What is asked for, to which end, in which form and until when",
    "request": "When the request was sent",
    "source": "Who asks",
    "identity": "Who the person is",
    "person": "The status of the person, and what ties them to the case",
    "proceedings": "Whether the person is sought for trial or to serve a sentence, and how the case stands",
    "offences": "The law that was broken, and its wording",
    "penalty": "The penalty that the law allows, or the sentence",
    "sentence": "The sentence and what is left of it",
    "warrant": "The warrant: who issued it, when, whether it is valid, a copy",
    "facts": "What the person is said to have done, where and when",
    "assurances": "Whether extradition is agreed and will be sought",
    "attest": "What the bureau looked into and signed for before it asked",
    "restrictions": "Whom the bureau shuts out",
    "file": "What the bureau keeps in its file",
}


def say(text: str) -> str:
    """A sentence out of the law's files, in the language of whoever reads; the files stay as they are."""
    return pgettext("law", text) if text else ""


def describe_part_of_form(name: str) -> str:
    """What the group of the form is about in which a field stands."""
    group = re.split(r"[.\[]", name)[0]
    return pgettext("part of the form", _PARTS.get(group, group))


def say_recommendation(recommendation: str) -> str:
    """A recommendation in words; nothing here ever says that something is published or safe."""
    return pgettext("recommendation", _RECOMMENDATIONS[recommendation])


def name_outcome(outcome: str) -> str:
    return pgettext("outcome", _OUTCOMES[outcome])


def describe_kind(kind: str) -> str:
    return pgettext("kind of alert", _KINDS[kind])


def describe_field(name: str) -> tuple[str, str]:
    """What a field of the form, or an either-or of it, asks for, and the article that asks."""
    if name in _SETS:
        description, article = _SETS[name]
        return pgettext("field", description), article
    field = load_fields()[name]
    return pgettext("field", field.description), field.article


def isolate(text: str) -> str:
    """A text of the record, kept from changing the direction of what stands around it."""
    kept = "".join(character for character in text if character.isprintable() or character == " ")
    return kept if kept.isascii() else f"{_FIRST_STRONG_ISOLATE}{kept}{_POP_ISOLATE}"
