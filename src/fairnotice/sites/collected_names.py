"""How style sheets are named: by a digest of their content once they were collected, plainly before."""

from __future__ import annotations

from whitenoise.storage import CompressedManifestStaticFilesStorage


class CollectedNames(CompressedManifestStaticFilesStorage):  # type: ignore[misc]  # no types there
    """Hashed, compressed names where `collectstatic` has run; plain names, served from the sources, where not.

    A page must never fail because a style sheet is missing: the words come first.
    """

    def stored_name(self, name: str) -> str:
        if name not in self.hashed_files:
            return name
        return str(super().stored_name(name))
