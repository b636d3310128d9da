"""Bursts and typing, key by key: nothing is lost, doubled or moved, whatever comes and however fast."""

from dataclasses import dataclass, field
from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mybuilding_desk.domain.input.scan_detector import (
    DEAF,
    ECHO,
    GAP,
    LATE,
    MIN_BURST_CHARS,
    PAUSE,
    REST,
    KeyDecision,
    ScanDetector,
)
from mybuilding_desk.domain.input.taps import SLOW, TAP

END = "⏎"
UPS = "1Z999AA10123456784"


@dataclass
class Keyboard:
    """Does with the keys what their owner does: holds, lets go, hands over. `came` is what the program gets to see."""

    scan_detector: ScanDetector = field(default_factory=ScanDetector)
    held: str = ""
    came: str = ""
    scans: list[str] = field(default_factory=list)
    eaten: int = 0
    strays: int = 0
    now: int = 10_000

    def strike(self, key: str, after: int, *, repeat: bool = False) -> None:
        """One key, `after` ms after the one before; a silence that is long enough is noticed meanwhile."""
        if self.held and after > self.scan_detector.wait:
            self.pause()
        self.late(key, after, repeat=repeat)

    def late(self, key: str, after: int, *, repeat: bool = False) -> None:
        """The same where the program was busy and noticed no silence."""
        self.now += after
        answer = (
            self.scan_detector.end(self.now)
            if key == END
            else self.scan_detector.key_down(key, self.now, repeat=repeat)
        )
        self._settle(answer)
        match answer.action:
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
        """Keys `ms` apart, each held down for `hold` ms; longer than `ms` is a hand that rolls them."""
        for key in keys:
            self.strike(key, ms)
            if hold < ms:
                self.scan_detector.key_up(self.now + hold)

    def pause(self) -> None:
        self._settle(self.scan_detector.pause())

    def _settle(self, answer: KeyDecision) -> None:
        if answer.scan:
            assert answer.scan == self.held
            self.scans.append(answer.scan)
        elif answer.free:
            self.came += self.held
        if answer.scan or answer.free:
            self.held = ""


GAPS_OF_A_SCANNER = st.integers(0, 30)
GAPS_OF_A_HAND = st.integers(GAP + 1, 2_000)
SIGNS = st.characters(min_codepoint=33, max_codepoint=126)


@given(
    st.lists(st.tuples(SIGNS, GAPS_OF_A_SCANNER, st.booleans()), min_size=MIN_BURST_CHARS, max_size=60),
    st.integers(0, 3),
)
def test_every_burst_is_a_scan_with_all_its_signs(keys, ends):
    board = Keyboard()
    for number, (key, after, repeat) in enumerate(keys):
        board.strike(key, after if number else REST, repeat=repeat and number > 0)
    for _ in range(ends):
        board.strike(END, 10)
    board.pause()
    assert board.scans == ["".join(key for key, *_ in keys)]
    assert (board.came, board.held, board.eaten) == ("", "", ends)


@pytest.mark.parametrize("ms", [0, 1, 5, 20, 30])
@pytest.mark.parametrize("end", ["", END, END + END])
def test_a_usual_scanner(ms, end):
    board = Keyboard()
    board.type("12b", 120)
    board.strike(UPS[0], REST)
    board.type(UPS[1:] + end, ms)
    board.pause()
    assert (board.came, board.scans, board.eaten) == ("12b", [UPS], len(end))


@given(st.lists(st.tuples(SIGNS | st.just(END), GAPS_OF_A_HAND), max_size=60))
def test_typing_comes_as_it_was_typed(keys):
    board = Keyboard()
    for key, after in keys:
        board.strike(key, after)
    board.pause()
    assert (board.came, board.scans, board.eaten) == ("".join(key for key, _ in keys), [], 0)


@given(
    st.lists(st.tuples(st.text("abcdef", min_size=1, max_size=MIN_BURST_CHARS - 1), GAPS_OF_A_HAND), max_size=20),
    st.data(),
)
def test_rolled_keys_come_as_they_were_typed(rolls, data):
    board = Keyboard()
    for keys, after in rolls:
        for number, key in enumerate(keys):
            board.strike(key, data.draw(st.integers(0, GAP)) if number else after)
        board.strike(END, data.draw(st.integers(0, 200)))
    board.pause()
    assert board.came == "".join(keys + END for keys, _ in rolls)
    assert (board.scans, board.eaten) == ([], 0)


@settings(max_examples=400)
@given(st.lists(st.tuples(st.sampled_from("ab12" + END), st.integers(0, 600) | st.integers(0, 40), st.booleans())))
def test_nothing_is_lost_doubled_or_moved(keys):
    """Whatever comes: each sign is seen once, in its order, or is in a scan; an Enter is eaten behind a burst alone."""
    board, typed = Keyboard(), ""
    for key, after, repeat in keys:
        (board.late if repeat else board.strike)(key, after, repeat=repeat)
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
    """Whether what was typed is what was seen with the scans, whole and in their order, somewhere in between."""
    if not scans:
        return seen == typed
    first, *others = scans
    starts = [start for start in range(len(seen) + 1) if typed.startswith(seen[:start] + first)]
    return any(_is_merged(seen[start:], others, typed[start + len(first) :]) for start in starts)


