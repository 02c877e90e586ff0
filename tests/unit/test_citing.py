"""Citations in few words."""

from __future__ import annotations

import pytest

from fairnotice.commands.citing import shorten_citations


@pytest.mark.parametrize(
    ("cited", "short"),
    [
        (["RPD 37(2)(a)", "RPD 37(2)(b)", "RPD 37(2)(c)", "RPD 39(1)"], "RPD 37(2)(a)-(c); 39(1)"),
        (["RPD 83(2)(b)(i)", "RPD 83(2)(b)(ii)", "RPD 83(2)(b)(iii)"], "RPD 83(2)(b)(i)-(iii)"),
        (["RPD 84(a)", "RPD 84(c)"], "RPD 84(a); 84(c)"),
        (["RPD 82", "RPD 82", "CONST 3"], "RPD 82; CONST 3"),
        (["ROP section 1, para 9"], "ROP section 1, para 9"),
    ],
)
def test_neighbours_become_a_run_and_an_instrument_is_named_once(cited: list[str], short: str) -> None:
    assert shorten_citations(cited) == short
