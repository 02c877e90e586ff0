"""The papers that follow from an opinion: the memo as PDF, a deletion pack, and a bundle for a court."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Sequence

from django.utils.translation import get_language, pgettext

from fairnotice.adapters.binding import bind, count_pages
from fairnotice.adapters.printing import print_pdf
from fairnotice.core.letters import Document
from fairnotice.core.letters.facts import CaseFacts, Urgency
from fairnotice.core.letters.facts import Exhibit as ListedExhibit
from fairnotice.core.letters.html import render_page
from fairnotice.core.letters.pack import Pack, compose_pack
from fairnotice.core.letters.urgent import write_urgent_request
from fairnotice.core.opinion import Opinion
from fairnotice.core.opinion.arguments import argue_from
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.help.opinion.court import FirstPages, Told, write_alert, write_court_pages, write_cover
from fairnotice.help.opinion.exhibits import Exhibit
from fairnotice.help.opinion.memo import write_memo
from fairnotice.help.opinion.words import say_argument, say_law
from fairnotice.help.selfhelp.papers.copies import make_writing


def gather_facts(opinion: Opinion, law: Law, told: Told, exhibits: Sequence[Exhibit]) -> CaseFacts:
    """What the letters to the Commission are made from: the defects as arguments, under the right headings."""
    hearing = pgettext("opinion", "Hearing before a court: %(court)s") % {"court": told.court} if told.court else ""
    urgency = Urgency(event=hearing, at=told.hearing_at, harm=told.harm) if told.hearing_at or told.harm else None
    return CaseFacts(
        own_language=get_language() or "en",
        full_name=told.full_name,
        country_behind=told.country_behind,
        arguments=argue_from(opinion, law, say_argument, say_law),
        exhibits=tuple(ListedExhibit(title=each.title, pages=len(each.pages), digest=each.digest) for each in exhibits),
        urgency=urgency,
    )


def write_deletion_pack(facts: CaseFacts) -> tuple[Document, ...]:
    """The request for deletion with all that goes with it."""
    return compose_pack(Pack.DELETION, facts, make_writing(get_language() or "en"))


class Bundle:
    """A bundle for a court: letters and exhibits, and the page on which each exhibit begins."""

    def __init__(self, opinion: Opinion, law: Law, told: Told, text: str, exhibits: list[Exhibit]) -> None:
        self._told, self._exhibits = told, exhibits
        facts = gather_facts(opinion, law, told, exhibits)
        urgent = [write_urgent_request(facts, make_writing(get_language() or "en"))] if facts.urgency else []
        alert = [write_alert(text)] if text.strip() else []
        self._parts = [*alert, write_memo(opinion, law), *write_court_pages(told), *urgent]

    def documents(self, first_pages: FirstPages | None = None) -> list[Document]:
        """The letters of the bundle, its cover first."""
        titles = [part.title for part in self._parts]
        return [write_cover(self._told, titles, self._exhibits, first_pages or {}), *self._parts]

    def bind(self) -> bytes:
        """One PDF with a number on each page. Raises `CannotPrint`."""
        # Set once to count the pages, and once more with the numbers that follow from them.
        first_pages = self._place_exhibits(count_pages(self._print(None)))
        letters = self._print(first_pages)
        return bind(letters, [page for each in self._exhibits for page in each.pages], self._label(letters))

    def pack_folder(self) -> bytes:
        """The bundle as a folder: the page to print, the PDF, each exhibit as it came, and the digests."""
        held = io.BytesIO()
        bound = self.bind()
        page = render_page(self.documents(), title=_title(), language=get_language() or "en").encode()
        with zipfile.ZipFile(held, "w", zipfile.ZIP_DEFLATED) as folder:
            folder.writestr("bundle.pdf", bound)
            folder.writestr("papers.html", page)
            for each in self._exhibits:
                folder.writestr(f"exhibits/{each.file_name}", each.content)
            lines = [f"{each.digest}  exhibits/{each.file_name}\n" for each in self._exhibits]
            folder.writestr("SHA256SUMS", "".join(lines))
        return held.getvalue()

    def _print(self, first_pages: FirstPages | None) -> bytes:
        return print_pdf(self.documents(first_pages), title=_title(), language=get_language() or "en")

    def _place_exhibits(self, letters: int) -> dict[int, int]:
        first, places = letters + 1, {}
        for each in self._exhibits:
            places[each.number] = first
            first += len(each.pages)
        return places

    def _label(self, letters: bytes) -> list[str]:
        labels = [
            pgettext("opinion", "Bundle page %(number)d") % {"number": at + 1} for at in range(count_pages(letters))
        ]
        for each in self._exhibits:
            for page in range(1, len(each.pages) + 1):
                said = pgettext("opinion", "Exhibit %(exhibit)d, page %(page)d. Bundle page %(number)d")
                labels.append(said % {"exhibit": each.number, "page": page, "number": len(labels) + 1})
        return labels


def _title() -> str:
    # A title stands in lists of files and of open pages: it names nobody.
    return pgettext("opinion", "Papers")
