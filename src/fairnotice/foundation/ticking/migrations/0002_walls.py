"""The clock never goes backward."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid


class Migration(migrations.Migration):
    dependencies = [("ticking", "0001_initial")]
    operations = [
        forbid(
            "ticking_heartbeat",
            "UPDATE",
            when="NEW.ticked_at < OLD.ticked_at",
            words="the last tick never moves back",
        ),
        forbid("ticking_heartbeat", "DELETE", words="the last tick is never forgotten"),
    ]
