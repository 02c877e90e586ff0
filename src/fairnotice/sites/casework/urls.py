"""The addresses of casework. None carries a name or a text: matters and what is in them go by random ids."""

from django.urls import include, path
from django.views.i18n import set_language

from fairnotice.help.casework.views.inbox import show_inbox
from fairnotice.sites.casework import folder_page, unlocking

urlpatterns = [
    path("", show_inbox, name="home"),
    path("begin/", unlocking.begin, name="begin"),
    path("unlock/", unlocking.unlock, name="unlock"),
    path("lock/", unlocking.lock, name="lock"),
    path("folder/", folder_page.show_folder, name="folder"),
    path("folder/passphrase/", unlocking.change_passphrase, name="passphrase"),
    path("language/", unlocking.answers_while_locked(set_language), name="set_language"),
    path("opinion/", include("fairnotice.help.opinion.urls")),
    path("", include("fairnotice.help.casework.urls")),
]
handler400 = "fairnotice.sites.casework.refusals.show_not_understood"
handler500 = "fairnotice.sites.casework.refusals.show_broken"
