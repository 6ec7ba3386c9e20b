"""Communes and courts under their names of the time, and which pilot site is competent."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from anyascii import anyascii

from workflow.law.models import Body, Commune, CommuneCourt, Confidence, CourtKind, SiteConfiguration, holding
from workflow.law.reading import LAW

Territories = Mapping[str, frozenset[str]]
"""Site -> INSEE codes, for the sites whose territory is configuration."""
NO_TERRITORIES: Territories = {}
TJ_KINDS: frozenset[CourtKind] = frozenset({"judicial", "prosecutor"})
_VOWELS = frozenset("aeiouy")


def commune(insee: str, on: date) -> Commune | None:
    """Return the commune of a code under its name of that day; a merged code gives the commune that took it over.

    None for a code outside the data (the data holds the communes of the three named sites).
    """
    versions = LAW.communes.get(insee, ())
    found = holding(versions, on)
    if found is not None:
        return found
    heir = next((row.merged_into for row in versions if row.merged_into and row.valid_to and row.valid_to < on), None)
    return commune(heir, on) if heir else None


def _folded(name: str) -> str:
    return " ".join(anyascii(name).casefold().replace("-", " ").replace("'", " ").split())


def insee_of_name(name: str, on: date, configurations: Iterable[SiteConfiguration] = ()) -> str | None:
    """Return the INSEE code of a commune of a pilot site written by name, None where none or several bear it.

    Case, accents, hyphens and apostrophes do not matter; the names of other days count too, because a person says
    the old name long after.
    """
    wanted = _folded(name)
    found = {code for code, rows in LAW.communes.items() if any(_folded(row.name) == wanted for row in rows)}
    for configuration in configurations:
        found |= {code for code, label in configuration.communes.items() if _folded(label) == wanted}
    current = {now.insee if (now := commune(code, on)) else code for code in found}
    return current.pop() if len(current) == 1 else None


def site_of_commune(insee: str, on: date, territories: Territories = NO_TERRITORIES) -> str | None:
    """Return the pilot site of a commune on that day, None outside every territory."""
    here = commune(insee, on)
    code = here.insee if here else insee
    for row in LAW.site_communes:
        if row.insee == code and row.holds_on(on):
            return row.site
    return next((site for site, communes in territories.items() if code in communes), None)


def competent_site(
    *,
    residence_insee: str | None,
    facts_insee: str | None,
    respondent_insee: str | None,
    on: date,
    territories: Territories = NO_TERRITORIES,
) -> str | None:
    """Return the site that residence, place of facts or respondent's establishment touches, in that order.

    None: out of territory (register all the same, then transfer or orient; never refuse to register).
    """
    for insee in (residence_insee, facts_insee, respondent_insee):
        site = site_of_commune(insee, on, territories) if insee else None
        if site is not None:
            return site
    return None


@dataclass(frozen=True, slots=True)
class Court:
    """A court under its name of the day: « tribunal judiciaire de Bobigny »."""

    kind: CourtKind
    seat: str
    name_fr: str
    article: str
    confidence: Confidence


@dataclass(frozen=True, slots=True)
class Courts:
    """Default courts of a commune on a day, each None where the data is silent.

    A default only: the competent court follows the facts or the defendant (CPC 42, 46; CPP 43; CT R1412-1;
    CJA R312-1, R312-12).
    """

    insee: str
    on: date
    judicial: Court | None
    prosecutor: Court | None
    proximity: Court | None
    labour: Court | None
    administrative: Court | None
    group_action: Court | None


def court_name(kind: CourtKind, seat: str, on: date) -> str:
    """Name a court: « conseil de prud’hommes d’Arles », « tribunal de grande instance de Lyon » until 2019.

    Raises ``KeyError`` for an unknown kind.
    """
    named = holding(LAW.court_names[kind], on) or LAW.court_names[kind][-1]
    if seat.startswith("Le "):
        return f"{named.label_fr} du {seat.removeprefix('Le ')}"
    link = "d’" if _folded(seat)[0] in _VOWELS else "de "
    return f"{named.label_fr} {link}{seat}"


def court_kind_label(kind: CourtKind, on: date) -> str:
    """Name a kind of court on a day: « tribunal correctionnel », from 2029-01-01 « tribunal délictuel »."""
    named = holding(LAW.court_names[kind], on) or LAW.court_names[kind][-1]
    return named.label_fr


def courts_for(insee: str, on: date, configuration: SiteConfiguration | None = None) -> Courts:
    """Return the default courts of a commune on a day; a configurable site brings its own seats."""
    here = commune(insee, on)
    code = here.insee if here else insee
    rows = {row.kind: row for row in LAW.commune_courts.get(code, ()) if row.holds_on(on)}
    seats = _configured_seats(code, configuration)
    return Courts(
        insee=code,
        on=on,
        judicial=_court("judicial", rows, seats, on),
        prosecutor=_court("prosecutor", rows, seats, on),
        proximity=_court("proximity", rows, seats, on),
        labour=_court("labour", rows, seats, on),
        administrative=_court("administrative", rows, seats, on),
        group_action=_court("group_action", rows, seats, on),
    )


def _configured_seats(insee: str, configuration: SiteConfiguration | None) -> Mapping[CourtKind, str]:
    """Seats told at run time; the prosecutor sits where the judicial court does unless told otherwise."""
    if configuration is None or insee not in configuration.communes:
        return {}
    seats = {**configuration.courts, **configuration.commune_courts.get(insee, {})}
    if "judicial" in seats:
        seats.setdefault("prosecutor", seats["judicial"])
    return seats


def _court(
    kind: CourtKind, rows: Mapping[CourtKind, CommuneCourt], seats: Mapping[CourtKind, str], on: date
) -> Court | None:
    if kind in seats:
        return Court(kind, seats[kind], court_name(kind, seats[kind], on), "configuration du site", "design")
    row = rows.get(kind)
    return Court(kind, row.seat, court_name(kind, row.seat, on), row.article, row.confidence) if row else None


def court_choices(site: str, kind: CourtKind) -> tuple[str, ...]:
    """Return the seats that the configuration of a configurable site may choose for a kind of court."""
    wanted: frozenset[CourtKind] = TJ_KINDS if kind in TJ_KINDS else frozenset({kind})
    return tuple(row.seat for row in LAW.configurable_courts if row.site == site and row.kind in wanted)


def body_name(code: str, on: date) -> str:
    """Return the name of an institution on a day (CGET until 2019-12-31, then ANCT); its first one before that.

    Raises ``KeyError`` for an unknown body.
    """
    rows: tuple[Body, ...] = LAW.bodies[code]
    return (holding(rows, on) or rows[0]).label_fr
