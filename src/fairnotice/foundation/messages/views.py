"""A person's own notices."""

from __future__ import annotations

from uuid import UUID

from django.contrib.auth.decorators import login_required
from django.core.paginator import Paginator
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST

from fairnotice.foundation.messages.actions import prefer_mail, read_all_notices, read_notice
from fairnotice.foundation.messages.links import find_page
from fairnotice.foundation.messages.queries import notices_of, wants_mail
from fairnotice.foundation.people.permissions import signed_in

PAGE_LENGTH = 50


@login_required
def show_inbox(request: HttpRequest) -> HttpResponse:
    """List one's own notices, newest first."""
    user = signed_in(request)
    page = Paginator(notices_of(user), PAGE_LENGTH).get_page(request.GET.get("page"))
    return render(request, "notices/inbox.html", {"page": page, "wants_mail": wants_mail(user)})


@login_required
@require_POST
def open_notice(request: HttpRequest, notice_id: UUID) -> HttpResponse:
    """Mark a notice as read and lead to what it is about."""
    notice = read_notice(by=signed_in(request), notice_id=notice_id)
    return redirect(find_page(notice) or "notices:inbox")


@login_required
@require_POST
def read_all(request: HttpRequest) -> HttpResponse:
    """Mark all one's notices as read."""
    read_all_notices(by=signed_in(request))
    return redirect("notices:inbox")


@login_required
@require_POST
def choose_mail(request: HttpRequest) -> HttpResponse:
    """Turn mails off or on; the notices come either way."""
    prefer_mail(by=signed_in(request), is_off=request.POST.get("mail") == "off")
    return redirect("notices:inbox")
