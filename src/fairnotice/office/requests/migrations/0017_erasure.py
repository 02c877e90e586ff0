"""A case whose time is over can be emptied: the walls let its texts go, once, and nothing else of its rows."""

import django.db.models.deletion
from django.db import migrations, models

from fairnotice.foundation.acts.triggers import forbid, forbid_truncate, forbid_unless, take_down

STAYS = "what was submitted, found or decided is never changed, and is emptied only where its case is erased"
OF_DECISION = "SELECT d.request_id FROM requests_decision d WHERE d.id = OLD.decision_id"
OF_SUBMISSION = "SELECT s.request_id FROM requests_submission s WHERE s.id = OLD.submission_id"
OF_ALERT = "SELECT a.request_id FROM requests_alert a WHERE a.id = OLD.alert_id"
OF_REEXAMINATION = """SELECT a.request_id FROM requests_alert a JOIN requests_reexamination r ON r.alert_id = a.id
    WHERE r.id = OLD.reexamination_id"""
FINISHED = (
    "request_id IN (SELECT r.id FROM requests_request r WHERE r.state IN ('refused', 'withdrawn', 'published')) "
    "AND NOT EXISTS (SELECT 1 FROM requests_alert a WHERE a.request_id = NEW.request_id AND a.ended_at IS NULL)"
)
REASONS = {"article_2_reasons": "erased", "article_3_reasons": "erased", "reasons": "erased"}


def erased(request: str, texts: dict[str, str], same: str) -> str:
    """The condition under which a row may change: its case is erased, its texts are gone, the rest is the same."""
    emptied = [f"NEW.{column} = '{text}'" for column, text in texts.items()]
    kept = [f"OLD.{column} = NEW.{column}" for column in same.split()]
    return f"EXISTS (SELECT 1 FROM requests_erasure e WHERE e.request_id = ({request})) AND " + " AND ".join(
        [*emptied, *kept]
    )


def let_erase(table: str, request: str, texts: dict[str, str], same: str, wall: str = "") -> list[object]:
    """Put a wall that knows of erasure in the place of one that does not."""
    return [
        take_down(wall or f"{table}_forbids_update", table),
        forbid_unless(table, "UPDATE", name="stays_until_erased", holds=erased(request, texts, same), words=STAYS),
    ]


PROPOSED = "alert_id rescreening_id reviewer_id article_2 article_3 outcome needs_second proposed_at"
TEXTS_OF_PROPOSAL = {**REASONS, "second_reasons": "erased"}
EMPTIED = erased(OF_ALERT, TEXTS_OF_PROPOSAL, PROPOSED)
AS_PROPOSED = " AND ".join(
    [
        *(f"OLD.{column} = NEW.{column}" for column in (*PROPOSED.split(), *REASONS)),
        *(
            f"COALESCE(OLD.{column} = NEW.{column}, OLD.{column} IS NULL AND NEW.{column} IS NULL)"
            for column in ("keep_request_id", "change_id", "new_until")
        ),
    ]
)


class Migration(migrations.Migration):
    dependencies = [("requests", "0016_questions_numbered")]
    operations = [
        migrations.CreateModel(
            name="Erasure",
            fields=[
                (
                    "request",
                    models.OneToOneField(
                        on_delete=django.db.models.deletion.PROTECT,
                        primary_key=True,
                        related_name="erasure",
                        serialize=False,
                        to="requests.request",
                    ),
                ),
                ("reason", models.CharField(max_length=20)),
                ("erased_by", models.CharField(max_length=64)),
                ("erased_at", models.DateTimeField()),
            ],
        ),
        forbid("requests_erasure", "UPDATE", words="an erasure is never changed or undone"),
        forbid("requests_erasure", "DELETE", words="an erasure is never changed or undone"),
        forbid_truncate("requests_erasure", words="an erasure is never changed or undone"),
        forbid_unless(
            "requests_erasure",
            "INSERT",
            name="is_of_what_has_ended",
            holds=f"NEW.{FINISHED}",
            words="only a case that has ended is erased",
        ),
        *let_erase("requests_reason", OF_DECISION, {"text": "erased"}, "decision_id ground citation"),
        *let_erase("requests_mendingnote", OF_DECISION, {"text": "erased"}, "decision_id"),
        *let_erase("requests_urgencystatement", "OLD.request_id", {"reasons": "erased"}, "request_id signed_by_id"),
        *let_erase(
            "requests_decision",
            "OLD.request_id",
            {"caveat": "", "charges": "[]"},
            "request_id submission_id outcome decided_by_id decided_at follows recommendation is_urgent",
        ),
        *let_erase("requests_assessmentrecord", OF_SUBMISSION, {"content": "{}"}, "submission_id rule_set"),
        *let_erase("requests_rescreening", OF_ALERT, {"content": "{}"}, "alert_id rule_set recommendation"),
        *let_erase("requests_sourcestatement", OF_ALERT, {"words": "erased"}, "alert_id about holds made_by made_at"),
        *let_erase(
            "requests_secondanswer",
            OF_REEXAMINATION,
            {name: text for name, text in REASONS.items() if name != "reasons"},
            "reexamination_id answered_by_id article_2 article_3",
        ),
        take_down("requests_reexamination_forbids_update", "requests_reexamination"),
        forbid_unless(
            "requests_reexamination",
            "UPDATE",
            name="closed_stays_until_erased",
            holds=f"OLD.closed_at IS NULL OR ({EMPTIED})",
            words="a closed re-examination is never changed",
        ),
        take_down("requests_reexamination_stays_as_proposed", "requests_reexamination"),
        forbid_unless(
            "requests_reexamination",
            "UPDATE",
            name="stays_as_proposed_until_erased",
            holds=f"({AS_PROPOSED}) OR ({EMPTIED})",
            words="what was proposed is never changed",
        ),
    ]
