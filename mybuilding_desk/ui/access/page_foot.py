"""The line below the pages before the main page: language, help, and version."""

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer
from PySide6.QtGui import QActionGroup
from PySide6.QtWidgets import QBoxLayout, QMenu, QPushButton, QStackedWidget, QWidget

from mybuilding_desk import __version__
from mybuilding_desk.ui.base.labels import IconLabel, label
from mybuilding_desk.ui.base.layouts import row
from mybuilding_desk.ui.base.pages import Page
from mybuilding_desk.ui.commands import catalog, reasons
from mybuilding_desk.ui.commands.actions import Commands
from mybuilding_desk.ui.commands.menus import CommandMenu, KeyMenu
from mybuilding_desk.ui.text.language import LANGUAGE_NAMES, language_code
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import PAGE_FOOT

if TYPE_CHECKING:
    from mybuilding_desk.domain.settings import Language
    from mybuilding_desk.services.preferences import Preferences


class PageFoot(QWidget):
    """Last part of `body`, in the room that its lower margin kept free; visible with the pages that have a foot."""

    def __init__(self, pages: QStackedWidget, body: QBoxLayout, commands: Commands) -> None:
        super().__init__()
        self.setObjectName("page_foot")
        self._pages = pages
        self.preferences: Callable[[], Preferences] | None = None
        """Returns the preferences in use, which change with practice mode."""
        self._language, self._help = QPushButton(), QPushButton()
        self._version = label(style="caption")
        self._version.setObjectName("page_version")
        self._languages, helps = KeyMenu(self), CommandMenu(commands, self)
        self._languages.fill_when_shown(self._fill)
        helps.add((catalog.SUPPORT, catalog.PRACTICE))
        for button, name, menu in (
            (self._language, "page_language", self._languages),
            (self._help, "page_help", helps),
        ):
            button.setObjectName(name)
            button.setProperty("look", "page-foot")
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a click leaves the focus in the page's field
            button.setMenu(menu)
            menu.setObjectName(f"{name}_menu")
        layout = row(IconLabel("globe"), self._language, label("·", "caption"), self._help, label("·", "caption"))
        layout.addWidget(self._version)
        for part in (self._help, self._version):
            layout.insertSpacing(layout.indexOf(part), SPACE[1])  # as wide as before the dot
        layout.insertStretch(0)
        layout.addStretch()
        layout.setSpacing(SPACE[1])
        self.setLayout(layout)
        self._show_words()
        self._measure()
        body.setContentsMargins(0, 0, 0, 0)
        body.addWidget(self)
        theme.changed.connect(self._measure)
        pages.currentChanged.connect(self._follow)
        self._follow()

    def changeEvent(self, event: QEvent) -> None:
        """Show the texts in a new language."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._show_words()

    def use(self, preferences: "Callable[[], Preferences]") -> None:
        """Show and change the language of these preferences."""
        self.preferences = preferences
        self._show_words()

    def _follow(self) -> None:
        page = self._pages.currentWidget()
        self.setVisible(isinstance(page, Page) and page.has_foot)

    def _measure(self) -> None:
        self.setFixedHeight(theme.height(PAGE_FOOT))

    def _show_words(self) -> None:
        preferences = self.preferences() if self.preferences is not None else None
        locked = preferences is not None and "language" in preferences.policy.locked
        now = LANGUAGE_NAMES[language_code(preferences.now.language if preferences is not None else "system")]
        self._language.setText(now)
        self._language.setAccessibleName(self.tr("Language: {0}").format(now))
        self._language.setEnabled(preferences is not None and not locked)
        self._language.setToolTip(reasons.managed_by_building() if locked else "")
        self._help.setText(self.tr("Get help"))
        self._help.setAccessibleName(self._help.text())
        self._version.setText(self.tr("Version {0}").format(__version__))

    def _fill(self, menu: QMenu) -> None:
        if self.preferences is None:
            return
        preferences, group = self.preferences(), QActionGroup(menu)
        names = {"system": QCoreApplication.translate("settings", "System"), **LANGUAGE_NAMES}
        for language, name in names.items():
            action = group.addAction(name)
            action.setCheckable(True)
            action.setChecked(language == preferences.now.language)
            action.triggered.connect(lambda _=False, chosen=language: self._choose(chosen))
            menu.addAction(action)

    def _choose(self, language: "Language") -> None:
        """Change the language once the menu is closed: a page made anew would not get the focus under it."""
        if self.preferences is not None:
            preferences = self.preferences()
            QTimer.singleShot(0, self, lambda: preferences.choose_language(language))
