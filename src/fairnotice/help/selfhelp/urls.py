"""The addresses of self-help. None carries a word of what a person said."""

from django.urls import path

from fairnotice.help.selfhelp import views
from fairnotice.help.selfhelp.clocks.views import show_clocks
from fairnotice.help.selfhelp.countries import views as countries
from fairnotice.help.selfhelp.kept.views import keep, open_kept
from fairnotice.help.selfhelp.leaflets.views import show_leaflet
from fairnotice.help.selfhelp.papers.views import take

app_name = "selfhelp"

urlpatterns = [
    path("", views.show_routes, name="routes"),
    path("stopped/", views.show_stopped, name="stopped"),
    path("clocks/", show_clocks, name="clocks"),
    path("countries/", countries.show_countries, name="countries"),
    path("countries/correction/", countries.show_correction, name="correction"),
    path("countries/<slug:code>/", countries.show_country, name="country"),
    path("countries/<slug:code>/correction/", countries.show_correction, name="correction"),
    path("sheets/<slug:name>/", countries.show_sheet, name="sheet"),
    path("read/<slug:name>/", show_leaflet, name="leaflet"),
    path("notes/", open_kept, name="open"),
    path("letter/<slug:name>/", views.walk, name="walk"),
    path("letter/<slug:name>/notes/", keep, name="keep"),
    path("letter/<slug:name>/papers/<slug:form>/", take, name="take"),
]
