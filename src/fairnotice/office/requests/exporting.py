"""The source view as JSON values: what the export and the machine interface hand out."""

from __future__ import annotations

from dataclasses import asdict, is_dataclass
from datetime import date, datetime
from typing import Any

from django.utils.functional import Promise

from fairnotice.office.requests.source_view import SourceView


def export_view(view: SourceView) -> dict[str, Any]:
    """The source view under its own names; days and moments in ISO 8601, moments in UTC."""
    exported: dict[str, Any] = export_value(view)
    return exported


def export_value(value: Any) -> Any:
    """A value, or a record of values, as JSON."""
    if is_dataclass(value) and not isinstance(value, type):
        return export_value(asdict(value))
    if isinstance(value, dict):
        return {key: export_value(item) for key, item in value.items()}
    if isinstance(value, (list, tuple)):
        return [export_value(item) for item in value]
    if isinstance(value, datetime):
        return value.strftime("%Y-%m-%dT%H:%M:%SZ")
    if isinstance(value, date):
        return value.isoformat()
    return str(value) if isinstance(value, (Promise, str)) else value
