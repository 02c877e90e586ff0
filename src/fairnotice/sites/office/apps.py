"""The office's own site: its pages, commands and demo world."""

from django.apps import AppConfig


class OfficeSiteConfig(AppConfig):
    name = "fairnotice.sites.office"
    label = "office_site"
