"""Writers of qualification and orientation: grounds, dates of law, routes, urgency, links, conflicts of interest."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any, Final, cast

from sqlalchemy import delete, select

from cases.case_rows import table
from cases.commands.change import Change
from cases.commands.limitation import START_KINDS, recorded_stops, refused_date
from cases.commands.records.intake import as_id, note
from cases.errors import InvalidInputError
from workflow.law import LAW, StartKind, long_date, typeset
from workflow.model import InputError
from workflow.periods import PeriodError, Stop, check_past, check_recorded_start, check_recorded_stop, nature_of

Data = Mapping[str, Any]
NOTIFIED: Final = "CPC, art. 668 et 669"
"""What says on which day a letter is sent and received."""
CLOSED_ROUTES: Final = frozenset({"declined", "ended"})


def qualification(change: Change, data: Data) -> None:
    """Keep what the handler found: grounds, domain, forms, comparison, risks."""
    if data.get("grounds"):
        write_grounds(change, data["grounds"], data.get("principal_ground"))
    if data.get("domain"):
        change.columns["domain"] = data["domain"]
    if data.get("forms"):
        write_forms(change, data["forms"])
    told = {"comparator": data.get("comparator"), "out_of_scope": data.get("out_of_scope_reasons")}
    change.put("fact", {}, sealed={name: text for name, text in told.items() if text} | _risks(data))
    if data.get("comparator") or data.get("comparator_unknown"):
        change.marks["comparator_noted"] = True
    if data.get("out_of_scope_reasons"):
        change.marks["out_of_scope_reasoned"] = True
    if data.get("risks"):
        change.marks["risk_screen_done"] = True
    change.dates_changed = True


def _risks(data: Data) -> dict[str, Any]:
    return {"risk": list(data["risks"])} if data.get("risks") else {}


def write_grounds(change: Change, grounds: Iterable[str], principal: str | None) -> None:
    """Replace the grounds of the case; the first one is the principal where none is named."""
    retained = tuple(dict.fromkeys(grounds))
    _clear(change, "case_ground")
    first = principal if principal in retained else next(iter(retained), None)
    for ground in retained:
        change.insert("case_ground", ground=ground, principal=ground == first)


def write_forms(change: Change, forms: Iterable[str]) -> None:
    """Replace the forms of the case."""
    _clear(change, "case_form")
    for form in dict.fromkeys(forms):
        change.insert("case_form", form=form)


def _clear(change: Change, name: str) -> None:
    rows = table(name)
    change.session.connection().execute(delete(rows).where(rows.c.case_id == change.case.id))


def legal_date(change: Change, data: Data) -> None:
    """Keep a date of law with its kind, author and reasons; an earlier one is superseded, never changed."""
    kind = _legal_kind(data)
    _check_legal_date(change, kind, data)
    if data["kind"] == "withdrawn":
        _withdraw(change, kind, data)
        return
    write_legal_date(
        change,
        kind=kind,
        rule=data.get("rule"),
        start_on=data["start_on"],
        end_on=data.get("end_on"),
        why=data["reasons"],
        uncertain=bool(data.get("uncertain")),
        evidence=data.get("evidence"),
    )
    if data["kind"] == "clock_start":
        change.marks["clock_start_reasoned"] = True
    change.dates_changed = True


def _legal_kind(data: Data) -> str:
    """Return what the row is called: kind of start, cause of a stop, or what T59 says. Raises InvalidInputError."""
    match data["kind"]:
        case "clock_start":
            return _start_kind(data)
        case "suspension" | "interruption" as effect:
            return _stop_cause(data.get("cause"), effect)
        case "withdrawn":
            return str(data.get("cause") or _start_kind(data))
        case kind:
            return str(kind)


def _start_kind(data: Data) -> str:
    """Return what starts the period. Raises InvalidInputError where nothing says it: no rule could count from it."""
    if data.get("start_kind"):
        return str(data["start_kind"])
    rule = LAW.limitation_rules.get(data.get("rule") or "")
    accepted = ", ".join(LAW.start_kinds[kind].label_fr for kind in rule.start_kinds) if rule else ""
    told = f" {rule.label_fr} ({rule.article}) : {accepted}." if rule else ""
    raise _wrong("start_kind", "required", f"Dites ce qui fait partir le délai : sans départ, rien n’est compté.{told}")


def _check_legal_date(change: Change, kind: str, data: Data) -> None:
    """Raise InvalidInputError for a date from which nothing could be counted, or that cannot be yet."""
    nature = nature_of(next((row["kind"] for row in change.rows["respondent"] if row["kind"]), "unknown"))
    rule, on, today = data.get("rule"), data["start_on"], change.today
    try:
        match data["kind"]:
            case "clock_start":
                check_recorded_start(cast("StartKind", kind), on, rule=rule, nature=nature, today=today)
            case "suspension" | "interruption":
                check_recorded_stop(Stop(kind, on, data.get("end_on")), recorded_stops(change.rows, ()), today=today)
            case _:
                check_past(on, article=LAW.limitation_rules[rule].article if rule else NOTIFIED, today=today)
    except PeriodError as error:
        raise refused_date(error) from error


def _withdraw(change: Change, kind: str, data: Data) -> None:
    """Take back a date noted by error: the row stays, superseded by one that counts for nothing and says why."""
    live = [row for row in change.rows["legal_date"] if row["superseded_by"] is None]
    wrong = [row["id"] for row in live if (row["kind"], row["start_on"]) == (kind, data["start_on"])]
    if not wrong:
        message = f"Aucune date de cette nature n’est notée au {long_date(data['start_on'])} : reprenez le jour noté."
        raise _wrong("start_on", "unknown_date", message)
    author, why = change.person.id, {"why": data["reasons"]}
    new = change.add(
        "legal_date", kind="withdrawn", start_on=data["start_on"], author_id=author, at=change.now, sealed=why
    )
    for row_id in wrong:
        change.set_after("legal_date", row_id, superseded_by=new)
    change.marks["clock_start_reasoned"] = any(row["kind"] in START_KINDS for row in live if row["id"] not in wrong)
    change.dates_changed = True


def _wrong(field: str, code: str, message: str) -> InvalidInputError:
    return InvalidInputError((InputError(f"/data/{field}", code, typeset(message)),))


def _stop_cause(code: str | None, effect: str) -> str:
    """Return the cause of a stop. One with the other effect is refused, one with none is kept: it stops nothing."""
    cause = LAW.stop_causes.get(code or "")
    if cause is None:
        message = "Choisissez la cause de la suspension ou de l’interruption : elle dit quels délais elle touche."
    elif cause.effect not in {effect, "none"}:
        message = f"Cette cause n’a pas cet effet ({cause.article}) : choisissez l’autre nature, ou une autre cause."
    else:
        return cause.code
    raise _wrong("cause", "wrong_cause", message)


def write_legal_date(
    change: Change,
    *,
    kind: str,
    rule: str | None,
    start_on: Any,
    end_on: Any = None,
    why: str,
    uncertain: bool = False,
    evidence: object = None,
) -> None:
    """Add a date of law; those of the same rule and kind give way to it, a stop only to one with the same first day."""
    older = [
        row["id"]
        for row in change.rows["legal_date"]
        if (row["kind"], row["rule"]) == (kind, rule)
        and row["superseded_by"] is None
        and (kind not in LAW.stop_causes or row["start_on"] == start_on)
    ]
    new = change.add(
        "legal_date",
        kind=kind,
        rule=rule,
        start_on=start_on,
        end_on=end_on,
        author_id=change.person.id,
        at=change.now,
        sealed={"why": why} | ({"evidence": str(evidence)} if evidence else {}),
    )
    if uncertain:
        change.marks["uncertain_stops"] = [*(change.mark("uncertain_stops") or ()), str(new)]
    for row_id in older:
        change.set_after("legal_date", row_id, superseded_by=new)


def routes_proposed(change: Change, data: Data) -> None:
    """Keep why each route is proposed. Its state is a move."""
    for row in data.get("routes") or ():
        change.put("route", {"code": row["route"]}, claimant_answer="", sealed={"reasons": row["reasons"]})


def route_answers(change: Change, data: Data) -> None:
    """Keep the claimant's answer to each route; the orientation is validated today."""
    for row in data["answers"]:
        change.put("route", {"code": row["route"]}, claimant_answer=row["answer"], sealed={"told_on": row["told_on"]})
    change.marks["orientation_validated_on"] = change.today.isoformat()


