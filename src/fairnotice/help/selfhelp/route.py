"""A route: the screens from what happened to the papers that follow from it."""

from __future__ import annotations

from dataclasses import dataclass

from django.utils.functional import Promise

from fairnotice.help.selfhelp.screens import Answers, Lead, Screen


@dataclass(frozen=True, slots=True)
class Route:
    """One way through: its address, what it is for, its screens in order, and the papers it leads to.

    `papers` names the pack; '' for a route that only tells, and leads on to others. `leads` are offered at its end.
    """

    name: str
    title: Promise
    about: Promise
    screens: tuple[Screen, ...]
    papers: str = ""
    leads: tuple[Lead, ...] = ()

    def leads_for(self, answers: Answers) -> list[Lead]:
        """The ways on that these answers call for, once the route is walked."""
        return [lead for lead in self.leads if lead.shown_if(answers)]

    def screens_for(self, answers: Answers) -> list[Screen]:
        """The screens that these answers call for, in order."""
        return [screen for screen in self.screens if screen.shown_if(answers)]

    def find_screen(self, name: str, answers: Answers) -> Screen:
        """The screen of a name where it is called for; the first one otherwise."""
        shown = self.screens_for(answers)
        return next((screen for screen in shown if screen.name == name), shown[0])

    def screen_after(self, screen: Screen, answers: Answers) -> Screen | None:
        """The next screen; `None` after the last one, where the answers are checked."""
        shown = self.screens_for(answers)
        later = shown[shown.index(screen) + 1 :] if screen in shown else shown
        return later[0] if later else None

    def screen_before(self, screen: Screen, answers: Answers) -> Screen | None:
        """The screen before; `None` before the first one."""
        shown = self.screens_for(answers)
        place = shown.index(screen) if screen in shown else 0
        return shown[place - 1] if place else None

    def first_unseen(self, answers: Answers) -> Screen | None:
        """The first question that was neither answered nor skipped."""
        for screen in self.screens_for(answers):
            if any(field.name not in answers for field in screen.fields):
                return screen
        return None
