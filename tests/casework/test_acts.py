"""The folder is the sum of its acts; a step is undone where nothing came after it; deletion leaves no name."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from fairnotice.errors import Conflict
from fairnotice.foundation.acts.models import Act, Opening
from fairnotice.foundation.files.sealing import find_path
from fairnotice.help.casework.actions.documents import keep_document
from fairnotice.help.casework.actions.erasing import erase_document, erase_matter, sweep_files
from fairnotice.help.casework.actions.matters import describe, end, take_in, take_on
from fairnotice.help.casework.actions.parts import change_part, drop_part, mark_done, put_down
from fairnotice.help.casework.actions.undoing import is_undoable, undo
from fairnotice.help.casework.caseworker import CASEWORKER
from fairnotice.help.casework.models import Document, Event, Letter, Matter, Person, Stage, Task
from fairnotice.help.casework.searching import list_hits
from tests.casework.files_given import seal
from tests.casework.fold import fold_acts, read_state

DAY = date(2026, 11, 20)
TEXT = st.text(alphabet=st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=40)
KEEP = {"called": "SYNTHETIC paper", "received_on": DAY}


def a_document(matter: Matter, content: bytes = b"SYNTHETIC words") -> Document:
    return keep_document(by=CASEWORKER, matter=matter, file=seal(content), name="SYNTHETIC.txt", fields=KEEP)


def a_person(matter: Matter, name: str = "SYNTHETIC Bo") -> Person:
    kept = put_down(by=CASEWORKER, matter=matter, kind=Person, fields={"name": name})
    assert isinstance(kept, Person)
    return kept


class Folds(TestCase):
    """Whatever is done in whatever order, the acts alone give the folder back."""

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.integers(0, 8), st.integers(0, 50), TEXT), max_size=25))
    def test_acts_fold_to_the_state(self, steps: list[tuple[int, int, str]]) -> None:
        for step, number, words in steps:
            self._do(step, number, words)
        assert fold_acts() == read_state()

    def _do(self, step: int, number: int, words: str) -> None:  # noqa: C901  # one branch a step
        matters, day = list(Matter.objects.all()), DAY + timedelta(days=number)
        if step == 0 or not matters:
            take_in(by=CASEWORKER, fields={"called": words or "SYNTHETIC", "received_on": day, "story": words})
            return
        matter = matters[number % len(matters)]
        parts = [*matter.persons.all(), *matter.events.all(), *matter.tasks.all(), *matter.letters.all()]
        if step == 1:
            describe(by=CASEWORKER, matter=matter, fields={"note": words, "flight_on": day})
        elif step == 2:
            put_down(by=CASEWORKER, matter=matter, kind=Person, fields={"name": words})
        elif step == 3:
            put_down(by=CASEWORKER, matter=matter, kind=Event, fields={"what": words, "on": day})
        elif step == 4:
            fields = {"what": words, "clock_id": "deletion", "triggered_on": day}
            put_down(by=CASEWORKER, matter=matter, kind=Task, fields=fields)
        elif step == 5 and parts:
            drop_part(by=CASEWORKER, part=parts[number % len(parts)])
        elif step == 6 and parts:
            part = parts[number % len(parts)]
            name = {"person": "name", "event": "what", "task": "what", "letter": "body"}[str(part._meta.model_name)]
            change_part(by=CASEWORKER, part=part, fields={name: words})
        elif step == 7:
            undoable = [act for act in Act.objects.all() if is_undoable(act)]
            if undoable:
                undo(by=CASEWORKER, act=undoable[number % len(undoable)])
        elif step == 8 and number % 7 == 0:
            erase_matter(by=CASEWORKER, matter=matter)


def test_every_change_is_one_act_and_none_where_nothing_changed(matter: Matter) -> None:
    before = Act.objects.count()
    describe(by=CASEWORKER, matter=matter, fields={"note": "SYNTHETIC note"})
    assert Act.objects.count() == before + 1
    describe(by=CASEWORKER, matter=matter, fields={"note": "SYNTHETIC note"})
    assert Act.objects.count() == before + 1


def test_what_an_act_states_in_the_open_names_nobody(matter: Matter) -> None:
    a_person(matter)
    a_document(matter)
    stated = json.dumps(list(Act.objects.values_list("stated", "about_type", "actor_id")))
    assert "SYNTHETIC" not in stated


def test_undo_gives_back_what_was(matter: Matter) -> None:
    person = a_person(matter, "SYNTHETIC first")
    change_part(by=CASEWORKER, part=person, fields={"name": "SYNTHETIC second"})
    undo(by=CASEWORKER, act=Act.objects.latest("pk"))
    assert Person.objects.get().name == "SYNTHETIC first"
    drop_part(by=CASEWORKER, part=Person.objects.get())
    assert not Person.objects.exists()
    undo(by=CASEWORKER, act=Act.objects.latest("pk"))
    assert Person.objects.get() == person and list_hits("first") and not list_hits("second")
    assert fold_acts() == read_state()


def test_a_step_that_something_came_after_is_not_undone(matter: Matter) -> None:
    person = a_person(matter)
    added = Act.objects.latest("pk")
    change_part(by=CASEWORKER, part=person, fields={"name": "SYNTHETIC second"})
    assert not is_undoable(added)
    with pytest.raises(Conflict):
        undo(by=CASEWORKER, act=added)
    assert Person.objects.get().name == "SYNTHETIC second"


def test_taking_in_a_matter_or_a_document_is_undone_by_its_own_deletion_alone(matter: Matter) -> None:
    a_document(matter)
    assert [is_undoable(act) for act in Act.objects.all()] == [False, False]


def test_an_event_does_not_come_back_with_a_source_that_is_gone(matter: Matter) -> None:
    document = a_document(matter)
    event = put_down(by=CASEWORKER, matter=matter, kind=Event, fields={"what": "SYNTHETIC", "source": document})
    drop_part(by=CASEWORKER, part=event)
    taken = Act.objects.latest("pk")
    erase_document(by=CASEWORKER, document=document)
    with pytest.raises(Conflict):
        undo(by=CASEWORKER, act=taken)


def test_ending_and_opening_again(matter: Matter) -> None:
    end(by=CASEWORKER, matter=matter, stage=Stage.DECLINED, on=DAY, why="SYNTHETIC no room")
    assert (matter.stage, matter.ended_on) == ("declined", DAY)
    take_on(by=CASEWORKER, matter=matter)
    kept = Matter.objects.get()
    assert (kept.stage, kept.ended_on, kept.why_ended) == ("taken", None, "")


@pytest.mark.django_db(transaction=False)
def test_a_deleted_document_leaves_no_file_no_key_and_no_word(
    matter: Matter, django_capture_on_commit_callbacks: object
) -> None:
    document = a_document(matter)
    put_down(by=CASEWORKER, matter=matter, kind=Event, fields={"what": "SYNTHETIC event", "source": document})
    path = find_path(document.file_id)
    assert path.exists()
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        erase_document(by=CASEWORKER, document=document)
    assert not path.exists() and not Document.objects.exists() and not list_hits("paper")
    assert Event.objects.get().source is None
    told = json.dumps(list(Opening.objects.values_list("content", flat=True)))
    assert "SYNTHETIC paper" not in told and "SYNTHETIC event" in told
    assert fold_acts() == read_state()


def test_a_deleted_matter_leaves_a_note_without_a_name(matter: Matter) -> None:
    other = take_in(by=CASEWORKER, fields={"called": "SYNTHETIC other", "received_on": DAY})
    for kind, fields in ((Person, {"name": "SYNTHETIC Bo"}), (Task, {"what": "SYNTHETIC"})):
        put_down(by=CASEWORKER, matter=matter, kind=kind, fields=fields)
    letter = {"kind": "other", "subject": "SYNTHETIC", "body": "SYNTHETIC", "written_on": DAY}
    put_down(by=CASEWORKER, matter=matter, kind=Letter, fields=letter)
    gone = a_person(matter, "SYNTHETIC taken away")
    drop_part(by=CASEWORKER, part=gone)
    a_document(matter)
    act = erase_matter(by=CASEWORKER, matter=matter)
    assert act.stated["kinds"] == {"person": 1, "task": 1, "letter": 1, "document": 1}
    assert act.recorded_at and not Opening.objects.filter(act=act).exists()
    told = json.dumps(list(Opening.objects.values_list("content", flat=True)))
    assert "SYNTHETIC other" in told and "Bo" not in told and "Amina" not in told and "taken away" not in told
    assert list(Matter.objects.all()) == [other]
    assert fold_acts() == read_state()


def test_files_that_no_row_names_are_swept_and_others_stay(matter: Matter) -> None:
    sweep_files()
    kept, stray = a_document(matter), seal(b"SYNTHETIC stray")
    assert sweep_files() == 1
    assert find_path(kept.file_id).exists() and not stray.path.exists()


def test_a_task_by_a_clock_needs_its_day_and_keeps_the_earliest(matter: Matter) -> None:
    task = put_down(
        by=CASEWORKER,
        matter=matter,
        kind=Task,
        fields={"what": "SYNTHETIC", "clock_id": "admissible", "triggered_on": date(2026, 1, 31)},
    )
    assert isinstance(task, Task) and task.due_on is not None and task.due_on <= date(2026, 2, 28)
    mark_done(by=CASEWORKER, task=task, on=DAY)
    assert Task.objects.get().done_on == DAY
