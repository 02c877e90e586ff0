"""A refused form is shown again with everything that was typed, at the fields it concerns."""

from __future__ import annotations

from django import forms

from fairnotice.errors import Conflict, FairnoticeError, Refused


def tell(form: forms.Form, error: FairnoticeError) -> int:
    """Say at the form's fields what was refused; returns the status of the answer."""
    form.is_valid()
    placed = False
    if isinstance(error, Refused):
        for name, words in error.fields.items():
            form.add_error(name if name in form.fields else None, words)
            placed = True
    if not placed:
        form.add_error(None, str(error))
    return 409 if isinstance(error, Conflict) else 422
