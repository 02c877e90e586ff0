"""What the templates of the office ask for."""
