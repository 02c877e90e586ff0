"""What a reviewer wrote on a case can be emptied once the case is erased, and in no other way."""

from importlib import import_module

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid_unless, take_down

erasure = import_module("fairnotice.office.requests.migrations.0017_erasure")
CHANGED = import_module("fairnotice.office.review.migrations.0007_walls_of_proposals").CHANGED
OF_SUBMISSION = "SELECT s.request_id FROM requests_submission s WHERE s.id = OLD.submission_id"
OF_BRIEF = """SELECT s.request_id FROM requests_submission s JOIN review_brief b ON b.submission_id = s.id
    WHERE b.id = OLD.brief_id"""
ANSWERS = {"article_2_reasons": "erased", "article_3_reasons": "erased"}
LOOKED = {"source": "erased", "found": "erased", "not_found": "erased"}

NOTHING_LEFT = erasure.erased(
    "OLD.request_id",
    {"caveat": "", "charges": "[]", "to_mend": "", "reasons": "[]", "dissent": ""},
    "request_id submission_id proposed_by_id outcome proposed_at",
)


class Migration(migrations.Migration):
    dependencies = [("review", "0008_in_part_by_two"), ("requests", "0017_erasure")]
    operations = [
        *erasure.let_erase(
            "review_legalreview", OF_SUBMISSION, ANSWERS, "submission_id reviewer_id article_2 article_3 conclusion"
        ),
        *erasure.let_erase(
            "review_researchentry", "OLD.request_id", LOOKED, "request_id looked_by_id looked_on reliability"
        ),
        *erasure.let_erase(
            "review_translation", OF_SUBMISSION, {"text": "erased"}, "submission_id path language translated_by_id"
        ),
        *erasure.let_erase(
            "review_outsidecontact",
            "OLD.request_id",
            {"said": "erased", "channel": "erased"},
            "request_id logged_by_id",
        ),
        *erasure.let_erase(
            "review_briefline", OF_BRIEF, {"text": "erased", "provenance": "erased"}, "brief_id element"
        ),
        take_down("review_proposal_forbids_update", "review_proposal"),
        forbid_unless(
            "review_proposal",
            "UPDATE",
            name="stays_until_erased",
            holds=f"(OLD.closed_at IS NULL AND NOT ({CHANGED})) OR ({NOTHING_LEFT})",
            words=erasure.STAYS,
        ),
    ]
