"""Check step by step whether the server can be reached, so that the first failing step is reported."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from typing import Final

from mybuilding_desk.config.server_profile import ServerProfile
from mybuilding_desk.core.errors import DeskError, NoAnswer, Refused, ServerTrouble, Unreachable
from mybuilding_desk.diagnostics.check import server_probe
from mybuilding_desk.diagnostics.check.certificate import Certificate
from mybuilding_desk.diagnostics.check.finding import Finding, failure, passed, warning
from mybuilding_desk.diagnostics.check.runner import with_timeout

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
    route = server_probe.route_to(profile)
    host, port = route.first_stop
    yield passed("proxy", f"{host} port {port}" if route.proxy else "none")
    try:
        addresses = with_timeout(STEP_TIMEOUT_S, lambda: server_probe.addresses(route))
    except (OSError, UnicodeError):
        yield failure(
            "server's name", f"{host} has no address", f"Look at base_url, the proxy, and this PC's DNS: {host}."
        )
        return
    yield passed("server's name", f"{host} is {', '.join(addresses[:4])}")
    try:
        with_timeout(STEP_TIMEOUT_S, lambda: server_probe.connect(route, STEP_TIMEOUT_S))
    except OSError as error:
        yield failure("connection", f"{host} port {port}: {_reason(error)}", _FIREWALL.format(host, port))
        return
    yield passed("connection", f"{host} port {port} answers")
    yield from _conversation(profile, route)


def _conversation(profile: ServerProfile, route: server_probe.ServerRoute) -> Iterator[Finding]:
    certificate = _shown(route)
    try:
        probe = server_probe.ask(replace(profile, timeout_connect=STEP_TIMEOUT_S, timeout_read=READ_TIMEOUT_S))
    except DeskError as trouble:
        yield from _no_conversation(trouble, route, certificate)
        return
    yield _accepted(certificate)
    yield _answer(probe, profile)
    yield _clock(probe)


def _shown(route: server_probe.ServerRoute) -> Certificate | None:
    """Return the certificate, `None` if it is not available: behind a non-HTTP proxy or after a failed handshake."""
    if route.proxy and route.proxy_scheme != "http":
        return None
    try:
        return with_timeout(STEP_TIMEOUT_S, lambda: server_probe.certificate_of(route, STEP_TIMEOUT_S))
    except (OSError, ValueError):
        return None


def _no_conversation(
    trouble: DeskError, route: server_probe.ServerRoute, certificate: Certificate | None
) -> Iterator[Finding]:
    if isinstance(trouble, Unreachable) and trouble.certificate:
        fix = "Where the network has a certificate of its own, put it into a PEM file and name that in ca_bundle."
        yield failure(
            "certificate", f"refused: {trouble.detail}; {_words(certificate)}", f"{fix} Look at the clock, too."
        )
        return
    problem = "no answer in time" if isinstance(trouble, NoAnswer) else "no conversation"
    yield failure("answer", f"{problem}: {trouble.detail}", _FIREWALL.format(route.host, route.port))


def _accepted(certificate: Certificate | None) -> Finding:
    if certificate is None:
        return passed("certificate", "accepted; not shown here")
    days = (certificate.valid_until - datetime.now(UTC)).days
    if days < _SOON_DAYS:
        return warning("certificate", _words(certificate), f"It ends in {days} days: tell whoever runs the server.")
    return passed("certificate", f"accepted; {_words(certificate)}")


def _words(certificate: Certificate | None) -> str:
    if certificate is None:
        return "its issuer cannot be told"
    return f"issued by {certificate.issuer or 'nobody named'}, valid until {certificate.valid_until:%Y-%m-%d}"


def _answer(probe: server_probe.ProbeResult, profile: ServerProfile) -> Finding:
    trouble = probe.trouble
    if isinstance(trouble, Refused) and trouble.reason == "unknown_method":
        detail = f"HTTP {probe.status}: there is no {profile.endpoints['communities']} at this address"
        return failure("answer", detail, "Look at base_url and at [endpoints].")
    if isinstance(trouble, ServerTrouble):
        return failure("answer", *_no_api(probe, trouble, profile))
    if isinstance(trouble, NoAnswer):
        return failure("answer", trouble.detail, "Look at what stands between this PC and the server.")
    # Refused, or asked to sign in, as expected without a token: this is the API.
    return passed("answer", f"the API of MyBuilding answers (HTTP {probe.status})")


def _no_api(probe: server_probe.ProbeResult, trouble: ServerTrouble, profile: ServerProfile) -> tuple[str, str]:
    """Return what answered instead of the API, and how to fix it."""
    host = profile.base_url.removeprefix("https://")
    portal = f"Open a browser on this PC and pass the network's own page, or let the network pass {host}."
    if probe.status >= 500 or probe.status == 429:
        return f"the server is in trouble: {trouble.detail}", "Try again later, then ask MyBuilding."
    if 300 <= probe.status < 400:
        return trouble.detail, f"{portal} Where MyBuilding has moved, write its new address into base_url."
    if probe.is_page:
        return f"a web page instead of the API (HTTP {probe.status})", portal
    return f"HTTP {probe.status}, and nothing that the API says", "Look at base_url."


def _clock(probe: server_probe.ProbeResult) -> Finding:
    if probe.clock is None:
        return passed("clock", "the server does not tell its time")
    seconds = round((datetime.now(UTC) - probe.clock).total_seconds())
    detail = f"this PC is {abs(seconds)} s {'ahead of' if seconds > 0 else 'behind'} the server"
    if abs(seconds) < _MAX_CLOCK_OFFSET_S:
        return passed("clock", detail)
    fix = "Let this PC set its clock from the network, and look at its time zone."
    return (failure if abs(seconds) >= _CLOCK_DAY else warning)("clock", detail, fix)


def _reason(error: OSError) -> str:
    return "no answer in time" if isinstance(error, TimeoutError) else error.strerror or type(error).__name__
