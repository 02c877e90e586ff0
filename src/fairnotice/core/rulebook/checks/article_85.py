"""Rules on the Processing of Data, Article 85: further documents for an extradition."""

from __future__ import annotations

from fairnotice.core.rulebook.case import Case
from fairnotice.core.rulebook.checks import check_of
from fairnotice.core.rulebook.findings import MET, Answer, absent, met


@check_of("RPD-85")
def check_documents(case: Case) -> Answer:
    """The bureau adds documents that could support extradition or surrender where it finds that useful
    and fitting; it never has to.

    Source: RPD 85.
    In force: as printed in the 2025 edition; its table of amendments shows none since 2012-07-01.
    Not covered: what the documents are worth.
    """
    documents = case.get("file.extradition_documents")
    if documents is None:
        return absent("file.extradition_documents")
    return MET if documents else met("none_added")
