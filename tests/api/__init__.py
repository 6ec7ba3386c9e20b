"""Tests of the web and the command line."""
