"""The closed list of reasons that a source may read, each with one fixed text and its citations.

Whatever lies behind a refusal, the source reads the text of its class and nothing else: refuge and
refoulement stand under Article 2 with every other ground of that article, and an earlier refusal under
the general conditions, for it may have been another bureau's.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy


@dataclass(frozen=True, slots=True)
class ReasonClass:
    """One class of reasons: its code, the words the source reads, the articles it stands on."""

    code: str
    words: str | Promise
    citations: tuple[str, ...]
    #: Whether completing the request may remove it, so that it may stand beside a return.
    mendable: bool


REASON_CLASSES = (
    ReasonClass(
        "completeness",
        pgettext_lazy("reason to a bureau", "Data that the form asks for are missing."),
        ("RPD 78(1)", "RPD 83(2)"),
        True,
    ),
    ReasonClass(
        "identity",
        pgettext_lazy("reason to a bureau", "The particulars do not identify the person well enough."),
        ("RPD 83(2)(a)",),
        True,
    ),
    ReasonClass(
        "judicial-data",
        pgettext_lazy(
            "reason to a bureau",
            "The facts, the charge, the warrant or the assurances do not meet what the Rules ask of them.",
        ),
        ("RPD 83(2)(b)", "RPD 84"),
        True,
    ),
    ReasonClass(
        "penalty-threshold",
        pgettext_lazy("reason to a bureau", "The penalty does not reach the threshold."),
        ("RPD 83(1)(a)(ii)",),
        True,
    ),
    ReasonClass(
        "excluded-offence",
        pgettext_lazy("reason to a bureau", "The offence belongs to a category for which no alert is published."),
        ("RPD 83(1)(a)(i)",),
        True,
    ),
    ReasonClass(
        "article-2",
        pgettext_lazy("reason to a bureau", "The request does not comply with Article 2 of the Constitution."),
        ("Constitution 2", "RPD 34(1)"),
        False,
    ),
    ReasonClass(
        "article-3",
        pgettext_lazy("reason to a bureau", "The request does not comply with Article 3 of the Constitution."),
        ("Constitution 3", "RPD 34(2)"),
        False,
    ),
    ReasonClass(
        "interest",
        pgettext_lazy("reason to a bureau", "The interest for international police cooperation was not shown."),
        ("RPD 35", "RPD 83(1)(a)(iii)"),
        True,
    ),
    ReasonClass(
        "channel",
        pgettext_lazy("reason to a bureau", "Another kind of notice or diffusion is meant for what is asked."),
        ("RPD 82", "RPD 99(3)"),
        True,
    ),
    ReasonClass(
        "quality",
        pgettext_lazy("reason to a bureau", "The data are not accurate, relevant or up to date as the Rules ask."),
        ("RPD 12(1)", "RPD 44"),
        True,
    ),
    ReasonClass(
        "conditions",
        pgettext_lazy("reason to a bureau", "The general conditions for recording data are not met."),
        ("RPD 34", "RPD 77(2)"),
        False,
    ),
)
_BY_CODE = {reason.code: reason for reason in REASON_CLASSES}
_CLASS_OF_GROUND = {
    "insufficient-identity": "identity",
    "insufficient-facts": "judicial-data",
    "no-valid-warrant": "judicial-data",
    "no-extradition-sought": "judicial-data",
    "penalty-threshold": "penalty-threshold",
    "private-matter": "excluded-offence",
    "family-matter": "excluded-offence",
    "administrative": "excluded-offence",
    "behavioural-cultural": "excluded-offence",
    "neutrality": "article-3",
    "not-of-interest": "interest",
    "wrong-channel": "channel",
    "time-barred": "quality",
    "person-status": "quality",
}


def class_of_ground(ground: str) -> ReasonClass:
    """The class a source reads for a ground; a ground not named here falls under the general conditions."""
    if ground.startswith("art2-"):
        return _BY_CODE["article-2"]
    if ground.startswith("art3-"):
        return _BY_CODE["article-3"]
    return _BY_CODE[_CLASS_OF_GROUND.get(ground, "conditions")]


def classes_of_grounds(grounds: Iterable[str], *, mendable_only: bool) -> tuple[ReasonClass, ...]:
    """The classes of several grounds, each once, in the order of the list.

    `mendable_only` is for a return: what completing cannot remove would only tell what somebody thinks.
    """
    found = {class_of_ground(ground) for ground in grounds if ground}
    return tuple(reason for reason in REASON_CLASSES if reason in found and (reason.mendable or not mendable_only))


def reason_of_incompleteness() -> ReasonClass:
    """The class of a request that lacks what the form asks for."""
    return _BY_CODE["completeness"]


def reason_of_conditions() -> ReasonClass:
    """The class of a refusal that names no ground."""
    return _BY_CODE["conditions"]
