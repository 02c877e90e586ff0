"""Number the questions on each request by themselves: a bureau reads the number, never the row's own id."""

from __future__ import annotations

from typing import Any

from django.db import migrations, models


def number_questions(apps: Any, schema_editor: Any) -> None:
    """Count on from 1 on each request, in the order in which its questions were asked."""
    asked: dict[Any, int] = {}
    questions = apps.get_model("requests", "Question").objects
    for pk, request_id in questions.order_by("id").values_list("pk", "request_id"):
        asked[request_id] = asked.get(request_id, 0) + 1
        questions.filter(pk=pk).update(number=asked[request_id])


class Migration(migrations.Migration):
    dependencies = [("requests", "0015_walls_of_what_was_found")]

    operations = [
        migrations.AddField("question", "number", models.PositiveIntegerField(null=True)),
        migrations.RunPython(number_questions, migrations.RunPython.noop),
        migrations.AlterField("question", "number", models.PositiveIntegerField()),
        migrations.AddConstraint(
            "question",
            models.UniqueConstraint(fields=["request", "number"], name="requests_question_numbered"),
        ),
    ]
