"""What a source is told of an examination of its alert: kept in English, read in the language of who reads.

Source: RPD 128(5), 129(2).
"""

from __future__ import annotations

from django.utils.translation import pgettext

#: By how the examination ended, "" while it lasts: the same words whatever the doubt, whatever the measure.
TOLD = {
    "": (
        "The conditions of the processing of this alert are in doubt (RPD 128). While the doubt lasts the office "
        "may take steps to prevent prejudice (RPD 129). Answer the question of the office."
    ),
    "validated": "The examination has ended (RPD 128(4)): the alert complies and is validated.",
    "corrected": "The examination has ended (RPD 128(4)): the alert failed and was corrected.",
    "deleted": "The examination has ended (RPD 128(4)): the alert failed and was deleted.",
}


def say_told(outcome: str, kept: str) -> tuple[str, str]:
    """The house's sentence in the reader's language, and what a reviewer added to it, as it was written.

    What was kept in another sentence than today's was told in those words: it is given back whole.
    """
    if not kept.startswith(TOLD[outcome]):
        return "", kept
    return pgettext("told of a doubt", TOLD[outcome]), kept.removeprefix(TOLD[outcome]).strip()
