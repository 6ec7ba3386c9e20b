"""Who acts: in which role, at which site, bound by article 40 or not."""

from __future__ import annotations

from workflow.model import Event, Procedure
from workflow.situations.model import OTHER_SITE, SITE, THIRD_SITE, Aspect, Value, aspect

BOUND: str = "bound_user"
"""A quality, not a post (CPP 40)."""
NOBODY: str = "none"


def actor_aspects(procedure: Procedure, event: Event) -> tuple[Aspect, ...]:
    """Return the aspects of whoever tries an event; by default the first role of the event."""
    first = next((role for role in event.roles if role != BOUND), NOBODY)
    roles = tuple(
        Value(role.id, f"la personne qui agit est : {role.label}", actor={"roles": frozenset({role.id})})
        for role in procedure.roles
        if role.id != BOUND
    )
    nobody = Value(NOBODY, "la personne qui agit n’a aucun rôle sur le dossier", actor={"roles": frozenset()})
    return (
        aspect("actor.role", "rôle de la personne", "", nobody, *roles, by="actor", default=first),
        aspect(
            "actor.bound",
            "personne tenue par l’article 40",
            "",
            Value("no", "la personne qui agit n’est pas tenue par l’article 40", actor={"bound": False}),
            Value("yes", "la personne qui agit est tenue par l’article 40", actor={"bound": True}),
            by="actor",
            default="yes" if BOUND in event.roles else "no",
        ),
        aspect(
            "actor.site",
            "site de la personne",
            "",
            Value("own", "la personne qui agit est du site du dossier", actor={"site": SITE}),
            Value("receiver", "la personne qui agit est de l’autre site", actor={"site": OTHER_SITE}),
            Value("third", "la personne qui agit est d’un troisième site", actor={"site": THIRD_SITE}),
            by="actor",
        ),
    )
