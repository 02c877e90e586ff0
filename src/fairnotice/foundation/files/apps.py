"""Attachments: kept sealed as received, shown only as pictures."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "fairnotice.foundation.files"
    label = "files"
    default_auto_field = "django.db.models.BigAutoField"
