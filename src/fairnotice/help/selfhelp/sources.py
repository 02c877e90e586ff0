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


def constitution(article: str) -> str | Promise:
    """INTERPOL's Constitution, by article."""
    return format_lazy(pgettext_lazy("help source", "INTERPOL’s Constitution, Article {article}"), article=article)


def by_constitution(article: str, words: Promise) -> Sourced:
    """A sentence that the Constitution bears out."""
    return Sourced(words, constitution(article), "2023")


def by_rules(article: str, words: Promise) -> Sourced:
    """A sentence that the Rules on the Processing of Data bear out."""
    source = format_lazy(
        pgettext_lazy("help source", "INTERPOL’s Rules on the Processing of Data, Article {article}"), article=article
    )
    return Sourced(words, source, RULES_AS_OF)


def by_practice(paragraph: str, words: Promise) -> Sourced:
    """A sentence that INTERPOL's own account of its practice on Articles 2 and 3 bears out."""
    source = format_lazy(
        pgettext_lazy("help source", "INTERPOL’s Repository of Practice on Articles 2 and 3, {paragraph}"),
        paragraph=paragraph,
    )
    return Sourced(words, source, "2024-11")


def by_decision(number: str, words: Promise, year: str) -> Sourced:
    """A sentence that a published decision of the Commission bears out; the number names no person."""
    source = format_lazy(pgettext_lazy("help source", "Published decision of the Commission, {number}"), number=number)
    return Sourced(words, source, year)


def by_practitioners(words: Promise, year: str) -> Sourced:
    """A sentence that practising lawyers bear out."""
    return Sourced(words, PRACTITIONERS, year)


def unsure(words: Promise) -> Sourced:
    """A sentence that no text we have read bears out. Its words must say that we do not know for sure."""
    return Sourced(words, NOT_READ, "2026-11")


NOT_READ = pgettext_lazy("help source", "none that we have read")
COMMISSION_PAGE = pgettext_lazy("help source", "INTERPOL’s page on how to submit a request to the Commission")
CONFIDENTIALITY_PAGE = pgettext_lazy("help source", "INTERPOL’s page on the confidentiality of requests")
ADMISSIBILITY_LEAFLET = pgettext_lazy("help source", "The Commission’s leaflet on when a request is admissible")
PRACTITIONERS = pgettext_lazy("help source", "Lawyers who practise before the Commission, on their public pages")
#: The portal has been the only way since this day.
PORTAL_SINCE = "2026-03-26"
REFUGEE_PAGE = pgettext_lazy("help source", "INTERPOL’s page on its refugee resolution, GA-2017-86-RES-09")
FAIR_TRIALS = pgettext_lazy("help source", "Fair Trials, questions and answers on removing data from INTERPOL’s files")
NO_ORDER_TO_ARREST = pgettext_lazy("help source", "INTERPOL, in a statement to the press")
EU_COURT = pgettext_lazy("help source", "Court of Justice of the European Union, case C-505/19")
COUNCIL_OF_EUROPE = pgettext_lazy("help source", "Parliamentary Assembly of the Council of Europe, Resolution 2161")
US_DIRECTIVE = pgettext_lazy("help source", "Directive 15006.1 of the US immigration police")
DATA_AUTHORITY = pgettext_lazy("help source", "Data Protection Commission of Ireland, on time limits of the GDPR")
