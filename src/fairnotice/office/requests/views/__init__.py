"""The pages of a bureau's officers, and the operator's page for existing alerts."""
