"""Where a notice leads: each app says for its own things which page shows them to whom."""

from __future__ import annotations

from collections.abc import Callable

from fairnotice.foundation.messages.models import Notice
from fairnotice.foundation.people.models import User

#: Gives the path of the page for a person and the thing's id, or '' where they have none.
FindPage = Callable[[User, str], str]

_PAGES: dict[str, FindPage] = {}


def register_page(about_type: str, find: FindPage) -> None:
    """Lead notices about this type of thing (`requests.request`) to a page; called once by each app when ready."""
    _PAGES[about_type] = find


def find_page(notice: Notice) -> str:
    """The path of the page that a notice leads to, or '' where nothing is registered."""
    find = _PAGES.get(notice.about_type)
    return find(notice.recipient, notice.about_id) if find else ""
