#!/usr/bin/env python3
"""Make arithmetic.csv and texts.csv: exact results for numbers of two binary64 parts.

Only Python's own whole numbers and fractions are used: every operand is the exact
sum of two binary64 numbers, and the result of +, -, *, / is an exact fraction. A
square root is taken of a whole number scaled by 2^600, exact to far more digits
than are compared. Each result is written as three binary64 numbers whose exact sum
has an error below 2^-150 of it.

    python3 make_double_double.py
"""

import csv
import random
from fractions import Fraction
from math import isqrt
from pathlib import Path

HERE = Path(__file__).resolve().parent
random.seed(20240611)


def pieces(value, count=3):
    """The fraction as a sum of binary64 numbers, each the nearest to what is left."""
    parts = []
    for _ in range(count):
        parts.append(float(value))
        value -= Fraction(parts[-1])
    return [part.hex() for part in parts]


def operand(spread):
    """A double-double: its low part is at most half a unit in the last place of the high one."""
    bits = random.getrandbits(107) | (1 << 106)
    value = Fraction(bits) * Fraction(2) ** (random.randint(-spread, spread) - 107)
    if random.random() < 0.2:  # a low part of few bits, or none
        value = Fraction(random.getrandbits(60)) * Fraction(2) ** random.randint(-spread, spread)
    if random.random() < 0.5:
        value = -value
    high = float(value)
    low = float(value - Fraction(high))
    return Fraction(high) + Fraction(low), [high.hex(), low.hex()]


def root(value):
    scaled = value * Fraction(4) ** 600
    return Fraction(isqrt(scaled.numerator // scaled.denominator), 2**600)


rows = []
for _ in range(150):
    a, left = operand(60)
    b, right = operand(60)
    if random.random() < 0.25:  # nearly equal: the difference cancels
        step = Fraction(random.randint(-9, 9)) * abs(a) / 2**random.randint(20, 100)
        high = float(a + step)
        low = float(a + step - Fraction(high))
        b, right = Fraction(high) + Fraction(low), [high.hex(), low.hex()]
    for name, result in [("add", a + b), ("subtract", a - b), ("multiply", a * b)]:
        rows.append([name, *left, *right, *pieces(result)])
    if b:
        rows.append(["divide", *left, *right, *pieces(a / b)])
    if a:
        positive = left if a > 0 else [(-float.fromhex(part)).hex() for part in left]
        rows.append(["root", *positive, "0x0p+0", "0x0p+0", *pieces(root(abs(a)))])

with open(HERE / "arithmetic.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["operation", "a_high", "a_low", "b_high", "b_low", "first", "second", "third"])
    writer.writerows(rows)

texts = ["0", "0.1", "-0.1", "1e-1", "3.14159265358979323846264338327950288", "1e22", "1e23", "1e45",
         "1e46", "1e100", "1e300", "1.7976931348623157e308", "123456789012345678901234567890.1234567",
         "0.000000000000000000000000000000000000001", ".5", "7.", "+2.50", "1e-250",
         "9007199254740993", "999999999999999999999999999999999999", "-10000000.2", "8110.7e0",
         "9999999999999999999999999999999.5", "4503599627370497.5", "0.30000000000000000000000000000004"]
for _ in range(200):
    digits = "".join(random.choice("0123456789") for _ in range(random.randint(1, 34)))
    place = random.randint(0, len(digits))
    exponent = random.choice(["", f"e{random.randint(-200, 200)}", f"E+{random.randint(0, 40)}"])
    texts.append(random.choice(["", "-", "+"]) + digits[:place] + "." + digits[place:] + exponent)
with open(HERE / "texts.csv", "w", newline="") as file:
    writer = csv.writer(file, lineterminator="\n")
    writer.writerow(["text", "first", "second", "third"])
    for text in texts:
        writer.writerow([text, *pieces(Fraction(text if text[-1] != "." else text + "0"))])
