"""Nobody decides, alone or as the second person, without a declaration of ties in force at that moment."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid_unless

IN_FORCE = """EXISTS (
    SELECT 1 FROM people_declaration d
    WHERE d.user_id = NEW.{who} AND d.declared_at <= NEW.decided_at AND d.lapses_at > NEW.decided_at)"""


class Migration(migrations.Migration):
    dependencies = [("review", "0002_walls"), ("people", "0003_walls")]
    operations = [
        forbid_unless(
            "requests_decision",
            "INSERT",
            name="is_made_by_who_declared",
            holds=IN_FORCE.format(who="decided_by_id")
            + " AND (NEW.second_by_id IS NULL OR "
            + IN_FORCE.format(who="second_by_id")
            + ")",
            words="nobody decides who has not declared their ties",
        ),
    ]
