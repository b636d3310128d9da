"""Qt without PySide6's signatures: loaded only when a wrong call needs them, with PySide6's own messages."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
WRONG_CALLS = """
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

app = QApplication([])
label = QLabel()
messages = []

def record_error(call):
    try:
        call()
    except Exception as error:
        messages.append(f"{type(error).__name__} {error}")

for wrong in (
    lambda: label.setText(1),
    lambda: label.resize("wide"),
    lambda: label.setText(),
    lambda: QLabel(nosuch=1),
    lambda: QLabel.setText(label, 1, 2),
    lambda: Qt.Key("x"),
):
    record_error(wrong)
print(QLabel.setText.__doc__)
help(QLabel.resize)
from PySide6.QtSvg import QSvgRenderer
record_error(lambda: QSvgRenderer("x", 1, 2))
record_error(lambda: label.setText(1))
print(*messages, sep="\\n")
"""


AT_ONCE = """
import threading
from mybuilding_desk.app.fast_start import load_qt
load_qt()
from PySide6.QtCore import QSize
messages = []

def record_error():
    try:
        QSize("wide")
    except Exception as error:
        messages.append(f"{type(error).__name__} {str(error).splitlines()[0]}")

threads = [threading.Thread(target=record_error) for _ in range(8)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(len(messages), *set(messages))
"""


def run(code: str, **environment: str) -> str:
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    result = subprocess.run(
        [sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment},
        timeout=60,
    )  # fmt: skip
    return result.stdout


def test_wrong_calls_raise_pyside_s_own_messages() -> None:
    plain = run(WRONG_CALLS)
    assert "Supported signatures:" in plain
    assert run("from mybuilding_desk.app.fast_start import load_qt\nload_qt()\n" + WRONG_CALLS) == plain


def test_simultaneous_wrong_calls_raise_the_right_error() -> None:
    """PySide6 itself sometimes raises `NameError` in the second thread."""
    assert run(AT_ONCE) == "8 TypeError 'PySide6.QtCore.QSize.__init__' called with wrong argument types:\n"


def test_the_signatures_are_not_loaded_before_a_wrong_call() -> None:
    code = (
        "import builtins, sys\nplain = builtins.__import__\n"
        "from mybuilding_desk.app.fast_start import load_qt\nload_qt()\n"
        "from PySide6.QtWidgets import QApplication, QLabel\napp = QApplication([])\nQLabel('x').show()\n"
        "app.processEvents()\n"
        "print(sorted(name for name in sys.modules if name.startswith(('shibokensupport', 'PySide6.support'))))\n"
        "print(builtins.__import__ is plain, sys.modules['shiboken6'].__file__.endswith('shiboken6/__init__.py'))"
    )
    stand_ins = ["", ".signature", ".signature.loader", ".signature.mapping"]
    assert run(code).splitlines() == [str([f"shibokensupport{name}" for name in stand_ins]), "True True"]


def test_an_already_imported_qt_is_not_changed() -> None:
    code = (
        "import builtins\nplain = builtins.__import__\nimport PySide6.QtCore, sys\n"
        "from mybuilding_desk.app.fast_start import load_qt\nload_qt()\n"
        "print('shibokensupport.signature.parser' in sys.modules, builtins.__import__ is plain)"
    )
    assert run(code) == "True False\n"


def test_an_environment_variable_turns_it_off() -> None:
    code = (
        "import builtins, sys\nplain = builtins.__import__\n"
        "from mybuilding_desk.app.fast_start import load_qt\nload_qt()\n"
        "print('shibokensupport.signature.parser' in sys.modules, builtins.__import__ is plain)"
    )
    assert run(code, MYBUILDING_DESK_FAST_START="0") == "True False\n"
