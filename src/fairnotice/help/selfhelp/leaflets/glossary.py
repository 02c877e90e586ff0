"""The words, in plain words."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.leaflets.leaflet import Leaflet, Section
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import by_rules, by_statute

GLOSSARY = Leaflet(
    "words",
    pgettext_lazy("help words", "What the words mean"),
    (
        Section(
            pgettext_lazy("help words", "Alert"),
            (
                Sourced(
                    pgettext_lazy("help words", "Our word for a Red Notice or a diffusion that looks for a person.")
                ),
            ),
        ),
        Section(
            pgettext_lazy("help words", "Red Notice"),
            (
                by_rules(
                    "82",
                    pgettext_lazy(
                        "help words",
                        "A request to all countries to find a person and hold them, so that they can be handed over.",
                    ),
                ),
            ),
        ),
        Section(
            pgettext_lazy("help words", "Diffusion"),
            (
                by_rules(
                    "97",
                    pgettext_lazy(
                        "help words", "A request that one country sends to chosen countries itself. It is never public."
                    ),
                ),
            ),
        ),
        Section(
            pgettext_lazy("help words", "The Commission"),
            (
                by_statute(
                    "3",
                    pgettext_lazy(
                        "help words",
                        "The body that decides what a person asks. Its full name is Commission for the Control of "
                        "INTERPOL’s Files.",
                    ),
                ),
            ),
        ),
        Section(
            pgettext_lazy("help words", "Source"),
            (
                by_rules(
                    "1",
                    pgettext_lazy("help words", "The country, or its bureau, that put the data into INTERPOL’s files."),
                ),
            ),
        ),
        Section(
            pgettext_lazy("help words", "Access"),
            (by_statute("29", pgettext_lazy("help words", "Asking which data about you are held, and to see them.")),),
        ),
        Section(
            pgettext_lazy("help words", "Deletion and correction"),
            (by_statute("29", pgettext_lazy("help words", "Asking that data be removed, or put right.")),),
        ),
        Section(
            pgettext_lazy("help words", "Admissible"),
            (
                by_statute(
                    "32",
                    pgettext_lazy("help words", "The Commission will look at a request. It says so within one month."),
                ),
            ),
        ),
        Section(
            pgettext_lazy("help words", "Urgent measures"),
            (
                by_statute(
                    "37",
                    pgettext_lazy(
                        "help words", "What the Commission can order at once, before it decides: a block, for example."
                    ),
                ),
            ),
        ),
        Section(
            pgettext_lazy("help words", "Revision"),
            (
                by_statute(
                    "42",
                    pgettext_lazy("help words", "A second look at a decision, because a new fact was found."),
                ),
            ),
        ),
    ),
)
