"""An office that has no operator is given its first from the command line; what an invitation is for never changes."""

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models

from fairnotice.foundation.acts.triggers import forbid

_USED = "OLD.accepted_at IS NOT NULL OR OLD.withdrawn_at IS NOT NULL"
_WORDS = "an invitation is used once"


class Migration(migrations.Migration):
    dependencies = [("people", "0004_one_open_invitation")]
    operations = [
        migrations.AlterField(
            model_name="invitation",
            name="invited_by",
            field=models.ForeignKey(
                blank=True,
                null=True,
                on_delete=django.db.models.deletion.PROTECT,
                related_name="+",
                to=settings.AUTH_USER_MODEL,
            ),
        ),
        migrations.AddConstraint(
            model_name="invitation",
            constraint=models.CheckConstraint(
                condition=models.Q(invited_by__isnull=False) | models.Q(role="operator"),
                name="people_only_an_operator_is_invited_by_nobody",
            ),
        ),
        forbid(
            "people_invitation",
            "UPDATE",
            when=f"{_USED} OR OLD.role <> NEW.role OR OLD.code_digest <> NEW.code_digest OR OLD.email <> NEW.email"
            " OR COALESCE(OLD.bureau_id, '') <> COALESCE(NEW.bureau_id, '')",
            words=_WORDS,
        ),
    ]
