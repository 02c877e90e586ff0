"""Addresses of this app; no address carries personal data."""

from django.urls import path

from fairnotice.foundation.messages import views

app_name = "notices"
urlpatterns = [
    path("", views.show_inbox, name="inbox"),
    path("<uuid:notice_id>/open/", views.open_notice, name="open"),
    path("read/", views.read_all, name="read_all"),
    path("mail/", views.choose_mail, name="mail"),
]
