"""Codes in words, for the reviewers' templates."""
