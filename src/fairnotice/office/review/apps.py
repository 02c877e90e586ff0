"""The reviewers' queue and desk; the only place where a decision is made."""

from django.apps import AppConfig


class ReviewConfig(AppConfig):
    name = "fairnotice.office.review"
    label = "review"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what this app does by the clock."""
        from fairnotice.foundation.ticking.registry import register_tick
        from fairnotice.office.review.actions.erasing import erase_run_out

        register_tick("erasures", erase_run_out)
