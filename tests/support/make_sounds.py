"""Makes the two tones of the scanner: `python tests/support/make_sounds.py [folder]`.

Plain generated waves, free of any license.
"""

import math
import struct
import sys
import wave
from collections.abc import Sequence
from pathlib import Path

RATE = 22050
FADE = 0.008
"""Fade-in and fade-out of a note in seconds: without it, loudspeakers click."""
GOOD = ((1047, 0.07), (1568, 0.11))
"""Two short rising notes: frequency in Hz, seconds."""
BAD = ((233, 0.14), (0, 0.05), (196, 0.2))
"""Two low falling notes with a gap between them."""


def samples(notes: Sequence[tuple[int, float]]) -> list[int]:
    """The notes one after the other, at half of the full volume."""
    made = []
    for frequency, seconds in notes:
        count = int(RATE * seconds)
        for number in range(count):
            at = number / RATE
            swell = min(1.0, at / FADE, (seconds - at) / FADE)
            wave_form = math.sin(2 * math.pi * frequency * at) + math.sin(6 * math.pi * frequency * at) / 5
            made.append(round(13000 * swell * wave_form))
    return made


def write(path: Path, notes: Sequence[tuple[int, float]]) -> None:
    """Write one tone as a WAV file, which every system can play."""
    made = samples(notes)
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes(struct.pack(f"<{len(made)}h", *made))


if __name__ == "__main__":
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parents[2] / "resources" / "sounds"
    write(folder / "good.wav", GOOD)
    write(folder / "bad.wav", BAD)
