"""The event of the trail: its canonical bytes, its hash, its disclosures. Pure, but for the randomness of salts.

canon = JCS (RFC 8785) of a closed set of fields: random ids, closed vocabularies, integers, UTC times. Never free
text, never a criterion, never a name: what is personal is a disclosure (RFC 9901), whose digest alone is in canon.

h = SHA-256(0x00 || canon): link of the chain and leaf hash of RFC 9162 at once.
"""

from __future__ import annotations

import json
import re
import secrets
from base64 import urlsafe_b64decode, urlsafe_b64encode
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final, Self
from uuid import UUID

import rfc8785

from cases.columns import json_default, utc_text

VERSION: Final = 1
"""``v`` of what this module writes; it picks the reader of stored bytes."""
SALT_BYTES: Final = 16
"""128 bits (RFC 9901, 9.3)."""
WORD: Final = re.compile(r"[A-Za-z0-9_.:/()@+-]{0,120}")
"""What a field of canon may look like: a code or an id, never a sentence."""
FIELDS: Final = (
    *("v", "log", "case", "seq", "type", "from", "to", "return", "actor", "role", "site"),
    *("at", "skew", "req", "policy", "prev", "commit", "ct"),
)


@dataclass(frozen=True, slots=True)
class Act:
    """What happened, as the canonical bytes say it. ``policy`` is the procedure that allowed it, with its digest."""

    log: str
    case: UUID
    seq: int
    type: str
    from_state: str
    to_state: str
    return_state: str | None
    actor: UUID
    role: str
    site: str
    """Of the case, after the act."""
    at: datetime
    skew: bool
    """The clock stood behind the last event of the case: ``at`` was moved after it."""
    req: UUID
    policy: str
    prev: bytes

    def canon(self, commitments: Sequence[str], ct: bytes) -> bytes:
        """Return the bytes that are hashed and stored."""
        fields: dict[str, Any] = {
            "v": VERSION,
            "log": self.log,
            "case": str(self.case),
            "seq": self.seq,
            "type": self.type,
            "from": self.from_state,
            "to": self.to_state,
            "return": self.return_state,
            "actor": str(self.actor),
            "role": self.role,
            "site": self.site,
            "at": utc_text(self.at),
            "skew": self.skew,
            "req": str(self.req),
            "policy": self.policy,
            "prev": base64url(self.prev),
            "commit": list(commitments),
            "ct": base64url(ct),
        }
        words = (value for value in fields.values() if isinstance(value, str))
        assert all(WORD.fullmatch(word) for word in words), "free text would enter the canonical event"
        return rfc8785.dumps(fields)

    @classmethod
    def of(cls, canon: Mapping[str, Any]) -> Self:
        """Read the parsed canonical bytes. Raises KeyError, TypeError, ValueError where they are not an event."""
        if tuple(sorted(canon)) != tuple(sorted(FIELDS)) or canon["v"] != VERSION:
            msg = "not an event of this version"
            raise ValueError(msg)
        return cls(
            log=canon["log"],
            case=UUID(canon["case"]),
            seq=canon["seq"],
            type=canon["type"],
            from_state=canon["from"],
            to_state=canon["to"],
            return_state=canon["return"],
            actor=UUID(canon["actor"]),
            role=canon["role"],
            site=canon["site"],
            at=datetime.fromisoformat(canon["at"]),
            skew=canon["skew"],
            req=UUID(canon["req"]),
            policy=canon["policy"],
            prev=from_base64url(canon["prev"]),
        )


def event_hash(canon: bytes) -> bytes:
    """Return SHA-256(0x00 || canon): RFC 9162, 2.1.1."""
    return sha256(b"\x00" + canon).digest()


def ciphertext_digest(nonce_ct: bytes) -> bytes:
    """Return what canon pins of the stored ciphertext."""
    return sha256(nonce_ct).digest()


def bound_to(log: str, case: UUID, seq: int) -> bytes:
    """Return the associated data of the ciphertext: it opens in its place only."""
    return f"{log}|{case}|{seq}|{VERSION}".encode()


def disclosures_of(data: Mapping[str, Any]) -> list[str]:
    """Return one disclosure per value: base64url(JSON [salt, name, value]) (RFC 9901, 4.2.1)."""
    return [
        base64url(json.dumps([_salt(), name, value], ensure_ascii=False, default=json_default).encode())
        for name, value in data.items()
    ]


def commitment(disclosure: str) -> str:
    """Return the digest of a disclosure (RFC 9901, 4.2.3)."""
    return base64url(sha256(disclosure.encode("ascii")).digest())


def pack(disclosures: Sequence[str]) -> bytes:
    """Return the plaintext that is encrypted: the disclosures, one per line."""
    return "\n".join(disclosures).encode("ascii")


def unpack(plaintext: bytes) -> list[str]:
    """Return what ``pack`` was given."""
    return plaintext.decode("ascii").split("\n") if plaintext else []


def disclosed(disclosures: Sequence[str]) -> dict[str, Any]:
    """Return name -> value of the disclosures."""
    opened = (json.loads(from_base64url(disclosure)) for disclosure in disclosures)
    return {name: value for _, name, value in opened}


def time_after(now: datetime, previous: datetime | None) -> tuple[datetime, bool]:
    """Return the time of the next event and whether the clock stood behind: order is ``seq``, never time."""
    if previous is None or now > previous:
        return now, False
    return previous + timedelta(microseconds=1), True


def base64url(data: bytes) -> str:
    """Return base64url without padding (RFC 4648, 5)."""
    return urlsafe_b64encode(data).rstrip(b"=").decode("ascii")


def from_base64url(text: str) -> bytes:
    """Return the bytes of base64url without padding. Raises ValueError."""
    return urlsafe_b64decode(text + "=" * (-len(text) % 4))


def _salt() -> str:
    return base64url(secrets.token_bytes(SALT_BYTES))
