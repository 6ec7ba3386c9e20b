"""Tests of the pages, through the application and without script."""
