"""The mail that tells somebody they are invited. The code is not in it: the operator gives it by another way."""

from __future__ import annotations

import logging

from django.core.mail import send_mail
from django.utils import translation
from django.utils.translation import pgettext

from fairnotice.foundation.people.models import Invitation

_log = logging.getLogger(__name__)


def mail_invitation(invitation: Invitation, *, address: str) -> bool:
    """Mail the address of the page where the code is entered; false where no mail left.

    Who reads the mailbox alone cannot join, nor can who overhears the code alone.
    """
    with translation.override(invitation.language):
        subject = pgettext("mail subject", "Alert office")
        words = pgettext(
            "mail body",
            "You are invited to work in the alert office. The operator gives you a code by another way. "
            "Enter it here within seven days:",
        )
    try:
        return bool(send_mail(subject, f"{words}\n\n{address}\n", None, [invitation.email]))
    except OSError:
        _log.error("invitation not mailed")
        return False
