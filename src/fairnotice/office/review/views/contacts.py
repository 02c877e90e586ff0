"""The log of approaches outside the channel (Constitution 30)."""

from __future__ import annotations

from django.contrib import messages
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import pgettext

from fairnotice.errors import Conflict, Refused
from fairnotice.foundation.acts.actions import log_access
from fairnotice.foundation.people.models import REVIEWING, Role, User
from fairnotice.foundation.people.permissions import for_roles, signed_in
from fairnotice.office.requests.models import Request, State
from fairnotice.office.review.actions.looking_up import log_outside_contact
from fairnotice.office.review.forms.desk import ContactForm
from fairnotice.office.review.models import OutsideContact
from fairnotice.office.review.views.refusing import tell

#: Who sees every entry; the others see what they entered themselves.
_OVERSEEING = (Role.AUDITOR, Role.ETHICS_OFFICER)


@for_roles(*REVIEWING, Role.AUDITOR, Role.ETHICS_OFFICER, Role.OPERATOR)
def contacts(request: HttpRequest) -> HttpResponse:
    """List the entries and enter a new one."""
    user = signed_in(request)
    form, status = ContactForm(request.POST or None), 200
    if request.method == "POST":
        status = 422
        if form.is_valid():
            try:
                _log(user, form)
                messages.success(request, pgettext("outside contact", "The approach is entered."))
                return redirect("review:contacts")
            except (Refused, Conflict) as error:
                status = tell(form, error)
    entries = OutsideContact.objects.select_related("logged_by", "request")
    if user.role not in _OVERSEEING:
        entries = entries.filter(logged_by=user)
    page = Paginator(entries, 25).get_page(request.GET.get("page"))
    for shown in page:
        log_access(by=user, operation="read", about=shown, purpose="contacts outside the channel")
    return render(request, "review/contacts.html", {"form": form, "page": page}, status=status)


def _log(user: User, form: ContactForm) -> None:
    given = dict(form.cleaned_data)
    reference = given.pop("reference").strip()
    about = Request.objects.filter(reference=reference).exclude(state=State.DRAFT).first() if reference else None
    if reference and about is None:
        words = pgettext("outside contact", "There is no request with this reference.")
        raise Refused(pgettext("refusal", "Nothing was entered: the reference is not known."), {"reference": words})
    log_outside_contact(by=user, request_id=about.pk if about else None, **given)
