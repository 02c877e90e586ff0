"""The fields of a request as a lawyer sees them beside a paper: what was read, how sure it is, and room to correct."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from django import forms
from django.forms.boundfield import BoundField
from django.http import QueryDict
from django.utils.html import conditional_escape, format_html
from django.utils.safestring import SafeString
from django.utils.translation import pgettext

from fairnotice.core.opinion.both_sides import load_both_sides
from fairnotice.core.opinion.paper import SECTIONS
from fairnotice.core.printouts import How, Printout, Reading, fill_request
from fairnotice.core.printouts.filling import choose_readings, differing
from fairnotice.core.printouts.value import Value
from fairnotice.core.screening.fields import Field, load_fields
from fairnotice.foundation.request_words.field_words import describe_field, name_field
from fairnotice.help.opinion.countries import find_country
from fairnotice.help.opinion.inputs import CannotRead, make_inputs, read_inputs
from fairnotice.help.opinion.words import SECTIONS as SECTION_WORDS
from fairnotice.help.opinion.words import say_argument, say_why

#: As many offences as a page asks for at once.
MOST_OFFENCES = 8
_LONGEST_QUOTE = 200


@dataclass(frozen=True, slots=True)
class Place:
    """One field of the request at its place on the page: its key there, and which offence it belongs to."""

    section: str
    field: Field
    offence: int | None = None

    @property
    def key(self) -> str:
        return self.path.replace(".", "_").replace("[", "").replace("]", "")

    @property
    def path(self) -> str:
        return self.field.name.replace("[]", f"[{self.offence}]")


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the page: its title and the inputs in it."""

    title: str
    inputs: list[BoundField]


class PaperForm(forms.Form):
    """Inputs for all that such a paper can show. Nothing is demanded: what it does not say stays empty."""

    marks_optional = False

    def __init__(self, request: Mapping[str, Value], printout: Printout | None, given: QueryDict | None = None) -> None:
        super().__init__(given, auto_id="%s")
        self.offences_shown = _count_offences(request, given)
        self._places = list(_list_places(self.offences_shown))
        notes = _notes(printout) if printout else {}
        self._inputs: dict[str, list[str]] = {}
        for place in self._places:
            inputs = make_inputs(place.field, place.key, _find(request, place))
            self._inputs[place.key] = list(inputs)
            for number, made in enumerate(inputs.values()):
                self._dress(place, made, notes.get(place.path) if number == 0 else None, is_part=len(inputs) > 1)
            self.fields.update(inputs)
        self.fields["on"] = _ask_day()
        self.fields["grounds"] = _ask_grounds()
        self.request: dict[str, Value] = {}

    def _dress(self, place: Place, made: forms.Field, note: SafeString | None, *, is_part: bool) -> None:
        name = name_field(place.field.name)
        made.required = False
        made.label = pgettext("label of a part", "%(field)s: %(part)s") % {"field": name, "part": made.label} \
            if is_part else name  # fmt: skip
        # What the system writes in an office has a hint for nobody here.
        by_system = "system_derived" in place.field.required.values()
        hint = conditional_escape("" if by_system else describe_field(place.field.name))
        made.help_text = format_html("{}<br>{}", note, hint) if note else hint

    def sections(self) -> Iterator[Section]:
        """The page part by part; each offence is one."""
        groups: dict[tuple[str, int | None], list[BoundField]] = {}
        for place in self._places:
            inputs = [self[name] for name in self._inputs[place.key]]
            groups.setdefault((place.section, place.offence), []).extend(inputs)
        for (section, offence), inputs in groups.items():
            title = str(SECTION_WORDS[section])
            yield Section(title if offence is None else f"{title} {offence + 1}", inputs)

    def clean(self) -> dict[str, object]:
        """Read each answer with the reader that the rules use, and put the request together."""
        cleaned = super().clean() or {}
        for place in self._places:
            try:
                value = read_inputs(place.field, place.key, self.cleaned_data, find_country)
            except CannotRead as problem:
                expected = pgettext("opinion", "This cannot be read. Expected: %(what)s") % {"what": problem}
                self.add_error(self._inputs[place.key][0], expected)
                continue
            if value is not None:
                _put(self.request, place, value)
        self.request["offences"] = _keep_filled(self.request.get("offences"))
        if not self.request["offences"]:
            del self.request["offences"]
        return cleaned


