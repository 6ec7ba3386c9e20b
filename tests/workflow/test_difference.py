"""What is told between two versions: every change, once, in French; nothing between a version and itself."""

from __future__ import annotations

import re
from typing import Any

import pytest

from tests.workflow.versions import (
    FIRST,
    altered,
    everywhere,
    later,
    replacing,
    with_clock,
    with_event,
    with_state,
    without,
)
from workflow.model import (
    Alarms,
    GuardUse,
    Length,
    LetterSpec,
    Procedure,
    TaskSpec,
)
from workflow.procedures.difference import WORDED, Change, Part, difference, follows

EVENT_CHANGES: dict[str, Any] = {
    "name": "send_it",
    "label": "Envoyer",
    "done_label": "Envoyé",
    "help": "Autre aide.",
    "from_": ("referral_pending", "oriented"),
    "to": "ddd_review",
    "roles": ("site_coordinator",),
    "guards": (GuardUse(name="host_conflict_declared"),),
    "four_eyes": (),
    "input": (),
    "moves": FIRST.event("T27").moves,
    "return_rewrite": FIRST.event("T42").return_rewrite,
    "records": ("note",),
    "letters": (LetterSpec(code="L09"),),
    "tasks": (),
    "notices": FIRST.event("T57").notices,
    "basis": "",
}
CLOCK_CHANGES: dict[str, Any] = {
    "label": "Autre",
    "length": Length(days=20),
    "urgent_length": Length(business_days=2),
    "urgent_from": "priority",
    "start": ("T05",),
    "start_if": {"T05": "case_critical"},
    "stop": ("T06",),
    "paused_by": "none",
    "only_for": "paper",
    "only_if": {"channel": ("lre",)},
    "stop_if": {"T06": "case_critical"},
    "repeat_months": 2,
    "alarms": Alarms(days_before=(3,)),
    "retention_months": {"short": 3},
    "expiry_owner": "case_handler",
    "on_expiry": "Autre.",
    "basis": "CRPA L1",
    "confidence": "sure",
    "lengths": {"T09": Length(days=3)},
    "set_by": "due_on",
    "sooner": ("hearing",),
    "told_at_alarm": ("dpo",),
    "told_at_end": ("dpo",),
    "proposes": FIRST.clock("K11").proposes,
}
STATE_CHANGES: dict[str, Any] = {
    "label": "Autre",
    "meaning": "Autre sens.",
    "terminal": True,
    "owner": None,
    "waiting_clock": "K21",
    "stage": 4,
}
ROLE_CHANGES: dict[str, Any] = {"label": "autre", "guards": ()}
MACHINE_CHANGES: dict[str, Any] = {
    "label": "Autre",
    "initial": "accepted",
    "created": False,
    "keyed_by": ("route", "recipient"),
    "states": FIRST.machine("route").states[:-1],
    "moves": FIRST.machine("route").moves[:-1],
}
PROCEDURE_CHANGES: dict[str, Any] = {
    "title": "Autre titre",
    "valid_from": FIRST.valid_from.replace(year=2027),
    "roles": FIRST.roles[:-1],
    "states": without(FIRST.states, "purged"),
    "sets": {**FIRST.sets, "ANY": ()},
    "machines": without(FIRST.machines, "link"),
    "clocks": without(FIRST.clocks, "K26"),
    "events": without(FIRST.events, "T72"),
}


def told(after: Procedure, before: Procedure = FIRST) -> list[str]:
    return [plain(change.sentence) for change in difference(before, after)]


def plain(sentence: str) -> str:
    return sentence.replace("\N{NO-BREAK SPACE}", " ")


def one(after: Procedure) -> Change:
    [change] = difference(FIRST, after)
    return change


def test_a_version_does_not_differ_from_itself() -> None:
    assert difference(FIRST, later()) == ()


@pytest.mark.parametrize(
    ("part", "changes"),
    [
        ("event", EVENT_CHANGES),
        ("clock", CLOCK_CHANGES),
        ("state", STATE_CHANGES),
        ("role", ROLE_CHANGES),
        ("machine", MACHINE_CHANGES),
    ],
)
def test_every_field_with_words_of_its_own_is_changed_here(part: Part, changes: dict[str, Any]) -> None:
    assert WORDED[part] == {"id", *changes}


