"""What the templates of the requests ask for."""
