"""Inviting people, and the page on which they accept."""

from __future__ import annotations

from uuid import UUID

from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import pgettext
from django.views.decorators.cache import never_cache
from django.views.decorators.debug import sensitive_post_parameters
from django.views.decorators.http import require_POST

from fairnotice import clock
from fairnotice.errors import Refused
from fairnotice.foundation.people.actions.inviting import accept_invitation, invite_person, withdraw_invitation
from fairnotice.foundation.people.form_pages import FormPage, answer_form, show_refusal
from fairnotice.foundation.people.forms import InvitationForm, JoinForm
from fairnotice.foundation.people.invitation_mail import mail_invitation
from fairnotice.foundation.people.permissions import signed_in
from fairnotice.foundation.people.queries import list_invitations
from fairnotice.foundation.people.views.persons import PAGE_LENGTH, for_operators


@for_operators
def show_invitations(request: HttpRequest) -> HttpResponse:
    """List invitations, the waiting ones first."""
    page = Paginator(list_invitations(), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "people/invitations.html", {"page": page, "now": clock.read_now()})


@never_cache
@for_operators
def invite(request: HttpRequest) -> HttpResponse:
    """Invite somebody; the answer shows the code, once, and is no redirect, so that the code is kept nowhere."""
    page = FormPage(
        title=pgettext("page title", "Invite somebody"),
        button=pgettext("button", "Invite"),
        back=reverse("people:invitations"),
    )
    form = InvitationForm(request.POST or None)
    if request.method == "POST" and form.is_valid():
        try:
            invitation, code = invite_person(by=signed_in(request), **form.cleaned_data)
        except Refused as refused:
            show_refusal(form, refused)
        else:
            address = request.build_absolute_uri(reverse("people:join"))
            mailed = mail_invitation(invitation, address=address)
            context = {"invitation": invitation, "code": code, "address": address, "mailed": mailed}
            return render(request, "people/invited.html", context)
    return render(request, page.template, {"page": page, "form": form}, status=422 if form.errors else 200)


@for_operators
@require_POST
def withdraw(request: HttpRequest, invitation_id: UUID) -> HttpResponse:
    """Take an invitation back."""
    withdraw_invitation(by=signed_in(request), invitation_id=invitation_id)
    return redirect("people:invitations")


@never_cache
@sensitive_post_parameters("code", "password", "password_again")
def join(request: HttpRequest) -> HttpResponse:
    """Accept an invitation: the code, a user name, a password. The second factor follows at the first sign-in."""
    page = FormPage(
        title=pgettext("page title", "Accept an invitation"),
        lede=pgettext("people", "After this you sign in and set up a second factor."),
        button=pgettext("button", "Make the account"),
        back=reverse("account_login"),
        done=pgettext("people", "Your account is made. Sign in with it now."),
    )

    def accept(given: dict[str, str]) -> None:
        accept_invitation(code=given["code"], username=given["username"], password=given["password"])

    return answer_form(request, page, JoinForm(request.POST or None), accept)
