"""The pages of an opinion, and the addresses that the frame of a site names."""

from django.http import HttpRequest, HttpResponse
from django.urls import include, path
from django.views.i18n import set_language

app = "fairnotice.help.opinion.urls"


def answer_nothing(request: HttpRequest) -> HttpResponse:
    """Answer for a page that another app would bring."""
    return HttpResponse("")


urlpatterns = [
    path("", answer_nothing, name="home"),
    path("language/", set_language, name="set_language"),
    path("opinion/", include(app)),
]
