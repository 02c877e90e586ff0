"""What sections, doubts and answers are called on the pages of an opinion."""

from __future__ import annotations

from collections.abc import Mapping

from django.utils.functional import Promise
from django.utils.translation import pgettext, pgettext_lazy

SECTIONS: Mapping[str, Promise | str] = {
    "alert": pgettext_lazy("opinion", "The alert and who sent it"),
    "identity": pgettext_lazy("opinion", "The person"),
    "person": pgettext_lazy("opinion", "The person and the case"),
    "facts": pgettext_lazy("opinion", "The facts"),
    "offences": pgettext_lazy("opinion", "Offence"),
    "proceedings": pgettext_lazy("opinion", "The proceedings"),
    "sentence": pgettext_lazy("opinion", "The sentence"),
    "warrant": pgettext_lazy("opinion", "The warrant"),
    "assurances": pgettext_lazy("opinion", "Extradition"),
    "context": pgettext_lazy("opinion", "What you know beside the paper"),
}
#: Why a reading is a guess, or why words could not be read; by the codes of the reader.
_WHY: Mapping[str, Promise | str] = {
    "title": pgettext_lazy("opinion", "from the head of the paper"),
    "picture": pgettext_lazy("opinion", "the picture is not clear here"),
    "label_like": pgettext_lazy("opinion", "the label is spelled otherwise than we know it"),
    "several": pgettext_lazy("opinion", "more than one answer stands there"),
    "words": pgettext_lazy("opinion", "put into the form’s own words"),
    "amount": pgettext_lazy("opinion", "turned into months"),
    "name_order": pgettext_lazy("opinion", "which part is the family name is a guess"),
    "name_in_one": pgettext_lazy("opinion", "nothing says which part is the family name"),
    "day_or_month_first": pgettext_lazy("opinion", "the day or the month may come first"),
    "from_islamic_calendar": pgettext_lazy("opinion", "turned from the Islamic calendar; it may be a day off"),
    "from_solar_hijri_calendar": pgettext_lazy("opinion", "turned from the Solar Hijri calendar"),
    "calendar_not_said": pgettext_lazy("opinion", "it is not said in which calendar"),
    "day_incomplete": pgettext_lazy("opinion", "the day or the month is not given"),
    "not_a_day": pgettext_lazy("opinion", "this is no day that we can read"),
    "no_country": pgettext_lazy("opinion", "no country is called so"),
    "says_nothing": pgettext_lazy("opinion", "the paper says that there is none, or nothing"),
    "unreadable": pgettext_lazy("opinion", "we could not make out what it says"),
}
_OUTCOMES: Mapping[str, Promise | str] = {
    "met": pgettext_lazy("opinion", "satisfied"),
    "not_met": pgettext_lazy("opinion", "not satisfied"),
    "cannot_tell": pgettext_lazy("opinion", "cannot be told"),
    "signal": pgettext_lazy("opinion", "a person must look"),
    "no_signal": pgettext_lazy("opinion", "the fields show nothing"),
}


def say_why(code: str) -> str:
    """Why a reading is a guess, in words."""
    return str(_WHY.get(code, ""))


def name_outcome(code: str) -> str:
    """The outcome of a finding in words."""
    return str(_OUTCOMES.get(code, code))


def say_law(sentence: str) -> str:
    """A sentence of the law's files in the reader's language, or in English where there is none."""
    return pgettext("law", sentence) if sentence else ""


def say_argument(sentence: str) -> str:
    """A sentence on gaps, evidence and the other side, in the reader's language."""
    return pgettext("opinion", sentence) if sentence else ""
