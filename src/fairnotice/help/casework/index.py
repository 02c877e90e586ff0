"""The index for searching: two tables of SQLite's FTS5, inside the encrypted database like everything else.

One holds whole words, the other runs of three letters, for what stands inside a word: Arabic writes its article
and 'and' onto the word, and Chinese writes no spaces. Texts are folded first (`folding.py`), queries likewise.
"""

from __future__ import annotations

from django.db import connection

from fairnotice.help.casework.folding import fold_text
from fairnotice.help.casework.models import Document, Event, Kept, Letter, Matter, Person, Task

#: What is searched of each kind of thing.
_SEARCHED: dict[type[Kept], tuple[str, ...]] = {
    Matter: ("called", "story", "detained_where", "flight_where", "hearing_where", "note", "why_ended", "language"),
    Person: ("name", "other_spellings", "born_as_written", "reached_by", "note"),
    Document: ("called", "name_as_given", "dated_as_written", "note", "text"),
    Event: ("what", "as_written", "also_as_written", "place_in_source"),
    Task: ("what", "note"),
    Letter: ("subject", "addressee", "body"),
}
TABLES = ("casework_words", "casework_runs")


def list_words(thing: Kept) -> str:
    """All text of a thing that is searched."""
    return "\n".join(str(getattr(thing, name)) for name in _SEARCHED[type(thing)] if getattr(thing, name))


def index_words(thing: Kept) -> None:
    """Put a thing's text into the index, in place of what stood there of it."""
    forget_words(thing)
    folded, key, kind = fold_text(list_words(thing)), thing.pk.hex, str(thing._meta.model_name)
    with connection.cursor() as cursor:
        cursor.execute("SELECT COALESCE(MAX(place), 0) + 1 FROM casework_indexed")
        place = cursor.fetchone()[0]
        cursor.execute("INSERT INTO casework_indexed (thing, place) VALUES (%s, %s)", (key, place))
        for table in TABLES:
            cursor.execute(
                f"INSERT INTO {table} (rowid, folded, thing, kind) VALUES (%s, %s, %s, %s)", (place, folded, key, kind)
            )


def forget_words(thing: Kept) -> None:
    """Take a thing's text out of the index."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT place FROM casework_indexed WHERE thing = %s", (thing.pk.hex,))
        found = cursor.fetchone()
        if found is None:
            return
        for table in TABLES:
            cursor.execute(f"DELETE FROM {table} WHERE rowid = %s", found)
        cursor.execute("DELETE FROM casework_indexed WHERE thing = %s", (thing.pk.hex,))
