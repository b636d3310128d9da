"""Verify the check digits of tracking numbers.

Every function takes one whole number, check digit last, already in the right format (ASCII digits, and A-Z where
noted), and returns whether the check digit is correct.
"""

from itertools import cycle


def g10(number: str) -> bool:
    """Check GS1 mod 10: from the right weights 3, 1, 3, 1 ...; digits only."""
    return sum(int(digit) * weight for digit, weight in zip(reversed(number), cycle((1, 3)), strict=False)) % 10 == 0


def usps20(number: str) -> bool:
    """Check USPS 20 digits without their application identifier: G10 as printed, or with the omitted 91."""
    return g10(number) or g10("91" + number)


def u10(number: str) -> bool:
    """Check UPS mod 10: a letter counts (ASCII - 3) mod 10; weights 1, 2, 1, 2 ... from the left, plain sums."""
    values = (int(char) if char.isdigit() else (ord(char) - 3) % 10 for char in number[:-1])
    total = sum(value * weight for value, weight in zip(values, cycle((1, 2)), strict=False))
    return (total + int(number[-1])) % 10 == 0


def ups(number: str) -> bool:
    """Check UPS 1Z: U10 over what follows the 1Z."""
    return u10(number[2:])


def ups_letter(number: str) -> bool:
    """Check UPS letter + 10 digits: U10 over what follows the letter."""
    return u10(number[1:])


def ontrac(number: str) -> bool:
    """Check OnTrac: C counts as 4, D as 5, then U10; a serial already starting with that digit is used unchanged."""
    lead = "4" if number[0] == "C" else "5"
    serial = number[1:]
    return u10(serial if serial[0] == lead else lead + serial)


def f11(number: str) -> bool:
    """Check FedEx 12: the first 11 digits times 3, 1, 7 ...; the sum mod 11 mod 10."""
    total = sum(int(digit) * weight for digit, weight in zip(number[:-1], cycle((3, 1, 7)), strict=False))
    return total % 11 % 10 == int(number[-1])


def m7(number: str) -> bool:
    """Check DHL: the number without its last digit, mod 7."""
    return int(number[:-1]) % 7 == int(number[-1])


def s10(number: str) -> bool:
    """Check UPU S10 (`RB123456785GB`): 8 digits times 8, 6, 4, 2, 3, 5, 9, 7; 11 - (sum mod 11); 10 -> 0, 11 -> 5."""
    digits = number[2:11]
    total = sum(int(digit) * weight for digit, weight in zip(digits[:8], (8, 6, 4, 2, 3, 5, 9, 7), strict=True))
    return {10: 0, 11: 5}.get(11 - total % 11, 11 - total % 11) == int(digits[8])


def luhn(number: str) -> bool:
    """Check Luhn: every second digit from the right doubled, the digits of the products summed."""
    products = (int(digit) * weight for digit, weight in zip(reversed(number), cycle((1, 2)), strict=False))
    return sum(sum(divmod(product, 10)) for product in products) % 10 == 0


def mod37_36(number: str) -> bool:
    """Check ISO 7064 mod 37,36 over 0-9 and A-Z, the check character last."""
    product = 36
    for char in number[:-1]:
        product = ((product + int(char, 36)) % 36 or 36) * 2 % 37
    return (product + int(number[-1], 36)) % 36 == 1
