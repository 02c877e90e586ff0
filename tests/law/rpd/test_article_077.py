"""Article 77: what may not be published, and how a request is kept."""

from tests.law.spec import ABSENT, Example, examples

test_77_2_b = examples(
    "RPD-77-2-b",
    Example("A reason why other countries can use it", {}, "no_signal"),
    Example(
        "No international link at all",
        {"alert.international_link": {"person_believed_abroad": False, "cross_border_acts": False}},
        "signal",
        "link_empty",
        raises="not-of-interest",
        recommends="full_legal_review",
    ),
    Example(
        "The person is believed to be in the requesting country",
        {"person.last_known_country": "XA"},
        "signal",
        "known_at_home",
        raises="not-of-interest",
    ),
    Example("No statement of interest", {"alert.interest_statement": ABSENT}, "cannot_tell", "missing"),
    Example("No word on any link", {"alert.international_link": ABSENT}, "cannot_tell", "missing"),
    Example("A diffusion is no notice", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
    unreachable={"not_met": "Whether the request is of interest, only a person can say."},
)

test_77_2_c = examples(
    "RPD-77-2-c",
    Example("Nobody noted anything", {}, "no_signal"),
    Example(
        "A reviewer noted something on neutrality",
        {"context.neutrality": "SYNTHETIC note"},
        "signal",
        "neutrality_in_doubt",
        raises="neutrality",
        recommends="full_legal_review",
    ),
    Example("A reviewer noted something general", {"context.general": "SYNTHETIC note"}, "signal", "general_doubt"),
    Example(
        "Another bureau took a position",
        {},
        "signal",
        "positions_known",
        dossier={"context.positions": [{"from": "NCB-XC", "kind": "protest"}]},
    ),
    Example("Somebody looked and found no position", {"context.positions": []}, "no_signal"),
    Example("A diffusion is no notice", {}, "not_applicable", "other_kind", kind="wanted_diffusion"),
)

test_77_3 = examples(
    "RPD-77-3",
    Example("The request is not yet recorded", {}, "not_applicable", "not_recorded"),
    Example("The notice is published", {"alert.state": "published"}, "not_applicable", "not_under_examination"),
    Example(
        "Under examination and marked as a request",
        {"alert.state": "under_examination", "markers.under_examination": True},
        "met",
    ),
    Example(
        "Submitted and marked as no request",
        {"alert.state": "submitted", "markers.under_examination": False},
        "not_met",
        "not_marked",
        recommends="full_legal_review",
    ),
    Example("Nobody says whether it is marked", {"alert.state": "submitted"}, "cannot_tell", "not_given"),
)
