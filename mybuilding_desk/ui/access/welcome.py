"""The welcome page on a computer that is not set up yet: set up the server, or try practice mode."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from mybuilding_desk.ui.base.labels import IconLabel, label
from mybuilding_desk.ui.base.layouts import column, row, set_tab_order
from mybuilding_desk.ui.base.pages import brand
from mybuilding_desk.ui.theme import HEADING, SPACE


class ChoiceButton(QPushButton):
    """Large button with an icon, a title, and a description."""

    def __init__(self, name: str, icon_name: str, title: str, words: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setProperty("look", "choice")
        self.setAutoDefault(True)
        self.setAccessibleName(title)
        self.setAccessibleDescription(words)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        picture = IconLabel(icon_name, "accent", HEADING)
        texts = column(label(title, "strong"), label(words, "muted", wrap=True), space=SPACE[1])
        inside = row(picture, space=SPACE[4], margins=(SPACE[5], SPACE[4], SPACE[5], SPACE[4]))
        inside.setAlignment(picture, Qt.AlignmentFlag.AlignTop)
        inside.addLayout(texts, 1)
        self.setLayout(inside)
        for part in self.findChildren(QWidget):
            part.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def sizeHint(self) -> QSize:
        """Return the size of the button's content."""
        inside = self.layout()
        return inside.sizeHint() if inside else super().sizeHint()

    def heightForWidth(self, width: int) -> int:
        """Return the height that the wrapped text needs at this width."""
        inside = self.layout()
        return inside.heightForWidth(width) if inside else super().heightForWidth(width)

    def minimumSizeHint(self) -> QSize:
        """Return the size at which no text is cut off."""
        inside = self.layout()
        return inside.minimumSize() if inside else super().minimumSizeHint()


class WelcomePage(QWidget):
    """The two choices. Tab and the arrow keys move between them, Enter selects one; the page only emits the choice."""

    set_up_chosen = Signal()
    practice_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("welcome_column")
        self._set_up = ChoiceButton(
            "choose_set_up",
            "settings-2",
            self.tr("Set up this computer"),
            self.tr("Connect to your building with the client ID and secret from your MyBuilding contact."),
        )
        self._practice = ChoiceButton(
            "choose_practice",
            "building-2",
            self.tr("Try practice mode"),
            self.tr("Log and release sample packages. No account or network needed, and nothing leaves this computer."),
        )
        self._set_up.clicked.connect(self.set_up_chosen)
        self._practice.clicked.connect(self.practice_chosen)
        page = column(space=SPACE[5])
        page.addLayout(
            brand(
                self.tr("Welcome to MyBuilding Desk"),
                self.tr("This computer isn’t set up yet. How would you like to start?"),
            )
        )
        page.addLayout(column(self._set_up, self._practice, space=SPACE[3]))
        self.setLayout(page)
        set_tab_order(self._set_up, self._practice)

    def focus_first(self) -> None:
        """Focus the first choice."""
        self._set_up.setFocus(Qt.FocusReason.OtherFocusReason)
