"""What can be brought against an alert: a plea for every ground of the closed list that a person can know of."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.routes.pleas import article_2, article_3, the_alert
from fairnotice.help.selfhelp.routes.pleas.plea import Plea
from fairnotice.help.selfhelp.screens import Answers, Choice, Field, Kind, Screen
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import by_practice, by_statute

#: In the order in which the letter brings them.
PLEAS: tuple[Plea, ...] = (*article_3.PLEAS, *article_2.PLEAS, *the_alert.PLEAS)
#: Whether a request came by the right channel shows in INTERPOL's own files alone.
NOT_KNOWN_TO_A_PERSON = ("wrong-channel",)


def pleas_told(answers: Answers) -> list[Plea]:
    """The pleas on which a person wrote something, in the order in which the letter brings them."""
    return [plea for plea in PLEAS if answers.get(plea.why_field) or answers.get(plea.papers_field)]


_CASE_TOUCHES = Screen(
    name="case-touches",
    title=pgettext_lazy("help", "What is the case really about?"),
    why=pgettext_lazy("help", "From this we find the grounds. You choose which of them go into the letter."),
    told=(by_statute("30(2)", pgettext_lazy("help", "Who asks for deletion must give reasons.")),),
    fields=(
        Field(
            "case_touches",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark all that is true"),
            choices=(
                Choice("politics", pgettext_lazy("help", "Politics, an office, an election, a change of power")),
                Choice("speech", pgettext_lazy("help", "What was said, written, posted or filmed")),
                Choice("protest", pgettext_lazy("help", "A protest or a meeting")),
                Choice("group", pgettext_lazy("help", "A group, a party, a union, a charity")),
                Choice("faith", pgettext_lazy("help", "Faith")),
                Choice("origin", pgettext_lazy("help", "Origin, language or colour")),
                Choice("army", pgettext_lazy("help", "Leaving the army, or not serving in it")),
                Choice("states", pgettext_lazy("help", "A quarrel or a war between countries")),
                Choice("sanctions", pgettext_lazy("help", "Trade that sanctions forbid")),
                Choice("money", pgettext_lazy("help", "A debt, a cheque, a contract, a business")),
                Choice("family", pgettext_lazy("help", "A quarrel in the family, or over a child")),
                Choice("rule", pgettext_lazy("help", "A broken rule of an office: a form, a licence, a permit")),
                Choice("conduct", pgettext_lazy("help", "How one lives or loves; what others allow")),
            ),
        ),
    ),
)

_PERSON_FACTS = Screen(
    name="person-facts",
    title=pgettext_lazy("help", "What else is true?"),
    why=pgettext_lazy("help", "Each of these can be a ground of its own."),
    told=(
        by_practice(
            "2.1/32(e)", pgettext_lazy("help", "What counts is this one case, not only what is known of a country.")
        ),
    ),
    fields=(
        Field(
            "person_facts",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark all that is true"),
            choices=(
                Choice("refused-handing-over", pgettext_lazy("help", "A court or country refused to hand them over")),
                Choice("danger", pgettext_lazy("help", "Torture or other grave harm, then or if sent there")),
                Choice(
                    "unfair", pgettext_lazy("help", "No fair trial: no lawyer, tried while away, forced to confess")
                ),
                Choice("death", pgettext_lazy("help", "The death penalty is possible")),
                Choice("group-treated-worse", pgettext_lazy("help", "People like them are treated worse there")),
                Choice("not-charged", pgettext_lazy("help", "They are a witness, a victim, or were never charged")),
            ),
        ),
    ),
)

_ALERT_FAULTS = Screen(
    name="alert-faults",
    title=pgettext_lazy("help", "What is wrong with the alert itself?"),
    why=pgettext_lazy("help", "An alert must keep to INTERPOL’s rules. Where it does not, that is a ground."),
    told=(Sourced(pgettext_lazy("help", "If you have not seen the alert, mark only what you know.")),),
    fields=(
        Field(
            "alert_faults",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark all that is true"),
            choices=(
                Choice("small", pgettext_lazy("help", "The penalty is small")),
                Choice("vague", pgettext_lazy("help", "It does not say what the person did")),
                Choice("not-me", pgettext_lazy("help", "It is about somebody else, or that cannot be told")),
                Choice("warrant", pgettext_lazy("help", "The warrant has ended, or no court made one")),
                Choice("not-sought", pgettext_lazy("help", "The country knew the address and asked for nothing")),
                Choice("old", pgettext_lazy("help", "It is too long ago")),
                Choice("again", pgettext_lazy("help", "It was refused or deleted before, and came back")),
                Choice("local", pgettext_lazy("help", "It concerns that country alone")),
            ),
        ),
    ),
)

PLEA_SCREENS: tuple[Screen, ...] = (_CASE_TOUCHES, _PERSON_FACTS, _ALERT_FAULTS, *(plea.screen for plea in PLEAS))
