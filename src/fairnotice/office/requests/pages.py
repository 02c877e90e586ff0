"""Where a notice about a request leads: each to the page of their own role."""

from __future__ import annotations

from django.urls import NoReverseMatch, reverse

from fairnotice.foundation.people.models import Role, User
from fairnotice.office.requests.models import Alert


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


def find_page_of_alert(user: User, alert_id: str) -> str:
    """The path of an alert's page: for reviewers, and for officers of the bureau whose alert it is."""
    if user.reviews:
        return reverse("review:alert", args=[alert_id])
    is_own = Alert.objects.filter(pk=alert_id, request__bureau_id=user.bureau_id).exists()
    return reverse("requests:alert", args=[alert_id]) if is_own else ""
