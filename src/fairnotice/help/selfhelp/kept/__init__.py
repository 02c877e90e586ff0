"""A file in which a person keeps their answers: locked by a passphrase of their own, and never laid down here."""
