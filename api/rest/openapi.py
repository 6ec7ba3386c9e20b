"""Writes the contract: what Litestar reads from the operations, completed by what only we know.

``python -m api.rest.openapi`` writes ``openapi.json`` anew; a test says when that was forgotten.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from litestar import Litestar, Router
from litestar.di import Provide
from litestar.openapi import OpenAPIConfig
from litestar.openapi.spec import Components, License, Reference, SecurityScheme, Tag

from api.errors import HTTP_KINDS, PROBLEM, problem
from api.rest.contract import BASE, FILE
from api.rest.conventions import API_VERSION, VERSION_HEADER
from api.rest.examples import ANSWERS, BODIES, CASE, MEMBERS
from api.rest.operations import OPERATIONS
from api.rest.reports import report_schema
from api.security import ScopeNeeded, provide_visitor
from cases.accounts import SCOPES
from cases.commands import Details
from cases.commands.qualification import Sheet

Schema = dict[str, Any]

DESCRIPTION: Final = """\
Discrimination reports, from intake to the referral of the Défenseur des droits: what the pages do, for programs.

Read a case with `getCase`; its `transitions` say what may be done now and why the rest may not. Fire one with
`fireEvent`, the case's `ETag` in `If-Match` and a key of yours in `Idempotency-Key`: the same key and body are done
once, whatever happens on the way. A failure is `application/problem+json` (RFC 9457) and gives every reason at once.
What you may not see is not found. Codes never change with the language; sentences are French.
"""
TAGS: Final[Mapping[str, str]] = {
    "cases": "Files: lists, one file, new reports, corrections.",
    "transitions": "The steps of a file and its history.",
    "attachments": "Papers of a file.",
    "letters": "Letters of a file.",
    "trail": "The tamper-evident trail and its export.",
    "imports": "Reports by the file.",
    "calendar": "Public holidays and closing days, and what a change of them moves.",
    "me": "What waits for you, and how you are reminded.",
    "reference": "The law in force on a day: article, source, and how sure each row is.",
}
TO_CASE: Final[Mapping[str, str]] = {"case_id": "$response.body#/case_id"}
VERSIONED: Final[Mapping[str, str]] = {**TO_CASE, "header.If-Match": "$response.header.ETag"}
LINKS: Final[Mapping[str, Mapping[str, Mapping[str, str]]]] = {
    "createDraft": {
        "getCase": TO_CASE,
        "fireEvent": VERSIONED,
        "editCase": VERSIONED,
        "getHistory": TO_CASE,
        "addAttachment": TO_CASE,
    },
    "fireEvent": {"getCase": TO_CASE, "fireEvent": VERSIONED, "exportTrail": VERSIONED},
    "addAttachment": {"openAttachment": {"attachment_id": "$response.body#/attachment_id"}},
    "listCases": {"getCase": {"case_id": "$response.body#/items/0/id"}},
}
"""Operation -> what may follow it -> where its parameters come from (OpenAPI 3.1, Link Object)."""


def contract() -> Schema:
    """Return the contract."""
    app = Litestar(
        route_handlers=[Router(path=BASE, route_handlers=OPERATIONS, response_headers=[VERSION_HEADER])],
        dependencies={"visitor": Provide(provide_visitor, sync_to_thread=False)},
        openapi_config=OpenAPIConfig(
            title="saisine",
            version=API_VERSION,
            description=DESCRIPTION,
            license=License(name="EUPL-1.2", identifier="EUPL-1.2"),
            tags=[Tag(name=name, description=text) for name, text in TAGS.items()],
            components=Components(security_schemes=_schemes()),
            use_handler_docstrings=True,
        ),
    )
    made: Schema = json.loads(json.dumps(app.openapi_schema.to_schema(), default=str))
    _complete(made)
    return made


def _schemes() -> dict[str, SecurityScheme | Reference]:
    return {
        "token": SecurityScheme(
            type="http", scheme="bearer", bearer_format="sai_…", description=f"Scopes: {', '.join(SCOPES)}."
        ),
        "session": SecurityScheme(
            type="apiKey",
            name="__Host-saisine",
            security_scheme_in="cookie",
            description="Session of the pages; a change needs `X-CSRF-Token` besides.",
        ),
    }


def _complete(made: Schema) -> None:
    made["components"]["schemas"] |= _bodies()
    scopes = dict(_scopes())
    _answers({operation["operationId"]: operation for operation in operations(made)})
    for operation in operations(made):
        name = operation["operationId"]
        operation["security"] = [{"token": [scopes[name]]}, {"session": []}]
        for parameter in operation.get("parameters", ()):
            _plain(parameter, required=name != DRY)
        if name in LINKS:
            success = next(status for status in operation["responses"] if status < "300")
            operation["responses"][success]["links"] = {
                target: {"operationId": target, "parameters": dict(parameters)}
                for target, parameters in LINKS[name].items()
            }
        if name in BODIES:
            _body(operation)["examples"] = {label: {"value": value} for label, value in BODIES[name].items()}
        if name in ANSWERS:
            _success(operation)["example"] = ANSWERS[name]
        for status, answer in operation["responses"].items():
            if status >= "400":
                answer["content"][PROBLEM]["example"] = _failure(int(status))
        if name in TYPED:
            _body(operation)["schema"] = {"$ref": f"#/components/schemas/{TYPED[name]}"}


TYPED: Final[Mapping[str, str]] = {
    "createDraft": "Report",
    "editCase": "Details",
    "putQualification": "QualificationSheet",
}
"""Bodies that handlers take as plain members, because the case file reads them itself."""


QUALIFYING: Final = (("getQualification", "200"), ("putQualification", "200"))
DRY: Final = "fireEvent"
"""A dry run needs neither precondition nor key: here alone they are optional in the contract."""


def _plain(parameter: Schema, *, required: bool) -> None:
    """Say a parameter as it is sent: it is absent rather than null, and the two headers of an act are needed."""
    several = parameter["schema"].pop("oneOf", ())
    parameter["schema"] |= next((each for each in several if each["type"] != "null"), {})
    if parameter["name"] in {"If-Match", "Idempotency-Key"}:
        parameter["required"] = required


def _answers(operations_: Mapping[str, Schema]) -> None:
    """Tell apart what Litestar takes for one answer."""
    fired = operations_[DRY]["responses"]
    fired["200"] = {
        "description": "What the event would do. Nothing was written.",
        "headers": {"API-Version": fired["201"]["headers"]["API-Version"]},
        "content": {"application/json": {"schema": {"$ref": "#/components/schemas/WouldBe"}}},
    }
    fired["201"]["content"]["application/json"]["schema"] = {"$ref": "#/components/schemas/Acted"}
    read = operations_["getCase"]["responses"]
    read["200"]["content"]["application/json"]["schema"] = {"$ref": "#/components/schemas/CaseBody"}
    read["304"] = {"description": "The case is as you have it.", "headers": {"ETag": ETAG}}
    for name, tagged in (("getCase", "200"), ("createDraft", "201"), ("editCase", "200"), (DRY, "201"), *QUALIFYING):
        operations_[name]["responses"][tagged].setdefault("headers", {})["ETag"] = ETAG


ETAG: Final[Schema] = {
    "description": "Version of the case: send it back in If-Match.",
    "schema": {"type": "string", "examples": ['"7"']},
}


def _failure(status: int) -> Schema:
    """Return a problem as the application tells it."""
    return problem(HTTP_KINDS[status], "", instance=f"{BASE}/cases/{CASE}", **MEMBERS.get(status, {}))


def _success(operation: Schema) -> Schema:
    status = next(status for status in ("201", "200") if status in operation["responses"])
    content: Schema = operation["responses"][status]["content"]
    return next(iter(content.values()))


def _bodies() -> dict[str, Schema]:
    details = Details.model_json_schema(ref_template="#/components/schemas/{model}")
    sheet = Sheet.model_json_schema(ref_template="#/components/schemas/{model}")
    parts = {**details.pop("$defs"), **sheet.pop("$defs")}
    return {**parts, "Details": details, "QualificationSheet": sheet, "Report": report_schema()}


def _body(operation: Schema) -> Schema:
    content: Schema = operation["requestBody"]["content"]
    return next(iter(content.values()))


def operations(made: Schema) -> Iterator[Schema]:
    """Yield every operation of a contract."""
    for item in made["paths"].values():
        yield from (item[method] for method in ("get", "post", "patch", "put", "delete") if method in item)


def _scopes() -> Iterator[tuple[str, str]]:
    for handler in OPERATIONS:
        needed = [guard.scope for guard in handler.guards if isinstance(guard, ScopeNeeded)]
        assert len(needed) == 1, f"{handler.operation_id} declares its scope"
        yield handler.operation_id, needed[0]


def written(made: Schema) -> str:
    """Return the contract as it is committed."""
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    FILE.write_text(written(contract()), encoding="utf-8")
