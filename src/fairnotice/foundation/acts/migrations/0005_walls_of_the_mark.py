"""A database stays its instance's."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid

STAYS = "a database belongs to one instance for good"


class Migration(migrations.Migration):
    dependencies = [("acts", "0004_whose_database_this_is")]
    operations = [
        forbid("acts_instancemark", "UPDATE", words=STAYS),
        forbid("acts_instancemark", "DELETE", words=STAYS),
    ]
