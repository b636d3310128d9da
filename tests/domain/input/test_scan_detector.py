"""Scanner bursts and typing, key by key: nothing is lost, duplicated, or moved, at any speed."""

from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mybuilding_desk.domain.input.scan_detector import (
    DEAF_MS,
    ECHO_MS,
    GAP_MS,
    LATE_MS,
    MIN_BURST_CHARS,
    PAUSE_MS,
    REST_MS,
    KeyDecision,
    ScanDetector,
)
from mybuilding_desk.domain.input.taps import SLOW_MS, TAP_MS

END = "⏎"
UPS = "1Z999AA10123456784"


@dataclass
class Keyboard:
    """A keyboard that acts on each decision of the detector; `came` holds the keys passed on."""

    scan_detector: ScanDetector = field(default_factory=ScanDetector)
    held: str = ""
    came: str = ""
    scans: list[str] = field(default_factory=list)
    eaten: int = 0
    strays: int = 0
    now: int = 10_000

    def strike(self, key: str, after: int, *, repeat: bool = False) -> None:
        """Press a key `after` ms after the previous one; a long enough pause is noticed in between."""
        if self.held and after > self.scan_detector.wait:
            self.pause()
        self.strike_while_busy(key, after, repeat=repeat)

    def strike_while_busy(self, key: str, after: int, *, repeat: bool = False) -> None:
        """Press a key while the program is busy and notices no pause."""
        self.now += after
        decision = (
            self.scan_detector.end(self.now)
            if key == END
            else self.scan_detector.key_down(key, self.now, repeat=repeat)
        )
        self._settle(decision)
        match decision.action:
            case "hold":
                self.held += key
            case "eat":
                self.eaten += 1
            case then:
                self.strays += then == "stray"
                self.came += key

    def type(self, keys: str, ms: int) -> None:
        for key in keys:
            self.strike(key, ms)

    def tap(self, keys: str, ms: int, hold: int) -> None:
        """Press keys `ms` apart and hold each for `hold` ms; a longer hold overlaps the next key."""
        for key in keys:
            self.strike(key, ms)
            if hold < ms:
                self.scan_detector.key_up(self.now + hold)

    def pause(self) -> None:
        self._settle(self.scan_detector.pause())

    def _settle(self, decision: KeyDecision) -> None:
        if decision.scan:
            assert decision.scan == self.held
            self.scans.append(decision.scan)
        elif decision.free:
            self.came += self.held
        if decision.scan or decision.free:
            self.held = ""


SCANNER_GAPS_MS = st.integers(0, 30)
TYPING_GAPS_MS = st.integers(GAP_MS + 1, 2_000)
CHARACTERS = st.characters(min_codepoint=33, max_codepoint=126)


@given(
    st.lists(st.tuples(CHARACTERS, SCANNER_GAPS_MS, st.booleans()), min_size=MIN_BURST_CHARS, max_size=60),
    st.integers(0, 3),
)
def test_every_burst_is_a_scan_with_all_its_characters(keys, ends):
    board = Keyboard()
    for number, (key, after, repeat) in enumerate(keys):
        board.strike(key, after if number else REST_MS, repeat=repeat and number > 0)
    for _ in range(ends):
        board.strike(END, 10)
    board.pause()
    assert board.scans == ["".join(key for key, *_ in keys)]
    assert (board.came, board.held, board.eaten) == ("", "", ends)


@pytest.mark.parametrize("ms", [0, 1, 5, 20, 30])
@pytest.mark.parametrize("end", ["", END, END + END])
def test_a_typical_scanner_is_recognized(ms, end):
    board = Keyboard()
    board.type("12b", 120)
    board.strike(UPS[0], REST_MS)
    board.type(UPS[1:] + end, ms)
    board.pause()
    assert (board.came, board.scans, board.eaten) == ("12b", [UPS], len(end))


@given(st.lists(st.tuples(CHARACTERS | st.just(END), TYPING_GAPS_MS), max_size=60))
def test_typing_is_passed_on_unchanged(keys):
    board = Keyboard()
    for key, after in keys:
        board.strike(key, after)
    board.pause()
    assert (board.came, board.scans, board.eaten) == ("".join(key for key, _ in keys), [], 0)


