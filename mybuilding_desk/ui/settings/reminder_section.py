"""End of the overdue section: the texts of reminders and final notices in each language, with a preview."""

from datetime import UTC, datetime, timedelta
from typing import Any, Final, cast

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QFocusEvent, QHideEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QSizePolicy, QWidget

from mybuilding_desk.domain.models import Community, Package
from mybuilding_desk.domain.scan_intent import PackageRow
from mybuilding_desk.domain.settings import MAX_REMINDER_CHARS, Language
from mybuilding_desk.services.workspace import Workspace
from mybuilding_desk.ui.base.buttons import Segments
from mybuilding_desk.ui.base.labels import ActionButton, label
from mybuilding_desk.ui.base.layouts import column, row
from mybuilding_desk.ui.text import error_messages
from mybuilding_desk.ui.text.documents import reminder_text
from mybuilding_desk.ui.text.documents.reminder_text import Notice, ReminderKind
from mybuilding_desk.ui.text.language import LANGUAGE_NAMES
from mybuilding_desk.ui.theme import SPACE, theme
from mybuilding_desk.ui.theme.metrics import REMINDER_TEXT, REMINDER_TEXT_WIDTH

_SHOWN_IN_PREVIEW: Final = frozenset({"pickup_text", "language"})


class ReminderSection(QWidget):
    """Edits one text at a time; it is saved when the user leaves it. A text equal to the standard one is not saved."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("reminder_part")
        self._workspace: Workspace | None = None
        self._kind: ReminderKind = "reminder"
        self._language: Language = "en"
        kinds = [("reminder", self.tr("Reminder")), ("final_notice", self.tr("Final notice"))]
        self._kinds = Segments("reminder_kind", self.tr("Text"), kinds)
        self._languages = Segments("reminder_language", self.tr("Language of the text"), list(LANGUAGE_NAMES.items()))
        self._kinds.chosen.connect(self._choose_kind)
        self._languages.chosen.connect(self._choose_language)
        self._text, self._preview = _TextBox("reminder_text"), _TextBox("reminder_preview")
        self._text.left.connect(self._save)
        self._text.textChanged.connect(self._show_preview)
        self._preview.setReadOnly(True)
        self._preview.setProperty("look", "preview")
        self._preview.setAccessibleName(self.tr("Preview"))
        self._problem = label("", "problem", wrap=True)
        self._problem.setObjectName("reminder_text_problem")
        self._locked = label(self.tr("Managed by your building."), "warning", wrap=True)
        self._locked.setObjectName("reminder_text_locked")
        words = " ".join(f"{{{name}}}" for name in reminder_text.PLACEHOLDERS)
        help_line = label(self.tr("These words are replaced: {0}").format(words), "caption", wrap=True)
        self.reset = ActionButton("reset_reminder", self.tr("Reset text"), style="setting")
        self.reset.setAutoDefault(True)  # Enter presses it, as everywhere
        self.reset.clicked.connect(self._reset)
        self._head = row(self._kinds, self._languages, space=SPACE[3])
        self._head.addStretch(1)
        self._boxes = row(self._text, self._preview, space=SPACE[3])
        foot = row(help_line, self.reset, space=SPACE[3])
        foot.setStretch(0, 1)
        whole = column(label(self.tr("Texts"), "strong"), space=SPACE[2])
        for part in (self._head, self._boxes):
            whole.addLayout(part)
        for note in (self._problem, self._locked):
            whole.addWidget(note)
            note.hide()
        whole.addLayout(foot)
        self.setLayout(whole)

    def bind(self, workspace: Workspace) -> None:
        """Edit the texts of this workspace, in place of an earlier one, in the language of the desk first."""
        if self._workspace is not None:
            self._workspace.preferences.changed.disconnect(self._settings_changed)
        self._workspace = workspace
        workspace.preferences.changed.connect(self._settings_changed)
        self._kind, self._language = "reminder", reminder_text.language_of("", workspace.preferences.now)
        self._show_text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview below the text, and the languages below the kinds, if there is no room beside them."""
        super().resizeEvent(event)
        sides, below = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        needed = 2 * theme.px(REMINDER_TEXT_WIDTH) + SPACE[3]
        self._boxes.setDirection(sides if needed <= self.width() else below)
        needed = self._kinds.in_a_row() + self._languages.in_a_row() + SPACE[3]
        self._head.setDirection(sides if needed <= self.width() else below)

    @property
    def _setting(self) -> str:
        return f"{self._kind}_{self._language}"

    def _choose_kind(self, kind: str) -> None:
        self._kind = cast(ReminderKind, kind)
        self._show_text()

    def _choose_language(self, language: str) -> None:
        self._language = cast(Language, language)
        self._show_text()

    def _settings_changed(self, names: frozenset[str]) -> None:
        if names & _SHOWN_IN_PREVIEW and self.isVisible():  # else `bind` shows it; the workspace may be closed
            self._show_preview()

    def _show_text(self) -> None:
        """Show the chosen text in effect."""
        if self._workspace is None:
            return
        preferences = self._workspace.preferences
        self._kinds.show_choice(self._kind)
        self._languages.show_choice(self._language)
        kept = getattr(preferences.now, self._setting)
        self._text.setPlainText(kept or reminder_text.standard_text(self._kind, self._language))
        name = f"{self._kinds.buttons[self._kind].text()}, {LANGUAGE_NAMES[self._language]}"
        self._text.setAccessibleName(name)
        locked = self._setting in preferences.policy.locked
        self._text.setReadOnly(locked)
        self._locked.setVisible(locked)
        self._text.setAccessibleDescription(self._locked.text() if locked else "")

    def _show_preview(self) -> None:
        """Show the text as a resident gets it, or what is wrong with it."""
        if self._workspace is None:
            return
        text, too_long = self._text.toPlainText(), self._too_long()
        words = self.tr("{0} characters at most. Shorten the text to save it.").format(
            error_messages.number(MAX_REMINDER_CHARS)
        )
        self._problem.setText(words if too_long else "")
        self._problem.setVisible(too_long)
        standard = reminder_text.standard_text(self._kind, self._language)
        locked = self._setting in self._workspace.preferences.policy.locked
        self.reset.setEnabled(not locked and text != standard)
        changed: dict[str, Any] = {self._setting: text}
        settings = self._workspace.preferences.now._replace(**changed)
        community = self._workspace.store.community() or Community("", "140 Riverside")
        now = datetime.now(UTC)
        notice = Notice(
            _sample(now), "Zoë Ångström", community, settings, self._language, now, self._kind != "reminder"
        )
        self._preview.setPlainText(reminder_text.reminder(notice)[1])

    def _too_long(self) -> bool:
        return len(self._text.toPlainText()) > MAX_REMINDER_CHARS

    def _save(self) -> None:
        if self._workspace is None or not self._text.document().isModified() or self._too_long():
            return
        text = self._text.toPlainText()
        is_own = text.strip() and text != reminder_text.standard_text(self._kind, self._language)
        self._workspace.preferences.change(**{self._setting: text if is_own else ""})

    def _reset(self) -> None:
        self._text.setPlainText(reminder_text.standard_text(self._kind, self._language))
        self._text.document().setModified(True)
        self._save()
        self._text.setFocus()


class _TextBox(QPlainTextEdit):
    """Text of several lines, which Tab leaves."""

    left = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Return the height of a few lines; it scrolls."""
        return QSize(theme.px(REMINDER_TEXT_WIDTH), theme.px(REMINDER_TEXT))

    def minimumSizeHint(self) -> QSize:
        """Return the same height; the section decides what is too narrow."""
        return QSize(theme.px(REMINDER_TEXT_WIDTH) // 2, theme.px(REMINDER_TEXT))

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Emit `left`."""
        super().focusOutEvent(event)
        self.left.emit()

    def hideEvent(self, event: QHideEvent) -> None:
        """Emit `left`: the sheet may be closed while the text has the focus."""
        super().hideEvent(event)
        self.left.emit()


def _sample(now: datetime) -> list[PackageRow]:
    """Return two made-up packages of one resident."""
    carriers = {"UPS": 12, "Amazon": 4}
    return [PackageRow(Package(name, "", "12B", name, now - timedelta(days))) for name, days in carriers.items()]
