"""Reports as they come in, through a file, the API or a page: one reader, one list of defects, one typed result."""

from cases.reports.defects import Defect, cut, defect
from cases.reports.model import COLUMNS, REQUIRED_COLUMNS, Report, to_cells
from cases.reports.reading import as_cells, read_report
from cases.reports.text import spreadsheet_cell, visible

__all__ = [
    "COLUMNS",
    "REQUIRED_COLUMNS",
    "Defect",
    "Report",
    "as_cells",
    "cut",
    "defect",
    "read_report",
    "spreadsheet_cell",
    "to_cells",
    "visible",
]
