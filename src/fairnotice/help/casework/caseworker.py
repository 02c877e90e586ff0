"""Who acts in a folder. Casework has one passphrase and no accounts yet: whoever opened it is the one who acts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Caseworker:
    """Who has the folder open, or nobody: what acts name, and what the pages' frame asks."""

    is_authenticated: bool
    acting_role: str = "caseworker"
    acting_id: str = "whoever opened the folder"
    acting_entity: str = "casework"


CASEWORKER = Caseworker(is_authenticated=True)
NOBODY = Caseworker(is_authenticated=False)
