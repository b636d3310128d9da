"""`requests` transport adapter for the practice server, so that practice mode uses the same client. Opens no socket."""

from io import BytesIO
from typing import Final

from requests import PreparedRequest, Response
from requests.adapters import BaseAdapter
from requests.exceptions import InvalidSchema
from requests.structures import CaseInsensitiveDict
from urllib3 import HTTPResponse

from mybuilding_desk.practice.building import PracticeBuilding, WireAnswer
from mybuilding_desk.practice.http_messages import FORM, read_request, to_json

JSON: Final = "application/json"


class PracticeAdapter(BaseAdapter):
    """Transport adapter for `Session.mount("https://", ...)`; every host leads to the same `building`."""

    def __init__(self, building: PracticeBuilding) -> None:
        super().__init__()
        self.building = building

    def send(self, request: PreparedRequest, *_options: object, stream: bool = False, **_more: object) -> Response:
        """Return the server's response. Like the real API, rejects plain HTTP: raises `InvalidSchema`."""
        url = request.url or ""
        if not url.lower().startswith("https://"):
            raise InvalidSchema("practice mode accepts https only")
        answer = self.building.answer(
            read_request(request.method or "GET", url, _bytes(request.body), request.headers.get("Content-Type", FORM))
        )
        response = _response(request, answer)
        if not stream:
            _ = response.content
        return response

    def close(self) -> None:
        """Do nothing: there is no connection."""


def _bytes(body: object) -> bytes:
    if isinstance(body, str):
        return body.encode()
    return body if isinstance(body, bytes) else b""


def _response(request: PreparedRequest, answer: WireAnswer) -> Response:
    content = b"" if answer.body is None else to_json(answer.body)
    headers = {"Content-Type": JSON, "Content-Length": str(len(content))} if content else {}
    response = Response()
    response.status_code = answer.status
    response.headers = CaseInsensitiveDict(headers)
    response.raw = HTTPResponse(BytesIO(content), headers, answer.status, preload_content=False)
    response.url = request.url or ""
    response.request = request
    response.encoding = "utf-8"
    return response
