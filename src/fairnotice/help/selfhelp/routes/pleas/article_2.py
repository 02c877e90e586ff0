"""Pleas under Article 2 of the Constitution: the spirit of the Universal Declaration of Human Rights."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.routes.pleas.plea import Plea
from fairnotice.help.selfhelp.screens import any_of, chose
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import REFUGEE_PAGE, by_constitution, by_decision, by_practice, unsure

PLEAS = (
    Plea(
        "art2-freedom-of-expression",
        pgettext_lazy("help", "The case is about words"),
        (
            by_practice(
                "3.2/4",
                pgettext_lazy("help", "To insult those in power, or spread ‘false news’, is no matter for INTERPOL."),
            ),
            by_practice(
                "3.2/2-5", pgettext_lazy("help", "Show the exact words: where, when, and who could read them.")
            ),
            by_practice("3.2/2", pgettext_lazy("help", "It weighs against you if the words called for violence.")),
        ),
        chose("case_touches", "speech"),
    ),
    Plea(
        "art2-freedom-of-assembly",
        pgettext_lazy("help", "The case is about a protest or a meeting"),
        (
            by_practice("3.3.1/3", pgettext_lazy("help", "A protest without a permit is no matter for INTERPOL.")),
            by_practice(
                "3.3.1/4",
                pgettext_lazy("help", "What counts is what you did, not what the crowd did. Show where you were."),
            ),
        ),
        chose("case_touches", "protest"),
    ),
    Plea(
        "art2-association",
        pgettext_lazy("help", "The case is about a group you belong to"),
        (
            by_practice(
                "3.3.2/7-9",
                pgettext_lazy("help", "A group that only this one country calls extreme may be free to exist."),
            ),
            by_practice(
                "3.3.2/4-9",
                pgettext_lazy("help", "Show what the group does, who banned it and when, and what you did in it."),
            ),
            by_practice(
                "3.6/8-9", pgettext_lazy("help", "It weighs against you if the United Nations list the group.")
            ),
        ),
        chose("case_touches", "group"),
    ),
    Plea(
        "art2-fair-trial",
        pgettext_lazy("help", "There was no fair trial, or there can be none"),
        (
            by_practice("2.1/23", pgettext_lazy("help", "A trial must keep to the least that is fair.")),
            by_decision(
                "2024-5",
                pgettext_lazy(
                    "help", "If you were tried while away: show that you were not called, and get no new trial."
                ),
                "2024",
            ),
            by_practice(
                "2.1/32(e)", pgettext_lazy("help", "Reports on the country alone are not enough. Show your own case.")
            ),
        ),
        chose("person_facts", "unfair"),
    ),
    Plea(
        "art2-torture",
        pgettext_lazy("help", "There was torture, or it must be feared"),
        (
            by_practice(
                "2.1/27", pgettext_lazy("help", "Strongest is what a court or a body of the United Nations has found.")
            ),
            by_practice("2.1/26", pgettext_lazy("help", "To say it alone counts for little. Add a doctor’s report.")),
        ),
        chose("person_facts", "danger"),
    ),
    Plea(
        "art2-refugee",
        pgettext_lazy("help", "The person has refuge from that country"),
        (
            Sourced(
                pgettext_lazy(
                    "help", "INTERPOL deletes alerts of the country you fled from, once refuge is confirmed."
                ),
                REFUGEE_PAGE,
                "2017",
            ),
            by_decision(
                "2023-4",
                pgettext_lazy("help", "The country of refuge must confirm it. Your own word is not enough."),
                "2023",
            ),
            by_decision(
                "2023-5",
                pgettext_lazy("help", "If another country made the alert, refuge still counts, but less."),
                "2023",
            ),
        ),
        chose("refuge", "recognised", "protected", "asked", "citizen"),
    ),
    Plea(
        "art2-refoulement",
        pgettext_lazy("help", "The person may not be sent there"),
        (
            by_practice(
                "2.1/33(a)",
                pgettext_lazy(
                    "help",
                    "If a court found that you may not be sent there, INTERPOL must not help. No refuge is needed.",
                ),
            ),
            by_practice("2.2/41", pgettext_lazy("help", "Show the decision, and that it names danger as the reason.")),
        ),
        any_of(chose("person_facts", "danger", "refused-handing-over"), chose("refuge", "protected")),
    ),
    Plea(
        "art2-discrimination",
        pgettext_lazy("help", "The case is about who the person is"),
        (
            by_practice(
                "2.3/60",
                pgettext_lazy("help", "A law against whom one loves, or what one is, is no matter for INTERPOL."),
            ),
            by_practice(
                "2.1/32(e)",
                pgettext_lazy("help", "To belong to a group is not enough. Show that this case is aimed at it."),
            ),
        ),
        chose("person_facts", "group-treated-worse"),
    ),
    Plea(
        "art2-double-jeopardy",
        pgettext_lazy("help", "A court has decided on the same acts"),
        (
            by_decision(
                "2023-2", pgettext_lazy("help", "The decision must be the last one. To close a file is less."), "2023"
            ),
            by_decision(
                "2023-2", pgettext_lazy("help", "Show the judgment, and that it is about the same acts."), "2023"
            ),
        ),
        chose("tried_before", "yes", "open"),
    ),
    Plea(
        "art2-death-penalty",
        pgettext_lazy("help", "There is a danger of the death penalty"),
        (
            by_constitution("2", pgettext_lazy("help", "INTERPOL works in the spirit of human rights.")),
            unsure(
                pgettext_lazy(
                    "help",
                    "We do not know for sure how the Commission weighs it. Show the law, and your age at the time.",
                )
            ),
        ),
        chose("person_facts", "death"),
    ),
)
