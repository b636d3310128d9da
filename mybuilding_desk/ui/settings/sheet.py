"""The settings sheet.

Changes are saved at once; `ui/settings/definitions` lists the settings.
"""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QStackedWidget, QWidget

from mybuilding_desk.core.errors import StorageTrouble
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.banner import Banner
from mybuilding_desk.ui.base.labels import label
from mybuilding_desk.ui.base.layouts import around, column, row
from mybuilding_desk.ui.base.sheet import Sheet
from mybuilding_desk.ui.settings.about import AboutPage
from mybuilding_desk.ui.settings.control_row import ControlRow, place_controls
from mybuilding_desk.ui.settings.definitions import ABOUT, LABELS, LOCK, OVERDUE, PRIVACY, sections
from mybuilding_desk.ui.settings.erase_section import EraseSection
from mybuilding_desk.ui.settings.fields import PickedField, SectionList
from mybuilding_desk.ui.settings.label_section import LabelSection
from mybuilding_desk.ui.settings.pin_section import PinSection
from mybuilding_desk.ui.settings.reminder_section import ReminderSection
from mybuilding_desk.ui.settings.row import SettingRow
from mybuilding_desk.ui.settings.specs import Section
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import SETTINGS_HEIGHT, SETTINGS_SIDE, SHEET_SETTINGS


