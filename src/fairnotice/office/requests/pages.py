"""Where a notice about a request leads: each to the page of their own role."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

from fairnotice.foundation.people.models import Role, User


def find_page_of_request(user: User, request_id: str) -> str:
    """The path of a request's page for this person, or '' where their role has none."""
    if user.role == Role.BUREAU_OFFICER:
        return reverse("requests:detail", args=[request_id])
    if user.reviews:
        try:
            return reverse("review:desk", args=[request_id])
        except NoReverseMatch:
            return ""
    return ""
