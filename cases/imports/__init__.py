"""Importing reports from a file: rows, then a draft and a registration each, and a report line by line."""

from cases.imports.importing import Importers, import_reports
from cases.imports.results import ImportResult, Line, Progress
from cases.imports.rows import BrokenRow, Row, Sheet, read_rows

__all__ = ["BrokenRow", "ImportResult", "Importers", "Line", "Progress", "Row", "Sheet", "import_reports", "read_rows"]
