"""The office's own site: its pages, commands and demo world."""

from django.apps import AppConfig


class OfficeSiteConfig(AppConfig):
    name = "fairnotice.sites.office"
    label = "office_site"

    def ready(self) -> None:
        """Let forms say what to fill in; in the demo alone, register what its office looked up beside its stories."""
        from django.conf import settings

        from fairnotice.sites.gaps import say_what_to_fill

        say_what_to_fill()
        if settings.DEMO:
            from fairnotice.office.requests.dossier import register_source
            from fairnotice.sites.office.world.looked_up import LookedUp

            register_source(LookedUp())
