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

_FIREWALL: Final = "Allow {0} port {1} in the firewall and proxy."


def server_findings(profile: ServerProfile) -> Iterator[Finding]:
    """Check proxy, name, connection, certificate, answer, and clock; stop at the first step that fails."""
    route = server_probe.route_to(profile)
    host, port = route.first_stop
    yield passed("proxy", f"{host} port {port}" if route.proxy else "none")
    try:
        addresses = with_timeout(STEP_TIMEOUT_S, lambda: server_probe.addresses(route))
    except (OSError, UnicodeError):
        yield failure(
            "server's name", f"{host} could not be resolved", f"Check base_url, the proxy, and DNS for {host}."
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
        fix = "If your network uses its own certificate, save it as a PEM file and set ca_bundle."
        yield failure(
            "certificate", f"rejected: {trouble.detail}; {_words(certificate)}", f"{fix} Also check the clock."
        )
        return
    problem = "no response in time" if isinstance(trouble, NoAnswer) else "connection failed"
    yield failure("answer", f"{problem}: {trouble.detail}", _FIREWALL.format(route.host, route.port))


def _accepted(certificate: Certificate | None) -> Finding:
    if certificate is None:
        return passed("certificate", "accepted (details not shown)")
    days = (certificate.valid_until - datetime.now(UTC)).days
    if days < _SOON_DAYS:
        return warning("certificate", _words(certificate), f"Expires in {days} days. Tell the server's administrator.")
    return passed("certificate", f"accepted; {_words(certificate)}")


def _words(certificate: Certificate | None) -> str:
    if certificate is None:
        return "issuer unknown"
    return f"issued by {certificate.issuer or 'unknown issuer'}, valid until {certificate.valid_until:%Y-%m-%d}"


def _answer(probe: server_probe.ProbeResult, profile: ServerProfile) -> Finding:
    trouble = probe.trouble
    if isinstance(trouble, Refused) and trouble.reason == "unknown_method":
        detail = f"HTTP {probe.status}: {profile.endpoints['communities']} not found at this address"
        return failure("answer", detail, "Check base_url and [endpoints].")
    if isinstance(trouble, ServerTrouble):
        return failure("answer", *_no_api(probe, trouble, profile))
    if isinstance(trouble, NoAnswer):
        return failure("answer", trouble.detail, "Check any proxy or firewall between this computer and the server.")
    # Refused, or asked to sign in, as expected without a token: this is the API.
    return passed("answer", f"the MyBuilding API responds (HTTP {probe.status})")


def _no_api(probe: server_probe.ProbeResult, trouble: ServerTrouble, profile: ServerProfile) -> tuple[str, str]:
    """Return what answered instead of the API, and how to fix it."""
    host = profile.base_url.removeprefix("https://")
    portal = f"Open a browser and complete the network's sign-in page, or allow {host} on the network."
    if probe.status >= 500 or probe.status == 429:
        return f"server error: {trouble.detail}", "Try again later, then contact MyBuilding."
    if 300 <= probe.status < 400:
        return trouble.detail, f"{portal} If MyBuilding has moved, update base_url."
    if probe.is_page:
        return f"a web page instead of the API (HTTP {probe.status})", portal
    return f"unexpected response (HTTP {probe.status})", "Check base_url."


def _clock(probe: server_probe.ProbeResult) -> Finding:
    if probe.clock is None:
        return passed("clock", "server time unknown")
    seconds = round((datetime.now(UTC) - probe.clock).total_seconds())
    detail = f"this computer is {abs(seconds)} s {'ahead of' if seconds > 0 else 'behind'} the server"
    if abs(seconds) < _MAX_CLOCK_OFFSET_S:
        return passed("clock", detail)
    fix = "Turn on automatic time and check the time zone."
    return (failure if abs(seconds) >= _CLOCK_DAY else warning)("clock", detail, fix)


def _reason(error: OSError) -> str:
    return "no response in time" if isinstance(error, TimeoutError) else error.strerror or type(error).__name__
