"""Addresses of this app; no address carries personal data."""

from django.urls import path

from fairnotice.office.review import urls_alerts
from fairnotice.office.review.views import casebook, contacts, deciding, desk, queue, readings

app_name = "review"
urlpatterns = [
    path("", queue.queue, name="queue"),
    path("deal/", queue.deal, name="deal"),
    path("views/", queue.keep_view, name="keep_view"),
    path("views/<int:view_id>/forget/", queue.drop_view, name="drop_view"),
    path("requests/<uuid:request_id>/", desk.desk, name="desk"),
    path("requests/<uuid:request_id>/take/", queue.take, name="take"),
    path("requests/<uuid:request_id>/sign/", desk.sign, name="sign"),
    path("requests/<uuid:request_id>/ask/", desk.ask, name="ask"),
    path("requests/<uuid:request_id>/research/", desk.enter_research, name="research"),
    path("requests/<uuid:request_id>/translate/", desk.translate, name="translate"),
    path("requests/<uuid:request_id>/brief/", deciding.brief, name="brief"),
    path("requests/<uuid:request_id>/decide/", deciding.decide, name="decide"),
    path("requests/<uuid:request_id>/urgent/", deciding.urgent, name="urgent"),
    path("proposals/<int:proposal_id>/confirm/", deciding.confirm, name="confirm"),
    path("proposals/<int:proposal_id>/dissent/", deciding.dissent, name="dissent"),
    path("proposals/<int:proposal_id>/take-back/", deciding.take_back, name="take_back"),
    path("readings/", readings.readings, name="readings"),
    path("readings/<int:reading_id>/", readings.reading, name="reading"),
    path("agreement/", readings.agreement, name="agreement"),
    path("urgent/", readings.urgent_counts, name="urgent_counts"),
    path("casebook/", casebook.casebook, name="casebook"),
    path("casebook/<int:entry_id>/", casebook.entry, name="entry"),
    path("refusals/<uuid:decision_id>/", casebook.write_entry, name="write_entry"),
    path("contacts/", contacts.contacts, name="contacts"),
    *urls_alerts.urlpatterns,
]
