"""Who runs these pages, what they are not, and how to check what they say."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.leaflets.leaflet import Leaflet, Section, say

ABOUT = Leaflet(
    "about",
    pgettext_lazy("help about", "About these pages"),
    (
        Section(
            pgettext_lazy("help about", "What they are"),
            say(
                pgettext_lazy(
                    "help about", "They help you to write letters that you send yourself. They send nothing."
                ),
                pgettext_lazy(
                    "help about", "They cannot see whether there is an alert on anybody. Nobody is looked up."
                ),
                pgettext_lazy("help about", "They are no lawyer and give no legal advice."),
                pgettext_lazy("help about", "They are not connected with INTERPOL or Fair Trials."),
            ),
        ),
        Section(
            pgettext_lazy("help about", "How to check what they say"),
            say(
                pgettext_lazy(
                    "help about", "Under each statement on the law stands its source, and of when that source is."
                ),
                pgettext_lazy(
                    "help about",
                    "The Commission’s Operating Rules of 2026 are not public to us beyond their title. What depends on "
                    "them is marked as not known.",
                ),
                pgettext_lazy("help about", "The program is open: anybody can read how each answer comes about."),
            ),
        ),
        Section(
            pgettext_lazy("help about", "If something here is wrong"),
            say(
                pgettext_lazy(
                    "help about",
                    "Tell whoever runs this site, without a word about your own case. Their address stands below if "
                    "they have given one.",
                ),
            ),
        ),
    ),
)