@given(
    st.lists(st.tuples(st.text("abcdef", min_size=1, max_size=MIN_BURST_CHARS - 1), TYPING_GAPS_MS), max_size=20),
    st.data(),
)
def test_overlapping_keys_are_passed_on_unchanged(presses, data):
    board = Keyboard()
    for keys, after in presses:
        for number, key in enumerate(keys):
            board.strike(key, data.draw(st.integers(0, GAP_MS)) if number else after)
        board.strike(END, data.draw(st.integers(0, 200)))
    board.pause()
    assert board.came == "".join(keys + END for keys, _ in presses)
    assert (board.scans, board.eaten) == ([], 0)


@settings(max_examples=400)
@given(st.lists(st.tuples(st.sampled_from("ab12" + END), st.integers(0, 600) | st.integers(0, 40), st.booleans())))
def test_nothing_is_lost_duplicated_or_moved(keys):
    """Each character is passed on once and in order, or is in a scan; Enter is eaten after a burst only."""
    board, typed = Keyboard(), ""
    for key, after, repeat in keys:
        (board.strike_while_busy if repeat else board.strike)(key, after, repeat=repeat)
        typed += key
    board.pause()
    rest = typed.replace(END, "")
    for scan in board.scans:
        assert len(scan) >= MIN_BURST_CHARS
        assert scan in rest
    seen = board.came.replace(END, "")
    assert len(seen) + sum(map(len, board.scans)) == len(rest)
    assert _is_merged(seen, board.scans, rest)
    if not board.scans and not board.strays:
        assert (board.came, board.eaten) == (typed, 0)


def _is_merged(seen: str, scans: list[str], typed: str) -> bool:
    """Whether `typed` equals `seen` with the scans inserted, complete and in order."""
    if not scans:
        return seen == typed
    first, *others = scans
    starts = [start for start in range(len(seen) + 1) if typed.startswith(seen[:start] + first)]
    return any(_is_merged(seen[start:], others, typed[start + len(first) :]) for start in starts)


def test_only_the_first_typed_key_is_held_back_and_briefly():
    board = Keyboard()
    board.strike("a", 1_000)
    assert (board.held, board.scan_detector.wait) == ("a", GAP_MS)
    board.pause()
    for key in "nna and zoe":
        board.strike(key, 70)
        assert (board.held, board.scan_detector.wait) == ("", 0)
    assert board.came == "anna and zoe"


def test_a_key_held_down_is_no_burst():
    board = Keyboard()
    board.strike("0", 1_000)
    board.strike("0", 500, repeat=True)
    for _ in range(40):
        board.strike("0", 30, repeat=True)
        assert board.held == ""
    board.strike("1", 60)
    assert board.held == ""
    board.strike(END, 60)
    assert (board.came, board.scans, board.eaten) == ("0" * 42 + "1" + END, [], 0)


def test_a_digit_sent_twice_in_a_millisecond_is_no_key_repeat():
    board = Keyboard()
    text = "1Z999AA10000011114"
    for before, char in pairwise(" " + text):
        board.strike(char, 1 if before != " " else REST_MS, repeat=char == before)
    board.strike(END, 1)
    assert (board.scans, board.came) == ([text], "")


def test_half_a_number_is_no_scan():
    """A number in two bursts is passed on in order, and its Enter is reported as stray."""
    board = Keyboard()
    board.type(UPS[:4], 5)
    board.strike(UPS[4], GAP_MS + 10)
    board.type(UPS[5:] + END, 5)
    assert board.scans == []
    assert board.came == UPS + END
    assert board.strays == 1


def test_a_certain_burst_may_contain_a_pause():
    board = Keyboard()
    board.type(UPS[:8], 5)
    board.strike(UPS[8], PAUSE_MS)
    board.type(UPS[9:], 5)
    board.strike(END, PAUSE_MS)
    assert (board.scans, board.came, board.eaten) == ([UPS], "", 1)


@pytest.mark.parametrize(("after", "eaten"), [(0, 2), (ECHO_MS, 2), (ECHO_MS + 1, 2), (DEAF_MS, 2), (DEAF_MS + 1, 1)])
def test_a_second_terminator_belongs_to_the_first_for_a_moment(after, eaten):
    board = Keyboard()
    board.type(UPS + END, 5)
    board.strike(END, after)
    assert board.eaten == eaten