def _list_places(offences: int) -> Iterator[Place]:
    fields = load_fields()
    for section, names in SECTIONS.items():
        if section == "offences":
            for offence in range(offences):
                yield from (Place(section, fields[name], offence) for name in names)
        else:
            yield from (Place(section, fields[name]) for name in names)


def _count_offences(request: Mapping[str, Value], given: QueryDict | None) -> int:
    """One more than there are, so that another can be added."""
    listed = request.get("offences")
    held = len(listed) if isinstance(listed, list) else 0
    if given is not None:
        asked = given.get("offences_shown", "")
        return min(max(int(asked) if asked.isascii() and asked.isdigit() else 1, 1), MOST_OFFENCES)
    return min(held + 1, MOST_OFFENCES)


def _find(request: Mapping[str, Value], place: Place) -> Value:
    group, _, key = place.field.name.partition(".")
    held = request.get(group.removesuffix("[]"))
    if place.offence is not None:
        held = held[place.offence] if isinstance(held, list) and place.offence < len(held) else None
    return held.get(key) if isinstance(held, dict) else None


def _put(request: dict[str, Value], place: Place, value: Value) -> None:
    group, _, key = place.field.name.partition(".")
    if place.offence is None:
        held = request.setdefault(group, {})
        if isinstance(held, dict):
            held[key] = value
        return
    offences = request.setdefault("offences", [])
    if isinstance(offences, list):
        while len(offences) <= place.offence:
            offences.append({})
        offence = offences[place.offence]
        if isinstance(offence, dict):
            offence[key] = value


def _keep_filled(offences: Value) -> list[Value]:
    filled = [each for each in offences if isinstance(each, dict) and each] if isinstance(offences, list) else []
    return [{"id": str(number), **each} for number, each in enumerate(filled, 1)]


def _notes(printout: Printout) -> dict[str, SafeString]:
    """What is said of each field that stands on the paper: read, guessed or not to be made out, with its words."""
    twofold = set(differing(printout.readings))
    notes = {each.field: _note(printout, each, each.field in twofold) for each in choose_readings(printout.readings)}
    # A document, a photograph or an event is a part of the field that lists them.
    return notes | {path.partition("s[")[0] + "s": note for path, note in notes.items() if "facts.events[" in path}


def _note(printout: Printout, reading: Reading, twofold: bool) -> SafeString:
    tags = {
        How.READ: ("govuk-tag--blue", pgettext("opinion", "Read")),
        How.GUESSED: ("govuk-tag--yellow", pgettext("opinion", "Guessed")),
        How.UNREADABLE: ("govuk-tag--orange", pgettext("opinion", "Not read")),
    }
    colour, tag = tags[reading.how]
    words = printout.words_of(reading)
    shown = words if len(words) <= _LONGEST_QUOTE else words[: _LONGEST_QUOTE - 1] + "\u2026"
    why = [say_why(reading.why)] if reading.why else []
    if twofold:
        why.append(pgettext("opinion", "the paper says two different things"))
    return format_html(
        '<strong class="govuk-tag {}">{}</strong> {} <q dir="auto"><bdi>{}</bdi></q> {}',
        colour, tag, pgettext("opinion", "On the paper:"), shown, f"({'; '.join(why)})" if why else "",
    )  # fmt: skip


def _ask_day() -> forms.DateField:
    return forms.DateField(
        required=False,
        label=pgettext("opinion", "Day whose law counts"),
        help_text=pgettext("opinion", "As year-month-day. Empty: the day on which it was sent or published, or today."),
        widget=forms.TextInput(attrs={"autocomplete": "off"}),
        input_formats=["%Y-%m-%d"],
    )


def _ask_grounds() -> forms.MultipleChoiceField:
    return forms.MultipleChoiceField(
        required=False,
        label=pgettext("opinion", "Grounds that you bring forward yourself"),
        help_text=pgettext("opinion", "The fields cannot show all of them. What you choose is marked as yours."),
        choices=[(ground, say_argument(sides.name)) for ground, sides in load_both_sides().items()],
        widget=forms.CheckboxSelectMultiple,
    )


def fill_form(printout: Printout) -> PaperForm:
    """The form filled with what was read."""
    return PaperForm(fill_request(printout.readings), printout)
