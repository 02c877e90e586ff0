"""The only writes of casework: each one transaction, each one act, in the folder and nowhere else."""
