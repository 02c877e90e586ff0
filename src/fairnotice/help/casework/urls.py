"""The addresses of matters and of what is in them: random ids only."""

from django.urls import path

from fairnotice.help.casework.views import inbox, matters

app_name = "casework"
urlpatterns = [
    path("matters/", inbox.show_matters, name="matters"),
    path("matters/new/", matters.add_matter, name="add_matter"),
    path("matters/<uuid:key>/", matters.show_matter, name="matter"),
    path("matters/<uuid:key>/change/", matters.change_matter, name="change_matter"),
    path("matters/<uuid:key>/take-on/", matters.take_on_matter, name="take_on"),
]
