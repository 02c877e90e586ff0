"""That a case was erased: when, why and by whom. With it the walls let its texts be emptied, and nothing else."""

from __future__ import annotations

from django.db import models

#: What stands where a text was. A value of its own, since most of these texts may not be empty.
ERASED = "erased"


class Erasure(models.Model):
    """One request whose time is over: what it said of a person was destroyed, the steps stayed (RPD 51)."""

    request = models.OneToOneField(
        "requests.Request", on_delete=models.PROTECT, primary_key=True, related_name="erasure"
    )
    reason = models.CharField(max_length=20)
    erased_by = models.CharField(max_length=64)
    erased_at = models.DateTimeField()

    def __str__(self) -> str:
        return f"erasure of {self.request_id}"
