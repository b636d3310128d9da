"""Style sheet of the program, generated from the tokens of `theme`. It sets appearance only, never behavior.

`~14px` grows with the text; `^42px` is the height of a part with one line of text.
"""

import re
from string import Template
from typing import Final

from PySide6.QtWidgets import QApplication

from mybuilding_desk.domain.settings import Settings
from mybuilding_desk.ui import theme as tokens
from mybuilding_desk.ui.theme import theme
from mybuilding_desk.ui.theme.fonts import FIXED_FACES, provide_face
from mybuilding_desk.ui.theme.icons import icon_file
from mybuilding_desk.ui.theme.metrics import AVATAR, FILTER_HEIGHT, FLAG_CHIP

_SHEET: Final = """
* { outline: none; }
QWidget { color: $text; font-size: ~${body}px; }
QMainWindow, #page { background: $bg; }
QLabel { background: transparent; }
QLabel[look="heading"] { font-size: ~${heading}px; font-weight: 650; }
QLabel[look="brand"] { font-size: ~${brand}px; font-weight: 650; }
QLabel[look="empty"] { font-size: ~${empty}px; font-weight: 600; }
QLabel[look="strong"] { font-weight: 600; }
QLabel[look="on-accent"] { font-weight: 600; color: $accent_ink; }
QLabel[look="on-accent"]:disabled, QLabel[look="strong"]:disabled { color: $muted; }
QLabel[look="muted"] { color: $muted; }
QLabel[look="caption"] { color: $muted; font-size: ~${caption}px; }
QLabel[look="caption"][tone="bad"] { color: $bad; }
QLabel[look="label"] { font-size: ~${number}px; font-weight: 500; }
QLabel[look="figure"] { font-size: ~${figure}px; font-weight: 650; }
QLabel[look="key"], QLabel[look="key-on-accent"] { color: $muted; background: $surface;
    border: 1px solid $button_edge; border-radius: ${keycap}px; font-size: ~${key}px; font-weight: 500;
    padding: 0 5px; min-width: ~8px; min-height: ~18px; max-height: ~18px; }
QLabel[look="key-on-accent"] { color: $accent_ink; background: transparent; border-color: $accent_ink; }
QLabel[look="key-on-accent"]:disabled { color: $muted; border-color: $line; }
#key_badge { background: $raised; border: 1px solid $line; border-radius: ${row}px; }
QLabel[look="warning"] { color: $warn; font-size: ~${number}px; font-weight: 500; }
QLabel[look="problem"] { color: $bad; font-size: ~${number}px; }
QLabel[look="chip"] { font-size: ~${number}px; font-weight: 600; border-radius: ${chip}px; padding: 0 12px;
    min-height: ^32px; }
QLabel[look="chip"][tone="bad"] { background: $bad_soft; color: $bad; }
QLabel[look="chip"][tone="warn"] { background: $warn_soft; color: $warn; }
QLabel[look="chip"][tone="info"] { background: $info_soft; color: $info; }
QLabel[look="chip"][tone="ok"] { background: $ok_soft; color: $ok; }
QLabel[look="avatar"] { background: $accent_soft; color: $accent; border-radius: ${round}px; font-weight: 650;
    font-size: ~${number}px; min-width: ~32px; max-width: ~32px; min-height: ~32px; max-height: ~32px; }
QLabel[look="person"] { font-size: ~${subheading}px; font-weight: 550; }
QLabel[look="number"] { font-family: $fixed; font-weight: 600; }
QLabel[look="tracking"] { font-family: $fixed; font-weight: 600; font-size: ~${number}px; }
QLabel[look="tracking-caption"] { font-family: $fixed; font-weight: 600; font-size: ~${caption}px; }
QLabel[look="tracking-key"] { font-family: $fixed; font-weight: 600; font-size: ~${key}px; }
QLabel[look="fact"] { font-size: ~${number}px; }
QLabel[look="fact-name"] { font-size: ~${number}px; color: $muted; }
QLabel[look="event"] { font-size: ~${number}px; font-weight: 600; }
#audit_bar QLabel[look="muted"], #audit_place { font-size: ~${large}px; }
#audit_place { font-weight: 650; }
QLabel[look="accent"] { color: $accent; font-weight: 600; }
#card, #sheet, #panel { background: $surface; border: 1px solid $line; border-radius: ${card}px; }
#sheet { border-radius: ${sheet}px; background: $raised; }
#panel { min-width: ~294px; max-width: ~294px; }
#popup, #drop_bar { background: $raised; border: 1px solid $line; border-radius: ${card}px; }
#logo[look="small"] { min-width: ~28px; max-width: ~28px; min-height: ~28px; max-height: ~28px; }
#logo { min-width: ~48px; max-width: ~48px; min-height: ~48px; max-height: ~48px; }
#sign_in_card, #lock_card, #change_card { min-width: ~400px; max-width: ~400px; }
#welcome_column, #set_up_column { min-width: ~520px; max-width: ~520px; }
#coach { background: $accent_soft; border: 1px solid $accent; border-radius: ${card}px; }
#rail { background: $rail; border-right: 1px solid $line; min-width: ~231px; max-width: ~231px; }
#rail[mirrored="true"] { border-right: none; border-left: 1px solid $line; }
#rail[narrow="true"] { min-width: ~68px; max-width: ~68px; }
#foot { background: $bg; border-top: 1px solid $line; }
#preview_panel { background: $sunken; border-radius: ${card}px; }
#rule { background: $line; max-height: 1px; min-height: 1px; border: none; }

QLineEdit, QComboBox { background: $surface; color: $text; border: 1px solid $edge; border-radius: ${field}px;
    padding: 0 12px; min-height: ^42px; selection-background-color: $accent; selection-color: $accent_ink;
    placeholder-text-color: $muted; lineedit-password-character: 8226; }
QLineEdit:focus, QComboBox:focus { border: 2px solid $accent; padding: 0 11px; min-height: ^40px; }
QLineEdit:disabled, QLineEdit:read-only { color: $muted; background: $sunken; border: 1px solid $line; }
QLineEdit:read-only:focus { border: 1px solid $line; padding: 0 12px; min-height: ^42px; }
QLineEdit[look="bare"], QLineEdit[look="bare"]:focus { border: none; border-radius: 0; background: $surface;
    padding: 0; font-size: ~${large}px; min-height: ^28px; }
QLineEdit[look="setting-number"] { min-width: ~38px; max-width: ~38px; min-height: ^34px; padding: 0 8px;
    border-radius: ${row}px; }
QLineEdit[look="setting-number"]:focus { min-height: ^32px; padding: 0 7px; }
QLineEdit[look="setting"] { min-height: ^34px; border-radius: ${row}px; padding: 0 8px; }
QLineEdit[look="setting"]:focus { min-height: ^32px; padding: 0 7px; }
QLineEdit[look="small"] { min-height: ^32px; border-radius: ${row}px; padding: 0 8px; }
QLineEdit[look="small"]:focus { min-height: ^30px; padding: 0 7px; }
#find_frame { background: $surface; border: 1px solid $button_edge; border-radius: ${row}px; }
#find_frame[focused="true"] { border: 2px solid $accent; }
QLineEdit[look="find"], QLineEdit[look="find"]:focus { border: none; background: transparent; padding: 0;
    min-height: ^34px; }
QComboBox[look="palette"], QComboBox[look="palette"]:focus { border: none; background: transparent; padding: 0;
    min-height: ^28px; font-size: ~${large}px; }
QComboBox[look="palette"]::drop-down { width: 0; border: none; }
QComboBox[look="palette"]::down-arrow { image: none; width: 0; height: 0; }
QComboBox[look="palette"] QLineEdit { border: none; background: $raised; padding: 0; font-size: ~${large}px;
    min-height: ^28px; }
#palette_list { background: $raised; padding: 8px 0; }
#palette_foot { background: $sunken; border-top: 1px solid $line; border-bottom-left-radius: 15px;
    border-bottom-right-radius: 15px; }
QFrame[look="stepper"] { background: $surface; border: 1px solid $edge; border-radius: ${row}px; padding: 1px; }
QFrame[look="stepper"][tone="bad"] { border: 2px solid $bad; padding: 0; }
QFrame[look="stepper"][focused="true"] { border: 2px solid $accent; padding: 0; }
QFrame[look="stepper"] QSpinBox { background: transparent; color: $text; border: none; font-weight: 600;
    min-height: ^30px; selection-background-color: $accent; selection-color: $accent_ink; }
QFrame[look="stepper"] QSpinBox::up-button, QFrame[look="stepper"] QSpinBox::down-button { width: 0; border: none; }
QFrame[look="stepper"] QLineEdit { background: transparent; border: none; padding: 0; min-height: 0; }
QFrame[look="stepper"][tone="bad"] QLineEdit { color: $bad; }
QFrame[look="stepper"] QFrame[look="split"] { background: $line; min-width: 1px; max-width: 1px; border: none; }
QFrame[look="stepper"] QPushButton { background: transparent; border: none; padding: 0; font-size: ~${large}px;
    font-weight: 400; min-height: ^30px; min-width: ~32px; max-width: ~32px; border-radius: ${mark}px; }
QFrame[look="stepper"] QPushButton:hover { background: $hover; }
QFrame[look="stepper"] QPushButton:pressed { background: $sel; }
QPlainTextEdit { background: $surface; color: $text; border: 1px solid $line; border-radius: ${field}px;
    padding: 6px; selection-background-color: $accent; selection-color: $accent_ink; }
QPlainTextEdit:disabled { color: $muted; background: $sunken; }
QPlainTextEdit[look="preview"] { background: $sunken; }
QPlainTextEdit:focus { border: 2px solid $accent; padding: 5px; }
#handover_note { border: 1px solid $edge; padding: 6px 9px; }
#handover_note:focus { border: 2px solid $accent; padding: 5px 8px; }
#recipient_matches { background: $raised; border: 1px solid $button_edge; }
#recipient_matches::item { min-height: ^28px; padding: 0 6px; border-radius: ${mark}px; }
#recipient_matches::item:selected { background: $sel; color: $text; }
QComboBox[look="small"], QComboBox[look="small"]:focus { border-radius: ${row}px; padding: 0 8px; min-height: ^32px; }
QComboBox[look="small"]:focus { padding: 0 7px; min-height: ^30px; }
QComboBox[look="small"]:!editable { padding-top: 1px; min-height: ^31px; }
QComboBox[look="small"]:!editable:focus { padding-top: 1px; min-height: ^29px; }
QComboBox[look="setting"] { border-radius: ${row}px; min-height: ^34px; }
QComboBox[look="setting"]:focus { min-height: ^32px; }
QComboBox[look="setting"]::drop-down { width: 32px; }
QComboBox:disabled { color: $muted; background: $sunken; border: 1px solid $line; }
QComboBox { combobox-popup: 0; }
QComboBox::drop-down { border: none; width: 24px; }
QComboBox::down-arrow { image: url("$chevron"); width: ~14px; height: ~14px; }
QComboBox QAbstractItemView { background: $raised; border: 1px solid $line; selection-background-color: $sel;
    selection-color: $text; padding: 4px; outline: none; }
QComboBox QAbstractItemView::item { min-height: ^28px; padding: 0 4px; }

QPushButton { background: $surface; color: $text; border: 1px solid $button_edge; border-radius: ${field}px;
    font-weight: 600; min-height: ^42px; padding: 0 14px; }
QPushButton:hover { background: $hover; }
QPushButton:pressed { background: $sel; }
QPushButton:focus { border: 2px solid $accent; padding: 0 13px; min-height: ^40px; }
QPushButton:disabled { color: $muted; background: $sunken; }
QPushButton[look="main"] { background: $accent; color: $accent_ink; border: 1px solid $accent; }
QPushButton[look="main"]:hover { background: $accent; border-color: $text; }
QPushButton[look="main"]:focus { border: 2px solid $accent; }
QPushButton[look="main"]:disabled { background: $sunken; color: $muted; border-color: $line; }
QPushButton[look="link"] { background: transparent; border: none; color: $accent; font-weight: 600; padding: 0 4px;
    min-height: ^24px; }
QPushButton[look="link"]:hover { text-decoration: underline; }
QPushButton[look="link"]:disabled { color: $muted; }
QPushButton[look="link"]:focus { border: 2px solid $accent; border-radius: ${mark}px; }
#details_story, #clear_signature { padding: 0 0 0 4px; font-size: ~${number}px; }
#details_story:focus, #clear_signature:focus { padding: 0 0 0 2px; }
QPushButton[look="quiet"] { background: transparent; border: 1px solid transparent; color: $muted; font-weight: 500;
    padding: 0 10px; min-height: ^34px; border-radius: ${row}px; }
QPushButton[look="quiet"]:hover { color: $text; background: $hover; }
QPushButton[look="quiet"]:focus { border: 2px solid $accent; }
QPushButton[look="cross"] { background: transparent; border: 1px solid transparent; border-radius: ${row}px;
    padding: 0; min-width: 42px; min-height: 42px; }
QPushButton[look="cross"]:hover { background: $hover; }
QPushButton[look="cross"]:focus { border: 2px solid $accent; min-width: 40px; min-height: 40px; }
QPushButton[look="inside"] { background: transparent; border: 2px solid transparent; color: $muted; font-weight: 500;
    font-size: ~${number}px; padding: 0 4px; min-height: ^24px; border-radius: ${mark}px; }
QPushButton[look="inside"]:hover { color: $text; }
QPushButton[look="inside"]:focus { border: 2px solid $accent; padding: 0 4px; min-height: ^24px; }
QPushButton[look="row"] { background: transparent; border: 1px solid transparent; padding: 0;
    border-radius: ${row}px; min-height: ^32px; }
QPushButton[look="row"]:hover { background: $hover; }
QPushButton[look="row"]:focus { border: 2px solid $accent; padding: 0; min-height: ^30px; }
QPushButton[look="tool"] { min-height: ^34px; padding: 0 12px; border-radius: ${row}px; font-size: ~${number}px; }
QPushButton[look="tool"]:focus { border: 2px solid $accent; padding: 0 11px; min-height: ^32px; }
QPushButton[look="step-period"] { background: transparent; border: 1px solid transparent; padding: 0;
    min-width: ~28px; max-width: ~28px; min-height: ^34px; border-radius: ${row}px; }
QPushButton[look="step-period"]:hover:enabled { background: $hover_ground; }
QPushButton[look="step-period"]:focus { border: 2px solid $accent; min-width: ~26px; max-width: ~26px;
    min-height: ^32px; }
QPushButton[look="in-row"] { min-height: ^30px; padding: 0 6px; border-radius: ${row}px; font-size: ~${number}px; }
QPushButton[look="in-row"]:focus { border: 2px solid $accent; padding: 0 5px; min-height: ^28px; }
QPushButton[look="square"] { padding: 0; min-width: ^42px; max-width: ^42px; }
QPushButton[look="square"]:focus { padding: 0; min-width: ^40px; max-width: ^40px; }
QPushButton[look="box"], QPushButton[look="box"]:focus { padding: 0; font-weight: 400; }
QPushButton[look="line"] { background: transparent; border: 1px solid transparent; padding: 0; font-weight: 400;
    border-radius: ${row}px; }
QPushButton[look="line"]:hover { background: $hover; }
QPushButton[look="line"]:focus { border: 2px solid $accent; padding: 0; }
QPushButton[look="choice"] { border-radius: ${card}px; padding: 0; font-weight: 400; }
QPushButton[look="choice"]:focus { padding: 0; }
QPushButton[look="tile"] { border: 1px solid $line; border-radius: ${field}px; padding: 0; font-weight: 400; }
QPushButton[look="tile"]:focus { border: 2px solid $accent; padding: 0; }
QLabel[look="figure"][tone="bad"] { color: $bad; }
QLabel[look="figure"][tone="warn"] { color: $warn; }
QLabel[look="figure"][tone="muted"] { color: $muted; }
QPushButton[look="filter"] { font-weight: 500; font-size: ~${number}px; min-height: ^30px; padding: 0 10px;
    border-radius: ${chip}px; }
QPushButton[look="filter"]:focus { border: 2px solid $accent; padding: 0 9px; min-height: ^28px; }
QPushButton[look="flag"] { font-weight: 500; font-size: ~${number}px; min-height: ^26px; padding: 0;
    border-radius: ${flag}px; }
QPushButton[look="flag"]:checked { background: $accent_soft; border: 1px solid $accent; }
QPushButton[look="flag"]:focus { border: 2px solid $accent; min-height: ^24px; padding: 0; }
QPushButton[look="filter"]:checked, QPushButton[look="filter"][on="true"] { background: $accent_soft; color: $accent;
    border: 1px solid $accent; }
QPushButton[look="filter"]:checked:focus, QPushButton[look="filter"][on="true"]:focus { border: 2px solid $accent; }
#sheet QPushButton[look=""]:enabled:!hover:!pressed, #sheet QPushButton[look="filter"]:!checked:!hover:!pressed,
    #sheet QPushButton[look="segment"]:!checked:!hover:!pressed { background: $raised; }
#begin_drop QLabel { color: $muted; font-weight: 600; font-size: ~${number}px; }
#begin_drop[on="true"] { border-color: $accent_soft; }
#begin_drop[on="true"] QLabel { color: $accent; }
#intake_more { font-size: ~${number}px; }
#find_carrier { padding-right: 28px; }
#find_carrier::menu-indicator { image: url("$chevron"); width: 14px; height: 14px; right: 11px;
    subcontrol-origin: padding; subcontrol-position: center right; }
QPushButton[look="segment"], QPushButton[look="segment"]:focus { border: none; min-height: ^30px; padding: 0; }
QPushButton[look="setting"] { min-height: ^34px; border-radius: ${row}px; }
QPushButton[look="setting"]:focus { min-height: ^32px; }
QPushButton[look="side"] { background: transparent; border: 1px solid transparent; color: $muted; font-weight: 500;
    min-height: ^34px; padding: 0 12px; border-radius: ${row}px; text-align: left; }
QPushButton[look="side"]:hover { color: $text; background: $hover; }
QPushButton[look="side"]:checked { background: $accent_soft; color: $accent; font-weight: 650; }
QPushButton[look="side"]:focus { border: 2px solid $accent; padding: 0 11px; min-height: ^32px; }
QPushButton[look="tab"], QPushButton[look="foot"], QPushButton[look="user"] { text-align: left;
    background: transparent; border: 1px solid transparent; border-radius: ${row}px; font-weight: 500; }
QPushButton[look="tab"] { color: $muted; min-height: ^34px; padding: 0 11px; }
QPushButton[look="tab"]:checked { background: $surface; color: $text; border: 1px solid $line; }
QPushButton[look="tab"]:focus { border: 2px solid $accent; padding: 0 10px; min-height: ^32px; }
QPushButton[look="foot"] { color: $muted; font-size: ~${caption}px; font-weight: 400; min-height: ^30px;
    padding: 0 7px; }
QPushButton[look="foot"]:focus { border: 2px solid $accent; padding: 0 6px; min-height: ^28px; }
QPushButton[look="foot"][tone="bad"] { color: $bad; }
QPushButton[look="foot"][tone="on"] { color: $accent; }
QPushButton[look="user"] { padding: 0; min-height: ^45px; }
QPushButton[look="user"]:focus { border: 2px solid $accent; min-height: ^43px; }
QPushButton[look="tab"]:hover:!checked, QPushButton[look="foot"]:hover, QPushButton[look="user"]:hover {
    background: $hover_ground; }
QPushButton[look="tab"]:hover, QPushButton[look="foot"][tone=""]:hover { color: $text; }
QPushButton[look="page-foot"] { background: transparent; border: 2px solid transparent; color: $muted;
    font-weight: 500; font-size: ~${number}px; min-height: ^28px; padding: 0 3px 0 4px; border-radius: ${mark}px;
    text-align: left; }
QPushButton[look="page-foot"]:hover { color: $text; background: $hover; }
QPushButton[look="page-foot"]:focus { border: 2px solid $accent; padding: 0 3px 0 4px; min-height: ^28px; }
QPushButton[look="page-foot"]:disabled { background: transparent; }
QPushButton[look="page-foot"]::menu-indicator { image: url("$chevron"); width: 14px; height: 14px; right: 0;
    subcontrol-origin: padding; subcontrol-position: center right; }
#divider { background: $line; min-width: 1px; max-width: 1px; border: none; }
QCheckBox { spacing: 10px; min-height: ^28px; }
QCheckBox:focus { color: $accent; }
QCheckBox:disabled { color: $muted; }
QCheckBox::indicator { width: ~18px; height: ~18px; border: 1px solid $edge; border-radius: ${keycap}px;
    background: $surface; }
QCheckBox::indicator:focus { border: 2px solid $accent; }
QCheckBox::indicator:disabled { background: $sunken; border-color: $line; }
QCheckBox::indicator:checked:disabled { background: $faint; border-color: $faint; image: url("$check"); }
QProgressBar { background: $sunken; border: none; border-radius: 3px; min-height: 6px; max-height: 6px; }
QProgressBar::chunk { background: $accent; border-radius: 3px; }
QCheckBox::indicator:checked:enabled { background: $accent; border-color: $accent; image: url("$check"); }

QFrame[look="banner"] { border: none; border-radius: ${field}px; }
QFrame[look="banner"][tone="bad"] { background: $bad_soft; }
QFrame[look="banner"][tone="warn"] { background: $warn_soft; }
QFrame[look="banner"][tone="info"] { background: $info_soft; }
QFrame[look="banner"][tone="ok"] { background: $ok_soft; }
QFrame[tone="bad"] QLabel { color: $bad; }
QFrame[tone="warn"] QLabel { color: $warn; }
QFrame[tone="info"] QLabel { color: $info; }
QFrame[tone="ok"] QLabel { color: $ok; }
QFrame[look="banner"] QPushButton { background: transparent; border: 2px solid transparent; min-height: ^24px;
    padding: 0 2px; text-decoration: underline; }
QFrame[tone="bad"] QPushButton { color: $bad; }
QFrame[tone="warn"] QPushButton { color: $warn; }
QFrame[tone="info"] QPushButton { color: $info; }
QFrame[look="banner"] QPushButton:focus { border: 2px solid $text; border-radius: ${mark}px; padding: 0 2px;
    min-height: ^24px; }
#practice_band { background: $warn_soft; border-bottom: 1px solid $line; min-height: ^28px; }
#practice_band QLabel, #practice_band QPushButton { font-size: ~${number}px; }
#practice_title { font-weight: 650; }
#practice_band QPushButton { background: transparent; border: 2px solid transparent; min-height: ^20px;
    padding: 0 4px; text-decoration: underline; font-weight: 650; border-radius: ${mark}px; }
#practice_band QPushButton:hover { background: $surface; }
#practice_band QPushButton:focus { border: 2px solid $warn; padding: 0 4px; min-height: ^20px; }
#toast { background: $toast; border-radius: ${card}px; }
QPushButton[look="on-toast"] { background: transparent; border: none; color: $toast_accent; font-weight: 650;
    min-height: ^24px; padding: 0; }
QPushButton[look="on-toast"]:hover { text-decoration: underline; }
QPushButton[look="chip-on-toast"] { background: transparent; border: 1px solid $toast_ink; color: $toast_ink;
    border-radius: ${row}px; font-weight: 500; font-size: ~${number}px; min-height: ^24px; padding: 0 10px; }
#toast QLabel[look="key-on-toast"] { border: 1px solid $toast_ink; border-radius: ${keycap}px; font-size: ~${key}px;
    padding: 1px 5px; }
#toast QLabel[look="clock-on-toast"] { font-weight: 400; }
#toast QLabel { color: $toast_ink; font-weight: 500; }
QFrame[look="notice"] { background: $raised; border: 1px solid $line; border-radius: ${card}px; }

QTableView { background: transparent; border: none; gridline-color: transparent; selection-background-color: $sel;
    selection-color: $text; }
QHeaderView { background: transparent; border: none; }
QHeaderView::section { background: transparent; color: $muted; border: none; border-bottom: 1px solid $line;
    font-size: ~${caption}px; font-weight: 500; padding: 0 8px; height: ^36px; text-align: left; }
QHeaderView::section:first { padding-left: 16px; }
QHeaderView::section:hover { color: $text; }
QListView { background: transparent; border: none; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 12px; margin: 2px; }
QScrollBar::handle:vertical { background: $faint; border-radius: 3px; min-height: ^32px; margin: 0 1px; }
QScrollBar::handle:vertical:hover { background: $muted; border-radius: 4px; margin: 0; }
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page { background: none;
    border: none; height: 0; width: 0; }
QScrollBar:horizontal { background: transparent; height: 12px; margin: 2px; }
QScrollBar::handle:horizontal { background: $faint; border-radius: 3px; min-width: ~32px; margin: 1px 0; }
QScrollBar::handle:horizontal:hover { background: $muted; border-radius: 4px; margin: 0; }
QMenuBar { background: $bg; border-bottom: 1px solid $line; padding: 2px 4px; }
QMenuBar::item { background: transparent; padding: 4px 10px; border-radius: ${mark}px; }
QMenuBar::item:selected, QMenuBar::item:pressed { background: $sel; }
QMenu { background: $raised; border: 1px solid $button_edge; padding: 4px; }
QMenu[look="round"] { border-radius: ${card}px; }
QMenu::item { min-height: ^24px; padding: 4px ~60px 4px ~36px; border-radius: ${mark}px; }
#menu_user::item { min-height: ^28px; }
QMenu::item:selected { background: $sel; color: $text; }
QMenu::item:disabled { color: $muted; }
QMenu::separator { height: 1px; background: $line; margin: 4px 8px; }
QToolTip { background: $raised; color: $text; border: 1px solid $line; padding: 4px; }
"""