def test_a_typed_key_is_held_no_longer_than_it_must_be_and_the_next_ones_not_at_all():
    board = Keyboard()
    board.strike("a", 1_000)
    assert (board.held, board.scan_detector.wait) == ("a", GAP)
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


def test_a_digit_sent_twice_in_a_millisecond_is_no_key_held_down():
    board = Keyboard()
    signs = "1Z999AA10000011114"
    for before, char in pairwise(" " + signs):
        board.strike(char, 1 if before != " " else REST, repeat=char == before)
    board.strike(END, 1)
    assert (board.scans, board.came) == ([signs], "")


def test_half_a_number_is_no_scan():
    """It came in two clumps: all of it lands where the first signs did, and its Enter is told to be nobody's."""
    board = Keyboard()
    board.type(UPS[:4], 5)
    board.strike(UPS[4], GAP + 10)
    board.type(UPS[5:] + END, 5)
    assert board.scans == []
    assert board.came == UPS + END
    assert board.strays == 1


def test_a_sure_burst_may_stumble():
    board = Keyboard()
    board.type(UPS[:8], 5)
    board.strike(UPS[8], PAUSE)
    board.type(UPS[9:], 5)
    board.strike(END, PAUSE)
    assert (board.scans, board.came, board.eaten) == ([UPS], "", 1)


@pytest.mark.parametrize(("after", "eaten"), [(0, 2), (ECHO, 2), (ECHO + 1, 2), (DEAF, 2), (DEAF + 1, 1)])
def test_a_second_terminator_belongs_to_the_first_for_a_moment(after, eaten):
    board = Keyboard()
    board.type(UPS + END, 5)
    board.strike(END, after)
    assert board.eaten == eaten


@pytest.mark.parametrize(("after", "eaten"), [(PAUSE + 1, 1), (DEAF, 1), (DEAF + 1, 0)])
def test_a_terminator_that_comes_after_the_silence_presses_nothing(after, eaten):
    board = Keyboard()
    board.type(UPS, 5)
    board.strike(END, after)
    assert (board.scans, board.eaten) == ([UPS], eaten)


