"""A client of the accessibility bus, like a screen reader: reads a program's tree and listens to its announcements."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any, Final, Self

from jeepney import DBusAddress, MatchRule, MessageType, Properties, new_method_call
from jeepney.bus_messages import message_bus
from jeepney.io.blocking import DBusConnection, open_dbus_connection

SECONDS: Final = 60
_ACCESSIBLE: Final = "org.a11y.atspi.Accessible"
_REGISTRY: Final = DBusAddress("/org/a11y/atspi/registry", "org.a11y.atspi.Registry", "org.a11y.atspi.Registry")
_DESKTOP: Final = ("org.a11y.atspi.Registry", "/org/a11y/atspi/accessible/root")
_STATES: Final = {"checked": 4, "focusable": 11, "focused": 12, "showing": 25}
"""Bit numbers of the states in the state set, from AT-SPI's `atspi-constants.h`."""


class Gone(Exception):
    """The object was deleted in the meantime, as widgets may be at any time."""


@contextmanager
def session_bus() -> Iterator[str]:
    """Run a private session bus; it starts the accessibility bus on demand."""
    daemon = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
        env={**os.environ, "GSETTINGS_BACKEND": "memory"},
    )
    assert daemon.stdout is not None
    try:
        yield daemon.stdout.readline().strip()
    finally:
        daemon.terminate()
        daemon.communicate(timeout=SECONDS)


@dataclass(frozen=True)
class AccessibleObject:
    """One accessible object, as the client received it."""

    role: str
    name: str
    description: str
    states: frozenset[str]
    depth: int

    def __str__(self) -> str:
        marks = " ".join(sorted(self.states & {"checked", "focused"}))
        return f"{'  ' * self.depth}{self.role}: {self.name} {f'[{marks}]' if marks else ''}".rstrip()


class Reader:
    """Reads programs over the accessibility bus of `session`."""

    def __init__(self, session: str) -> None:
        with open_dbus_connection(session) as bus:
            ask = new_method_call(DBusAddress("/org/a11y/bus", "org.a11y.Bus", "org.a11y.Bus"), "GetAddress")
            address = bus.send_and_get_reply(ask, timeout=SECONDS).body[0]
        self._bus: DBusConnection = open_dbus_connection(address)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exception: object) -> None:
        self._bus.close()

    def programs(self) -> list[str]:
        """The names of the programs on the bus."""
        return [self._property(one, "Name") for one in self._children(_DESKTOP)]

    def tree(self, program: str) -> list[AccessibleObject]:
        """Everything that this program exposes."""
        [root] = [one for one in self._children(_DESKTOP) if self._property(one, "Name") == program]
        return list(self._below(root, 0))

    def listen(self) -> None:
        """Start to collect announcements."""
        self._ask(new_method_call(_REGISTRY, "RegisterEvent", "s", ("object:announcement",)))
        rule = MatchRule(type="signal", interface="org.a11y.atspi.Event.Object", member="Announcement")
        self._ask(message_bus.AddMatch(rule))
        self._heard = self._bus.filter(rule, bufsize=100)
        self._queue = self._heard.__enter__()

    def heard(self, start: str) -> str:
        """Wait for an announcement that starts with `words`, and return all of it."""
        while True:
            message = self._bus.recv_until_filtered(self._queue, timeout=SECONDS)
            announcement = message.body[3][1]
            if announcement.startswith(start):
                return str(announcement)

    def _below(self, one: tuple[str, str], depth: int) -> Iterator[AccessibleObject]:
        try:
            states = self._states(one)
            if depth and "showing" not in states:
                return
            role = self._call(one, "GetRoleName")[0]
            accessible = AccessibleObject(
                role, self._property(one, "Name"), self._property(one, "Description"), states, depth
            )
            children = self._children(one)
        except Gone:
            return
        yield accessible
        for child in children:
            yield from self._below(child, depth + 1)

    def _states(self, one: tuple[str, str]) -> frozenset[str]:
        lower, upper = self._call(one, "GetState")[0]
        bits = lower | upper << 32
        return frozenset(name for name, bit in _STATES.items() if bits >> bit & 1)

    def _children(self, one: tuple[str, str]) -> list[tuple[str, str]]:
        return [(name, path) for name, path in self._call(one, "GetChildren")[0]]

    def _call(self, one: tuple[str, str], method: str) -> Any:
        return self._ask(new_method_call(DBusAddress(one[1], one[0], _ACCESSIBLE), method))

    def _property(self, one: tuple[str, str], name: str) -> str:
        return str(self._ask(Properties(DBusAddress(one[1], one[0], _ACCESSIBLE)).get(name))[0][1])

    def _ask(self, message: Any) -> Any:
        reply = self._bus.send_and_get_reply(message, timeout=SECONDS)
        if reply.header.message_type is MessageType.error:
            raise Gone(*reply.body)
        return reply.body
