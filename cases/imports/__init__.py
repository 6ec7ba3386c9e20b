"""Importing reports from a file: rows, then a draft and a registration each, and a report line by line."""
