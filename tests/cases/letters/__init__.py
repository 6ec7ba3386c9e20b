"""Letters of a case, from rows to issued bytes."""
