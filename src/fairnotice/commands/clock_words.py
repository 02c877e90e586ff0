"""One clock of the law in a few words: who, from when, how long, and what follows."""

from __future__ import annotations

from pathlib import Path

from fairnotice.commands.day_words import say_day_of_law
from fairnotice.core.rulebook.deadlines import Clock, Kind, all_clocks
from fairnotice.core.rulebook.deadlines.calendars import INSTRUMENT_FILES, read_calendars
from fairnotice.core.rulebook.rule_set import LAW_FOLDER
from fairnotice.errors import LawError

_ACTORS = {
    "general_secretariat": "the General Secretariat",
    "secretary_general": "the Secretary General",
    "requests_chamber": "the Requests Chamber",
    "commission": "the Commission",
    "executive_directorates": "the executive directorates",
    "ncb": "the bureau",
    "locating_ncb": "the bureau that found the person",
    "other_ncb": "the other bureau",
    "recipient_ncb": "the bureau that received it",
    "applicant_for_revision": "who asks for a revision",
}
_FORCE = {
    Kind.SOFT: " No number is printed.",
    Kind.CONFIG: " The number is set elsewhere.",
}


def read_clocks_of(folder: Path) -> tuple[Clock, ...]:
    """The clocks of a rule-set's own folder; the shipped ones where it is the shipped rule-set."""
    if folder == LAW_FOLDER:
        return all_clocks()
    try:
        return read_calendars(
            {name: (folder / "calendars" / name).read_text(encoding="utf-8") for name in INSTRUMENT_FILES}
        )
    except (OSError, UnicodeDecodeError):
        raise LawError(
            f"a file of the clocks cannot be read ({', '.join(INSTRUMENT_FILES)} in calendars of the rule-set's "
            "folder). Nothing was shown; copy the shipped rule-set again."
        ) from None


def say_clock(clock: Clock) -> str:
    """A clock as one paragraph, with what is not known or was chosen here."""
    actors = " and ".join(_ACTORS.get(actor, f"the {actor.replace('_', ' ')}") for actor in clock.actors)
    held = say_day_of_law(clock.text_held_from, day_unknown=clock.text_day_unknown)
    told = f"{clock.trigger} {clock.printed}{_FORCE.get(clock.kind, '')}"
    if clock.unknown:
        told += " It is unknown here."
    if clock.house_policy:
        told += " House policy: our choice."
    told += f" Who acts: {actors}. What follows: {clock.consequence} Text held from {held}."
    grounds = [f"{ground.says} ({clock.cite(ground.article)})" for ground in (*clock.suspended_by, *clock.extended_by)]
    if grounds:
        told += f" What gives more time: {' '.join(grounds)}"
    return f"{told} Note: {clock.note}" if clock.note else told
