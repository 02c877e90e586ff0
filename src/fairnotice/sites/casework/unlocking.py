"""The pages of the lock: setting the first passphrase, opening, locking, changing the passphrase."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TypeVar

from django import forms
from django.conf import settings
from django.contrib import messages
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect, render
from django.urls import Resolver404, get_script_prefix, resolve
from django.utils.functional import Promise
from django.utils.translation import npgettext, pgettext, pgettext_lazy
from django.views.decorators.http import require_http_methods, require_POST

from fairnotice.adapters.locked_folder import NotYet, WrongPassphrase
from fairnotice.help.casework.actions.erasing import sweep_files
from fairnotice.sites.casework.preparing import prepare_database

View = TypeVar("View", bound=Callable[..., HttpResponse])
LEAST_SIGNS = 14
_OURS = frozenset(("csrfmiddlewaretoken", "passphrase", "waiting_for"))


def answers_while_locked(view: View) -> View:
    """Mark a view that needs nothing of the folder."""
    view.answers_while_locked = True  # type: ignore[attr-defined]
    return view


class PassphraseField(forms.CharField):
    """A passphrase as it was typed: spaces count, and nothing is remembered by the browser."""

    def __init__(self, *, label: Promise, autocomplete: str = "current-password", **kwargs: object) -> None:
        widget = forms.PasswordInput(
            attrs={"autocomplete": autocomplete, "spellcheck": "false", "autocapitalize": "none", "dir": "auto"}
        )
        super().__init__(label=label, strip=False, max_length=1_000, widget=widget, **kwargs)  # type: ignore[arg-type]


class OpenForm(forms.Form):
    passphrase = PassphraseField(label=pgettext_lazy("casework", "Passphrase"))


class NewPassphraseForm(forms.Form):
    new = PassphraseField(
        label=pgettext_lazy("casework", "New passphrase"),
        help_text=pgettext_lazy(
            "casework", "At least 14 characters. Five words that have nothing to do with each other are good."
        ),
        autocomplete="new-password",
        min_length=LEAST_SIGNS,
    )
    again = PassphraseField(label=pgettext_lazy("casework", "The same again"), autocomplete="new-password")

    def clean_again(self) -> str:
        again = str(self.cleaned_data["again"])
        if self.cleaned_data.get("new") not in (None, again):
            raise forms.ValidationError(pgettext("casework", "The two are not the same. Type both again."))
        return again


class ChangePassphraseForm(NewPassphraseForm):
    old = PassphraseField(label=pgettext_lazy("casework", "Passphrase until now"))
    field_order = ("old", "new", "again")


@answers_while_locked
@require_http_methods(["GET", "POST"])
def begin(request: HttpRequest) -> HttpResponse:
    """Set the first passphrase of an empty folder and make its database."""
    if not settings.FOLDER.is_new:
        return redirect("home")
    form = NewPassphraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        settings.FOLDER.begin(form.cleaned_data["new"])
        prepare_database()
        return redirect("home")
    return render(request, "casework_site/begin.html", {"form": form}, status=422 if form.errors else 200)


@answers_while_locked
@require_http_methods(["GET", "POST"])
def unlock(request: HttpRequest) -> HttpResponse:
    """Open the folder and lead on to what was asked for, with what had been written on it."""
    if settings.FOLDER.is_new:
        return redirect("begin")
    form = OpenForm(request.POST or None)
    waiting_for = _read_address(request.POST.get("waiting_for", ""))
    if request.method == "POST" and form.is_valid() and _try(form, "passphrase", settings.FOLDER.open):
        copied = prepare_database()
        sweep_files()
        if copied is not None:
            messages.info(
                request,
                pgettext(
                    "casework",
                    "This version changed the database. What was there before stands beside it as a sealed copy.",
                ),
            )
        written = _list_written(request.POST)
        if written and waiting_for:
            return render(request, "casework_site/go_on.html", {"written": written, "waiting_for": waiting_for})
        return redirect(waiting_for or "home")
    if settings.FOLDER.is_open:
        return redirect(waiting_for or "home")
    return _show(request, form, waiting_for, _list_written(request.POST), 422 if form.errors else 200)


def ask_for_passphrase(request: HttpRequest) -> HttpResponse:
    """Show the lock in place of a page, and hold what was written for it until the folder is open again."""
    is_post = request.method == "POST"
    waiting_for = _read_address(request.get_full_path())
    return _show(request, OpenForm(), waiting_for, _list_written(request.POST) if is_post else [], 423)


@require_POST
def lock(request: HttpRequest) -> HttpResponse:
    """Forget the key now."""
    settings.FOLDER.lock()
    return redirect("unlock")


@require_http_methods(["GET", "POST"])
def change_passphrase(request: HttpRequest) -> HttpResponse:
    """Seal the folder's key under another passphrase."""
    form = ChangePassphraseForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        change = partial(settings.FOLDER.change_passphrase, new=form.cleaned_data["new"])
        if _try(form, "old", change):
            messages.success(request, pgettext("casework", "The folder now opens by the new passphrase alone."))
            return redirect("home")
    return render(request, "casework_site/passphrase.html", {"form": form}, status=422 if form.errors else 200)


def _try(form: forms.Form, field: str, do: Callable[[str], None]) -> bool:
    try:
        do(form.cleaned_data[field])
    except WrongPassphrase:
        form.add_error(
            field,
            pgettext(
                "casework", "This passphrase does not open the folder. Each wrong one makes the next wait longer."
            ),
        )
    except NotYet as early:
        form.add_error(
            field,
            npgettext(
                "casework",
                "This was not tried. Wait %(seconds)d second after the last wrong passphrase, then try again.",
                "This was not tried. Wait %(seconds)d seconds after the last wrong passphrase, then try again.",
                early.seconds,
            )
            % {"seconds": early.seconds},
        )
    return not form.errors


def _show(
    request: HttpRequest, form: OpenForm, waiting_for: str, written: list[tuple[str, str]], status: int
) -> HttpResponse:
    context = {"form": form, "waiting_for": waiting_for, "written": written, "minutes": settings.IDLE_MINUTES}
    return render(request, "casework_site/unlock.html", context, status=status)


def _list_written(posted: QueryDict) -> list[tuple[str, str]]:
    return [(name, value) for name in posted if name not in _OURS for value in posted.getlist(name)]


def _read_address(address: str) -> str:
    """An address of ours that may be led to, '' for any other."""
    path = address.partition("?")[0]
    place = get_script_prefix()
    if not path.startswith(place):
        return ""
    try:
        match = resolve(f"/{path[len(place) :]}")
    except Resolver404:
        return ""
    return "" if match.url_name in ("unlock", "begin", "lock", "set_language") else path
