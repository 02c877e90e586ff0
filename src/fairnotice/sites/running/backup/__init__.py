"""A backup of one instance, taken while it works, and put back into an empty place after it was verified."""
