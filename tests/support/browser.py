"""A plain requests client for the test server, used only by the tests of that server."""

from typing import Any

import requests

from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE
from tests.support.server import PracticeServer

FORM = {
    "grant_type": "password",
    "client_id": PRACTICE_PROFILE.client_id,
    "client_secret": PRACTICE_PROFILE.client_secret,
    "username": PRACTICE_EMAIL,
    "password": PRACTICE_PASSWORD,
}
PACKAGE = {"communityId": "1A", "unit": "E101", "typeName": "UPS"}


class Browser:
    """A signed-in requests Session on a server."""

    def __init__(self, server: PracticeServer) -> None:
        self.server = server
        self.session = requests.Session()
        self.token = ""
        self.token = self.post("oauth/access_token", **FORM).json()["access_token"]

    def get(self, path: str, **params: str) -> requests.Response:
        return self._call("GET", path, params={"access_token": self.token, **params})

    def post(self, path: str, **form: str) -> requests.Response:
        return self._call("POST", path, data={"access_token": self.token, **form})

    def _call(self, method: str, path: str, **more: Any) -> requests.Response:
        return self.session.request(
            method,
            f"{self.server.base_url}/{path}",
            verify=str(self.server.ca_file),
            timeout=10,
            allow_redirects=False,
            **more,
        )
