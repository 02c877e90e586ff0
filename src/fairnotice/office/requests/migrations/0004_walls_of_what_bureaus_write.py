"""What was submitted, signed or written for a bureau stays as it was."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid

STAYS = "what was submitted, signed or written for a bureau is never changed"


class Migration(migrations.Migration):
    dependencies = [("requests", "0003_what_bureaus_write")]
    operations = [
        forbid("requests_submittedlanguages", "UPDATE", words=STAYS),
        forbid("requests_urgencystatement", "UPDATE", words=STAYS),
        forbid("requests_urgencystatement", "DELETE", words=STAYS),
        forbid("requests_mendingnote", "UPDATE", words=STAYS),
        forbid("requests_mendingnote", "DELETE", words=STAYS),
    ]
