"""Write synthetic requests: a story, a seed and a language give one request, always the same."""

from __future__ import annotations

from collections.abc import Iterator
from random import Random

from fairnotice.demo.deal import deal
from fairnotice.demo.dress import dress
from fairnotice.demo.people import LANGUAGES
from fairnotice.demo.places import Country
from fairnotice.demo.sound import Request, sound_request
from fairnotice.demo.stories import STORIES, Story, find_story


def write_request(story_id: str, seed: int, language: str = "en", source: Country | None = None) -> Request:
    """Write the request of one story; the same story, seed, language and source give the same request.

    Raises `LookupError` for a story or a language that does not exist.
    """
    if language not in LANGUAGES:
        raise LookupError(f"no synthetic request in the language {language!r}; known: {', '.join(LANGUAGES)}")
    story = find_story(story_id)
    # Seeding with text goes through SHA-512, so it is the same in every process and Python version.
    hand = deal(Random(f"{story_id}/{seed}/{language}"), language, source)
    request = sound_request(story.kind)
    dress(request, hand, story.offence)
    story.change(request, hand)
    return request


def write_requests(number: int, seed: int) -> Iterator[tuple[Story, Request]]:
    """Write so many requests, one at a time: every story once before any comes again.

    The stories are shuffled, so how often one comes says nothing about the world.
    """
    rng = Random(f"requests/{seed}")
    order: list[Story] = []
    for count in range(1, number + 1):
        if not order:
            order = rng.sample(STORIES, len(STORIES))
        story = order.pop()
        request = write_request(story.id, rng.getrandbits(32), rng.choice(LANGUAGES))
        request["alert"]["reference"] = f"SYNTHETIC-{seed}-{count:06d}"
        yield story, request
