"""`fairnotice appoint`: invite the first operator of an office in which nobody can invite yet."""

from __future__ import annotations

from gettext import pgettext

from fairnotice.commands.starting import prepare_django, refuse_others_places, refuse_pending_migrations
from fairnotice.errors import FairnoticeError, Refused


def appoint_operator(instance: str, email: str, language: str) -> int:
    """Print the code with which the first operator makes an account; it is kept nowhere and works once.

    Raises `FairnoticeError` where the office has an operator, or the address is none.
    """
    prepare_django(instance)
    refuse_pending_migrations(instance)
    refuse_others_places(instance)
    from django.urls import reverse

    from fairnotice.foundation.acts.actions import System
    from fairnotice.foundation.people.actions.inviting import INVITATION_WAITS, invite_first_operator

    try:
        _, code = invite_first_operator(by=System("appoint"), email=email, language=language)
    except Refused as refused:
        raise FairnoticeError("\n".join((str(refused), *refused.fields.values()))) from refused
    words = pgettext(
        "command",
        "The first operator is invited. The code works once, for {days} days. It is shown here only.\n\n"
        "    page  {page}\n"
        "    code  {code}\n\n"
        "Open the page on the office's own host and enter the code there. The operator then adds bureaus and invites\n"
        "everybody else.",
    )
    print(words.format(days=INVITATION_WAITS.days, page=reverse("people:join"), code=code))
    return 0
