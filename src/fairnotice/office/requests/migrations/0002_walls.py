"""What was submitted, found or decided stays as it was; an alert needs a human decision that publishes."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_truncate, forbid_unless

STAYS = "what was submitted, found or decided is never changed"
HUMAN_DECISION = """EXISTS (
    SELECT 1 FROM requests_decision d JOIN people_user u ON u.id = d.decided_by_id
    WHERE d.id = NEW.decision_id AND d.request_id = NEW.request_id
      AND d.outcome IN ('publish', 'publish_in_part')
      AND u.role IN ('reviewer', 'senior_reviewer', 'duty_reviewer'))"""


class Migration(migrations.Migration):
    dependencies = [("requests", "0001_initial"), ("people", "0001_initial"), ("acts", "0002_walls")]
    operations = [
        forbid("requests_submission", "UPDATE", words=STAYS),
        forbid("requests_submission", "DELETE", words=STAYS),
        forbid("requests_submittedfields", "UPDATE", words=STAYS),
        forbid("requests_assessmentrecord", "UPDATE", words=STAYS),
        forbid("requests_decision", "UPDATE", words=STAYS),
        forbid("requests_decision", "DELETE", words=STAYS),
        forbid_truncate("requests_decision", words=STAYS),
        forbid("requests_reason", "UPDATE", words=STAYS),
        forbid("requests_reason", "DELETE", words=STAYS),
        forbid_unless(
            "requests_alert",
            "INSERT",
            name="needs_a_human_decision",
            holds=HUMAN_DECISION,
            words="no alert without a human decision that publishes",
        ),
        forbid("requests_alert", "DELETE", words="an alert is ended, never deleted"),
        forbid(
            "requests_alert",
            "UPDATE",
            only="decision_id",
            when="OLD.decision_id <> NEW.decision_id OR OLD.request_id <> NEW.request_id",
            words="an alert stays with its decision",
        ),
        forbid(
            "requests_alert",
            "UPDATE",
            only="state",
            when="OLD.state IN ('withdrawn', 'cancelled', 'expired') AND NEW.state <> OLD.state",
            words="an alert that has ended does not come back",
        ),
    ]
