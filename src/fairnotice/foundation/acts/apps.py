"""The record of every step: who, what, when in law, when recorded."""

from django.apps import AppConfig


class ActsConfig(AppConfig):
    name = "fairnotice.foundation.acts"
    label = "acts"
    default_auto_field = "django.db.models.BigAutoField"
