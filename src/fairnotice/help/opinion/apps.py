"""Opinions as a Django app without tables."""

from django.apps import AppConfig


class OpinionConfig(AppConfig):
    name = "fairnotice.help.opinion"
    label = "opinion"
