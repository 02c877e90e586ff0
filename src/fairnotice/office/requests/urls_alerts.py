"""Addresses of a bureau's own alerts; none carries personal data."""

from django.urls import path

from fairnotice.office.requests.views import alerts

urlpatterns = [
    path("alerts/", alerts.list_alerts, name="alerts"),
    path("alerts/<uuid:alert_id>/", alerts.show_alert, name="alert"),
    path("alerts/<uuid:alert_id>/change/<slug:part>/", alerts.change_alert, name="alert_change"),
    path("alerts/<uuid:alert_id>/change/<slug:part>/<int:place>/", alerts.change_alert, name="alert_change_place"),
    path("alerts/<uuid:alert_id>/<slug:step>/", alerts.act_on_alert, name="alert_step"),
]
