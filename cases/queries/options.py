"""The values that a form may offer, per source named by the procedure: from the law, the site and the case."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import UUID

from sqlalchemy import ColumnElement, and_, or_, select
from sqlalchemy.orm import Session

from cases.access import Person, visible, visible_case
from cases.db import Store
from cases.keys import KeyStore
from cases.procedures import KNOWN, procedure_of
from cases.queries import labels, sections
from cases.queries.labels import said
from cases.tables import Account, Case, Conflict, Letter, Route, Substitute, Transfer
from cases.versions.register import published
from pdf_templates.contexts import LETTERS
from workflow.law import LAW
from workflow.model import InputField, Option

OFFERED_CASES: Final = 200


@dataclass(frozen=True, slots=True)
class _Asked:
    session: Session
    keys: KeyStore
    person: Person
    case: Case
    event: str
    now: datetime


def field_options(
    store: Store, person: Person, case_id: UUID, event: str, *, now: datetime
) -> Mapping[str, tuple[Option, ...]]:
    """Return source -> options for every source that the event's fields name.

    Raises:
        NotFoundError: the case is not there for this person.
        KeyError: the procedure has no such event.
    """
    with store.read(person.scope) as session:
        case = visible_case(session, person, case_id)
        asked = _Asked(session, store.keys, person, case, event, now)
        wanted = _sources(procedure_of(case).event(event).input)
        return {source: _SOURCES[source](asked) for source in sorted(wanted)}


def site_options(store: Store, person: Person) -> Mapping[str, tuple[Option, ...]]:
    """Return the options that need no case: what intake and filters offer."""
    with store.read(person.scope) as session:
        return {
            "sites": _law(LAW.sites),
            "grounds": _law(LAW.grounds),
            "domains": _law(LAW.domains),
            "forms": _law(LAW.forms),
            "states": _states(session, person),
            "channels": tuple(Option(value=code, label=label) for code, label in labels.CHANNELS.items()),
            "reporter_kinds": tuple(Option(value=code, label=label) for code, label in labels.REPORTER_KINDS.items()),
            "respondent_kinds": tuple(
                Option(value=code, label=label) for code, label in labels.RESPONDENT_KINDS.items()
            ),
            "accounts": _handlers(session, person.site, None),
        }


def _sources(fields: tuple[InputField, ...]) -> set[str]:
    own = {field.source for field in fields if field.source}
    return own.union(*(_sources(field.fields) for field in fields))


def _law(entries: Mapping[str, object]) -> tuple[Option, ...]:
    return tuple(Option(value=code, label=str(getattr(entry, "label_fr", code))) for code, entry in entries.items())


def _states(session: Session, person: Person) -> tuple[Option, ...]:
    """Return the states of every published version, with those that the person's own site adds."""
    seen = [row.id for row in published(session) if row.site_id is None or person.site in {None, row.site_id}]
    states = {state.id: state.label for version in sorted(seen) for state in KNOWN[version].states}
    return tuple(Option(value=state, label=label) for state, label in states.items())


def _handlers(session: Session, site: str | None, case_id: UUID | None) -> tuple[Option, ...]:
    query = select(Account.id, Account.display_name).where(
        Account.site_id == site, Account.role == "case_handler", Account.disabled_at.is_(None)
    )
    if case_id:
        conflicts = select(Conflict.account_id).where(Conflict.case_id == case_id)
        query = query.where(Account.id.not_in(conflicts))
    found = session.execute(query.order_by(Account.display_name))
    return tuple(Option(value=str(id_), label=name) for id_, name in found)


def _colleagues(asked: _Asked) -> tuple[Option, ...]:
    """Return who may be named: handlers, those of the site that takes the case (T21), or bound persons (T64, T65).

    In a conflict of interest (T54): every account of the site, and its substitutes.
    """
    match asked.event:
        case "T54":
            substitutes = select(Substitute.account_id).where(Substitute.site_id == asked.case.site_id)
            return _accounts(asked, or_(Account.site_id == asked.case.site_id, Account.id.in_(substitutes)))
        case "T64" | "T65":
            return _accounts(asked, and_(Account.site_id == asked.case.site_id, Account.bound_by_article40))
        case "T21":
            return _handlers(asked.session, _offered_to(asked), asked.case.id)
        case _:
            return _handlers(asked.session, asked.case.site_id, asked.case.id)