_STRONG: Final = """
QPushButton, QPushButton[look="filter"], QPushButton[look="flag"]:!checked:!focus { border-color: $edge; }
QPushButton[look="flag"]:checked { border: 2px solid $accent; }
#begin_drop[on="true"] { border-color: $accent; }
QPushButton[look="row"], QPushButton[look="line"] { border: none; border-bottom: 1px solid $line; border-radius: 0; }
QPushButton[look="tab"]:checked { border: 2px solid $text; padding: 0 10px; min-height: ^32px; }
QFrame[look="banner"][tone="bad"] { border: 1px solid $bad; }
QFrame[look="banner"][tone="warn"] { border: 1px solid $warn; }
QFrame[look="banner"][tone="info"] { border: 1px solid $info; }
QFrame[look="banner"][tone="ok"] { border: 1px solid $ok; }
#practice_band { border-bottom: 2px solid $warn; }
QLabel[look="key"] { color: $text; border-color: $edge; }
#find_frame, #card, #panel, #sheet, #popup, #drop_bar { border-color: $edge; }
#toast { border: 1px solid $toast_ink; }
QMenu, #key_badge { border-color: $edge; }
QMenu::item:selected, QMenuBar::item:selected { border: 1px solid $accent; }
QComboBox QAbstractItemView::item:selected { border: 1px solid $accent; color: $text; }
"""
"""Rules added in high contrast: outlines for parts that otherwise differ only by a pale background."""

