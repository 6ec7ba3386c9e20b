"""Tests of the rules: law, periods, engine, procedures."""
