"""The office's addresses. None carries personal data: requests and alerts go by a random id."""

from django.urls import include, path

from fairnotice.office.requests.interface.operations import interface
from fairnotice.sites.office import demo_views, views
from fairnotice.sites.office.metrics import show_metrics
from fairnotice.sites.running import probes

urlpatterns = [
    path("", views.home, name="home"),
    path("privacy/", views.show_privacy_notice, name="privacy"),
    path("healthz", probes.say_alive),
    path("readyz", probes.say_ready),
    path("metrics", show_metrics),
    path("account/", include("fairnotice.sites.sign_in_urls")),
    path("i18n/setlang/", views.switch_language, name="set_language"),
    path("people/", include("fairnotice.foundation.people.urls")),
    path("files/", include("fairnotice.foundation.files.urls")),
    path("notices/", include("fairnotice.foundation.messages.urls")),
    path("bureau/", include("fairnotice.office.requests.urls")),
    path("review/", include("fairnotice.office.review.urls")),
    path("api/v1/", interface.urls),
    path("audit/", include("fairnotice.office.governance.urls")),
    path("demo/", demo_views.show_visits, name="visits"),
    path("demo/<slug:slug>/", demo_views.show_visit, name="visit"),
    path("demo/<slug:slug>/open/", demo_views.open_visit, name="open_visit"),
]

handler400 = "fairnotice.sites.refusals.show_not_understood"
handler403 = "fairnotice.sites.refusals.show_not_allowed"
handler500 = "fairnotice.sites.refusals.show_broken"
