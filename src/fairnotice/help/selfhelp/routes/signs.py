"""What may show that there is an alert, what it may mean, and what it may not mean. No verdict is given."""

from __future__ import annotations

from django.utils.functional import Promise
from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.route import Route
from fairnotice.help.selfhelp.routes.public_list import PUBLIC_LIST, PUBLIC_LIST_WARNINGS
from fairnotice.help.selfhelp.screens import Choice, Field, Kind, Lead, Screen, chose
from fairnotice.help.selfhelp.sourced import Sourced
from fairnotice.help.selfhelp.sources import by_practitioners, by_rules, by_statute, unsure

_NO_VERDICT = Screen(
    name="no-verdict",
    title=pgettext_lazy("help", "What this page can do for you"),
    told=(
        Sourced(pgettext_lazy("help", "It shows what a sign may mean, and what you can do next. It finds nobody.")),
        by_statute("29", pgettext_lazy("help", "Only the Commission can tell you what INTERPOL holds about you.")),
        Sourced(pgettext_lazy("help", "No sign is proof. And no sign at all is no proof that you can travel.")),
    ),
)

_WHICH_SIGNS = Screen(
    name="which-signs",
    title=pgettext_lazy("help", "What has happened to you?"),
    why=pgettext_lazy("help", "For each of these we say what it may mean, and what else may be behind it."),
    fields=(
        Field(
            "signs",
            Kind.SEVERAL,
            pgettext_lazy("help", "Mark all that is true"),
            choices=(
                Choice("border", pgettext_lazy("help", "I was stopped, asked or held at a border")),
                Choice("visa", pgettext_lazy("help", "A visa or permit was refused or taken away")),
                Choice("bank", pgettext_lazy("help", "A bank closed my account, or would not open one")),
                Choice("licence", pgettext_lazy("help", "A licence or a job was refused")),
                Choice("police", pgettext_lazy("help", "Police asked for me, or went to my family")),
                Choice("told", pgettext_lazy("help", "Somebody told me, or a newspaper wrote it")),
                Choice("warrant", pgettext_lazy("help", "I know of a case or a warrant against me")),
                Choice("paper", pgettext_lazy("help", "I saw a paper or a screen with the alert")),
            ),
        ),
    ),
)


def _explain(sign: str, title: Promise, *told: Sourced) -> Screen:
    return Screen(name=f"sign-{sign}", title=title, told=told, shown_if=chose("signs", sign))


_MEANINGS = (
    _explain(
        "border",
        pgettext_lazy("help", "Stopped at a border"),
        by_practitioners(
            pgettext_lazy(
                "help", "It may mean an alert. Some are asked one question. Some are held until a court decides."
            ),
            "2023",
        ),
        unsure(
            pgettext_lazy(
                "help",
                "We do not know for sure what it was. A name like yours, a lost passport, a visa or a list of that "
                "country alone can look the same.",
            )
        ),
        Sourced(
            pgettext_lazy(
                "help", "Write down now: where, which day and hour, what was asked, and what they typed or copied."
            )
        ),
    ),
    _explain(
        "visa",
        pgettext_lazy("help", "A visa or permit refused or taken away"),
        by_practitioners(
            pgettext_lazy("help", "It may mean an alert. Visas and free travel have been taken away because of one."),
            "2024",
        ),
        unsure(
            pgettext_lazy("help", "We do not know for sure why. Most visas are refused for reasons of other kinds.")
        ),
        Sourced(pgettext_lazy("help", "Ask for the reasons in writing, and keep the letter.")),
    ),
    _explain(
        "bank",
        pgettext_lazy("help", "A bank closed or refused an account"),
        by_practitioners(
            pgettext_lazy("help", "It may mean an alert. Banks buy lists of risks, and often give no reason."), "2021"
        ),
        unsure(
            pgettext_lazy(
                "help",
                "We do not know for sure why. A news report, a country under sanctions or a mix-up of names can do "
                "it too.",
            )
        ),
    ),
    _explain(
        "licence",
        pgettext_lazy("help", "A licence or a job refused"),
        by_practitioners(pgettext_lazy("help", "It may mean an alert, where the past of a person is checked."), "2024"),
        unsure(pgettext_lazy("help", "We do not know for sure. Such checks look at many other things as well.")),
    ),
    _explain(
        "police",
        pgettext_lazy("help", "Police asked for you"),
        by_rules(
            "82",
            pgettext_lazy(
                "help", "It may mean an alert. A red notice asks to find a person and to have them arrested."
            ),
        ),
        unsure(
            pgettext_lazy(
                "help", "We do not know for sure. It can be a case in that country alone, or you may be a witness."
            )
        ),
    ),
    _explain(
        "told",
        pgettext_lazy("help", "Somebody said it, or a newspaper wrote it"),
        unsure(
            pgettext_lazy(
                "help",
                "We do not know for sure whether it is true. Some say ‘wanted by INTERPOL’ when there is a case at "
                "home only. Some say it to frighten, or to sell help.",
            )
        ),
        Sourced(pgettext_lazy("help", "Keep a copy, with its date and where it stood. The Commission can use it.")),
    ),
    _explain(
        "warrant",
        pgettext_lazy("help", "A case or a warrant against you"),
        by_rules("83(2)(b)", pgettext_lazy("help", "A warrant comes before a red notice. But it does not make one.")),
        by_rules("83", pgettext_lazy("help", "A country must ask INTERPOL, and INTERPOL must check what it asks.")),
    ),
    _explain(
        "paper",
        pgettext_lazy("help", "You saw the alert itself"),
        by_practitioners(
            pgettext_lazy("help", "A copy makes it easier for the Commission to tell you what it holds."), "2018"
        ),
        unsure(
            pgettext_lazy(
                "help", "We do not know for sure whether it still stands. An alert can end, and old copies stay."
            )
        ),
    ),
)

