"""Second persons' own answers get a table; those given before it are taken over from behind their acts."""

from typing import Any

import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


def take_over_answers(apps: Any, schema_editor: Any) -> None:
    """Copy the answers that until now stood in the act of confirming alone; where they were erased, none are made."""
    openings = apps.get_model("acts", "Opening").objects.filter(act__verb="reexamination.confirmed")
    confirmed = apps.get_model("requests", "Reexamination").objects.filter(is_confirmed=True, second_by__isnull=False)
    for made in confirmed.iterator(chunk_size=500):
        opening = openings.filter(
            act__about_id=str(made.alert_id),
            act__actor_id=str(made.second_by_id),
            act__stated__rescreening=made.rescreening_id,
        ).first()
        if opening is not None:
            names = ("article_2", "article_2_reasons", "article_3", "article_3_reasons")
            apps.get_model("requests", "SecondAnswer").objects.create(
                reexamination=made,
                answered_by_id=made.second_by_id,
                answered_at=made.closed_at,
                **{name: opening.content[name] for name in names},
            )


class Migration(migrations.Migration):
    dependencies = [
        ("requests", "0011_walls_of_what_went_out"),
        ("acts", "0002_walls"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="SecondAnswer",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("article_2", models.CharField(max_length=20)),
                ("article_2_reasons", models.TextField()),
                ("article_3", models.CharField(max_length=20)),
                ("article_3_reasons", models.TextField()),
                ("answered_at", models.DateTimeField()),
                (
                    "answered_by",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT, related_name="+", to=settings.AUTH_USER_MODEL
                    ),
                ),
                (
                    "reexamination",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="second_answers",
                        to="requests.reexamination",
                    ),
                ),
            ],
            options={
                "constraints": [
                    models.UniqueConstraint(fields=("reexamination", "answered_by"), name="requests_one_second_answer"),
                    models.CheckConstraint(
                        condition=models.Q(
                            models.Q(("article_2_reasons", ""), _negated=True),
                            models.Q(("article_3_reasons", ""), _negated=True),
                        ),
                        name="requests_second_answer_has_reasons",
                    ),
                ],
            },
        ),
        migrations.RunPython(take_over_answers, migrations.RunPython.noop),
    ]
