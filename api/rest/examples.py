"""What the contract shows: bodies to send, answers, failures. Tests hold each against its schema."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

CASE: Final = "0197a2b4-6c1e-7d35-9a40-3f6f4be0c2d1"

BODIES: Final[Mapping[str, Mapping[str, Mapping[str, Any]]]] = {
    "createDraft": {
        "hiring": {
            "external_ref": "PC-2026-0001",
            "site_id": "plaine-commune",
            "channel": "desk",
            "received_on": "2026-11-20",
            "reporter_kind": "claimant",
            "claimant_last_name": "KOROMBÉ",
            "claimant_first_name": "Mariam",
            "claimant_phone": "+33639980112",
            "respondent_name": "Société Exemple",
            "respondent_kind": "company",
            "facts_on": "2026-10-12",
            "narrative": "Sa candidature est écartée après l’énoncé de son nom, dit-elle.",
            "grounds_alleged": ["ORIGIN"],
            "domain": "EMPLOYMENT_PRIVATE",
            "notice_given_on": "2026-11-20",
        }
    },
    "editCase": {
        "facts": {"facts": {"wish": "Une candidature examinée comme les autres.", "comparator_unknown": True}},
    },
    "putQualification": {
        "hiring": {
            "answers": {
                "DOMAIN": {"chosen": ["EMPLOYMENT_PRIVATE"]},
                "GROUNDS": {"chosen": ["ORIGIN"]},
                "TREATMENT": {"chosen": ["LESS_FAVOURABLE"], "reason": "Écartée après l’énoncé de son nom, dit-elle."},
                "COMPARISON": {"chosen": ["UNKNOWN"]},
            }
        },
    },
    "fireEvent": {
        "register": {"event": "T01", "data": {"notice_given_on": "2026-11-20"}},
        "contact": {
            "event": "T58",
            "data": {"contacted_on": "2026-11-20", "channel": "phone", "reached": True, "identity_verified": True},
        },
    },
    "putReminders": {"weekly": {"email": "agent@example.fr", "rhythm": "weekly", "hour": 9}},
    "previewLetter": {"receipt": {"code": "L01", "data": {}}},
    "exportTrail": {"yearly": {"reasons": "Contrôle annuel du site."}},
    "addCalendarDay": {
        "mourning": {
            "kind": "holiday",
            "label": "Deuil national",
            "first_on": "2026-12-02",
            "source": "décret n° 2026-1200 du 20 novembre 2026",
        }
    },
    "withdrawCalendarDay": {"mistake": {"day_id": CASE, "why": "Décret rapporté."}},
    "acceptAttachment": {"known": {"reason": "Document remis en main propre, ouvert sur un poste isolé."}},
}

_DRAFTED: Final = {"case_id": CASE, "case_number": None, "state": "draft", "version": 1, "etag": '"1"', "seq": 1}
_REGISTERED: Final = {
    "case_id": CASE,
    "case_number": "DISC-PC-2026-00042",
    "state": "registered",
    "version": 2,
    "etag": '"2"',
    "seq": 2,
}
ANSWERS: Final[Mapping[str, Mapping[str, Any]]] = {
    "createDraft": _DRAFTED,
    "fireEvent": _REGISTERED,
    "editCase": {**_REGISTERED, "version": 3, "etag": '"3"', "seq": 3},
    "putQualification": {**_REGISTERED, "version": 3, "etag": '"3"', "seq": 3},
    "verifyTrail": {
        "case_id": CASE,
        "case_number": "DISC-PC-2026-00042",
        "whole": True,
        "verdict": "Le relevé est intact : 3 événements.",
        "first_bad_seq": None,
        "event_count": 3,
    },
}

MEMBERS: Final[Mapping[int, Mapping[str, Any]]] = {
    409: {
        "blocked_by": [
            {
                "guard": "consent_given",
                "message": "L’accord écrit du réclamant à la saisine n’est pas au dossier.",
                "legal_basis": "LO 2011-333 art. 5",
                "pointer": "/consents/ddd_referral",
                "cured_by": "T42",
                "role": "case_handler",
                "available_from": None,
            }
        ]
    },
    412: {"current_etag": '"7"'},
    422: {"errors": [{"pointer": "/data/contacted_on", "code": "required", "detail": "Renseignez « Date »."}]},
    500: {"trace_id": "9f2c61d0a47be385"},
}
"""Status -> what its problem carries besides."""
