"""Article 84: what the requesting bureau assures."""

from tests.law.spec import ABSENT, Example, examples

test_84_a = examples(
    "RPD-84-a",
    Example(
        "The authority had the power, and a register of authorities says so",
        {},
        "met",
        dossier={"warrant.authority_register": {"competent": True}},
    ),
    Example("The assurance alone, without a register to hold it against", {}, "cannot_tell", "no_dossier"),
    Example("The bureau does not assure it", {"assurances.authority_competent": False}, "not_met", "not_assured"),
    Example(
        "A register of authorities says that the authority had no power, whatever the bureau assures",
        {},
        "not_met",
        "not_competent",
        dossier={"warrant.authority_register": {"competent": False}},
        raises="no-valid-warrant",
        recommends="full_legal_review",
    ),
    Example(
        "A register was looked at and does not settle it",
        {},
        "cannot_tell",
        "competence_not_settled",
        dossier={"warrant.authority_register": {"competent": "unknown"}},
    ),
    Example("No assurance is given", {"assurances.authority_competent": ABSENT}, "cannot_tell", "missing"),
    Example(
        "An assurance given by a yes",
        {"assurances.authority_competent": {"given": True}},
        "met",
        dossier={"warrant.authority_register": {"competent": True}},
    ),
    Example("An empty assurance assures nothing", {"assurances.authority_competent": {}}, "cannot_tell", "missing"),
    Example(
        "A time alone, without a yes or an officer, assures nothing",
        {"assurances.authority_competent": {"at": "2026-05-02T10:30:00Z"}},
        "cannot_tell",
        "not_given",
        recommends="return_for_completion",
    ),
    Example(
        "The assurance is dated on the day of the request",
        {"assurances.authority_competent": {"officer": "SYNTHETIC-OFFICER-7", "at": "2026-05-04"}},
        "met",
        dossier={"warrant.authority_register": {"competent": True}},
    ),
    Example(
        "The assurance is dated after the request",
        {"assurances.authority_competent": {"officer": "SYNTHETIC-OFFICER-7", "at": "2026-05-06"}},
        "not_met",
        "attested_later",
        recommends="return_for_completion",
    ),
    Example(
        "On a diffusion the same, by analogy",
        {"assurances.authority_competent": False},
        "not_met",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
)

test_84_b = examples(
    "RPD-84-b",
    Example(
        "Coordinated, extradition will be sought, and a treaty is known",
        {},
        "met",
        dossier={"source.extradition_treaties": ["a treaty"]},
    ),
    Example(
        "Extradition will not be sought",
        {"assurances.extradition_will_be_sought": False},
        "not_met",
        "not_sought",
        raises="no-extradition-sought",
    ),
    Example(
        "Not coordinated with the authorities in charge of extradition",
        {"assurances.extradition_coordinated": False},
        "not_met",
        "not_coordinated",
        raises="no-extradition-sought",
    ),
    Example(
        "The law or treaty is not told",
        {"assurances.legal_basis": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "No treaty is known; on what extradition could rest a person must say",
        {},
        "cannot_tell",
        "no_treaty_known",
        dossier={"source.extradition_treaties": []},
    ),
    Example("Nobody knows of treaties", {}, "cannot_tell", "no_dossier", recommends="publish"),
    Example(
        "An empty assurance that extradition will be sought",
        {"assurances.extradition_will_be_sought": {"officer": None}},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("Neither law nor treaty", {"assurances.legal_basis": []}, "not_met", "no_legal_basis"),
    Example(
        "The authorities were asked only after the request",
        {"assurances.extradition_coordinated": {"officer": "SYNTHETIC-OFFICER-7", "at": "2026-05-06"}},
        "not_met",
        "attested_later",
    ),
    Example(
        "The extradition authority is not named",
        {"assurances.extradition_authority": ABSENT},
        "cannot_tell",
        "missing",
    ),
)

test_84_c = examples(
    "RPD-84-c",
    Example("A judicial authority issued the warrant", {}, "not_applicable", "judicial_authority"),
    Example(
        "A prosecutor issued it and the law gives an appeal to a court",
        {
            "warrant.authority_is_judicial": False,
            "assurances.appeal_mechanism": True,
            "assurances.appeal_law_ref": "SYNTHETIC code of procedure, section 12",
        },
        "met",
        dossier={"source.appeal_law": "SYNTHETIC code of procedure, section 12"},
    ),
    Example(
        "The bureau names an appeal, and none was found in its law",
        {
            "warrant.authority_is_judicial": False,
            "assurances.appeal_mechanism": True,
            "assurances.appeal_law_ref": "SYNTHETIC code of procedure, section 12",
        },
        "cannot_tell",
        "no_appeal_known",
        dossier={"source.appeal_law": ""},
    ),
    Example(
        "The appeal is assured only after the request",
        {
            "warrant.authority_is_judicial": False,
            "assurances.appeal_mechanism": {"officer": "SYNTHETIC-OFFICER-7", "at": "2026-05-06"},
            "assurances.appeal_law_ref": "SYNTHETIC code of procedure, section 12",
        },
        "not_met",
        "attested_later",
    ),
    Example(
        "On a diffusion, by analogy: a prosecutor issued it and nothing is said of an appeal",
        {"warrant.authority_is_judicial": False},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example(
        "A prosecutor issued it and there is no appeal to a court",
        {"warrant.authority_is_judicial": False, "assurances.appeal_mechanism": False},
        "not_met",
        "no_appeal",
    ),
    Example(
        "A prosecutor issued it and nothing is said of an appeal",
        {"warrant.authority_is_judicial": False},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "Nobody says whether a judicial authority issued it",
        {"warrant.authority_is_judicial": ABSENT},
        "cannot_tell",
        "missing",
    ),
)
