"""Runs first of all in a stand-alone program: Qt's Python parts are chosen before PyInstaller's own hook imports Qt."""

from mybuilding_desk.app.fast_start import prepare_qt

prepare_qt()
