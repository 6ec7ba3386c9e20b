"""A program that uses the API: sends a token, keeps entity tags, makes a key for each act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from uuid import uuid4

from httpx import Response
from litestar import Litestar
from litestar.testing import TestClient

from cases.accounts import SCOPES, account_by_login, create_token
from cases.db import Store
from tests.factories import NOW

V1 = "/api/v1"
PROBLEM = "application/problem+json"


def a_token(store: Store, login: str, *scopes: str) -> str:
    """Return a token of an account: every scope where none is named."""
    account = account_by_login(store, login)
    wanted = scopes or SCOPES
    return create_token(store, account, label="essai", scopes=wanted, expires_at=NOW + timedelta(days=90), now=NOW)


@dataclass(frozen=True, slots=True)
class Program:
    """One token at the API. An empty token sends none."""

    client: TestClient[Litestar]
    token: str = ""

    def send(self, method: str, path: str, *, headers: Mapping[str, str] | None = None, **options: Any) -> Response:
        """Send a request under ``/api/v1``."""
        bearer = {"Authorization": f"Bearer {self.token}"} if self.token else {}
        sent = {**bearer, **(headers or {})}
        return self.client.request(method, V1 + path, headers=sent, follow_redirects=False, **options)

    def get(self, path: str, **headers: str) -> Response:
        """Read."""
        return self.send("GET", path, headers={name.replace("_", "-"): value for name, value in headers.items()})

    def post(self, path: str, body: Any, *, etag: str = "", key: str | None = None, **options: Any) -> Response:
        """Act, with a new key where none is given (``""``: no key at all)."""
        headers = {"If-Match": etag} if etag else {}
        if key != "":
            headers["Idempotency-Key"] = key or str(uuid4())
        return self.send("POST", path, headers=headers, json=body, **options)

    def patch(self, case_id: object, body: Any, *, etag: str) -> Response:
        """Correct the file."""
        return self.send("PATCH", f"/cases/{case_id}", headers={"If-Match": etag} if etag else {}, json=body)

    def etag(self, case_id: object) -> str:
        """Return the entity tag of a case now."""
        return self.get(f"/cases/{case_id}").headers["etag"]

    def fire(self, case_id: object, event: str, **data: Any) -> Response:
        """Fire an event on the case as it stands."""
        body = {"event": event, "data": data}
        return self.post(f"/cases/{case_id}/transitions", body, etag=self.etag(case_id))

    def attach(
        self, case_id: object, content: bytes, filename: str, *, key: str | None = None, **form: str
    ) -> Response:
        """Add a paper."""
        files = {"file": (filename, content, "application/octet-stream")}
        headers = {"Idempotency-Key": key or str(uuid4())}
        return self.send("POST", f"/cases/{case_id}/attachments", headers=headers, files=files, data=form)
