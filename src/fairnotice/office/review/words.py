"""What codes are called on the reviewers' pages."""

from __future__ import annotations

from django.utils.html import format_html
from django.utils.translation import get_language, pgettext, pgettext_lazy

from fairnotice.office.review.weighing import FALLS, STANDS

_RECOMMENDATIONS = {
    "publish": pgettext_lazy("recommendation", "Nothing was found against it in what was given"),
    "publish_in_part": pgettext_lazy("recommendation", "It may stand in part"),
    "return_for_completion": pgettext_lazy("recommendation", "It should go back for completion"),
    "full_legal_review": pgettext_lazy("recommendation", "It needs a full legal review"),
    "refuse": pgettext_lazy("recommendation", "It should be refused"),
}
_OUTCOMES = {
    "met": pgettext_lazy("finding", "met"),
    "not_met": pgettext_lazy("finding", "not met"),
    "cannot_tell": pgettext_lazy("finding", "cannot tell"),
    "not_applicable": pgettext_lazy("finding", "does not apply"),
    "signal": pgettext_lazy("finding", "look at this"),
    "no_signal": pgettext_lazy("finding", "nothing found"),
}
_GROUNDS = {
    "art3-political": pgettext_lazy("ground", "political character (Article 3)"),
    "art3-military": pgettext_lazy("ground", "military character (Article 3)"),
    "art3-religious": pgettext_lazy("ground", "religious character (Article 3)"),
    "art3-racial": pgettext_lazy("ground", "racial character (Article 3)"),
    "art2-fair-trial": pgettext_lazy("ground", "no fair trial (Article 2)"),
    "art2-torture": pgettext_lazy("ground", "torture or ill-treatment (Article 2)"),
    "art2-refugee": pgettext_lazy("ground", "a refugee sought by the country fled from (Article 2)"),
    "art2-refoulement": pgettext_lazy("ground", "return into danger (Article 2)"),
    "art2-discrimination": pgettext_lazy("ground", "discrimination (Article 2)"),
    "art2-freedom-of-expression": pgettext_lazy("ground", "freedom of expression (Article 2)"),
    "art2-freedom-of-assembly": pgettext_lazy("ground", "freedom of assembly (Article 2)"),
    "art2-association": pgettext_lazy("ground", "freedom of association (Article 2)"),
    "art2-double-jeopardy": pgettext_lazy("ground", "tried already for the same (Article 2)"),
    "art2-death-penalty": pgettext_lazy("ground", "the death penalty (Article 2)"),
    "neutrality": pgettext_lazy("ground", "the neutrality of the Organization"),
    "sanctions": pgettext_lazy("ground", "sanctions"),
    "private-matter": pgettext_lazy("ground", "a private matter"),
    "family-matter": pgettext_lazy("ground", "a family matter"),
    "administrative": pgettext_lazy("ground", "a breach of administrative rules, or a private dispute"),
    "behavioural-cultural": pgettext_lazy("ground", "conduct or culture on which countries disagree"),
    "penalty-threshold": pgettext_lazy("ground", "the penalty is below the threshold"),
    "insufficient-facts": pgettext_lazy("ground", "the facts are not told"),
    "insufficient-identity": pgettext_lazy("ground", "the person is not identified"),
    "no-valid-warrant": pgettext_lazy("ground", "no valid arrest warrant"),
    "no-extradition-sought": pgettext_lazy("ground", "extradition is not sought"),
    "time-barred": pgettext_lazy("ground", "the offence is time-barred"),
    "resubmission-after-refusal": pgettext_lazy("ground", "asked again after a refusal"),
    "person-status": pgettext_lazy("ground", "the status of the person does not fit an arrest"),
    "not-of-interest": pgettext_lazy("ground", "of no interest to other countries"),
    "wrong-channel": pgettext_lazy("ground", "the wrong channel"),
}
_SECOND = {
    "left": pgettext_lazy("why two decide", "it leaves the recommendation"),
    "grounds": pgettext_lazy("why two decide", "a ground was raised against it"),
    "in_part": pgettext_lazy("why two decide", "it publishes in part"),
    "waiver": pgettext_lazy("why two decide", "it rests on a waiver"),
}
_LANE = {
    "no_statement": pgettext_lazy("urgent lane", "Urgency was not stated and signed."),
    "used": pgettext_lazy("urgent lane", "It was used for this request before. A second person reviews it in full."),
    "recommendation": pgettext_lazy("urgent lane", "The findings do not let one person publish it."),
    "protective": pgettext_lazy("urgent lane", "Something is known that may protect the person."),
}
_TELLERS = {
    "own_records": pgettext_lazy("who told it", "the office's own records"),
    "looked_up": pgettext_lazy("who told it", "what was looked up for this request"),
}
ACT_WORDS = {
    "request.begun": pgettext_lazy("act", "Request begun"),
    "request.submitted": pgettext_lazy("act", "Request submitted"),
    "request.assigned": pgettext_lazy("act", "Assigned to a reviewer"),
    "request.decided": pgettext_lazy("act", "Decided"),
    "request.withdrawn": pgettext_lazy("act", "Withdrawn by the bureau"),
    "review.signed": pgettext_lazy("act", "Own answers signed"),
    "brief.written": pgettext_lazy("act", "Article 3 brief written"),
    "decision.proposed": pgettext_lazy("act", "Decision proposed to a second person"),
    "proposal.dissented": pgettext_lazy("act", "Second person dissented"),
    "proposal.taken_back": pgettext_lazy("act", "Proposal taken back"),
    "question.asked": pgettext_lazy("act", "Question asked"),
    "question.answered": pgettext_lazy("act", "Question answered"),
    "question.overdue": pgettext_lazy("act", "Answer overdue"),
    "research.entered": pgettext_lazy("act", "Research entered"),
    "translation.added": pgettext_lazy("act", "Translation added"),
    "urgency.stated": pgettext_lazy("act", "Urgency stated and signed"),
    "recusal.enforced": pgettext_lazy("act", "A recusal held"),
}


