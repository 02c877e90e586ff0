"""Casework: the encrypted folder, and the work in it. Every person here is SYNTHETIC."""
