"""The blind second reading: drawn when a request is first assigned, given to another untied reviewer."""

from __future__ import annotations

from fairnotice import clock
from fairnotice.foundation.acts.actions import System, record_act
from fairnotice.foundation.people.models import User
from fairnotice.office.policy import policy_on
from fairnotice.office.requests.models import Request
from fairnotice.office.review.bench import read_bench
from fairnotice.office.review.models import LegalReview, SecondReading
from fairnotice.office.review.second_reading import is_drawn


def draw_second_reading(request: Request, *, first: User) -> SecondReading | None:
    """Draw the latest submission or not, and give a drawn one to a reader who is not the first.

    The act stands on the reading and not on the request: nobody at the desk learns from its history
    that it was drawn. Called inside the transaction of the assignment.
    """
    submission = request.submissions.latest("number")
    reading = SecondReading.objects.select_for_update().filter(submission=submission).first()
    now = clock.read_now()
    if reading is None:
        share = policy_on("second_reading_share", now.date())
        if not is_drawn(submission.digest, float(share.value)):
            return None
        reading = SecondReading.objects.create(submission=submission, drawn_at=now)
        record_act(by=System("second-reading"), verb="reading.drawn", about=reading, stated={"share": share.value})
    if reading.blind_id is None and reading.reader_id in (None, first.pk):
        _give(reading, request, first)
    return reading


def _give(reading: SecondReading, request: Request, first: User) -> None:
    """Give a reading to the untied reviewer with the least on their desk; where there is none, it waits."""
    answered = User.objects.filter(pk__in=reading.submission.legal_reviews.values("reviewer"))
    reading.reader = read_bench([request]).choose(request, never=[first, *answered])
    reading.save(update_fields=["reader"])
    record_act(
        by=System("second-reading"), verb="reading.given", about=reading, stated={"waits": reading.reader is None}
    )


def pair_review(review: LegalReview) -> None:
    """Set a signed review beside the other reader's, where its submission was drawn."""
    reading = SecondReading.objects.select_for_update().filter(submission=review.submission).first()
    if reading is None:
        return
    if review.is_blind:
        reading.blind = review
        reading.first = review.submission.legal_reviews.filter(is_blind=False).order_by("pk").first()
    elif reading.first_id is None:
        reading.first = review
    reading.save(update_fields=["blind", "first"])
