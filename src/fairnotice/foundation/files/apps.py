"""Attachments: kept sealed as received, shown only as pictures."""

from django.apps import AppConfig


class FilesConfig(AppConfig):
    name = "fairnotice.foundation.files"
    label = "files"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what the clock does to files, and how their keys are wrapped anew."""
        from fairnotice.foundation.files.actions.keys import rewrap_file_keys
        from fairnotice.foundation.files.actions.uploading import sweep_uploads
        from fairnotice.foundation.files.sealing import FILE_KEYS
        from fairnotice.foundation.people.actions.keys import register_resealer
        from fairnotice.foundation.ticking.registry import register_tick

        register_tick("files", sweep_uploads)
        register_resealer(FILE_KEYS, rewrap_file_keys)
