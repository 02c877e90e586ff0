"""The help part: self-help without a database, and what a lawyer keeps in a folder of their own."""
