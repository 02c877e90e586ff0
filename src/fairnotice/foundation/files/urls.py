"""Addresses of this app; no address carries personal data."""

from django.urls import URLPattern

app_name = "files"
urlpatterns: list[URLPattern] = []
