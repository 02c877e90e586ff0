"""An opinion on an alert: the assessment put in the order of an argument, without its recommendation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from fairnotice.core.opinion.gaps import Gap, find_gaps
from fairnotice.core.opinion.paper import SHOWN
from fairnotice.core.rulebook.findings import Finding, Outcome
from fairnotice.core.rulebook.grounds import GROUNDS
from fairnotice.core.rulebook.rule_set import Law
from fairnotice.core.screening.assessment import Assessment
from fairnotice.core.screening.request import Request
from fairnotice.core.screening.screen import screen_request
from fairnotice.core.screening.sorted_findings import (
    gather_questions,
    list_doubtful,
    list_unsettled,
    waits_for_a_person,
)


class Said(StrEnum):
    """Who brings a ground forward."""

    RULES = "rules"
    GAP = "gap"
    LAWYER = "lawyer"


@dataclass(frozen=True, slots=True)
class Opinion:
    """What can be said of one alert on paper.

    `doubtful` fails or must be looked at; `unsettled` is given and settles nothing; `gaps` is what the paper must say
    and does not; `waiting` waits for a person to judge; `also_absent` are other fields such a paper could show;
    `never_shown` counts those that it cannot. `grounds` says who brings each forward.
    """

    request: Request
    assessment: Assessment
    doubtful: tuple[Finding, ...]
    unsettled: tuple[Finding, ...]
    gaps: tuple[Gap, ...]
    waiting: tuple[Finding, ...]
    met: tuple[Finding, ...]
    also_absent: tuple[str, ...]
    never_shown: tuple[str, ...]
    questions: Mapping[str, list[str]]
    grounds: Mapping[str, Said]

    @property
    def found_nothing(self) -> bool:
        """Whether no defect and no gap was found in what was given. It says nothing of the merits."""
        return not (self.doubtful or self.unsettled or self.gaps)

    @property
    def by_analogy(self) -> bool:
        """Whether what a Red Notice must say is asked of this paper by analogy only."""
        return self.request.kind != "red_notice"


def form_opinion(request: Request, law: Law, on: date, named: Iterable[str] = ()) -> Opinion:
    """Check a request and sort what was found. `named` are grounds that the lawyer brings forward.

    Pure: the same arguments give the same opinion.
    """
    assessment = screen_request(request, law, on)
    doubtful, unsettled = list_doubtful(law, assessment), list_unsettled(law, assessment)
    absent = [*assessment.missing, *assessment.warnings]
    gaps = find_gaps(absent)
    told = {name for gap in gaps for name in gap.fields}
    return Opinion(
        request=request,
        assessment=assessment,
        doubtful=tuple(doubtful),
        unsettled=tuple(unsettled),
        gaps=gaps,
        waiting=tuple(each for each in assessment.findings if waits_for_a_person(law, each)),
        met=tuple(each for each in assessment.findings if each.outcome is Outcome.MET),
        also_absent=tuple(name for name in absent if name in SHOWN and name not in told),
        never_shown=tuple(name for name in absent if name not in SHOWN),
        questions=gather_questions(law, [*doubtful, *unsettled]),
        grounds=dict(_sort_grounds(assessment.grounds, gaps, named)),
    )


def _sort_grounds(found: Iterable[str], gaps: Iterable[Gap], named: Iterable[str]) -> Iterator[tuple[str, Said]]:
    """Every ground once, in the order of the closed list; what the rules find goes before what the lawyer names."""
    who = dict.fromkeys(named, Said.LAWYER)
    who |= {gap.ground: Said.GAP for gap in gaps}
    who |= dict.fromkeys(found, Said.RULES)
    return ((ground, who[ground]) for ground in GROUNDS if ground in who)
