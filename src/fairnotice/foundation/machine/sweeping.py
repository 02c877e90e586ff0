"""Forgetting what is remembered of machines' requests once it can no longer matter."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from django.db import transaction

from fairnotice.foundation.machine.idempotency import KEPT
from fairnotice.foundation.machine.models import KeptAnswer, SeenNonce
from fairnotice.foundation.machine.signatures import TOLERANCE


@transaction.atomic
def sweep_machine_records(at: datetime) -> Mapping[str, int]:
    """Delete nonces whose signatures are too old to be taken again, and answers past their day; says how many.

    No act: nothing that anybody did is lost with them.
    """
    nonces, _ = SeenNonce.objects.filter(seen_at__lt=at - 3 * TOLERANCE).delete()
    answers, _ = KeptAnswer.objects.filter(kept_at__lt=at - KEPT).delete()
    return {"nonces": nonces, "answers": answers}
