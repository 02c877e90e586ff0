"""What stays on a phone after a visit, and what leaving quickly can and cannot do."""

from __future__ import annotations

from django.utils.translation import pgettext_lazy

from fairnotice.help.selfhelp.leaflets.leaflet import Leaflet, Section, say

PHONE = Leaflet(
    "phone",
    pgettext_lazy("help phone", "What stays on your phone"),
    (
        Section(
            pgettext_lazy("help phone", "What this site keeps"),
            say(
                pgettext_lazy("help phone", "Nothing. There is no account, no cookie and no list of visits."),
                pgettext_lazy(
                    "help phone", "Your answers travel inside the page, locked with a key that changes every day."
                ),
                pgettext_lazy(
                    "help phone", "At the second midnight the key is destroyed. Then nobody can open that page again."
                ),
                pgettext_lazy(
                    "help phone",
                    "Your phone company or whoever runs the Wi-Fi can see that you visited this site, but not what "
                    "you read or wrote.",
                ),
            ),
        ),
        Section(
            pgettext_lazy("help phone", "What your phone may keep"),
            say(
                pgettext_lazy("help phone", "The address of this site, in the list of visited pages."),
                pgettext_lazy("help phone", "The page itself, while it is open. Close it when you stop."),
                pgettext_lazy("help phone", "Files that you saved: papers, a calendar, a file of answers."),
                pgettext_lazy("help phone", "Pictures of the screen, and words that your keyboard has learnt."),
                pgettext_lazy("help phone", "Copies that the phone sends to a cloud by itself."),
            ),
        ),
        Section(
            pgettext_lazy("help phone", "How to leave less behind"),
            say(
                pgettext_lazy("help phone", "Use a private window. Close it when you stop."),
                pgettext_lazy("help phone", "Use the phone or computer of somebody you trust."),
                pgettext_lazy("help phone", "Save no papers on a phone that may be searched."),
                pgettext_lazy(
                    "help phone", "Let a lawyer or somebody you trust make the papers and keep them for you."
                ),
                pgettext_lazy("help phone", "Print on paper what you need, then delete the file."),
                pgettext_lazy(
                    "help phone",
                    "Deleting a whole list of visited pages can look strange. Deleting one entry shows less.",
                ),
            ),
        ),
        Section(
            pgettext_lazy("help phone", "What “Leave quickly” can do"),
            say(
                pgettext_lazy(
                    "help phone", "It shows another page at once. Pressing Escape three times does the same."
                ),
                pgettext_lazy("help phone", "It cannot delete this site from the list of visited pages."),
                pgettext_lazy("help phone", "It cannot delete what you saved."),
                pgettext_lazy("help phone", "Somebody who presses “back” may still see the last page."),
                pgettext_lazy("help phone", "It does not help against a program on the phone that records the screen."),
            ),
        ),
    ),
)
