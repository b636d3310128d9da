"""Takes the screenshots: one program in the practice building, driven by keys, and pictures of it in few colors."""

import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QDeadlineTimer, QEvent, QEventLoop, Qt
from PySide6.QtGui import QImage, QKeySequence, QPainter, qRgb
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from mybuilding_desk.app.application import App
from mybuilding_desk.core.paths import AppPaths
from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.printing.documents import output
from mybuilding_desk.services.preferences import Preferences
from mybuilding_desk.storage.settings_file import SettingsFile
from mybuilding_desk.ui.details.proof import ProofController
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.support.pseudo import Pseudo

PATIENCE_MS = 30_000
_HAND_MS, _LOOK_MS, _SCANNER_MS = 400, 500, 5
_COLORS, _MOST_SEEN = 256, 128
Color = tuple[int, int, int]


@dataclass(frozen=True)
class Look:
    """The look of a series of pictures: settings, window size and scale, and the target folder."""

    name: str
    folder: str = ""
    choices: dict[str, str] = field(default_factory=dict)
    size: tuple[int, int] = (1366, 768)
    scale: float = 1.0
    only: frozenset[str] = frozenset()
    """The pictures of the series; empty means all of them."""
    mirrored: bool = False
    stretched: bool = False
    """Whether all texts are a good third longer."""


class Camera:
    """Takes the pictures of one look into `folder`."""

    def __init__(self, qt: QApplication, folder: Path, look: Look) -> None:
        self.qt, self.look = qt, look
        self._folder = folder / look.folder
        self._folder.mkdir(parents=True, exist_ok=True)
        self.taken: list[Path] = []
        self._closed: list[App] = []
        """Keeps closed windows: one without its Python part would still receive events."""
        self._time = 0

    @contextmanager
    def program(self, *, practice: bool, marked: bool = False, **choices: object) -> Iterator[App]:
        """A program that is closed at the end; `choices` are settings in addition to those of the look.

        Practice mode stands in for everyday work in the pictures, unless it is to be `marked`.
        """
        with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as temporary:
            folders = AppPaths.under(Path(temporary))
            settings = {"welcomed": True} | self.look.choices | choices
            Preferences(SettingsFile(folders.settings_file)).change(**settings)
            self.app = App(folders)
            if not marked:
                self.app.window.mark_practice = lambda: None  # type: ignore[method-assign]
            if practice:
                self.app.start_practice(Path(temporary) / "practice")
            else:
                self.app.start(None)
            self.app.preferences.change(**settings)
            apply_theme(self.qt, Settings(**settings))  # type: ignore[arg-type]
            if self.look.mirrored:
                self.qt.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
                self.qt.postEvent(self.qt, QEvent(QEvent.Type.LanguageChange))  # as the pages are already made
            if self.look.stretched:
                self.qt.installTranslator(Pseudo(self.qt, stretched=True))
            self.app.show()
            self.app.window.resize(*(round(side / self.look.scale) for side in self.look.size))
            self.until(self.app.window.isActiveWindow)
            try:
                yield self.app
            finally:
                self.app.window.close()
                self.app.worker.close(10)
                self._closed.append(self.app)

    def wants(self, *names: str) -> bool:
        """Whether one of these pictures belongs to the series."""
        return not self.look.only or bool(self.look.only.intersection(names))

    def take(self, name: str) -> None:
        """Take a picture of the window as it is, with a cursor in the focused field."""
        if not self.wants(name):
            return
        self.qt.processEvents()
        self.qt.processEvents()
        path = self._folder / f"{name}-{self.look.name}.png"
        shown = self.app.window.grab()
        popup = self.qt.activePopupWidget()
        if popup is not None:
            painter = QPainter(shown)
            painter.drawPixmap(self.app.window.mapFromGlobal(popup.pos()), popup.grab())
            painter.end()
        in_few_colors(shown.toImage()).save(str(path), "PNG", 0)
        self.taken.append(path)

    def take_popup(self, name: str) -> None:
        """Take a picture of the window with the open menu, and close the menu."""
        self.take(name)
        if (popup := self.qt.activePopupWidget()) is not None:
            popup.close()

    def take_page(self, name: str, proofs: ProofController) -> None:
        """Take a picture of the first page of the open proof, once: paper is the same in every look."""
        if self.look.name == "light" and not self.look.folder:
            path = self._folder / f"{name}.png"
            page = output.image(proofs.contents(), "Letter", 0, 1020)
            in_few_colors(page).save(str(path), "PNG", 0)
            self.taken.append(path)

    def press(self, *names: str) -> None:
        """Press keys in Qt notation."""
        for name in names:
            key = QKeySequence(name)[0]
            QTest.keyClick(self.app.window.windowHandle(), key.key(), key.keyboardModifiers())
            self._time += _LOOK_MS

    def go_to_list(self, *names: str) -> None:
        """Focus the list, and press keys there."""
        assert self.app.window.desk is not None
        self.app.window.desk.ui.table.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.press(*names)

    def type(self, text: str) -> None:
        """Type characters at the pace of a person."""
        self._send(text, _HAND_MS)

    def scan(self, number: str) -> None:
        """Send a scan."""
        self._send(number, _SCANNER_MS)
        self.press("Return")

    def _send(self, text: str, ms: int) -> None:
        """Send characters by a separate clock: a computer that takes pictures is too slow for a scanner's pace."""
        desk = self.app.window.desk
        if desk is not None:
            desk.scan_router.scanner.pause()
            desk.scan_router.scanner.clock = lambda _: self._time
            desk.scan_router.scanner.now = lambda: self._time
        self._time += _HAND_MS
        for char in text:
            self._time += ms
            QTest.keyClick(self.app.window.windowHandle(), char)
        if desk is not None and ms == _HAND_MS:
            desk.scan_router.scanner.pause()

    def sign_in(self, email: str = "") -> None:
        """Sign in to the practice building, and wait for its lists."""
        if email:
            self.press("Ctrl+A")
            self.type(email)
        self.press("Return")
        self.until(lambda: self.app.workspace is not None)
        refresher = self.app.workspace.refresher  # type: ignore[union-attr]
        self.until(lambda: refresher.checked_at is not None and not refresher.busy)

    def until(self, condition: Callable[[], object]) -> None:
        """Wait for a condition."""
        limit = QDeadlineTimer(PATIENCE_MS)
        while not condition():
            if limit.hasExpired():
                raise SystemExit(f"the program did not come to what was to be shown ({self.look.name})")
            self.qt.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 20)


