"""Qt without PySide6's signatures: read when a wrong call asks for them, and then all is as PySide6 has it."""

import os
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[1]
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
from mybuilding_desk.lean_qt import load_qt
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


def said(code: str) -> str:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": str(ROOT), "PYTHONHASHSEED": "0"}
    done = subprocess.run(
        [sys.executable, "-c", code], check=True, stdout=subprocess.PIPE, text=True, env=environment, timeout=60
    )
    return done.stdout


def test_wrong_calls_are_told_in_the_words_of_pyside() -> None:
    plain = said(WRONG_CALLS)
    assert "Supported signatures:" in plain
    assert said("from mybuilding_desk.lean_qt import load_qt\nload_qt()\n" + WRONG_CALLS) == plain


def test_threads_that_go_wrong_at_once_are_told_right() -> None:
    """PySide6 itself sometimes says `NameError` to the second of them."""
    assert said(AT_ONCE) == "8 TypeError 'PySide6.QtCore.QSize.__init__' called with wrong argument types:\n"


def test_the_signatures_are_not_read_before_that() -> None:
    code = (
        "import builtins, sys\nplain = builtins.__import__\n"
        "from mybuilding_desk.lean_qt import load_qt\nload_qt()\n"
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
        "from mybuilding_desk.lean_qt import load_qt\nload_qt()\n"
        "print('shibokensupport.signature.parser' in sys.modules, builtins.__import__ is plain)"
    )
    assert said(code) == "True False\n"


EVERY_ENUMERATION = """
import copy, enum, importlib, pickle

def inside(owner):
    for name in sorted(vars(owner)):
        one = getattr(owner, name, None)
        if isinstance(one, enum.EnumType):
            yield one
        elif isinstance(one, type) and one.__module__.startswith("PySide6") and one.__qualname__.count(".") < 3:
            yield from inside(one)

def told(call):
    try:
        return repr(call())
    except Exception as error:
        return repr(error)

def facts(made):
    members = [made[name] for name in made.__members__]
    yield made.__module__, made.__qualname__, made.__mro__, made.__doc__, len(made), [*made]
    yield sorted(name for name in vars(made)), told(lambda: made(12345)), told(lambda: made("x")), told(lambda: made.no)
    yield made._value2member_map_, made._value_repr_, getattr(getattr(made, "_iter_member_", None), "__name__", "")
    for kept in ("_boundary_", "_flag_mask_", "_singles_mask_", "_all_bits_", "_inverted_", "_use_args_"):
        yield getattr(made, kept, "")
    for name, one in zip(made.__members__, members):
        yield name, repr(one), str(one), f"{one}", hash(one), one._sort_order_, vars(one).keys(), one.__objclass__
        yield made(one.value) is one, pickle.loads(pickle.dumps(one)) is one, copy.deepcopy(one) is one, one in made
        yield told(lambda: one | members[-1]), told(lambda: ~one), told(lambda: one & members[0]), told(lambda: [*one])
        yield told(lambda: one ^ members[-1]), told(lambda: one < members[-1]), told(lambda: one == one.value)
    yield told(lambda: made("late")), told(lambda: setattr(made, members[0].name, 1))

seen = set()
for module in ("QtCore", "QtGui", "QtWidgets", "QtSvg", "QtNetwork", "QtTest"):
    try:
        module = importlib.import_module(f"PySide6.{module}")
    except ImportError:
        continue
    for name in dir(module):
        getattr(module, name)
    for made in inside(module):
        if made not in seen:
            seen.add(made)
            print(*facts(made), sep="\\n")
print(len(seen))
"""


def test_the_enumerations_are_as_python_makes_them() -> None:
    lean = said("from mybuilding_desk.lean_qt import load_qt\nload_qt()\n" + EVERY_ENUMERATION)
    assert int(lean.splitlines()[-1]) > 500
    assert lean == said(EVERY_ENUMERATION)


def test_they_are_not_made_by_python() -> None:
    code = (
        "import enum, inspect\nplain = enum._proto_member\nmade = []\n"
        "enum._proto_member = lambda value: made.append(value) or plain(value)\n"
        "from mybuilding_desk.lean_qt import load_qt\nload_qt()\nfrom PySide6.QtCore import Qt\n"
        "print(made, Qt.Key.Key_A.name)"
    )
    assert said(code) == "[] Key_A\n"


def test_enumerations_of_others_are_made_by_python() -> None:
    code = (
        "import enum, __main__\nfrom mybuilding_desk.lean_qt import load_qt\nload_qt()\n"
        "Few = enum.Flag('Few', 'one two')\nWords = enum.Enum('Words', [('a', 'x'), ('b', 'y')])\n"
        "print([*Few], Few.__module__, Words('y'), enum.IntEnum('Some', 'a', module='m').__module__)\n"
        "like_qt = enum.Flag('Like', [('a', 1), ('b', 2)], boundary=enum.KEEP)\n"
        "texts = enum.Enum('Texts', [('a', 'x')], type=str, boundary=enum.KEEP)\n"
        "print(like_qt.__module__, like_qt(7), texts.a.upper())"
    )
    assert said(code) == "[<Few.one: 1>, <Few.two: 2>] __main__ Words.b m\n__main__ Like.a|b|4 X\n"


def test_a_thread_without_python_makes_them_too() -> None:
    code = (
        "import _thread, enum, functools, gc, threading, weakref\n"
        "from mybuilding_desk.lean_qt import load_qt\nload_qt()\ngc.disable()\n"
        "for kind, members in (enum.IntEnum, [('a', 1)]), (enum.Flag, 'b'):\n"
        "    make, ended = functools.partial(kind, 'Alone', members, boundary=enum.KEEP), threading.Event()\n"
        "    watched = weakref.ref(make, lambda _: ended.set())  # the thread lets go of it at its end\n"
        "    _thread.start_new_thread(make, ())\n"
        "    del make\n"
        "    assert ended.wait(20)\n"
        "    print([*next(one for one in kind.__subclasses__() if one.__name__ == 'Alone')])"
    )
    assert said(code) == "[<Alone.a: 1>]\n[<Alone.b: 1>]\n"
