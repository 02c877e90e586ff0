"""Kill the office while files come in, many times; every row must have its whole file, and every upload go on.

    python -m tests.faults.killed_uploads --times 200 [--seed 1]

A worker process attaches files and sends others piece by piece as fast as it can; it is killed with SIGKILL at a
random moment. Afterwards each attachment must read back to its digest and have its one act, and each upload that
was cut off must be taken up where it stands and finished, byte for byte.
"""

from __future__ import annotations

import argparse
import hashlib
import random
import sys
import tempfile
from itertools import count
from pathlib import Path
from uuid import UUID

from tests.faults.killed import open_office
from tests.faults.killing import fork_work, kill_in_the_middle
from tests.files_made import make_picture

#: Larger than one sealed record, so that a kill also falls between records of one file.
CONTENT = make_picture("PNG", (300, 300), compress_level=0)
PIECE = 50_000
#: Up to so many acts are written before a kill: two a file.
_ACTS = 6


def main() -> int:
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--times", type=int, default=200)
    asked.add_argument("--seed", type=int, default=1)
    given = asked.parse_args()
    resumed, seen = 0, set[UUID]()
    with tempfile.TemporaryDirectory(prefix="fairnotice-killed-uploads-") as folder:
        open_office(Path(folder))
        rng = random.Random(given.seed)
        for number in range(1, given.times + 1):
            kill_in_the_middle(fork_work(send_on), rng, _ACTS)
            faults, taken_up = find_faults(seen)
            resumed += taken_up
            if faults:
                print(f"after kill {number}:", *faults, sep="\n  ")
                return 1
        kept = _count_attachments()
    if kept < given.times or resumed < given.times // 10:
        print(f"Only {kept} files and {resumed} uploads taken up in {given.times} kills: this proves nothing.")
        return 1
    print(f"{given.times} kills, {kept} files whole, {resumed} uploads taken up where they were cut off.")
    return 0


def send_on() -> None:
    """Send files in pieces until killed; each begins a request of its own."""
    from fairnotice.foundation.files.actions.adding import Given
    from fairnotice.foundation.files.actions.uploading import append_chunk, begin_upload, finish_upload
    from fairnotice.foundation.people.models import User
    from fairnotice.office.requests.actions import begin_request

    officer = User.objects.get(username="officer")
    for _ in count():
        request = begin_request(by=officer, kind="red_notice")
        given = Given("requests.request", request.pk, "exhibit", "SYNTHETIC", "en", "SYNTHETIC.png")
        upload = begin_upload(by=officer, given=given, size=len(CONTENT))
        for offset in range(0, len(CONTENT), PIECE):
            piece = CONTENT[offset : offset + PIECE]
            append_chunk(by=officer, upload_id=upload.pk, offset=offset, pieces=[piece])
        finish_upload(by=officer, upload_id=upload.pk)


def find_faults(seen: set[UUID]) -> tuple[list[str], int]:
    """What is not whole, and how many uploads that were cut off were taken up and finished; `seen` were read before."""
    from fairnotice.errors import FairnoticeError
    from fairnotice.foundation.acts.models import Act
    from fairnotice.foundation.files.drawing import open_attachment
    from fairnotice.foundation.files.models import Attachment, Upload

    faults, resumed = [], 0
    for upload in Upload.objects.filter(attachment__isnull=True):
        try:
            resumed += _take_up(upload.pk)
        except FairnoticeError as refused:
            faults.append(f"an upload could not be taken up: {refused}")
    for attachment in Attachment.objects.all():
        if attachment.pk in seen:
            continue
        seen.add(attachment.pk)
        try:
            content = b"".join(open_attachment(attachment).read())
        except (FairnoticeError, OSError) as broken:
            faults.append(f"an attachment without its whole file: {type(broken).__name__}")
            continue
        if content != CONTENT or hashlib.sha256(content).hexdigest() != attachment.digest:
            faults.append("an attachment with other bytes than were sent")
    acts, rows = Act.objects.filter(verb="attachment.added").count(), Attachment.objects.count()
    if acts != rows:
        faults.append(f"{rows} attachments, {acts} acts of attaching")
    return faults, resumed


def _take_up(upload_id: object) -> int:
    from fairnotice.foundation.files.actions.uploading import append_chunk, finish_upload
    from fairnotice.foundation.files.models import Upload
    from fairnotice.foundation.files.queries import count_received

    upload = Upload.objects.get(pk=upload_id)
    stands = count_received(upload)
    if stands < upload.size:
        append_chunk(by=upload.begun_by, upload_id=upload.pk, offset=stands, pieces=[CONTENT[stands:]])
    finish_upload(by=upload.begun_by, upload_id=upload.pk)
    return 1


def _count_attachments() -> int:
    from fairnotice.foundation.files.models import Attachment

    return Attachment.objects.count()


if __name__ == "__main__":
    sys.exit(main())
