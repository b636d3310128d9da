"""Sanitizing foreign text: harmless everywhere, and real names stay unchanged."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mybuilding_desk.domain.text import MAX_NAME_CHARS, sanitize, spreadsheet_safe

REAL = [
    "Zoë Ångström",
    "O'Neil-Smith, Jr.",
    "张伟",
    "أمل الحربي",
    "محمد\u200cرضا",  # Persian, with its joiner
    "क्\u200dष",  # Hindi, with its joiner
    "Nguyễn Thị Hồng",
    "בְּרֵאשִׁית",
    "สมชาย ใจดี",
    "👩\u200d👩\u200d👧 family",
    "e\u0301\u0302 combined",
]


@pytest.mark.parametrize("name", REAL)
def test_a_real_name_is_unchanged(name):
    assert sanitize(name, MAX_NAME_CHARS) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\x00b\x1bc\x7fd\x9b", "abcd"),
        ("one\r\ntwo\tthree\u2028four\x85five", "one two three four five"),
        ("\u202eexe.gnp", "exe.gnp"),
        ("a\u2066b\u2069c\u200ed\u200fe\u061cf", "abcdef"),
        ("An\u200ba \u2060Li\ufeffma\xad", "Ana Lima"),
        ("\u200d\u200cAna\u200d\u200d", "Ana"),
        ("A\u200d\u200d\u200dna", "A\u200dna"),
        ("Z" + "\u0301" * 500 + "a", "Z" + "\u0301" * 4 + "a"),
        ("\ud800half", "half"),
        ("\U000e0041tag\U000e007f", "tag"),
        ("\u3164\u115f", ""),
        ("  x  ", "x"),
        ("", ""),
        ("<b>bold</b> & co", "<b>bold</b> & co"),
    ],
)
def test_deceptive_characters_are_removed(text, expected):
    assert sanitize(text, MAX_NAME_CHARS) == expected


@pytest.mark.parametrize("char", ["x", "\u0301", "é", "\u200b", "👩", " "])
def test_a_name_of_a_hundred_thousand_characters_is_truncated(char):
    assert len(sanitize(char * 100_000, MAX_NAME_CHARS)) <= MAX_NAME_CHARS


@given(st.text(st.characters()) | st.text(st.sampled_from("a\u0301\u200d\u202e\x00\n <&=\ud800")), st.integers(0, 50))
def test_any_text_becomes_one_safe_line(text, longest):
    result = sanitize(text, longest)
    result.encode()
    assert len(result) <= longest
    assert result == result.strip()
    assert sanitize(result, longest) == result
    assert not set(result) & set("\n\r\t\x00\x85\u2028\u202e\u2066\u200b\ufeff")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+49 30 1", "'+49 30 1"),
        ("-2", "'-2"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("＝1", "'＝1"),
        ("a\n=cmd|' /C calc'!A0\nb", "a\n'=cmd|' /C calc'!A0\nb"),
        ("12B\t=1\t-x", "12B\t'=1\t'-x"),
        ("a\r\n=1", "a\n'=1"),
        ("1Z999AA10123456784", "1Z999AA10123456784"),
        ("a = b + c", "a = b + c"),
        ("", ""),
    ],
)
def test_no_pasted_text_is_a_formula(text, expected):
    assert spreadsheet_safe(text) == expected
