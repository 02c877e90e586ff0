"""Pages about people: accounts, invitations, lost factors, ties, bureaus."""
