"""The sources that sentences cite, worded once: what it is, which article, and its state."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.text import format_lazy
from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.sourced import Sourced

#: The state of the Statute that we hold; it was last amended in November 2025.
STATUTE_AS_OF = "2025-11"
#: The last state of the Rules that we hold.
RULES_AS_OF = "2025-11"


def statute(article: str) -> str | Promise:
    """The Statute of the Commission, by article."""
    return format_lazy(
        pgettext_lazy(
            "help source", "Statute of the Commission for the Control of INTERPOL’s Files, Article {article}"
        ),
        article=article,
    )


def by_statute(article: str, words: Promise) -> Sourced:
    """A sentence that the Statute bears out."""
    return Sourced(words, statute(article), STATUTE_AS_OF)


def by_rules(article: str, words: Promise) -> Sourced:
    """A sentence that the Rules on the Processing of Data bear out."""
    cited = format_lazy(
        pgettext_lazy("help source", "INTERPOL’s Rules on the Processing of Data, Article {article}"), article=article
    )
    return Sourced(words, cited, RULES_AS_OF)


COMMISSION_PAGE = pgettext_lazy("help source", "INTERPOL’s page on how to submit a request to the Commission")
CONFIDENTIALITY_PAGE = pgettext_lazy("help source", "INTERPOL’s page on the confidentiality of requests")
ADMISSIBILITY_LEAFLET = pgettext_lazy("help source", "The Commission’s leaflet on when a request is admissible")
PRACTITIONERS = pgettext_lazy("help source", "Lawyers who practise before the Commission, on their public pages")
#: The portal has been the only way since this day.
PORTAL_SINCE = "2026-03-26"
FAIR_TRIALS = pgettext_lazy("help source", "Fair Trials, questions and answers on removing data from INTERPOL’s files")