@pytest.mark.parametrize(("after", "eaten"), [(PAUSE_MS + 1, 1), (DEAF_MS, 1), (DEAF_MS + 1, 0)])
def test_a_terminator_after_the_pause_is_eaten(after, eaten):
    board = Keyboard()
    board.type(UPS, 5)
    board.strike(END, after)
    assert (board.scans, board.eaten) == ([UPS], eaten)


@pytest.mark.parametrize(("ms", "came"), [(20, "7"), (DEAF_MS // 2, "7"), (DEAF_MS // 2 + 1, "7" + END)])
def test_enter_after_a_typed_unit_counts_once_a_person_can_have_seen_the_scan(ms, came):
    board = Keyboard()
    board.type(UPS + END, 5)
    board.strike("7", ms)
    board.strike(END, ms)
    assert (board.came, board.scans) == (came, [UPS])


@pytest.mark.parametrize("ms", [5, 60])
def test_every_terminator_of_a_suffix_counts_as_its_end(ms):
    """The time in which Enter cannot be a person's starts at the last terminator."""
    board = Keyboard()
    board.tap(UPS + 4 * END, ms, hold=2)
    board.strike(END, DEAF_MS - ECHO_MS - 1)
    board.strike(END, ECHO_MS + 1)
    board.strike(END, ECHO_MS + 1)
    assert (board.scans, board.came, board.eaten) == ([UPS], END, 6)


def test_a_terminator_does_not_confirm_a_window_opened_late_by_the_scan():
    board = Keyboard()
    board.type(UPS + END, 5)
    board.scan_detector.result_shown(board.now + 300, takes_typing=False)
    board.type("7", 120)
    board.strike(END, 180 + DEAF_MS)
    board.strike(END, 1)
    assert (board.came, board.eaten) == ("7" + END, 2)


@pytest.mark.parametrize(("typed", "came"), [("", ""), ("7", "7" + END)])
def test_a_unit_typed_before_the_window_shows_the_scan_counts(typed, came):
    board = Keyboard()
    board.type(UPS + END, 5)
    board.scan_detector.result_shown(board.now + 2_000, takes_typing=True)
    board.type(typed, DEAF_MS)
    board.strike(END, DEAF_MS)
    assert board.came == came


@pytest.mark.parametrize("code", ["4D", "12B", "A1234", UPS])
@pytest.mark.parametrize(("ms", "hold"), [(1, 0), (8, 8), (20, 10), (31, 16), (40, 1), (60, 10), (70, 18)])
@pytest.mark.parametrize("ends", [1, 2, 3])
def test_a_slow_scanner_is_recognized_by_short_key_presses(code, ms, hold, ends):
    board = Keyboard()
    board.strike(code[0], REST_MS)
    board.scan_detector.key_up(board.now + hold)
    board.tap(code[1:] + ends * END, ms, min(hold, ms - 1))
    board.pause()
    assert (board.scans, board.came, board.eaten) == ([code], "", ends)


@pytest.mark.parametrize("text", ["4d", "12b", "1204", "apt 12b"])
@pytest.mark.parametrize(
    ("ms", "hold"), [(44, TAP_MS + 4), (62, 31), (SLOW_MS - 5, 90), (SLOW_MS + 5, 4), (120, 4), (120, 90)]
)
def test_fast_typing_of_a_unit_and_enter_is_no_scan(text, ms, hold):
    board = Keyboard()
    board.tap(text + END, ms, hold)
    board.pause()
    assert (board.scans, board.came, board.eaten, board.strays) == ([], text + END, 0, 0)


@pytest.mark.parametrize("ms", [40, 60, 70])
def test_a_complete_number_at_scanner_speed_is_no_typing_with_any_hold_time(ms):
    board = Keyboard()
    board.tap(UPS + 2 * END, ms, hold=ms // 2)
    assert (board.scans, board.came, board.strays, board.eaten) == ([], UPS + END, 1, 1)


def test_a_slow_scanner_with_pauses_triggers_no_enter():
    """A busy computer receives some keys late: the others give the scanner away, and Enter is stray."""
    board = Keyboard()
    for number, key in enumerate(UPS):
        is_late = number % 5 == 4
        board.strike(key, SLOW_MS + 20 if is_late else 60)
        board.scan_detector.key_up(board.now + (TAP_MS + 12 if is_late else 12))
    board.strike(END, SLOW_MS + 20)
    board.strike(END, 60)
    assert board.scans == []
    assert board.came.replace(END, "") == UPS
    assert board.strays == board.came.count(END) == 1


def test_a_wireless_scanner_pausing_before_its_last_character_triggers_no_enter():
    board = Keyboard()
    board.type("w", REST_MS)
    board.scan_detector.key_up(board.now + 90)
    board.tap(UPS[:-1], 60, hold=2)
    board.strike(UPS[-1], REST_MS + 100)
    board.scan_detector.key_up(board.now + 2)
    board.tap(END, 60, hold=2)
    assert (board.scans, board.came, board.strays) == ([], "w" + UPS + END, 1)


def test_typing_a_third_of_a_second_after_a_scan_is_typing():
    board = Keyboard()
    board.tap(UPS + END, 5, hold=2)
    board.strike("1", 300)
    board.scan_detector.key_up(board.now + 90)
    board.tap("2b" + END, 120, hold=90)
    assert (board.scans, board.came) == ([UPS], "12b" + END)


def test_typing_right_after_a_scan_is_typing():
    board = Keyboard()
    board.tap(UPS + END, 5, hold=2)
    board.strike("1", DEAF_MS)
    board.scan_detector.key_up(board.now + 90)
    board.tap("2b" + END, 120, hold=90)
    assert (board.scans, board.came) == ([UPS], "12b" + END)


def test_two_scans_in_a_row_stay_separate():
    board = Keyboard()
    board.type(UPS + END, 1)
    board.strike("T", 40)
    board.type("BA309471205881" + END, 1)
    assert board.scans == [UPS, "TBA309471205881"]


def test_a_busy_window_still_detects_bursts():
    """Keys handled late count by their own timestamps, and so does the pause between them."""
    board = Keyboard()
    board.strike_while_busy("1", 1_000)
    for key in UPS[1:]:
        board.strike_while_busy(key, 3)
    board.strike_while_busy("7", 900)
    board.pause()
    assert (board.scans, board.came) == ([UPS], "7")
    board.strike_while_busy("1", 1_000)
    for key in UPS[1:]:
        board.strike_while_busy(key, 3)
    board.strike_while_busy(END, LATE_MS)
    assert (board.scans, board.came, board.eaten) == ([UPS, UPS], "7", 1)


def test_a_command_releases_held_keys():
    board = Keyboard()
    board.type("ab", 5)
    board._settle(board.scan_detector.other_key())
    assert (board.came, board.held) == ("ab", "")
    assert not board.scan_detector.within(board.now + 1)


def test_a_command_within_a_burst_is_a_character():
    board = Keyboard()
    board.type("a", 1_000)
    assert not board.scan_detector.within(board.now + 5)
    board.type("b", 5)
    assert board.scan_detector.within(board.now + 5)
    assert not board.scan_detector.within(board.now + GAP_MS + 1)


def test_text_typed_by_a_program_into_a_form_keeps_its_enter():
    board = Keyboard()
    board.type("desk@example.org", 10)
    decision = board.scan_detector.end(board.now + 10)
    assert (decision.action, decision.scan) == ("eat", "desk@example.org")
    board.scan_detector.not_a_scan()
    board.held = ""
    board.strike(END, 20)
    board.type("practice1", 10)
    board.strike(END, 10)
    assert (board.came, board.strays) == (END + "practice1" + END, 1)


def test_an_incomplete_scan_is_waited_for():
    """A busy computer sent sixteen characters of a UPS number, and the rest 150 ms later: this became two scans."""
    scan_detector = ScanDetector()
    scan_detector.patience = lambda text: PAUSE_MS if len(text) == len(UPS) else LATE_MS
    board = Keyboard(scan_detector)
    for number, char in enumerate(UPS):
        board.strike(char, PAUSE_MS + 50 if number == 16 else 1)
    board.strike(END, 1)
    assert (board.scans, board.came) == ([UPS], "")
    board.type(UPS, 1)
    board.strike("1", PAUSE_MS + 50)
    assert (board.scans, board.held) == ([UPS, UPS], "1")