def in_few_colors(image: QImage) -> QImage:
    """The same image in a palette of 256 colors: a third of the bytes."""
    image = image.convertToFormat(QImage.Format.Format_RGB32)
    points = memoryview(image.constBits()).cast("I")
    stands_for, counts = _alike(Counter(points).most_common())
    palette, nearest = _palette(counts)
    places = {color: nearest[parts] for color, parts in stands_for.items()}
    few = QImage(image.width(), image.height(), QImage.Format.Format_Indexed8)
    few.setColorTable([qRgb(*parts) for parts in palette])
    lines, wide, stride = few.bits(), image.width(), few.bytesPerLine()
    for y in range(image.height()):
        lines[y * stride : y * stride + wide] = bytes(map(places.__getitem__, points[y * wide : (y + 1) * wide]))
    return few


def _alike(counted: list[tuple[int, int]]) -> tuple[dict[int, Color], dict[Color, int]]:
    """Map each color to itself or to the first indistinguishable one, with its count."""
    first: dict[Color, Color] = {}
    stands_for: dict[int, Color] = {}
    counts: Counter[Color] = Counter()
    for place, (color, count) in enumerate(counted):
        parts = _parts(color)
        bucket = (parts[0] >> 2, parts[1] >> 2, parts[2] >> 2)
        shown = parts if place < _MOST_SEEN else first.setdefault(bucket, parts)
        first.setdefault(bucket, parts)
        stands_for[color] = shown
        counts[shown] += count
    return stands_for, dict(counts.most_common())


def _palette(counts: dict[Color, int]) -> tuple[list[Color], dict[Color, int]]:
    """The colors to keep, and the palette index of the nearest for each.

    First the most frequent colors, then those farthest from all chosen ones: else the color of a small icon would be
    lost.
    """
    palette = list(counts)[:_MOST_SEEN]
    nearest = {color: min((_apart(color, one), place) for place, one in enumerate(palette)) for color in counts}
    while len(palette) < min(_COLORS, len(counts)):
        worst = max(counts, key=lambda color: nearest[color][0] * counts[color] ** 0.5)
        for color, (apart, _) in nearest.items():
            now = _apart(color, worst)
            if now < apart:
                nearest[color] = now, len(palette)
        palette.append(worst)
    return palette, {color: place for color, (_, place) in nearest.items()}


def _parts(color: int) -> Color:
    return color >> 16 & 255, color >> 8 & 255, color & 255


def _apart(one: Color, other: Color) -> int:
    return (one[0] - other[0]) ** 2 + (one[1] - other[1]) ** 2 + (one[2] - other[2]) ** 2
