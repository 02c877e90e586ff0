"""No alert lasts longer, and no closed re-examination says something else, than a reviewer decided."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_unless

STAYS = "what was screened or stated is never changed"
# What lets an alert last longer is a re-examination that a person closed as confirmed, for this very day.
RENEWED = """NEW.retention_until <= OLD.retention_until OR EXISTS (
    SELECT 1 FROM requests_reexamination r JOIN people_user u ON u.id = r.reviewer_id
    WHERE r.alert_id = NEW.id AND r.outcome = 'keep' AND r.is_confirmed AND r.closed_at IS NOT NULL
      AND r.new_until = NEW.retention_until AND u.role IN ('reviewer', 'senior_reviewer', 'duty_reviewer'))"""
NOBODY_TIED = """NOT EXISTS (
    SELECT 1 FROM people_interest i JOIN requests_alert a ON a.id = NEW.alert_id
    WHERE i.ended_at IS NULL AND i.user_id = NEW.reviewer_id
      AND (i.request_id = a.request_id
           OR i.country IN (SELECT t.country FROM requests_tiedcountry t WHERE t.request_id = a.request_id)))"""


class Migration(migrations.Migration):
    dependencies = [("requests", "0006_life_of_alerts"), ("people", "0001_initial"), ("acts", "0002_walls")]
    operations = [
        forbid("requests_rescreening", "UPDATE", words=STAYS),
        forbid("requests_sourcestatement", "UPDATE", words=STAYS),
        forbid("requests_reexamination", "DELETE", words="a re-examination is never deleted"),
        forbid(
            "requests_reexamination",
            "UPDATE",
            when="OLD.closed_at IS NOT NULL",
            words="a closed re-examination is never changed",
        ),
        forbid_unless(
            "requests_reexamination",
            "INSERT",
            name="has_nobody_tied",
            holds=NOBODY_TIED,
            words="nobody re-examines who is tied to the case or to its countries",
        ),
        forbid_unless(
            "requests_alert",
            "UPDATE",
            name="lasts_no_longer_than_decided",
            holds=RENEWED,
            words="no alert lasts longer without a person''s re-examination",
        ),
        forbid(
            "requests_alert",
            "UPDATE",
            only="content",
            when="OLD.ended_at IS NOT NULL AND NEW.content <> OLD.content",
            words="what an ended alert said does not come back",
        ),
    ]
