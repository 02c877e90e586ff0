"""Filters that put the codes of the register into words."""

from __future__ import annotations

from django import template

from fairnotice.office.governance.act_words import say_act
from fairnotice.office.governance.words import say_body, say_entity, say_operation, say_purpose, say_role, say_thing

register = template.Library()
register.filter("operation_words", say_operation)
register.filter("thing_words", say_thing)
register.filter("purpose_words", say_purpose)
register.filter("role_words", say_role)
register.filter("step_words", say_act)
register.filter("body_words", say_body)
register.filter("entity_words", say_entity)
