"""The pages of an opinion stand in casework, behind its lock, and reach its frame."""

from __future__ import annotations

from django.test import Client


def test_a_lawyer_finds_the_opinion_from_the_inbox_and_reads_a_paper(page: Client) -> None:
    assert b'href="/opinion/"' in page.get("/").content
    answer = page.post("/opinion/fields/", {"text": "DIFFUSION\nFamily name: SYNTHETIC"})
    assert answer.status_code == 200
    assert b"Guessed" in answer.content
    assert b"Lock the folder" in answer.content
