"""A draft as the form sees it: one step taken out to be filled, and folded in again."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

from fairnotice.errors import NotAllowed
from fairnotice.office.requests.form.steps import StepForm, fields_of_step
from fairnotice.office.requests.models import Request
from fairnotice.office.requests.prechecking import Lacking
from fairnotice.office.requests.references import list_files, name_reference
from fairnotice.office.requests.source_view import SourceView, build_source_view


@dataclass(frozen=True, slots=True)
class Draft:
    """What a bureau has written so far, in which languages, and the files it attached."""

    view: SourceView
    language: str
    files: Sequence[tuple[str, str]]

    @property
    def version(self) -> int:
        return self.view.version

    def make_form(self, step: str, place: int | None, typed: Any, lacking: Iterable[Lacking] = ()) -> StepForm:
        """The form of one step, or of one offence, with what is `lacking` in it marked.

        Raises `NotAllowed` for an offence further than the next.
        """
        prefix = _prefix(step, place)
        languages = {
            path.removeprefix(prefix): code for path, code in self.view.languages.items() if path.startswith(prefix)
        }
        return StepForm(
            typed,
            fields=fields_of_step(step, self.view.kind),
            kind=self.view.kind,
            given=self._given(step, place),
            languages=languages,
            language=self.language,
            files=self.files,
            name_file=partial(name_reference, request_id=self.view.id),
            lacking=[missing for missing in lacking if missing.step == step],
            initial={"version": self.version},
        )

    def fold_in(
        self, step: str, place: int | None, values: Mapping[str, Any], languages: Mapping[str, str]
    ) -> tuple[dict[str, Any], dict[str, str]]:
        """The whole draft with the answers of one step in it."""
        fields = dict(self.view.fields)
        if place is None:
            fields.pop(step, None)
            if values:
                fields[step] = dict(values)
        else:
            offences = list(fields.get("offences") or [])
            offences[place : place + 1] = [dict(values)]
            fields["offences"] = offences
        prefix = _prefix(step, place)
        kept = {path: code for path, code in self.view.languages.items() if not path.startswith(prefix)}
        return fields, kept | {prefix + key: code for key, code in languages.items()}

    def without_offence(self, place: int) -> tuple[dict[str, Any], dict[str, str]]:
        """The whole draft without one offence; raises `NotAllowed` where there is none at this place."""
        offences = list(self.view.fields.get("offences") or [])
        if not 0 <= place < len(offences):
            raise NotAllowed("Nothing was changed: there is no such offence.")
        del offences[place]
        fields = {**self.view.fields, "offences": offences}
        if not offences:
            del fields["offences"]
        return fields, dict(_without_place(self.view.languages, place))

    def _given(self, step: str, place: int | None) -> Mapping[str, Any]:
        if place is None:
            return self.view.fields.get(step) or {}
        offences = self.view.fields.get("offences") or []
        if place > len(offences):
            raise NotAllowed("Nothing was shown: there is no such offence.")
        return offences[place] if place < len(offences) else {"id": str(place + 1)}


def read_draft(request: Request) -> Draft:
    """The draft of a request as its source sees it."""
    return Draft(build_source_view(request), request.language, list_files(request))


def _prefix(step: str, place: int | None) -> str:
    return f"{step}." if place is None else f"offences[{place}]."


def _without_place(languages: Mapping[str, str], place: int) -> Mapping[str, str]:
    """Languages of later offences move up by one place."""
    moved: dict[str, str] = {}
    for path, code in languages.items():
        if not path.startswith("offences["):
            moved[path] = code
            continue
        own, _, key = path.removeprefix("offences[").partition("].")
        if int(own) != place:
            moved[f"offences[{int(own) - (int(own) > place)}].{key}"] = code
    return moved
