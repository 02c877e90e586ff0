"""The machine interface of the bureau's side, under /api/v1/."""
