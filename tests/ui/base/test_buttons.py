"""Key caps by one rule: one cap for each key; centered with the text of a button, at the end of a row."""

import pytest
from PySide6.QtWidgets import QApplication, QLabel

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui.base.buttons import CountTab
from mybuilding_desk.ui.base.labels import ActionButton, KeyCaps, set_keys
from mybuilding_desk.ui.commands import catalog, keys
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.key_caps import keys_width
from mybuilding_desk.ui.theme.metrics import KEY_CAP
from mybuilding_desk.ui.theme.stylesheet import apply_theme
from tests.support.appearance import appearance_restored


@pytest.fixture(autouse=True)
def with_style(qapp):
    """Apply the style sheet, and restore the appearance of the application at the end."""
    with appearance_restored(qapp):
        apply_theme(qapp, Settings(theme="light"))
        yield


@pytest.fixture
def shown(qtbot):
    """Show a widget with this width."""

    def show(widget, width):
        qtbot.addWidget(widget)
        widget.resize(width, 44)
        widget.show()
        QApplication.processEvents()
        return widget

    return show


def caps_of(widget):
    """Return the texts of the visible key caps, in reading order."""
    caps = [one for one in widget.findChildren(QLabel) if str(one.property("look")).startswith("key")]
    return [cap.text() for cap in caps if cap.isVisible()]


@pytest.mark.parametrize(
    ("platform", "names"),
    [("linux", ["Ctrl", "Shift", "S"]), ("win32", ["Ctrl", "Shift", "S"]), ("darwin", ["⇧", "⌘", "S"])],
)
def test_each_key_has_a_cap_of_its_own(shown, monkeypatch, platform, names):
    monkeypatch.setattr(keys, "PLATFORM", platform)
    button = shown(ActionButton("queue", "Sync queue", command=catalog.SYNC_QUEUE), 320)
    assert caps_of(button) == names
    assert str(catalog.SYNC_QUEUE) in button.accessibleDescription()


def test_a_button_without_a_key_has_no_cap(shown):
    assert caps_of(shown(ActionButton("light", "Light theme", command=catalog.THEME_LIGHT), 320)) == []
    assert caps_of(shown(ActionButton("close", "Close"), 320)) == []


@pytest.mark.parametrize("style", ["", "main"])
def test_text_and_caps_of_a_button_are_centered_as_a_group(shown, style):
    button = shown(ActionButton("undo", "Undo", style=style, command=catalog.UNDO), 400)
    words, caps = button._words.geometry(), button._cap.geometry()
    assert caps.left() - words.right() - 1 == 8
    assert abs(words.left() - (button.width() - 1 - caps.right())) <= 1


def test_in_a_row_the_text_is_at_the_start_and_the_caps_at_the_end(shown):
    button = shown(ActionButton("copy", "Copy", style="row", command=catalog.COPY_NUMBER), 400)
    assert button._words.geometry().left() == button.width() - 1 - button._cap.geometry().right() == 8


def test_caps_are_as_large_as_painted_ones(shown):
    caps = shown(KeyCaps(catalog.SYNC_QUEUE.cap_names), 200)
    assert all(cap.height() == theme.px(KEY_CAP) for cap in caps.findChildren(QLabel))
    assert abs(caps.sizeHint().width() - keys_width(catalog.SYNC_QUEUE.cap_names)) <= 3


def test_a_tab_has_its_key_in_its_tooltip_only(shown):
    tab = shown(CountTab("tab_pending"), 200)
    tab.setText("Pending 37")
    set_keys(tab, catalog.PENDING)
    assert caps_of(tab) == []
    assert tab.toolTip() == "Pending (Ctrl 1)"
    assert tab.sizeHint().height() == theme.height(36)


def test_a_count_of_nothing_has_no_color_of_a_warning(qapp):
    tab = CountTab("tab_problems", role="bad")
    roles = {}
    for count in ("0", "1", "10"):
        tab.setText(f"Problems {count}")
        roles[count] = tab.count_role()
    assert roles == {"0": "muted", "1": "bad", "10": "bad"}
