"""Where to look for a person who helps. No organisation is promised; what none offers is said."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.leaflets.leaflet import Leaflet, Section, say
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import FAIR_TRIALS, by_statute

WHO_HELPS = Leaflet(
    "who-helps",
    pgettext_lazy("help who", "Who can help"),
    (
        Section(
            pgettext_lazy("help who", "Do I need a lawyer?"),
            (
                by_statute("30(1)", pgettext_lazy("help who", "You may ask the Commission without a lawyer.")),
                by_statute("30(3)", pgettext_lazy("help who", "The Commission takes no money.")),
                Sourced(
                    pgettext_lazy(
                        "help who", "INTERPOL pays for no lawyer, and we know of no country that pays for this step."
                    ),
                    FAIR_TRIALS,
                    "2018",
                ),
                *say(
                    pgettext_lazy(
                        "help who",
                        "If you are held, or a court hearing is set, you need a lawyer in that country. Ask the court "
                        "or the police for one: in many countries it is then free.",
                    )
                ),
            ),
        ),
        Section(
            pgettext_lazy("help who", "Where to look"),
            say(
                pgettext_lazy(
                    "help who", "The bar of the place where you are: ask for legal aid, and for extradition."
                ),
                pgettext_lazy(
                    "help who", "If you are a refugee or ask for asylum: your asylum lawyer, or a refugee law clinic."
                ),
                pgettext_lazy(
                    "help who",
                    "The office of the UN refugee agency in the country, if you are a refugee or ask for it.",
                ),
                pgettext_lazy("help who", "The law faculty of a university near you: many have a free clinic."),
                pgettext_lazy("help who", "A union or guild of your profession, if you are a journalist or a lawyer."),
            ),
        ),
        Section(
            pgettext_lazy("help who", "Take care"),
            (
                *say(
                    pgettext_lazy("help who", "Nobody can promise that an alert is deleted. Do not pay for a promise."),
                    pgettext_lazy("help who", "Nobody can “block” an alert in advance. Do not pay for that either."),
                    pgettext_lazy(
                        "help who",
                        "The embassy of the country that may be behind the alert is not the place to ask.",
                    ),
                ),
            ),
        ),
    ),
)
