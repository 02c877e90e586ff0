"""The whole matter in short sentences, one thought a line."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.leaflets.leaflet import Leaflet, Section, say
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import PRACTITIONERS, by_statute

EASY = Leaflet(
    "easy",
    pgettext_lazy("help easy", "In short and easy words"),
    (
        Section(
            pgettext_lazy("help easy", "What is it about?"),
            say(
                pgettext_lazy("help easy", "A country can ask other countries to look for a person."),
                pgettext_lazy("help easy", "It sends the request through INTERPOL."),
                pgettext_lazy("help easy", "Police call it a Red Notice or a diffusion. Here we say: alert."),
                pgettext_lazy("help easy", "An alert does not prove that the person did something wrong."),
                pgettext_lazy("help easy", "Some alerts break the rules. Then they can be deleted."),
            ),
        ),
        Section(
            pgettext_lazy("help easy", "Who decides?"),
            (
                by_statute("3(2)", pgettext_lazy("help easy", "The Commission decides. It is not the police.")),
                by_statute("30(3)", pgettext_lazy("help easy", "To ask costs nothing.")),
                by_statute("30(1)", pgettext_lazy("help easy", "You can ask alone. A lawyer can ask for you.")),
            ),
        ),
        Section(
            pgettext_lazy("help easy", "What can I ask?"),
            (
                by_statute("29", pgettext_lazy("help easy", "You can ask: what do you hold about me?")),
                by_statute("29", pgettext_lazy("help easy", "You can ask: please delete it, or correct it.")),
                by_statute("30(2)", pgettext_lazy("help easy", "To delete, you must say why.")),
                by_statute("40", pgettext_lazy("help easy", "It takes long: to delete, nine months or more.")),
            ),
        ),
        Section(
            pgettext_lazy("help easy", "Be careful"),
            (
                by_statute("35", pgettext_lazy("help easy", "The country behind the alert can learn that you asked.")),
                by_statute("35(3)", pgettext_lazy("help easy", "You can ask to keep some things from it.")),
                Sourced(
                    pgettext_lazy("help easy", "Talk to a lawyer before you travel."),
                    PRACTITIONERS,
                    "2023",
                ),
                *say(
                    pgettext_lazy("help easy", "An answer without data does not mean that you can travel."),
                    pgettext_lazy("help easy", "You can stop at any time."),
                ),
            ),
        ),
    ),
    large=True,
)
