"""Acceptance scenarios of the shipped procedure: committed text, read back and run."""
