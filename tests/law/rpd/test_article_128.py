"""Article 128: the examination of data in doubt."""

from tests.law.spec import Example, examples

_NAMED = {"from": "NCB-XB", "text_ref": "SYNTHETIC-DOUBT-1", "state": "open"}
_UNNAMED = {"from": "NCB-XB", "state": "open"}

test_128_1 = examples(
    "RPD-128-1",
    Example("Nobody doubts the data", {}, "met", "not_touched"),
    Example("Each open doubt is named", {"context.doubts": [_NAMED]}, "met", "satisfied"),
    Example(
        "An open doubt does not say what is doubted",
        {"context.doubts": [_NAMED, _UNNAMED]},
        "not_met",
        "doubt_not_named",
    ),
    Example(
        "A doubt whose state is not told is open",
        {},
        "not_met",
        "doubt_not_named",
        kind="wanted_diffusion",
        dossier={"context.doubts": [{"from": "NCB-XB"}]},
    ),
    Example(
        "A closed doubt need not be named", {"context.doubts": [{**_UNNAMED, "state": "Closed"}]}, "met", "satisfied"
    ),
    unreachable={"cannot_tell": "Where no doubt is told the data are presumed accurate."},
)