def step(change: Change, data: Data) -> None:
    """Keep what moved on a route, the criminal procedure or a link, and the next date. The states are moves."""
    if data.get("route"):
        opened = {"opened_on": change.today} if data.get("route_state") == "opened" else {}
        values = opened | ({"next_on": data["next_on"]} if data.get("next_on") else {})
        change.put("route", {"code": data["route"]}, sealed={"note": data.get("note") or ""}, **values)
        if opened:
            change.marks["route_opened"] = True
    if data.get("criminal_status"):
        change.marks["criminal_asked"] = True
    if data.get("date_kind"):
        keep_coming(change, data["date_kind"], data["next_on"], of=data.get("route") or "")
    if data.get("linked_case"):
        link(change, data["linked_case"], data.get("link") or "linked")
    note(change, data)


def keep_coming(change: Change, kind: str, on: date, *, of: str = "") -> None:
    """Keep a day to come, on which a clock may end sooner; a later one of the same kind and route takes its place."""
    change.marks["coming"] = {**(change.mark("coming") or {}), f"{kind}:{of}": on.isoformat()}


def link(change: Change, other: object, kind: str) -> None:
    """Link the case to another one (same respondent, collective), or take the link away: two cases, no duplicate."""
    links = {**(change.mark("linked_cases") or {}), str(other): kind}
    change.marks["linked_cases"] = {each: how for each, how in links.items() if how != "none"}
    write_pair(change, other, state="rejected")


