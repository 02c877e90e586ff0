"""An outsider reads the description of the machine interface and tries to break it: no 5xx, one shape of faults."""

from __future__ import annotations

import io
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import schemathesis
from django.core.wsgi import get_wsgi_application
from django.utils.encoding import escape_uri_path, iri_to_uri
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from fairnotice.foundation.people.models import Bureau, Role
from fairnotice.office.requests.actions import begin_request
from fairnotice.office.requests.interface.operations import interface
from tests.office.conftest import make_user
from tests.office.machine import Machine

pytestmark = pytest.mark.django_db

_WSGI = Callable[[dict[str, Any], Callable[..., Any]], Any]


class Signing:
    """Signs whatever comes by, as a bureau's gateway would, and hands it to the office."""

    def __init__(self, office: _WSGI) -> None:
        self.office = office
        self.machine: Machine | None = None

    def __call__(self, environ: dict[str, Any], start: Callable[..., Any]) -> Any:
        assert self.machine is not None
        body = environ["wsgi.input"].read(int(environ.get("CONTENT_LENGTH") or 0))
        path = environ["PATH_INFO"].encode("latin-1").decode("utf-8", "replace")
        query = environ.get("QUERY_STRING", "")
        environ["HTTP_HOST"] = "testserver"
        key = environ.get("HTTP_IDEMPOTENCY_KEY")
        headers = {"Idempotency-Key": key} if key else {}
        signed = self.machine.sign(environ["REQUEST_METHOD"], _address(path, query), body, headers=headers)
        for name, value in signed.items():
            environ[f"HTTP_{name.upper().replace('-', '_')}"] = value
        environ["wsgi.input"] = io.BytesIO(body)
        return self.office(environ, start)


def _address(path: str, query: str) -> str:
    """The spelling under which Django reads the address, and so checks the signature."""
    return escape_uri_path(path) + (f"?{iri_to_uri(query)}" if query else "")


def _describe_behind_the_gateway() -> dict[str, Any]:
    """The description without the signature, which the gateway adds to whatever comes by."""
    whole = json.loads(json.dumps(interface.get_openapi_schema(), default=str))
    whole["components"].pop("securitySchemes")
    for operations in whole["paths"].values():
        for operation in operations.values():
            operation.pop("security", None)
    return dict(whole)


#: A piece of a file is plain bytes, under the name that tus gives them.
schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")

signing = Signing(get_wsgi_application())
described = schemathesis.openapi.from_dict(_describe_behind_the_gateway())
described.app = signing


@pytest.fixture(autouse=True)
def _bureau_with_a_draft(db: None) -> Iterator[None]:
    bureau = Bureau.objects.create(code="NCB-XA", name="SYNTHETIC bureau", country="XA", is_synthetic=True)
    begin_request(by=make_user(Role.BUREAU_OFFICER, "officer-xa", bureau), kind="red_notice")
    signing.machine = Machine(bureau)
    yield
    signing.machine = None


#: A body that fits the description may still be refused: for a NUL, for a field that is not the bureau's, for a
#: state in which nothing is done.
NOT_ASKED = [positive_data_acceptance]


@described.parametrize()
@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
def test_nothing_that_the_description_allows_or_forbids_breaks_the_office(case: schemathesis.Case) -> None:
    answer = case.call()
    assert answer.status_code < 500
    if answer.status_code >= 400:
        told = answer.json()
        assert set(told) == {"error"} and set(told["error"]) == {"path", "expected", "message"}
    case.validate_response(answer, excluded_checks=NOT_ASKED)
