"""The procedures, told and drawn: which versions there are, what each says, what an adaptation of a site changes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any, Final

from litestar import Request, Response, get
from litestar.datastructures import State
from litestar.di import NamedDependency
from litestar.exceptions import NotFoundException
from litestar.params import FromPath

from api.frame import page
from api.french import paris_day
from api.pages.drawings import Pictures, pictures
from api.security import Visitor, signed_in
from cases.procedures import procedure_named
from cases.queries.labels import STAGES
from cases.queries.procedures import procedure_told, procedure_versions
from workflow.diagram.graph import Hub, graph_of
from workflow.diagram.placing import NARROW_LABELLED, WIDE_LABELLED
from workflow.diagram.scenes import difference_scene, procedure_scene, ways_in_words
from workflow.model import Procedure
from workflow.procedures.difference import difference, follows


@dataclass(frozen=True, slots=True)
class Changes:
    """What an adaptation changes by itself, and what follows from a state of it being one more of a set."""

    own: tuple[str, ...]
    following: tuple[str, ...]


@get("/procedures", sync_to_thread=True, guards=[signed_in])
def procedures_page(request: Request[Any, Any, State], visitor: NamedDependency[Visitor]) -> Response[str]:
    """List every version with its status."""
    return page(request, "pages/procedures.html", versions=procedure_versions(visitor.store))


@get("/procedures/{version:path}", sync_to_thread=True, guards=[signed_in])
def procedure_page(
    request: Request[Any, Any, State], visitor: NamedDependency[Visitor], version: FromPath[str]
) -> Response[str]:
    """Show one version: the picture, what an adaptation changes, then every state, step, clock and role in words."""
    name = version.strip("/")
    line = next((each for each in procedure_versions(visitor.store) if each.id == name), None)
    if line is None:
        raise NotFoundException
    told = procedure_told(name, paris_day(visitor.now))
    graph = graph_of(told.procedure)
    return page(
        request,
        "pages/procedure.html",
        line=line,
        told=told,
        pictures=_pictures(name),
        compared=_compared(line.base, name) if line.base else None,
        changes=_changes(line.base, told.procedure) if line.base else Changes((), ()),
        ways=ways_in_words(told.procedure),
        hubs=[(hub.letter, told.procedure.state(hub.target).label, _ids(hub)) for hub in graph.hubs],
        stages=STAGES,
    )


@cache
def _pictures(name: str) -> Pictures:
    """Draw a version once: a published file never changes."""
    return pictures(procedure_scene(procedure_named(name)), WIDE_LABELLED, NARROW_LABELLED)


@cache
def _compared(base: str, name: str) -> Pictures:
    """Draw what an adaptation changes in the version for all."""
    scene = difference_scene(procedure_named(base), procedure_named(name))
    return pictures(scene, WIDE_LABELLED, NARROW_LABELLED, name="difference")


def _changes(base: str, adapted: Procedure) -> Changes:
    before = procedure_named(base)
    own: list[str] = []
    following: list[str] = []
    for change in difference(before, adapted):
        if change.part == "procedure":  # the title of an adaptation stands above
            continue
        (following if change.part == "set" or follows(change, before, adapted) else own).append(change.sentence)
    return Changes(tuple(own), tuple(following))


def _ids(hub: Hub) -> str:
    return ", ".join(event.id for event in hub.events)


ROUTES: Final = (procedures_page, procedure_page)
