"""Addresses of this app; no address carries personal data."""

from django.urls import URLPattern

app_name = "review"
urlpatterns: list[URLPattern] = []
