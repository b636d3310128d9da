"""Services on the real test server: worker, in-memory keychain, session, and a signed-in user's workspace."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from mybuilding_desk.domain.models import PackageType, User
from mybuilding_desk.jobs.connection import Connection
from mybuilding_desk.jobs.worker import Worker
from mybuilding_desk.practice.building import PRACTICE_EMAIL, PRACTICE_PASSWORD, PRACTICE_PROFILE
from mybuilding_desk.practice.sample_data import PLANS
from mybuilding_desk.services.access.session import Session
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.storage.cache.packages import PackageCache
from mybuilding_desk.storage.keychain import MemoryKeychain
from mybuilding_desk.storage.settings_file import SettingsFile
from tests.support.offices import CLERK, RIVERSIDE, now, waiting

Open = Callable[..., Workspace]


@pytest.fixture
def worker(qapp) -> Iterator[Worker]:
    running = Worker()
    yield running
    assert running.close(10)


@pytest.fixture
def keychain() -> MemoryKeychain:
    return MemoryKeychain()


@pytest.fixture
def settings_path(tmp_path: Path) -> Path:
    return tmp_path / "settings.json"


@pytest.fixture
def preferences(settings_path) -> Preferences:
    """Preferences with no grace period: entries are sent at once."""
    preferences = Preferences(SettingsFile(settings_path))
    preferences.change(grace_seconds=0)
    return preferences


@pytest.fixture
def connection(profile, worker) -> Iterator[Connection]:
    connection = Connection(profile)
    yield connection
    connection.abort()
    worker.close(10)
    connection.close()


@pytest.fixture
def session(worker, connection, keychain, preferences) -> Session:
    return Session(worker, connection, keychain, preferences)


@pytest.fixture
def open_workspace(worker, connection, preferences, tmp_path) -> Iterator[Open]:
    """`open_workspace(email)` signs in and opens this user's workspace; it is closed at the end."""
    opened: list[Workspace] = []

    def begin(email: str = PRACTICE_EMAIL, start: bool = True) -> Workspace:
        connection.token, user = connection.sign_in(email, PRACTICE_PASSWORD)
        assert isinstance(user, User)
        workspace = Workspace(worker, connection, user, tmp_path / user.user_id, preferences)
        opened.append(workspace)
        if start:
            workspace.open()
        return workspace

    yield begin
    for workspace in opened:
        workspace.close()


@pytest.fixture
def desk(qtbot, open_workspace) -> Workspace:
    """A staff user's workspace in 140 Riverside, after its first refresh."""
    workspace = open_workspace()
    qtbot.waitUntil(lambda: workspace.refresher.checked_at is not None and not workspace.refresher.busy, timeout=60_000)
    assert workspace.store.community_id == RIVERSIDE
    qtbot.waitUntil(lambda: bool(workspace.actions.interpreter.recipients("zoe")), timeout=60_000)
    return workspace


@pytest.fixture
def quiet(qtbot, worker, building, preferences, tmp_path) -> Iterator[Workspace]:
    """A workspace in 140 Riverside with a full cache and no server: it sends and fetches nothing."""
    folder = tmp_path / "quiet"
    cache = PackageCache(folder / "copy.db")
    cache.reference_data.replace_communities([PLANS[community_id].community for community_id in building.community_ids])
    cache.reference_data.replace_residents(RIVERSIDE, building.residents(RIVERSIDE), now())
    cache.reference_data.replace_package_types(
        RIVERSIDE, [PackageType("1", type_name) for type_name in ("UPS", "Amazon", "Bag", "Other")]
    )
    for community_id in building.community_ids:
        cache.store_packages(building.packages(community_id)[-150:])
        cache.store_packages(waiting(building, community_id))
    cache.close()
    workspace = Workspace(worker, Connection(PRACTICE_PROFILE), CLERK, folder, preferences)
    workspace.outbox_sender.stop()
    workspace.store.community_chosen.disconnect(workspace._chosen)
    workspace.store.choose(RIVERSIDE)
    qtbot.waitUntil(lambda: bool(workspace.actions.interpreter.recipients("zoe")), timeout=60_000)
    yield workspace
    workspace.close()
