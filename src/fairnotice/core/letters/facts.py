"""What was told, as the letters need it. Everything may be missing, and days are the person's own words."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum


class Applicant(Enum):
    """Who signs: the person, somebody authorised, or who has care of a child."""

    SELF = "self"
    OTHER = "other"
    CHILD = "child"


class IdentityPaper(Enum):
    """Which identity paper can be added; `UNKNOWN` where it was not said."""

    PASSPORT = "passport"
    CARD = "card"
    REFUGEE = "refugee"
    EXPIRED = "expired"
    NONE = "none"
    UNKNOWN = ""


class Mark(Enum):
    """What is asked not to be passed on, item by item (Statute of the Commission 35)."""

    WHEREABOUTS = "whereabouts"
    REFUGE_COUNTRY = "refuge-country"
    REFUGE_FACT = "refuge-fact"
    COUNSEL_ADDRESS = "counsel-address"
    EXHIBIT_DETAILS = "exhibit-details"
    FAMILY = "family"


#: Marked before anybody asks: telling them cannot be taken back.
MARKED_BEFORE = frozenset({Mark.WHEREABOUTS, Mark.REFUGE_COUNTRY, Mark.REFUGE_FACT, Mark.COUNSEL_ADDRESS}) | {
    Mark.EXHIBIT_DETAILS
}


class Ground(Enum):
    """The grounds on which deletion is argued, each under a heading of its own, in their order."""

    ARTICLE_2 = "article-2"
    ARTICLE_3 = "article-3"
    PRIVATE_MATTER = "private-matter"
    DATA_QUALITY = "data-quality"
    JUDICIAL_DATA = "judicial-data"
    THRESHOLD = "threshold"
    LAPSED = "lapsed"
    REFUGE = "refuge"
    TWICE = "twice"
    NO_EXTRADITION = "no-extradition"


class Recipient(Enum):
    """Who is written to after a deletion."""

    POLICE = "police"
    BANK = "bank"
    VENDOR = "vendor"


@dataclass(frozen=True, slots=True, kw_only=True)
class Exhibit:
    """A paper that is added; `marked` where it is not to be passed on as it is. `pages` 0 is not counted yet."""

    title: str
    shows: str = ""
    day: str = ""
    language: str = ""
    pages: int = 0
    digest: str = ""
    marked: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Argument:
    """One heading of a deletion request, in the person's words, with the numbers of the exhibits that prove it."""

    ground: Ground
    words: str = ""
    exhibits: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Urgency:
    """Why it cannot wait: the event, its day and hour, what shows it, the harm, and why the usual time fails."""

    event: str = ""
    at: str = ""
    shown_by: str = ""
    harm: str = ""
    why_now: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFact:
    """A fact found after a decision: what it is, when it was found, what shows that, and why it changes the outcome."""

    decision: str = ""
    fact: str = ""
    found_on: str = ""
    shown_by: str = ""
    why_not_known: str = ""
    why_it_changes: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Refuge:
    """Refuge given or asked for: by whom, since when, and what shows it."""

    authority: str = ""
    country: str = ""
    reference: str = ""
    since: str = ""
    asked_only: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """What the Commission decided, and who is to be told of it."""

    decision: str = ""
    decided_on: str = ""
    countries: str = ""
    recipients: tuple[Recipient, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrest:
    """Where and when somebody was arrested, and what was said to be the reason."""

    place: str = ""
    at: str = ""
    told: str = ""
    hearing: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFacts:
    """All that a pack is made from. Countries come named in the letter's language; '' is what nobody said.

    `own_language` is the language of the person's own words; `story` is the whole case, `what_happened` only what
    made the person think of an alert.
    """

    own_language: str = ""
    applicant: Applicant = Applicant.SELF
    full_name: str = ""
    other_names: str = ""
    born_on: str = ""
    born_in: str = ""
    nationality: str = ""
    identity_paper: IdentityPaper = IdentityPaper.UNKNOWN
    reached_at: str = ""
    representative_name: str = ""
    representative_role: str = ""
    country_behind: str = ""
    what_happened: str = ""
    story: str = ""
    offence: str = ""
    portal_reference: str = ""
    marks: frozenset[Mark] = MARKED_BEFORE
    why_marked: str = ""
    arguments: tuple[Argument, ...] = ()
    exhibits: tuple[Exhibit, ...] = ()
    urgency: Urgency | None = None
    new_fact: NewFact | None = None
    refuge: Refuge | None = None
    deleted: Deleted | None = None
    arrest: Arrest | None = None

    @property
    def represented(self) -> bool:
        """Whether somebody else signs, who must show that they may."""
        return self.applicant is not Applicant.SELF or bool(self.representative_name)
