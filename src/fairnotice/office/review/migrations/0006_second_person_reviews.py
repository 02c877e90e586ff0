"""A second person confirms a decision only on their own signed review of the same submission."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid_truncate, forbid_unless

SECOND_REVIEWED = """NEW.second_by_id IS NULL OR EXISTS (
    SELECT 1 FROM review_legalreview r
    WHERE r.submission_id = NEW.submission_id AND r.reviewer_id = NEW.second_by_id
      AND (NEW.outcome NOT IN ('publish', 'publish_in_part')
           OR r.conclusion = 'compliant'
           OR (NEW.outcome = 'publish_in_part' AND r.conclusion = 'compliant_in_part')))"""


class Migration(migrations.Migration):
    dependencies = [("review", "0005_walls_of_the_desk"), ("requests", "0011_walls_of_what_went_out")]
    operations = [
        forbid_unless(
            "requests_decision",
            "INSERT",
            name="has_a_second_review",
            holds=SECOND_REVIEWED,
            words="nobody confirms a decision without their own signed review that supports it",
        ),
        forbid_truncate("review_legalreview", words="a signed review is never emptied away"),
    ]
