"""`{% offer_lists form %}`: the lists that the inputs of a form offer while one types."""

from __future__ import annotations

from typing import Any

from django import forms, template

from fairnotice.office.requests.form.chosen import lists_of

register = template.Library()


@register.inclusion_tag("requests/_lists.html")
def offer_lists(form: forms.BaseForm) -> dict[str, Any]:
    """Each list once, however many inputs offer it."""
    return {"lists": [(offered.name, [name for _, name in offered.entries()]) for offered in lists_of(form)]}
