"""How long a whole pack takes: 40 pages with 20 exhibits, composed and set, in four languages and scripts.

Run it alone by `python -m bench.letters`. Each PDF is set in a process of its own, so
no time profits from the one before.
"""

from __future__ import annotations

import io
import resource
import sys
import time
from datetime import date

import pypdf

from fairnotice.adapters.printing import print_pdf
from fairnotice.core.letters import Document
from fairnotice.core.letters.calendar import write_ics
from fairnotice.core.letters.facts import Argument, CaseFacts, Exhibit, Ground
from fairnotice.core.letters.html import render_page
from fairnotice.core.letters.pack import Pack, compose_pack
from fairnotice.core.letters.writing import Writing

SECONDS = 3.0
TIMES = 4
PAGES, EXHIBITS = 40, 20
STORIES = {
    "en": "SYNTHETIC: they stopped me at the border of Examplia and asked about the 3 papers that I had with me. ",
    "ar": "حكاية مصطنعة: أوقفوني على الحدود وسألوني عن 3 أوراق كانت معي ثم أعادوني إلى حيث جئت. ",
    "ru": "ВЫДУМАНО: меня остановили на границе и спросили о трёх бумагах, которые были со мной. ",
    "zh-hans": "虚构：我在边境被拦下，他们询问了我随身携带的三份文件。",
}
#: Of a paragraph: as many as fill forty pages in that script.
CHARACTERS = {"en": 640, "ar": 480, "ru": 560, "zh-hans": 320}


def measure() -> int:
    """Print a line a language; 0 where each pack has its pages and keeps its time, else 1."""
    return 0 if min([_measure_one(language) for language in STORIES]) else 1


def _measure_one(language: str) -> bool:
    facts = _tell(language)
    times = []
    computed = _computed()
    for _ in range(TIMES):
        begun = time.perf_counter()
        made, documents = _make(language, facts)
        times.append(time.perf_counter() - begun)
    pages = len(pypdf.PdfReader(io.BytesIO(made)).pages)
    slowest, computed = max(times), (_computed() - computed) / TIMES
    kept = slowest <= SECONDS and pages >= PAGES
    print(
        f"pack in {language:<8} {pages} pages (limit {PAGES}), {EXHIBITS} exhibits, {len(documents)} papers, "
        f"{len(made) / 1000:,.0f} kB: {slowest:.2f} s the slowest of {TIMES} (limit {SECONDS:.1f} s), "
        f"{computed:.2f} s of computing  {'kept' if kept else 'NOT KEPT'}"
    )
    return kept


def _computed() -> float:
    """Seconds that this process and those it started have computed: what is left of a time on a busy computer."""
    used = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum(each.ru_utime + each.ru_stime for each in used)


def _make(language: str, facts: CaseFacts) -> tuple[bytes, tuple[Document, ...]]:
    writing = Writing(language, date(2026, 11, 23))
    documents = compose_pack(Pack.DELETION, facts, writing)
    render_page(documents, title="SYNTHETIC", language=language)
    write_ics(writing, deletion=True)
    return print_pdf(documents, title="SYNTHETIC", language=language), documents


def _tell(language: str) -> CaseFacts:
    story = STORIES[language]
    paragraph = story * (CHARACTERS[language] // len(story) + 1)
    return CaseFacts(
        own_language=language,
        full_name="SYNTHETIC",
        what_happened="\n".join([paragraph] * 110),
        arguments=tuple(Argument(ground=ground, words="\n".join([paragraph] * 8)) for ground in Ground),
        exhibits=tuple(Exhibit(title=story, shows=story, digest="ab" * 32) for _ in range(EXHIBITS)),
    )


if __name__ == "__main__":
    sys.exit(measure())
