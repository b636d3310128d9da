"""The *About* page of the settings: description, versions, and the license of every component."""

import platform
from typing import Final

from PySide6.QtCore import QSize, QTimer, qVersion
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QPlainTextEdit, QSizePolicy, QWidget

from mybuilding_desk import __version__
from mybuilding_desk.core.licenses import Part, licenses
from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import column
from mybuilding_desk.ui.commands import catalog
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import LICENSE

_PROGRAM: Final = "mybuilding-desk"


class AboutPage(QWidget):
    """Shows versions and licenses; the license texts are loaded when the page is first shown."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("about")
        self._parts: tuple[Part, ...] = ()
        version = self.tr("Version {0} · Qt {1} · Python {2}").format(
            __version__, qVersion(), platform.python_version()
        )
        does = self.tr(
            "Package management for the front desk of MyBuilding communities. Open source under the MIT License."
        )
        helps = self.tr("Press {0} to copy support information for your IT team.").format(catalog.SUPPORT)
        self.parts = QComboBox()
        self.parts.setObjectName("about_parts")
        self.parts.setAccessibleName(self.tr("Open-source licenses"))
        self.parts.view().setObjectName("about_parts_list")
        self.parts.view().setAccessibleName(self.parts.accessibleName())
        self.parts.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.parts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.parts.currentIndexChanged.connect(self._show_part)
        self.text = _Text()
        self.text.setObjectName("about_license")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        caption = label(self.parts.accessibleName(), "caption")
        caption.setBuddy(self.parts)
        name = label(self.tr("MyBuilding Desk"), "strong")
        words = column(name, label(version, "muted"), label(does, wrap=True), label(helps, "caption", wrap=True))
        whole = column(space=SPACE[3])
        whole.addLayout(words)
        whole.addLayout(column(caption, self.parts, space=SPACE[1]))
        whole.addWidget(self.text, 1)
        self.setLayout(whole)

    def showEvent(self, event: QShowEvent) -> None:
        """Load the licenses once, after the page is on the screen."""
        super().showEvent(event)
        if not self._parts:
            QTimer.singleShot(0, self, self._read)

    def _read(self) -> None:
        if self._parts:
            return
        self._parts = licenses()
        self.parts.addItems([_title(part) for part in self._parts])
        names = [part.name for part in self._parts]
        self.parts.setCurrentIndex(names.index(_PROGRAM) if _PROGRAM in names else 0)

    def _show_part(self, index: int) -> None:
        if 0 <= index < len(self._parts):
            part = self._parts[index]
            self.text.setPlainText(part.text)
            self.text.setAccessibleName(self.tr("License for {name}").format(name=part.name))


class _Text(QPlainTextEdit):
    def sizeHint(self) -> QSize:
        """Return a low height, so that the rows of the other sections set the height of the sheet."""
        return QSize(super().sizeHint().width(), theme.px(LICENSE))


def _title(part: Part) -> str:
    return " · ".join(word for word in (f"{part.name} {part.version}".strip(), part.license) if word)
