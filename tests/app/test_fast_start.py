"""Qt without PySide6's signatures: read when a wrong call asks for them, and then all is as PySide6 has it."""

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
heard = []

def told(call):
    try:
        call()
    except Exception as error:
        heard.append(f"{type(error).__name__} {error}")

for wrong in (
    lambda: label.setText(1),
    lambda: label.resize("wide"),
    lambda: label.setText(),
    lambda: QLabel(nosuch=1),
    lambda: QLabel.setText(label, 1, 2),
    lambda: Qt.Key("x"),
):
    told(wrong)
print(QLabel.setText.__doc__)
help(QLabel.resize)
from PySide6.QtSvg import QSvgRenderer
told(lambda: QSvgRenderer("x", 1, 2))
told(lambda: label.setText(1))
print(*heard, sep="\\n")
"""


AT_ONCE = """
import threading
from mybuilding_desk.app.fast_start import load_qt
load_qt()
from PySide6.QtCore import QSize
heard = []

def told():
    try:
        QSize("wide")
    except Exception as error:
        heard.append(f"{type(error).__name__} {str(error).splitlines()[0]}")

threads = [threading.Thread(target=told) for _ in range(8)]
for one in threads:
    one.start()
for one in threads:
    one.join()
print(len(heard), *set(heard))
"""


def said(code: str, **environment: str) -> str:
    environment |= {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True, env={**os.environ, **environment},
        timeout=60,
    )  # fmt: skip
    return done.stdout


def test_wrong_calls_are_told_in_the_words_of_pyside() -> None:
    plain = said(WRONG_CALLS)
    assert "Supported signatures:" in plain
    assert said("from mybuilding_desk.app.fast_start import load_qt\nload_qt()\n" + WRONG_CALLS) == plain


def test_threads_that_go_wrong_at_once_are_told_right() -> None:
    """PySide6 itself sometimes says `NameError` to the second of them."""
    assert said(AT_ONCE) == "8 TypeError 'PySide6.QtCore.QSize.__init__' called with wrong argument types:\n"


def test_the_signatures_are_not_read_before_that() -> None:
    code = (
        "import builtins, sys\nplain = builtins.__import__\n"
        "from mybuilding_desk.app.fast_start import load_qt\nload_qt()\n"
        "from PySide6.QtWidgets import QApplication, QLabel\napp = QApplication([])\nQLabel('x').show()\n"
        "app.processEvents()\n"
        "print(sorted(name for name in sys.modules if name.startswith(('shibokensupport', 'PySide6.support'))))\n"
        "print(builtins.__import__ is plain, sys.modules['shiboken6'].__file__.endswith('shiboken6/__init__.py'))"
    )
    stand_ins = ["", ".signature", ".signature.loader", ".signature.mapping"]
    assert said(code).splitlines() == [str([f"shibokensupport{name}" for name in stand_ins]), "True True"]


def test_where_qt_is_there_already_it_stays_as_it_is() -> None:
    code = (
        "import builtins\nplain = builtins.__import__\nimport PySide6.QtCore, sys\n"
        "from mybuilding_desk.app.fast_start import load_qt\nload_qt()\n"
        "print('shibokensupport.signature.parser' in sys.modules, builtins.__import__ is plain)"
    )
    assert said(code) == "True False\n"


def test_one_variable_turns_it_off() -> None:
    code = (
        "import builtins, sys\nplain = builtins.__import__\n"
        "from mybuilding_desk.app.fast_start import load_qt\nload_qt()\n"
        "print('shibokensupport.signature.parser' in sys.modules, builtins.__import__ is plain)"
    )
    assert said(code, MYBUILDING_DESK_FAST_START="0") == "True False\n"
