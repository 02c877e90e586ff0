"""Article 131: measures against a bureau that breaks the rules."""

from tests.law.spec import Example, examples

test_131_1_b = examples(
    "RPD-131-1-b",
    Example("No measure runs", {}, "met", dossier={"source.corrective_measures": []}),
    Example(
        "The bureau itself says that no measure runs",
        {"source.corrective_measures": []},
        "cannot_tell",
        "no_dossier",
        dossier={},
        recommends="full_legal_review",
    ),
    Example("Another measure runs", {}, "met", dossier={"source.corrective_measures": [{"kind": "reminder"}]}),
    Example(
        "The bureau is under supervision",
        {},
        "not_met",
        "under_supervision",
        dossier={"source.corrective_measures": [{"kind": "supervision", "from": "2026-04-01"}]},
        recommends="full_legal_review",
    ),
    Example(
        "The measure is entered as a word",
        {},
        "not_met",
        "under_supervision",
        kind="wanted_diffusion",
        dossier={"source.corrective_measures": ["Supervision"]},
    ),
    Example(
        "An empty list in the request does not hide it",
        {"source.corrective_measures": []},
        "not_met",
        "under_supervision",
        dossier={"source.corrective_measures": ["supervision"]},
    ),
    Example(
        "The last day of the supervision",
        {},
        "not_met",
        "under_supervision",
        dossier={"source.corrective_measures": [{"kind": "supervision", "until": "2026-05-04"}]},
    ),
    Example(
        "The supervision ended the day before",
        {},
        "met",
        dossier={"source.corrective_measures": [{"kind": "supervision", "until": "2026-05-03"}]},
    ),
    Example(
        "The supervision begins today",
        {},
        "not_met",
        "under_supervision",
        dossier={"source.corrective_measures": [{"kind": "supervision", "from": "2026-05-04"}]},
    ),
    Example(
        "The supervision begins tomorrow",
        {},
        "met",
        dossier={"source.corrective_measures": [{"kind": "supervision", "from": "2026-05-05"}]},
    ),
    Example("Nobody looked", {}, "cannot_tell", "no_dossier"),
)

test_131_3 = examples(
    "RPD-131-3",
    Example("No right is suspended", {}, "met", dossier={"source.suspended_rights": []}),
    Example("Only the right to consult is suspended", {}, "met", dossier={"source.suspended_rights": ["consult"]}),
    Example(
        "The bureau itself says that no right is suspended",
        {"source.suspended_rights": []},
        "cannot_tell",
        "no_dossier",
        dossier={},
        recommends="full_legal_review",
    ),
    Example(
        "The right to record is suspended",
        {},
        "not_met",
        "right_suspended",
        dossier={"source.suspended_rights": ["consult", "record"]},
        recommends="refuse",
    ),
    Example(
        "The same on a diffusion, which the rule binds as well",
        {"source.suspended_rights": ["record"]},
        "not_met",
        "right_suspended",
        kind="wanted_diffusion",
        recommends="refuse",
    ),
    Example(
        "An empty list in the request does not hide it",
        {"source.suspended_rights": []},
        "not_met",
        "right_suspended",
        dossier={"source.suspended_rights": ["record"]},
    ),
    Example("Nobody looked", {}, "cannot_tell", "no_dossier"),
)
