"""One act per key: a request told twice is done once (draft-ietf-httpapi-idempotency-key-header-07).

The row stands in the transaction of the act: a twin that races waits on the unique index until the first one commits,
then reads its answer; a crash takes the row back together with the act.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from hashlib import sha256
from typing import Any, Final

from sqlalchemy import and_, bindparam, delete, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.orm import Session

from cases.access import Person
from cases.case_rows import table
from cases.columns import Moment, json_default
from cases.commands.answers import Answer
from cases.engines import is_sqlite
from cases.errors import KeyReusedError

KEPT: Final = timedelta(hours=48)

_rows: Final = table("idempotency")
_IS_OWN: Final = and_(_rows.c.actor_id == bindparam("own_actor"), _rows.c.key == bindparam("own_key"))
_CLAIMS: Final = {
    on_sqlite: insert(_rows).on_conflict_do_nothing(index_elements=["actor_id", "key"]).returning(_rows.c.key)
    for on_sqlite, insert in ((True, sqlite.insert), (False, postgresql.insert))
}
_FIND: Final = select(_rows.c.fingerprint, _rows.c.body, _rows.c.created_at).where(_IS_OWN)
_DROP: Final = delete(_rows).where(_IS_OWN)
_SETTLE: Final = (
    update(_rows).where(_IS_OWN).values(status="done", body=bindparam("new_body"), case_id=bindparam("new_case_id"))
)
_PRUNE: Final = delete(_rows).where(_rows.c.created_at < bindparam("oldest", type_=Moment))


@dataclass(frozen=True, slots=True)
class Request:
    """What makes a request the same: its key and the fingerprint of what it asks."""

    key: str | None
    fingerprint: bytes


def request(key: str | None, command: str, *parts: object, data: Mapping[str, Any] | None = None) -> Request:
    """Return the request of that key: fingerprint over the command, what it is done to, and its input."""
    asked = json.dumps([command, *map(str, parts), data], sort_keys=True, default=_text)
    return Request(key, sha256(asked.encode()).digest())


def _text(value: object) -> object:
    try:
        return json_default(value)
    except TypeError:
        return str(value)


def claim(session: Session, person: Person, asked: Request, *, now: datetime) -> Answer | None:
    """Take the key for this transaction; or return the answer already given to the same request.

    Raises:
        KeyReusedError: the key was used for another request.
    """
    if asked.key is None:
        return None
    if _insert(session, person, asked, now=now):
        return None
    own = {"own_actor": person.id, "own_key": asked.key}
    first = session.execute(_FIND, own).one()
    if first.created_at < now - KEPT:
        session.execute(_DROP, own)
        _insert(session, person, asked, now=now)
        return None
    if first.fingerprint != asked.fingerprint:
        raise KeyReusedError
    return Answer.replay(first.body)


def _insert(session: Session, person: Person, asked: Request, *, now: datetime) -> bool:
    connection = session.connection()
    row = {"actor_id": person.id, "key": asked.key, "fingerprint": asked.fingerprint, "created_at": now}
    return connection.execute(_CLAIMS[is_sqlite(connection)], row).first() is not None


def settle(session: Session, person: Person, asked: Request, answer: Answer) -> None:
    """Keep the answer beside the key, for whoever asks again."""
    if asked.key is not None:
        own = {"own_actor": person.id, "own_key": asked.key}
        session.connection().execute(_SETTLE, {**own, "new_body": answer.stored(), "new_case_id": answer.case_id})


def prune(session: Session, *, now: datetime) -> int:
    """Forget the keys older than 48 hours; return how many."""
    return session.connection().execute(_PRUNE, {"oldest": now - KEPT}).rowcount
