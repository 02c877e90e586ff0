"""One clock of the law in a few words: who, from when, how long, and what follows."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import pgettext
from pathlib import Path

from fairnotice.commands.day_words import say_day_of_law
from fairnotice.commands.wording import say
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
    "international_entity": "the international entity",
    "party": "the party",
    "protesting_entity": "the protesting entity",
    "recipient": "the recipient",
    "source": "the source",
    "system": "the system",
    "user": "the user",
}
_FORCE = {
    Kind.SOFT: "No number is printed.",
    Kind.CONFIG: "The number is set elsewhere.",
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
    return " ".join(_say_sentences(clock))


def _say_sentences(clock: Clock) -> Iterator[str]:
    yield from (say(clock.trigger), say(clock.printed))
    if clock.kind in _FORCE:
        yield pgettext("clock", _FORCE[clock.kind])
    if clock.unknown:
        yield pgettext("clock", "It is unknown here.")
    if clock.house_policy:
        yield pgettext("clock", "House policy: our choice.")
    yield pgettext("clock", "Who acts: {actors}.").format(actors=_name_actors(clock))
    yield pgettext("clock", "What follows: {consequence}").format(consequence=say(clock.consequence))
    held = say_day_of_law(clock.text_held_from, day_unknown=clock.text_day_unknown)
    yield pgettext("clock", "Text held from {held}.").format(held=held)
    grounds = [
        f"{say(ground.says)} ({clock.cite(ground.article)})" for ground in (*clock.suspended_by, *clock.extended_by)
    ]
    if grounds:
        yield pgettext("clock", "What gives more time: {grounds}").format(grounds=" ".join(grounds))
    if clock.note:
        yield pgettext("clock", "Note: {note}").format(note=say(clock.note))


def _name_actors(clock: Clock) -> str:
    actors = [pgettext("who acts", _ACTORS[actor]) for actor in clock.actors]
    named = actors[0]
    for actor in actors[1:]:
        named = pgettext("list", "{before} and {last}").format(before=named, last=actor)
    return named
