"""Versions of a procedure: publishing and retiring them, judging and carrying running cases from one to the next."""
