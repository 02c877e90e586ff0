"""The process is killed in the middle of its writing: the folder opens, acts and state agree, nothing is clear."""

from __future__ import annotations

import json
import random
from pathlib import Path

import pytest

from tests.casework.apart import run_apart, start_apart
from tests.casework.marks import MARKS, find_marks

#: Writes for ever: matters, changes, documents and deletions, and says after each what stands by then.
WORK = f"""
from itertools import count
from fairnotice.help.casework.actions.documents import keep_document
from fairnotice.help.casework.actions.erasing import erase_matter
from fairnotice.help.casework.actions.matters import describe
from tests.casework.files_given import seal
marks = {MARKS!r}
print("ready", flush=True)
for number in count():
    mark = marks[number % len(marks)]
    said = {{"called": mark, "received_on": date(2026, 11, 20), "story": 50 * mark}}
    matter = take_in(by=CASEWORKER, fields=said)
    describe(by=CASEWORKER, matter=matter, fields={{"note": mark}})
    fields = {{"called": mark, "received_on": date(2026, 11, 20)}}
    keep_document(by=CASEWORKER, matter=matter, file=seal(2000 * mark.encode()), name=mark, fields=fields)
    if number % 3 == 2:
        erase_matter(by=CASEWORKER, matter=matter)
    print(number, flush=True)
"""
LOOK = """
import json
from django.db import connection
from fairnotice.help.casework.actions.documents import open_document
from fairnotice.help.casework.actions.erasing import sweep_files
from fairnotice.help.casework.models import Document
from tests.casework.fold import fold_acts, read_state
with connection.cursor() as cursor:
    whole = cursor.execute("PRAGMA integrity_check").fetchone()[0]
    sealed = cursor.execute("PRAGMA cipher_integrity_check").fetchall()
    indexed = cursor.execute("SELECT COUNT(*) FROM casework_indexed").fetchone()[0]
read = [sum(map(len, open_document(each).read())) == each.size for each in Document.objects.all()]
strays = sweep_files()
state = read_state()
agree, matters = fold_acts() == state, Matter.objects.count()
print(json.dumps({"whole": whole, "sealed": len(sealed), "agree": agree, "indexed": indexed == len(state),
    "read": all(read), "matters": matters, "strays": strays}))
"""


@pytest.mark.parametrize("seed", range(4))
def test_a_killed_process_leaves_a_whole_folder_without_a_clear_word(tmp_path: Path, seed: int) -> None:
    deal = random.Random(seed)
    done = 0
    for _ in range(2):
        running = start_apart(tmp_path, WORK)
        assert running.stdout is not None and running.stdout.readline() == "ready\n"
        # By steps and not by seconds: a slow computer proves as much.
        for _ in range(deal.randint(1, 6)):
            running.stdout.readline()
            done += 1
        running.kill()
        running.communicate()
        assert find_marks(tmp_path) == []
    found = json.loads(run_apart(tmp_path, LOOK))
    assert found["whole"] == "ok" and found["sealed"] == 0
    assert found["agree"] and found["indexed"] and found["read"]
    assert found["matters"] >= done - done // 3 - 1 and found["strays"] <= 2
    assert find_marks(tmp_path) == []
