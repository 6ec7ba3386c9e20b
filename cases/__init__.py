"""The case file: tables, commands, queries, keys, trail and jobs. Knows no web framework."""
