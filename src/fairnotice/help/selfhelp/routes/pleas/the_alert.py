"""Pleas against the alert itself: what it is about, how it is made, and whether its purpose still stands."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.routes.pleas.plea import Plea
from fairnotice.help.selfhelp.screens import chose
from fairnotice.help.selfhelp.sources import by_practice, by_rules, unsure

PLEAS = (
    Plea(
        "private-matter",
        pgettext_lazy("help", "The case is about money between two sides"),
        (
            by_rules("83(1)(a)(i)", pgettext_lazy("help", "A private quarrel is no reason for a red notice.")),
            by_rules(
                "83(1)(a)(i)",
                pgettext_lazy("help", "Show the contract, the debt, and what a court for such matters has said."),
            ),
        ),
        chose("case_touches", "money"),
    ),
    Plea(
        "family-matter",
        pgettext_lazy("help", "The case is about the family"),
        (
            by_rules("83(1)(a)(i)", pgettext_lazy("help", "A quarrel within a family is no reason for a red notice.")),
            by_rules("83(1)(a)(i)", pgettext_lazy("help", "Show who is who, and what a family court has said.")),
        ),
        chose("case_touches", "family"),
    ),
    Plea(
        "administrative",
        pgettext_lazy("help", "The case is about a broken rule, not a crime"),
        (
            by_rules(
                "83(1)(a)(i)", pgettext_lazy("help", "To break the rules of an office is no reason for a red notice.")
            ),
            by_rules("83(1)(a)(i)", pgettext_lazy("help", "Show the law it is based on, and what it calls the act.")),
        ),
        chose("case_touches", "rule"),
    ),
    Plea(
        "behavioural-cultural",
        pgettext_lazy("help", "The act is allowed in many countries"),
        (
            by_rules(
                "83(1)(a)(i)",
                pgettext_lazy("help", "Acts on whose wrong countries do not agree are no reason for a red notice."),
            ),
            by_rules(
                "83(1)(a)(i)", pgettext_lazy("help", "Show the charge, and laws of other countries that allow it.")
            ),
        ),
        chose("case_touches", "conduct"),
    ),
    Plea(
        "penalty-threshold",
        pgettext_lazy("help", "The penalty is small"),
        (
            by_rules(
                "83(1)(a)(ii)",
                pgettext_lazy("help", "Before a trial, the law must allow at least two years in prison."),
            ),
            by_rules(
                "83(1)(a)(ii)",
                pgettext_lazy("help", "After a trial, at least six months must be given or be left to serve."),
            ),
            by_rules("83(1)(a)(ii)", pgettext_lazy("help", "Show the text of the law, or the judgment.")),
        ),
        chose("alert_faults", "small"),
    ),
    Plea(
        "insufficient-facts",
        pgettext_lazy("help", "The alert does not say what the person did"),
        (
            by_rules(
                "83(2)(b)(i)",
                pgettext_lazy("help", "An alert must tell what happened, when, where, and your part in it."),
            ),
            by_practice(
                "3.13/2", pgettext_lazy("help", "‘Took part’ or ‘was involved’ is not enough. Quote its words.")
            ),
        ),
        chose("alert_faults", "vague"),
    ),
    Plea(
        "insufficient-identity",
        pgettext_lazy("help", "It is the wrong person, or it cannot be told"),
        (
            by_rules("83(2)(a)", pgettext_lazy("help", "An alert must say enough to tell one person from all others.")),
            by_rules("12(1)", pgettext_lazy("help", "Data must be right. Show what differs: birth, face, prints.")),
        ),
        chose("alert_faults", "not-me"),
    ),
    Plea(
        "no-valid-warrant",
        pgettext_lazy("help", "There is no valid warrant"),
        (
            by_rules("83(2)(b)(v)", pgettext_lazy("help", "A red notice needs a warrant that is valid.")),
            by_rules("84(a)", pgettext_lazy("help", "Who made the warrant must have had the power to make it.")),
            by_rules("83(2)(b)(v)", pgettext_lazy("help", "Show the decision that ended it, or that none was made.")),
        ),
        chose("alert_faults", "warrant"),
    ),
    Plea(
        "no-extradition-sought",
        pgettext_lazy("help", "The country knew where you were and did not ask for you"),
        (
            by_rules("84(b)", pgettext_lazy("help", "A country must mean to ask that you are handed over.")),
            by_rules("84(b)", pgettext_lazy("help", "Show since when it knew where you were, and that nothing came.")),
        ),
        chose("alert_faults", "not-sought"),
    ),
    Plea(
        "time-barred",
        pgettext_lazy("help", "It is too long ago"),
        (
            by_rules("12(1)", pgettext_lazy("help", "Data must be right. A case whose time has run out is over.")),
            by_rules("12(1)", pgettext_lazy("help", "Show the day of the act, and the law that sets the time.")),
        ),
        chose("alert_faults", "old"),
    ),
    Plea(
        "resubmission-after-refusal",
        pgettext_lazy("help", "The alert was refused or deleted before"),
        (
            by_rules("125(3)", pgettext_lazy("help", "What was refused or deleted before must be looked at anew.")),
            by_rules("99(3)", pgettext_lazy("help", "A diffusion after a refused notice is a reason to look closely.")),
            by_rules("125(3)", pgettext_lazy("help", "Show the first decision, and that the facts are the same.")),
        ),
        chose("alert_faults", "again"),
    ),
    Plea(
        "person-status",
        pgettext_lazy("help", "The person is not charged"),
        (
            by_rules("97(1)(a)", pgettext_lazy("help", "Who is only a suspect may not be sought for arrest.")),
            by_rules("40(2)", pgettext_lazy("help", "Nothing may be done against victims and witnesses.")),
            by_rules("97(1)(a)", pgettext_lazy("help", "Show the paper that says what you are in the case.")),
        ),
        chose("person_facts", "not-charged"),
    ),
    Plea(
        "not-of-interest",
        pgettext_lazy("help", "The matter is of no interest to other countries"),
        (
            by_rules("83(1)(a)(iii)", pgettext_lazy("help", "What is asked must be of interest to police abroad.")),
            unsure(
                pgettext_lazy(
                    "help", "We do not know for sure how often this alone is enough. Bring it with another ground."
                )
            ),
        ),
        chose("alert_faults", "local"),
    ),
)
