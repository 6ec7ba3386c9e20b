"""Tests of every write of a case."""