def test_a_field_without_words_is_told_by_its_name(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workflow.procedures.difference.WORDED", {**WORDED, "clock": WORDED["clock"] - {"basis"}})
    assert any("réglage « basis » modifié." in sentence for sentence in told(with_clock("K06", basis="LO 1")))


@pytest.mark.parametrize("field", EVENT_CHANGES)
def test_no_change_of_an_event_is_silent(field: str) -> None:
    changes = difference(FIRST, with_event("T11", **{field: EVENT_CHANGES[field]}))
    assert {(change.part, change.kind, change.id, change.aspect) for change in changes} == {
        ("event", "changed", "T11", field.rstrip("_"))
    }


@pytest.mark.parametrize("field", CLOCK_CHANGES)
def test_no_change_of_a_clock_is_silent(field: str) -> None:
    changes = difference(FIRST, with_clock("K06", **{field: CLOCK_CHANGES[field]}))
    assert {(change.part, change.kind, change.id) for change in changes} == {("clock", "changed", "K06")}


@pytest.mark.parametrize("field", STATE_CHANGES)
def test_no_change_of_a_state_is_silent(field: str) -> None:
    change = one(with_state("in_qualification", **{field: STATE_CHANGES[field]}))
    assert (change.part, change.kind, change.id, change.aspect) == ("state", "changed", "in_qualification", field)


@pytest.mark.parametrize("field", ROLE_CHANGES)
def test_no_change_of_a_role_is_silent(field: str) -> None:
    roles = tuple(
        role.model_copy(update={field: ROLE_CHANGES[field]}) if role.id == "case_handler" else role
        for role in FIRST.roles
    )
    assert {change.aspect for change in difference(FIRST, later(roles=roles))} == {field}


@pytest.mark.parametrize("field", MACHINE_CHANGES)
def test_no_change_of_a_machine_is_silent(field: str) -> None:
    machines = altered(FIRST.machines, "route", **{field: MACHINE_CHANGES[field]})
    assert {change.part for change in difference(FIRST, later(machines=machines))} == {"machine"}


@pytest.mark.parametrize("field", PROCEDURE_CHANGES)
def test_no_change_of_the_procedure_is_silent(field: str) -> None:
    assert difference(FIRST, later(**{field: PROCEDURE_CHANGES[field]}))


@pytest.mark.parametrize(
    ("after", "sentence"),
    [
        (
            with_clock("K06", length=Length(days=20)),
            "Délai « Qualification » (K06) : 20 jours au lieu de 30 jours.",
        ),
        (
            with_clock("K04", length=Length(business_days=1)),
            "Délai « Premier contact avec le réclamant » (K04) : 1 jour ouvré au lieu de 5 jours ouvrés.",
        ),
        (
            with_event("T11", four_eyes=("T10", "T09")),
            (
                "Étape « Transmettre la saisine » (T11) : l’auteur de « Préparer la saisine » (T09) ne peut plus "
                "décider lui-même."
            ),
        ),
        (
            with_event("T11", roles=("site_coordinator",)),
            "Étape « Transmettre la saisine » (T11) : n’est plus ouverte à : coordinateur suppléant.",
        ),
        (
            with_event("T08", to="registered"),
            (
                "Étape « Renvoyer l’orientation au référent » (T08) : mène désormais à « Enregistré », jusque-là "
                "à « En qualification »."
            ),
        ),
        (
            with_event("T18", guards=(), letters=()),
            "Étape « Proposer une nouvelle orientation » (T18) : condition retirée, « délais calculés ».",
        ),
        (
            later(events=without(FIRST.events, "T39")),
            "Étape « Demander des pièces sans attendre » (T39) : retirée.",
        ),
        (
            with_event("T05", tasks=(TaskSpec(kind="x", label="Lire", owner="case_handler", within_business_days=2),)),
            (
                "Étape « Commencer la qualification » (T05) : laisse aussi la tâche « Lire » (référent de dossier, "
                "sous 2 jours ouvrés)."
            ),
        ),
    ],
)
def test_a_change_reads_as_a_jurist_would_say_it(after: Procedure, sentence: str) -> None:
    assert sentence in told(after)


def test_a_guard_with_another_parameter_tells_both() -> None:
    guards = (GuardUse(name="contact_tried", params={"tries": 2, "channels": 2, "days": 30}),)
    [sentence] = [each for each in told(with_event("T26", guards=guards)) if "réglée" in each]
    assert "(tries = 2, channels = 2, days = 30) au lieu de (tries = 3, channels = 2, days = 30)" in sentence


def test_a_renamed_state_is_told_once_and_moves_no_edge() -> None:
    after = everywhere(FIRST, lambda state: "under_review" if state == "in_qualification" else state)
    after = after.model_copy(
        update={"replaces": replacing(states={"in_qualification": {"to": "under_review", "why": "Nom plus clair."}})}
    )
    change = one(after)
    assert (change.kind, change.was, change.id) == ("renamed", "in_qualification", "under_review")
    assert plain(change.sentence) == (
        "État « En qualification » (in_qualification) : ses dossiers passent à « En qualification », "
        "« Nom plus clair. »."
    )


def test_a_state_that_is_renamed_without_saying_so_went_and_came() -> None:
    after = everywhere(FIRST, lambda state: "under_review" if state == "in_qualification" else state)
    kinds = {(change.kind, change.id) for change in difference(FIRST, after) if change.part == "state"}
    assert kinds == {("added", "under_review"), ("removed", "in_qualification")}


@pytest.mark.parametrize("changes", [EVENT_CHANGES])
def test_every_sentence_is_one_careful_sentence(changes: dict[str, Any]) -> None:
    for change in difference(FIRST, with_event("T11", **changes)):
        assert re.fullmatch(r"[A-ZÉ].+[^ ]\.", change.sentence), change.sentence
        assert "  " not in change.sentence
        assert not re.search(r" [:;!?»]|« ", change.sentence), change.sentence


def test_what_follows_from_a_set_alone_is_told_apart() -> None:
    after = later(sets={**FIRST.sets, "OPEN": (*FIRST.sets["OPEN"], "closed")})
    changes = difference(FIRST, after)
    own = [plain(change.sentence) for change in changes if not follows(change, FIRST, after)]
    assert own == ["Ensemble d’états OPEN : compte aussi « Clôturé »."]
    assert len(changes) - 1 == sum("OPEN" in event.from_ for event in FIRST.events)


def test_a_step_that_starts_elsewhere_by_its_own_words_does_not_follow() -> None:
    after = with_event("T05", from_=("registered", "oriented"))
    assert not follows(one(after), FIRST, after)
