"""Rule-sets by their folders: read one that people may have edited, and copy the shipped one."""

from __future__ import annotations

import shutil
from pathlib import Path

from fairnotice.core.rulebook.rule_set import LAW_FOLDER, Law, load_law
from fairnotice.errors import FairnoticeError, LawError

#: In place of a folder: the rule-set that came with the program.
SHIPPED = "shipped"


def find_folder(folder: Path) -> Path:
    """The folder a person means; the word `shipped` means the shipped rule-set."""
    return LAW_FOLDER if str(folder) == SHIPPED else folder


def read_law(folder: Path) -> Law:
    """Read a rule-set that somebody may have edited; raise `LawError` saying what to mend."""
    try:
        law = load_law(folder)
    except FairnoticeError:
        raise
    except (KeyError, TypeError, AttributeError, ValueError, IndexError) as problem:
        # A key that is not there, a list where one text belongs, a day that does not exist.
        raise LawError(
            f"a file of the rule-set does not have the form it needs ({type(problem).__name__}: {problem}). "
            "Nothing was done; compare what you changed with the entries beside it."
        ) from None
    lacking = sorted(set(load_law().parameters) - set(law.parameters))
    if lacking:
        raise LawError(
            f"the rule-set lacks values that the checks need: {', '.join(lacking)}. Nothing was done; copy their "
            "entries from the shipped rule-set."
        )
    return law


def copy_shipped_law(folder: Path) -> int:
    """Copy the files of the shipped rule-set into a new or empty folder; return how many there are."""
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise FairnoticeError(f"{folder} exists and is not empty. Nothing was copied; name a new folder.")
        sources = sorted(LAW_FOLDER.rglob("*.yaml"))
        for source in sources:
            copy = folder / source.relative_to(LAW_FOLDER)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, copy)
    except OSError as problem:
        raise FairnoticeError(
            f"{folder}: {problem.strerror}. Not all of the law was copied; name a folder you may write."
        ) from None
    return len(sources)
