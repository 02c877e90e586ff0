"""Article 83: the conditions of a Red Notice."""

from tests.law.rpd.changes_article_083 import PENALTY, PETTY, SECOND, excluded, serve, waive
from tests.law.spec import ABSENT, Example, examples

test_83_1_a = examples(
    "RPD-83-1-a",
    Example("A grave crime, a high penalty, a person abroad", {}, "no_signal"),
    Example(
        "The penalty is too low", PETTY, "not_met", "below_threshold", raises="penalty-threshold", recommends="refuse"
    ),
    Example(
        "By analogy on a diffusion, which never refuses by itself",
        PETTY,
        "not_met",
        "below_threshold",
        kind="wanted_diffusion",
        raises="penalty-threshold",
        recommends="full_legal_review",
    ),
    Example(
        "The penalty is too low and the low penalty is waived",
        {**PETTY, **waive("ii")},
        "no_signal",
        recommends="full_legal_review",
    ),
    Example(
        "The offence falls into an excluded category",
        excluded("family_private"),
        "signal",
        recommends="full_legal_review",
    ),
    Example(
        "The person is believed to be in the country that asks",
        {"person.last_known_country": "XA"},
        "signal",
        "known_at_home",
    ),
    Example(
        "The criteria must meet on one offence: one is grave but excluded, the other not excluded but petty",
        {**excluded("family_private"), "offences[1]": SECOND},
        "signal",
        "family_or_private",
        recommends="full_legal_review",
    ),
    Example(
        "Without an offence nothing can meet the criteria, however great the interest",
        {"offences": []},
        "not_applicable",
        "no_offence",
        recommends="full_legal_review",
    ),
    Example(
        "There is no offence, and the person is believed to be in the country that asks",
        {"offences": [], "person.last_known_country": "XA"},
        "signal",
        "known_at_home",
    ),
    Example(
        "The penalty is not told",
        {PENALTY: ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    unreachable={
        "met": "Whether a crime is serious and of interest is for a person to say, so the whole is never met by itself."
    },
)

test_83_1_a_i = examples(
    "RPD-83-1-a-i",
    Example("Nobody says that the offence is anything but ordinary crime", {}, "no_signal"),
    Example("The reviewer classes it as ordinary crime", {"offences[0].ordinary_law": "ordinary"}, "no_signal"),
    Example(
        "The reviewer classes it as one that Article 3 of the Constitution takes out",
        {"offences[0].ordinary_law": "article_3"},
        "signal",
        "against_article_3",
        raises="art3-political",
        recommends="full_legal_review",
    ),
    Example(
        "The General Assembly set special rules for such an offence",
        {"offences[0].ordinary_law": "special_ga_regime"},
        "signal",
        "special_regime",
    ),
    Example(
        "The reviewer cannot say whether it is ordinary crime",
        {"offences[0].ordinary_law": "unclear"},
        "signal",
        "class_unclear",
    ),
    Example(
        "The reviewer puts it into an excluded category",
        excluded("behavioural_cultural"),
        "signal",
        "behavioural_or_cultural",
    ),
    Example(
        "One ordinary crime among several offences is enough",
        {"offences[0].ordinary_law": "article_3", "offences[1]": SECOND},
        "no_signal",
    ),
    Example("A waiver of (i)", {"offences[0].ordinary_law": "unclear", **waive("i")}, "not_applicable", "waived"),
    Example("On a diffusion, by analogy", {"offences[0].ordinary_law": "unclear"}, "signal", kind="wanted_diffusion"),
)

test_83_1_a_i_1 = examples(
    "RPD-83-1-a-i-1",
    Example("The reviewer names no excluded category", {}, "no_signal"),
    Example(
        "Countries disagree whether the conduct is a crime",
        excluded("behavioural_cultural"),
        "signal",
        "behavioural_or_cultural",
        raises="behavioural-cultural",
        recommends="full_legal_review",
    ),
    Example("The reviewer cannot say into which category it falls", excluded("unclear"), "signal", "class_unclear"),
    Example("The reviewer names another excluded category", excluded("family_private"), "no_signal"),
    Example(
        "The exception for organised crime does not belong to this indent",
        excluded("behavioural_cultural", organised_crime_suspected="yes"),
        "signal",
        "behavioural_or_cultural",
    ),
    Example("A waiver of (i)", {**excluded("behavioural_cultural"), **waive("i")}, "not_applicable", "waived"),
)

test_83_1_a_i_2 = examples(
    "RPD-83-1-a-i-2",
    Example("The complainant is a stranger, and the reviewer names no excluded category", {}, "no_signal"),
    Example(
        "A family matter",
        excluded("family_private"),
        "signal",
        "family_or_private",
        raises="family-matter",
        recommends="full_legal_review",
    ),
    Example(
        "The complainant is a former partner",
        {"facts.relationship": "ex_partner"},
        "signal",
        "family_relationship",
        raises="family-matter",
    ),
    Example(
        "The complainant is a creditor",
        {"facts.relationship": "creditor_debtor"},
        "signal",
        "debt_between_them",
        raises="private-matter",
    ),
    Example(
        "The reviewer names an entry of the list that stands under another category",
        {"offences[0].excluded_list_entry": "SYNTHETIC-E-2"},
        "no_signal",
        dossier={"config.excluded_offences": [{"id": "SYNTHETIC-E-2", "category": "behavioural_cultural"}]},
    ),
    Example(
        "The complainant and the person were in business together", {"facts.relationship": "business"}, "no_signal"
    ),
    Example("A waiver of (i)", {**excluded("family_private"), **waive("i")}, "not_applicable", "waived"),
)

_ADMINISTRATIVE = "administrative_or_private_dispute"

test_83_1_a_i_3 = examples(
    "RPD-83-1-a-i-3",
    Example("The reviewer names no excluded category", {}, "no_signal"),
    Example(
        "Breach of an administrative rule",
        excluded(_ADMINISTRATIVE, facilitates_serious_crime="no", organised_crime_suspected="no"),
        "signal",
        "administrative_or_dispute",
        raises="administrative",
        recommends="full_legal_review",
    ),
    Example(
        "It is said to serve a serious crime",
        excluded(_ADMINISTRATIVE, facilitates_serious_crime="yes", organised_crime_suspected="no"),
        "signal",
        "exception_stated",
    ),
    Example(
        "It is said to be linked to organised crime",
        excluded(_ADMINISTRATIVE, facilitates_serious_crime="no", organised_crime_suspected="yes"),
        "signal",
        "exception_stated",
    ),
    Example(
        "Whether an exception holds is unknown",
        excluded(_ADMINISTRATIVE, facilitates_serious_crime="unknown", organised_crime_suspected="unknown"),
        "signal",
        "administrative_or_dispute",
    ),
    Example("A waiver of (i)", {**excluded(_ADMINISTRATIVE), **waive("i")}, "not_applicable", "waived"),
)

_LIST = {"config.excluded_offences": [{"id": "SYNTHETIC-E-1", "category": "family_private"}]}

test_83_1_a_i_list = examples(
    "RPD-83-1-a-i-list",
    Example("The list is not known", {}, "cannot_tell", "no_dossier"),
    Example(
        "A list is known and names another offence; that proves little",
        {},
        "met",
        "not_on_the_list",
        dossier=_LIST,
    ),
    Example(
        "The offence stands on the list",
        {"offences[0].excluded_list_entry": "SYNTHETIC-E-1"},
        "not_met",
        "on_the_list",
        dossier=_LIST,
        raises="family-matter",
        recommends="full_legal_review",
    ),
    Example(
        "The entry named is not on the list",
        {"offences[0].excluded_list_entry": "SYNTHETIC-E-9"},
        "met",
        "entry_not_in_force",
        dossier=_LIST,
    ),
    Example("The list is known, the offences are not told", {"offences": ABSENT}, "cannot_tell", dossier=_LIST),
    Example(
        "An entry of the list known has a name and no category",
        {},
        "cannot_tell",
        "list_unreadable",
        dossier={"config.excluded_offences": [{"id": "SYNTHETIC-E-9"}]},
    ),
    Example(
        "The list known holds what nobody can read",
        {"offences[0].excluded_list_entry": "SYNTHETIC-E-9"},
        "cannot_tell",
        "list_unreadable",
        dossier={"config.excluded_offences": [*_LIST["config.excluded_offences"], {"entry": "SYNTHETIC-E-9"}]},
    ),
)

test_83_1_a_ii_prosecution = examples(
    "RPD-83-1-a-ii-prosecution",
    Example("The law allows twenty years", {}, "met"),
    Example("Exactly twenty-four months", {f"{PENALTY}.months": 24}, "met"),
    Example(
        "Twenty-three months",
        PETTY,
        "not_met",
        "below_threshold",
        raises="penalty-threshold",
        recommends="refuse",
    ),
    Example("A day short of twenty-four months", {f"{PENALTY}.months": 23.97}, "not_met", "below_threshold"),
    Example("Prison for life", {PENALTY: {"kind": "life"}}, "met"),
    Example("Death is a graver penalty", {PENALTY: {"kind": "death"}}, "met"),
    Example("Life, with the term that a code counts for it", {PENALTY: {"kind": "life", "months": 300}}, "met"),
    Example("Life, and exactly twenty-four months beside it", {PENALTY: {"kind": "life", "months": 24}}, "met"),
    Example(
        "Life, and a term below the threshold beside it",
        {PENALTY: {"kind": "life", "months": 23}},
        "cannot_tell",
        "kind_and_term_disagree",
        recommends="full_legal_review",
    ),
    Example(
        "A penalty of another kind, which a person must weigh",
        {PENALTY: {"kind": "other"}},
        "cannot_tell",
        "other_penalty",
        recommends="full_legal_review",
    ),
    Example(
        "The law allows only a fine",
        {PENALTY: {"kind": "fine"}},
        "not_met",
        "no_prison_term",
        raises="penalty-threshold",
        recommends="refuse",
    ),
    Example(
        "A fine with a number of months is still a fine",
        {PENALTY: {"kind": "fine", "months": 36}},
        "not_met",
        "no_prison_term",
    ),
    Example("One of two offences reaches the threshold", {"offences[1]": SECOND}, "met"),
    Example(
        "By analogy on a diffusion",
        PETTY,
        "not_met",
        "below_threshold",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example("A waiver of (ii)", {**PETTY, **waive("ii")}, "not_applicable", "waived"),
    Example("A waiver of (i) does not reach (ii)", {**PETTY, **waive("i")}, "not_met", "below_threshold"),
    Example("Sought to serve a sentence", serve(imposed=60), "not_applicable", "sought_to_serve"),
    Example("Prison without a term", {PENALTY: {"kind": "deprivation_of_liberty"}}, "cannot_tell", "missing"),
    Example("A term without its kind", {PENALTY: {"months": 240}}, "cannot_tell", "missing"),
    Example(
        "No penalty is told",
        {PENALTY: ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "For what the person is sought is not told",
        {"proceedings.sought_for": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
)

test_83_1_a_ii_sentence = examples(
    "RPD-83-1-a-ii-sentence",
    Example("Five years, of which four are left", serve(60, 48), "met", "satisfied"),
    Example("Exactly six months imposed, what is left is not told", serve(6), "met", "satisfied"),
    Example("Exactly six months left, what was imposed is not told", serve(None, 6), "met"),
    Example(
        "Six months left, and nobody tells on which day",
        {**serve(None, 6), "sentence.as_of_date": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("Six months left on the day that counts", {**serve(None, 6), "sentence.as_of_date": "2026-05-04"}, "met"),
    Example(
        "Six months left on the day after",
        {**serve(None, 6), "sentence.as_of_date": "2026-05-05"},
        "cannot_tell",
        "counted_later",
        recommends="full_legal_review",
    ),
    Example(
        "Nothing is left of five years",
        serve(60, 0),
        "cannot_tell",
        "nothing_left",
        recommends="full_legal_review",
    ),
    Example(
        "What sort of sentence it is, is not told",
        {**serve(60, 48), "sentence.kind": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example(
        "On a diffusion, where no text asks for it, the sort of sentence is not told",
        {**serve(60, 48), "sentence.kind": ABSENT},
        "cannot_tell",
        "missing",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example(
        "Five months are too few, whatever the sort of sentence",
        {**serve(5, 5), "sentence.kind": ABSENT},
        "not_met",
        "both_below",
    ),
    Example("Five years, of which two months are left: one of the two suffices", serve(60, 2), "met", "little_remains"),
    Example("Six months imposed and left", serve(6, 6), "met", "satisfied"),
    Example(
        "Five months, all of them left",
        serve(5, 5),
        "not_met",
        "both_below",
        raises="penalty-threshold",
        recommends="refuse",
    ),
    Example("Five months imposed; no more can be left", serve(5), "not_met", "both_below"),
    Example("A day short of six months", serve(5.97), "not_met", "both_below"),
    Example(
        "A suspended term is not served",
        serve(60, 60, "suspended_imprisonment"),
        "not_met",
        "no_prison_sentence",
        raises="penalty-threshold",
    ),
    Example("A fine is no prison term", serve(60, kind="fine"), "not_met", "no_prison_sentence"),
    Example(
        "By analogy on a diffusion",
        serve(5, 5),
        "not_met",
        "both_below",
        kind="wanted_diffusion",
        recommends="full_legal_review",
    ),
    Example("A waiver of (ii)", {**serve(5, 5), **waive("ii")}, "not_applicable", "waived"),
    Example("Five months left, what was imposed is not told", serve(None, 5), "cannot_tell", "not_given"),
    Example(
        "For what the person is sought is not told",
        {**serve(60, 48), "proceedings.sought_for": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("No term is told", serve(), "cannot_tell", "missing", recommends="return_for_completion"),
    Example(
        "The highest penalty of the law does not stand in for the sentence",
        {**serve(), f"{PENALTY}.months": 240},
        "cannot_tell",
        "missing",
    ),
    Example("Sought for prosecution", {}, "not_applicable", "sought_for_prosecution"),
)

test_83_1_a_iii = examples(
    "RPD-83-1-a-iii",
    Example("The person is believed to be abroad", {}, "no_signal"),
    Example(
        "The person is believed to be in the country that asks",
        {"person.last_known_country": "XA"},
        "signal",
        "known_at_home",
        raises="not-of-interest",
        recommends="full_legal_review",
    ),
    Example("Where the person is nobody knows", {"person.last_known_country": ABSENT}, "no_signal"),
    Example("No international link is stated", {"alert.international_link": {}}, "signal", "link_empty"),
    Example(
        "Every link is denied",
        {"alert.international_link": {"person_believed_abroad": False, "cross_border_acts": False}},
        "signal",
        "link_empty",
    ),
    Example(
        "A waiver of (i) and (ii) does not reach it",
        {"person.last_known_country": "XA", **waive("i", "ii")},
        "signal",
        "known_at_home",
    ),
    Example(
        "Nothing is said of any link",
        {"alert.international_link": ABSENT},
        "cannot_tell",
        "missing",
        recommends="return_for_completion",
    ),
    Example("The interest is not stated", {"alert.interest_statement": ABSENT}, "cannot_tell", "missing"),
    unreachable={"not_met": "How far other countries can use an alert is for a person to weigh."},
)
