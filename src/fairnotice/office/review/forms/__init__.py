"""The reviewers' forms: they read what was typed; every rule stands in the actions."""
