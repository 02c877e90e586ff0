"""Making pictures of files that a stranger sent: in a process of its own, that can reach nothing."""
