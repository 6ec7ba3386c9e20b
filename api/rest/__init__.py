"""``/api/v1``: what pages do, for programs. Conventions in ``conventions``; one module per resource."""

from __future__ import annotations

from api.rest.contract import ROUTER

__all__ = ["ROUTER"]
