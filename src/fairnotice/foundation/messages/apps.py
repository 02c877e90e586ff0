"""Notices to people, in the program and by mail, without personal data."""

from django.apps import AppConfig


class MessagesConfig(AppConfig):
    name = "fairnotice.foundation.messages"
    label = "notices"
    default_auto_field = "django.db.models.BigAutoField"
