"""The handbook of a procedure as a PDF. It is made of the procedure alone: no case, no person, no store."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import asdict
from datetime import date
from typing import Any

from cases.letters.paper import open_paper
from cases.queries.labels import STAGES
from cases.queries.procedures import LETTER_TITLES
from pdf_templates.contexts.handbook import ProcedureHandbook
from pdf_templates.render import Rendered, RendererUnavailableError
from workflow.diagram.drawing import drawing_of
from workflow.diagram.graph import graph_of
from workflow.diagram.placing import PAPER
from workflow.diagram.scenes import procedure_scene, ways_in_words
from workflow.diagram.svg import svg_of
from workflow.law.articles import of_the_day
from workflow.model import Procedure
from workflow.telling import told

__all__ = ["RendererUnavailableError", "handbook_context", "procedure_handbook"]


def procedure_handbook(procedure: Procedure, *, printed_on: date) -> Rendered:
    """Make the book of a procedure. Raises RendererUnavailableError with the line to type, LayoutFailedError."""
    with open_paper(workers=1) as paper:
        return paper.handbook(handbook_context(procedure, printed_on=printed_on))


def handbook_context(procedure: Procedure, *, printed_on: date) -> ProcedureHandbook:
    """Return all that the book says."""
    words = told(procedure, LETTER_TITLES)
    scene, graph = procedure_scene(procedure), graph_of(procedure)
    return ProcedureHandbook.model_validate(
        {
            "title": procedure.title,
            "version": procedure.version,
            "adapted_fr": f"adaptée par le site ({procedure.adapted})" if procedure.adapted else "",
            "valid_from": procedure.valid_from,
            "printed_on": printed_on,
            "identity": procedure.identity,
            "sha256": procedure.sha256,
            "stages": tuple(STAGES.items()),
            "picture": svg_of(drawing_of(scene, PAPER), "schema"),
            "picture_fr": f"{scene.title}. Le même schéma est écrit en texte à la page suivante.",
            "ways": ways_in_words(procedure),
            "hubs": tuple(
                {
                    "letter": hub.letter,
                    "label": procedure.state(hub.target).label,
                    "events": ", ".join(event.id for event in hub.events),
                }
                for hub in graph.hubs
            ),
            "states": _entries(words.states, printed_on),
            "events": _entries(words.events, printed_on),
            "clocks": _entries(words.clocks, printed_on),
            "letters": tuple({"code": code, "title": title, "events": events} for code, title, events in words.letters),
            "roles": _entries(words.roles, printed_on),
            "machines": _entries(words.machines, printed_on),
            "sets": _entries(words.sets, printed_on),
        }
    )


def _entries(told_entries: Iterable[Any], on: date) -> tuple[dict[str, Any], ...]:
    """Return the entries of a chapter, the articles that they name under their numbers of the day."""
    return tuple(asdict(of_the_day(entry, on)) for entry in told_entries)
