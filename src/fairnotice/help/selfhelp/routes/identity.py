"""Questions that several routes ask alike: who the person is, who writes for them, what may not be passed on."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Screen, chose
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import ADMISSIBILITY_LEAFLET, COMMISSION_PAGE, PORTAL_SINCE, by_statute

WHO_WRITES = Screen(
    name="who-writes",
    title=pgettext_lazy("help", "Who is the letter about?"),
    why=pgettext_lazy("help", "Somebody else may write for you, but needs a paper signed by you that says so."),
    told=(by_statute("30(1)", pgettext_lazy("help", "You may write yourself, or a person you have authorised may.")),),
    fields=(
        Field(
            "writes_for",
            Kind.ONE,
            pgettext_lazy("help", "Who is the letter about?"),
            choices=(
                Choice("self", pgettext_lazy("help", "About me")),
                Choice("other", pgettext_lazy("help", "About somebody I help")),
                Choice("child", pgettext_lazy("help", "About a child I care for")),
            ),
        ),
    ),
)

NAME = Screen(
    name="name",
    title=pgettext_lazy("help", "The person’s name"),
    why=pgettext_lazy("help", "The Commission looks for data under this name. A name of one word is fine."),
    fields=(
        Field(
            "full_name",
            Kind.LINE,
            pgettext_lazy("help", "Full name, as in the passport or identity card"),
            hint=pgettext_lazy("help", "In Latin letters if the document has them."),
        ),
        Field(
            "other_names",
            Kind.LINE,
            pgettext_lazy("help", "Other names or spellings"),
            hint=pgettext_lazy("help", "The name in its own script, earlier names, other spellings."),
            longest=600,
        ),
    ),
)

BIRTH = Screen(
    name="birth",
    title=pgettext_lazy("help", "Birth and nationality"),
    why=pgettext_lazy("help", "Many people share a name. A date and a place tell them apart."),
    fields=(
        Field(
            "born_on",
            Kind.DAY,
            pgettext_lazy("help", "Date of birth"),
            hint=pgettext_lazy("help", "As the document has it. Any calendar. A year alone is fine."),
            longest=80,
        ),
        Field("born_in", Kind.LINE, pgettext_lazy("help", "Place of birth"), longest=160),
        Field("nationality", Kind.COUNTRY, pgettext_lazy("help", "Nationality")),
    ),
)

IDENTITY_PAPER = Screen(
    name="identity-paper",
    title=pgettext_lazy("help", "Which identity paper can you add?"),
    why=pgettext_lazy("help", "Without a readable copy the Commission may refuse to look at the letter."),
    told=(
        Sourced(
            pgettext_lazy("help", "The copy must show name, date of birth and photo, and nothing may be blacked out."),
            ADMISSIBILITY_LEAFLET,
            "2020",
        ),
    ),
    fields=(
        Field(
            "identity_paper",
            Kind.ONE,
            pgettext_lazy("help", "Which identity paper can you add?"),
            choices=(
                Choice("passport", pgettext_lazy("help", "A passport that is still valid")),
                Choice("card", pgettext_lazy("help", "An identity card that is still valid")),
                Choice("refugee", pgettext_lazy("help", "A refugee travel document or residence card")),
                Choice("expired", pgettext_lazy("help", "Only one that has run out")),
                Choice("none", pgettext_lazy("help", "None")),
            ),
        ),
    ),
)

REACHED_AT = Screen(
    name="reached-at",
    title=pgettext_lazy("help", "How can the Commission reach the person?"),
    why=pgettext_lazy("help", "Letters come through the Commission’s portal. An address of a lawyer is enough."),
    told=(
        Sourced(
            pgettext_lazy("help", "Requests go through the Commission’s own web portal. E-mail and post are refused."),
            COMMISSION_PAGE,
            PORTAL_SINCE,
        ),
    ),
    fields=(
        Field(
            "reached_at",
            Kind.STORY,
            pgettext_lazy("help", "Address for letters"),
            hint=pgettext_lazy("help", "It need not be where the person lives. It is marked as not to be passed on."),
            longest=600,
        ),
        Field(
            "letter_language",
            Kind.ONE,
            pgettext_lazy("help", "In which language shall the letter to the Commission be?"),
            choices=(
                Choice("en", pgettext_lazy("help", "English")),
                Choice("fr", pgettext_lazy("help", "French")),
                Choice("es", pgettext_lazy("help", "Spanish")),
                Choice("ar", pgettext_lazy("help", "Arabic")),
            ),
        ),
    ),
)

REPRESENTATIVE = Screen(
    name="representative",
    title=pgettext_lazy("help", "Who writes for the person?"),
    why=pgettext_lazy("help", "We make the paper that the person signs, so that you may write for them."),
    fields=(
        Field("representative_name", Kind.LINE, pgettext_lazy("help", "Your name")),
        Field(
            "representative_role",
            Kind.LINE,
            pgettext_lazy("help", "What you are to the person"),
            hint=pgettext_lazy("help", "A lawyer, a parent, a friend."),
        ),
    ),
    shown_if=chose("writes_for", "other", "child"),
)

COUNTRY_BEHIND = Screen(
    name="country-behind",
    title=pgettext_lazy("help", "Which country may be looking for the person?"),
    why=pgettext_lazy("help", "The Commission can look more surely when it knows which country may be behind it."),
    fields=(Field("country_behind", Kind.COUNTRY, pgettext_lazy("help", "Country")),),
)
