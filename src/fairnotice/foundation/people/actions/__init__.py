"""The writes about people: ties, invitations, standing, lost factors, bureaus and keys."""
