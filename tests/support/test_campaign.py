"""The short form of the crash campaign, with fixed seeds; `python -m tests.support.campaign` is the long one."""

import pytest

from tests.support.campaign import campaign, report
from tests.support.campaign_plan import KINDS, plan

MOMENTS = 12


@pytest.mark.parametrize(("seed", "reference"), [(12, True), (13, False)], ids=["reference", "no reference"])
def test_every_package_arrives_exactly_once(seed: int, reference: bool) -> None:
    outcome = campaign(seed, MOMENTS, reference=reference)
    assert outcome.is_clean, report(outcome)
    assert outcome.moments.total() == MOMENTS
    assert outcome.verdict.confirmed_logs >= MOMENTS
    assert outcome.starts > 1


def test_the_same_seed_gives_the_same_plan() -> None:
    assert plan(7, 500) == plan(7, 500) != plan(8, 500)
    assert {moment.kind for moment in plan(7, 500)} == set(KINDS)
