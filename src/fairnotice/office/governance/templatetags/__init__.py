"""Filters of the auditor's pages."""
