"""A decision needs its maker's own signed review of the same submission, and a maker tied to nothing in it."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_unless

OWN_REVIEW = """EXISTS (
    SELECT 1 FROM review_legalreview r
    WHERE r.submission_id = NEW.submission_id AND r.reviewer_id = NEW.decided_by_id
      AND (NEW.outcome NOT IN ('publish', 'publish_in_part')
           OR r.conclusion = 'compliant'
           OR (NEW.outcome = 'publish_in_part' AND r.conclusion = 'compliant_in_part')))"""
NOBODY_TIED = """NOT EXISTS (
    SELECT 1 FROM people_interest i
    WHERE i.ended_at IS NULL AND i.user_id IN (NEW.decided_by_id, NEW.second_by_id)
      AND (i.request_id = NEW.request_id
           OR i.country IN (SELECT t.country FROM requests_tiedcountry t WHERE t.request_id = NEW.request_id)))"""


class Migration(migrations.Migration):
    dependencies = [("review", "0001_initial"), ("requests", "0002_walls")]
    operations = [
        forbid("review_legalreview", "UPDATE", words="a signed review is never changed"),
        forbid("review_legalreview", "DELETE", words="a signed review is never deleted"),
        forbid_unless(
            "requests_decision",
            "INSERT",
            name="needs_its_makers_review",
            holds=OWN_REVIEW,
            words="no decision without its maker''s own signed review that supports it",
        ),
        forbid_unless(
            "requests_decision",
            "INSERT",
            name="has_nobody_tied",
            holds=NOBODY_TIED,
            words="nobody decides who is tied to the case or to its countries",
        ),
    ]
