"""`fairnotice appoint`: invite the first operator of an office in which nobody can invite yet."""

from __future__ import annotations

from fairnotice.commands.starting import prepare_django, refuse_others_places, refuse_pending_migrations


def appoint_operator(instance: str, email: str, language: str) -> int:
    """Print the code with which the first operator makes an account; it is kept nowhere and works once.

    Raises `NotAllowed` where the office has an operator, `Refused` where the address is none.
    """
    prepare_django(instance)
    refuse_pending_migrations(instance)
    refuse_others_places(instance)
    from django.urls import reverse

    from fairnotice.foundation.acts.actions import System
    from fairnotice.foundation.people.actions.inviting import INVITATION_WAITS, invite_first_operator

    _, code = invite_first_operator(by=System("appoint"), email=email, language=language)
    print(
        f"The first operator is invited. The code works once, for {INVITATION_WAITS.days} days.\n\n"
        f"    page  {reverse('people:join')}\n"
        f"    code  {code}\n\n"
        "Open the page on the office's own host and enter the code there. It is shown here only, and kept nowhere.\n"
        "The operator then adds bureaus and invites everybody else."
    )
    return 0
