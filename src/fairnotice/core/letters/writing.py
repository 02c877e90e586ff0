"""How a letter is being written: in which language, on which day, and whether to be sent or to be kept."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date
from enum import Enum
from gettext import NullTranslations

from .document import Note, Quote, Signature
from .words import Value, Words, fill

#: The Commission reads these (Statute 18, 30(2)).
COMMISSION_LANGUAGES = ("en", "fr", "es", "ar")

#: The state of each text that the letters cite.
_AS_OF = {"CCF_STATUTE": "2025-11", "RPD": "2026-06", "CONST": "2026-06", "ROP": "2024-11", "REFUGEE": "2026-11"}


class Purpose(Enum):
    """To be sent to the Commission, or to be kept and read by the person."""

    TO_SEND = "to-send"
    TO_KEEP = "to-keep"


@dataclass(frozen=True, slots=True)
class Writing:
    """The language of a letter with its texts, its purpose and its day."""

    language: str
    written_on: date
    translations: NullTranslations = field(default_factory=NullTranslations)
    purpose: Purpose = Purpose.TO_SEND

    def pgettext(self, context: str, words: str) -> str:
        """A text in the letter's language."""
        return self.translations.pgettext(context, words)

    @property
    def day(self) -> Value:
        """The day of the letter, in the one way of writing that every country reads alike."""
        return Value(self.written_on.isoformat())

    def own_words(self, words: str, language: str) -> Quote | Signature:
        """What the person wrote, marked where it needs translation; a line to fill in where nothing was written."""
        p = self.pgettext
        if not words.strip():
            return Signature((p("letter", "To be filled in"),))
        if not language or language == self.language:
            return Quote(words, language)
        if self.purpose is Purpose.TO_KEEP:
            return Quote(words, language, p("letter", "In the person’s own words:"))
        return Quote(words, language, p("letter", "In the person’s own words, to be translated:"))

    def by_statute(self, article: str, words: Words) -> Note:
        """A sentence that the Commission's Statute bears out."""
        return self.by_instrument("CCF_STATUTE", article, words)

    def by_rules(self, article: str, words: Words) -> Note:
        """A sentence that INTERPOL's Rules on the Processing of Data bear out."""
        return self.by_instrument("RPD", article, words)

    def by_instrument(self, instrument: str, article: str, words: Words) -> Note:
        """A sentence that an article of an instrument bears out, in the state of it that is held."""
        return Note(words, self.cite(instrument, article), _AS_OF[instrument])

    def by_practice(self, words: Words, as_of: str) -> Note:
        """A sentence that rests on what lawyers who practise before the Commission write."""
        p = self.pgettext
        return Note(
            words, p("letter source", "Lawyers who practise before the Commission, on their public pages"), as_of
        )

    def by_page(self, words: Words, as_of: str) -> Note:
        """A sentence that INTERPOL's own pages bear out."""
        p = self.pgettext
        return Note(words, p("letter source", "INTERPOL’s public pages"), as_of)

    def cite(self, instrument: str, article: str) -> tuple[str | Value, ...]:
        """An article with its instrument, for a line of its own or within a sentence."""
        return fill(self.pgettext("letter source", _INSTRUMENTS[instrument]), article=article)


_INSTRUMENTS = {
    "CCF_STATUTE": "Statute of the Commission for the Control of INTERPOL’s Files, Article {article}",
    "RPD": "INTERPOL’s Rules on the Processing of Data, Article {article}",
    "CONST": "INTERPOL’s Constitution, Article {article}",
    "ROP": "INTERPOL’s Repository of Practice, paragraph {article}",
    "REFUGEE": "INTERPOL’s page on its refugee resolution, {article}",
}
