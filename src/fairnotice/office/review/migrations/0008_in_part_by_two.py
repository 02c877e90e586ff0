"""What the Rules let out only by an exception, a part of a request, two persons let out."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid


class Migration(migrations.Migration):
    dependencies = [("review", "0007_walls_of_proposals")]
    operations = [
        forbid(
            "requests_decision",
            "INSERT",
            when="NEW.outcome = 'publish_in_part' AND NEW.second_by_id IS NULL",
            words="nobody publishes in part alone",
        ),
    ]
