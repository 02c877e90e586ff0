"""Requests, their submissions and assessments, decisions, alerts, blocks, cautions."""

from django.apps import AppConfig


class RequestsConfig(AppConfig):
    name = "fairnotice.office.requests"
    label = "requests"
    default_auto_field = "django.db.models.BigAutoField"

    def ready(self) -> None:
        """Register what this app knows beside a request, and where notices about one lead."""
        from fairnotice.foundation.files.holders import register_holder
        from fairnotice.foundation.messages.links import register_page
        from fairnotice.foundation.people.actions.keys import register_resealer
        from fairnotice.foundation.ticking.registry import register_tick
        from fairnotice.office.requests.attachments import RequestFiles
        from fairnotice.office.requests.dossier import register_source
        from fairnotice.office.requests.life.resealing import reseal_bases, reseal_blocks
        from fairnotice.office.requests.life.ticking import tick_alerts
        from fairnotice.office.requests.own_records import OwnRecords
        from fairnotice.office.requests.pages import find_page_of_alert, find_page_of_request
        from fairnotice.office.requests.sealing import BASIS_KEYS, BLOCK_KEYS

        register_holder(RequestFiles())
        register_source(OwnRecords())
        register_page("requests.request", find_page_of_request)
        register_page("requests.alert", find_page_of_alert)
        register_tick("alerts", tick_alerts)
        register_resealer(BLOCK_KEYS, reseal_blocks)
        register_resealer(BASIS_KEYS, reseal_bases)
