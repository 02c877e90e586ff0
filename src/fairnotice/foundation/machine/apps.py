"""Machines that act for a bureau: signed requests, each done once, faults in one shape."""

from django.apps import AppConfig


class MachineConfig(AppConfig):
    name = "fairnotice.foundation.machine"
    label = "machine"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Forget at each tick what can no longer matter."""
        from fairnotice.foundation.machine.sweeping import sweep_machine_records
        from fairnotice.foundation.ticking.registry import register_tick

        register_tick("machines", sweep_machine_records)
