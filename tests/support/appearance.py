"""The appearance of the application, restored after a test."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QApplication

from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.stylesheet import style_sheet


@contextmanager
def appearance_restored(qapp: QApplication) -> Iterator[None]:
    """Restore theme, palette, and font at the end.

    The style sheet follows the theme, and stays even if there was none: when the last one ends, Qt keeps pointers to
    scroll bars in its cache, and crashes with the next style sheet after they are deleted (6.11.3).
    """
    before = theme.colors, theme.dark, theme.high_contrast, theme.scale
    palette, font = qapp.palette(), qapp.font()
    yield
    theme.colors, theme.dark, theme.high_contrast, theme.scale = before
    qapp.setStyleSheet(style_sheet())
    qapp.setPalette(palette)
    qapp.setFont(font)
