"""Addresses of this app; no address carries personal data."""

from fairnotice.office.review import urls_alerts

app_name = "review"
urlpatterns = [*urls_alerts.urlpatterns]
