"""`{% show_attachments thing %}`: the list of a thing's files on the page of another app."""

from __future__ import annotations

from typing import Any
from uuid import UUID

from django import template

from fairnotice.errors import Conflict
from fairnotice.foundation.files.holders import find_holder
from fairnotice.foundation.files.names import show_name
from fairnotice.foundation.files.queries import attachments_of
from fairnotice.foundation.people.permissions import signed_in

register = template.Library()
register.filter("show_name", show_name)


@register.inclusion_tag("files/_attachments.html", takes_context=True)
def show_attachments(context: dict[str, Any], about_type: str, about_id: UUID) -> dict[str, Any]:
    """What is attached to a thing and the reader may see, with the way to attach more while it is open."""
    by = signed_in(context["request"])
    holder = find_holder(about_type)
    thing = holder.find(by, about_id)
    try:
        holder.refuse_closed(by, thing)
        is_open = True
    except Conflict:
        is_open = False
    return {
        "attachments": attachments_of(by, thing),
        "about_type": about_type,
        "about_id": about_id,
        "is_open": is_open,
        "back": context["request"].path,
    }
