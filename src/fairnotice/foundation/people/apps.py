"""Users, roles, bureaus, interests."""

from django.apps import AppConfig


class PeopleConfig(AppConfig):
    name = "fairnotice.foundation.people"
    label = "people"
    default_auto_field = "django.db.models.BigAutoField"
