"""Aspects that events and time alone change: state, sub-machines, clocks, authors, letters, contacts, ways out.

Those that hang on the procedure (its states, sub-machines, clocks, four-eyes pairs) are built from it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from typing import Any, Final

from workflow.facts import Article40, ClockState, ClosureProposal, Consent, Contact, LetterIssued, MissingItem, Route
from workflow.facts import Transfer as Offer
from workflow.model import NEW, Clock, Procedure, SubMachine
from workflow.situations.model import (
    ACTOR,
    COLLEAGUE,
    COORDINATOR,
    ITEM,
    LETTER,
    OTHER_SITE,
    SITE,
    TODAY,
    Aspect,
    Value,
    aspect,
    flag,
)

CONSENTS: Final = {
    "ddd_referral:ddd": "la saisine du Défenseur des droits",
    "secrecy:ddd": "la levée du secret",
    "partner:respondent": "l’envoi d’un courrier au mis en cause",
}
"""The agreements that a guard reads: object and recipient -> to what."""
ROUTES: Final = {"DDD_REFERRAL": "la voie du Défenseur des droits", "CIVIL_COURT": "la voie du tribunal judiciaire"}
"""A route to the Défenseur des droits and another one."""
DUTIES: Final = {
    "case": "la question de l’article 40 posée à l’enregistrement",
    str(ACTOR): "l’article 40 de la personne qui agit",
    str(COLLEAGUE): "l’article 40 d’une autre personne",
}
PARTS: Final = {"case": "case", str(ACTOR): "actor", str(COLLEAGUE): "other"}
SENTENCES: Final[Mapping[str, str]] = {
    "consent.not_asked": "l’accord du réclamant pour {what} n’a pas été demandé",
    "consent.given": "le réclamant a donné son accord pour {what}",
    "consent.refused": "le réclamant a refusé son accord pour {what}",
    "consent.withdrawn": "le réclamant a retiré son accord pour {what}",
    "consent.not_required": "l’accord du réclamant pour {what} n’est pas requis",
    "route.proposed": "{what} est proposée",
    "route.accepted": "le réclamant a accepté {what}",
    "route.declined": "{what} est écartée",
    "route.opened": "{what} est ouverte",
    "route.in_progress": "{what} est en cours",
    "route.ended": "{what} est terminée",
    "article40.to_examine": "{what} est à examiner",
    "article40.to_send": "{what} demande un signalement au procureur, qui n’est pas parti",
    "article40.sent": "{what} a donné lieu à un signalement au procureur",
    "article40.reasoned_no": "{what} est écarté avec motifs",
    "article40.answered": "{what} a reçu la réponse du parquet",
    "criminal.unknown": "on ne sait pas si une procédure pénale est en cours",
    "criminal.none": "aucune procédure pénale n’est en cours",
    "criminal.complaint_filed": "une plainte est déposée",
    "criminal.inquiry": "une enquête pénale est ouverte",
    "criminal.proceedings": "des poursuites pénales sont en cours",
    "criminal.ended": "la procédure pénale est terminée",
    "urgency.normal": "le dossier n’est pas urgent",
    "urgency.priority": "le dossier est prioritaire",
    "urgency.critical": "le dossier est critique",
    "link.none": "le dossier n’est lié à aucun autre",
    "link.linked": "le dossier est lié à un autre",
    "link.collective": "le dossier est collectif",
    "link.duplicate": "le dossier est le doublon d’un autre",
}
"""Machine and state -> what to say; a state of a later version is said by its label."""
DEFAULT_STATE: Final = {
    "consent.ddd_referral:ddd": "given",
    "route.DDD_REFERRAL": "accepted",
    "route.CIVIL_COURT": "opened",
}
ABSENT: Final = "absent"
SENT_ON: Final = date(2026, 10, 20)
LONG_AGO, RECENTLY = TODAY - timedelta(days=60), TODAY - timedelta(days=5)
REMINDED: Final = frozenset({"K05", "K08", "K17"})
"""Clocks of which a guard counts the reminders."""
EXTENDED: Final = frozenset({"K12"})
"""Clocks of which a guard asks whether they were put off."""
REMINDERS: Final = 2
"""Reminders after which the guards of the shipped procedure have nothing left to ask."""


# The procedure: where the case stands


def state_aspects(procedure: Procedure) -> Iterator[Aspect]:
    """Yield the state and the state to return to."""
    first = "registered" if any(each.id == "registered" for each in procedure.states) else procedure.states[0].id
    yield aspect(
        "state",
        "état du dossier",
        "state",
        Value(NEW, "le signalement n’est pas encore saisi", {"state": NEW}),
        *(
            Value(each.id, f"le dossier est dans l’état « {each.label} »", {"state": each.id})
            for each in procedure.states
        ),
        by="events",
        default=first,
    )
    working = [each for each in procedure.states if each.id in procedure.sets["WORKING"]]
    back = "in_qualification" if any(each.id == "in_qualification" for each in working) else working[0].id
    yield aspect(
        "return_state",
        "état à retrouver",
        "return_state",
        *(
            Value(each.id, f"le dossier reviendra à l’état « {each.label} »", {"return_state": each.id})
            for each in working
        ),
        by="events",
        default=back,
    )


# Sub-machines


def machine_aspects(procedure: Procedure) -> Iterator[Aspect]:
    """Yield one aspect per instance that stands for those of its machine."""
    for machine in procedure.machines:
        match machine.id:
            case "consent":
                for key, what in CONSENTS.items():
                    yield _consent(machine, key, what)
            case "route":
                for code, what in ROUTES.items():
                    yield _instances(machine, code, what, "routes", _route(code))
            case "article40":
                for person, what in DUTIES.items():
                    yield _instances(machine, PARTS[person], what, "article40", _duty(person))
            case "criminal":
                yield _single(machine, "criminal_status")
            case "urgency" | "link":
                yield _single(machine, machine.id)


def said(machine: SubMachine, state: str, what: str) -> str:
    """Return the sentence of one state of a machine."""
    known = SENTENCES.get(f"{machine.id}.{state}")
    label = next(each.label for each in machine.states if each.id == state)
    return known.format(what=what) if known else f"{what} : {label}"


def _single(machine: SubMachine, fact: str) -> Aspect:
    values = [Value(each.id, said(machine, each.id, machine.label), {fact: each.id}) for each in machine.states]
    return aspect(machine.id, machine.label.lower(), fact, *values, by="events")


def _route(code: str) -> Any:
    return lambda state: {"routes": (Route(code, state),)}


def _duty(person: str) -> Any:
    return lambda state: {"article40": (Article40(person, state),)}


def _instances(machine: SubMachine, key: str, what: str, fact: str, made: Any) -> Aspect:
    """Return the aspect of one instance that an event makes."""
    absent = "n’est pas proposée" if machine.id == "route" else "n’est pas ouvert"
    subject = what if machine.id == "route" else what.replace("la question de l’article 40 posée", "l’article 40 posé")
    values = [Value(ABSENT, f"{subject} {absent}")]
    values += [Value(each.id, said(machine, each.id, what), made(each.id)) for each in machine.states]
    name = f"{machine.id}.{key}"
    return aspect(name, what, f"{fact}.{key}", *values, by="events", default=DEFAULT_STATE.get(name, ABSENT))


def _consent(machine: SubMachine, key: str, what: str) -> Aspect:
    object_, _, recipient = key.partition(":")

    def told(state: str, *, on: date = date(2026, 10, 2), wording: str = "1", proof: bool = True) -> dict[str, Any]:
        return {"consents": (Consent(object_, recipient, state, on, wording, proof),)}

    values = []
    for state in machine.states:
        here = {} if state.id == machine.initial else told(state.id)
        values.append(Value(state.id, said(machine, state.id, what), here))
        if state.id == "given":
            values += [
                Value(
                    "declared",
                    f"l’accord du réclamant pour {what} est seulement déclaré, sans preuve",
                    told("given", wording="", proof=False),
                ),
                Value(
                    "unproved",
                    f"l’accord du réclamant pour {what} est noté sans preuve",
                    told("given", proof=False),
                ),
                Value(
                    "earlier",
                    f"le réclamant a donné son accord pour {what} avant que sa demande change",
                    told("given", on=date(2026, 9, 1)),
                ),
                Value(
                    "old",
                    f"le réclamant a donné son accord pour {what} il y a deux ans",
                    told("given", on=date(2024, 10, 2)),
                ),
            ]
    name = f"consent.{key}"
    default = DEFAULT_STATE.get(name, machine.initial)
    return aspect(name, f"accord pour {what}", f"consents.{key}", *values, by="events", default=default)


# Clocks and authors


def clock_aspects(procedure: Procedure) -> Iterator[Aspect]:
    """Yield one aspect per clock."""
    for clock in procedure.clocks:
        yield _clock(clock)


def _clock(clock: Clock) -> Aspect:
    def told(state: str, due_on: date, reminders: int = 0) -> dict[str, Any]:
        facts: dict[str, Any] = {"clocks": {clock.id: ClockState(clock.id, state, begun, due_on, reminders)}}
        if clock.id == "K12":
            facts["pending_rights_request"] = True
        return facts

    later, before = TODAY + timedelta(days=10), TODAY - timedelta(days=3)
    begun = RECENTLY if clock.id in EXTENDED else LONG_AGO
    delay = f"le délai « {clock.label} »"
    reminded = [
        Value("reminded", f"{delay} court et les relances sont faites", told("running", later, REMINDERS)),
        Value("over_reminded", f"{delay} est dépassé et les relances sont faites", told("over", before, REMINDERS)),
    ]
    extended = Value("extended", f"{delay} court et a été prolongé", told("running", TODAY + timedelta(days=80)))
    return aspect(
        f"clock.{clock.id}",
        f"délai « {clock.label} »",
        f"clocks.{clock.id}" + (" pending_rights_request" if clock.id == "K12" else ""),
        Value(ABSENT, f"{delay} ne court pas"),
        Value("running", f"{delay} court", told("running", later)),
        *([Value("paused", f"{delay} est suspendu", told("paused", later))] if clock.paused_by != "none" else []),
        Value("over", f"{delay} est dépassé", told("over", before)),
        *(reminded if clock.id in REMINDED else []),
        *([extended] if clock.id in EXTENDED else []),
        by="events",
    )


def author_aspects(procedure: Procedure) -> Iterator[Aspect]:
    """Yield who fired last each event that a four-eyes pair names."""
    for event_id in dict.fromkeys(each for event in procedure.events for each in event.four_eyes):
        done = f"« {procedure.event(event_id).done_label} »"
        yield aspect(
            f"author.{event_id}",
            f"auteur de {done}",
            f"authors.{event_id}",
            Value("nobody", f"personne n’a fait l’étape {done}"),
            Value("other", f"une autre personne a fait l’étape {done}", {"authors": {event_id: COLLEAGUE}}),
            Value(
                "coordinator", f"le coordinateur du site a fait l’étape {done}", {"authors": {event_id: COORDINATOR}}
            ),
            Value("actor", f"la personne qui agit a fait l’étape {done}", {"authors": {event_id: ACTOR}}),
            by="events",
            default="other",
        )


# What else events leave


def _tries(*tries: tuple[date, str], reached: date | None = None) -> dict[str, Any]:
    failed = tuple(Contact(on, channel, reached=False) for on, channel in tries)
    first = (Contact(reached, "phone", reached=True),) if reached else ()
    return {"contacts": (*first, *failed)}


def _letter(code: str, on: date | None) -> dict[str, Any]:
    return {"letters": {code: LetterIssued(code, None, on, "post")}}


LEFT_BY_EVENTS: Final = (
    aspect(
        "orientation_validated",
        "orientation validée",
        "orientation_validated_on",
        Value("no", "aucune orientation n’a été validée", {"orientation_validated_on": None}),
        Value("yes", "une orientation a été validée", {"orientation_validated_on": date(2026, 10, 10)}),
        by="events",
        default="yes",
    ),
    aspect(
        "referral_sent",
        "saisine transmise",
        "referral_sent_on",
        Value("no", "la saisine n’est pas partie", {"referral_sent_on": None}),
        Value("yes", "la saisine est partie", {"referral_sent_on": SENT_ON}),
        by="events",
    ),
    flag(
        "referral_started",
        "saisine commencée",
        "referral_started",
        "aucune saisine n’a été commencée",
        "une saisine a été commencée",
        by="events",
        default="no",
    ),
    aspect(
        "reopened",
        "réouverture",
        "reopened_count scope_changed_on",
        Value("never", "le dossier n’a jamais été rouvert", {"reopened_count": 0}),
        Value("once", "le dossier a été rouvert", {"reopened_count": 1}),
        Value(
            "other_scope",
            "le dossier a été rouvert pour une autre demande",
            {"reopened_count": 1, "scope_changed_on": date(2026, 9, 20)},
        ),
        by="events",
    ),
    aspect(
        "missing_items",
        "pièces demandées",
        "missing_items",
        Value("none", "aucune pièce n’est demandée"),
        Value("asked", "une pièce demandée est attendue", {"missing_items": (MissingItem(ITEM, "asked"),)}),
        Value("received", "la pièce demandée est reçue", {"missing_items": (MissingItem(ITEM, "received"),)}),
        by="events",
    ),
    aspect(
        "letter.L07",
        "lettre sur les délais",
        "letters.L07 letter_drafts.L07",
        Value("none", "aucune lettre sur les délais n’est partie"),
        Value("draft", "la lettre sur les délais est prête et n’est pas partie", {"letter_drafts": {LETTER: "L07"}}),
        Value("sent", "la lettre sur les délais est partie", _letter("L07", date(2026, 10, 3))),
        by="events",
        default="sent",
    ),
    aspect(
        "letter.L18",
        "dernière relance",
        "letters.L18",
        Value("none", "la dernière relance n’est pas partie"),
        Value("recent", "la dernière relance est partie il y a cinq jours", _letter("L18", RECENTLY)),
        Value("expired", "la dernière relance est partie il y a deux mois", _letter("L18", LONG_AGO)),
        by="events",
    ),
    aspect(
        "contacts",
        "contacts avec le réclamant",
        "contacts",
        Value("none", "aucun contact n’est noté"),
        Value("reached", "le réclamant a été joint", _tries(reached=RECENTLY)),
        Value("one_failed", "un essai de contact est resté sans réponse", _tries((LONG_AGO, "phone"))),
        Value(
            "one_channel",
            "trois essais de contact par le même moyen sont restés sans réponse depuis deux mois",
            _tries(*((LONG_AGO + timedelta(days=day), "phone") for day in (0, 10, 20))),
        ),
        Value(
            "recent",
            "trois essais de contact par deux moyens sont restés sans réponse depuis cinq jours",
            _tries((RECENTLY, "phone"), (RECENTLY, "email"), (RECENTLY, "post")),
        ),
        Value(
            "enough",
            "trois essais de contact par deux moyens sont restés sans réponse depuis deux mois",
            _tries((LONG_AGO, "phone"), (LONG_AGO + timedelta(days=10), "email"), (RECENTLY, "post")),
        ),
        by="events",
    ),
    aspect(
        "closure_proposal",
        "proposition de clôture",
        "closure_proposal",
        Value("none", "aucune clôture n’est proposée", {"closure_proposal": None}),
        Value(
            "open",
            "une clôture est proposée et attend la réponse du coordinateur",
            {"closure_proposal": ClosureProposal("SOLVED_AMICABLY", COLLEAGUE)},
        ),
        Value(
            "withdrawn",
            "une clôture est proposée parce que la personne a retiré son signalement",
            {"closure_proposal": ClosureProposal("CONSENT_WITHDRAWN", COLLEAGUE)},
        ),
        by="events",
    ),
    aspect(
        "retention_class",
        "classe de conservation",
        "retention_class",
        Value("none", "le dossier n’a pas de classe de conservation", {"retention_class": None}),
        Value("short", "le dossier se conserve peu de temps", {"retention_class": "short"}),
        Value("anonymous", "le dossier anonyme se conserve peu de temps", {"retention_class": "anonymous"}),
        Value("with_route", "le dossier se conserve après une voie ouverte", {"retention_class": "with_route"}),
        Value("merged", "le dossier se conserve comme doublon fusionné", {"retention_class": "merged"}),
        by="events",
        default="with_route",
    ),
    aspect(
        "kept_case",
        "dossier conservé à la place",
        "kept_case_alive kept_case_class",
        Value("none", "le dossier n’a pas été fusionné dans un autre"),
        Value("open", "le dossier conservé à la place est ouvert", {"kept_case_alive": True}),
        Value(
            "closed",
            "le dossier conservé à la place est clos après une voie ouverte",
            {"kept_case_alive": True, "kept_case_class": "with_route"},
        ),
        Value(
            "closed_short",
            "le dossier conservé à la place est clos et se conserve peu de temps",
            {"kept_case_alive": True, "kept_case_class": "short"},
        ),
        Value("gone", "le dossier conservé à la place est éliminé", {"kept_case_class": "with_route"}),
        Value(
            "gone_short",
            "le dossier conservé à la place, de conservation courte, est éliminé",
            {"kept_case_class": "short"},
        ),
        by="events",
    ),
    aspect(
        "retention",
        "durée de conservation",
        "retention_end",
        Value("none", "la durée de conservation ne court pas", {"retention_end": None}),
        Value("running", "la durée de conservation court", {"retention_end": TODAY + timedelta(days=300)}),
        Value("over", "la durée de conservation est dépassée", {"retention_end": TODAY - timedelta(days=1)}),
        by="events",
    ),
    aspect(
        "transfer",
        "transfert proposé",
        "transfer",
        Value("none", "aucun transfert n’est proposé", {"transfer": None}),
        Value(
            "offered",
            "un transfert est proposé à un autre site",
            {"transfer": Offer(SITE, OTHER_SITE, conflict=False, offered_on=RECENTLY)},
        ),
        Value(
            "conflict",
            "un transfert est proposé à un autre site à cause d’un conflit d’intérêts",
            {"transfer": Offer(SITE, OTHER_SITE, conflict=True, offered_on=RECENTLY)},
        ),
        by="events",
    ),
)
