"""What went out stays what a person decided: its kind, day and recipients for good, its words until a person
confirms a change, it ends, or it lies under key."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_truncate, forbid_unless

STAYS = "an alert stays with its decision: kind, day and recipients never change"
NEVER_EMPTIED = "what was asked, decided or published is never emptied"
SAME_WORDS = """NEW.content = OLD.content OR NEW.content = '{}' OR OLD.state = 'blocked' OR EXISTS (
    SELECT 1 FROM requests_reexamination r
    WHERE r.alert_id = NEW.id AND r.outcome = 'accept' AND r.is_confirmed AND r.closed_at IS NOT NULL)"""


class Migration(migrations.Migration):
    dependencies = [("requests", "0010_urgent_queue")]
    operations = [
        forbid(
            "requests_alert",
            "UPDATE",
            when=(
                "OLD.request_id <> NEW.request_id OR OLD.decision_id <> NEW.decision_id OR OLD.kind <> NEW.kind "
                "OR OLD.published_at <> NEW.published_at OR OLD.recipients <> NEW.recipients"
            ),
            words=STAYS,
        ),
        forbid_unless(
            "requests_alert",
            "UPDATE",
            name="says_what_a_person_let_out",
            holds=SAME_WORDS,
            words="what a living alert says changes only by a confirmed re-examination",
        ),
        forbid_truncate("requests_alert", words=NEVER_EMPTIED),
        forbid_truncate("requests_submission", words=NEVER_EMPTIED),
        forbid_truncate("requests_reason", words=NEVER_EMPTIED),
        forbid_truncate("requests_reexamination", words=NEVER_EMPTIED),
    ]