def say_recommendation(code: str) -> str:
    """A recommendation in words; `publish` means that nothing was found against it in what was given."""
    return str(_RECOMMENDATIONS[code])


def say_outcome(code: str) -> str:
    """A finding's outcome in words."""
    return str(_OUTCOMES[code])


def say_ground(code: str) -> str:
    """A ground in words; they accuse nobody, they name what is in doubt."""
    return str(_GROUNDS.get(code, code))


def say_standing(said: bool | str | None) -> str:
    """Whether a decider lets a ground stand; empty where nobody was asked."""
    if said in (True, STANDS):
        return pgettext("ground decided", "(stands)")
    return pgettext("ground decided", "(falls)") if said in (False, FALLS) else ""


def say_why_second(code: str) -> str:
    """Why two persons decide."""
    return str(_SECOND.get(code, code))


def say_lane(code: str) -> str:
    """Why the urgent lane is closed, for the office's eyes."""
    return str(_LANE[code])


def say_teller(name: str) -> str:
    """Who told an entry of what is known beside a request."""
    return str(_TELLERS.get(name, name))


def say_act(verb: str) -> str:
    """What an act did; one that has no words of its own is called by its verb."""
    return str(ACT_WORDS.get(verb, "")) or pgettext("act", "Step: %(verb)s") % {"verb": verb}


def name_grounds() -> list[tuple[str, str]]:
    """The closed list of grounds with their words, in its order."""
    return [(code, str(words)) for code, words in _GROUNDS.items()]


def say_law(sentence: str) -> str:
    """A sentence of the law's files in the reader's language; where it has none there, in English and marked so."""
    said = pgettext("law", sentence) if sentence else ""
    if said and said == sentence and get_language() != "en":
        return format_html('<span lang="en" dir="ltr">{}</span>', sentence)
    return said
