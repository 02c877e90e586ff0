"""Keep an alert under key: it answers nobody, its content leaves the row, and it may come back."""

from __future__ import annotations

from uuid import UUID

from django.db import transaction
from django.utils.translation import pgettext

from fairnotice import clock
from fairnotice.errors import NotAllowed, Refused
from fairnotice.foundation.acts.actions import Actor
from fairnotice.foundation.messages.models import NoticeKind
from fairnotice.foundation.people.models import User
from fairnotice.office.requests.life.locking import (
    lock_alert,
    move_alert,
    refuse_decider,
    refuse_state,
)
from fairnotice.office.requests.life.second_looks import LookReason, raise_second_look
from fairnotice.office.requests.life.telling import tell_source
from fairnotice.office.requests.models import AlertState, Block
from fairnotice.office.requests.sealing import BLOCK_KEYS, open_content, seal_content


@transaction.atomic
def block_alert(*, by: Actor, alert_id: UUID, reason: str) -> Block:
    """Block a published or suspended alert at once, pending a decision; the reason stays in the office.

    The source is told that an interim measure holds, in the words of `source_view`. One person may do it: it
    protects, and can be undone. Source: RPD 129; Statute of the Commission 37.
    """
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    refuse_state(alert, (AlertState.PUBLISHED, AlertState.SUSPENDED))
    if not reason.strip():
        raise Refused(
            pgettext("refusal", "Nothing was blocked: a block has a reason."),
            {"reason": pgettext("to mend", "Write the reason.")},
        )
    block = Block.objects.create(
        alert=alert,
        reason=reason[:60],
        blocked_at=clock.read_now(),
        blocked_by=by.acting_id,
        state_before=alert.state,
        sealed=seal_content(alert.content, alert.pk, keys=BLOCK_KEYS),
    )
    alert.content = {}
    move_alert(alert, AlertState.BLOCKED, by=by, verb="alert.blocked", content={"reason": reason}, changed=("content",))
    raise_second_look(by=by, alert=alert, reason=LookReason.BLOCKED)
    tell_source(alert, NoticeKind.ALERT_CHANGED, by=by)
    return block


@transaction.atomic
def lift_block(*, by: Actor, block_id: int, reasons: str) -> Block:
    """Bring a blocked alert back into the state it had; a suspension that ran out meanwhile stays one.

    What answers again needs another person than the one who blocked it (house policy).
    """
    alert_id = Block.objects.filter(pk=block_id).values_list("alert_id", flat=True).first()
    if alert_id is None:
        raise NotAllowed("Nothing was changed: there is no such block.")
    alert = lock_alert(alert_id)
    refuse_decider(by, alert.request)
    block = alert.blocks.select_for_update().get(pk=block_id)
    refuse_state(alert, (AlertState.BLOCKED,))
    if isinstance(by, User) and by.acting_id == block.blocked_by:
        raise NotAllowed("Nothing was changed: another person than the one who blocked must lift it.")
    if not reasons.strip():
        raise Refused(
            pgettext("refusal", "Nothing was changed: lifting a block has reasons."),
            {"reasons": pgettext("to mend", "Write your reasons.")},
        )
    alert.content = open_content(bytes(block.sealed), alert.pk)
    block.lifted_at, block.lifted_by, block.sealed = clock.read_now(), by.acting_id, b""
    block.save(update_fields=["lifted_at", "lifted_by", "sealed"])
    move_alert(
        alert,
        block.state_before,
        by=by,
        verb="alert.block_lifted",
        content={"reasons": reasons},
        changed=("content",),
    )
    tell_source(alert, NoticeKind.ALERT_CHANGED, by=by)
    return block
