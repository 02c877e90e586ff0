"""Searching everything in the folder, in every script: whole words first, then what stands inside words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from uuid import UUID

from django.apps import apps
from django.db import connection

from fairnotice.help.casework.folding import fold_text
from fairnotice.help.casework.index import list_words
from fairnotice.help.casework.models import Kept, Matter

MOST_FOUND = 500
_AROUND = 80
#: FTS5's trigram index knows runs of three signs and more.
_LEAST_RUN = 3


@dataclass(frozen=True, slots=True)
class Found:
    """One thing found: its matter, its kind, and the words around the place; `begin` and `end` enclose what matched."""

    matter: Matter
    thing: Kept
    kind: str
    before: str
    matched: str
    after: str


@dataclass(frozen=True, slots=True)
class Hit:
    """Where something was found, before it is read."""

    key: UUID
    kind: str


def list_hits(words: str) -> list[Hit]:
    """What holds all of these words, the best first: those with whole words, then those with the runs inside words."""
    terms = [" ".join(fold_text(term).split()) for term in words.split()]
    terms = [term for term in terms if any(sign.isalnum() for sign in term)]
    if not terms:
        return []
    hits = dict.fromkeys(_ask("casework_words", " ".join(f"{_quote(term)} *" for term in terms)))
    if all(len(term) >= _LEAST_RUN for term in terms) and len(hits) < MOST_FOUND:
        hits.update(dict.fromkeys(_ask("casework_runs", " ".join(map(_quote, terms)))))
    return list(hits)[:MOST_FOUND]


def read_hits(hits: Iterable[Hit], words: str) -> list[Found]:
    """The things of these hits, in their order, with the words around the place."""
    keys: dict[str, list[UUID]] = defaultdict(list)
    ordered = list(hits)
    for hit in ordered:
        keys[hit.kind].append(hit.key)
    things: dict[UUID, Kept] = {}
    for kind, wanted in keys.items():
        model = apps.get_model("casework", kind)
        things.update({thing.pk: thing for thing in model._base_manager.filter(pk__in=wanted)})
    matters = {
        str(matter.pk): matter for matter in Matter.objects.filter(pk__in={t.matter_key for t in things.values()})
    }
    return [
        Found(matters[thing.matter_key], thing, hit.kind, *_cut(list_words(thing), words))
        for hit in ordered
        if (thing := things.get(hit.key)) is not None
    ]


def _ask(table: str, question: str) -> list[Hit]:
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT thing, kind FROM {table} WHERE {table} MATCH %s ORDER BY rank LIMIT %s", (question, MOST_FOUND)
        )
        return [Hit(UUID(thing), kind) for thing, kind in cursor.fetchall()]


def _quote(term: str) -> str:
    """A term as FTS5 takes it: between quotes nothing in it is an operator."""
    return '"' + term.replace('"', '""') + '"'


def _cut(text: str, words: str) -> tuple[str, str, str]:
    plain = text.casefold()
    # Where folding changes a text's length, places would not agree: the beginning is then shown.
    places = [(plain.find(word.casefold()), len(word)) for word in words.split()] if len(plain) == len(text) else []
    at, length = min(((place, size) for place, size in places if place >= 0), default=(0, 0))
    start = max(0, at - _AROUND)
    before, matched = text[start:at], text[at : at + length]
    return ("…" if start else "") + before, matched, text[at + length : at + length + 2 * _AROUND]
