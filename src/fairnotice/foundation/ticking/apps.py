"""What the program does by itself when the clock moves on: it ends and reminds, it never decides."""

from django.apps import AppConfig


class TickingConfig(AppConfig):
    name = "fairnotice.foundation.ticking"
    label = "ticking"
    default_auto_field = "django.db.models.BigAutoField"
