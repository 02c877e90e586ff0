"""An alert's life as the lifetime rules ask of it: what the office truly knows, and nothing it would guess."""

from __future__ import annotations

from typing import Any

from fairnotice import clock
from fairnotice.core.rulebook.findings import Finding
from fairnotice.core.rulebook.lifetime import Life, run_lifetime_rules
from fairnotice.errors import Refused
from fairnotice.office.requests.examining import load_rulebook, read_fields
from fairnotice.office.requests.life.locking import LIVING
from fairnotice.office.requests.life.rescreening import read_content
from fairnotice.office.requests.models import Alert, AlertState
from fairnotice.office.requests.models.life import SourceStatement


def find_in_life(alert: Alert) -> list[Finding]:
    """What the lifetime rules say of an alert today. They inform a reviewer; none ends it by itself."""
    return run_lifetime_rules(load_rulebook(), read_life(alert), clock.read_now().date())


def read_life(alert: Alert) -> Life:
    """What an alert says and what became of it; hits, copies elsewhere and incidents stay unknown here."""
    return Life(alert.kind, _read_values(alert), _tell_what_happened(alert))


def _read_values(alert: Alert) -> dict[str, Any]:
    if alert.state not in LIVING:
        return {}
    try:
        return dict(read_fields(read_content(alert), alert.request.reference, alert.kind).values)
    except Refused:
        # What was once published and the form no longer reads is unknown to the rules, not an error of a page.
        return {}


def _tell_what_happened(alert: Alert) -> dict[str, Any]:
    reviews = list(alert.statements.filter(about=SourceStatement.About.PURPOSE).order_by("made_at", "id"))
    ended = bool(reviews) and not reviews[-1].holds
    happened: dict[str, Any] = {
        "alert.state": alert.state,
        "alert.published_at": alert.published_at,
        "alert.last_confirmed_at": alert.confirmed_at or alert.published_at,
        "alert.purpose_reviews": [{"reviewed_at": review.made_at} for review in reviews],
        "alert.purpose_achieved_at": reviews[-1].made_at.date() if ended else [],
        "source.confirmed": ended,
        "source.withdrawal_wish": alert.state == AlertState.WITHDRAWN,
        # Nothing in this office copies an alert to another database, and only the source sets its level.
        "copies": [],
        "confidentiality.changed_by": "source",
    }
    newest = alert.rescreenings.order_by("-id").first()
    if newest is not None:
        happened["rule_run.current"] = newest.recommendation
    return happened
