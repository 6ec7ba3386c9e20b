"""Site overlays: what a site adds, what no site touches, and the ordinary procedure that both give together."""

from __future__ import annotations

from pathlib import Path

import pytest

from workflow.checker import check
from workflow.engine import expand
from workflow.model import Procedure
from workflow.procedures import FOLDER, KNOWN, OVERLAYS, ProcedureError, Shelf, current, load_with_source
from workflow.procedures.faults import SourceMap
from workflow.procedures.findings import Finding
from workflow.procedures.overlay import compose, compose_file, load_overlay

MODELS = sorted(OVERLAYS.glob("*.yaml"))
REVIEW = OVERLAYS / "plaine-commune_v1.yaml"
SHORTER = OVERLAYS / "vaulx-en-velin_v1.yaml"


@pytest.fixture(scope="module")
def base() -> tuple[Procedure, SourceMap]:
    return load_with_source(FOLDER / "signalement_v1.yaml")


def written(folder: Path, text: str, name: str = "plaine-commune_v1.yaml") -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def changed(path: Path, *changes: tuple[str, str]) -> str:
    text = path.read_text(encoding="utf-8")
    for old, new in changes:
        assert old in text, old
        text = text.replace(old, new, 1)
    return text


def findings(base: tuple[Procedure, SourceMap], path: Path) -> tuple[Finding, ...]:
    with pytest.raises(ProcedureError) as refused:
        compose_file(path, *base)
    return refused.value.findings


# The sum


@pytest.mark.parametrize("path", MODELS, ids=lambda path: path.stem)
def test_each_shipped_overlay_fits_the_current_base(path: Path, base: tuple[Procedure, SourceMap]) -> None:
    procedure, _ = compose_file(path, *base)
    assert procedure.identity == f"signalement/1+{path.stem.replace('_v', '/')}"
    assert procedure == KNOWN[procedure.identity]
    assert expand(procedure).procedure is procedure


def test_the_digest_of_a_sum_covers_base_and_overlay(tmp_path: Path) -> None:
    overlay = load_overlay(REVIEW)
    other = load_overlay(written(tmp_path, changed(REVIEW, ("Avis du relecteur", "Avis"))))
    another_base = current().model_copy(update={"sha256": "0" * 64})
    digests = {compose(*pair).sha256 for pair in ((current(), overlay), (current(), other), (another_base, overlay))}
    assert len(digests | {current().sha256, overlay.sha256}) == 5
    assert all(len(digest) == 64 for digest in digests)


def test_an_added_state_stands_on_the_way_of_its_step() -> None:
    procedure = KNOWN["signalement/1+plaine-commune/1"]
    assert procedure.event("T06").to == "site_relecture"
    assert (procedure.event("S01").from_, procedure.event("S01").to) == (("site_relecture",), "orientation_pending")
    states = [state.id for state in procedure.states]
    assert states.index("site_relecture") == states.index("in_qualification") + 1
    events = [event.id for event in procedure.events]
    assert events[events.index("T06") + 1 :][:2] == ["S01", "S02"]


def test_an_added_state_is_a_working_state_that_interruptions_return_to() -> None:
    procedure = KNOWN["signalement/1+plaine-commune/1"]
    for name, members in procedure.sets.items():
        assert ("site_relecture" in members) == (name != "INTERRUPTED")
    returns = {
        edge.source for edge in expand(procedure).edges if edge.target == "site_relecture" and edge.event == "T25"
    }
    assert returns == {"contact_lost/site_relecture"}


def test_what_holds_before_and_after_a_step_holds_of_the_state_between(
    base: tuple[Procedure, SourceMap], tmp_path: Path
) -> None:
    text = changed(
        REVIEW,
        ("{on: T06, state", "{on: T10, state"),
        ("to: orientation_pending", "to: referral_pending"),
        ("to: in_qualification", "to: referral_preparation"),
        ("start: [T06]", "start: [T10]"),
        ("K06: {start", "K22: {start"),
        ("  T07: [S01]", "  T11: [S01]"),
    )
    procedure, _ = compose_file(written(tmp_path, text), *base)
    assert "site_relecture" in procedure.event("T27").from_
    assert "site_relecture" in procedure.event("T28").from_
    assert "site_relecture" not in procedure.event("T09").from_
    guard = next(use for use in procedure.event("T42").guards if "withdrawn_in" in use.params)
    assert "site_relecture" in str(guard.params["withdrawn_in"])
    assert "site_relecture" in str(guard.params["refused_in"])


