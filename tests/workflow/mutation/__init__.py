"""Mutation of the shipped procedure: one small change at a time, each of which something must notice."""
