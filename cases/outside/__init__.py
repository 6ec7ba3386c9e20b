"""The outside world: one port each, a real adapter and an honest stand-in. What is absent is said, never feigned."""