def test_a_shorter_clock_and_a_pair_are_those_of_the_overlay() -> None:
    procedure = KNOWN["signalement/1+plaine-commune/1"]
    assert procedure.clock("K04").length.business_days == 3
    assert procedure.clock("K04").urgent_length == current().clock("K04").urgent_length
    assert procedure.event("T07").four_eyes == (*current().event("T07").four_eyes, "S01")


def test_nothing_of_the_base_is_lost_in_a_sum() -> None:
    for identity in KNOWN:
        procedure = KNOWN[identity]
        for event in current().events:
            ours = procedure.event(event.id)
            for name in ("from_", "roles", "guards", "four_eyes", "input", "letters", "tasks", "notices", "records"):
                kept = [each for each in getattr(event, name) if each not in getattr(ours, name)]
                assert [each for each in kept if "withdrawn_in" not in getattr(each, "params", {})] == []


def test_the_source_map_of_a_sum_points_into_the_right_file(base: tuple[Procedure, SourceMap]) -> None:
    procedure, places = compose_file(REVIEW, *base)
    lines = {
        path.name: path.read_text(encoding="utf-8").splitlines() for path in (REVIEW, FOLDER / "signalement_v1.yaml")
    }
    for name in ("states", "clocks", "events"):
        for position, entry in enumerate(getattr(procedure, name)):
            place = places.place((name, position, "id"))
            assert lines[place.file][place.line - 1][place.column - 1 :].startswith(entry.id)
    number = [event.id for event in procedure.events].index("T07")
    pair = places.place(("events", number, "four_eyes", len(current().event("T07").four_eyes)))
    assert (pair.file, lines[pair.file][pair.line - 1]) == (REVIEW.name, "  T07: [S01]")
    assert places.place(("events", number, "guards", 0)).file == "signalement_v1.yaml"


# What is refused

