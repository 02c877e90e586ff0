"""An act is one recorded step. It is never changed and never deleted.

What an act says of a person lies beside it, in its opening, under a salt: erasure destroys the opening,
and the commitment that stays tells nobody anything.
"""

from __future__ import annotations

from django.db import models


class Act(models.Model):
    """One step: who (role, id as text), what, about what, when in law and when recorded.

    `stated` holds only what may stand in the open ledger one day: states, codes, counts; never a name,
    a text or a person. `commitment` is SHA-256 over salt and canonical content of the opening.
    """

    verb = models.CharField(max_length=60)
    about_type = models.CharField(max_length=40)
    about_id = models.CharField(max_length=64)
    actor_role = models.CharField(max_length=40)
    actor_id = models.CharField(max_length=64)
    happened_on = models.DateField()
    recorded_at = models.DateTimeField()
    stated = models.JSONField(default=dict)
    commitment = models.CharField(max_length=64, blank=True)

    class Meta:
        ordering = ("id",)
        indexes = [
            models.Index(fields=["about_type", "about_id", "id"], name="acts_about"),
            models.Index(fields=["verb", "id"], name="acts_verb"),
            models.Index(fields=["actor_id", "id"], name="acts_actor"),
        ]
        constraints = [
            models.CheckConstraint(condition=~models.Q(verb="") & ~models.Q(actor_role=""), name="acts_says_who_what"),
        ]

    def __str__(self) -> str:
        return f"{self.verb} {self.about_type} {self.about_id}"


class Opening(models.Model):
    """The salt and content behind one act's commitment. Erasure deletes this row, never the act."""

    act = models.OneToOneField(Act, on_delete=models.PROTECT, primary_key=True, related_name="opening")
    salt = models.BinaryField(max_length=32)
    content = models.JSONField()

    def __str__(self) -> str:
        return f"opening of act {self.act_id}"


class Access(models.Model):
    """One entry of the register of RPD 126(1)-(2): somebody looked, and for what purpose.

    Reading changes nothing, so it is no act; yet who looked at whom is what an auditor asks first.
    """

    operation = models.CharField(max_length=40)
    about_type = models.CharField(max_length=40)
    about_id = models.CharField(max_length=64)
    actor_role = models.CharField(max_length=40)
    actor_id = models.CharField(max_length=64)
    entity = models.CharField(max_length=40)
    purpose = models.CharField(max_length=60)
    accessed_at = models.DateTimeField()

    class Meta:
        ordering = ("id",)
        indexes = [
            models.Index(fields=["actor_id", "accessed_at"], name="access_actor"),
            models.Index(fields=["about_type", "about_id", "accessed_at"], name="access_about"),
            models.Index(fields=["accessed_at"], name="access_at"),
            models.Index(fields=["entity", "accessed_at"], name="access_entity"),
            models.Index(fields=["operation", "id"], name="access_operation"),
        ]

    def __str__(self) -> str:
        return f"{self.operation} {self.about_type} {self.about_id}"


class InstanceMark(models.Model):
    """One row: whose database this is. Office, redress and help never share one, and refuse each other's."""

    id = models.PositiveSmallIntegerField(primary_key=True, default=1)
    instance = models.CharField(max_length=20)
    marked_at = models.DateTimeField()

    class Meta:
        constraints = [models.CheckConstraint(condition=models.Q(id=1), name="acts_one_mark")]

    def __str__(self) -> str:
        return f"database of the {self.instance}"
