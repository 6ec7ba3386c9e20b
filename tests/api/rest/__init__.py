"""Tests of ``/api/v1``, as a program sees it."""
