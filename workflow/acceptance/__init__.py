"""Acceptance scenarios made from a procedure: readable French that a machine can run (given, when, then).

``features.event_text`` tells one event: made from each state by each role, with each input that changes what follows;
refused by each condition for each cause, for each other role and state; and followed by each other event. Reading a
text back and running it are matters of the tests, where the committed text is the fixed oracle.

A scenario says only what differs from the ordinary case (``features.ordinary_text``). What its words stand for is made
by ``workflow.situations``; what comes of it is what the engine answers when the text is written.
"""
