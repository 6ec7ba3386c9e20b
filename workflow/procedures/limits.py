"""What a site may add, and what none may touch: an overlay adds duties, it never takes a right or a guarantee away.

The checker proves the sum of base and overlay; what stands here is refused before, because no proof would show it: a
right that becomes harder to use, a delay of the person that becomes shorter, a way around a decision.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from typing import Final

from workflow.guards import GUARDS
from workflow.law import LAW
from workflow.model import SAME, Clock, Event, GuardUse, Length, LetterSpec, NoticeSpec, Procedure, TaskSpec
from workflow.procedures.checks import longer, units_of, unknown
from workflow.procedures.faults import UNREAD, Fault, Loc, nearest
from workflow.procedures.overlay_words import ClockChange, Insertion, Overlay
from workflow.procedures.sum import ADDED_TO_EVENTS, sources_of

SITE_ROLES: Final = ("intake_agent", "case_handler", "site_coordinator", "substitute_coordinator")
"""Roles that a site gives work to. Auditor, dpo, delegate, system and the bound agent answer to others."""
TOLD: Final = (*SITE_ROLES, "dpo", "national_admin")
"""Roles that may be told."""
FREE_LETTERS: Final = ("L05", "L07")
"""Letters to the claimant that are true at any step: notice, information on the periods."""
FREE_GUARDS: Final = (
    *("comparator_noted", "criminal_status_asked", "fact_dates_reasoned", "ground_and_domain_known"),
    *("grounds_in_force", "handler_assigned", "host_conflict_declared", "identity_known", "limitation_computed"),
    *("limitation_letter_sent", "risk_screened"),
)
"""Conditions of care that a site can meet by its own work on any day and for any case. Others would shut a step."""
FREE_RECORDS: Final = ("note",)
"""An added step writes a note; every other record belongs to the event that the law knows."""
STATE_NAME: Final = re.compile(r"site_[a-z0-9_]+")
EVENT_ID: Final = re.compile(r"S[0-9]{2}")
CLOCK_ID: Final = re.compile(r"D[0-9]{2}")

UNTOUCHED: Final[Mapping[str, str]] = {
    **dict.fromkeys(("T37", "T01"), "un signalement reçu s’enregistre toujours (CRPA L112-3)"),
    **dict.fromkeys(("T27", "T28", "T42"), "la personne donne, refuse et retire son accord librement (LO 2011-333)"),
    **dict.fromkeys(("T32", "T63", "T64", "T65"), "l’article 40 est un devoir personnel (CPP 40)"),
    **dict.fromkeys(("T68", "T69", "T70"), "les droits des personnes et les violations relèvent du RGPD"),
    **dict.fromkeys(("T36", "T72"), "le contrôle ne dépend pas du site contrôlé"),
    **dict.fromkeys(("T54", "T55", "T56", "T57", "T73"), "un conflit d’intérêts se règle hors du site"),
    **dict.fromkeys(("T34", "T35", "T41", "T67"), "la conservation est fixée par la loi et le registre"),
    **dict.fromkeys(("T04", "T19", "T38", "T60", "T33", "T59"), "les délais et l’urgence ne se retardent pas"),
}
"""Events to which no condition, pair or state may be added, and why."""
SENT: Final = (
    *("referral_sent", "ddd_review", "ddd_information_requested", "ddd_returned", "outcome_follow_up"),
    *("contact_lost", "transfer_pending", "awaiting_documents", "closed", "archived", "purged"),
)
"""States that tell what happened outside, or that the case waits: no step of a site stands before them."""
OF_THE_PERSON: Final[Mapping[str, str]] = {
    "K05": "il laisse à la personne le temps de réunir ses pièces",
    "K09": "il laisse au site d’accueil le temps de répondre",
    "K11": "il laisse à la personne le temps de se manifester avant une clôture",
    "K15": "il est fixé par le code des postes",
    "K16": "il est fixé par le CRPA",
    "K17": "il garde un brouillon jusqu’à ce qu’on le reprenne",
    "K19": "la conservation est fixée par la loi et le registre",
    "K20": "la conservation est fixée par la loi et le registre",
}
"""Clocks that nobody shortens: whoever they protect would lose time."""


def limit_faults(base: Procedure, overlay: Overlay) -> Iterator[Fault]:
    """Yield everything that an overlay may not say of this base, at locs of the overlay file."""
    yield from unknown_site(overlay)
    yield from _name_faults(overlay)
    for clock_id, change in overlay.clocks.items():
        yield from _clock_faults(base, overlay, clock_id, change)
    for position, clock in enumerate(overlay.new_clocks):
        yield from _new_clock_faults(overlay, clock, ("new_clocks", position))
    for position, insertion in enumerate(overlay.insert):
        yield from _insertion_faults(base, overlay, insertion, ("insert", position))
    for position, event in enumerate(overlay.events):
        yield from _event_faults(base, overlay, event, ("events", position))
    yield from _additions(base, overlay)
    for position, state in enumerate(overlay.states):
        if state.terminal:
            yield Fault(("states", position, "terminal"), "overlay_forbidden", "Un état ajouté n’est jamais final.")


def unknown_site(overlay: Overlay) -> Iterator[Fault]:
    """Yield a fault where the overlay is of no site of the network."""
    if overlay.site not in LAW.sites and overlay.site != UNREAD:
        message = f"Le site « {overlay.site} » n’existe pas."
        yield Fault(("site",), "overlay_conflict", message, nearest(overlay.site, tuple(LAW.sites)))


def _name_faults(overlay: Overlay) -> Iterator[Fault]:
    """Names of a site look different, so that no later base ever takes one."""
    kinds = (
        ("states", "id", STATE_NAME, "Un état ajouté s’appelle site_… (minuscules).", "site_relecture"),
        ("events", "id", EVENT_ID, "Une étape ajoutée porte un numéro de S01 à S99.", "S01"),
        ("events", "name", STATE_NAME, "Le nom d’une étape ajoutée commence par site_.", "site_relu"),
        ("new_clocks", "id", CLOCK_ID, "Un délai ajouté porte un numéro de D01 à D99.", "D01"),
    )
    for place, key, pattern, message, example in kinds:
        for position, entry in enumerate(getattr(overlay, place)):
            name = getattr(entry, key)
            if name != UNREAD and not pattern.fullmatch(name):
                yield Fault(
                    (place, position, key), "overlay_conflict", f"{message} « {name} » ne convient pas.", (example,)
                )


# Clocks


def _clock_faults(base: Procedure, overlay: Overlay, clock_id: str, change: ClockChange) -> Iterator[Fault]:
    loc: Loc = ("clocks", clock_id)
    clock = next((each for each in base.clocks if each.id == clock_id), None)
    if clock is None:
        yield from unknown("clock", clock_id, tuple(each.id for each in base.clocks), loc)
        return
    if (change.length or change.urgent_length) and clock_id in OF_THE_PERSON:
        message = f"{clock_id} ne se raccourcit pas : {OF_THE_PERSON[clock_id]}."
        yield Fault(loc, "overlay_forbidden", message)
    for name, ours, theirs in (
        ("length", clock.length, change.length),
        ("urgent_length", clock.urgent_length or clock.length, change.urgent_length),
    ):
        if theirs is not None:
            yield from _shorter(ours, theirs, (*loc, name))
    yield from _touched(base, overlay, clock, change, loc)


def _shorter(ours: Length, theirs: Length, loc: Loc) -> Iterator[Fault]:
    """Lengths of different units cannot be compared on every day of the year: the unit stays."""
    unit = next(iter(units_of(ours)), "")
    if set(units_of(theirs)) != {unit} or unit == "by":
        yield Fault(loc, "overlay_weakens", f"La durée garde son unité ({unit}).", (unit,) if unit != "by" else ())
    elif longer(theirs, ours):
        value = units_of(ours)[unit]
        yield Fault(
            loc, "overlay_weakens", f"Une adaptation raccourcit un délai : {value} au plus.", (f"{unit}: {value}",)
        )
    elif theirs == ours:
        yield Fault(loc, "overlay_conflict", "Cette durée est déjà celle de la base.")


def _touched(base: Procedure, overlay: Overlay, clock: Clock, change: ClockChange, loc: Loc) -> Iterator[Fault]:
    """Judge the added events that start or stop a clock of the base."""
    added = {event.id: event for event in overlay.events}
    for side in ("start", "stop"):
        for position, event_id in enumerate(getattr(change, side)):
            here: Loc = (*loc, side, position)
            event = added.get(event_id)
            if event is None:
                yield from unknown("event", event_id, tuple(added), here, code="overlay_forbidden")
            elif clock.confidence in {"sure", "likely"}:
                message = f"{clock.id} est un délai de droit ({clock.basis}) ; aucune étape ajoutée n’y touche."
                yield Fault(here, "overlay_forbidden", message)
            elif side == "start":
                yield from _start_faults(base, overlay, clock, event, here)
            else:
                yield from _stop_faults(base, overlay, clock, event, here)


def _start_faults(base: Procedure, overlay: Overlay, clock: Clock, event: Event, loc: Loc) -> Iterator[Fault]:
    """An added event starts the clock of the state that it leads to, and none that runs already."""
    if _waiting(base, overlay).get(event.to) != clock.id:
        message = f"{event.id} ne mène pas à un état que {clock.id} borne ; elle ne le fait pas partir."
        yield Fault(loc, "overlay_weakens", message)
    elif any(each.on in clock.start for each in overlay.insert if each.state in event.from_):
        message = f"{clock.id} court déjà quand {event.id} a lieu ; le faire repartir l’allongerait."
        yield Fault(loc, "overlay_weakens", message)


def _stop_faults(base: Procedure, overlay: Overlay, clock: Clock, event: Event, loc: Loc) -> Iterator[Fault]:
    """An added event stops the clock of the state to which its step led, where it goes elsewhere."""
    led = {each.id: each.to for each in base.events}
    ends = {led.get(each.on) for each in overlay.insert if each.state in event.from_}
    waiting = _waiting(base, overlay)
    if event.to in {SAME, *ends} or clock.id not in {waiting.get(str(end)) for end in ends}:
        message = f"{event.id} ne quitte pas ce que {clock.id} borne ; elle ne l’arrête pas."
        yield Fault(loc, "overlay_weakens", message)


def _waiting(base: Procedure, overlay: Overlay) -> dict[str, str | None]:
    return {state.id: state.waiting_clock for state in (*base.states, *overlay.states)}


def _new_clock_faults(overlay: Overlay, clock: Clock, loc: Loc) -> Iterator[Fault]:
    """An added clock bounds an added state; only a length of its own, no legal quality."""
    if clock.confidence != "design":
        message = "Un délai ajouté est une règle du site (design), pas du droit."
        yield Fault((*loc, "confidence"), "overlay_forbidden", message, ("design",))
    if clock.length.by is not None:
        yield Fault((*loc, "length"), "overlay_forbidden", "Un délai ajouté a une durée écrite en jours ou en heures.")
    if clock.id not in {state.waiting_clock for state in overlay.states} and clock.id != UNREAD:
        message = f"{clock.id} ne borne aucun état ajouté (waiting_clock)."
        yield Fault(loc, "overlay_conflict", message, tuple(state.id for state in overlay.states))
    yield from _owner(clock.expiry_owner, SITE_ROLES, (*loc, "expiry_owner"))
    for name in ("told_at_alarm", "told_at_end"):
        for position, role in enumerate(getattr(clock, name)):
            yield from _owner(role, TOLD, (*loc, name, position))
    if clock.proposes is not None:
        yield from _owner(clock.proposes.to, SITE_ROLES, (*loc, "proposes", "to"))


# States on the way of a step


def _insertion_faults(base: Procedure, overlay: Overlay, insertion: Insertion, loc: Loc) -> Iterator[Fault]:
    added = tuple(state.id for state in overlay.states)
    yield from unknown("state", insertion.state, added, (*loc, "state"))
    event = next((each for each in base.events if each.id == insertion.on), None)
    if event is None:
        yield from unknown("event", insertion.on, tuple(each.id for each in base.events), (*loc, "on"))
        return
    before = overlay.insert[: int(loc[-1])]
    if insertion.on in {each.on for each in before} or insertion.state in {each.state for each in before}:
        message = "Une étape mène à un seul état ajouté, et un état ajouté suit une seule étape."
        yield Fault(loc, "overlay_conflict", message)
    if insertion.on in UNTOUCHED:
        yield Fault(
            (*loc, "on"), "overlay_forbidden", f"{insertion.on} reste comme elle est : {UNTOUCHED[insertion.on]}."
        )
        return
    working = base.sets.get("WORKING", ())
    around = {*sources_of(base, event), event.to}
    if event.to in SENT or not around <= set(working):
        message = f"Aucun état ne s’ajoute après {insertion.on} : elle dit ce qui a eu lieu, ou n’est pas du travail."
        free = (each.id for each in base.events if _may_insert(base, each))
        yield Fault((*loc, "on"), "overlay_forbidden", message, tuple(free))
    elif not any(each.from_ == (insertion.state,) and each.to == event.to for each in overlay.events):
        message = f"Aucune étape ajoutée ne mène de « {insertion.state} » à « {event.to} », où {insertion.on} menait."
        yield Fault((*loc, "state"), "overlay_conflict", message)


def _may_insert(base: Procedure, event: Event) -> bool:
    around = {*sources_of(base, event), event.to}
    return event.id not in UNTOUCHED and event.to not in SENT and around <= set(base.sets.get("WORKING", ()))


# Added events


def _event_faults(base: Procedure, overlay: Overlay, event: Event, loc: Loc) -> Iterator[Fault]:
    for position, role in enumerate(event.roles):
        yield from _owner(role, SITE_ROLES, (*loc, "roles", position))
    for name in ("moves", "return_rewrite"):
        if getattr(event, name):
            message = (
                "Une étape ajoutée ne change ni accord, ni voie, ni retour : c’est le propre des étapes de la base."
            )
            yield Fault((*loc, name), "overlay_forbidden", message)
    for position, record in enumerate(event.records):
        if record not in FREE_RECORDS and record != UNREAD:
            message = f"Une étape ajoutée n’écrit pas « {record} » au dossier ; elle laisse une note."
            yield Fault((*loc, "records", position), "overlay_forbidden", message, FREE_RECORDS)
    tasks = _task_kinds(base)
    for name in ("guards", "letters", "tasks", "notices"):
        for position, each in enumerate(getattr(event, name)):
            yield from _addition_faults(each, tasks, (*loc, name, position))
    yield from _way_faults(base, overlay, event, loc)


def _way_faults(base: Procedure, overlay: Overlay, event: Event, loc: Loc) -> Iterator[Fault]:
    """An added event keeps the state, or leaves an added state for one of its neighbours: it opens no short cut."""
    added = {state.id for state in overlay.states}
    if event.to == SAME or UNREAD in {event.to, *event.from_}:
        return
    allowed = _neighbours(base, overlay)
    for position, source in enumerate(event.from_):
        if source not in added:
            message = (
                f"{event.id} quitte « {source} », un état de la base ; seule une étape de la base le fait (insert)."
            )
            yield Fault((*loc, "from", position), "overlay_weakens", message, tuple(sorted(added)))
        elif event.to not in allowed.get(source, ()):
            message = f"De « {source} », {event.id} ne peut pas mener à « {event.to} » : ce serait un raccourci."
            yield Fault((*loc, "to"), "overlay_weakens", message, allowed.get(source, ()))


def _neighbours(base: Procedure, overlay: Overlay) -> dict[str, tuple[str, ...]]:
    """Return inserted state -> where added events may lead: on, back where one state alone leads there, or same."""
    events = {event.id: event for event in base.events}
    found: dict[str, tuple[str, ...]] = {}
    for insertion in overlay.insert:
        event = events.get(insertion.on)
        if event is not None:
            sources = sources_of(base, event)
            found[insertion.state] = (event.to, *(sources if len(sources) == 1 else ()), SAME)
    return found


# What is added to events of the base


def _additions(base: Procedure, overlay: Overlay) -> Iterator[Fault]:
    events = tuple(event.id for event in base.events)
    for place in ADDED_TO_EVENTS:
        for event_id, added in getattr(overlay, place).items():
            loc: Loc = (place, event_id)
            yield from unknown("event", event_id, events, loc)
            if event_id in UNTOUCHED and place in {"guards", "four_eyes"}:
                message = f"{event_id} reste comme elle est : {UNTOUCHED[event_id]}."
                yield Fault(loc, "overlay_forbidden", message)
            for position, each in enumerate(added):
                yield from _addition_faults(each, _task_kinds(base), (*loc, position))


def _task_kinds(base: Procedure) -> tuple[str, ...]:
    """Return the kinds of task that the steps of the base settle when they are done."""
    return tuple(dict.fromkeys(task.kind for event in base.events for task in event.tasks))


def _addition_faults(added: object, tasks: tuple[str, ...], loc: Loc) -> Iterator[Fault]:
    match added:
        case GuardUse():
            yield from _guard(added.name, loc)
        case LetterSpec():
            yield from _letter(added.code, (*loc, "code"))
        case TaskSpec():
            yield from _owner(added.owner, SITE_ROLES, (*loc, "owner"))
            if added.kind not in {*tasks, UNREAD}:
                message = (
                    f"Aucune étape ne solde une tâche « {added.kind} » ; elle resterait ouverte jusqu’à la clôture."
                )
                yield Fault((*loc, "kind"), "overlay_conflict", message, nearest(added.kind, tasks))
        case NoticeSpec():
            yield from _owner(added.to, TOLD, (*loc, "to"))


def _guard(name: str, loc: Loc) -> Iterator[Fault]:
    if name in GUARDS and name not in FREE_GUARDS:
        message = f"La condition « {name} » fermerait l’étape à certains dossiers ; un site n’ajoute que des soins."
        yield Fault(loc, "overlay_forbidden", message, nearest(name, FREE_GUARDS))


def _letter(code: str, loc: Loc) -> Iterator[Fault]:
    if code not in FREE_LETTERS and code != UNREAD:
        message = (
            f"Le courrier « {code} » dit un acte précis ; une adaptation n’ajoute que des courriers d’information."
        )
        yield Fault(loc, "overlay_forbidden", message, FREE_LETTERS)


def _owner(role: str, known: Collection[str], loc: Loc) -> Iterator[Fault]:
    if role not in known and role != UNREAD:
        message = f"Le rôle « {role} » ne reçoit pas de travail d’un site."
        yield Fault(loc, "overlay_forbidden", message, tuple(known))
