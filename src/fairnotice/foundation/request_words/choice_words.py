"""What the options of the form's closed lists are called, for a person who chooses or reads them."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice.foundation.request_words import known_words

_WORDS: Mapping[str, str | Promise] = {
    "10.2.a": pgettext_lazy("option", "10(2)(a): search for a wanted person"),
    "10.2.b": pgettext_lazy("option", "10(2)(b): information on a person or on a crime"),
    "10.2.c": pgettext_lazy("option", "10(2)(c): warning about criminal activities"),
    "10.2.d": pgettext_lazy("option", "10(2)(d): missing persons"),
    "10.2.e": pgettext_lazy("option", "10(2)(e): witnesses and victims"),
    "10.2.f": pgettext_lazy("option", "10(2)(f): identifying persons and bodies"),
    "10.2.g": pgettext_lazy("option", "10(2)(g): scientific examinations"),
    "10.2.h": pgettext_lazy("option", "10(2)(h): security threats and criminal networks"),
    "10.2.i": pgettext_lazy("option", "10(2)(i): search for objects"),
    "acquitted": pgettext_lazy("option", "Acquitted"),
    "alert_public": pgettext_lazy("option", "To alert the public"),
    "all": pgettext_lazy("option", "All countries"),
    "amnestied": pgettext_lazy("option", "Amnestied"),
    "ar": pgettext_lazy("option", "Arabic"),
    "arrest": pgettext_lazy("option", "Arrest"),
    "arrest_warrant": pgettext_lazy("option", "Arrest warrant"),
    "business": pgettext_lazy("option", "Business"),
    "charged": pgettext_lazy("option", "Charged"),
    "confidential": pgettext_lazy("option", "Confidential"),
    "convicted": pgettext_lazy("option", "Convicted"),
    "creditor_debtor": pgettext_lazy("option", "Creditor or debtor"),
    "criminal_history": pgettext_lazy("option", "Criminal history"),
    "death": pgettext_lazy("option", "Death penalty"),
    "deceased": pgettext_lazy("option", "Deceased"),
    "deprivation_of_liberty": pgettext_lazy("option", "Prison"),
    "detain": pgettext_lazy("option", "Detain"),
    "discharged": pgettext_lazy("option", "Discharged"),
    "dismissed": pgettext_lazy("option", "Case dismissed"),
    "employment": pgettext_lazy("option", "Employment"),
    "en": pgettext_lazy("option", "English"),
    "es": pgettext_lazy("option", "Spanish"),
    "ex_partner": pgettext_lazy("option", "Former partner"),
    "extradition": pgettext_lazy("option", "Extradition"),
    "family": pgettext_lazy("option", "Family"),
    "female": pgettext_lazy("option", "Female"),
    "fine": pgettext_lazy("option", "Fine"),
    "fr": pgettext_lazy("option", "French"),
    "imprisonment": pgettext_lazy("option", "Imprisonment"),
    "judicial_decision_same_effect": pgettext_lazy("option", "Judicial decision with the same effect"),
    "life": pgettext_lazy("option", "Prison for life"),
    "limit_access": pgettext_lazy("option", "To limit who may see it"),
    "limit_circulation": pgettext_lazy("option", "To limit who receives it"),
    "list": pgettext_lazy("option", "A list of countries"),
    "locate": pgettext_lazy("option", "Locate"),
    "male": pgettext_lazy("option", "Male"),
    "missing": pgettext_lazy("option", "Missing"),
    "mononym": pgettext_lazy("option", "One name only"),
    "none": pgettext_lazy("option", "None"),
    "not_justify_or_qualify": pgettext_lazy("option", "A notice is not justified, or its conditions are not met"),
    "official_use_only": pgettext_lazy("option", "For official use only"),
    "other": pgettext_lazy("option", "Other"),
    "other_promoting_cooperation": pgettext_lazy("option", "Otherwise to promote police cooperation"),
    "pending": pgettext_lazy("option", "Pending"),
    "possible_threat": pgettext_lazy("option", "Possible threat"),
    "prosecution": pgettext_lazy("option", "Prosecution"),
    "request_help": pgettext_lazy("option", "To ask the public for help"),
    "restrict_movement": pgettext_lazy("option", "Restrict movement"),
    "restricted": pgettext_lazy("option", "Restricted"),
    "sentence": pgettext_lazy("option", "Serving a sentence"),
    "served": pgettext_lazy("option", "Sentence served"),
    "similar_lawful_action": pgettext_lazy("option", "Similar lawful action"),
    "standard": pgettext_lazy("option", "Family name and forename"),
    "surrender": pgettext_lazy("option", "Surrender"),
    "suspect": pgettext_lazy("option", "Suspect"),
    "suspended_imprisonment": pgettext_lazy("option", "Suspended imprisonment"),
    "un_sanctions": pgettext_lazy("option", "United Nations sanctions"),
    "unidentified_body": pgettext_lazy("option", "Unidentified body"),
    "unidentified_person": pgettext_lazy("option", "Unidentified person"),
    "unknown": pgettext_lazy("option", "Unknown"),
    "victim": pgettext_lazy("option", "Victim"),
    "witness": pgettext_lazy("option", "Witness"),
    "yes": pgettext_lazy("option", "Yes"),
    "no": pgettext_lazy("option", "No"),
}

#: Parts of an answer that has several, as the form labels them.
PART_WORDS: Mapping[str, str | Promise] = {
    "type": pgettext_lazy("part of an answer", "Kind"),
    "number": pgettext_lazy("part of an answer", "Number"),
    "issuer": pgettext_lazy("part of an answer", "Issued by"),
    "valid_until": pgettext_lazy("part of an answer", "Valid until"),
    "ref": pgettext_lazy("part of an answer", "Reference"),
    "quality": pgettext_lazy("part of an answer", "Quality"),
    "taken_at": pgettext_lazy("part of an answer", "Taken on"),
    "field": pgettext_lazy("part of an answer", "Field"),
    "class": pgettext_lazy("part of an answer", "Class"),
    "justification": pgettext_lazy("part of an answer", "Why it is needed"),
    "date": pgettext_lazy("part of an answer", "Day"),
    "decision": pgettext_lazy("part of an answer", "Decision"),
    "kind": pgettext_lazy("part of an answer", "Kind"),
    "months": pgettext_lazy("part of an answer", "Months"),
    "amount": pgettext_lazy("part of an answer", "Amount"),
    "currency": pgettext_lazy("part of an answer", "Currency"),
    "date_from": pgettext_lazy("part of an answer", "From"),
    "date_to": pgettext_lazy("part of an answer", "Until"),
    "place": pgettext_lazy("part of an answer", "Place"),
    "country": pgettext_lazy("part of an answer", "Country"),
    "role": pgettext_lazy("part of an answer", "Role"),
    "needed": pgettext_lazy("part of an answer", "Is the name needed"),
    "target": pgettext_lazy("part of an answer", "Who may not see it"),
    "scope": pgettext_lazy("part of an answer", "What they may not see"),
    "set_at": pgettext_lazy("part of an answer", "Set on"),
    "data_types": pgettext_lazy("part of an answer", "Which data"),
    "method": pgettext_lazy("part of an answer", "How"),
    "audience": pgettext_lazy("part of an answer", "For whom"),
    "conditions": pgettext_lazy("part of an answer", "Conditions"),
    "at": pgettext_lazy("part of an answer", "Given on"),
    "person_believed_abroad": pgettext_lazy("part of an answer", "The person is believed to be abroad"),
    "foreign_nationality": pgettext_lazy("part of an answer", "The person has a foreign nationality"),
    "cross_border_acts": pgettext_lazy("part of an answer", "Acts crossed borders"),
    "assets_abroad": pgettext_lazy("part of an answer", "There are assets abroad"),
    "witnesses_abroad": pgettext_lazy("part of an answer", "There are witnesses abroad"),
}


def name_option(option: str) -> str:
    """What an option is called; one that the lists do not know keeps its own word."""
    return str(_WORDS.get(option) or known_words.OPTIONS.get(option, option))


def name_part(part: str) -> str:
    """What a part of an answer, or of what is known beside it, is called; an unknown one keeps its own word."""
    return str(PART_WORDS.get(part) or known_words.PARTS.get(part, part))