class SettingsSheet(Sheet):
    """Shows and changes the `Preferences` that it was opened with, section by section."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, "settings_sheet", self.tr("Settings"), width=SHEET_SETTINGS)
        self._preferences: Preferences | None = None
        self._sections = sections()
        names = [(section.name, section.title) for section in self._sections]
        self.side = SectionList("section", self.tr("Section"), names)
        self.side.chosen.connect(self.show_section)
        self._pages, self._banner = _Pages(), Banner("settings_banner")
        self._rows: dict[str, SettingRow] = {}
        self._ends: dict[str, LabelSection | ReminderSection] = {}
        """What stands below the rows of a section, if its page is higher than the others."""
        self.pin, self.forget = PinSection(), EraseSection()
        for part in (self.pin, self.forget, self._banner):
            part.setParent(self.card)  # until laid out: a widget without a parent would be a window

    def open_settings(self, workspace: Workspace, *, may_act: bool) -> None:
        """Open the sheet, or close it if it is open. Without `may_act` (residents), staff-only rows are hidden."""
        if self.isVisible():
            self.dismiss()
            return
        preferences = workspace.preferences
        if self._preferences is not preferences:
            preferences.saved.connect(self._show_saved)
        self._preferences = preferences
        self._banner.hide()
        self.forget.reset()
        self._fill()
        for end in self._ends.values():
            end.bind(workspace)
        for name, setting in self._rows.items():
            setting.show_value(getattr(preferences.now, name), locked=name in preferences.policy.locked)
            setting.setVisible(may_act or not setting.spec.staff_only)
        for section in self._sections:
            concerns = section.name == ABOUT or any(may_act or not spec.staff_only for spec in section.rows)
            self.side.buttons[section.name].setVisible(concerns)
        self.show_section(self._sections[0].name)
        self.open(self.side.first_field())

    def reload(self) -> None:
        """Show the privacy setting again, after a shortcut changed it while the sheet is open."""
        if self._preferences is not None and self.isVisible():
            now, locked = self._preferences.now, self._preferences.policy.locked
            self._rows["privacy"].show_value(now.privacy, locked="privacy" in locked)

    def restore_from(self, before: "SettingsSheet") -> None:
        """Show the section that the previous sheet, in another language, was showing."""
        self.show_section(self._sections[before._pages.currentIndex()].name)

    def show_section(self, name: str) -> None:
        """Show this section without moving the focus."""
        self.side.show_choice(name)
        self._pages.setCurrentIndex([section.name for section in self._sections].index(name))

    def show_setting(self, name: str) -> None:
        """Show the section of this setting, and focus its field."""
        self.show_section(next(one.name for one in self._sections for spec in one.rows if spec.name == name))
        setting = self._rows[name]
        setting.focus_field()
        self.scroll_into_view(setting)

    def rows_of(self, name: str) -> list[SettingRow]:
        """Return the rows of this section."""
        return [self._rows[spec.name] for section in self._sections if section.name == name for spec in section.rows]

    def _most_height(self) -> int:
        return theme.px(SETTINGS_HEIGHT)

    def _make_room(self, room: int) -> None:
        banner = 0 if self._banner.isHidden() else self._banner.sizeHint().height() + SPACE[4]
        self._pages.fill(room - banner - 2 * SPACE[5])

    def _change(self, name: str, value: object) -> None:
        sizes = {"label_size": ""} if name == "label_printer" else {}  # each printer has its own sizes
        if self._preferences is not None:
            self._preferences.change(**{name: value}, **sizes)

    def _show_saved(self, trouble: StorageTrouble | None) -> None:
        """Say why a change could not be saved, until one is."""
        if trouble is None:
            self._banner.hide()
        else:
            self._banner.show_message("bad", error_messages.sentence(trouble))

    def _fill(self) -> None:
        """Build the pages at the first opening: they take three megabytes of memory and would slow down every start."""
        if self._rows:
            return
        for section in self._sections:
            self._pages.addWidget(self._make_page(section))
        self._pages.fit_height()
        self._lay_out()

    def _make_page(self, section: Section) -> QWidget:
        if section.name == ABOUT:
            return AboutPage()
        page, lines = QWidget(), column(space=SPACE[4])
        for spec in section.rows:
            setting = SettingRow(spec)
            setting.chosen.connect(self._change)
            self._rows[spec.name] = setting
            self._pages.lines.append(setting.line)
            lines.addWidget(setting)
        for name, part in ((LOCK, self.pin), (PRIVACY, self.forget)):
            if section.name == name:
                lines.addWidget(part)
        if section.name in (LABELS, OVERDUE):
            self._ends[section.name] = self._make_labels() if section.name == LABELS else ReminderSection()
            lines.addWidget(self._ends[section.name])
            inside = QWidget()
            inside.setLayout(lines)
            self._pages.tall.append(inside)
            lines = column(inside)
        lines.addStretch(1)  # with a stretch factor, or else a row could grow
        page.setLayout(lines)
        return page

    def _make_labels(self) -> LabelSection:
        printer, size = (self._rows[name].field for name in ("label_printer", "label_size"))
        assert isinstance(printer, PickedField) and isinstance(size, PickedField)  # noqa: S101 - as defined
        labels = LabelSection(printer, size)
        self._pages.lines.append(labels.line)
        return labels

    def _lay_out(self) -> None:
        where = label(self.tr("Changes are saved automatically on this computer."), "muted", wrap=True)
        self._pages.lines.append(self.forget.line)
        side, divider, body = QWidget(), QFrame(), QWidget()
        divider.setObjectName("divider")
        listed = column(self.side, margins=around(SPACE[3]))
        listed.addStretch()
        side.setLayout(listed)
        self.side.setMinimumWidth(theme.px(SETTINGS_SIDE))
        pages = column(self._banner, self._pages, space=SPACE[4], margins=(0, SPACE[5], 0, SPACE[5]))
        sides = row(side, divider, space=0)
        sides.addSpacing(SPACE[6])
        sides.addLayout(pages, 1)
        body.setLayout(sides)
        self.set_content(body, about=where, margins=(0, 0, SPACE[6], 0))


class _Pages(QStackedWidget):
    """The pages of the sections; the controls of all of them stand in one column."""

    def __init__(self) -> None:
        super().__init__()
        self.lines: list[ControlRow] = []
        self.tall: list[QWidget] = []
        """Contents of the pages that set the height, and the width of the controls, only while they are shown."""
        self._room = 0
        theme.changed.connect(self._place)
        self.currentChanged.connect(self.fit_height)

    def fit_height(self) -> None:
        """Take the height of the pages for the one shown."""
        page = self.currentWidget()
        if page is not None:
            for content in self.tall:
                content.setVisible(page.isAncestorOf(content))
            self._place()
            self.updateGeometry()

    def fill(self, room: int) -> None:
        """Be at least as high as there is room for, so that the window keeps its height in all sections."""
        if room != self._room:
            self._room = room
            self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Place the controls, also on the pages that are not shown."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        aside = [content for content in self.tall if content.isHidden()]
        shown = [one for one in self.lines if not any(content.isAncestorOf(one) for content in aside)]
        place_controls(shown, self.width())
        if (page := self.currentWidget()) is not None and (inside := page.layout()) is not None:
            needed = max(inside.minimumSize().height(), inside.totalHeightForWidth(self.width()))
            self.setMinimumHeight(max(needed, self._room))
