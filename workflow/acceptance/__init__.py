"""Acceptance scenarios made from a procedure: readable French that a machine can run (given, when, then).

``chapters_of`` makes the scenarios of an event, ``feature_text`` writes them down. Reading a text back and running it
are matters of the tests, where the committed text is the fixed oracle.
"""
