"""Where two persons are needed nothing goes on without the second one's own answers, written by another reviewer
who is tied to nothing; and what was proposed stays as it was proposed."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_truncate, forbid_unless

STAYS = "a second person''s own answers are never changed"
BY_ANOTHER = """EXISTS (
    SELECT 1 FROM requests_reexamination r JOIN people_user u ON u.id = NEW.answered_by_id
    WHERE r.id = NEW.reexamination_id AND r.closed_at IS NULL AND r.reviewer_id <> NEW.answered_by_id
      AND u.role IN ('reviewer', 'senior_reviewer', 'duty_reviewer'))"""
NOBODY_TIED = """NOT EXISTS (
    SELECT 1 FROM people_interest i
    JOIN requests_reexamination r ON r.id = NEW.reexamination_id
    JOIN requests_alert a ON a.id = r.alert_id
    WHERE i.ended_at IS NULL AND i.user_id = NEW.answered_by_id
      AND (i.request_id = a.request_id
           OR i.country IN (SELECT t.country FROM requests_tiedcountry t WHERE t.request_id = a.request_id)))"""
# The grounds are read out of the screening, so that nobody can say that one person is enough where two are needed.
ASKS_FOR_TWO = """NOT NEW.is_confirmed AND NEW.closed_at IS NULL AND NEW.second_by_id IS NULL AND EXISTS (
    SELECT 1 FROM requests_rescreening s
    WHERE s.id = NEW.rescreening_id AND s.alert_id = NEW.alert_id
      AND (NEW.needs_second OR NEW.outcome = 'decline' OR (
          s.recommendation NOT IN ('refuse', 'return_for_completion', 'publish_in_part')
          AND NOT EXISTS (
              SELECT 1 FROM {grounds}
              WHERE g.value LIKE 'art2-%' OR g.value LIKE 'art3-%' OR g.value LIKE 'neutrality%'))))"""
SAME = " AND ".join(
    f"OLD.{column} = NEW.{column}"
    for column in (
        "alert_id",
        "rescreening_id",
        "reviewer_id",
        "article_2",
        "article_2_reasons",
        "article_3",
        "article_3_reasons",
        "outcome",
        "reasons",
        "needs_second",
        "proposed_at",
    )
)
SAME_IF_ANY = " AND ".join(
    f"COALESCE(OLD.{column} = NEW.{column}, OLD.{column} IS NULL AND NEW.{column} IS NULL)"
    for column in ("keep_request_id", "change_id", "new_until")
)
ANSWERED = """NOT NEW.is_confirmed OR NOT NEW.needs_second OR NEW.outcome = 'decline' OR EXISTS (
    SELECT 1 FROM requests_secondanswer a
    WHERE a.reexamination_id = NEW.id AND a.answered_by_id = NEW.second_by_id
      AND a.article_2 = 'compliant' AND a.article_3 = 'compliant')"""


class Migration(migrations.Migration):
    dependencies = [("requests", "0012_second_answers"), ("people", "0003_walls")]
    operations = [
        forbid("requests_secondanswer", "UPDATE", words=STAYS),
        forbid("requests_secondanswer", "DELETE", words=STAYS),
        forbid_truncate("requests_secondanswer", words=STAYS),
        forbid_unless(
            "requests_secondanswer",
            "INSERT",
            name="is_anothers",
            holds=BY_ANOTHER,
            words="a second answer is another reviewer''s, to a re-examination that is open",
        ),
        forbid_unless(
            "requests_secondanswer",
            "INSERT",
            name="has_nobody_tied",
            holds=NOBODY_TIED,
            words="nobody answers as the second person who is tied to the case or to its countries",
        ),
        forbid_unless(
            "requests_reexamination",
            "INSERT",
            name="asks_for_two",
            holds=ASKS_FOR_TWO.format(grounds="jsonb_array_elements_text(s.content -> 'grounds') AS g (value)"),
            on_sqlite=ASKS_FOR_TWO.format(grounds="json_each(s.content, '$.grounds') AS g"),
            words="a re-examination is proposed on a screening of its alert, and asks for two where it must",
        ),
        forbid_unless(
            "requests_reexamination",
            "UPDATE",
            name="stays_as_proposed",
            holds=f"{SAME} AND {SAME_IF_ANY}",
            words="what was proposed is never changed",
        ),
        forbid_unless(
            "requests_reexamination",
            "UPDATE",
            name="has_a_second_answer",
            holds=ANSWERED,
            words="nothing goes on that needs two persons without the second one''s own answers",
        ),
    ]
