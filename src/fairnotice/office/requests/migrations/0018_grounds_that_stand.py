"""Of each ground that was raised the decider says whether it stands; nothing goes out whole while one does."""

from django.db import migrations, models

from fairnotice.foundation.acts.triggers import forbid, forbid_unless


class Migration(migrations.Migration):
    dependencies = [("requests", "0017_erasure")]
    operations = [
        migrations.AddField(model_name="reason", name="stands", field=models.BooleanField(null=True)),
        forbid("requests_reason", "UPDATE", only="stands", words="what was decided of a ground is never changed"),
        forbid_unless(
            "requests_reason",
            "INSERT",
            name="lets_nothing_out_whole",
            holds="NOT COALESCE(NEW.stands, FALSE) OR NOT EXISTS (SELECT 1 FROM requests_decision d"
            " WHERE d.id = NEW.decision_id AND d.outcome = 'publish')",
            words="while a ground stands, the whole does not go out",
        ),
    ]
