"""Requests, their submissions and assessments, decisions, alerts, blocks, cautions."""

from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "fairnotice.office.requests"
    label = "requests"
    default_auto_field = "django.db.models.BigAutoField"
