"""Runs first of all in a stand-alone program: as `__main__` does, and Qt's Python parts before a hook imports Qt."""

from mybuilding_desk.__main__ import prepare
from mybuilding_desk.lean_qt import prepare_qt

prepare()
prepare_qt()