def _accounts(asked: _Asked, which: ColumnElement[bool]) -> tuple[Option, ...]:
    query = select(Account.id, Account.display_name).where(which, Account.disabled_at.is_(None))
    found = asked.session.execute(query.order_by(Account.display_name))
    return tuple(Option(value=str(id_), label=name) for id_, name in found)


def _offered_to(asked: _Asked) -> str | None:
    query = select(Transfer.to_site).where(Transfer.case_id == asked.case.id, Transfer.state == "offered")
    return asked.session.scalar(query.order_by(Transfer.id.desc()).limit(1))


def _other_sites(asked: _Asked) -> tuple[Option, ...]:
    return tuple(option for option in _law(LAW.sites) if option.value != asked.case.site_id)


def _case_routes(asked: _Asked) -> tuple[Option, ...]:
    rows = asked.session.scalars(select(Route).where(Route.case_id == asked.case.id).order_by(Route.id))
    return tuple(
        Option(value=row.code, label=f"{LAW.routes[row.code].label_fr} ({said(labels.ROUTE_STATES, row.state)})")
        for row in rows
    )


def _closure_reasons(asked: _Asked) -> tuple[Option, ...]:
    """Return the reasons open in this state for this event; a proposal (T43) may take any of its state."""
    state = asked.case.state
    return tuple(
        Option(value=code, label=reason.label_fr)
        for code, reason in LAW.closure_reasons.items()
        if ("OPEN" in reason.from_states or state in reason.from_states)
        and (asked.event == "T43" or asked.event in reason.events)
    )


def _attachments(asked: _Asked) -> tuple[Option, ...]:
    views = sections.attachments(asked.session, asked.keys, asked.person, asked.case)
    return tuple(
        Option(value=str(view.id), label=f"Pièce n° {view.number} : {view.title} ({view.kind_label})")
        for view in views
        if view.status in labels.USABLE_ATTACHMENTS
    )


def _letters(asked: _Asked) -> tuple[Option, ...]:
    rows = asked.session.scalars(select(Letter).where(Letter.case_id == asked.case.id).order_by(Letter.id.desc()))
    return tuple(
        Option(value=str(row.id), label=f"{LETTERS[row.code].title_fr} ({row.number or 'brouillon'})") for row in rows
    )


def _missing_items(asked: _Asked) -> tuple[Option, ...]:
    views = sections.missing(asked.session, asked.keys, asked.case)
    return tuple(Option(value=str(view.id), label=f"{view.what} ({view.status_label})") for view in views)


def _cases(asked: _Asked) -> tuple[Option, ...]:
    query = select(Case.id, Case.case_number).where(
        visible(asked.person), Case.id != asked.case.id, Case.case_number.is_not(None)
    )
    found = asked.session.execute(query.order_by(Case.id.desc()).limit(OFFERED_CASES))
    return tuple(Option(value=str(id_), label=number or "") for id_, number in found)


def _limitation_rules(asked: _Asked) -> tuple[Option, ...]:
    del asked
    return tuple(
        Option(value=code, label=f"{rule.label_fr} ({rule.article})") for code, rule in LAW.limitation_rules.items()
    )


EFFECTS: Final[Mapping[str, str]] = {
    "suspension": "Suspension",
    "interruption": "Interruption",
    "none": "N’arrête rien",
}


def _stop_causes(asked: _Asked) -> tuple[Option, ...]:
    del asked
    return tuple(
        Option(value=code, label=f"{EFFECTS[cause.effect]} : {cause.label_fr} ({cause.article})")
        for code, cause in LAW.stop_causes.items()
    )


_SOURCES: Final[Mapping[str, Callable[[_Asked], tuple[Option, ...]]]] = {
    "accounts": _colleagues,
    "sites": _other_sites,
    "grounds": lambda _: _law(LAW.grounds),
    "domains": lambda _: _law(LAW.domains),
    "forms": lambda _: _law(LAW.forms),
    "routes": lambda _: _law(LAW.routes),
    "case_routes": _case_routes,
    "closure_reasons": _closure_reasons,
    "outcomes": lambda _: _law(LAW.outcomes),
    "bodies": lambda _: _law(LAW.bodies),
    "attachments": _attachments,
    "letters": _letters,
    "missing_items": _missing_items,
    "limitation_rules": _limitation_rules,
    "start_kinds": lambda _: _law(LAW.start_kinds),
    "stop_causes": _stop_causes,
    "cases": _cases,
}
