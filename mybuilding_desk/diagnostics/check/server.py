"""Check step by step whether the server can be reached, so that the first failing step is reported."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import DeskError, NoAnswer, Refused, ServerTrouble, Unreachable
from mybuilding_desk.diagnostics.check import server_probe
from mybuilding_desk.diagnostics.check.certificate import Certificate
from mybuilding_desk.diagnostics.check.finding import Finding, doubtful, fine, wrong
from mybuilding_desk.diagnostics.check.runner import within

STEP_TIMEOUT_S: Final = 4.0
READ_TIMEOUT_S: Final = 2.5
TIMEOUT_S: Final = 26.0
"""Three steps of 4 s, and a call that is aborted after the connect timeout (4 s) and four times the read timeout."""

_SOON_DAYS: Final = 14
_MAX_CLOCK_OFFSET_S: Final = 60
_CLOCK_DAY: Final = 86_400
"""A clock that is wrong by a day leaves deliveries in doubt, which a user then has to resolve."""

_FIREWALL: Final = "Let the firewall and the proxy pass {0} port {1}."


def server_findings(profile: ServerProfile) -> Iterator[Finding]:
    """Check proxy, name, connection, certificate, answer, and clock; stop at the first step that fails."""
    route = server_probe.road_to(profile)
    host, port = route.first_stop
    yield fine("proxy", f"{host} port {port}" if route.proxy else "none")
    try:
        found = within(STEP_TIMEOUT_S, lambda: server_probe.addresses(route))
    except (OSError, UnicodeError):
        yield wrong(
            "server's name", f"{host} has no address", f"Look at base_url, the proxy, and this PC's DNS: {host}."
        )
        return
    yield fine("server's name", f"{host} is {', '.join(found[:4])}")
    try:
        within(STEP_TIMEOUT_S, lambda: server_probe.connect(route, STEP_TIMEOUT_S))
    except OSError as error:
        yield wrong("connection", f"{host} port {port}: {_reason(error)}", _FIREWALL.format(host, port))
        return
    yield fine("connection", f"{host} port {port} answers")
    yield from _conversation(profile, route)


def _conversation(profile: ServerProfile, route: server_probe.ServerRoute) -> Iterator[Finding]:
    certificate = _shown(route)
    try:
        heard = server_probe.ask(replace(profile, timeout_connect=STEP_TIMEOUT_S, timeout_read=READ_TIMEOUT_S))
    except DeskError as trouble:
        yield from _no_conversation(trouble, route, certificate)
        return
    yield _accepted(certificate)
    yield _answer(heard, profile)
    yield _clock(heard)


def _shown(route: server_probe.ServerRoute) -> Certificate | None:
    """Return the certificate, `None` if it is not available: behind a non-HTTP proxy or after a failed handshake."""
    if route.proxy and route.proxy_kind != "http":
        return None
    try:
        return within(STEP_TIMEOUT_S, lambda: server_probe.certificate_of(route, STEP_TIMEOUT_S))
    except (OSError, ValueError):
        return None


def _no_conversation(
    trouble: DeskError, route: server_probe.ServerRoute, certificate: Certificate | None
) -> Iterator[Finding]:
    if isinstance(trouble, Unreachable) and trouble.certificate:
        mend = "Where the network has a certificate of its own, put it into a PEM file and name that in ca_bundle."
        yield wrong(
            "certificate", f"refused: {trouble.detail}; {_words(certificate)}", f"{mend} Look at the clock, too."
        )
        return
    kind = "no answer in time" if isinstance(trouble, NoAnswer) else "no conversation"
    yield wrong("answer", f"{kind}: {trouble.detail}", _FIREWALL.format(route.host, route.port))


def _accepted(certificate: Certificate | None) -> Finding:
    if certificate is None:
        return fine("certificate", "accepted; not shown here")
    days = (certificate.valid_until - datetime.now(UTC)).days
    if days < _SOON_DAYS:
        return doubtful("certificate", _words(certificate), f"It ends in {days} days: tell whoever runs the server.")
    return fine("certificate", f"accepted; {_words(certificate)}")


def _words(certificate: Certificate | None) -> str:
    if certificate is None:
        return "its issuer cannot be told"
    return f"issued by {certificate.issuer or 'nobody named'}, valid until {certificate.valid_until:%Y-%m-%d}"


def _answer(heard: server_probe.ProbeResult, profile: ServerProfile) -> Finding:
    trouble = heard.trouble
    if isinstance(trouble, Refused) and trouble.reason == "unknown_method":
        told = f"HTTP {heard.status}: there is no {profile.endpoints['communities']} at this address"
        return wrong("answer", told, "Look at base_url and at [endpoints].")
    if isinstance(trouble, ServerTrouble):
        return wrong("answer", *_no_api(heard, trouble, profile))
    if isinstance(trouble, NoAnswer):
        return wrong("answer", trouble.detail, "Look at what stands between this PC and the server.")
    # Refused, or asked to sign in, as expected without a token: this is the API.
    return fine("answer", f"the API of MyBuilding answers (HTTP {heard.status})")


def _no_api(heard: server_probe.ProbeResult, trouble: ServerTrouble, profile: ServerProfile) -> tuple[str, str]:
    """Return what answered instead of the API, and how to fix it."""
    host = profile.base_url.removeprefix("https://")
    portal = f"Open a browser on this PC and pass the network's own page, or let the network pass {host}."
    if heard.status >= 500 or heard.status == 429:
        return f"the server is in trouble: {trouble.detail}", "Try again later, then ask MyBuilding."
    if 300 <= heard.status < 400:
        return trouble.detail, f"{portal} Where MyBuilding has moved, write its new address into base_url."
    if heard.is_page:
        return f"a web page instead of the API (HTTP {heard.status})", portal
    return f"HTTP {heard.status}, and nothing that the API says", "Look at base_url."


def _clock(heard: server_probe.ProbeResult) -> Finding:
    if heard.clock is None:
        return fine("clock", "the server does not tell its time")
    seconds = round((datetime.now(UTC) - heard.clock).total_seconds())
    told = f"this PC is {abs(seconds)} s {'ahead of' if seconds > 0 else 'behind'} the server"
    if abs(seconds) < _MAX_CLOCK_OFFSET_S:
        return fine("clock", told)
    mend = "Let this PC set its clock from the network, and look at its time zone."
    return (wrong if abs(seconds) >= _CLOCK_DAY else doubtful)("clock", told, mend)


def _reason(error: OSError) -> str:
    return "no answer in time" if isinstance(error, TimeoutError) else error.strerror or type(error).__name__
