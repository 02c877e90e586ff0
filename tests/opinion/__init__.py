"""Opinions on an alert: from a paper to a memo, without a database."""