@pytest.mark.parametrize(("ms", "came"), [(20, "7"), (DEAF // 2, "7"), (DEAF // 2 + 1, "7" + END)])
def test_the_enter_of_a_unit_typed_after_the_scan_counts_where_a_person_can_have_seen_it(ms, came):
    board = Keyboard()
    board.type(UPS + END, 5)
    board.strike("7", ms)
    board.strike(END, ms)
    assert (board.came, board.scans) == (came, [UPS])


@pytest.mark.parametrize("ms", [5, 60])
def test_every_terminator_of_a_suffix_counts_as_its_end(ms):
    """The moment in which an Enter is not a person's begins with the last of them."""
    board = Keyboard()
    board.tap(UPS + 4 * END, ms, hold=2)
    board.strike(END, DEAF - ECHO - 1)
    board.strike(END, ECHO + 1)
    board.strike(END, ECHO + 1)
    assert (board.scans, board.came, board.eaten) == ([UPS], END, 6)


def test_what_a_scan_opened_late_is_not_answered_by_a_terminator_right_behind_it():
    board = Keyboard()
    board.type(UPS + END, 5)
    board.scan_detector.result_shown(board.now + 300, takes_typing=False)
    board.type("7", 120)
    board.strike(END, 180 + DEAF)
    board.strike(END, 1)
    assert (board.came, board.eaten) == ("7" + END, 2)


@pytest.mark.parametrize(("typed", "came"), [("", ""), ("7", "7" + END)])
def test_a_unit_typed_before_the_window_showed_the_scan_counts(typed, came):
    board = Keyboard()
    board.type(UPS + END, 5)
    board.scan_detector.result_shown(board.now + 2_000, takes_typing=True)
    board.type(typed, DEAF)
    board.strike(END, DEAF)
    assert board.came == came


@pytest.mark.parametrize("code", ["4D", "12B", "A1234", UPS])
@pytest.mark.parametrize(("ms", "hold"), [(1, 0), (8, 8), (20, 10), (31, 16), (40, 1), (60, 10), (70, 18)])
@pytest.mark.parametrize("ends", [1, 2, 3])
def test_a_slow_scanner_and_a_short_code_are_told_by_how_shortly_keys_are_held(code, ms, hold, ends):
    board = Keyboard()
    board.strike(code[0], REST)
    board.scan_detector.key_up(board.now + hold)
    board.tap(code[1:] + ends * END, ms, min(hold, ms - 1))
    board.pause()
    assert (board.scans, board.came, board.eaten) == ([code], "", ends)


@pytest.mark.parametrize("text", ["4d", "12b", "1204", "apt 12b"])
@pytest.mark.parametrize(("ms", "hold"), [(44, TAP + 4), (62, 31), (SLOW - 5, 90), (SLOW + 5, 4), (120, 4), (120, 90)])
def test_a_fast_hand_that_types_a_unit_and_enter_is_no_scanner(text, ms, hold):
    board = Keyboard()
    board.tap(text + END, ms, hold)
    board.pause()
    assert (board.scans, board.came, board.eaten, board.strays) == ([], text + END, 0, 0)


@pytest.mark.parametrize("ms", [40, 60, 70])
def test_a_whole_number_at_such_a_speed_is_no_hands_however_long_the_keys_are_held(ms):
    board = Keyboard()
    board.tap(UPS + 2 * END, ms, hold=ms // 2)
    assert (board.scans, board.came, board.strays, board.eaten) == ([], UPS + END, 1, 1)


def test_a_slow_scanner_that_stumbles_acts_by_no_enter():
    """A busy PC hears some keys late, each alone: the others tell, and the Enter is nobody's."""
    board = Keyboard()
    for number, key in enumerate(UPS):
        late = number % 5 == 4
        board.strike(key, SLOW + 20 if late else 60)
        board.scan_detector.key_up(board.now + (TAP + 12 if late else 12))
    board.strike(END, SLOW + 20)
    board.strike(END, 60)
    assert board.scans == []
    assert board.came.replace(END, "") == UPS
    assert board.strays == board.came.count(END) == 1


def test_a_scanner_by_radio_that_stands_still_before_its_last_sign_acts_by_no_enter():
    board = Keyboard()
    board.type("w", REST)
    board.scan_detector.key_up(board.now + 90)
    board.tap(UPS[:-1], 60, hold=2)
    board.strike(UPS[-1], REST + 100)
    board.scan_detector.key_up(board.now + 2)
    board.tap(END, 60, hold=2)
    assert (board.scans, board.came, board.strays) == ([], "w" + UPS + END, 1)


def test_a_hand_that_types_a_third_of_a_second_behind_a_scan_is_judged_by_itself():
    board = Keyboard()
    board.tap(UPS + END, 5, hold=2)
    board.strike("1", 300)
    board.scan_detector.key_up(board.now + 90)
    board.tap("2b" + END, 120, hold=90)
    assert (board.scans, board.came) == ([UPS], "12b" + END)


def test_a_hand_right_behind_a_scan_is_judged_by_itself():
    board = Keyboard()
    board.tap(UPS + END, 5, hold=2)
    board.strike("1", DEAF)
    board.scan_detector.key_up(board.now + 90)
    board.tap("2b" + END, 120, hold=90)
    assert (board.scans, board.came) == ([UPS], "12b" + END)


def test_two_scans_one_after_the_other():
    board = Keyboard()
    board.type(UPS + END, 1)
    board.strike("T", 40)
    board.type("BA309471205881" + END, 1)
    assert board.scans == [UPS, "TBA309471205881"]


def test_a_busy_window_blurs_no_burst():
    """The keys came in time and are heard late: their own times count, and so does the silence between two of them."""
    board = Keyboard()
    board.late("1", 1_000)
    for key in UPS[1:]:
        board.late(key, 3)
    board.late("7", 900)
    board.pause()
    assert (board.scans, board.came) == ([UPS], "7")
    board.late("1", 1_000)
    for key in UPS[1:]:
        board.late(key, 3)
    board.late(END, LATE)
    assert (board.scans, board.came, board.eaten) == ([UPS, UPS], "7", 1)


def test_a_command_ends_what_is_held():
    board = Keyboard()
    board.type("ab", 5)
    board._settle(board.scan_detector.other_key())
    assert (board.came, board.held) == ("ab", "")
    assert not board.scan_detector.within(board.now + 1)


def test_amid_a_burst_a_command_is_a_sign():
    board = Keyboard()
    board.type("a", 1_000)
    assert not board.scan_detector.within(board.now + 5)
    board.type("b", 5)
    assert board.scan_detector.within(board.now + 5)
    assert not board.scan_detector.within(board.now + GAP + 1)


def test_what_a_program_typed_into_a_form_keeps_its_enter():
    board = Keyboard()
    board.type("desk@example.org", 10)
    answer = board.scan_detector.end(board.now + 10)
    assert (answer.action, answer.scan) == ("eat", "desk@example.org")
    board.scan_detector.not_a_scan()
    board.held = ""
    board.strike(END, 20)
    board.type("practice1", 10)
    board.strike(END, 10)
    assert (board.came, board.strays) == (END + "practice1" + END, 1)


def test_a_scan_that_stands_still_before_it_is_whole_is_waited_for():
    """A busy PC gave the first sixteen signs of a UPS number, and the rest 150 ms later: that became two scans."""
    scan_detector = ScanDetector()
    scan_detector.patience = lambda signs: PAUSE if len(signs) == len(UPS) else LATE
    board = Keyboard(scan_detector)
    for number, char in enumerate(UPS):
        board.strike(char, PAUSE + 50 if number == 16 else 1)
    board.strike(END, 1)
    assert (board.scans, board.came) == ([UPS], "")
    board.type(UPS, 1)
    board.strike("1", PAUSE + 50)
    assert (board.scans, board.held) == ([UPS, UPS], "1")
