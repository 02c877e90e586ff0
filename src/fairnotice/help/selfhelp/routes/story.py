"""The facts of a case as a person tells them: what is said against them, the story, the days, the papers."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Screen
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import PRACTITIONERS, by_practitioners, by_statute

ACCUSATION = Screen(
    name="accusation",
    title=pgettext_lazy("help", "What is said against the person?"),
    why=pgettext_lazy("help", "The grounds are held against it. To write it down is not to say that it is true."),
    fields=(
        Field("offence", Kind.STORY, pgettext_lazy("help", "What the country says they did"), longest=20_000),
        Field(
            "warrant_known",
            Kind.STORY,
            pgettext_lazy("help", "What do you know of a warrant or a judgment?"),
            hint=pgettext_lazy("help", "Court, day, number. Leave it empty if you know of none."),
            longest=4_000,
        ),
    ),
)

SEEN_ALERT = Screen(
    name="seen-alert",
    title=pgettext_lazy("help", "How do you know of the alert?"),
    why=pgettext_lazy("help", "If you can show that there is an alert, the Commission may tell you more of it."),
    fields=(
        Field(
            "alert_known_by",
            Kind.ONE,
            pgettext_lazy("help", "How do you know of the alert?"),
            choices=(
                Choice("paper", pgettext_lazy("help", "I have a paper or a picture of it")),
                Choice("commission", pgettext_lazy("help", "The Commission told me")),
                Choice("police", pgettext_lazy("help", "Police or a court told me")),
                Choice("public", pgettext_lazy("help", "It stands on the public list")),
                Choice("guess", pgettext_lazy("help", "I do not know it, I think so")),
            ),
        ),
        Field(
            "alert_kind",
            Kind.ONE,
            pgettext_lazy("help", "Which kind is it?"),
            choices=(
                Choice("red_notice", pgettext_lazy("help", "A red notice")),
                Choice("wanted_diffusion", pgettext_lazy("help", "A diffusion")),
                Choice("unknown", pgettext_lazy("help", "I do not know")),
            ),
        ),
    ),
)

CASE_STORY = Screen(
    name="case-story",
    title=pgettext_lazy("help", "Tell what happened, in the order of time"),
    why=pgettext_lazy("help", "The Commission reads the facts first. Short and dated counts more than long."),
    told=(
        by_practitioners(
            pgettext_lazy("help", "Facts in the order of time, then the grounds, then the papers."), "2024"
        ),
        Sourced(pgettext_lazy("help", "These are your own words. Nobody here judges them or changes them.")),
    ),
    fields=(
        Field("case_story", Kind.STORY, pgettext_lazy("help", "What happened"), longest=60_000),
        Field(
            "case_dates",
            Kind.STORY,
            pgettext_lazy("help", "The days that matter"),
            hint=pgettext_lazy("help", "One a line: the day, then what happened. Any calendar."),
            longest=10_000,
        ),
    ),
)

EXHIBITS = Screen(
    name="exhibits",
    title=pgettext_lazy("help", "Which other papers can you add?"),
    why=pgettext_lazy("help", "We make a numbered list of them for the letter."),
    told=(
        Sourced(
            pgettext_lazy(
                "help",
                "Good papers: warrant, charge, judgment; proof of refuge; a refusal to hand over; proof that the case "
                "is over.",
            ),
            PRACTITIONERS,
            "2024",
        ),
        by_statute(
            "30(2)",
            pgettext_lazy("help", "The Commission works in Arabic, English, French and Spanish. Add translations."),
        ),
        Sourced(
            pgettext_lazy("help", "A paper is named as yours. Never add one that is not real: it can end the case.")
        ),
    ),
    fields=(
        Field(
            "exhibits",
            Kind.STORY,
            pgettext_lazy("help", "Other papers"),
            hint=pgettext_lazy("help", "One a line: what it is, who made it, of which day."),
            longest=10_000,
        ),
    ),
)
