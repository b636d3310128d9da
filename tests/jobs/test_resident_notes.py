"""Notes about residents in further fields of the server, over real HTTPS into the cache."""

from contextlib import closing
from dataclasses import replace

import pytest

from mybuilding_desk.jobs.refresh import refresh
from mybuilding_desk.practice import serializers
from mybuilding_desk.practice.building import PracticeBuilding
from mybuilding_desk.storage.cache.packages import PackageCache
from tests.support.offices import RIVERSIDE, open_account_context


@pytest.fixture
def building(monkeypatch) -> PracticeBuilding:
    plain = serializers.resident_record
    monkeypatch.setattr(serializers, "resident_record", lambda one: plain(one) | {"doorman": f"Ring {one.resident_id}"})
    return PracticeBuilding(days=14)


@pytest.mark.parametrize("names", [("doorman",), ()])
def test_notes_are_fetched_and_kept_only_if_the_configuration_names_them(profile, tmp_path, names):
    with open_account_context(replace(profile, resident_notes=names), tmp_path / "account") as context:
        for _ in refresh(context, RIVERSIDE, everything=True):
            pass
    with closing(PackageCache(tmp_path / "account" / "copy.db")) as copy:
        residents = copy.reference_data.residents(RIVERSIDE)
    assert residents
    assert {one.notes for one in residents} == ({f"Ring {one.resident_id}" for one in residents} if names else {""})
