"""Runs first of all in a stand-alone program: Qt's Python parts are chosen before PyInstaller's own hook imports Qt."""

from mybuilding_desk.lean_qt import prepare_qt

prepare_qt()
