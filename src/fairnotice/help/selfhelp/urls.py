"""The addresses of self-help. None carries a word of what a person said."""

from django.urls import path

from fairnotice.help.selfhelp import views

app_name = "selfhelp"

urlpatterns = [
    path("", views.show_routes, name="routes"),
    path("stopped/", views.show_stopped, name="stopped"),
    path("letter/<slug:name>/", views.walk, name="walk"),
]
