"""The web and the command line, on top of the case file."""
