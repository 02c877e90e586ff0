"""`fairnotice deadline`: the clocks of the instruments, and the last day that one of them leaves."""

from __future__ import annotations

import gettext
import re
from collections.abc import Iterator
from datetime import date
from difflib import get_close_matches
from gettext import pgettext

from fairnotice.commands.articles import name_instrument
from fairnotice.commands.deadline_events import Events
from fairnotice.commands.page import WIDTH, Page
from fairnotice.commands.wording import say
from fairnotice.core.rulebook.deadlines import Clock, all_clocks, describe_steps, work_out_deadline
from fairnotice.errors import FairnoticeError


class _ChosenLanguage(gettext.NullTranslations):
    """The sentences of a deadline in the language in which everything else is said."""

    def pgettext(self, context: str, message: str) -> str:
        return gettext.pgettext(context, message)

    def npgettext(self, context: str, msgid1: str, msgid2: str, n: int) -> str:
        return gettext.npgettext(context, msgid1, msgid2, n)


def list_clocks(columns: int = WIDTH) -> str:
    """Every clock by its instrument: its name, its article, what sets it off and what is printed."""
    page = Page(columns)
    page.put(pgettext("deadline", "The clocks of the instruments"), style="title")
    page.put(pgettext("deadline", "For a last day: fairnotice deadline CLOCK --from DATE"), 2)
    instrument = ""
    for clock in all_clocks():
        if clock.instrument != instrument:
            instrument = clock.instrument
            page.section(name_instrument(instrument))
        page.put(f"{clock.id}  {_introduce(clock)}", 2, 4)
    page.foot()
    return page.text()


def tell_deadline(asked: str, triggered_on: date, happened: Events | None = None, columns: int = WIDTH) -> str:
    """The last day that a clock leaves and how it was worked out, or why no day is known.

    `asked` is a clock's name or its article; `happened` is what stopped it, or gave it more time or less. Raises
    `FairnoticeError` where it names no clock, or several, and where no text lets this happen to it.
    """
    clock, events = find_clock_asked_for(asked), happened or Events()
    deadline = work_out_deadline(
        clock,
        triggered_on,
        suspensions=events.read_suspensions(clock),
        extensions=events.read_extensions(clock),
        configured=events.read_shortening(clock),
    )
    page = Page(columns)
    if deadline.due_on is None:
        heading = pgettext("deadline", "{citation}: no last day can be told")
    else:
        heading = pgettext("deadline", "{citation}: the last day is {due_on}")
    due_on = deadline.due_on.isoformat() if deadline.due_on else ""
    page.put(heading.format(citation=clock.citation, due_on=due_on), style="title")
    page.put(pgettext("deadline", "Set off by: {trigger}").format(trigger=say(clock.trigger)), 2, 2)
    page.section(pgettext("deadline", "How it was worked out"))
    for sentence in describe_steps(deadline, translations=_ChosenLanguage()):
        page.put(sentence, 2, 2)
    page.section(pgettext("deadline", "What follows where the day passes"))
    page.put(say(clock.consequence), 2)
    _put_what_moves_it(page, clock, events)
    page.foot()
    return page.text()


def find_clock_asked_for(asked: str) -> Clock:
    """The clock of a name (`CK-CCF-32-1`) or an article (`CCF 32(1)`, `RPD 50(2)`)."""
    wanted = _squeeze(asked)
    found = [clock for clock in all_clocks() if wanted in _names_of(clock)]
    if not found and any(character.isdigit() for character in wanted):
        found = [clock for clock in all_clocks() if any(_begins(name, wanted) for name in _names_of(clock))]
    if len(found) == 1:
        return found[0]
    if found:
        listed = "; ".join(f"{clock.id} ({clock.citation})" for clock in found)
        raise FairnoticeError(
            pgettext(
                "deadline", "{number} clocks stand in that article, so no day was worked out. Name one: {listed}."
            ).format(number=len(found), listed=listed)
        )
    near = get_close_matches(asked.strip().upper(), [clock.id for clock in all_clocks()], n=4, cutoff=0.5)
    told = ", ".join(near) or pgettext("deadline", "none")
    raise FairnoticeError(
        pgettext(
            "deadline",
            "This names no clock held here, so no day was worked out. Near ones are: {near}. Run 'fairnotice deadline' "
            "for all of them.",
        ).format(near=told)
    )


def _introduce(clock: Clock) -> str:
    form = pgettext("deadline", "{citation}: {trigger} {printed}")
    return form.format(citation=clock.citation, trigger=say(clock.trigger), printed=say(clock.printed))


def _put_what_moves_it(page: Page, clock: Clock, events: Events) -> None:
    given = events.grounds_given()
    known = {
        "--suspended-by": clock.suspended_by,
        "--extended-by": clock.extended_by,
        "--shortened-by": clock.shortened_by,
    }
    left = [(option, ground) for option, grounds in known.items() for ground in grounds if ground.name not in given]
    if left:
        page.section(pgettext("deadline", "What could move the day, and was not reckoned with here"))
    for option, ground in left:
        page.put(f"{say(ground.says)} ({clock.cite(ground.article)}; {option} {ground.name})", 2, 2)


def _names_of(clock: Clock) -> Iterator[str]:
    yield _squeeze(clock.id)
    yield _squeeze(clock.citation)
    yield _squeeze(f"{clock.instrument.removesuffix('_STATUTE')} {clock.article}")


def _begins(name: str, wanted: str) -> bool:
    """Whether a name goes on after what was asked for, and not in the middle of a number."""
    return name.startswith(wanted) and not name[len(wanted) :][:1].isdigit()


def _squeeze(text: str) -> str:
    return re.sub(r"[\s_]|article", "", text.casefold())
