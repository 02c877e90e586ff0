"""The routes, in the order in which they are offered.

A field's name means the same on every route, so that an answer given on one is there on the others. One value of
several stands in quotes in the screen that asks; a story 'one a line' is a list.

| field | what it holds |
| --- | --- |
| `writes_for` | whom the letter is about: self, other, child |
| `representative_name`, `representative_role` | who writes for the person, and what they are to them |
| `full_name`, `other_names`, `born_on`, `born_in` | who the person is; a day in any calendar, as written |
| `nationality`, `country_behind`, `fled_from` | countries (code): of the person, behind the alert, fled from |
| `identity_paper` | which copy can be added: passport, card, refugee, expired, none |
| `reached_at`, `letter_language` | address for letters; language of the letter to the Commission |
| `keep_back`, `keep_back_why` | what must not reach the country behind the alert (several), and why |
| `what_happened`, `stopped_in` | what made the person think of an alert: what, where, when; the country (code) |
| `signs` | several: border, visa, bank, licence, police, told, warrant, paper |
| `public_list` | whether the address of INTERPOL's public list was asked for: no, show |
| `arrested_in`, `arrested_on`, `hearing_on` | country, day and hour of an arrest; day and hour of the next hearing |
| `arrested_told` | what was said to be the reason of the arrest |
| `refuge` | recognised, protected, asked, refused, ended, citizen, permit, no |
| `refuge_country`, `refuge_authority`, `refuge_reference`, `refuge_since` | who gave refuge; file number there; day |
| `refuge_asks` | several: confirm, paper, quiet (asked of the country of refuge) |
| `tried_before` | whether a court has decided on the same acts: yes, open, no |
| `alert_known_by`, `alert_kind` | paper, commission, police, public, guess; red_notice, wanted_diffusion, unknown |
| `offence`, `warrant_known` | what the country says they did; what is known of a warrant or a judgment |
| `case_story`, `case_dates` | the facts in the order of time; days that matter, one a line |
| `case_touches`, `person_facts`, `alert_faults` | several each: what the case is about; what else is true; faults |
| `why_GROUND`, `papers_GROUND` | a plea on a ground (`-` as `_`); its papers, one a line: see `pleas_told` |
| `exhibits` | other papers, one a line |
| `asks`, `asks_urgent` | several: delete, correct, tell-members, certificate; yes, no |
| `request_state`, `portal_reference` | sent, now, none; number of the request at the Commission |
| `urgent_kind`, `urgent_event` | handing-over, held, hearing, refuge, other; the event in words |
| `urgent_at`, `urgent_in` | day and hour of the event; country |
| `urgent_shown_by`, `urgent_harm`, `urgent_why_now` | dated papers, one a line; the harm; why it cannot wait |
| `urgent_measures` | several: block, unpublish, priority, caution |
| `decision`, `decided_on` | the decision that the person has, and its day |
| `new_fact`, `fact_on`, `found_on`, `fact_shown_by` | the new fact; its day; day of learning it; papers, one a line |
| `fact_against_decision` | whether the fact is older than the decision: before, after, unknown |
| `why_not_known`, `why_it_changes` | why the fact was not known; why it would change the decision |
| `preventive_as` | as what a preventive letter is sent: access, deletion |
| `recipients`, `vendors` | several: police, bank, vendor; world-check, lexisnexis, dow-jones, bureau-van-dijk |
| `travel_countries`, `banks`, `other_vendors` | whom to write to, one a line |
| `warrant_state` | stands, ended, unknown |

Papers: access, deletion, urgent, revision, preventive, refugee, after; arrested (the page for the judge).
"""

from __future__ import annotations

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.access import ACCESS
from fairnotice.help.selfhelp.routes.after import AFTER
from fairnotice.help.selfhelp.routes.arrested import ARRESTED
from fairnotice.help.selfhelp.routes.deletion import DELETION
from fairnotice.help.selfhelp.routes.preventive import PREVENTIVE
from fairnotice.help.selfhelp.routes.refugee import REFUGEE
from fairnotice.help.selfhelp.routes.revision import REVISION
from fairnotice.help.selfhelp.routes.signs import SIGNS
from fairnotice.help.selfhelp.routes.urgent import URGENT
from fairnotice.help.selfhelp.screens import Screen

ROUTES: tuple[Route, ...] = (
    ARRESTED,
    URGENT,
    SIGNS,
    ACCESS,
    DELETION,
    REFUGEE,
    PREVENTIVE,
    REVISION,
    AFTER,
)


def find_route(name: str) -> Route | None:
    """The route of a name; `None` where there is none."""
    return next((route for route in ROUTES if route.name == name), None)


def find_screen(name: str) -> Screen | None:
    """The screen of a name, on whichever route; a name is one screen's only."""
    return next((screen for route in ROUTES for screen in route.screens if screen.name == name), None)
