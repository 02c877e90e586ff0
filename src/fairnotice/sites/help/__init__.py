"""The self-help instance, by default named 'Letters': pages for a person alone. It has no database."""
