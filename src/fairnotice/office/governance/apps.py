"""The auditor's desk: registers, samples, incidents. It changes nothing it looks at."""

from django.apps import AppConfig


class GovernanceConfig(AppConfig):
    name = "fairnotice.office.governance"
    label = "governance"
    default_auto_field = "django.db.models.BigAutoField"
