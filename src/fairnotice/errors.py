"""The one tree of errors. A message says what happened, what was not done, and what to do next.

No message carries personal data: values a person wrote stay out of it, only paths, types and
line numbers go in.
"""

from __future__ import annotations


class FairnoticeError(Exception):
    """Anything that Fairnotice refuses to do, with words for the person who asked."""


class UnreadableRecord(FairnoticeError):
    """One record that cannot be read; the records beside it are still answered.

    `path` is the dotted name of the field (`""` where the record as a whole is meant), `expected`
    says what would have been accepted, `line` counts from 1 in the input where it is known.
    """

    def __init__(self, path: str, expected: str, message: str, line: int | None = None) -> None:
        super().__init__(message)
        self.path = path
        self.expected = expected
        self.message = message
        self.line = line

    def __reduce__(self) -> tuple[type[UnreadableRecord], tuple[str, str, str, int | None]]:
        """Errors cross from one process to another whole."""
        return type(self), (self.path, self.expected, self.message, self.line)


class LawError(FairnoticeError):
    """The law's own files contradict each other or leave a gap: nothing may be checked by them."""


class NoTextInForce(LawError):
    """A day between the first and last edition held has no text in force."""


class TwoTextsInForce(LawError):
    """Two editions of one text claim the same day."""


class MisshapenDossier(FairnoticeError):
    """What an app knows beside a request does not have the shape that the rules read: nothing was checked."""


class NotAllowed(FairnoticeError):
    """The person asking may not do this; nothing was changed."""


class Conflict(FairnoticeError):
    """Somebody else was first, or the thing is no longer in the state it was seen in; nothing was changed."""


class Refused(FairnoticeError):
    """What was given does not allow the step; nothing was changed. `fields` names what to mend."""

    def __init__(self, message: str, fields: dict[str, str] | None = None) -> None:
        super().__init__(message)
        self.fields = fields or {}
