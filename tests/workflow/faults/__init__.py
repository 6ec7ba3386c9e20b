"""Damaged procedures, one fault each, and what each must be refused for."""
