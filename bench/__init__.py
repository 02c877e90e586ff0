"""The benchmarks: each prints what it measured, the limit promised, and the ratio."""
