"""The reviewers' queue and desk; the only place where a decision is made."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "fairnotice.office.review"
    label = "review"
    default_auto_field = "django.db.models.BigAutoField"
