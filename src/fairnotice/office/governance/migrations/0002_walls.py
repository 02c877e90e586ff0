"""What an auditor drew, found or was answered stays; an incident is closed, never rewritten or deleted."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid

STAYS = "what an auditor recorded is never changed"
INCIDENT = "an incident is closed, never rewritten or deleted"


class Migration(migrations.Migration):
    dependencies = [("governance", "0001_auditors_records"), ("acts", "0002_walls")]
    operations = [
        forbid("governance_accesssample", "UPDATE", words=STAYS),
        forbid("governance_accesssample", "DELETE", words=STAYS),
        forbid(
            "governance_sampledaccess",
            "UPDATE",
            when="OLD.noted_at IS NOT NULL OR OLD.access_number <> NEW.access_number OR OLD.sample_id <> NEW.sample_id",
            words=STAYS,
        ),
        forbid("governance_sampledaccess", "DELETE", words=STAYS),
        forbid(
            "governance_incident",
            "UPDATE",
            when="OLD.closed_at IS NOT NULL OR OLD.account <> NEW.account OR OLD.discovered_at <> NEW.discovered_at"
            " OR OLD.kind <> NEW.kind OR OLD.touches_persons <> NEW.touches_persons",
            words=INCIDENT,
        ),
        forbid("governance_incident", "DELETE", words=INCIDENT),
        forbid("governance_telling", "UPDATE", when="OLD.told_at IS NOT NULL", words=INCIDENT),
        forbid("governance_telling", "DELETE", words=INCIDENT),
        forbid("governance_keepingtest", "UPDATE", when="OLD.finished_at IS NOT NULL", words=STAYS),
        forbid("governance_keepingtest", "DELETE", words=STAYS),
    ]