REFUSED: dict[str, tuple[tuple[tuple[str, str], ...], set[str], str]] = {
    "longer clock": (
        (("K04: {length: {business_days: 3}}", "K04: {length: {business_days: 6}}"),),
        {"overlay_weakens"},
        "{business_days: 6",
    ),
    "same length": (
        (("K04: {length: {business_days: 3}}", "K04: {length: {business_days: 5}}"),),
        {"overlay_conflict"},
        "{business_days: 5",
    ),
    "another unit": (
        (("K04: {length: {business_days: 3}}", "K04: {length: {days: 3}}"),),
        {"overlay_weakens"},
        "{days: 3",
    ),
    "ordinary length below the urgent one": (
        (("K04: {length: {business_days: 3}}", "K04: {length: {business_days: 1}}"),),
        {"bad_length"},
        "urgent_length: {business_days: 2}",
    ),
    "delay of the person": (
        (("K04: {length: {business_days: 3}}", "K05: {length: {days: 10}}"),),
        {"overlay_forbidden", "bad_length"},
        "{length: {days: 10}}",
    ),
    "retention": (
        (("K04: {length: {business_days: 3}}", "K20: {length: {months: 1}}"),),
        {"overlay_forbidden", "overlay_weakens"},
        "{length: {months: 1}}",
    ),
    "unknown clock": ((("K04: {length", "K44: {length"),), {"unknown_clock"}, "{length"),
    "clock stopped elsewhere": (
        (("  K04: {length: {business_days: 3}}\n", ""), ("K07: {stop", "K04: {stop")),
        {"overlay_weakens"},
        "K04: {stop",
    ),
    "clock restarted": (
        (("K06: {start: [S02]}", "K07: {start: [S01]}"), ("  K07: {stop: [S02]}\n", "")),
        {"overlay_weakens"},
        "S01]}",
    ),
    "legal clock stopped": ((("K07: {stop: [S02]}", "K08: {stop: [S02]}"),), {"overlay_forbidden"}, "K08: {stop"),
    "clock of an event of the base": (
        (("K06: {start: [S02]}", "K06: {start: [T07]}"),),
        {"overlay_forbidden"},
        "T07]}",
    ),
    "state without the prefix": (
        (
            ("id: site_relecture", "id: relecture"),
            ("state: site_relecture", "state: relecture"),
            ("from: [site_relecture]", "from: [relecture]"),
            ("from: [site_relecture]", "from: [relecture]"),
        ),
        {"overlay_conflict"},
        "id: relecture",
    ),
    "event of the numbers of the base": ((("id: S01", "id: T01"),), {"overlay_conflict", "unknown_event"}, "id: T01"),
    "terminal state": (
        (("  stage: 3\n", "  stage: 3\n  terminal: true\n"),),
        {"overlay_forbidden", "leaves_terminal"},
        "true",
    ),
    "step for the auditor": ((("roles: [case_handler]", "roles: [auditor]"),), {"overlay_forbidden"}, "auditor"),
    "step for the system": ((("roles: [case_handler]", "roles: [system]"),), {"overlay_forbidden"}, "system"),
    "record of the base": ((("records: [note]", "records: [consent]"),), {"overlay_forbidden"}, "consent"),
    "move of a sub-machine": (
        (("  records: [note]\n", "  records: [note]\n  moves: [{machine: urgency, to: critical}]\n"),),
        {"overlay_forbidden"},
        "[{machine",
    ),
    "letter of an act": (
        (("  records: [note]\n", "  records: [note]\n  letters: [{code: L09}]\n"),),
        {"overlay_forbidden"},
        "L09",
    ),
    "short cut": ((("to: orientation_pending", "to: oriented"),), {"overlay_weakens", "overlay_conflict"}, "oriented"),
    "way out of a state of the base": (
        (("from: [site_relecture]\n  to: in_qualification", "from: [oriented]\n  to: in_qualification"),),
        {"overlay_weakens"},
        "oriented]",
    ),
    "state before the withdrawal": ((("{on: T06,", "{on: T27,"),), {"overlay_forbidden", "overlay_weakens"}, "T27"),
    "state after the sending": ((("{on: T06,", "{on: T11,"),), {"overlay_forbidden", "overlay_weakens"}, "T11"),
    "state after nothing": ((("{on: T06,", "{on: T99,"),), {"unknown_event", "overlay_weakens"}, "T99"),
    "condition on the withdrawal": (
        (("four_eyes:\n  T07: [S01]", "guards:\n  T42: [host_conflict_declared]"),),
        {"overlay_forbidden"},
        "[host",
    ),
    "unknown guard": (
        (("four_eyes:\n  T07: [S01]", "guards:\n  T07: [host_conflict]"),),
        {"unknown_guard"},
        "host_conflict]",
    ),
    "pair on a report to the prosecutor": ((("T07: [S01]", "T32: [S01]"),), {"overlay_forbidden"}, "[S01]\n"),
    "condition that shuts a step to some": (
        (("four_eyes:\n  T07: [S01]", "guards:\n  T10: [not_critical]"),),
        {"overlay_forbidden"},
        "not_critical",
    ),
    "task that nothing settles": (
        (
            (
                "four_eyes:\n  T07: [S01]",
                "tasks:\n  T09: [{kind: reread, label: Relire, owner: case_handler}]",
            ),
        ),
        {"overlay_conflict"},
        "kind: reread",
    ),
    "task of the dpo": (
        (("four_eyes:\n  T07: [S01]", "tasks:\n  T09: [{kind: rework, label: Relire, owner: dpo}]"),),
        {"overlay_forbidden"},
        "owner: dpo",
    ),
    "notice to a partner": (
        (("four_eyes:\n  T07: [S01]", "notices:\n  T09: [{to: partner, text: Une saisine se prépare.}]"),),
        {"overlay_forbidden"},
        "to: partner",
    ),
    "unknown author": ((("T07: [S01]", "T07: [S11]"),), {"unknown_event"}, "S11"),
    "another base": ((("version: 1}", "version: 2}"),), {"base_unknown"}, "{name"),
    "base that changed": ((("version: 1}", f"version: 1, sha256: {'0' * 64}}}"),), {"base_changed"}, "0000"),
    "unknown site": ((("site: plaine-commune", "site: plaine-comune"),), {"overlay_conflict"}, "plaine-comune"),
    "file of another name": ((("version: 1\nbase", "version: 2\nbase"),), {"overlay_conflict"}, "plaine-commune\n"),
    "status written by hand": (
        (("version: 1\nbase", "version: 1\nstatus: published\nbase"),),
        {"unknown_key"},
        "published\nbase",
    ),
    "no reason": ((("  basis: charte d’accueil du site\n", ""),), {"missing_key"}, "why: Les"),
    "new clock with a legal quality": (
        (("  on_expiry: Demander", "  confidence: sure\n  on_expiry: Demander"),),
        {"overlay_forbidden"},
        "sure\n",
    ),
    "new clock told to an auditor": (
        (("  on_expiry: Demander", "  told_at_end: [auditor]\n  on_expiry: Demander"),),
        {"overlay_forbidden"},
        "told_at_end: [auditor]",
    ),
    "new clock that proposes to the network": (
        (
            (
                "  on_expiry: Demander",
                "  proposes: {event: S02, to: national_admin, label: Relire}\n  on_expiry: Demander",
            ),
        ),
        {"overlay_forbidden"},
        "proposes: {event",
    ),
    "new clock of no state": ((("waiting_clock: D01", "waiting_clock: K06"),), {"overlay_conflict"}, "id: D01"),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_would_take_something_away_is_refused_at_its_place(
    name: str, base: tuple[Procedure, SourceMap], tmp_path: Path
) -> None:
    changes, codes, near = REFUSED[name]
    text = changed(REVIEW, *changes)
    found = findings(base, written(tmp_path, text))
    assert {finding.code for finding in found} == codes
    text = text if near in text else (FOLDER / "signalement_v1.yaml").read_text(encoding="utf-8")
    line = text[: text.index(near)].count("\n") + 1
    assert line in {finding.line for finding in found}


def test_shape_limits_and_the_sum_are_judged_in_one_report(base: tuple[Procedure, SourceMap], tmp_path: Path) -> None:
    text = changed(
        REVIEW,
        ("stage: 3", "stage: trois"),
        ("K04: {length: {business_days: 3}}", "K04: {length: {business_days: 9}}"),
        ("roles: [case_handler]", "roles: [case_handlr]"),
        ("T07: [S01]", "T07: [S77]"),
        ("site: plaine-commune", "site: !x plaine-commune"),
    )
    found = findings(base, written(tmp_path, text))
    assert [each.code for each in found] == [
        "tag_refused",
        "overlay_weakens",
        "wrong_type",
        "overlay_forbidden",
        "unknown_event",
    ]


def test_a_sum_is_no_base_of_another_overlay() -> None:
    with pytest.raises(ProcedureError, match="base_unknown"):
        compose(KNOWN["signalement/1+plaine-commune/1"], load_overlay(SHORTER))


def test_the_checker_refuses_a_sum_at_its_place_in_the_overlay(
    base: tuple[Procedure, SourceMap], tmp_path: Path
) -> None:
    text = changed(REVIEW, ("  start: [T06]", "  start: [S02]"))
    report = check(*compose_file(written(tmp_path, text), *base), only=["waits_bounded"])
    line = text[: text.index("waiting_clock: D01")].count("\n") + 1
    assert [(each.code, each.file, each.line) for each in report.findings] == [
        ("waiting_without_clock", REVIEW.name, line)
    ]
    assert "Orientation à relire" in report.findings[0].story[-1]


# The shelf


def test_the_shelf_names_every_base_and_every_overlay() -> None:
    assert list(KNOWN) == [
        "signalement/1",
        "signalement/1+ouest-provence/1",
        "signalement/1+plaine-commune/1",
        "signalement/1+vaulx-en-velin/1",
    ]
    assert KNOWN["signalement/1"] is current()
    assert KNOWN["signalement/1+plaine-commune/1"] is KNOWN["signalement/1+plaine-commune/1"]
    with pytest.raises(KeyError):
        KNOWN["signalement/1+plaine-commune/9"]


def test_one_broken_overlay_stops_no_other_site(tmp_path: Path) -> None:
    written(tmp_path, "site: [", "vaulx-en-velin_v1.yaml")
    written(tmp_path, changed(REVIEW, ("{on: T06,", "{on: T27,")), "plaine-commune_v1.yaml")
    text = changed(REVIEW, ("version: 1\nbase", "version: 2\nbase"))
    written(tmp_path, text, "plaine-commune_v2.yaml")
    shelf = Shelf([current()], tmp_path)
    assert list(shelf) == ["signalement/1", "signalement/1+plaine-commune/2"]
    assert len(shelf) == 2
