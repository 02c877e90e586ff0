"""Guided interviews for a person alone. No account, no database: the answers stay with whoever gives them."""
