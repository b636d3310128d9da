"""First run-time hook of the standalone app: prepare the import of Qt before PyInstaller's own hook imports it."""

from mybuilding_desk.app.fast_start import prepare_qt

prepare_qt()
