"""The Commission's clocks for people: which day is the last one, how it was worked out, and what no text says."""
