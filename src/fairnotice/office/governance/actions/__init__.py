"""The auditor's writes: all of them into the auditor's own records."""
