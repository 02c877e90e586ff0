"""One visit to a screen: what came with the form, what was pressed, and the answers that are carried on."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import Enum

from django.conf import settings
from django.http import HttpRequest

from fairnotice import clock
from fairnotice.help.selfhelp.screens import Answer
from fairnotice.help.selfhelp.sealing import AnswerSeal, CannotOpen


class Pressed(Enum):
    """What a person pressed. A first visit by a link presses nothing."""

    NOTHING = ""
    NEXT = "next"
    SKIP = "skip"
    BACK = "back"
    STAY = "stay"
    CHECK = "check"
    CHANGE = "change"
    LEAD = "lead"
    KEEP = "keep"
    PAPERS = "papers"


@dataclass(slots=True)
class Visit:
    """The name of the screen, what was pressed, the answers so far, and whether they were lost on the way.

    `checking` is set where a single answer is changed from the page that lists them all.
    """

    screen: str = ""
    pressed: Pressed = Pressed.NOTHING
    answers: dict[str, Answer] = field(default_factory=dict)
    lost: bool = False
    checking: bool = False


def read_visit(request: HttpRequest) -> Visit:
    """Read a form that was sent; whatever in it cannot be read counts as not there."""
    if request.method != "POST":
        return Visit()
    pressed, _, named = request.POST.get("go", "").partition(":")
    visit = Visit(screen=named or request.POST.get("screen", ""), checking=request.POST.get("checking") == "1")
    visit.pressed = Pressed(pressed) if pressed in {each.value for each in Pressed} else Pressed.STAY
    try:
        visit.answers = open_seal().open(request.POST.get("answers", ""))
    except CannotOpen:
        visit.lost = True
    return visit


def open_seal() -> AnswerSeal:
    """The seal of today."""
    return AnswerSeal(settings.KEYRING, clock.read_today())
