"""Addresses of this app; no address carries personal data."""

from django.urls import URLPattern

app_name = "notices"
urlpatterns: list[URLPattern] = []
