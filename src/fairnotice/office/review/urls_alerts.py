"""Addresses of the reviewers' pages about alerts; none carries personal data."""

from django.urls import path

from fairnotice.office.review import alert_pages, legacy_pages

urlpatterns = [
    path("alerts/", alert_pages.show_alerts, name="alerts"),
    path("alerts/legacy/", legacy_pages.show_legacy, name="legacy"),
    path("alerts/legacy/<uuid:legacy_id>/", legacy_pages.look_at_legacy, name="legacy_look"),
    path("alerts/<uuid:alert_id>/", alert_pages.show_alert, name="alert"),
    path("alerts/<uuid:alert_id>/looks/<int:look_id>/", alert_pages.close_look, name="alert_look"),
    path("alerts/<uuid:alert_id>/<slug:step>/", alert_pages.act_on_alert, name="alert_step"),
]
