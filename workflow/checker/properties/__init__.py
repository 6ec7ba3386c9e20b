"""The properties that a procedure must have, one module per subject. Each takes a subject and returns an answer."""
