"""Benchmarks, each a ratio to a floor measured in the same run. No timed tests: ``./dev bench`` prints a table."""
