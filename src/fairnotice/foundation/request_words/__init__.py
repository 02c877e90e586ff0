"""What the fields of a request and their answers are called, on whichever site they are shown."""
