"""The walls in the database itself stand after all migrations, on whichever database the suite runs."""

from __future__ import annotations

import pytest

from fairnotice.foundation.acts.walls import list_walls_due, list_walls_standing

pytestmark = pytest.mark.django_db


def test_every_wall_that_a_migration_put_up_still_stands() -> None:
    assert len(list_walls_due()) > 15
    assert list_walls_due() - list_walls_standing() == set()


def test_no_name_of_a_wall_is_cut_off_by_postgresql() -> None:
    assert [name for name in list_walls_due() if len(name) > 63] == []
