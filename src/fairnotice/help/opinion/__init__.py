"""An opinion on an alert, for a lawyer: a paper in, its fields corrected by a human, a memo out. Nothing is kept."""
