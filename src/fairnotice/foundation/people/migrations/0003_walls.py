"""A declaration stays as given; a tie, an invitation, a key is ended, never rewritten."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid

TIE = "a tie is ended, never changed or deleted"
KEY = "a key is revoked, never changed or deleted"


class Migration(migrations.Migration):
    dependencies = [("people", "0002_declarations_invitations_keys"), ("acts", "0002_walls")]
    operations = [
        forbid("people_declaration", "UPDATE", words="a declaration stays as it was given"),
        forbid("people_declaration", "DELETE", words="a declaration stays as it was given"),
        forbid("people_interest", "DELETE", words=TIE),
        forbid(
            "people_interest",
            "UPDATE",
            when="OLD.ended_at IS NOT NULL OR OLD.user_id <> NEW.user_id OR OLD.country <> NEW.country"
            " OR OLD.kind <> NEW.kind OR COALESCE(OLD.request_id <> NEW.request_id, FALSE)",
            words=TIE,
        ),
        forbid(
            "people_invitation",
            "UPDATE",
            when="OLD.accepted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL",
            words="an invitation is used once",
        ),
        forbid("people_factorreset", "UPDATE", when="OLD.closed_at IS NOT NULL", words="a closed reset stays closed"),
        forbid("people_factorreset", "DELETE", words="a reset is closed, never deleted"),
        forbid(
            "people_bureaukey",
            "UPDATE",
            when="OLD.revoked_at IS NOT NULL OR OLD.public_key <> NEW.public_key OR OLD.bureau_id <> NEW.bureau_id",
            words=KEY,
        ),
        forbid("people_bureaukey", "DELETE", words=KEY),
    ]
