"""The rules: procedure, law and periods. Pure: no clock, environment, database or network."""