def write_pair(change: Change, other: object, *, state: str) -> None:
    """Say of two cases whether they tell of the same; the lower id comes first."""
    first, second = sorted((change.case.id, as_id(other)))
    pairs = table("duplicate")
    known = select(pairs.c.id).where(pairs.c.case_id == first, pairs.c.other_case_id == second)
    pair = change.session.connection().scalar(known)
    if pair is not None:
        change.set("duplicate", pair, state=state)
    else:
        change.add("duplicate", case_id=first, other_case_id=second, state=state, marked_at=change.now)


def urgency(change: Change, data: Data) -> None:
    """Keep the criterion; a critical case counts its short clocks from now (``cases.clocks``)."""
    if data.get("criterion"):
        change.marks["urgency_criterion"] = data["criterion"]
    note(change, data)


def conflict(change: Change, data: Data) -> None:
    """Close the case at once to the persons named (CRPA L100-2); a case of theirs waits for another handler.

    Where the host authority of the site is concerned, the substitute takes over every act of a coordinator: the
    coordinators of the site are named with the others (domain rule 6.5).
    """
    named = {as_id(person) for person in data.get("persons") or ()}
    if data.get("substitute") and change.mark("host_authority_concerned"):
        named |= {row["id"] for row in change.rows["coordinator"]}
    for person in sorted(named - {row["account_id"] for row in change.rows["conflict"]}):
        change.insert("conflict", account_id=person, at=change.now, declared_by=change.person.id)
    if change.case.assignee_id in named:
        change.columns["assignee_id"] = None
        told = {"assignee_role": "case_handler", "assignee_id": change.case.assignee_id, "done_at": None}
        change.set_where("task", told, assignee_id=None)
    if data.get("substitute"):
        change.marks["substitute"] = str(data["substitute"])
    change.marks["conflict_declared"] = True
    note(change, data)
