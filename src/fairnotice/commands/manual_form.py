"""The reference page of the fields of a request, and the schema beside it."""

from __future__ import annotations

import json
from collections.abc import Iterator

from fairnotice.commands.markdown import write_page, write_table
from fairnotice.core.screening.fields import Field, load_fields
from fairnotice.core.screening.json_schema import KINDS_READ, build_request_schema

_GROUPS = {
    "alert": "The alert asked for",
    "request": "The request itself",
    "source": "The requesting bureau",
    "identity": "Who is sought",
    "person": "The person in connection with the event",
    "markers": "Markers",
    "proceedings": "The proceedings",
    "offences[]": "Each offence",
    "sentence": "The sentence",
    "warrant": "The warrant",
    "facts": "The facts",
    "assurances": "What the bureau assures",
    "attest": "What the bureau attests",
    "review": "Written by the reviewer, never by a bureau",
    "waiver": "Written by the General Secretariat, never by a bureau",
    "interim": "Interim measures, written by the office",
    "suspension": "Suspension",
    "retention": "Retention, written by the office",
    "restrictions": "Restrictions",
    "public_extract": "Publication of an extract",
    "context": "What is known beside the request",
    "file": "The file kept by the bureau",
}
_REQUIRED = {
    "mandatory": "yes",
    "conditional": "if",
    "one_of_set": "one of several",
    "optional": "optional",
    "must_be_empty": "stays empty",
    "warn_if_missing": "by analogy",
    "system_derived": "set by the system",
}
_BASIS = {"article": "", "derived": "derived from it", "design": "house policy"}
_READ = """\
The names of the fields of a request, in the order of the form. Dots are nested objects and `[]` is a list; an unknown
name is an error that says its path. Null, blank text and absence say the same; an empty list is an answer.
[request.schema.json](request.schema.json) is the same as a JSON Schema (draft 2020-12), for other programs.

INTERPOL's own form is not public; the names are ours. Under **Red Notice** and **diffusion**: *yes* must be given; *if*
must be given where the condition holds; *one of several* is one way to meet a set; *by analogy* is asked for as house
policy and only warned of; *set by the system* is never asked of a bureau. **Basis**: empty where the article asks for
it; *derived from it* where a rule cannot be computed without it; *house policy* where we ask for it."""


def write_schema() -> str:
    """The JSON Schema of a request as a file."""
    return json.dumps(build_request_schema(), indent=2, ensure_ascii=True) + "\n"


def write_request_fields() -> str:
    """The page of the fields, by their groups."""
    lines = _READ.splitlines()
    groups: dict[str, list[Field]] = {}
    for field in load_fields().values():
        groups.setdefault(field.name.partition(".")[0], []).append(field)
    for group, fields in groups.items():
        lines += ["", f"## {_GROUPS.get(group, group)}", ""]
        lines += write_table(
            ("name", "what it asks", "Red Notice", "diffusion", "condition", "article", "basis", "type"),
            [_write_field(field) for field in fields],
        )
    return write_page("The fields of a request", lines)


def _write_field(field: Field) -> tuple[str, ...]:
    sensitive = " **Particularly sensitive.**" if field.particularly_sensitive else ""
    return (
        f"`{field.name}`",
        f"{field.description}{sensitive}",
        _REQUIRED[field.required["red_notice"]],
        _REQUIRED[field.required["wanted_diffusion"]],
        field.condition,
        field.article,
        _BASIS.get(field.basis, field.basis),
        " ".join(_write_type(field)),
    )


def _write_type(field: Field) -> Iterator[str]:
    yield f"`{field.type}`"
    options = KINDS_READ if field.name == "alert.kind" else field.enum
    if options:
        yield f"of {', '.join(f'`{option}`' for option in options)}"
