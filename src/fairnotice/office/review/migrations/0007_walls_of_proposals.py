"""A proposal is confirmed, taken back or dissented from as it was made; it is never rewritten, reopened or deleted."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_truncate

STAYS = "what was proposed is never changed or deleted"
CHANGED = " OR ".join(
    f"OLD.{column} <> NEW.{column}"
    for column in (
        "request_id",
        "submission_id",
        "proposed_by_id",
        "outcome",
        "follows",
        "caveat",
        "charges",
        "to_mend",
        "alternative",
        "reasons",
        "why_second",
        "proposed_at",
    )
)


class Migration(migrations.Migration):
    dependencies = [("review", "0006_second_person_reviews")]
    operations = [
        forbid("review_proposal", "UPDATE", when=f"OLD.closed_at IS NOT NULL OR {CHANGED}", words=STAYS),
        forbid("review_proposal", "DELETE", words=STAYS),
        forbid_truncate("review_proposal", words=STAYS),
    ]
