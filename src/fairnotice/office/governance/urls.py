"""Addresses of this app; no address carries personal data."""

from django.urls import path

from fairnotice.office.governance.views import accesses, desk, incidents, samples

app_name = "governance"
urlpatterns = [
    path("", desk.show_desk, name="desk"),
    path("accesses/", accesses.show_accesses, name="accesses"),
    path("accesses/search/", accesses.search_accesses, name="search_accesses"),
    path("openings/", accesses.show_openings, name="openings"),
    path("samples/", samples.show_samples, name="samples"),
    path("samples/new/", samples.draw, name="draw"),
    path("samples/<int:sample_id>/", samples.show_sample, name="sample"),
    path("samples/entries/<int:sampled_id>/", samples.note, name="note"),
    path("incidents/", incidents.show_incidents, name="incidents"),
    path("incidents/new/", incidents.report, name="report"),
    path("incidents/<uuid:incident_id>/", incidents.show_incident, name="incident"),
    path("incidents/<uuid:incident_id>/contain/", incidents.contain, name="contain"),
    path("incidents/<uuid:incident_id>/close/", incidents.close, name="close"),
    path("incidents/told/<int:telling_id>/", incidents.tell, name="tell"),
    path("registers/", desk.list_registers, name="registers"),
    path("registers/<slug:slug>/", desk.show_register, name="register"),
    path("registers/<slug:slug>/export/", desk.export_register, name="export"),
    path("registers/<slug:slug>/columns/", desk.describe_register, name="register_columns"),
    path("decisions/", desk.show_figures, name="figures"),
    path("tests/", desk.show_tests, name="tests"),
]
