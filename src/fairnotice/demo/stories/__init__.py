"""All stories that the generator can tell, one module a group."""

from __future__ import annotations

from fairnotice.demo.stories import (
    complete,
    ended,
    excluded,
    identity,
    known,
    persons,
    sources,
    thresholds,
    warrants,
)
from fairnotice.demo.stories.story import RED_NOTICE, WANTED_DIFFUSION, Expected, Story

STORIES: tuple[Story, ...] = (
    *complete.STORIES,
    *thresholds.STORIES,
    *excluded.STORIES,
    *warrants.STORIES,
    *persons.STORIES,
    *identity.STORIES,
    *sources.STORIES,
    *known.STORIES,
    *ended.STORIES,
)

_BY_ID = {story.id: story for story in STORIES}


def find_story(story_id: str) -> Story:
    """Find a story by its id; raises `LookupError` for one that does not exist."""
    try:
        return _BY_ID[story_id]
    except KeyError:
        raise LookupError(f"no story {story_id!r}; docs/reference/synthetic-requests.md lists them") from None


__all__ = ["RED_NOTICE", "STORIES", "WANTED_DIFFUSION", "Expected", "Story", "find_story"]
