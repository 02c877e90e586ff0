"""What is missing on the form, and the form's warnings; of an extract, what it could tell and what it never can."""

from __future__ import annotations

from collections.abc import Iterable
from gettext import npgettext, pgettext

from fairnotice.commands.memo.basis import Basis
from fairnotice.commands.page import Page
from fairnotice.commands.wording import describe_field, describe_part_of_form
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.shapes import can_tell


def put_gaps(page: Page, assessment: Assessment, basis: Basis) -> None:
    """Put what is missing in the order of the form, then the warnings."""
    if basis.is_extract:
        _put_gaps_of_extract(page, assessment, basis)
        return
    _put_fields(page, pgettext("memo", "What is missing, in the order of the form"), assessment.missing)
    _put_fields(page, pgettext("memo", "Warnings of the form"), assessment.warnings)


def _put_fields(page: Page, title: str, names: Iterable[str]) -> None:
    listed = list(names)
    if listed:
        page.section(title)
    for name in listed:
        description, article = describe_field(name)
        form = pgettext("memo", "[ ] {description} ({article}) - {field}")
        page.put(form.format(description=description, article=article, field=name), 2, hanging=4)


def _put_gaps_of_extract(page: Page, assessment: Assessment, basis: Basis) -> None:
    absent = [*assessment.missing, *assessment.warnings]
    could = [name for name in absent if can_tell(basis.shape, name)]
    _put_fields(page, pgettext("memo", "What such an extract can tell, and this one does not"), could)
    never: dict[str, int] = {}
    for name in absent:
        if name not in could:
            part = describe_part_of_form(name)
            never[part] = never.get(part, 0) + 1
    if not never:
        return
    page.section(pgettext("memo", "What such an extract can never tell"))
    page.put(
        pgettext(
            "memo",
            "The request has fields for these and an extract has none. JSON lists each of them under 'missing'.",
        ),
        2,
    )
    for part, number in never.items():
        said = npgettext("memo", "{part} ({number} field)", "{part} ({number} fields)", number)
        page.put(said.format(part=part, number=number), 4, 2)
