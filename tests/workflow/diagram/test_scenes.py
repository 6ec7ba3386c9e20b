"""What is drawn: every event of a procedure once, the course of a case as it is, what two procedures do differently."""

from __future__ import annotations

from collections import Counter

import pytest

from workflow.diagram.graph import graph_of
from workflow.diagram.scene import Kind
from workflow.diagram.scenes import (
    Course,
    course_scene,
    difference_scene,
    kind_of,
    procedure_scene,
    road_ahead,
    ways_in_words,
)
from workflow.engine import sources_of
from workflow.model import SAME, Choice, Procedure, Refusal
from workflow.procedures import current


@pytest.fixture
def procedure() -> Procedure:
    return current()


def choice(procedure: Procedure, event: str, to: str, *guards: str) -> Choice:
    refusals = tuple(Refusal(guard, "Non.", "règle du réseau") for guard in guards)
    return Choice(procedure.event(event), to, not guards, refusals)


def test_every_way_of_every_event_is_drawn_once(procedure: Procedure) -> None:
    graph = graph_of(procedure)
    drawn = Counter(
        [(event.id, pair.source, pair.target) for pair in graph.pairs for event in pair.events]
        + [(event.id, source, hub.target) for hub in graph.hubs for event in hub.events for source in hub.sources]
        + [(event.id, source, "return_state") for source, events in graph.returns.items() for event in events]
        + [(event.id, "(new)", event.to) for event in graph.starts]
    )
    wanted = {
        (event.id, source, event.to)
        for event in procedure.events
        if event.to != SAME
        for source in sources_of(procedure, event)
        if source != event.to
    }
    assert wanted <= drawn.keys()
    assert max(drawn.values()) == 1


def test_the_interruptions_stand_beside_the_road(procedure: Procedure) -> None:
    scene = procedure_scene(procedure)
    assert [box.id for box in scene.aside] == ["awaiting_documents", "contact_lost", "transfer_pending"]
    assert [box.group for box in scene.road if box.group] == sorted(box.group for box in scene.road if box.group)


def test_the_words_tell_every_state_and_every_arrow(procedure: Procedure) -> None:
    told = " ".join(ways_in_words(procedure))
    assert all(f"« {state.label} »" in told for state in procedure.states)
    moving = [event.id for event in procedure.events if event.to != SAME and event.from_ != ("(new)",)]
    assert [event for event in moving if event not in told] == []


def test_a_course_shows_where_the_case_is_and_each_kind_of_way(procedure: Procedure) -> None:
    course = Course(
        state="orientation_pending",
        gone=(("draft", "registered"), ("registered", "in_qualification"), ("in_qualification", "orientation_pending")),
        since={"draft": "3 nov. 2026", "orientation_pending": "5 nov. 2026"},
        choices=(
            choice(procedure, "T07", "oriented", "role"),
            choice(procedure, "T08", "in_qualification"),
            choice(procedure, "T20", "transfer_pending", "other_site"),
            choice(procedure, "T58", "orientation_pending"),
        ),
    )
    scene = course_scene(procedure, course, "PC-2026-001")
    kinds = {box.id: box.kind for box in (*scene.road, *scene.aside)}
    assert [state for state, kind in kinds.items() if kind == "here"] == ["orientation_pending"]
    assert kinds["oriented"] == "elsewhere"
    assert kinds["in_qualification"] == "gone"
    assert kinds["transfer_pending"] == "refused"
    assert kinds["ddd_review"] == "later"
    arrows = {(arrow.source, arrow.target, arrow.kind) for arrow in scene.arrows}
    assert ("orientation_pending", "in_qualification", "possible") in arrows
    assert ("in_qualification", "orientation_pending", "gone") in arrows
    here = next(box for box in scene.road if box.kind == "here")
    assert here.notes == ("vous êtes ici", "depuis le 5 nov. 2026")


@pytest.mark.parametrize(
    ("guards", "kind"),
    [((), "possible"), (("role",), "elsewhere"), (("four_eyes",), "elsewhere"), (("role", "other_site"), "refused")],
)
def test_what_only_the_person_stands_against_is_somebody_elses(
    guards: tuple[str, ...], kind: Kind, procedure: Procedure
) -> None:
    assert kind_of(choice(procedure, "T20", "transfer_pending", *guards)) == kind


def test_an_interrupted_case_shows_where_it_will_go_on(procedure: Procedure) -> None:
    course = Course("awaiting_documents", (("in_qualification", "awaiting_documents"),), {}, (), "in_qualification")
    scene = course_scene(procedure, course, "PC-2026-001")
    back = next(box for box in scene.road if box.id == "in_qualification")
    assert back.notes[-1] == "le dossier reprendra ici"


def test_the_road_ahead_goes_forward_to_the_end(procedure: Procedure) -> None:
    ahead = road_ahead(procedure, Course("referral_sent", (), {}, ()))
    assert ahead[0] == ("referral_sent", "ddd_review")
    assert {"closed", "archived", "purged"} <= {target for _, target in ahead}
    assert "draft" not in {source for source, _ in ahead}


def test_a_procedure_does_not_differ_from_itself(procedure: Procedure) -> None:
    scene = difference_scene(procedure, procedure)
    assert {box.kind for box in (*scene.road, *scene.aside)} == {"plain"}
    assert {arrow.kind for arrow in scene.arrows} == {"plain"}


def changed(procedure: Procedure) -> Procedure:
    """The procedure with a step more after the referral was validated, a shorter clock and one event less."""
    step = procedure.state("referral_pending").model_copy(update={"id": "legal_review", "label": "Relecture"})
    through = procedure.event("T11").model_copy(update={"id": "T73", "name": "reread", "from_": ("legal_review",)})
    clocks = tuple(
        clock.model_copy(update={"length": clock.length.model_copy(update={"days": 20})})
        if clock.id == "K06"
        else clock
        for clock in procedure.clocks
    )
    events = (*(event for event in procedure.events if event.id != "T47"), through)
    return procedure.model_copy(update={"states": (*procedure.states, step), "events": events, "clocks": clocks})


def test_a_difference_shows_what_came_what_went_and_what_is_altered(procedure: Procedure) -> None:
    scene = difference_scene(procedure, changed(procedure))
    boxes = {box.id: box for box in (*scene.road, *scene.aside)}
    arrows = {(arrow.source, arrow.target): arrow for arrow in scene.arrows}
    assert boxes["legal_review"].kind == "added"
    assert boxes["in_qualification"].kind == "changed"
    assert "avant : 30 jours" in [note.replace("\u00a0", " ") for note in boxes["in_qualification"].notes]
    assert arrows["legal_review", "referral_sent"].kind == "added"
    assert arrows["referral_preparation", "oriented"].kind == "removed"
    assert arrows["oriented", "referral_preparation"].kind == "plain"


def test_a_state_that_went_is_still_drawn_as_gone(procedure: Procedure) -> None:
    scene = difference_scene(changed(procedure), procedure)
    kinds = {box.id: box.kind for box in scene.road}
    assert kinds["legal_review"] == "removed"
