"""Who leaves a bureau is tied to its country, also where no action says so; who left one before is tied now."""

from __future__ import annotations

from typing import Any

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid_unless

TIED = """COALESCE(NEW.bureau_id, '') = COALESCE(OLD.bureau_id, '') OR EXISTS (
    SELECT 1 FROM people_bureau b WHERE b.code = OLD.bureau_id
      AND ((b.country = '' AND NEW.role NOT IN ('reviewer', 'senior_reviewer', 'duty_reviewer'))
           OR EXISTS (SELECT 1 FROM people_interest i WHERE i.user_id = NEW.id AND i.kind = 'service'
                      AND i.country = b.country AND i.ended_at IS NULL)))
    OR OLD.bureau_id IS NULL"""


def tie_who_left(apps: Any, schema_editor: Any) -> None:
    """Tie everybody whom an invitation brought to a bureau that is theirs no more."""
    ties = apps.get_model("people", "Interest").objects
    invitations = apps.get_model("people", "Invitation").objects.filter(accepted_by__isnull=False)
    for invitation in invitations.exclude(bureau=None).select_related("bureau", "accepted_by"):
        user, country = invitation.accepted_by, invitation.bureau.country
        tie = {"user": user, "kind": "service", "country": country}
        if country and user.bureau_id != invitation.bureau_id and not ties.filter(ended_at=None, **tie).exists():
            ties.create(declared_at=invitation.accepted_at, entered_by=invitation.invited_by, **tie)


class Migration(migrations.Migration):
    dependencies = [("people", "0005_first_operator"), ("acts", "0002_walls")]
    operations = [
        migrations.RunPython(tie_who_left, migrations.RunPython.noop),
        forbid_unless(
            "people_user",
            "UPDATE",
            name="is_tied_to_what_it_served",
            holds=TIED,
            words="nobody leaves a bureau without a tie to its country",
        ),
    ]
