"""The grounds in words: why an alert may not stand."""

from __future__ import annotations

from gettext import pgettext

_WORDS = {
    "art3-political": "political character (Article 3 of the Constitution)",
    "art3-military": "military character (Article 3 of the Constitution)",
    "art3-religious": "religious character (Article 3 of the Constitution)",
    "art3-racial": "racial character (Article 3 of the Constitution)",
    "art2-fair-trial": "no fair trial (Article 2 of the Constitution)",
    "art2-torture": "torture or ill-treatment (Article 2 of the Constitution)",
    "art2-refugee": "a refugee sought by the country fled from (Article 2 of the Constitution)",
    "art2-refoulement": "return into danger (Article 2 of the Constitution)",
    "art2-discrimination": "discrimination (Article 2 of the Constitution)",
    "art2-freedom-of-expression": "freedom of expression (Article 2 of the Constitution)",
    "art2-freedom-of-assembly": "freedom of assembly (Article 2 of the Constitution)",
    "art2-association": "freedom of association (Article 2 of the Constitution)",
    "art2-double-jeopardy": "tried already for the same (Article 2 of the Constitution)",
    "art2-death-penalty": "the death penalty (Article 2 of the Constitution)",
    "neutrality": "the neutrality of the Organization",
    "sanctions": "sanctions",
    "private-matter": "a private matter",
    "family-matter": "a family matter",
    "administrative": "a breach of administrative rules, or a private dispute",
    "behavioural-cultural": "conduct or culture on which countries disagree",
    "penalty-threshold": "the penalty is below the threshold",
    "insufficient-facts": "the facts are not told",
    "insufficient-identity": "the person is not identified",
    "no-valid-warrant": "no valid arrest warrant",
    "no-extradition-sought": "extradition is not sought",
    "time-barred": "the offence is time-barred",
    "resubmission-after-refusal": "asked again after a refusal",
    "person-status": "the status of the person does not fit an arrest",
    "not-of-interest": "of no interest to other countries",
    "wrong-channel": "the wrong channel",
    "predominance-ordinary-crime": "ordinary-law crime predominates",
    "exclusion-serious-crime": "a serious crime takes refugee protection away",
}


def say_ground(ground: str) -> str:
    """A ground of the closed list in words; the words accuse nobody, they name what is in doubt."""
    return pgettext("ground", _WORDS[ground])
