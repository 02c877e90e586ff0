"""The forms of casework. Every text may run in either direction and comes as it was typed."""
