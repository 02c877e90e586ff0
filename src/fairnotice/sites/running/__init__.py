"""What whoever runs an instance needs: logs, probes, figures, and what a full disk answers."""
