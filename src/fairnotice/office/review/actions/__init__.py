"""The writes of the review: assign, answer, decide. A decision, and so an alert, is made nowhere else."""
