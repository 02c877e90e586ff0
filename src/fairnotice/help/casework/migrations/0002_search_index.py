"""The search index: two tables of FTS5 and the places of things in them. They are encrypted with the database."""

from django.db import migrations

WORDS = """
CREATE VIRTUAL TABLE casework_words USING fts5(
    folded, thing UNINDEXED, kind UNINDEXED, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
)
"""
RUNS = """
CREATE VIRTUAL TABLE casework_runs USING fts5(folded, thing UNINDEXED, kind UNINDEXED, tokenize = 'trigram')
"""
PLACES = """
CREATE TABLE casework_indexed (thing TEXT NOT NULL PRIMARY KEY, place INTEGER NOT NULL UNIQUE) WITHOUT ROWID
"""


class Migration(migrations.Migration):
    dependencies = [("casework", "0001_initial")]
    operations = [
        migrations.RunSQL(WORDS, "DROP TABLE casework_words"),
        migrations.RunSQL(RUNS, "DROP TABLE casework_runs"),
        migrations.RunSQL(PLACES, "DROP TABLE casework_indexed"),
    ]
