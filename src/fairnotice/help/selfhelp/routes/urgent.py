"""Urgent measures: only within a request, for an event with a day and an hour, shown by a dated paper."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.identity import BIRTH, NAME, REACHED_AT, REPRESENTATIVE, WHO_WRITES
from fairnotice.help.selfhelp.routes.knowing import BEFORE_SENDING, KEEP_BACK
from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Lead, Screen, chose
from fairnotice.help.selfhelp.sources import by_practitioners, by_statute, unsure

_ASK_FIRST = (
    Lead("deletion", pgettext_lazy("help", "Ask for an alert to be deleted")),
    Lead("access", pgettext_lazy("help", "Ask what INTERPOL holds about me")),
)

_WITH_REQUEST = Screen(
    name="with-request",
    title=pgettext_lazy("help", "Do you have a request at the Commission?"),
    why=pgettext_lazy("help", "Urgent measures cannot be asked for alone."),
    told=(
        by_statute(
            "37", pgettext_lazy("help", "The Commission can order urgent measures at any time while a request is open.")
        ),
    ),
    fields=(
        Field(
            "request_state",
            Kind.ONE,
            pgettext_lazy("help", "Do you have a request there?"),
            choices=(
                Choice("sent", pgettext_lazy("help", "Yes, I have sent one")),
                Choice("now", pgettext_lazy("help", "I send one now, with this")),
                Choice("none", pgettext_lazy("help", "No")),
            ),
        ),
        Field(
            "portal_reference",
            Kind.LINE,
            pgettext_lazy("help", "Number of the request"),
            hint=pgettext_lazy("help", "It stands on each letter of the Commission."),
            longest=80,
        ),
    ),
)

_FIRST_A_REQUEST = Screen(
    name="first-a-request",
    title=pgettext_lazy("help", "First, a request"),
    told=(
        by_statute("37", pgettext_lazy("help", "Without an open request nobody can order urgent measures for you.")),
        by_practitioners(
            pgettext_lazy("help", "You can send both on one day. Make the request first, then come back here."), "2024"
        ),
    ),
    leads=_ASK_FIRST,
    shown_if=chose("request_state", "none"),
)

_EVENT = Screen(
    name="urgent-event",
    title=pgettext_lazy("help", "What will happen, and when?"),
    why=pgettext_lazy("help", "The Commission can put first only what it sees coming, with a day and an hour."),
    fields=(
        Field(
            "urgent_kind",
            Kind.ONE,
            pgettext_lazy("help", "What will happen?"),
            choices=(
                Choice("handing-over", pgettext_lazy("help", "The person may be handed over")),
                Choice("held", pgettext_lazy("help", "The person is held because of the alert")),
                Choice("hearing", pgettext_lazy("help", "A court will hear the case")),
                Choice("refuge", pgettext_lazy("help", "Refuge was given, and the alert still stands")),
                Choice("other", pgettext_lazy("help", "Something else")),
            ),
        ),
        Field("urgent_event", Kind.STORY, pgettext_lazy("help", "Say it in your words"), longest=2_000),
        Field(
            "urgent_at",
            Kind.DAY,
            pgettext_lazy("help", "Day and hour"),
            hint=pgettext_lazy("help", "With the name of the town, for its time of day."),
            longest=120,
        ),
        Field("urgent_in", Kind.COUNTRY, pgettext_lazy("help", "In which country?")),
    ),
)

_PROOF = Screen(
    name="urgent-proof",
    title=pgettext_lazy("help", "Which paper shows the day?"),
    why=pgettext_lazy("help", "Without a paper that has a date, nobody can tell that it is urgent."),
    told=(
        by_practitioners(
            pgettext_lazy("help", "A summons, an order to hold, a decision to hand over, a paper that shows refuge."),
            "2024",
        ),
    ),
    fields=(
        Field(
            "urgent_shown_by",
            Kind.STORY,
            pgettext_lazy("help", "Papers that show it"),
            hint=pgettext_lazy("help", "One a line: what it is, who made it, of which day."),
            longest=4_000,
        ),
    ),
)

_HARM = Screen(
    name="urgent-harm",
    title=pgettext_lazy("help", "What harm is near, and why can it not wait?"),
    why=pgettext_lazy("help", "The letter has a part for each of the two."),
    fields=(
        Field("urgent_harm", Kind.STORY, pgettext_lazy("help", "What harm will come?"), longest=10_000),
        Field(
            "urgent_why_now",
            Kind.STORY,
            pgettext_lazy("help", "Why would nine months be too late?"),
            longest=6_000,
        ),
    ),
)

_MEASURES = Screen(
    name="urgent-measures",
    title=pgettext_lazy("help", "What do you ask for until the decision?"),
    why=pgettext_lazy("help", "Ask for what helps. The Commission may choose another measure."),
    told=(
        by_statute("37", pgettext_lazy("help", "The law names no list of measures.")),
        by_practitioners(
            pgettext_lazy("help", "Seen so far: data blocked, taken off the public list, or a request put first."),
            "2024",
        ),
        by_practitioners(
            pgettext_lazy("help", "Blocked data are not shown to countries. The country behind them is told."), "2021"
        ),
    ),
    fields=(
        Field(
            "urgent_measures",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark what you ask for"),
            choices=(
                Choice("block", pgettext_lazy("help", "Block the data, so that no country sees them")),
                Choice("unpublish", pgettext_lazy("help", "Take the notice off the public list")),
                Choice("priority", pgettext_lazy("help", "Put the request first")),
                Choice("caution", pgettext_lazy("help", "Add a warning to the data")),
            ),
        ),
    ),
)

_WHAT_TO_EXPECT = Screen(
    name="urgent-expect",
    title=pgettext_lazy("help", "What the law allows, and what was seen"),
    told=(
        by_statute("37", pgettext_lazy("help", "The law sets no time by which the Commission must answer.")),
        by_statute(
            "37(2), 41", pgettext_lazy("help", "It even gives up to two months to carry an order out, once it is made.")
        ),
        unsure(pgettext_lazy("help", "In practice it is quicker. We do not know for sure how quick.")),
        by_practitioners(
            pgettext_lazy("help", "In 2021 data were blocked 311 times while a request was open."), "2021"
        ),
        by_practitioners(pgettext_lazy("help", "An urgent measure does not say who is right in the end."), "2024"),
    ),
)

URGENT = Route(
    name="urgent",
    title=pgettext_lazy("help", "Ask for urgent measures"),
    about=pgettext_lazy("help", "Only with a request, and with a paper that shows the day."),
    screens=(
        BEFORE_SENDING,
        _WITH_REQUEST,
        _FIRST_A_REQUEST,
        _EVENT,
        _PROOF,
        _HARM,
        _MEASURES,
        WHO_WRITES,
        REPRESENTATIVE,
        NAME,
        BIRTH,
        KEEP_BACK,
        REACHED_AT,
        _WHAT_TO_EXPECT,
    ),
    papers="urgent",
    leads=(*_ASK_FIRST, Lead("arrested", pgettext_lazy("help", "I am held now, or may be soon"))),
)
