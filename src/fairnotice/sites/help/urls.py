"""The addresses of the self-help instance: the language stands in each of them, since there is no cookie."""

from django.conf.urls.i18n import i18n_patterns
from django.urls import include, path

from fairnotice.sites.help import views

urlpatterns = [
    path("", views.choose_language),
    path("healthz", views.say_alive),
    *i18n_patterns(path("", include("fairnotice.help.selfhelp.urls"))),
]
handler400 = "fairnotice.sites.help.views.show_not_understood"
handler404 = "fairnotice.sites.help.views.show_not_found"
handler500 = "fairnotice.sites.help.views.show_broken"
