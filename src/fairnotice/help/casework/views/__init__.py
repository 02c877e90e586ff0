"""The pages of casework: each parses, calls one action or query, and renders."""
