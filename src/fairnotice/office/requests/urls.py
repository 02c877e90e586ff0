"""Addresses of this app; no address carries personal data."""

from django.urls import path

from fairnotice.office.requests import urls_alerts
from fairnotice.office.requests.views import finding, following, legacy, writing

app_name = "requests"
urlpatterns = [
    *urls_alerts.urlpatterns,
    path("", finding.list_requests, name="list"),
    path("search/", finding.search_requests, name="search"),
    path("legacy/", legacy.import_legacy, name="legacy"),
    path("begin/", writing.begin, name="begin"),
    path("<uuid:request_id>/", finding.show_request, name="detail"),
    path("<uuid:request_id>/export/", finding.export_request, name="export"),
    path("<uuid:request_id>/offences/", writing.list_offences, name="offences"),
    path("<uuid:request_id>/offences/<int:place>/", writing.edit_offence, name="offence"),
    path("<uuid:request_id>/offences/<int:place>/remove/", writing.remove_offence, name="remove_offence"),
    path("<uuid:request_id>/steps/<slug:step>/", writing.edit_step, name="step"),
    path("<uuid:request_id>/check/", writing.check_and_submit, name="check"),
    path("<uuid:request_id>/submitted/", writing.confirm_submitted, name="submitted"),
    path("<uuid:request_id>/questions/<int:number>/", following.answer, name="answer"),
    path("<uuid:request_id>/urgency/", following.urgency, name="urgency"),
    path("<uuid:request_id>/withdraw/", following.withdraw, name="withdraw"),
]
