"""Template tags of the interviews."""
