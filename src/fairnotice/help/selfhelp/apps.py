"""The interviews as a Django app without tables."""

from django.apps import AppConfig


class SelfHelpConfig(AppConfig):
    name = "fairnotice.help.selfhelp"
    label = "selfhelp"
