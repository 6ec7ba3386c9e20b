"""Bodies that the contract shows. A test sends each of them: an example that the API refuses is a fault."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, Final

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
    "fireEvent": {
        "register": {"event": "T01", "data": {"notice_given_on": "2026-11-20"}},
        "contact": {
            "event": "T58",
            "data": {"contacted_on": "2026-11-20", "channel": "phone", "reached": True, "identity_verified": True},
        },
    },
    "previewLetter": {"receipt": {"code": "L01", "data": {}}},
    "exportTrail": {"yearly": {"reasons": "Contrôle annuel du site."}},
    "acceptAttachment": {"known": {"reason": "Document remis en main propre, ouvert sur un poste isolé."}},
}