_DETAILS = Screen(
    name="sign-details",
    title=pgettext_lazy("help", "Write down what happened"),
    why=pgettext_lazy("help", "You will need it for any letter. It goes along when you go on from here."),
    fields=(
        Field("what_happened", Kind.STORY, pgettext_lazy("help", "What happened, where and when"), longest=60_000),
        Field("stopped_in", Kind.COUNTRY, pgettext_lazy("help", "In which country did it happen?")),
    ),
)

_BEFORE_TRAVEL = Screen(
    name="before-travel",
    title=pgettext_lazy("help", "Do not travel yet"),
    told=(
        by_practitioners(
            pgettext_lazy("help", "What happens at a border goes from one question to prison until a court decides."),
            "2023",
        ),
        by_practitioners(
            pgettext_lazy("help", "Take care even if you have refuge. It does not always stop an arrest."), "2022"
        ),
        by_practitioners(
            pgettext_lazy(
                "help",
                "In some countries a lawyer can ask the police what they hold. Asking can show where you are.",
            ),
            "2021",
        ),
    ),
)

_WHERE_NEXT = Screen(
    name="where-next",
    title=pgettext_lazy("help", "What you can do next"),
    told=(Sourced(pgettext_lazy("help", "You need not choose now. You can also keep your answers and think.")),),
    leads=(
        Lead("access", pgettext_lazy("help", "Ask what INTERPOL holds about me")),
        Lead(
            "deletion",
            pgettext_lazy("help", "I know that there is an alert, and want it deleted"),
            chose("signs", "paper", "told", "warrant", "border"),
        ),
        Lead("preventive", pgettext_lazy("help", "I fear an alert that is not there yet"), chose("signs", "warrant")),
        Lead("refugee", pgettext_lazy("help", "I have refuge, or have asked for it")),
        Lead("arrested", pgettext_lazy("help", "I am held now, or may be soon"), chose("signs", "border", "police")),
        Lead(
            "after",
            pgettext_lazy("help", "An alert was deleted, and I still have trouble"),
            chose("signs", "bank", "visa", "border"),
        ),
    ),
)

SIGNS = Route(
    name="signs",
    title=pgettext_lazy("help", "Signs that there may be an alert"),
    about=pgettext_lazy("help", "What it may mean, what it may not mean, and what to do next."),
    screens=(
        _NO_VERDICT,
        _WHICH_SIGNS,
        *_MEANINGS,
        _DETAILS,
        _BEFORE_TRAVEL,
        PUBLIC_LIST_WARNINGS,
        PUBLIC_LIST,
        _WHERE_NEXT,
    ),
    leads=_WHERE_NEXT.leads,
)
