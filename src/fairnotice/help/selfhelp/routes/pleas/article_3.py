"""Pleas under Article 3 of the Constitution: nothing political, military, religious or racial."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.routes.pleas.plea import Plea
from fairnotice.help.selfhelp.screens import chose
from fairnotice.help.selfhelp.sources import by_constitution, by_practice, by_rules

PLEAS = (
    Plea(
        "art3-political",
        pgettext_lazy("help", "The case is about politics"),
        (
            by_constitution("3", pgettext_lazy("help", "INTERPOL must not act in matters of politics.")),
            by_practice(
                "3.1/4",
                pgettext_lazy(
                    "help", "If you held an office: show that it was your work to decide, and that you gained nothing."
                ),
            ),
            by_practice(
                "3.5/7",
                pgettext_lazy(
                    "help", "After a change of power: show when the case was opened, and that no one was hurt."
                ),
            ),
            by_practice(
                "2.2/47-50", pgettext_lazy("help", "It weighs against you if a person or their goods came to harm.")
            ),
        ),
        chose("case_touches", "politics"),
    ),
    Plea(
        "art3-military",
        pgettext_lazy("help", "The case is about the army"),
        (
            by_practice(
                "3.10/3", pgettext_lazy("help", "To leave the army or refuse to serve is no matter for INTERPOL.")
            ),
            by_practice(
                "3.10/3", pgettext_lazy("help", "It is shown by the call-up, the charge, and the law it names.")
            ),
        ),
        chose("case_touches", "army"),
    ),
    Plea(
        "art3-religious",
        pgettext_lazy("help", "The case is about faith"),
        (
            by_practice(
                "3.11/1, 9",
                pgettext_lazy("help", "To belong to a faith, or to lead its people, is no matter for INTERPOL."),
            ),
            by_practice(
                "3.11/1-2", pgettext_lazy("help", "Show which group it is, what it does, and what you did or said.")
            ),
            by_practice("3.11/10", pgettext_lazy("help", "It weighs against you if somebody was hurt or robbed.")),
        ),
        chose("case_touches", "faith"),
    ),
    Plea(
        "art3-racial",
        pgettext_lazy("help", "The case is about origin"),
        (
            by_constitution("3", pgettext_lazy("help", "INTERPOL must not act in matters of race or origin.")),
            by_practice(
                "2.1/32(e)",
                pgettext_lazy(
                    "help", "Show how others of your origin are treated, and that your case is a part of it."
                ),
            ),
        ),
        chose("case_touches", "origin"),
    ),
    Plea(
        "neutrality",
        pgettext_lazy("help", "The case is part of a quarrel between countries"),
        (
            by_rules("34(3)(f)", pgettext_lazy("help", "INTERPOL must not take sides between countries.")),
            by_rules(
                "34(3)(d)",
                pgettext_lazy("help", "Show what another country has said or done in this matter, and when."),
            ),
        ),
        chose("case_touches", "states"),
    ),
    Plea(
        "sanctions",
        pgettext_lazy("help", "The case is about sanctions"),
        (
            by_practice(
                "3.7/9-11",
                pgettext_lazy("help", "Sanctions of one country, or of a few, may be no matter for INTERPOL."),
            ),
            by_practice(
                "3.7/5-6",
                pgettext_lazy("help", "Sanctions of the United Nations are different: they weigh against you."),
            ),
            by_practice("3.7/7", pgettext_lazy("help", "Show which goods, for whom, when, and which law is named.")),
        ),
        chose("case_touches", "sanctions"),
    ),
)
