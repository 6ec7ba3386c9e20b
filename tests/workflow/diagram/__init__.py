"""The pictures of a procedure."""
