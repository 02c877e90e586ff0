"""Sheets for those who decide on an arrest or on asylum: one page each, every statement with source and date."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from ..document import Document
from ..writing import Writing
from .asylum_card import write_asylum_card
from .country_sheet import write_country_sheet
from .judges_card import write_judges_card
from .ministry_checklist import write_ministry_checklist
from .model_instruction import write_model_instruction

#: The sheets that are the same for every country, by their names in addresses.
SHEETS: Mapping[str, Callable[[Writing], Document]] = {
    "judges": write_judges_card,
    "asylum": write_asylum_card,
    "instruction": write_model_instruction,
    "ministry": write_ministry_checklist,
}

__all__ = ["SHEETS", "write_country_sheet"]
