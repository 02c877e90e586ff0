"""What the class given to an offence says against taking it for an ordinary-law crime (RPD 1(1))."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case, Offence, show
from fairnotice.core.rulebook.findings import Answer, Evidence, signal

#: Reasons by the class that gives them, gravest first.
REASONS = {
    "article_3": "against_article_3",
    "special_ga_regime": "special_regime",
    "unclear": "class_unclear",
}


def reason_of(offence: Offence) -> str | None:
    """Why an offence may be no ordinary-law crime; None where nothing stated says so.

    An offence without a class is not in doubt for that: the class is found by reading, and is no part of
    what the source must give.
    """
    reason = REASONS.get(offence.get("ordinary_law", ""))
    if reason is None and offence.get("special_ga_regime"):
        return "special_regime"
    return reason


def show_class(case: Case, offence: Offence) -> Evidence:
    """Where the class of an offence stands, with its value; the words of a special regime are left out."""
    place = next(index for index, other in enumerate(case.offences) if other is offence)
    if offence.get("ordinary_law") in REASONS:
        return show(f"offences[{place}].ordinary_law", offence["ordinary_law"])
    return show(f"offences[{place}].special_ga_regime", "")


def signal_classes(case: Case, *reasons: str) -> Answer | None:
    """The gravest of the named reasons that an offence gives, with every offence that gives it."""
    for reason in reasons:
        giving = [offence for offence in case.offences if reason_of(offence) == reason]
        if giving:
            return signal(reason, *(show_class(case, offence) for offence in giving))
    return None
