"""Decides about one step of a case: allowed with all that it entails, or refused with every reason.

Pure: the same procedure, facts, actor, day and input always give the same answer, and nothing is changed.
"""

from workflow.engine.decision import choices, decide, objections
from workflow.engine.tables import Edge, Tables, edges_of, expand, position, sources_of

__all__ = ["Edge", "Tables", "choices", "decide", "edges_of", "expand", "objections", "position", "sources_of"]
