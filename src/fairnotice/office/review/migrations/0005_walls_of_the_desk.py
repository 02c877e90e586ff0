"""What was looked up, translated, briefed or heard stays; an urgent decision has its maker, its end and its heir."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_unless

STAYS = "what a reviewer entered or signed is never changed"
BY_DUTY_REVIEWER = """NOT NEW.is_urgent OR EXISTS (
    SELECT 1 FROM people_user u WHERE u.id = NEW.decided_by_id AND u.role = 'duty_reviewer')"""
BY_ANOTHER = """NOT EXISTS (
    SELECT 1 FROM requests_decision d
    WHERE d.request_id = NEW.request_id AND d.is_urgent
      AND d.decided_by_id IN (NEW.decided_by_id, NEW.second_by_id))"""
ENDS_IN_TIME = """NOT EXISTS (
    SELECT 1 FROM requests_decision d
    WHERE d.id = NEW.decision_id AND d.is_urgent
      AND (NEW.ends_at IS NULL OR {later}))"""


class Migration(migrations.Migration):
    dependencies = [("review", "0004_desk"), ("requests", "0008_queue_indexes")]
    operations = [
        *(
            forbid(table, event, words=STAYS)
            for table in (
                "review_researchentry",
                "review_translation",
                "review_outsidecontact",
                "review_brief",
                "review_briefline",
                "review_alternative",
            )
            for event in ("UPDATE", "DELETE")
        ),
        forbid("review_refusalentry", "DELETE", words="an entry for the casebook is declined, never deleted"),
        forbid(
            "review_refusalentry",
            "UPDATE",
            when="OLD.state <> 'waits' OR OLD.text <> NEW.text OR OLD.written_by_id <> NEW.written_by_id",
            words="an entry for the casebook is judged once, as it was written",
        ),
        forbid("review_secondreading", "DELETE", words="a drawn second reading is never taken away"),
        forbid(
            "review_secondreading",
            "UPDATE",
            only="blind_id",
            when="OLD.blind_id IS NOT NULL AND (NEW.blind_id IS NULL OR NEW.blind_id <> OLD.blind_id)",
            words="a second reading stays as it was signed",
        ),
        forbid_unless(
            "review_legalreview",
            "INSERT",
            name="ends_in_one_of_four",
            holds="NEW.article_2 = 'unresolved' OR NEW.article_2_outcome IN "
            "('whole_barred', 'form_barred', 'part_removed', 'no_breach')",
            words="a review under Article 2 ends in one of four outcomes",
        ),
        forbid_unless(
            "requests_decision",
            "INSERT",
            name="is_urgent_by_duty_reviewer",
            holds=BY_DUTY_REVIEWER,
            words="only a duty reviewer decides in the urgent lane",
        ),
        forbid_unless(
            "requests_decision",
            "INSERT",
            name="after_urgent_by_another",
            holds=BY_ANOTHER,
            words="after the urgent lane another person decides",
        ),
        forbid_unless(
            "requests_alert",
            "INSERT",
            name="of_urgent_ends_in_72_hours",
            holds=ENDS_IN_TIME.format(later="NEW.ends_at > d.decided_at + INTERVAL '72 hours'"),
            on_sqlite=ENDS_IN_TIME.format(
                later="julianday(NEW.ends_at) > julianday(d.decided_at, '+72 hours') + 0.0000001"
            ),
            words="an alert of the urgent lane ends at the 72nd hour",
        ),
        forbid(
            "requests_alert",
            "UPDATE",
            only="ends_at",
            when="OLD.ends_at IS NOT NULL AND (NEW.ends_at IS NULL OR NEW.ends_at > OLD.ends_at)",
            words="the end of an urgent alert is never put off",
        ),
    ]
