"""Explores a procedure and proves what must hold of it, or refuses it with a counter-example told as a story.

The full product of states, sub-machines, clocks and people is out of reach (10^8 and more). Each property therefore
explores only what it depends on: the position of the case and the few aspects in its cone of influence.
"""

from workflow.checker.checking import PROPERTIES, Property, check
from workflow.checker.cones import affected_by
from workflow.checker.report import Product, Proof, Report

__all__ = ["PROPERTIES", "Product", "Proof", "Property", "Report", "affected_by", "check"]
