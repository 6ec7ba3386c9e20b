"""Revisions of the tables, run by ``cases.db.migrate``."""
