"""An act is never changed or deleted; nor is an entry of the register of accesses."""

from django.db import migrations

from fairnotice.foundation.acts.triggers import forbid, forbid_truncate

ACT = "an act is never changed or deleted"
ACCESS = "an entry of the register of accesses is never changed or deleted"


class Migration(migrations.Migration):
    dependencies = [("acts", "0001_initial")]
    operations = [
        forbid("acts_act", "UPDATE", words=ACT),
        forbid("acts_act", "DELETE", words=ACT),
        forbid_truncate("acts_act", words=ACT),
        forbid("acts_access", "UPDATE", words=ACCESS),
        forbid("acts_access", "DELETE", words=ACCESS),
        forbid_truncate("acts_access", words=ACCESS),
        forbid("acts_opening", "UPDATE", words="an opening is erased or left, never changed"),
    ]
