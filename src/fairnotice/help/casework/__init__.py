"""What a legal-aid team keeps of its matters, in an encrypted folder on one computer."""
