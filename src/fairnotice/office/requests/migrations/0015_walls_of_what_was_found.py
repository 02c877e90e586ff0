"""What was found stays, and what it was made from stays what was committed to: it can be erased, never exchanged."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_truncate, forbid_unless

STAYS = "what was found is never deleted"
SAME_BASIS = """NEW.id = OLD.id AND NEW.digest = OLD.digest AND (NEW.salt = OLD.salt OR NEW.sealed = {nothing})
    AND COALESCE(NEW.assessment_id = OLD.assessment_id, NEW.assessment_id IS NULL AND OLD.assessment_id IS NULL)
    AND COALESCE(NEW.rescreening_id = OLD.rescreening_id, NEW.rescreening_id IS NULL AND OLD.rescreening_id IS NULL)
    AND (OLD.sealed <> {nothing} OR NEW.sealed = {nothing})"""


class Migration(migrations.Migration):
    dependencies = [("requests", "0014_what_screenings_were_made_from")]
    operations = [
        forbid("requests_assessmentrecord", "DELETE", words=STAYS),
        forbid("requests_rescreening", "DELETE", words=STAYS),
        forbid_truncate("requests_assessmentrecord", words=STAYS),
        forbid_truncate("requests_rescreening", words=STAYS),
        forbid("requests_basis", "DELETE", words="what a screening was made from is emptied, never deleted"),
        forbid_truncate("requests_basis", words="what a screening was made from is emptied, never deleted"),
        forbid_unless(
            "requests_basis",
            "UPDATE",
            name="stays_as_committed",
            holds=SAME_BASIS.format(nothing="''::bytea"),
            on_sqlite=SAME_BASIS.format(nothing="x''"),
            words="what a screening was made from is sealed anew or emptied, never exchanged",
        ),
    ]