_GROWS: Final = re.compile(r"([~^])(\d+)px")


def apply_theme(app: QApplication, settings: Settings) -> None:
    """Apply the user's appearance settings to the whole program, also while it runs; emit `theme.changed`."""
    provide_face()
    theme.choose(settings.theme, settings.contrast, int(settings.text_size))
    theme.no_animations = settings.motion == "none"
    theme.compact = settings.density == "compact"
    app.setPalette(theme.palette())
    app.setFont(theme.font())  # without digits of equal width, see `Theme.font`
    app.setStyleSheet(style_sheet())
    theme.changed.emit()


def style_sheet() -> str:
    """Return the style sheet of the current theme."""
    colors = theme.colors._asdict()
    filled = Template(_SHEET + (_STRONG if theme.high_contrast else "")).substitute(
        colors,
        fixed=", ".join(f'"{face}"' for face in FIXED_FACES),
        chevron=icon_file(_CHEVRONS[theme.dark, theme.high_contrast]),
        check=icon_file("check-on-accent-dark" if theme.dark else "check-on-accent"),
        round=theme.px(AVATAR) // 2,
        chip=theme.height(FILTER_HEIGHT) // 2,
        flag=theme.height(FLAG_CHIP) // 2,
        **_SIZES,
    )
    return _GROWS.sub(_grown, filled)


_CHEVRONS: Final = {
    (False, False): "chevron-down-quiet",
    (True, False): "chevron-down-quiet",
    (False, True): "chevron-down-on-light",
    (True, True): "chevron-down-on-dark",
}
_SIZES: Final = {
    "key": tokens.KEY, "caption": tokens.CAPTION, "number": tokens.NUMBER, "body": tokens.BODY, "brand": tokens.BRAND,
    "subheading": tokens.SUBHEADING, "empty": tokens.EMPTY_HEADLINE, "figure": tokens.FIGURE,
    "large": tokens.LARGE, "heading": tokens.HEADING, "keycap": tokens.RADIUS_KEY, "mark": tokens.RADIUS_BADGE,
    "row": tokens.RADIUS_ROW, "field": tokens.RADIUS_FIELD, "card": tokens.RADIUS_CARD, "sheet": tokens.RADIUS_SHEET,
}  # fmt: skip


def _grown(match: re.Match[str]) -> str:
    """Scale one size: `~14px` by `theme.px`, `^42px` by `theme.high`."""
    size = int(match[2])
    return f"{theme.px(size) if match[1] == '~' else theme.height(size)}px"
